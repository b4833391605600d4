/** How the programs of a load talk with the one that started them. */

// Whoever started it has ended: nobody waits for it any more.
process.on('disconnect', () => process.exit(1));

/** Seconds of processor time that this process has used. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export const say = (message: object): void => void process.send?.(message);

/** Says that a server takes clients in; from then on it answers whatever it is sent with the time that it has used. */
export function sayReady(): void {
  process.on('message', () => say({ spent: spent() }));
  say({ ready: true });
}
