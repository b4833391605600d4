/** The map's camera: pure sums between the world (`assets/map`) and the map's rectangle on screen. */
import { MARKER, type MapData, markerScale, PX_PER_UNIT, REGION_LABEL } from '../../assets/map/types.ts';
import type { Rect } from './layout.ts';

export interface Camera {
  /** World point in the middle of the map's rectangle. */
  x: number;
  y: number;
  /** CSS pixels to a world unit. */
  p: number;
}

/** What the map's rectangle allows: the world's part that matters, and the range of scales. */
export interface Frame {
  rect: Rect;
  bounds: { left: number; top: number; right: number; bottom: number };
  /** Scale at which all of `bounds` is in sight, the smallest allowed. */
  fit: number;
  max: number;
  /** How large markers are drawn at zoom 1, against the size they were laid out for. */
  k: number;
  /** Too small for the whole world with legible markers: a part of it is shown at first, its markers larger. */
  part: boolean;
}

const clamp = (n: number, min: number, max: number) => (max < min ? (min + max) / 2 : Math.min(max, Math.max(min, n)));

/** The part of the world that holds every marker. */
export function contentOf(data: Pick<MapData, 'markers'>): Frame['bounds'] {
  const xs = data.markers.map((m) => m.spots[0][0]);
  const ys = data.markers.map((m) => m.spots[0][1]);
  return {
    left: Math.min(...xs) - 62,
    top: Math.min(...ys) - 44,
    right: Math.max(...xs) + 62,
    bottom: Math.max(...ys) + 48,
  };
}

/** The least `k` where the whole world is shown, and where a part of it is. */
const LEAST = { whole: 0.88, part: 1.1 };

/** @param finger what is small is hard to press: a part of the world is shown sooner */
export function frameFor(rect: Rect, bounds: Frame['bounds'], finger = false): Frame {
  const fit = Math.min(rect.w / (bounds.right - bounds.left), rect.h / (bounds.bottom - bounds.top));
  const part = fit / (PX_PER_UNIT * LEAST.whole) < (finger ? 0.85 : 0.8);
  const k = Math.min(2, Math.max(part ? LEAST.part : LEAST.whole, fit / PX_PER_UNIT));
  return { rect, bounds, fit, max: 5 * k * PX_PER_UNIT, k, part };
}

/** The zoom that markers are laid out for at this scale; below 1 they would overlap and are drawn smaller. */
export const zoomOf = (frame: Frame, camera: Camera): number => camera.p / (PX_PER_UNIT * frame.k);

/** How large markers are drawn. */
export function markerSize(frame: Frame, camera: Camera): { scale: number; w: number; h: number } {
  const zoom = zoomOf(frame, camera);
  const scale = frame.k * (zoom < 1 ? zoom : markerScale(zoom));
  return { scale, w: MARKER.width * scale, h: MARKER.height * scale };
}

/** Keeps the camera within its scales and, as far as it can, the screen within the world. */
export function clampCamera(frame: Frame, camera: Camera): Camera {
  const { rect, bounds } = frame;
  const p = clamp(camera.p, frame.fit, frame.max);
  const [hw, hh] = [rect.w / 2 / p, rect.h / 2 / p];
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  const wide = bounds.right - bounds.left <= 2 * hw;
  const high = bounds.bottom - bounds.top <= 2 * hh;
  return {
    p,
    x: wide ? middle.x : clamp(camera.x, bounds.left + hw, bounds.right - hw),
    y: high ? middle.y : clamp(camera.y, bounds.top + hh, bounds.bottom - hh),
  };
}

/** The whole world; where markers would be too small then (a phone), the part around Europe and Africa at zoom 1. */
export function homeCamera(frame: Frame): Camera {
  const p = frame.part ? PX_PER_UNIT * frame.k : frame.fit;
  return clampCamera(frame, { x: 1040, y: 330, p });
}

/** All of the world that matters, as far away as the camera goes. */
export const wholeCamera = (frame: Frame): Camera => clampCamera(frame, { x: 0, y: 0, p: frame.fit });

/** Does the camera stand there? Its middle is then given. */
export const isWhole = (frame: Frame, camera: Camera): boolean => camera.p <= frame.fit;

export const sameCamera = (a: Camera, b: Camera): boolean => a.x === b.x && a.y === b.y && a.p === b.p;

/** Screen point (in the board's own pixels) of a world point. */
export const toScreen = (frame: Frame, camera: Camera, x: number, y: number): [number, number] => [
  frame.rect.x + frame.rect.w / 2 + (x - camera.x) * camera.p,
  frame.rect.y + frame.rect.h / 2 + (y - camera.y) * camera.p,
];

