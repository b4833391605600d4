/** Who is to be called, and when: one alarm for each table. */
import type { World } from './world.ts';

/** Timers can't wait longer than some 24 days: whoever is to be called later is looked at again then. */
const LONGEST = 2 ** 31 - 1;

export interface Alarms {
  /** @param at milliseconds since 1970; null: no more */
  set(id: string, at: number | null): void;
  /** Nobody is called any more. */
  end(): void;
}

export function createAlarms(world: World, ring: (id: string) => void): Alarms {
  const waiting = new Map<string, { at: number; cancel: () => void }>();
  let ended = false;

  const set = (id: string, at: number | null): void => {
    const before = waiting.get(id);
    if (ended || before?.at === at) return;
    before?.cancel();
    waiting.delete(id);
    if (at === null) return;
    const wait = () =>
      world.later(Math.min(LONGEST, Math.max(0, at - world.now())), () => {
        const now = waiting.get(id);
        if (ended || now?.at !== at) return;
        if (world.now() < at) now.cancel = wait();
        else {
          waiting.delete(id);
          ring(id);
        }
      });
    waiting.set(id, { at, cancel: () => {} });
    (waiting.get(id) as { cancel: () => void }).cancel = wait();
  };

  return {
    set,
    end() {
      ended = true;
      for (const { cancel } of waiting.values()) cancel();
      waiting.clear();
    },
  };
}
