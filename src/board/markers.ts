/** The nations on the map: a picture each, painted again only when it looks different. */
import type Phaser from 'phaser';
import { type MapMarker, markerSpot, needsLeader } from '../../assets/map/types.ts';
import type { Bloc } from '../../rules/terms.ts';
import type { Assets } from './assets.ts';
import { type Camera, type Frame, markerSize, toScreen, zoomOf } from './camera.ts';
import type { Rect } from './layout.ts';
import type { BoardModel, NationModel } from './model.ts';
import type { Ctx } from './paint/canvas.ts';
import { MARKER_PAD, paintHome, paintMarker } from './paint/marker.ts';
import { Pane } from './pane.ts';
import { BLOC, GLOW } from './theme.ts';

const HOMES: Record<string, Bloc> = { USA: 'us', CHN: 'china' };
const number = (color: string) => Number.parseInt(color.slice(1), 16);

export class Markers {
  private readonly panes = new Map<string, Pane>();
  private readonly lines: Phaser.GameObjects.Graphics;
  private readonly byId: Map<string, MapMarker>;
  /** Size at which each picture was painted last. */
  private readonly painted = new Map<string, number>();

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly assets: Assets,
  ) {
    this.lines = scene.add.graphics().setDepth(5);
    this.byId = new Map(assets.map.markers.map((m) => [m.id, m]));
  }

  /** The marker's box on the board in CSS pixels. */
  rect(id: string, frame: Frame, camera: Camera): Rect | null {
    const marker = this.byId.get(id);
    if (!marker) return null;
    const { w, h } = markerSize(frame, camera);
    const [wx, wy] = markerSpot(this.assets.map, marker, zoomOf(frame, camera));
    const [x, y] = toScreen(frame, camera, wx, wy);
    return { x: x - w / 2, y: y - h / 2, w, h };
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
   * @param until when to stop, by `performance.now()`; what is left keeps its picture
   * @returns whether all is painted
   */
  paint(
    model: BoardModel,
    hovered: string | null,
    frame: Frame,
    camera: Camera,
    dpr: number,
    homes: Record<Bloc, string>,
    until = Number.POSITIVE_INFINITY,
  ): boolean {
    const { w, h } = markerSize(frame, camera);
    const size = { w: w + 2 * MARKER_PAD, h: h + 2 * MARKER_PAD };
    const here = new Set<string>();
    let left = 0;
    const draw = (id: string, stamp: string, paint: (ctx: Ctx) => void) => {
      here.add(id);
      if (performance.now() > until) {
        left++;
        return;
      }
      this.painted.set(id, w);
      this.pane(id).draw(size.w, size.h, dpr, `${w.toFixed(2)}|${stamp}`, (ctx) => {
        ctx.translate(MARKER_PAD, MARKER_PAD);
        paint(ctx);
      });
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

  /** Puts the pictures where they belong now, scaled as long as they have not been painted for this zoom. */
  place(model: BoardModel, pointed: string | null, frame: Frame, camera: Camera, dpr: number): void {
    const { w } = markerSize(frame, camera);
    const lit = new Set(model.nations.filter((n) => n.lit !== null).map((n) => n.id));
    for (const [id, pane] of this.panes) {
      const rect = this.rect(id, frame, camera);
      if (!rect) continue;
      const scale = w / (this.painted.get(id) ?? w);
      pane.at(rect.x - MARKER_PAD * scale, rect.y - MARKER_PAD * scale, dpr, scale);
      const depth = id === pointed ? 8 : id in HOMES ? 6 : lit.has(id) ? 7.5 : 7;
      // Phaser sorts all pictures anew after every depth that is set, the same or not.
      if (pane.image.depth !== depth) pane.image.setDepth(depth);
    }
    this.drawLines(model, pointed, frame, camera, dpr);
  }

  private drawLines(model: BoardModel, pointed: string | null, frame: Frame, camera: Camera, dpr: number): void {
    const { lines, assets } = this;
    lines.clear();
    const zoom = zoomOf(frame, camera);
    const middle = (id: string): [number, number] | null => {
      const rect = this.rect(id, frame, camera);
      return rect && [(rect.x + rect.w / 2) * dpr, (rect.y + rect.h / 2) * dpr];
    };
    if (zoom >= 0.62)
      for (const id of this.panes.keys()) {
        const marker = this.byId.get(id);
        const from = middle(id);
        if (!marker || !from || !needsLeader(assets.map, marker, zoom)) continue;
        const [tx, ty] = toScreen(frame, camera, marker.true[0], marker.true[1]);
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

function stampOf(n: NationModel): string {
  const flags = [n.committed, n.wavering, n.request !== null, n.connected, n.dim, n.selected].map(Number).join('');
  // A nation may be lit without a hint: that is not the same as unlit.
  return [
    n.lit ?? 'unlit',
    n.price,
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
