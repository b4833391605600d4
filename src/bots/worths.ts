/** What tokens in stock and payloads are worth, in points of Standing. */
import type { Suit } from '../../rules/terms.ts';

/** A token, while there is a round to come and in the last. */
export const TOKEN: Record<Suit, readonly [later: number, last: number]> = {
  technology: [0.7, 0.3],
  finance: [0.4, 0.15],
  science: [0.25, 0.1],
  diplomacy: [0.25, 0.15],
};

/** A payload that a company carries when a mission flies. */
export const PAYLOAD = 0.5;
