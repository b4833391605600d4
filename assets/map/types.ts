/**
 * The shape of map.json (baked by scripts/build-map.ts) and the few sums that a reader of it needs.
 * World units throughout: x to the right from 0 to `width`, y downwards from 0 to `height`. Land runs on past the
 * frame a little, so a view of another shape shows sea and islands there, not an edge.
 */
import type { Region } from '../../rules/terms';

/**
 * A line or ring as whole numbers: x, y of the first point, then dx, dy to each next, in units of 1 / `precision`.
 * Rings are closed by the reader (the first point is not repeated).
 */
export type PackedLine = number[];

/** Position of a marker's middle. */
export type Spot = [x: number, y: number];

export interface MapMarker {
  /** ISO 3166 alpha-3. */
  id: string;
  region: Region;
  /** The true place on the projected map, where a leader line ends. */
  true: Spot;
  /** Where the marker's middle goes at each of `MapData.zooms`; a marker moves back to its place as one zooms in. */
  spots: Spot[];
}

export interface MapRegion {
  id: Region;
  /** Middle of a free spot for the region's name and meter; `REGION_LABEL` of room at zoom 1 holds no marker. */
  label: Spot;
  /** Soft outlines around the region's markers, to be filled faintly. They never overlap another region's. */
  hulls: PackedLine[];
}

export interface MapData {
  width: number;
  height: number;
  /** Steps in one world unit in every `PackedLine`. */
  precision: number;
  /** All land as one dissolved set of rings, even-odd. No country can be told from another. */
  land: PackedLine[];
  /** Uncontested borders between states, open lines. Contested ones are absent, not hidden. */
  borders: PackedLine[];
  /** Meridians and parallels, open lines; they show the lens. */
  graticule: PackedLine[];
  /** Zooms that `spots` were laid out for, rising from 1. */
  zooms: number[];
  markers: MapMarker[];
  regions: MapRegion[];
}

/** Zoom 1 is the whole frame in the map area of a 1366x768 window: this many CSS pixels to a world unit. */
export const PX_PER_UNIT = 0.52;

/** A marker at zoom 1 in CSS pixels. The layouts also leave `gap` pixels between any two. */
export const MARKER = { width: 46, height: 31, gap: 3 };

/** Room for a region's name and meter at zoom 1, in CSS pixels. */
export const REGION_LABEL = { width: 118, height: 34 };

/** How much larger than at zoom 1 a marker is drawn on screen: grows to half again, then stays. */
export const markerScale = (zoom: number): number => Math.min(1.5, Math.max(1, zoom) ** 0.5);

/** Between which two layouts a zoom lies: the first of them, and how far on the way to the next, from 0 to 1. */
export interface Between {
  at: number;
  t: number;
}

export function between({ zooms }: Pick<MapData, 'zooms'>, zoom: number): Between {
  if (zoom <= zooms[0]) return { at: 0, t: 0 };
  const next = zooms.findIndex((z) => zoom <= z);
  if (next < 0) return { at: zooms.length - 1, t: 0 };
  // In step with the marker's size in the world: two that touch at both zooms then touch, and no more, in between.
  const [from, here, to] = [zooms[next - 1], zoom, zooms[next]].map((z) => markerScale(z) / z);
  return { at: next - 1, t: (from - here) / (from - to) };
}

/** Where the marker's middle goes at a zoom: laid out at `data.zooms`, in between on the straight way. */
export function markerSpot(
  data: Pick<MapData, 'zooms'>,
  { spots }: Pick<MapMarker, 'spots'>,
  zoom: number,
  { at, t } = between(data, zoom),
): Spot {
  const [ax, ay] = spots[at];
  if (t === 0) return spots[at];
  const [bx, by] = spots[at + 1];
  return [ax + (bx - ax) * t, ay + (by - ay) * t];
}

/** Whether the marker hides its own true place at a zoom; if not, draw a leader line to it. */
export function needsLeader(
  data: Pick<MapData, 'zooms'>,
  marker: MapMarker,
  zoom: number,
  [x, y] = markerSpot(data, marker, zoom),
): boolean {
  const k = markerScale(zoom) / (2 * PX_PER_UNIT * Math.max(1, zoom));
  return Math.abs(x - marker.true[0]) > MARKER.width * k || Math.abs(y - marker.true[1]) > MARKER.height * k;
}

/** A packed line's points in world units. */
export function unpack(line: PackedLine, precision: number): Spot[] {
  const points: Spot[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < line.length; i += 2) {
    x += line[i];
    y += line[i + 1];
    points.push([x / precision, y / precision]);
  }
  return points;
}
