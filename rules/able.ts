/**
 * Positions (or a set of them) that an ask leaves to choose from. They are found to see whether anybody need be asked, and kept for whoever
 * lists the moves: asks are values, and nothing changes before they are answered.
 */
import type { Ask } from './state.ts';

let last: { ask: Ask | null; able: readonly number[] } = { ask: null, able: [] };

/** Keeps what was found for an ask, until another's is; gives it back. */
export function keepAble(ask: Ask, able: readonly number[]): readonly number[] {
  last = { ask, able };
  return able;
}

/** What was found for an ask; null where it is not kept. */
export const ableFor = (ask: Ask): readonly number[] | null => (last.ask === ask ? last.able : null);
