/** What makes the Moon's near side known at a glance, north up: its seas and its young craters. */

/** The seas in units of the radius: x, y, half-width, half-height, turn, depth. */
export const SEAS = [
  [-0.3, -0.42, 0.34, 0.3, 0.2, 0.5],
  [0.2, -0.36, 0.22, 0.2, 0, 0.48],
  [0.36, -0.1, 0.27, 0.22, 0.5, 0.5],
  [0.66, -0.3, 0.13, 0.1, 0.2, 0.5],
  [0.58, 0.1, 0.15, 0.22, 0.4, 0.36],
  [0.4, 0.2, 0.11, 0.11, 0, 0.34],
  [-0.64, -0.08, 0.25, 0.46, 0.15, 0.42],
  [-0.24, 0.06, 0.24, 0.13, 0, 0.3],
  [-0.2, 0.34, 0.21, 0.19, 0.3, 0.36],
  [-0.54, 0.38, 0.12, 0.12, 0, 0.42],
  [0.02, -0.78, 0.4, 0.07, 0, 0.3],
] as const;

/** Bright craters: x, y, radius, length of the rays. */
export const BRIGHT = [
  [-0.1, 0.69, 0.045, 0.62],
  [-0.3, -0.13, 0.045, 0.24],
  [-0.58, -0.14, 0.03, 0.16],
  [-0.55, -0.38, 0.03, 0.1],
  [0.45, -0.6, 0.03, 0.1],
] as const;
