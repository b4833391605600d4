/** What a lab's result says of the hypothesis that was written before it. */

import type { Figure, Finding, Hypothesis, LabResult } from '../kinds.ts';
import { FEWEST_PAIRS } from '../outcomes.ts';

/**
 * A change smaller than this is none to speak of, in the figure's unit: shares of matches, Standing, partners, steps of
 * Tension, pips, Commons points. A judgement.
 */
export const MARGIN: Record<Figure, number> = {
  usWins: 0.03,
  chinaWins: 0.03,
  nobodyWins: 0.03,
  lead: 1,
  partnersUs: 0.5,
  partnersChina: 0.5,
  tension: 0.25,
  debris: 0.25,
  points: 0.5,
  ruin: 0.03,
};

/**
 * Up and down are supported where the whole interval lies on their side of nothing, not supported where none of it
 * reaches further to that side than the margin. "The same" is supported where the whole interval lies within the margin
 * on both sides, not supported where it lies outside on one. Whatever else comes out is undecided: more matches may tell.
 * Null: the hypothesis names no figure, or no way.
 */
export function verdictOn({ figure, way }: Hypothesis, { moved }: Pick<LabResult, 'moved'>): Finding | null {
  const by = moved.find(({ what }) => what === figure)?.by;
  if (!figure || !way || !by) return null;
  const margin = MARGIN[figure];
  // Down is up, seen from the other side.
  const [lo, hi] = way === 'down' ? [-by.hi, -by.lo] : [by.lo, by.hi];
  const [supported, not] =
    way === 'same' ? [lo > -margin && hi < margin, lo >= margin || hi <= -margin] : [lo > 0, hi <= margin];
  const few = by.n < FEWEST_PAIRS;
  const verdict = few ? 'undecided' : supported ? 'supported' : not ? 'not-supported' : 'undecided';
  return { verdict, figure, way, by, margin };
}
