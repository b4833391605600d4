/** Chance, as seating has it. */
import type { World } from '../authority/world.ts';

/** The list in an order that chance gives. */
export function mixed<T>(world: World, list: readonly T[]): T[] {
  const keyed = list.map((one) => ({ one, key: Buffer.from(world.bytes(8)).toString('hex') }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one);
}
