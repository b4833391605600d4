/**
 * Positions (or sets of them) that an ask leaves to choose from. They are found to see whether anybody need be asked, and
 * kept for whoever lists the moves of that very state: nothing changes in it before it is answered. Another state may hold
 * the same ask, as a view does that came by what changed alone.
 */
import type { Ask, Shared } from './state.ts';

let last: { G: Shared | null; ask: Ask | null; able: readonly number[] } = { G: null, ask: null, able: [] };

/** Keeps what was found for an ask, until another's is; gives it back. */
export function keepAble(G: Shared, ask: Ask, able: readonly number[]): readonly number[] {
  last = { G, ask, able };
  return able;
}

/** What was found for an ask in this state; null where it is not kept. */
export const ableFor = (G: Shared, ask: Ask): readonly number[] | null =>
  last.ask === ask && last.G === G ? last.able : null;
