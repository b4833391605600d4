/**
 * The board's view of the world: Natural Earth, turned by 11 degrees so that no inhabited land is cut,
 * with a smooth lens over Europe, where a third of the nations share a hundredth of the surface.
 */
import { geoNaturalEarth1Raw } from 'd3-geo';

export type Point = [number, number];

const RAD = Math.PI / 180;
/** Degrees east of the map's middle meridian. The seam then runs at 169 W, through the Bering Strait. */
const ROTATION = 11;

/** The lens: centre in degrees, radius in projected units (the map is 5.5 wide), magnification at its centre. */
const LENS = { lon: 13, lat: 48.5, radius: 0.7, power: 1.8 };

/** Projected rectangle shown by default: crops Antarctica and the emptiest edge of the Pacific. */
const FRAME = { left: -2.42, right: 2.5, top: 1.43, bottom: -1.07 };

/** World units across the frame; everything in map.json is in these. */
export const WIDTH = 2000;
const SCALE = WIDTH / (FRAME.right - FRAME.left);
export const HEIGHT = Math.round((FRAME.top - FRAME.bottom) * SCALE);

const raw = (lon: number, lat: number): Point => {
  const [x, y] = geoNaturalEarth1Raw((lon - ROTATION) * RAD, lat * RAD);
  return [x, y];
};
const [cx, cy] = raw(LENS.lon, LENS.lat);

/** How far from the lens's centre a point at distance r appears. Monotonic while power stays below 2.25. */
const spread = (r: number): number => {
  if (r >= LENS.radius) return r;
  const u = r / LENS.radius;
  return r * (1 + (LENS.power - 1) * (1 - u * u) ** 2);
};

/** The inverse of `spread`, by bisection: exact to a millionth and never diverges. */
const gather = (seen: number): number => {
  if (seen >= LENS.radius) return seen;
  let low = 0;
  let high = seen;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (spread(middle) < seen) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const bend = (x: number, y: number, radial: (r: number) => number): Point => {
  const [dx, dy] = [x - cx, y - cy];
  const r = Math.hypot(dx, dy);
  if (r === 0 || r >= LENS.radius) return [x, y];
  const k = radial(r) / r;
  return [cx + dx * k, cy + dy * k];
};

/** Degrees (longitudes within 180 of 11 E; beyond them the map simply runs on) to world units, y downwards. */
export function project(lon: number, lat: number): Point {
  const [x, y] = bend(...raw(lon, lat), spread);
  return [(x - FRAME.left) * SCALE, (FRAME.top - y) * SCALE];
}

/** World units back to degrees; longitudes come out between 169 W and 191 E. */
export function unproject(x: number, y: number): Point {
  const [px, py] = bend(x / SCALE + FRAME.left, FRAME.top - y / SCALE, gather);
  const [lambda, phi] = geoNaturalEarth1Raw.invert!(px, py);
  return [lambda / RAD + ROTATION, phi / RAD];
}

/** A longitude wrapped to the turn nearest `near`, so that a line never jumps across the map. */
export const unwrap = (lon: number, near = ROTATION): number => lon - 360 * Math.round((lon - near) / 360);
