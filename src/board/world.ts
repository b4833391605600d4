/**
 * The map's pictures: one of the whole world, and where the camera is nearer one of what it shows and a little more. They
 * are moved while the camera moves and painted anew when it rests; where the nearer one ends, the whole one is shown.
 */
import type Phaser from 'phaser';
import type { Region } from '../../rules/terms.ts';
import type { Assets } from './assets.ts';
import { type Camera, type Frame, isWhole, labelSpot, toScreen, wholeCamera, zoomOf } from './camera.ts';
import { regionLine } from './labels.ts';
import { freePlace, type Rect, touch } from './layout.ts';
import type { BoardModel, RegionModel } from './model.ts';
import { roundBox, shapePath, widthOf, write } from './paint/canvas.ts';
import { paintMap, paintSea } from './paint/map.ts';
import { Pane } from './pane.ts';
import { BLOC, GROUND, INK } from './theme.ts';
import type { Text } from './types.ts';

/** How much more than the rectangle the nearer picture holds on each side, as a share of it. */
const MARGIN = 0.25;

/** The rectangle moved inside another by as little as it takes. */
const within = (r: Rect, room: Rect): Rect => ({
  ...r,
  x: Math.min(room.x + room.w - r.w - 3, Math.max(room.x + 3, r.x)),
  y: Math.min(room.y + room.h - r.h - 3, Math.max(room.y + 3, r.y)),
});

/** Labels shrink a little where markers are so small that no text is in them. */
const labelScale = (frame: Frame, camera: Camera): number => frame.k * (zoomOf(frame, camera) < 0.7 ? 0.8 : 1);

