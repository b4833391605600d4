/** Shares and means with their intervals. */
import { studentQuantile, Z95 } from './normal.ts';

/** A figure with its 95% interval. `n`: how many things it was counted over. */
export interface Estimate {
  value: number;
  lo: number;
  hi: number;
  n: number;
}

export interface Share extends Estimate {
  /** Of `n` things, how many. */
  k: number;
}

/** Wilson's interval for k of n. `n` may be an effective number, not whole. Nothing counted: anything is possible. */
export function wilson(k: number, n: number, z = Z95): { lo: number; hi: number } {
  if (n <= 0) return { lo: 0, hi: 1 };
  const p = k / n;
  const z2 = z * z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt(Math.max(0, (p * (1 - p)) / n + z2 / (4 * n * n)));
  // At the ends rounding must not exclude what was seen.
  return { lo: k <= 0 ? 0 : Math.max(0, middle - half), hi: k >= n ? 1 : Math.min(1, middle + half) };
}

/**
 * A share over things that come in groups which are alike within (plays of one match, matches of one seed): Wilson's
 * interval with the number of things that the spread between the groups is worth.
 * @param groups for each group: how many of how many
 * @param least lowest ratio of the true variance to that of independent things. 1: grouping never narrows an interval
 */
export function shareOf(groups: readonly (readonly [k: number, n: number])[], least = 1): Share {
  let k = 0;
  let n = 0;
  let counted = 0;
  for (const [a, b] of groups) {
    k += a;
    n += b;
    if (b > 0) counted++;
  }
  const p = n > 0 ? k / n : 0;
  let ratio = 1;
  if (counted > 1 && p > 0 && p < 1) {
    let sum = 0;
    for (const [a, b] of groups) sum += (a - p * b) ** 2;
    const variance = ((sum / (n * n)) * counted) / (counted - 1);
    ratio = Math.max(least, variance / ((p * (1 - p)) / n));
  }
  const worth = n / ratio;
  return { value: p, k, n, ...wilson(p * worth, worth) };
}

/** A mean, with Student's interval. */
export function meanOf(values: readonly number[], level = 0.95): Estimate {
  const n = values.length;
  if (n === 0) return { value: 0, lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY, n };
  const value = values.reduce((a, b) => a + b, 0) / n;
  if (n === 1) return { value, lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY, n };
  const variance = values.reduce((sum, x) => sum + (x - value) ** 2, 0) / (n - 1);
  const half = studentQuantile(0.5 + level / 2, n - 1) * Math.sqrt(variance / n);
  return { value, lo: value - half, hi: value + half, n };
}

/**
 * The mean of changes that are each between -1 and 1, such as a win more or less. Where few or none of them are anything
 * but nothing, their spread says too little: the interval is never narrower than what "none of n" leaves open.
 */
export function changeOf(values: readonly number[]): Estimate {
  const { value, lo, hi, n } = meanOf(values);
  const half = n > 0 ? 3 / n : 1;
  return { value, lo: Math.max(-1, Math.min(lo, value - half)), hi: Math.min(1, Math.max(hi, value + half)), n };
}

/** Where fewer things than these changed at all, their spread says too little. */
export const FEWEST_CHANGED = 8;

/**
 * The mean of changes of any size. Where few of them are anything but nothing, the interval is never narrower than what
 * "none of n" leaves open, each time by as much as the largest that was seen, or by one.
 */
export function shiftOf(values: readonly number[]): Estimate {
  const { value, lo, hi, n } = meanOf(values);
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  if (n === 0 || sizes.length >= FEWEST_CHANGED) return { value, lo, hi, n };
  const half = (3 / n) * Math.max(1, ...sizes);
  return { value, lo: Math.min(lo, value - half), hi: Math.max(hi, value + half), n };
}

/** The value that a share p of a list lies below (nearest rank). */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}
