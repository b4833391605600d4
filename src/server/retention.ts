/** Tables are not kept for ever: those that are over for some time, and those that nobody came to. */
import type { World } from './authority/world.ts';
import type { Storage } from './storage/types.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A table that still waits for its second player after so many days is given up. */
const WAITS = 14;
/** A match in which nobody has moved for so long is given up, in days. */
const SLEEPS = 365;
const EVERY = 6 * 60 * 60 * 1000;

/** Removes what is too old; says how many tables that were. @param keepDays of tables that are over; 0: for good */
export async function removeOld(storage: Storage, now: number, keepDays: number): Promise<number> {
  const waited = await storage.removeBefore(now - WAITS * DAY, 'waiting');
  const slept = await storage.removeBefore(now - SLEEPS * DAY, 'playing');
  const over = keepDays > 0 ? await storage.removeBefore(now - keepDays * DAY, 'over') : 0;
  return waited + slept + over;
}

/** Removes what is too old now and from time to time, until it is told to stop. */
export function retain(storage: Storage, world: World, keepDays: number, failed: (error: unknown) => void): () => void {
  let stopped = false;
  // What a storage that is closed meanwhile refuses is no fault.
  const clear = () => void removeOld(storage, world.now(), keepDays).catch((error) => stopped || failed(error));
  clear();
  const timer = setInterval(clear, EVERY);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
