/**
 * Moves markers off their true places just far enough that none covers another. One layout per zoom: as one zooms in,
 * markers shrink against the map and return to their places.
 */
import { forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { MARKER, markerScale, PX_PER_UNIT } from '../../assets/map/types';
import { HEIGHT, type Point, WIDTH } from './projection';

interface Node extends SimulationNodeDatum {
  x: number;
  y: number;
  home: Point;
}

/** Zooms that are laid out; from the last on nearly every marker sits on its place. */
export const ZOOMS = [1, 1.15, 1.3, 1.5, 1.8, 2.3, 3.2, 5];

/** World size of a marker with half its gap on each side. */
export const boxAt = (zoom: number): { w: number; h: number } => {
  const k = markerScale(zoom) / (PX_PER_UNIT * zoom);
  const gap = MARKER.gap / (PX_PER_UNIT * zoom);
  return { w: MARKER.width * k + gap, h: MARKER.height * k + gap };
};

/**
 * Which way each pair is apart: `x` and `y` hold -1, 0 or 1 for every [i * n + j], 0 where that axis does not part them.
 * Between two layouts that part a pair along a common axis the pair stays apart all the way, so a layout must keep one
 * of the ways that the next closer zoom's layout had. It also keeps neighbours in their compass order.
 */
interface Ways {
  x: Int8Array;
  y: Int8Array;
}

function waysOf(places: readonly Point[], w: number, h: number): Ways {
  const n = places.length;
  const ways = { x: new Int8Array(n * n), y: new Int8Array(n * n) };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const [dx, dy] = [places[j][0] - places[i][0], places[j][1] - places[i][1]];
      if (Math.abs(dx) >= w - 1e-3) ways.x[i * n + j] = Math.sign(dx);
      if (Math.abs(dy) >= h - 1e-3) ways.y[i * n + j] = Math.sign(dy);
    }
  }
  return ways;
}

/** Pushes boxes apart along the shorter allowed way out. Returns whether any had to be pushed. */
function separate(nodes: Node[], ways: Ways, w: number, h: number, strength: number): boolean {
  let touched = false;
  for (let i = 0; i < nodes.length; i++) {
    for (let j = i + 1; j < nodes.length; j++) {
      const [a, b] = [nodes[i], nodes[j]];
      const [wx, wy] = [ways.x[i * nodes.length + j], ways.y[i * nodes.length + j]];
      const ox = wx ? w - (b.x - a.x) * wx : Number.POSITIVE_INFINITY;
      const oy = wy ? h - (b.y - a.y) * wy : Number.POSITIVE_INFINITY;
      if (ox <= 1e-6 || oy <= 1e-6) continue;
      touched = true;
      if (ox / w < oy / h) {
        a.x -= (ox / 2) * strength * wx;
        b.x += (ox / 2) * strength * wx;
      } else {
        a.y -= (oy / 2) * strength * wy;
        b.y += (oy / 2) * strength * wy;
      }
    }
  }
  return touched;
}

const clampInto = (nodes: Node[], w: number, h: number): void => {
  for (const n of nodes) {
    n.x = Math.min(WIDTH - w / 2, Math.max(w / 2, n.x));
    n.y = Math.min(HEIGHT - h / 2, Math.max(h / 2, n.y));
  }
};

const free = (nodes: Node[], ways: Ways, i: number, x: number, y: number, w: number, h: number): boolean =>
  x >= w / 2 &&
  x <= WIDTH - w / 2 &&
  y >= h / 2 &&
  y <= HEIGHT - h / 2 &&
  nodes.every((n, j) => {
    const [wx, wy] = [ways.x[i * nodes.length + j], ways.y[i * nodes.length + j]];
    return i === j || (wx !== 0 && (n.x - x) * wx >= w) || (wy !== 0 && (n.y - y) * wy >= h);
  });

const away = (n: Node, x = n.x, y = n.y): number => Math.hypot(x - n.home[0], (y - n.home[1]) * 1.2);

/** Local search: slides each marker to the free spot nearest its place until none gains. */
function tighten(nodes: Node[], ways: Ways, w: number, h: number): void {
  const step = w / 24;
  for (let round = 0; round < 60; round++) {
    let better = false;
    nodes.forEach((n, i) => {
      let best = away(n);
      let spot: Point | undefined;
      for (let dx = -16; dx <= 16; dx++) {
        for (let dy = -16; dy <= 16; dy++) {
          const [x, y] = [n.x + dx * step, n.y + dy * step];
          const cost = away(n, x, y);
          if (cost < best - 1e-6 && free(nodes, ways, i, x, y, w, h)) [best, spot] = [cost, [x, y]];
        }
      }
      if (spot) [n.x, n.y, better] = [spot[0], spot[1], true];
    });
    if (!better) return;
  }
}

/** Lays markers out at one zoom, starting from the next closer zoom's layout so that they move little between. */
function layoutAt(homes: readonly Point[], start: readonly Point[], ways: Ways, zoom: number): Point[] {
  const { w, h } = boxAt(zoom);
  const nodes: Node[] = homes.map((home, i) => ({ home, x: start[i][0], y: start[i][1] }));
  forceSimulation(nodes)
    .force('x', forceX<Node>((n) => n.home[0]).strength(0.06))
    .force('y', forceY<Node>((n) => n.home[1]).strength(0.06))
    .force('apart', () => {
      separate(nodes, ways, w, h, 0.7);
      clampInto(nodes, w, h);
    })
    .stop()
    .tick(400);
  for (let i = 0; i < 5000 && separate(nodes, ways, w, h, 1.02); i++) clampInto(nodes, w, h);
  tighten(nodes, ways, w, h);
  return nodes.map(({ x, y }) => [x, y]);
}

/** For each home place, the marker's middle at every one of `ZOOMS`. */
export function layoutMarkers(homes: readonly Point[]): Point[][] {
  const layouts: Point[][] = [];
  let start = homes;
  // No two places coincide, so a vanishing box parts every pair both ways wherever they differ.
  let ways = waysOf(homes, 0, 0);
  for (const zoom of [...ZOOMS].reverse()) {
    start = layoutAt(homes, start, ways, zoom);
    const { w, h } = boxAt(zoom);
    ways = waysOf(start, w, h);
    layouts.unshift([...start]);
  }
  return homes.map((_, i) => layouts.map((layout) => layout[i]));
}
