/**
 * A sequential test of how often one player beats another, on pairs of matches (one seed, sides swapped). The two
 * matches of a pair are not independent: a deal that favours a bloc makes both players win once. Pairs are, so the test
 * takes a pair as its unit, and the spread between pairs as it is found.
 *
 * Wald's test between two shares of decided matches, by quasi-likelihood: the likelihood ratio of independent matches,
 * divided by how much more (or less) the pairs spread than independent matches would.
 */

export interface Hypotheses {
  /** H0: the share of decided matches won is this, or less. */
  p0: number;
  /** H1: it is this, or more. */
  p1: number;
  /** Chance of accepting H1 where H0 holds. */
  alpha: number;
  /** Chance of accepting H0 where H1 holds. */
  beta: number;
}

/** Of a pair: matches won by the player under test, and decided ones. */
export type Pair = readonly [won: number, decided: number];

export type Verdict = 'H0' | 'H1' | null;

export interface Test {
  /** Log of the likelihood ratio, H1 over H0. */
  llr: number;
  lower: number;
  upper: number;
  accepted: Verdict;
  /** Pairs looked at: fewer than given where the test stopped. */
  pairs: number;
}

export const STANDARD: Hypotheses = { p0: 0.65, p1: 0.75, alpha: 0.05, beta: 0.05 };

/** Before so many pairs the variance is not known well enough to stop. */
export const FEWEST_PAIRS = 10;
/** The spread is mixed with that of so many pairs of independent matches: a few equal pairs prove no certainty. */
const PRIOR_PAIRS = 30;

/** Goes through pairs in order and stops where a hypothesis is accepted. */
export function sprt(pairs: readonly Pair[], { p0, p1, alpha, beta }: Hypotheses = STANDARD): Test {
  const lower = Math.log(beta / (1 - alpha));
  const upper = Math.log((1 - beta) / alpha);
  const win = Math.log(p1 / p0);
  const loss = Math.log((1 - p1) / (1 - p0));
  let won = 0;
  let decided = 0;
  let ww = 0;
  let wd = 0;
  let dd = 0;
  let llr = 0;
  for (let i = 0; i < pairs.length; i++) {
    const [w, d] = pairs[i];
    won += w;
    decided += d;
    ww += w * w;
    wd += w * d;
    dd += d * d;
    if (decided === 0) continue;
    const p = won / decided;
    const seen = ww - 2 * p * wd + p * p * dd;
    const prior = PRIOR_PAIRS * p * (1 - p) * 2;
    const expected = p * (1 - p) * decided + prior;
    const spread = expected > 0 ? (seen + prior) / expected : 1;
    llr = (won * win + (decided - won) * loss) / spread;
    if (i + 1 < FEWEST_PAIRS) continue;
    if (llr >= upper) return { llr, lower, upper, accepted: 'H1', pairs: i + 1 };
    if (llr <= lower) return { llr, lower, upper, accepted: 'H0', pairs: i + 1 };
  }
  return { llr, lower, upper, accepted: null, pairs: pairs.length };
}
