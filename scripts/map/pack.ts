/** Points to the whole-number deltas of map.json. */
import type { PackedLine } from '../../assets/map/types';
import type { Point } from './projection';

/** Steps in one world unit. Rounding to halves is off by two thirds of a pixel at most at five times the default zoom. */
export const PRECISION = 2;

/** Packs a line; drops points that fall on the one before, and a ring's closing point when `closed`. */
export function pack(points: readonly Point[], closed: boolean): PackedLine {
  const out: PackedLine = [];
  let [x, y] = [0, 0];
  const steps = points.map(([px, py]) => [Math.round(px * PRECISION), Math.round(py * PRECISION)]);
  if (closed && steps.length > 1) {
    const [first, last] = [steps[0], steps[steps.length - 1]];
    if (first[0] === last[0] && first[1] === last[1]) steps.pop();
  }
  for (const [sx, sy] of steps) {
    if (out.length && sx === x && sy === y) continue;
    out.push(sx - x, sy - y);
    [x, y] = [sx, sy];
  }
  return out;
}
