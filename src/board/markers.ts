/** The nations on the map: a picture each, painted again only when it looks different. */
import type Phaser from 'phaser';
import { between, type MapMarker, markerSpot, needsLeader, type Spot } from '../../assets/map/types.ts';
import type { Bloc } from '../../rules/terms.ts';
import type { Assets } from './assets.ts';
import { type Camera, type Frame, markerSize, toScreen, zoomOf } from './camera.ts';
import { type Rect, touch } from './layout.ts';
import type { BoardModel, NationModel } from './model.ts';
import type { Ctx } from './paint/canvas.ts';
import { MARKER_PAD, paintHome, paintMarker } from './paint/marker.ts';
import { Pane } from './pane.ts';
import { BLOC, GLOW } from './theme.ts';

const HOMES: Record<string, Bloc> = { USA: 'us', CHN: 'china' };
const number = (color: string) => Number.parseInt(color.slice(1), 16);

interface Placed {
  /** World point of the marker's middle. */
  at: Spot;
  /** A line leads from it to its true place. */
  leads: boolean;
}

export class Markers {
  private readonly panes = new Map<string, Pane>();
  private readonly lines: Phaser.GameObjects.Graphics;
  private readonly byId: Map<string, MapMarker>;
  /** Size at which each picture was painted last. */
  private readonly painted = new Map<string, number>();
  /** Where markers belong at the zoom asked for last: while the map is panned it is asked again and again. */
  private readonly spots = { zoom: Number.NaN, between: { at: 0, t: 0 }, of: new Map<string, Placed>() };

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly assets: Assets,
  ) {
    this.lines = scene.add.graphics().setDepth(5);
    this.byId = new Map(assets.map.markers.map((m) => [m.id, m]));
  }

  private spot(marker: MapMarker, zoom: number): Placed {
    const { spots, assets } = this;
    if (spots.zoom !== zoom) {
      spots.zoom = zoom;
      spots.between = between(assets.map, zoom);
      spots.of.clear();
    }
    let spot = spots.of.get(marker.id);
    if (!spot) {
      const at = markerSpot(assets.map, marker, zoom, spots.between);
      spot = { at, leads: needsLeader(assets.map, marker, zoom, at) };
      spots.of.set(marker.id, spot);
    }
    return spot;
  }

  /** The marker's box on the board in CSS pixels. */
  rect(id: string, frame: Frame, camera: Camera): Rect | null {
    const marker = this.byId.get(id);
    if (!marker) return null;
    const { w, h } = markerSize(frame, camera);
    const [x, y] = toScreen(frame, camera, ...this.spot(marker, zoomOf(frame, camera)).at);
    return { x: x - w / 2, y: y - h / 2, w, h };
  }

  /** The marker's box; null where nothing of its picture lies in the map's rectangle. */
  private rectInSight(id: string, frame: Frame, camera: Camera): Rect | null {
    const box = this.rect(id, frame, camera);
    if (!box) return null;
    const room = MARKER_PAD * Math.max(1, box.w / (this.painted.get(id) ?? box.w));
    const { x, y, w, h } = box;
    return touch({ x: x - room, y: y - room, w: w + 2 * room, h: h + 2 * room }, frame.rect) ? box : null;
  }

  /** The box of a bloc's own marker. */
  homeRect(bloc: Bloc, frame: Frame, camera: Camera): Rect | null {
    const id = Object.keys(HOMES).find((home) => HOMES[home] === bloc);
    return id ? this.rect(id, frame, camera) : null;
  }

  /** The boxes of all markers now. */
  rects(frame: Frame, camera: Camera): Rect[] {
    return [...this.panes.keys()].flatMap((id) => this.rect(id, frame, camera) ?? []);
  }

  /**
   * Paints what has changed, at the present zoom's size.
   * @param seen only what lies in the map's rectangle
   * @param until when to be ready, by `performance.now()`: but for the first, none is begun that would take longer, as far as
   * those before it tell; what is left keeps its picture
   * @returns whether all of these are painted
   */
  paint(
    model: BoardModel,
    hovered: string | null,
    frame: Frame,
    camera: Camera,
    dpr: number,
    homes: Record<Bloc, string>,
    seen = false,
    until = Number.POSITIVE_INFINITY,
  ): boolean {
    const { w, h } = markerSize(frame, camera);
    const size = { w: w + 2 * MARKER_PAD, h: h + 2 * MARKER_PAD };
    const here = new Set<string>();
    let left = 0;
    let longest = 0;
    const draw = (id: string, stamp: string, paint: (ctx: Ctx) => void) => {
      here.add(id);
      if (seen && !this.rectInSight(id, frame, camera)) return;
      const from = performance.now();
      if (from + longest > until) {
        left++;
        return;
      }
      this.painted.set(id, w);
      const anew = this.pane(id).draw(size.w, size.h, dpr, `${w.toFixed(2)}|${stamp}`, (ctx) => {
        ctx.translate(MARKER_PAD, MARKER_PAD);
        paint(ctx);
      });
      if (anew) longest = Math.max(longest, performance.now() - from);
    };
    for (const n of model.nations) {
      if (!this.byId.has(n.id)) continue;
      const over = hovered === n.id;
      draw(n.id, `${over}|${stampOf(n)}`, (ctx) =>
        paintMarker(ctx, n, { w, h, flag: this.assets.flag(n.id), hovered: over, small: frame.part }),
      );
    }
    for (const [id, bloc] of Object.entries(HOMES))
      draw(id, homes[bloc], (ctx) =>
        paintHome(ctx, bloc, homes[bloc], { w, h, flag: this.assets.flag(id), hovered: false }),
      );
    for (const [id, pane] of this.panes)
      if (!here.has(id)) {
        pane.destroy();
        this.panes.delete(id);
        this.painted.delete(id);
      }
    return left === 0;
  }

  /**
   * Puts the pictures where they belong now, scaled as long as they have not been painted for this zoom. What lies beside
   * the map's rectangle is not drawn at all.
   */
  place(model: BoardModel, pointed: string | null, frame: Frame, camera: Camera, dpr: number): void {
    const { w } = markerSize(frame, camera);
    const lit = new Set(model.nations.filter((n) => n.lit !== null).map((n) => n.id));
    for (const [id, pane] of this.panes) {
      const rect = this.rectInSight(id, frame, camera);
      pane.show(rect !== null);
      if (!rect) continue;
      const scale = w / (this.painted.get(id) ?? w);
      const room = MARKER_PAD * scale;
      pane.at(rect.x - room, rect.y - room, dpr, scale);
      const depth = id === pointed ? 8 : id in HOMES ? 6 : lit.has(id) ? 7.5 : 7;
      // Phaser sorts all pictures anew after every depth that is set, the same or not.
      if (pane.image.depth !== depth) pane.image.setDepth(depth);
    }
    this.drawLines(model, pointed, frame, camera, dpr);
  }

  private drawLines(model: BoardModel, pointed: string | null, frame: Frame, camera: Camera, dpr: number): void {
    const { lines } = this;
    lines.clear();
    const zoom = zoomOf(frame, camera);
    const middle = (id: string): [number, number] | null => {
      const rect = this.rect(id, frame, camera);
      return rect && [(rect.x + rect.w / 2) * dpr, (rect.y + rect.h / 2) * dpr];
    };
    if (zoom >= 0.62)
      for (const id of this.panes.keys()) {
        const marker = this.byId.get(id);
        if (!marker || !this.spot(marker, zoom).leads) continue;
        const from = middle(id);
        const [tx, ty] = toScreen(frame, camera, marker.true[0], marker.true[1]);
        if (!from || !crosses(from, [tx * dpr, ty * dpr], frame.rect, dpr)) continue;
        lines.lineStyle(1 * dpr, number(GLOW.leader), 0.5).lineBetween(from[0], from[1], tx * dpr, ty * dpr);
        lines.fillStyle(number(GLOW.leader), 0.9).fillCircle(tx * dpr, ty * dpr, 1.8 * dpr);
      }
    const nation = pointed ? model.nations.find((n) => n.id === pointed) : undefined;
    const from = nation && middle(nation.id);
    if (!nation || !from) return;
    for (const id of nation.links) {
      const to = middle(id);
      if (to) lines.lineStyle(1.75 * dpr, number(GLOW.link), 0.85).lineBetween(from[0], from[1], to[0], to[1]);
    }
    for (const [id, bloc] of Object.entries(HOMES)) {
      const to = nation.homes.includes(bloc) ? middle(id) : null;
      if (to) lines.lineStyle(2 * dpr, number(BLOC[bloc].base), 0.95).lineBetween(from[0], from[1], to[0], to[1]);
    }
  }

  private pane(id: string): Pane {
    let pane = this.panes.get(id);
    if (!pane) {
      pane = new Pane(this.scene, 7);
      this.panes.set(id, pane);
    }
    return pane;
  }
}

