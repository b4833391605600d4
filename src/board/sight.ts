/** Where everything is now: the layout, the camera, and from both the place of whatever can be pointed at. */
import { BLOCS, type Bloc, type NationId, type Region } from '../../rules/terms.ts';
import { type Camera, clampCamera, type Frame, frameFor, homeCamera, wholeCamera } from './camera.ts';
import {
  type BoardLayout,
  layoutBoard,
  type Obstacle,
  type Parts,
  partsOf,
  type Rect,
  toolsRect,
  touch,
} from './layout.ts';
import type { BoardModel } from './model.ts';
import { trackRects } from './tracks.ts';
import type { BoardTarget, TrackId } from './types.ts';

/** CSS pixels by which a finger may miss a nation. */
const REACH = 16;

/** What is placed by the pictures themselves. */
interface Placed {
  markers: {
    rect(id: string, frame: Frame, camera: Camera): Rect | null;
    homeRect(bloc: Bloc, frame: Frame, camera: Camera): Rect | null;
  };
  world: { labelRect(id: Region, frame: Frame, camera: Camera): Rect | null };
  hand: { rects(layout: BoardLayout, n: number): Rect[] };
}

const inside = (r: Rect, x: number, y: number) => x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
const within = (r: Rect, room: Rect) =>
  r.x >= room.x && r.y >= room.y && r.x + r.w <= room.x + room.w && r.y + r.h <= room.y + room.h;
const distance = (r: Rect, x: number, y: number) =>
  Math.hypot(Math.max(r.x - x, 0, x - r.x - r.w), Math.max(r.y - y, 0, y - r.y - r.h));
const middle = (r: Rect): [number, number] => [r.x + r.w / 2, r.y + r.h / 2];

/** Nations and regions lie on the map and move with it. */
export const onMap = (target: BoardTarget): boolean =>
  target.kind === 'nation' || (target.kind === 'track' && target.id.startsWith('region-'));

export class Sight {
  layout: BoardLayout;
  parts: Parts;
  frame: Frame;
  camera: Camera;
  /** A phone's space panel is up. */
  open = false;

  constructor(
    size: readonly [w: number, h: number],
    private readonly bounds: Frame['bounds'],
    private readonly placed: Placed,
    /** It is pressed by fingers. */
    private readonly finger = false,
  ) {
    this.layout = layoutBoard(...size);
    this.parts = partsOf(this.layout);
    this.frame = frameFor(this.layout.map, bounds, finger);
    this.camera = homeCamera(this.frame);
  }

  /** Lays everything out anew. The camera stays on what it shows, or on the whole world where that was asked for. */
  resize(w: number, h: number): void {
    const whole = this.camera.p <= this.frame.fit * 1.01;
    const home = this.frame.part ? wholeCamera : homeCamera;
    this.layout = layoutBoard(w, h);
    this.parts = partsOf(this.layout);
    this.frame = frameFor(this.layout.map, this.bounds, this.finger);
    this.camera = whole ? home(this.frame) : clampCamera(this.frame, this.camera);
    if (this.layout.kind === 'wide') this.open = false;
  }

  /** Are the Moon, the programmes and the orbit in sight? */
  get space(): boolean {
    return this.layout.kind === 'wide' || this.open;
  }

  /** The tracks that are drawn now, but for the regions' labels. */
  tracks({ blocs }: BoardModel): [TrackId, Rect][] {
    const all = trackRects(this.layout, this.parts, this.space);
    return blocs.us.home === null ? all.filter(([id]) => !id.startsWith('home')) : all;
  }

  /** Where a target is on the board, in sight or not; null where the model has none such. */
  rect(target: BoardTarget, model: BoardModel): Rect | null {
    const { layout, frame, camera, placed } = this;
    if (target.kind === 'nation')
      return model.nations.some((n) => n.id === target.id) ? placed.markers.rect(target.id, frame, camera) : null;
    if (target.kind === 'card') {
      const at = model.cards.findIndex((c) => c.id === target.id);
      return at < 0 ? null : placed.hand.rects(layout, model.cards.length)[at];
    }
    const id: TrackId = target.id;
    if (id.startsWith('region-')) return placed.world.labelRect(id.slice(7) as Region, frame, camera);
    return this.tracks(model).find(([t]) => t === id)?.[1] ?? null;
  }

  /** Can what lies at this rectangle be seen? */
  sees(target: BoardTarget, rect: Rect): boolean {
    const { map, hand } = this.layout;
    const [x, y] = middle(rect);
    if (target.kind === 'card') return x > hand.x && x < hand.x + hand.w;
    return !onMap(target) || (!this.open && inside(map, x, y));
  }

  /** Can the nation be seen whole, with nothing over it? */
  clear(id: string): boolean {
    return !this.open && this.holds(id, this.camera);
  }

  /** Does the map hold all of it under this camera, with no button over it? */
  holds(id: string, camera: Camera): boolean {
    const rect = this.placed.markers.rect(id, this.frame, camera);
    return rect !== null && within(rect, this.layout.map) && !touch(rect, toolsRect(this.layout));
  }

  /** The nation in sight nearest to a point, within a finger's reach; null: there is none, or a home is meant. */
  near(x: number, y: number, model: BoardModel): NationId | null {
    if (this.zone(x, y) !== 'map') return null;
    const { markers } = this.placed;
    const onHome = BLOCS.some((bloc) => {
      const home = markers.homeRect(bloc, this.frame, this.camera);
      return home !== null && inside(home, x, y);
    });
    if (onHome) return null;
    let best: NationId | null = null;
    let least = REACH;
    for (const { id } of model.nations) {
      const rect = markers.rect(id, this.frame, this.camera);
      if (!rect || !touch(rect, this.layout.map)) continue;
      const off = distance(rect, x, y);
      if (off >= least) continue;
      best = id;
      least = off;
    }
    return best;
  }

  /** What lies at a point: what a drag that starts there moves. */
  zone(x: number, y: number): 'map' | 'hand' | null {
    if (inside(this.layout.hand, x, y)) return 'hand';
    return inside(this.layout.map, x, y) && !this.open ? 'map' : null;
  }

  /** By how much the map must be moved so that a rectangle lies within it, with some room around. */
  aside({ x, y, w, h }: Rect): [dx: number, dy: number] {
    const { map } = this.layout;
    return [
      x < map.x ? map.x - x + 40 : Math.min(0, map.x + map.w - x - w - 40),
      y < map.y ? map.y - y + 30 : Math.min(0, map.y + map.h - y - h - 30),
    ];
  }

  /** What a tip should leave in sight: first what may be chosen now, then what the nation is linked to, then the rest. */
  obstacles(model: BoardModel, links: readonly string[]): Obstacle[] {
    if (this.open) return [];
    const { frame, camera, placed } = this;
    const shown = model.nations.flatMap((n) => {
      const rect = placed.markers.rect(n.id, frame, camera);
      return rect ? [{ rect, weight: n.lit !== null ? 8 : links.includes(n.id) ? 3 : n.dim ? 0.3 : 1 }] : [];
    });
    const labels = model.regions.flatMap((r) => placed.world.labelRect(r.id, frame, camera) ?? []);
    return [...shown, ...[toolsRect(this.layout), ...labels].map((rect) => ({ rect, weight: 0.6 }))];
  }
}