export class World {
  private readonly sea: Pane;
  private readonly whole: Pane;
  private readonly near: Pane;
  private readonly labels = new Map<string, Pane>();
  private readonly lines = new WeakMap<RegionModel, string>();
  private baked: Camera | null = null;
  /** How far each label stands from its place, in CSS pixels. */
  private readonly hidden = new Set<Region>();
  private readonly shifts = new Map<Region, [number, number]>();

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly assets: Assets,
    /** Painting is quick enough to be done while the camera moves. */
    private readonly quick: boolean,
  ) {
    this.sea = new Pane(scene, 1, true);
    this.whole = new Pane(scene, 2, true);
    this.near = new Pane(scene, 2, true);
  }

  /** Paints the world for this camera. Returns whether there was anything to paint. */
  bake(model: BoardModel, frame: Frame, camera: Camera, dpr: number): boolean {
    const { w, h, x, y } = frame.rect;
    this.sea.draw(w, h, dpr, 'sea', (ctx) => paintSea(ctx, w, h));
    this.sea.at(x, y, dpr);
    const whole = this.paint(this.whole, 0, wholeCamera(frame), model, frame, dpr);
    if (isWhole(frame, camera)) {
      this.baked = null;
      return whole;
    }
    // A picture that was only moved is as sharp where it lies now.
    const { baked } = this;
    const at = baked?.p === camera.p && this.covers(baked, frame, camera) ? baked : camera;
    const near = this.paint(this.near, MARGIN, at, model, frame, dpr);
    this.baked = at;
    return whole || near;
  }

  /** Paints anew in the middle of a movement, where the picture no longer serves and painting is quick. */
  follow(model: BoardModel, frame: Frame, camera: Camera, dpr: number): void {
    const { baked, quick } = this;
    if (!quick || isWhole(frame, camera)) return;
    if (!baked || !this.covers(baked, frame, camera) || camera.p / baked.p > 2.5) this.bake(model, frame, camera, dpr);
  }

  /** @param margin how much more than the map's rectangle is painted on each side, as a share of it */
  private paint(pane: Pane, margin: number, at: Camera, model: BoardModel, frame: Frame, dpr: number): boolean {
    const [w, h] = [frame.rect.w * (1 + 2 * margin), frame.rect.h * (1 + 2 * margin)];
    const scoring: Region[] = model.regions.filter((r) => r.now).map((r) => r.id);
    return pane.draw(w, h, dpr, `${at.p}|${at.x}|${at.y}|${scoring}`, (ctx) => {
      ctx.translate(w / 2, h / 2);
      ctx.scale(at.p, at.p);
      ctx.translate(-at.x, -at.y);
      paintMap(ctx, this.assets.paths, at.p, scoring);
    });
  }

  /** Does a picture painted for one camera fill the map's rectangle for another? */
  private covers(baked: Camera, frame: Frame, camera: Camera): boolean {
    const reach = (size: number) => size * ((0.5 + MARGIN) / baked.p - 0.5 / camera.p);
    return Math.abs(camera.x - baked.x) <= reach(frame.rect.w) && Math.abs(camera.y - baked.y) <= reach(frame.rect.h);
  }

  place(frame: Frame, camera: Camera, dpr: number): void {
    const { baked } = this;
    const near = baked !== null && !isWhole(frame, camera) && this.covers(baked, frame, camera);
    this.near.show(near);
    this.whole.show(!near);
    if (near && baked) this.put(this.near, MARGIN, baked, frame, camera, dpr);
    else this.put(this.whole, 0, wholeCamera(frame), frame, camera, dpr);
  }

  private put(pane: Pane, margin: number, baked: Camera, frame: Frame, camera: Camera, dpr: number): void {
    const { w, h } = frame.rect;
    const half = 0.5 + margin;
    const [left, top] = toScreen(frame, camera, baked.x - (w * half) / baked.p, baked.y - (h * half) / baked.p);
    pane.at(left, top, dpr, camera.p / baked.p);
  }

  /** The rectangle of a region's label. */
  labelRect(id: Region, frame: Frame, camera: Camera): Rect | null {
    const region = this.assets.map.regions.find((r) => r.id === id);
    if (!region) return null;
    const [dx, dy] = this.shifts.get(id) ?? [0, 0];
    const [x, y] = toScreen(frame, camera, ...labelSpot(frame, region.label));
    const k = labelScale(frame, camera);
    const [w, h] = [116 * k, 33 * k];
    const { rect } = frame;
    const whole = camera.p <= frame.fit * 1.02;
    const left = whole ? Math.min(rect.x + rect.w - w - 3, Math.max(rect.x + 3, x - w / 2)) : x - w / 2;
    return { x: left + dx, y: y - h / 2 + dy, w, h };
  }

  /** Moves labels aside where markers would cover them at this zoom. */
  clearLabels(taken: readonly Rect[], frame: Frame, camera: Camera): void {
    this.shifts.clear();
    const all = [...taken];
    for (const { id } of this.assets.map.regions) {
      const rect = this.labelRect(id, frame, camera);
      if (!rect) continue;
      const held = within(rect, frame.rect);
      const free = freePlace(held, all, frame.rect);
      const covered = free === held && all.some((t) => touch(held, t));
      // Where no room is left the header still says what scores; half a label says nothing.
      const away = Math.abs(held.x - rect.x) > rect.w * 0.75 || Math.abs(held.y - rect.y) > rect.h;
      const shown = !away && !covered;
      this.hidden.delete(id);
      if (!shown) this.hidden.add(id);
      this.labels.get(id)?.show(shown);
      const at = away ? rect : free;
      this.shifts.set(id, [at.x - rect.x, at.y - rect.y]);
      if (shown) all.push(free);
    }
  }

  paintLabels(model: BoardModel, text: Text, frame: Frame, camera: Camera, dpr: number): void {
    for (const region of model.regions) {
      const rect = this.labelRect(region.id, frame, camera);
      if (!rect) continue;
      let pane = this.labels.get(region.id);
      if (!pane) {
        pane = new Pane(this.scene, 6);
        this.labels.set(region.id, pane);
        pane.show(!this.hidden.has(region.id));
      }
      const line = this.lineOf(region, text);
      const { w, h } = rect;
      const k = labelScale(frame, camera);
      pane.draw(w, h, dpr, `${region.name}|${line}|${k}`, (ctx) => {
        if (region.now) {
          roundBox(ctx, 0.5, 0.5, w - 1, h - 1, 6 * k);
          ctx.fillStyle = GROUND.plate;
          ctx.fill();
          ctx.lineWidth = 1;
          ctx.strokeStyle = INK.soft;
          ctx.stroke();
        }
        write(ctx, region.name, w / 2, h * 0.3, {
          size: 15.5 * k,
          color: region.now ? INK.strong : INK.text,
          family: 'display',
          align: 'center',
          max: w - 10,
        });
        const size = 13.2 * k;
        const color = region.bloc ? BLOC[region.bloc].bright : INK.text;
        const room = w - (region.bloc ? 24 : 10) * k;
        const width = Math.min(room, widthOf(ctx, line, { size, family: 'display' }));
        const left = (w - width) / 2 + (region.bloc ? 6 * k : 0);
        if (region.bloc) {
          shapePath(ctx, region.bloc, left - 7 * k, h * 0.72, 3.6 * k);
          ctx.fillStyle = color;
          ctx.fill();
        }
        write(ctx, line, left, h * 0.72, { size, color, family: 'display', max: room });
      });
    }
  }

  /** A label's second line: asked for after each movement of the camera, found once for a model. */
  private lineOf(region: RegionModel, text: Text): string {
    let line = this.lines.get(region);
    if (line === undefined) {
      line = regionLine(region, text);
      this.lines.set(region, line);
    }
    return line;
  }

  placeLabels(model: BoardModel, frame: Frame, camera: Camera, dpr: number): void {
    for (const region of model.regions) {
      const rect = this.labelRect(region.id, frame, camera);
      if (rect) this.labels.get(region.id)?.at(rect.x, rect.y, dpr);
    }
  }
}
