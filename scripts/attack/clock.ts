/** The real world with a clock that can be put forward: nobody has to wait for an hour. */
import type { World } from '../../src/server/authority/world.ts';
import { realWorld } from '../../src/server/main.ts';

export interface Jumping {
  world: World;
  /** Lets so many milliseconds pass: what is due meanwhile is done, each at its time. */
  pass(ms: number): Promise<void>;
  /** The same, with all that became due meanwhile done at the end, in its order: as when a computer wakes up. */
  leap(ms: number): void;
}

export function jumping(): Jumping {
  let ahead = 0;
  const due = new Set<{ at: number; work: () => void }>();
  const now = () => Date.now() + ahead;
  const forward = (to: number) => {
    ahead += Math.max(0, to - now());
  };
  return {
    world: {
      ...realWorld,
      now,
      later(ms, work) {
        const end = () => {
          due.delete(one);
          cancel();
        };
        const done = () => {
          end();
          work();
        };
        const one = { at: now() + ms, work: done };
        const cancel = realWorld.later(ms, done);
        due.add(one);
        return end;
      },
    },
    async pass(ms) {
      const until = now() + ms;
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        forward(next.at);
        next.work();
        // What this begins may be due meanwhile as well.
        for (let n = 0; n < 20; n++) await new Promise((go) => setImmediate(go));
      }
      forward(until);
    },
    leap(ms) {
      ahead += ms;
      const late = [...due].filter(({ at }) => at <= now()).sort((a, b) => a.at - b.at);
      for (const one of late) if (due.has(one)) one.work();
    },
  };
}
