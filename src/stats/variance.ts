/** Variance within groups and between them: how much of it the groups make. */
import { quantile } from './normal.ts';
import type { Estimate } from './shares.ts';

const average = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

/** The variance that a sample tells of what it was drawn from; 0 of one value. */
function varianceOf(list: readonly number[]): number {
  if (list.length < 2) return 0;
  const mean = average(list);
  return list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (list.length - 1);
}

/**
 * The value below which a share p of Fisher's F lies (Paulson's approximation: within a tenth from 4 degrees of freedom
 * on, above the middle within a hundredth).
 */
export function fisherQuantile(p: number, above: number, below: number): number {
  const z = quantile(p);
  const [a, b] = [2 / (9 * above), 2 / (9 * below)];
  const square = (1 - b) ** 2 - z * z * b;
  const half = (1 - a) * (1 - b);
  const root = Math.sqrt(Math.max(0, half * half - square * ((1 - a) ** 2 - z * z * a)));
  return Math.max(0, (half + Math.sign(z) * root) / square) ** 3;
}

export interface Variances {
  /** Of what the groups are drawn from. Means of few differ by chance alone: that is taken off, down to 0. */
  between: number;
  /** Within a group, on average. */
  within: number;
  /** `between` of both together, 0 to 1, with its 95% interval; `n`: groups. Null where nothing varies at all. */
  share: Estimate | null;
}

/** @param groups one or more, of equal size: two or more figures each */
export function variancesOf(groups: readonly (readonly number[])[]): Variances {
  const n = groups.length;
  const size = groups[0].length;
  const within = average(groups.map(varianceOf));
  const means = varianceOf(groups.map(average));
  const between = Math.max(0, means - within / size);
  if (between + within === 0) return { between, within, share: null };
  const value = between / (between + within);
  if (n < 2) return { between, within, share: { value, lo: 0, hi: 1, n } };
  if (within === 0) return { between, within, share: { value, lo: value, hi: value, n } };
  const ratio = (means * size) / within;
  const bound = (p: number): number => {
    const by = ratio / fisherQuantile(p, n - 1, n * (size - 1));
    return Math.max(0, (by - 1) / (by + size - 1));
  };
  return { between, within, share: { value, lo: bound(0.975), hi: bound(0.025), n } };
}
