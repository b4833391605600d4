/** Puts the board together: model in, pictures and twins out; moves the camera, and keeps nothing else. */
import { boardOf } from '../../rules/board.ts';
import type { Bloc, Region } from '../../rules/terms.ts';
import type { Assets } from './assets.ts';
import { type Camera, contentOf, panBy, sameCamera, showing, wholeCamera, zoomAt } from './camera.ts';
import { Effects } from './effects.ts';
import { Explaining } from './explaining.ts';
import type { Stagehand } from './game.ts';
import { Hand } from './hand.ts';
import { makeKey } from './key.ts';
import { handScroll, type Rect, toolsRect } from './layout.ts';
import { MapTwins } from './map-twins.ts';
import { Markers } from './markers.ts';
import { type BoardModel, boardModel, keepingNations } from './model.ts';
import { keepWhole } from './paint/wrap.ts';
import { outdate } from './pane.ts';
import { Panels } from './panels.ts';
import { pictureOf } from './picture.ts';
import { Pointing } from './pointing.ts';
import { Settling } from './settling.ts';
import { onMap, Sight } from './sight.ts';
import { Tip } from './tip.ts';
import { Tools } from './tools.ts';
import { Turning } from './turning.ts';
import { twinsOf } from './twin-lists.ts';
import { GROUPS, Twins } from './twins.ts';
import { type BoardEvents, type BoardInput, type BoardTarget, sameTarget } from './types.ts';
import { World } from './world.ts';

export class Stage {
  private readonly spots: Map<string, { region: Region; spot: [number, number] }>;
  private readonly world: World;
  private readonly markers: Markers;
  private readonly panels: Panels;
  private readonly hand: Hand;
  private readonly effects: Effects;
  private readonly twins: Twins;
  private readonly mapTwins: MapTwins;
  private readonly tools: Tools;
  private readonly sight: Sight;
  private readonly turning: Turning;
  private readonly pointing: Pointing;
  private readonly explaining: Explaining;
  private readonly settling: Settling;
  private input: BoardInput | null = null;
  /** What is to be shown with the next frame. */
  private next: BoardInput | null = null;
  private model: BoardModel | null = null;
  /** What the blocs' own markers say. */
  private homes: Record<Bloc, string> = { us: '', china: '' };
  private moving = false;
  /** Where the camera rests the regions' labels are painted. */
  private labelled = false;
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
    this.turning = new Turning(this.sight, this.spots);
    this.pointing = new Pointing(hands, () => this.moving, {
      changed: (now, before) => this.turnAttention(now, before),
      touched: () => this.explaining.hide(),
    });
    this.twins = new Twins(root, {
      activate: (t) => {
        this.explaining.hide();
        this.events.activate(t);
      },
      hover: (t) => this.pointing.set(t),
      over: (t) => this.pointing.pass(t),
      focused: (t) => this.bringIntoSight(t),
    });
    this.explaining = new Explaining(new Tip(scene, hands.poke), this.twins, this.sight);
    this.mapTwins = new MapTwins(this.twins, this.sight, (t) => this.rect(t));
    this.settling = new Settling(hands, [
      (until) => this.settleMarkers(until),
      () => this.settleMap(),
      () => this.settleTwins(),
      () => this.pointing.settle(),
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
      () => this.input && makeKey(this.input.text, boardOf(this.input.view).scenario, assets, this.dpr),
    );
  }

  /** What kind of pointer is in use; the keyboard counts as none. */
  usePointer(kind: string): void {
    this.pointing.use(kind);
  }

  /** Something is pressed: what is under the pointer when it comes up again is meant. */
  press(): void {
    if (this.moving) this.mapTwins.pressed();
  }

  /** A finger rests on something: it explains itself, until the next touch. */
  hold(key: string): void {
    const target = this.twins.targetOf(key);
    if (target) this.pointing.hold(target);
  }

  /** A finger that came down beside everything means the nation next to it. */
  miss(x: number, y: number): void {
    const id = this.pointing.finger && this.model ? this.sight.near(x, y, this.model) : null;
    if (id) this.twins.button({ kind: 'nation', id })?.click();
  }

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
      this.explaining.hide();
      this.tools.retell();
    }
    // A card that has left the hand can't be left by the pointer any more.
    const { at } = this.pointing;
    if (at && !this.rect(at)) this.hover(null);
    const { sight } = this;
    this.turning.ask(this.model, input, before);
    if (!sameTarget(before?.selected ?? null, input.selected)) this.keepInSight();
    this.paint();
    this.explaining.renew(this.pointing.at, this.model, input, this.dpr);
    this.effects.play(before, input, this.model, {
      layout: sight.layout,
      parts: sight.parts,
      dpr: this.dpr,
      space: sight.space,
      rect: (t) => this.seen(t),
      home: (bloc) => (sight.open ? null : this.markers.homeRect(bloc, sight.frame, sight.camera)),
    });
  };

  /** The nation that is looked at stays in sight. */
  private keepInSight(): void {
    const { model } = this;
    const target = this.input?.selected;
    if (model && target?.kind === 'nation') this.turning.keep(model, target.id);
  }

  resize(dpr: number): void {
    const { clientWidth: w, clientHeight: h } = this.root;
    if (w === 0 || h === 0) return;
    this.dpr = dpr;
    // Nobody has moved the map since it was turned to something: that has its place in the new room as well.
    const turned = this.turning.stands;
    this.sight.resize(w, h);
    if (turned && this.model && this.input) this.turning.ask(this.model, this.input, null);
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
    const card = this.pointing.idOf('card');
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
    return !model || this.markers.paint(model, this.pointing.idOf('nation'), frame, camera, dpr, homes, seen, until);
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
    const selected = this.input?.selected;
    const looked = this.pointing.idOf('nation') ?? (selected?.kind === 'nation' ? selected.id : null);
    this.markers.place(model, looked, frame, camera, this.dpr);
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

  /** A phone turns to its space panel where one of these is there alone, or else to the map. */
  show(targets: readonly BoardTarget[]): void {
    const { sight } = this;
    const was = sight.open;
    sight.open = false;
    sight.open = sight.layout.kind !== 'wide' && targets.some((t) => !this.rect(t));
    if (sight.open !== was) this.paint();
  }

  focus(target: BoardTarget): void {
    if (this.sight.open && onMap(target)) this.show([]);
    this.bringIntoSight(target);
    this.twins.button(target)?.focus({ preventScroll: true });
  }

  hover(target: BoardTarget | null): void {
    this.pointing.set(target);
  }

  /** What is pointed at looks so, and explains itself. */
  private turnAttention(target: BoardTarget | null, before: BoardTarget | null): void {
    const { model, input, dpr, pointing } = this;
    if (model && input) {
      const kinds = [target?.kind, before?.kind];
      if (kinds.includes('nation')) {
        this.paintMarkers(true);
        this.placeMarkers(model);
      }
      if (kinds.includes('card')) this.hand.show(model, this.sight.layout, pointing.idOf('card'), input, dpr);
      if (!kinds.every((kind) => kind === 'track')) this.hands.poke();
      const explains = !pointing.finger || pointing.held;
      this.explaining.show(explains ? target : null, model, input, dpr, pointing.held);
    }
    this.events.hover(target);
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
    this.explaining.hide();
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
    const scroll = Math.min(most, Math.max(0, Math.min(most, this.hand.scroll) + dx));
    if (scroll === this.hand.scroll) return;
    this.hand.scroll = scroll;
    this.hand.show(model, layout, this.pointing.idOf('card'), input, this.dpr);
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
    this.explaining.hide();
    this.settling.stop();
    this.pointing.stop();
  }
}
