/** A line of a report: a figure, its interval, what it should be, and whether it is. */

import type { Estimate } from '../../stats/shares.ts';
import type { Unit } from '../../studies/compare.ts';

/** What a figure should be. */
export interface Band {
  lo?: number;
  hi?: number;
  /** The whole interval must lie within these; within `lo` and `hi` where absent. */
  within?: readonly [lo: number, hi: number];
}

/**
 * `inside` and `outside`: the interval leaves no doubt. `edge`: it is narrow and crosses an edge of the band.
 * `few`: it is too wide to claim anything. `elsewhere`: not measured in this run.
 */
export type Verdict = 'inside' | 'outside' | 'edge' | 'few' | 'elsewhere';

export const VERDICT_WORDS: Record<Verdict, string> = {
  inside: 'inside',
  outside: 'OUTSIDE',
  edge: 'on the edge',
  few: 'not enough matches',
  elsewhere: 'not measured here',
};

export interface Line {
  section: string;
  label: string;
  unit: Unit;
  /** Null where it was not measured. */
  figure: Estimate | null;
  band?: Band;
  /** Null: there is no target, it is told for its own sake. */
  verdict: Verdict | null;
  note?: string;
}

/** Where an interval crosses an edge, this much of it is still called narrow: in shares; and in parts of other edges. */
const NARROW = 0.1;

export function judge({ value, lo, hi, n }: Estimate, band: Band, unit: Unit): Verdict {
  const low = band.lo ?? Number.NEGATIVE_INFINITY;
  const high = band.hi ?? Number.POSITIVE_INFINITY;
  const [least, most] = band.within ?? [low, high];
  if (n === 0) return 'few';
  if (value >= low && value <= high && lo >= least && hi <= most) return 'inside';
  if (hi < low || lo > high) return 'outside';
  if (hi - lo > most - least) return 'few';
  if (band.within) return 'edge';
  const edge = Number.isFinite(high) ? high : low;
  const narrow = Math.min((high - low) / 2, unit === 'share' ? NARROW : NARROW * Math.abs(edge));
  return hi - lo <= narrow ? 'edge' : 'few';
}

/** A line with a figure; with a band it is judged. */
export function line(
  section: string,
  label: string,
  unit: Unit,
  figure: Estimate,
  more: { band?: Band; note?: string } = {},
): Line {
  return { section, label, unit, figure, ...more, verdict: more.band ? judge(figure, more.band, unit) : null };
}

/** A line that this run can't fill. */
export const unmeasured = (section: string, label: string, note: string, unit: Unit = 'share'): Line => ({
  section,
  label,
  unit,
  figure: null,
  verdict: 'elsewhere',
  note,
});

/** The worst verdict of several lines, for a claim about all of them. */
export function worst(lines: readonly Line[]): Verdict {
  for (const v of ['outside', 'few', 'edge'] as const) if (lines.some((l) => l.verdict === v)) return v;
  return 'inside';
}

/** A share as people write it. */
export const percent = (share: number, decimals = 1): string => `${(share * 100).toFixed(decimals)}%`;

const digits = (x: number, unit: Unit): string => {
  if (!Number.isFinite(x)) return x < 0 ? '-∞' : '∞';
  if (unit === 'share') return percent(x);
  return unit === 'minutes' ? x.toFixed(0) : x.toFixed(2);
};

/** `51.3% [46.4%, 56.1%] of 400`. */
export function figureText({ figure, unit }: Pick<Line, 'figure' | 'unit'>): string {
  if (!figure) return 'not measured';
  const { value, lo, hi, n } = figure;
  if (n === 0) return 'never came up';
  return `${digits(value, unit)} [${digits(lo, unit)}, ${digits(hi, unit)}] of ${n}`;
}

export function bandText({ band, unit }: Pick<Line, 'band' | 'unit'>): string {
  if (!band) return '';
  const { lo, hi, within } = band;
  const edge = (x: number) => digits(x, unit).replace(/\.0+(?=%?$)/, '');
  const main =
    lo !== undefined && hi !== undefined
      ? `${edge(lo)} to ${edge(hi)}`
      : lo !== undefined
        ? `at least ${edge(lo)}`
        : `at most ${edge(hi as number)}`;
  return within ? `${main}, interval in ${edge(within[0])} to ${edge(within[1])}` : main;
}
