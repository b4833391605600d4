/** Goes on with what nobody holds: what a node that died, or ended, had under way. */
import type { World } from '../authority/world.ts';
import type { Directory } from './directory.ts';
import type { Housing } from './housing.ts';
import type { Homes } from './types.ts';

/** So often it is looked whether anything is left, in milliseconds. */
const EVERY = 1_000;
/** Where a home has changed hands it is looked that much later at most: several nodes share what is left. */
const SOON = 100;
/** But no sooner after the last look: homes change hands whenever a table is made. */
const APART = 500;
/** So many are taken at a time, and so many of them at once. */
const BATCH = 100;
const AT_ONCE = 8;

/** In an order of chance: nodes that look at the same time take different ones. */
function mixed<T>(world: World, list: readonly T[]): T[] {
  const drawn = list.map((one) => ({ one, at: Buffer.from(world.bytes(4)).readUInt32BE() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

export interface Adopter {
  /** Looks now, and from time to time. */
  begin(): Promise<void>;
  end(): void;
}

/** @param failed told of what should not happen */
export function createAdopter(
  homes: Homes,
  housing: Housing,
  directory: Directory,
  world: World,
  failed: (error: unknown) => void,
): Adopter {
  let ended = false;
  let looking: Promise<void> | null = null;
  let cancel = (): void => {};
  /** Was it told that the database does not answer? It is asked again all the time. */
  let told = false;
  /** By `performance.now()`: whatever time it is said to be. */
  let looked = 0;
  let dueAt = Number.POSITIVE_INFINITY;

  /** Says whether it came here by it. */
  const adopt = async (home: string): Promise<boolean> => {
    // What is here already, and was late in saying so, is no gain.
    if (ended || housing.of(home)) return false;
    const found = await directory.home(home);
    return found !== null && found.node === null;
  };

  /** Takes what is left; ends where nothing more can be had. */
  const look = async (): Promise<void> => {
    for (let more = true; more && !ended; ) {
      const left = mixed(world, await homes.orphans(BATCH));
      const taken: boolean[] = [];
      const take = async (): Promise<void> => {
        for (let home = left.pop(); home !== undefined; home = left.pop()) taken.push(await adopt(home));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, take));
      more = taken.includes(true);
    }
  };

  const plan = (ms: number): void => {
    const at = performance.now() + ms;
    if (ended || at >= dueAt) return;
    cancel();
    dueAt = at;
    cancel = world.later(ms, () => void round());
  };

  const round = (): Promise<void> => {
    dueAt = Number.POSITIVE_INFINITY;
    looked = performance.now();
    looking ??= look()
      .then(
        () => {
          told = false;
        },
        (error: unknown) => {
          if (!ended && !told) failed(error);
          told = true;
        },
      )
      .finally(() => {
        looking = null;
        plan(EVERY);
      });
    return looking;
  };

  const deaf = homes.watch(() => {
    if (!looking) plan(Math.max(world.bytes(1)[0] % SOON, looked + APART - performance.now()));
  });

  return {
    begin: round,
    end() {
      ended = true;
      cancel();
      deaf();
    },
  };
}
