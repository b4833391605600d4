/** Puts the board together: model in, pictures and twins out; keeps the camera, what is pointed at, and nothing else. */
import type { Bloc, Region } from '../../rules/terms.ts';
import { aimAt } from './aim.ts';
import type { Assets } from './assets.ts';
import { type Camera, contentOf, panBy, sameCamera, showing, wholeCamera, zoomAt } from './camera.ts';
import { Effects } from './effects.ts';
import type { Stagehand } from './game.ts';
import { Hand } from './hand.ts';
import { makeKey } from './key.ts';
import { nationWords, trackWords } from './labels.ts';
import { handScroll, type Rect, toolsRect } from './layout.ts';
import { MapTwins } from './map-twins.ts';
import { Markers } from './markers.ts';
import { type BoardModel, boardModel, keepingNations } from './model.ts';
import { keepWhole } from './paint/wrap.ts';
import { outdate } from './pane.ts';
import { Panels } from './panels.ts';
import { pictureOf } from './picture.ts';
import { Settling } from './settling.ts';
import { onMap, Sight } from './sight.ts';
import { Tip } from './tip.ts';
import { Tools } from './tools.ts';
import { twinsOf } from './twin-lists.ts';
import { GROUPS, Twins } from './twins.ts';
import { type BoardEvents, type BoardInput, type BoardTarget, sameTarget, type TrackId } from './types.ts';
import { World } from './world.ts';

