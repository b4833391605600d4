/** A world for tests: a clock that goes on a millisecond each time it is looked at, or when told, and chance that repeats. */
import { createHash } from 'node:crypto';
import { below, seeded } from '../../../rules/random.ts';
import type { World } from '../../../src/server/authority/world.ts';

export interface TestWorld extends World {
  /** Lets so many milliseconds pass: what is due meanwhile is done, each at its time. */
  pass(ms: number): void;
}

export function worldOf(seed: string): TestWorld {
  const rng = seeded(`world/${seed}`);
  let now = Date.UTC(2026, 0, 1);
  const due = new Set<{ at: number; work: () => void }>();
  return {
    now: () => ++now,
    bytes: (n) => Uint8Array.from({ length: n }, () => below(rng, 256)),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    later(ms, work) {
      const one = { at: now + ms, work };
      due.add(one);
      return () => due.delete(one);
    },
    pass(ms) {
      const until = now + ms;
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        due.delete(next);
        now = Math.max(now, next.at);
        next.work();
      }
      now = Math.max(now, until);
    },
  };
}