/** May a line between two points in device pixels, with the dot at its end, be seen in the map's rectangle? */
function crosses([ax, ay]: Spot, [bx, by]: Spot, { x, y, w, h }: Rect, dpr: number): boolean {
  const room = 2 * dpr;
  const beside = (a: number, b: number, from: number, size: number) =>
    Math.max(a, b) + room < from * dpr || Math.min(a, b) - room > (from + size) * dpr;
  return !beside(ax, bx, x, w) && !beside(ay, by, y, h);
}

/** What each nation of a model looks like: asked for in every frame in which markers are painted anew. */
const stamps = new WeakMap<NationModel, string>();

function stampOf(n: NationModel): string {
  let stamp = stamps.get(n);
  if (stamp === undefined) {
    stamp = looksOf(n);
    stamps.set(n, stamp);
  }
  return stamp;
}

function looksOf(n: NationModel): string {
  const flags = [n.committed, n.wavering, n.request !== null, n.connected, n.dim, n.selected, n.quiet]
    .map(Number)
    .join('');
  // A nation may be lit without a hint: that is not the same as unlit.
  return [
    n.lit ?? 'unlit',
    n.price !== null,
    n.short,
    n.us,
    n.china,
    n.status,
    flags,
    n.networks,
    n.wants,
    n.autonomy,
    n.weight,
  ].join('|');
}