export class Stage {
  private readonly world: World;
  private readonly markers: Markers;
  private readonly panels: Panels;
  private readonly hand: Hand;
  private readonly effects: Effects;
  private readonly twins: Twins;
  private readonly mapTwins: MapTwins;
  private readonly tools: Tools;
  private readonly tip: Tip;
  private readonly sight: Sight;
  private readonly settling: Settling;
  private input: BoardInput | null = null;
  /** What is to be shown with the next frame. */
  private next: BoardInput | null = null;
  private model: BoardModel | null = null;
  /** What the blocs' own markers say. */
  private homes: Record<Bloc, string> = { us: '', china: '' };
  private hovered: BoardTarget | null = null;
  /** The last pointer was a finger: it rests on nothing, so nothing explains itself. */
  private touched = false;
  /** A finger rests, or rested last, on what is explained now. */
  private held = false;
  /** The camera moves: what comes to lie under the pointer meanwhile is told when it rests. */
  private moving = false;
  private under: BoardTarget | null = null;
  /** Where the camera rests the regions' labels are painted. */
  private labelled = false;
  private pointing: (() => void) | null = null;
  /** Where the map was turned to by itself. */
  private turned: Camera | null = null;
  private gone = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly hands: Stagehand,
    assets: Assets,
    private readonly events: BoardEvents,
    private dpr: number,
  ) {
    const { scene } = hands;
    this.spots = new Map(assets.map.markers.map((m) => [m.id, { region: m.region, spot: m.spots[0] }]));
    this.world = new World(scene, assets, hands.quick);
    this.markers = new Markers(scene, assets);
    this.panels = new Panels(scene);
    this.hand = new Hand(scene);
    this.sight = new Sight(
      [root.clientWidth, root.clientHeight],
      contentOf(assets.map),
      { markers: this.markers, world: this.world, hand: this.hand },
      matchMedia('(pointer: coarse)').matches,
    );
    this.effects = new Effects(scene, hands.poke);
    this.tip = new Tip(scene, hands.poke);
    this.twins = new Twins(root, {
      activate: (t) => {
        this.tip.hide();
        this.events.activate(t);
      },
      hover: (t) => this.hover(t),
      over: (t) => this.pass(t),
      focused: (t) => this.bringIntoSight(t),
    });
    this.mapTwins = new MapTwins(this.twins, this.sight, (t) => this.rect(t));
    this.settling = new Settling(hands, [
      (until) => this.settleMarkers(until),
      () => this.settleMap(),
      () => this.settleTwins(),
      () => this.settlePointer(),
      (until) => !this.paintMarkers(false, until),
    ]);
    this.tools = new Tools(
      root,
      {
        zoom: (f) => {
          const { x, y, w, h } = this.sight.layout.map;
          this.zoom(f, x + w / 2, y + h / 2);
        },
        home: () => this.zoomTo(null),
        turn: () => {
          this.sight.open = !this.sight.open;
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

  /** Something is pressed: what is under the pointer when it comes up again is meant. */
  press(): void {
    if (this.moving) this.mapTwins.pressed();
  }

  /** A finger rests on something: it explains itself, until the next touch. */
  hold(key: string): void {
    const target = this.twins.targetOf(key);
    if (!target) return;
    this.held = true;
    this.hover(target);
  }

  /** A finger that came down beside everything means the nation next to it. */
  miss(x: number, y: number): void {
    const id = this.touched && this.model ? this.sight.near(x, y, this.model) : null;
    if (id) this.twins.button({ kind: 'nation', id })?.click();
  }

  private readonly spots: Map<string, { region: Region; spot: [number, number] }>;

  /** Shows an input with the next frame, of several the last; at once where another looks than before, or nobody does. */
  update(input: BoardInput): void {
    this.next = input;
    if (this.input?.viewer !== input.viewer || document.hidden) this.take();
    else this.hands.poke(this.take);
  }

  private readonly take = (): void => {
    const { input: before, next: input } = this;
    if (!input || this.gone) return;
    this.next = null;
    this.input = input;
    const model = boardModel(input);
    this.model = this.model && before?.lettering === input.lettering ? keepingNations(model, this.model) : model;
    this.homes = { us: input.text('nations:USA.short'), china: input.text('nations:CHN.short') };
    if (before && before.lettering !== input.lettering) {
      outdate();
      this.tip.hide();
      this.tools.retell();
    }
    // A card that has left the hand can't be left by the pointer any more.
    if (this.hovered && !this.rect(this.hovered)) this.hover(null);
    const { sight } = this;
    this.turnTo(before);
    if (!sameTarget(before?.selected ?? null, input.selected)) this.keepInSight();
    this.paint();
    this.effects.play(before, input, this.model, {
      layout: sight.layout,
      parts: sight.parts,
      dpr: this.dpr,
      space: sight.space,
      rect: (t) => this.seen(t),
      home: (bloc) => (sight.open ? null : this.markers.homeRect(bloc, sight.frame, sight.camera)),
    });
  };

  /** A small screen turns to what is asked about. @param before what was shown before; null: nothing that counts */
  private turnTo(before: BoardInput | null): void {
    const { model, input, sight } = this;
    if (!model || !input || !sight.frame.part) return;
    const camera = aimAt(model, sight.frame, {
      spots: this.spots,
      seen: (id) => sight.clear(id),
      before: before && { round: before.view.round, lit: before.lit.nations },
      asked: before?.view.ask?.ask !== input.view.ask?.ask || Object.keys(before?.lit.nations ?? {}).length === 0,
    });
    if (!camera) return;
    this.turned = camera;
    sight.camera = camera;
  }

  /** On a small screen the nation that is looked at is moved into the map where it lies outside. */
  private keepInSight(): void {
    const { sight } = this;
    const target = this.input?.selected;
    if (!sight.frame.part || target?.kind !== 'nation' || sight.clear(target.id)) return;
    const rect = this.rect(target);
    if (rect) sight.camera = panBy(sight.frame, sight.camera, ...sight.aside(rect));
  }

  resize(dpr: number): void {
    const { clientWidth: w, clientHeight: h } = this.root;
    if (w === 0 || h === 0) return;
    this.dpr = dpr;
    // Nobody has moved the map since it was turned to something: that has its place in the new room as well.
    const turned = this.sight.camera === this.turned;
    this.sight.resize(w, h);
    if (turned) this.turnTo(null);
    this.keepInSight();
    this.hands.resize(w, h, dpr);
    this.paint();
  }

  /** Paints what has changed, places everything, and brings the twins in line. */
  private paint(): void {
    const { model, input, dpr } = this;
    const { layout, parts, frame, camera, open } = this.sight;
    if (!model || !input || this.gone) return;
    const { text } = input;
    keepWhole(text('board:whole'));
    this.paintMarkers(true);
    this.world.bake(model, frame, camera, dpr);
    this.paintLabels();
    this.panels.paint(model, layout, parts, text, open, dpr);
    const card = this.pointed('card', 'hover');
    this.hand.show(model, layout, card, input, dpr);
    // On a phone an enlarged card would lie under the map's buttons.
    this.tools.update(layout, text, open, layout.kind === 'phone' && card !== null);
    this.place();
    this.fillTwins();
    // What lies beside the map's rectangle can wait.
    if (!this.moving) this.settling.next();
  }

  /** @returns whether all that is asked for has been painted by then */
  private paintMarkers(seen: boolean, until?: number): boolean {
    const { model, dpr, homes } = this;
    const { frame, camera } = this.sight;
    return !model || this.markers.paint(model, this.pointed('nation', 'hover'), frame, camera, dpr, homes, seen, until);
  }

  /** The regions' labels, which leave the markers free. */
  private paintLabels(): void {
    const { model, input, dpr } = this;
    const { layout, frame, camera } = this.sight;
    if (!model || !input) return;
    this.world.clearLabels([toolsRect(layout), ...this.markers.rects(frame, camera)], frame, camera);
    this.world.paintLabels(model, input.text, frame, camera, dpr);
  }

  private place(): void {
    const { model, dpr } = this;
    const { frame, camera } = this.sight;
    if (!model) return;
    this.world.place(frame, camera, dpr);
    this.world.placeLabels(model, frame, camera, dpr);
    this.placeMarkers(model);
    this.hands.poke();
  }

  private placeMarkers(model: BoardModel): void {
    const { frame, camera } = this.sight;
    this.markers.place(model, this.pointed('nation', 'any'), frame, camera, this.dpr);
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
    const tracks = this.sight.tracks(model).map(([id]) => id);
    const lists = twinsOf(model, input, { tracks, map: !this.sight.open, rect: (target) => this.rect(target) });
    for (const group of GROUPS) this.twins.set(group, lists[group]);
    this.mapTwins.filled();
    this.twins.point(input.pointed ?? []);
  }

  /** Where a target is on the board, in sight or not. */
  private rect(target: BoardTarget): Rect | null {
    return this.model && this.sight.rect(target, this.model);
  }

  /** The same; null where it can't be seen. */
  private seen(target: BoardTarget): Rect | null {
    const rect = this.rect(target);
    return rect && this.sight.sees(target, rect) ? rect : null;
  }

  /** The same on the page. */
  rectOf(target: BoardTarget): DOMRect | null {
    const rect = this.seen(target);
    if (!rect) return null;
    const box = this.root.getBoundingClientRect();
    return new DOMRect(box.x + rect.x, box.y + rect.y, rect.w, rect.h);
  }

  private bringIntoSight(target: BoardTarget): void {
    const rect = this.rect(target);
    // Browsers scroll clipped layers to what is focused; the board's layers stay where they are.
    for (const group of GROUPS) this.twins.layer(group).scrollTo(0, 0);
    if (!rect) return;
    const { hand } = this.sight.layout;
    if (target.kind === 'card') {
      const over = rect.x < hand.x + 8 ? rect.x - 12 : Math.max(0, rect.x + rect.w - hand.w + 12);
      this.scrollHand(over);
    } else if (onMap(target)) {
      const [dx, dy] = this.sight.aside(rect);
      if (dx || dy) this.pan(dx, dy);
    }
  }

  focus(target: BoardTarget): void {
    if (this.sight.open && onMap(target)) {
      this.sight.open = false;
      this.paint();
    }
    this.bringIntoSight(target);
    this.twins.button(target)?.focus({ preventScroll: true });
  }

  /** The pointer has come over something, or left it: shown once in a frame, for all that it passes on its way. */
  private pass(target: BoardTarget | null): void {
    this.under = target;
    if (this.moving) return;
    this.pointing ??= this.hands.between(() => {
      this.pointing = null;
      if (!this.moving) this.hover(this.under);
    });
  }

  hover(target: BoardTarget | null): void {
    this.under = target;
    if (this.gone || sameTarget(target, this.hovered)) return;
    const kinds = [target?.kind, this.hovered?.kind];
    this.hovered = target;
    const { model, input, dpr } = this;
    const { layout } = this.sight;
    if (model && input) {
      if (kinds.includes('nation')) {
        this.paintMarkers(true);
        this.placeMarkers(model);
      }
      if (kinds.includes('card')) this.hand.show(model, layout, this.pointed('card', 'hover'), input, dpr);
      if (!kinds.every((kind) => kind === 'track')) this.hands.poke();
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
    const { layout } = this.sight;
    const { map, hand } = layout;
    // The gauges' and the bar's own figures stay in sight: their tips go over the map.
    const aside = rect.x + rect.w <= map.x;
    const room = aside ? { x: 0, y: 0, w: hand.x + hand.w, h: hand.y } : map;
    const obstacles = this.sight.obstacles(model, nation?.links ?? []);
    this.tip.show(words, rect, room, obstacles, layout, this.dpr, this.held);
  }

  /** Moves the camera: with the next frame pictures are moved, and when it rests they are painted anew. */
  private look(camera: Camera): void {
    if (this.gone || sameCamera(camera, this.sight.camera)) return;
    this.sight.camera = camera;
    this.moving = true;
    this.labelled = false;
    this.settling.stop();
    this.hands.poke(this.follow);
  }

  /** Once in a frame, however many steps of a wheel or a drag came before it. */
  private readonly follow = (): void => {
    const { model, dpr } = this;
    const { frame, camera } = this.sight;
    if (!model || this.gone) return;
    this.tip.hide();
    this.world.follow(model, frame, camera, dpr);
    this.place();
    this.mapTwins.follow();
    this.settling.wait();
  };

  // What is painted anew where the camera rests, in the order in which it is seen. Nothing is drawn until the markers in
  // sight are ready.

  private settleMarkers(until: number): boolean {
    if (!this.model || this.paintMarkers(true, until)) return false;
    this.placeMarkers(this.model);
    return true;
  }

  private settleMap(): boolean {
    const { model, dpr } = this;
    const { frame, camera } = this.sight;
    if (!model || !this.moving) return false;
    if (!this.world.bake(model, frame, camera, dpr)) {
      if (this.labelled) return false;
      this.labelled = true;
      this.paintLabels();
    }
    this.place();
    return true;
  }

  private settleTwins(): boolean {
    if (!this.moving) return false;
    this.mapTwins.put();
    this.moving = false;
    return true;
  }

  private settlePointer(): boolean {
    if (sameTarget(this.under, this.hovered)) return false;
    this.hover(this.under);
    return true;
  }

  zone(x: number, y: number): 'map' | 'hand' | null {
    return this.sight.zone(x, y);
  }

  pan(dx: number, dy: number): void {
    this.look(panBy(this.sight.frame, this.sight.camera, dx, dy));
  }

  zoom(factor: number, x: number, y: number): void {
    this.look(zoomAt(this.sight.frame, this.sight.camera, factor, x, y));
  }

  zoomTo(region: Region | null): void {
    const spots = [...this.spots.values()].filter((s) => s.region === region).map((s) => s.spot);
    const { frame } = this.sight;
    this.look(spots.length > 0 ? showing(frame, spots) : wholeCamera(frame));
  }

  scrollHand(dx: number): void {
    const { model, input } = this;
    const { layout } = this.sight;
    if (!model || !input || dx === 0) return;
    const most = handScroll(layout, model.cards.length);
    const scroll = Math.min(most, Math.max(0, this.hand.scroll + dx));
    if (scroll === this.hand.scroll) return;
    this.hand.scroll = scroll;
    this.hand.show(model, layout, this.pointed('card', 'hover'), input, this.dpr);
    this.twins.move('hand', (t) => this.rect(t));
    this.hands.poke();
  }

  async picture(): Promise<Blob> {
    const { model, input, dpr } = this;
    if (!model || !input) throw new Error('nothing is drawn yet');
    this.hover(null);
    const canvas = await this.hands.capture();
    return pictureOf({ canvas, height: this.sight.layout.hand.y, dpr }, model, input);
  }

  /** Nothing is drawn or reported any more: buttons that leave the page still lose their focus. */
  destroy(): void {
    this.tools.destroy();
    this.gone = true;
    this.tip.hide();
    this.settling.stop();
    this.pointing?.();
  }
}
