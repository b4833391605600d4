/** What the tests' programs share: they note their id, so that a test sees whether any is left, and hear lines. */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** @param file takes a line with this process's id; none where absent */
export function noteId(file) {
  if (file) appendFileSync(file, `${process.pid}\n`);
}

export const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** Calls `on.hello`, `on.decide`, `on.fault`, `on.over` and `on.line` where they are; is ready for whoever has no `hello`. */
export async function talk(on) {
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    on.line?.(line);
    if ('soft-landing' in message) (on.hello ?? (() => send({ ready: true, name: on.name ?? 'try' })))(message);
    else if ('decide' in message) on.decide?.(message);
    else if ('fault' in message) on.fault?.(message);
    else if ('over' in message) on.over?.(message);
    else if ('bye' in message) process.exit(0);
  }
}
