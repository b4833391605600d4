/** Soft blobs around each region's markers, and the sea where its name and meter are printed. */
import { REGIONS, type Region } from '../../rules/terms';
import { HEIGHT, type Point, WIDTH } from './projection';

/** Middles of the labels in world units, in open water beside the region, chosen by eye and checked by a test. */
export const LABELS: Record<Region, Point> = {
  americas: [250, 640],
  europe: [620, 285],
  africa: [860, 730],
  mideast: [1350, 640],
  'asia-pacific': [1880, 440],
};

/** Places in degrees that belong to a region's blob though no marker is there, so that outlines run where one expects. */
export const ANCHORS: readonly (readonly [Region, lon: number, lat: number])[] = [
  ['europe', 37.5, 55.5],
  ['europe', 35, 46],
  ['europe', 45, 52],
];

const CELL = 10;
const REACH = 50;
const EDGE = 0.45;

interface Seed {
  region: Region;
  at: Point;
}

/** How much a place belongs to each region: bumps around its markers, so blobs melt together and round off. */
function pull(seeds: readonly Seed[], x: number, y: number): Map<Region, number> {
  const sum = new Map<Region, number>(REGIONS.map((r) => [r, 0]));
  for (const { region, at } of seeds) {
    const d2 = (at[0] - x) ** 2 + ((at[1] - y) * 1.25) ** 2;
    sum.set(region, sum.get(region)! + Math.exp(-d2 / (2 * REACH * REACH)));
  }
  return sum;
}

/** Above zero inside a region's blob: its pull beats the edge and every other region's with a margin. */
function field(seeds: readonly Seed[], region: Region, x: number, y: number): number {
  const sum = pull(seeds, x, y);
  let bar = EDGE;
  for (const [other, value] of sum) if (other !== region) bar = Math.max(bar, value * 1.15 + 0.05);
  return sum.get(region)! - bar;
}

type Edge = [Point, Point];

/** Marching squares: segments of the line where the field is zero, inside on the left. */
function contour(value: (x: number, y: number) => number): Edge[] {
  const [x0, y0, x1, y1] = [-100, -100, WIDTH + 100, HEIGHT + 100];
  const cols = Math.ceil((x1 - x0) / CELL);
  const rows = Math.ceil((y1 - y0) / CELL);
  const grid = Array.from({ length: rows + 1 }, (_, r) =>
    Array.from({ length: cols + 1 }, (_, c) => value(x0 + c * CELL, y0 + r * CELL)),
  );
  const edges: Edge[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      const corners = [grid[r][c], grid[r][c + 1], grid[r + 1][c + 1], grid[r + 1][c]];
      const places: Point[] = [
        [x0 + c * CELL, y0 + r * CELL],
        [x0 + (c + 1) * CELL, y0 + r * CELL],
        [x0 + (c + 1) * CELL, y0 + (r + 1) * CELL],
        [x0 + c * CELL, y0 + (r + 1) * CELL],
      ];
      const into: Point[] = [];
      const out: Point[] = [];
      for (let k = 0; k < 4; k++) {
        const [a, b] = [corners[k], corners[(k + 1) % 4]];
        if (a > 0 === b > 0) continue;
        const t = a / (a - b);
        const [p, q] = [places[k], places[(k + 1) % 4]];
        (a > 0 ? out : into).push([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]);
      }
      out.forEach((from, k) => {
        edges.push([from, into[k]]);
      });
    }
  }
  return edges;
}

/** Joins segments end to end into closed rings. */
function rings(edges: Edge[]): Point[][] {
  const key = ([x, y]: Point): string => `${x.toFixed(3)},${y.toFixed(3)}`;
  const from = new Map(edges.map(([a, b]) => [key(a), b]));
  const out: Point[][] = [];
  for (const [a] of edges) {
    if (!from.has(key(a))) continue;
    const ring: Point[] = [];
    for (let p: Point | undefined = a; p; ) {
      ring.push(p);
      const next: Point | undefined = from.get(key(p));
      from.delete(key(p));
      p = next;
    }
    out.push(ring.filter((_, i) => i % 3 === 0));
  }
  return out.filter((ring) => ring.length > 4);
}

/** Rings in world units around the markers of one region. */
export const hullsOf = (region: Region, seeds: readonly Seed[]): Point[][] =>
  rings(contour((x, y) => field(seeds, region, x, y)));
