/** A world for tests: a clock that stands, and chance that repeats. */
import { createHash } from 'node:crypto';
import { below, seeded } from '../../../rules/random.ts';
import type { World } from '../../../src/server/authority/world.ts';

export function worldOf(seed: string): World {
  const rng = seeded(`world/${seed}`);
  let now = Date.UTC(2026, 0, 1);
  return {
    now: () => ++now,
    bytes: (n) => Uint8Array.from({ length: n }, () => below(rng, 256)),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
}
