/** Puts the board together: model in, pictures and twins out; keeps the camera, what is pointed at, and nothing else. */
import type { Bloc, Region } from '../../rules/terms.ts';
import { aimAt } from './aim.ts';
import type { Assets } from './assets.ts';
import {
  type Camera,
  clampCamera,
  contentOf,
  type Frame,
  frameFor,
  homeCamera,
  panBy,
  showing,
  zoomAt,
} from './camera.ts';
import { Effects } from './effects.ts';
import type { Stagehand } from './game.ts';
import { Hand } from './hand.ts';
import { makeKey } from './key.ts';
import { nationWords, trackWords } from './labels.ts';
import {
  type BoardLayout,
  handScroll,
  layoutBoard,
  type Obstacle,
  type Parts,
  partsOf,
  type Rect,
  toolsRect,
} from './layout.ts';
import { Markers } from './markers.ts';
import { type BoardModel, boardModel } from './model.ts';
import { keepWhole } from './paint/wrap.ts';
import { outdate } from './pane.ts';
import { Panels } from './panels.ts';
import { pictureOf } from './picture.ts';
import { Tip } from './tip.ts';
import { Tools } from './tools.ts';
import { trackRects } from './tracks.ts';
import { twinsOf } from './twin-lists.ts';
import { GROUPS, Twins } from './twins.ts';
import { type BoardEvents, type BoardInput, type BoardTarget, sameTarget, type TrackId } from './types.ts';
import { World } from './world.ts';

/** Milliseconds without a camera move after which everything is painted for where it stands. */
const REST = 110;
/** Milliseconds of a frame that painting markers anew may take. */
const SLICE = 3;