/** World point under a screen point. */
export const toWorld = (frame: Frame, camera: Camera, x: number, y: number): [number, number] => [
  camera.x + (x - frame.rect.x - frame.rect.w / 2) / camera.p,
  camera.y + (y - frame.rect.y - frame.rect.h / 2) / camera.p,
];

/** Zooms by a factor, keeping the world point under the given screen point where it is. */
export function zoomAt(frame: Frame, camera: Camera, factor: number, x: number, y: number): Camera {
  const p = clamp(camera.p * factor, frame.fit, frame.max);
  const [wx, wy] = toWorld(frame, camera, x, y);
  const next = {
    p,
    x: wx - (x - frame.rect.x - frame.rect.w / 2) / p,
    y: wy - (y - frame.rect.y - frame.rect.h / 2) / p,
  };
  return clampCamera(frame, next);
}

export const panBy = (frame: Frame, camera: Camera, dx: number, dy: number): Camera =>
  clampCamera(frame, { ...camera, x: camera.x - dx / camera.p, y: camera.y - dy / camera.p });

/** A camera that shows all these world points, with room for their markers around them. */
export function showing(frame: Frame, points: readonly (readonly [number, number])[]): Camera {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { w: frame.rect.w - 1.7 * MARKER.width * 2, h: frame.rect.h - 1.7 * MARKER.height * 2 };
  const p = Math.min(room.w / Math.max(40, right - left), room.h / Math.max(40, bottom - top));
  return clampCamera(frame, { x: (left + right) / 2, y: (top + bottom) / 2, p });
}

/** The smallest scale at which markers are read on a small screen. */
const legible = (frame: Frame): number => PX_PER_UNIT * frame.k * 0.94;

/** Whether all these world points can be seen at once with legible markers. */
export const fitTogether = (frame: Frame, points: readonly (readonly [number, number])[]): boolean =>
  showing(frame, points).p >= legible(frame);

/** Middle of those points that a window of w by h world units can hold at once: of the place where it holds the most. */
function densest(points: readonly (readonly [number, number])[], w: number, h: number): [x: number, y: number] {
  let best: readonly (readonly [number, number])[] = [];
  for (const [left] of points)
    for (const [, top] of points) {
      const held = points.filter(([x, y]) => x >= left && x <= left + w && y >= top && y <= top + h);
      if (held.length > best.length) best = held;
    }
  const middle = (i: 0 | 1) => (Math.min(...best.map((p) => p[i])) + Math.max(...best.map((p) => p[i]))) / 2;
  return [middle(0), middle(1)];
}

/**
 * A camera for a small screen: all these world points if their markers stay legible so, else as many as there is room
 * for.
 */
export function closeUp(frame: Frame, points: readonly (readonly [number, number])[]): Camera {
  const all = showing(frame, points);
  const p = legible(frame);
  if (all.p >= p) return clampCamera(frame, { ...all, p: Math.min(all.p, p * 1.7) });
  const room = { w: frame.rect.w - 1.2 * MARKER.width * frame.k, h: frame.rect.h - 1.2 * MARKER.height * frame.k };
  const [x, y] = densest(points, room.w / p, room.h / p);
  return clampCamera(frame, { x, y, p });
}

/** The camera moved no further than shows all these world points with their markers; null where they don't fit at its scale. */
export function broughtIn(frame: Frame, camera: Camera, points: readonly (readonly [number, number])[]): Camera | null {
  const size = markerSize(frame, camera);
  const along = (i: 0 | 1, room: number, marker: number, now: number): number | null => {
    const half = (room / 2 - 0.85 * marker) / camera.p;
    const all = points.map((p) => p[i]);
    const [least, most] = [Math.max(...all) - half, Math.min(...all) + half];
    return least > most ? null : clamp(now, least, most);
  };
  const x = along(0, frame.rect.w, size.w, camera.x);
  const y = along(1, frame.rect.h, size.h, camera.y);
  return x === null || y === null ? null : clampCamera(frame, { x, y, p: camera.p });
}

/** Middle of a region's label: its free place on the map, moved inside the part of the world that is shown. */
export function labelSpot(frame: Frame, at: readonly [number, number]): [number, number] {
  const hw = REGION_LABEL.width / PX_PER_UNIT / 2 + 4;
  return [clamp(at[0], frame.bounds.left + hw, frame.bounds.right - hw), at[1]];
}
