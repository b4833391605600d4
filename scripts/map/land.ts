/** Coastlines and uncontested borders in world units, from world-atlas (Natural Earth 1:50m, public domain). */
import { readFileSync } from 'node:fs';
import { merge, mesh } from 'topojson-client';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { isContestedPair, zoneAt } from './disputed';
import { type Point, project, unproject, unwrap } from './projection';

type Country = Polygon<{ name: string }> | MultiPolygon<{ name: string }>;
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Below the frame: no spaces there, and nobody lives there all year. */
const DROPPED = new Set(['Antarctica', 'Heard I. and McDonald Is.', 'S. Geo. and the Is.', 'Fr. S. Antarctic Lands']);

/** Smallest triangle (square world units) that a vertex must span to stay. Unseen below three pixels a unit. */
const MIN_TRIANGLE = { coast: 1.8, border: 3 };
/** Islands smaller than this (square world units) go, unless they are a country's largest. */
const MIN_ISLAND = 2.2;
/** Small islands keep this many vertices, so that they stay islands. */
const MIN_RING = 6;

/** World-atlas with arcs in degrees and no quantisation. */
export function readAtlas(): Atlas {
  const file = new URL('../../node_modules/world-atlas/countries-50m.json', import.meta.url);
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
  const { scale, translate } = atlas.transform!;
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  return { type: 'Topology', arcs, objects: atlas.objects };
}

/** Projects each arc vertex by vertex; shared arcs stay shared, so neighbours fit without slivers. */
function projected(atlas: Atlas): Atlas {
  const arcs = atlas.arcs.map((arc) => {
    let near: number | undefined;
    return arc.map(([lon, lat]) => {
      near = unwrap(lon, near);
      return project(near, lat);
    });
  });
  return { ...atlas, arcs };
}

/** Thins arcs by Visvalingam's triangles, keeping ends, and enough of closed arcs to remain visible. */
function thinned(atlas: Atlas): Atlas {
  const uses = new Map<number, number>();
  const count = (arcs: unknown): void => {
    if (typeof arcs === 'number') uses.set(arcs < 0 ? ~arcs : arcs, (uses.get(arcs < 0 ? ~arcs : arcs) ?? 0) + 1);
    else for (const arc of arcs as unknown[]) count(arc);
  };
  for (const country of atlas.objects.countries.geometries as Country[]) count(country.arcs);
  const weighted = presimplify(atlas) as unknown as { arcs: [number, number, number][][] };
  const arcs = weighted.arcs.map((arc, index) => {
    const least = (uses.get(index) ?? 0) > 1 ? MIN_TRIANGLE.border : MIN_TRIANGLE.coast;
    const [first, last] = [arc[0], arc[arc.length - 1]];
    const closed = first[0] === last[0] && first[1] === last[1];
    const weights = arc.map((p) => p[2]).sort((a, b) => b - a);
    const floor = closed ? Math.min(least, weights[Math.min(MIN_RING, arc.length) - 1]) : least;
    return arc.filter((p) => p[2] >= floor).map(([x, y]) => [x, y]);
  });
  return { ...atlas, arcs };
}

export const ringArea = (ring: readonly (readonly number[])[]): number => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return Math.abs(sum / 2);
};

const largestOf = (atlas: Atlas, country: Country): number => {
  const shape = merge(atlas as Topology, [country]);
  return Math.max(...shape.coordinates.map((rings) => ringArea(rings[0])));
};

/** Cuts out what lies in a contested zone, testing along each segment and not at its ends only. */
function outsideZones(line: Point[]): Point[][] {
  const free = (a: Point, b: Point): boolean => {
    const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1])));
    for (let i = 0; i <= steps; i++) {
      const t = i / steps;
      if (zoneAt(...unproject(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))) return false;
    }
    return true;
  };
  const parts: Point[][] = [];
  let current: Point[] = [];
  for (let i = 1; i < line.length; i++) {
    if (free(line[i - 1], line[i])) current.push(...(current.length ? [line[i]] : [line[i - 1], line[i]]));
    else {
      if (current.length) parts.push(current);
      current = [];
    }
  }
  if (current.length) parts.push(current);
  return parts;
}

export interface Shapes {
  /** Closed rings of all land together (even-odd: a ring inside another is water), largest first. */
  land: Point[][];
  /** Uncontested borders between states. */
  borders: Point[][];
}

/** Builds the shapes; nothing in them says which country they belong to. */
export function buildShapes(atlas: Atlas = readAtlas()): Shapes {
  const flat = thinned(projected(atlas));
  const countries = (flat.objects.countries.geometries as Country[]).filter((c) => !DROPPED.has(c.properties!.name));
  const keep = new Set(countries.map((c) => largestOf(flat, c)));
  const dissolved = merge(flat as Topology, countries);
  const land = dissolved.coordinates
    .flatMap((rings) => rings.map((ring) => ring as Point[]))
    .filter((ring) => ringArea(ring) >= MIN_ISLAND || keep.has(ringArea(ring)))
    .sort((a, b) => ringArea(b) - ringArea(a));
  const drawn = mesh(flat as Topology, { type: 'GeometryCollection', geometries: countries }, (a, b) => {
    if (a === b) return false;
    const [one, two] = [a, b].map((g) => (g.properties as { name: string }).name);
    return one !== two && !isContestedPair(one, two);
  });
  const borders = drawn.coordinates.flatMap((line) => outsideZones(line as Point[]));
  return { land, borders };
}