export class Stage {
  private readonly world: World;
  private readonly markers: Markers;
  private readonly panels: Panels;
  private readonly hand: Hand;
  private readonly effects: Effects;
  private readonly twins: Twins;
  private readonly tools: Tools;
  private readonly tip: Tip;
  private layout: BoardLayout;
  private parts: Parts;
  private frame: Frame;
  private camera: Camera;
  private input: BoardInput | null = null;
  private model: BoardModel | null = null;
  private hovered: BoardTarget | null = null;
  /** A phone's space panel is up. */
  private open = false;
  /** The last pointer was a finger: it rests on nothing, so nothing explains itself. */
  private touched = false;
  /** A finger rests, or rested last, on what is explained now. */
  private held = false;
  private rest = 0;
  /** The camera moves: what comes to lie under the pointer meanwhile is told when it rests. */
  private moving = false;
  private under: BoardTarget | null = null;
  private slice = 0;
  private gone = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly hands: Stagehand,
    assets: Assets,
    private readonly events: BoardEvents,
    private dpr: number,
  ) {
    const { scene } = hands;
    this.layout = layoutBoard(root.clientWidth, root.clientHeight);
    this.parts = partsOf(this.layout);
    this.bounds = contentOf(assets.map);
    this.spots = new Map(assets.map.markers.map((m) => [m.id, { region: m.region, spot: m.spots[0] }]));
    this.frame = frameFor(this.layout.map, this.bounds);
    this.camera = homeCamera(this.frame);
    this.world = new World(scene, assets, hands.quick);
    this.markers = new Markers(scene, assets);
    this.panels = new Panels(scene);
    this.hand = new Hand(scene);
    this.effects = new Effects(scene, hands.poke);
    this.tip = new Tip(scene, hands.poke);
    this.twins = new Twins(root, {
      activate: (t) => {
        this.tip.hide();
        this.events.activate(t);
      },
      hover: (t) => this.hover(t),
      over: (t) => {
        this.under = t;
        if (!this.moving) this.hover(t);
      },
      focused: (t) => this.bringIntoSight(t),
    });
    this.tools = new Tools(
      root,
      {
        zoom: (f) => this.zoom(f, this.layout.map.x + this.layout.map.w / 2, this.layout.map.y + this.layout.map.h / 2),
        home: () => this.zoomTo(null),
        turn: () => {
          this.open = !this.open;
          this.paint();
        },
      },
      () => this.input && makeKey(this.input.text, assets, this.dpr),
    );
  }

  /** What kind of pointer is in use; the keyboard counts as none. */
  usePointer(kind: string): void {
    this.touched = kind === 'touch';
    if (!this.touched) return;
    this.tip.hide();
    if (this.held) this.hover(null);
    this.held = false;
  }

  /** A finger rests on something: it explains itself, until the next touch. */
  hold(key: string): void {
    const target = this.twins.targetOf(key);
    if (!target) return;
    this.held = true;
    this.hover(target);
  }

  private readonly bounds: Frame['bounds'];
  private readonly spots: Map<string, { region: Region; spot: [number, number] }>;

  update(input: BoardInput): void {
    const before = this.input;
    this.input = input;
    this.model = boardModel(input);
    if (before && before.lettering !== input.lettering) {
      outdate();
      this.tip.hide();
      this.tools.retell();
    }
    // A card that has left the hand can't be left by the pointer any more.
    if (this.hovered && !this.rect(this.hovered)) this.hover(null);
    if (this.layout.kind === 'phone')
      this.camera =
        aimAt(this.model, this.frame, {
          spots: this.spots,
          seen: (id) => this.rectOf({ kind: 'nation', id }) !== null,
          before: before && { round: before.view.round, lit: before.lit.nations },
        }) ?? this.camera;
    this.paint();
    this.effects.play(before, input, this.model, {
      layout: this.layout,
      parts: this.parts,
      dpr: this.dpr,
      space: this.layout.kind === 'wide' || this.open,
      rect: (t) => {
        const rect = this.rect(t);
        return rect && this.inSight(t, rect) ? rect : null;
      },
      home: (bloc) => (this.open ? null : this.markers.homeRect(bloc, this.frame, this.camera)),
    });
  }

  resize(dpr: number): void {
    const { clientWidth: w, clientHeight: h } = this.root;
    if (w === 0 || h === 0) return;
    const whole = this.camera.p <= this.frame.fit * 1.01;
    this.dpr = dpr;
    this.layout = layoutBoard(w, h);
    this.parts = partsOf(this.layout);
    this.frame = frameFor(this.layout.map, this.bounds);
    this.camera = whole ? homeCamera(this.frame) : clampCamera(this.frame, this.camera);
    if (this.layout.kind === 'wide') this.open = false;
    this.hands.resize(w, h, dpr);
    this.paint();
  }

  /** What the blocs' own markers say. */
  private homes(): Record<Bloc, string> {
    const say = (id: string) => this.input?.text(`nations:${id}.short`) ?? '';
    return { us: say('USA'), china: say('CHN') };
  }

  /** Paints what has changed, places everything, and brings the twins in line. */
  private paint(): void {
    const { model, input, layout, frame, camera, dpr } = this;
    if (!model || !input || this.gone) return;
    const { text } = input;
    keepWhole(text('board:whole'));
    this.markers.paint(model, this.pointed('nation', 'hover'), frame, camera, dpr, this.homes());
    this.paintGround();
    this.panels.paint(model, layout, this.parts, text, this.open, dpr);
    this.hand.show(model, layout, this.pointed('card', 'hover'), input, dpr);
    this.tools.update(layout, text, this.open);
    this.place();
    this.fillTwins();
  }

  /** The map and the regions' labels, which leave the markers free. */
  private paintGround(): void {
    const { model, input, layout, frame, camera, dpr } = this;
    if (!model || !input) return;
    this.world.bake(model, frame, camera, dpr);
    this.world.clearLabels([toolsRect(layout), ...this.markers.rects(frame, camera)], frame, camera);
    this.world.paintLabels(model, input.text, frame, camera, dpr);
  }

  private place(): void {
    const { model, frame, camera, dpr } = this;
    if (!model) return;
    this.world.place(frame, camera, dpr);
    this.world.placeLabels(model, frame, camera, dpr);
    this.markers.place(model, this.pointed('nation', 'any'), frame, camera, dpr);
    this.hands.poke();
  }

  private pointed(kind: 'nation' | 'card', by: 'hover' | 'any'): string | null {
    if (this.hovered?.kind === kind) return this.hovered.id;
    const selected = this.input?.selected;
    return by === 'any' && selected?.kind === kind ? selected.id : null;
  }

  private fillTwins(): void {
    const { model, input } = this;
    if (!model || !input) return;
    for (const group of GROUPS) this.twins.name(group, input.text(`board:group.${group}`));
    const tracks = trackRects(this.layout, this.parts, this.layout.kind === 'wide' || this.open).map(([id]) => id);
    const lists = twinsOf(model, input, { tracks, map: !this.open, rect: (target) => this.rect(target) });
    for (const group of GROUPS) this.twins.set(group, lists[group]);
    this.twins.point(input.pointed ?? []);
    this.clip();
  }

  /** The map's buttons end where the map ends: what lies under the panels can't be clicked. */
  private clip(): void {
    const { x, y, w, h } = this.layout.map;
    this.twins.layer('map').style.clipPath = `polygon(${[
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ]
      .map(([px, py]) => `${px}px ${py}px`)
      .join(', ')})`;
  }

  /** Where a target is on the board, in sight or not. */
  rect(target: BoardTarget): Rect | null {
    const { model, layout, frame, camera } = this;
    if (!model) return null;
    if (target.kind === 'nation')
      return model.nations.some((n) => n.id === target.id) ? this.markers.rect(target.id, frame, camera) : null;
    if (target.kind === 'card') {
      const at = model.cards.findIndex((c) => c.id === target.id);
      return at < 0 ? null : this.hand.rects(layout, model.cards.length)[at];
    }
    const id: TrackId = target.id;
    if (id.startsWith('region-')) return this.world.labelRect(id.slice(7) as Region, frame, camera);
    return trackRects(layout, this.parts, layout.kind === 'wide' || this.open).find(([t]) => t === id)?.[1] ?? null;
  }

  /** The same on the page; null where it can't be seen. */
  rectOf(target: BoardTarget): DOMRect | null {
    const rect = this.rect(target);
    if (!rect || !this.inSight(target, rect)) return null;
    const box = this.root.getBoundingClientRect();
    return new DOMRect(box.x + rect.x, box.y + rect.y, rect.w, rect.h);
  }

  private onMap(target: BoardTarget): boolean {
    return target.kind === 'nation' || (target.kind === 'track' && target.id.startsWith('region-'));
  }

  private inSight(target: BoardTarget, rect: Rect): boolean {
    const { map, hand } = this.layout;
    const [x, y] = [rect.x + rect.w / 2, rect.y + rect.h / 2];
    if (target.kind === 'card') return x > hand.x && x < hand.x + hand.w;
    if (!this.onMap(target)) return true;
    return !this.open && x > map.x && x < map.x + map.w && y > map.y && y < map.y + map.h;
  }

  private bringIntoSight(target: BoardTarget): void {
    const rect = this.rect(target);
    // Browsers scroll clipped layers to what is focused; the board's layers stay where they are.
    for (const group of GROUPS) this.twins.layer(group).scrollTo(0, 0);
    if (!rect) return;
    const { map, hand } = this.layout;
    if (target.kind === 'card') {
      const over = rect.x < hand.x + 8 ? rect.x - 12 : Math.max(0, rect.x + rect.w - hand.w + 12);
      this.scrollHand(over);
    } else if (this.onMap(target)) {
      const dx = rect.x < map.x ? map.x - rect.x + 40 : Math.min(0, map.x + map.w - rect.x - rect.w - 40);
      const dy = rect.y < map.y ? map.y - rect.y + 30 : Math.min(0, map.y + map.h - rect.y - rect.h - 30);
      if (dx || dy) this.look(panBy(this.frame, this.camera, dx, dy));
    }
  }

  focus(target: BoardTarget): void {
    if (this.open && this.onMap(target)) {
      this.open = false;
      this.paint();
    }
    this.bringIntoSight(target);
    this.twins.button(target)?.focus({ preventScroll: true });
  }

  hover(target: BoardTarget | null): void {
    this.under = target;
    if (this.gone || sameTarget(target, this.hovered)) return;
    this.hovered = target;
    const { model, input, layout, frame, camera, dpr } = this;
    if (model && input) {
      this.markers.paint(model, this.pointed('nation', 'hover'), frame, camera, dpr, this.homes());
      this.hand.show(model, layout, this.pointed('card', 'hover'), input, dpr);
      this.place();
    }
    this.explain(target);
    this.events.hover(target);
  }

  /** Cards explain themselves by their enlarged face, everything else by a tip. */
  private explain(target: BoardTarget | null): void {
    const { model, input } = this;
    const rect = target && target.kind !== 'card' ? this.rect(target) : null;
    if (!target || !rect || !model || !input || (this.touched && !this.held)) {
      this.tip.hide();
      return;
    }
    const nation = target.kind === 'nation' ? model.nations.find((n) => n.id === target.id) : undefined;
    const words = nation
      ? nationWords(nation, nation.lit === null ? input.why?.(target) : null, input.text)
      : trackWords(target.id as TrackId, model, input);
    this.twins.describe(target, words.lines.join('. '));
    const { map, hand } = this.layout;
    // The gauges' and the bar's own figures stay in sight: their tips go over the map.
    const aside = rect.x + rect.w <= map.x;
    const room = aside ? { x: 0, y: 0, w: hand.x + hand.w, h: hand.y } : map;
    this.tip.show(words, rect, room, this.obstacles(model, nation?.links ?? []), this.layout, this.dpr, this.held);
  }

  /** What a tip should leave in sight: first what may be chosen now, then what the nation is linked to, then the rest. */
  private obstacles(model: BoardModel, links: readonly string[]): Obstacle[] {
    if (this.open) return [];
    const shown = model.nations.flatMap((n) => {
      const rect = this.markers.rect(n.id, this.frame, this.camera);
      return rect ? [{ rect, weight: n.lit !== null ? 8 : links.includes(n.id) ? 3 : n.dim ? 0.3 : 1 }] : [];
    });
    const labels = model.regions.flatMap((r) => this.world.labelRect(r.id, this.frame, this.camera) ?? []);
    return [...shown, ...[toolsRect(this.layout), ...labels].map((rect) => ({ rect, weight: 0.6 }))];
  }

  /** Moves the camera: pictures are moved at once and painted anew when it rests. */
  private look(camera: Camera): void {
    if (this.gone) return;
    this.camera = camera;
    this.moving = true;
    this.tip.hide();
    if (this.model) this.world.follow(this.model, this.frame, camera, this.dpr);
    this.place();
    this.moveTwins();
    clearTimeout(this.rest);
    cancelAnimationFrame(this.slice);
    this.rest = window.setTimeout(() => this.settle(), REST);
  }

  /** Paints anew where the camera rests, a few markers in each frame: all at once would hold one up. */
  private settle(): void {
    const { model, input, frame, camera, dpr } = this;
    if (!model || !input || this.gone) return;
    const over = this.pointed('nation', 'hover');
    const until = performance.now() + SLICE;
    const done = this.markers.paint(model, over, frame, camera, dpr, this.homes(), until);
    if (done) this.paintGround();
    else this.slice = requestAnimationFrame(() => this.settle());
    this.place();
    if (!done) return;
    this.moveTwins();
    this.moving = false;
    this.hover(this.under);
  }

  /** The map's buttons follow the camera: nothing else of them has changed. */
  private moveTwins(): void {
    this.twins.move((t) => (this.onMap(t) ? this.rect(t) : null));
  }

  zone(x: number, y: number): 'map' | 'hand' | null {
    const inside = (r: Rect) => x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
    if (inside(this.layout.hand)) return 'hand';
    return inside(this.layout.map) && !this.open ? 'map' : null;
  }

  pan(dx: number, dy: number): void {
    this.look(panBy(this.frame, this.camera, dx, dy));
  }

  zoom(factor: number, x: number, y: number): void {
    this.look(zoomAt(this.frame, this.camera, factor, x, y));
  }

  zoomTo(region: Region | null): void {
    const spots = [...this.spots.values()].filter((s) => s.region === region).map((s) => s.spot);
    this.look(spots.length > 0 ? showing(this.frame, spots) : homeCamera(this.frame));
  }

  scrollHand(dx: number): void {
    const { model, input } = this;
    if (!model || !input || dx === 0) return;
    const most = handScroll(this.layout, model.cards.length);
    const scroll = Math.min(most, Math.max(0, this.hand.scroll + dx));
    if (scroll === this.hand.scroll) return;
    this.hand.scroll = scroll;
    this.hand.show(model, this.layout, this.pointed('card', 'hover'), input, this.dpr);
    this.twins.move((t) => (t.kind === 'card' ? this.rect(t) : null));
    this.hands.poke();
  }

  async picture(): Promise<Blob> {
    const { model, input, layout, dpr } = this;
    if (!model || !input) throw new Error('nothing is drawn yet');
    this.hover(null);
    const canvas = await this.hands.capture();
    return pictureOf({ canvas, height: layout.hand.y, dpr }, model, input);
  }

  /** Nothing is drawn or reported any more: buttons that leave the page still lose their focus. */
  destroy(): void {
    this.tools.destroy();
    this.gone = true;
    this.tip.hide();
    clearTimeout(this.rest);
    cancelAnimationFrame(this.slice);
  }
}
