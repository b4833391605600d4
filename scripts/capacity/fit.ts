/** A straight line through points, and how far they lie from it. */
export interface Line {
  /** At 0, and for each more. */
  base: number;
  each: number;
  /** The share of the points' spread that the line explains: 1 is all of it. */
  r2: number;
}

/** The line of least squares. @param points at least two different places */
export function fitted(points: readonly (readonly [x: number, y: number])[]): Line {
  const mean = (of: (p: readonly [number, number]) => number) => points.reduce((n, p) => n + of(p), 0) / points.length;
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)];
  const sum = (of: (dx: number, dy: number) => number) => points.reduce((n, [x, y]) => n + of(x - mx, y - my), 0);
  const each = sum((dx, dy) => dx * dy) / sum((dx) => dx * dx);
  const base = my - each * mx;
  const spread = sum((_, dy) => dy * dy);
  const left = points.reduce((n, [x, y]) => n + (y - base - each * x) ** 2, 0);
  return { base, each, r2: spread === 0 ? 1 : 1 - left / spread };
}
