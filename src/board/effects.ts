/**
 * What moves for what has just happened: influence flows from its bloc to the nation, a signature is stamped, a launch
 * climbs, Debris falls into its place, Standing counts. They only decorate: state and input never wait for them.
 */
import type Phaser from 'phaser';
import type { LogEntry } from '../../rules/log.ts';
import type { Bloc } from '../../rules/terms.ts';
import { type BoardLayout, type Parts, type Rect, switchRect } from './layout.ts';
import type { BoardModel } from './model.ts';
import { Motion, type Spot } from './motion.ts';
import { pipOf } from './paint/orbit.ts';
import { stepOf } from './paint/programme.ts';
import { tensionAt } from './paint/strip.ts';
import { BLOC, INK, NIGHT } from './theme.ts';
import type { BoardInput, BoardTarget } from './types.ts';

/** Milliseconds in which a launch has been seen on the board, with all that came of it. */
export const FLIGHT = 1700;

interface Place {
  layout: BoardLayout;
  parts: Parts;
  dpr: number;
  /** The space panel is in sight. */
  space: boolean;
  /** Null where it is out of sight. */
  rect(target: BoardTarget): Rect | null;
  /** The bloc's own marker, in sight or not; null while no map is shown. */
  home(bloc: Bloc): Rect | null;
}

interface Scene {
  model: BoardModel;
  input: BoardInput;
  place: Place;
  how: { dpr: number; scale: number; delay: number };
}

type Show = (scene: Scene) => void;

/** Movements of a move begin one after the other; but for a launch all are over within 700 ms. */
const STAGGER = 45;
const LATEST = 270;
const MOST = 12;
/** How long a launch climbs. */
const CLIMB = 900;

export class Effects {
  private readonly motion: Motion;
  /** How much of what all may read in the log has been shown; null before the first input. */
  private shown: number | null = null;

  constructor(
    scene: Phaser.Scene,
    private readonly poke: () => void,
  ) {
    this.motion = new Motion(scene);
  }

  /**
   * Shows the entries that are new since the input before, as soon as nothing lies over the board; nothing at the first
   * one, nor where movement is unwanted.
   */
  play(before: BoardInput | null, now: BoardInput, model: BoardModel, place: Place): void {
    if (before && before.viewer !== now.viewer) this.motion.clear();
    const { shown } = this;
    if (shown !== null && now.covered) return;
    this.shown = now.log.filter((e) => !e.only).length;
    if (shown === null || now.reducedMotion || document.hidden || this.shown <= shown) return;
    const from = Math.max(now.fresh, placeAfter(now.log, shown));
    const shows = standingOnce(now.log.slice(from)).flatMap((entry) => this.of(entry) ?? []);
    shows.slice(0, MOST).forEach((show, i) => {
      const how = { dpr: place.dpr, scale: place.layout.scale, delay: Math.min(i * STAGGER, LATEST) };
      show({ model, input: now, place, how });
    });
    if (shows.length > 0) this.poke();
  }

  private of(e: LogEntry): Show | null {
    switch (e.is) {
      case 'influence':
        return (scene) => this.influence(e.bloc, e.nation, e.n, scene);
      case 'signed':
        return (scene) => this.stamp(e.nation, e.committed ? 'committed' : 'signed', BLOC[e.bloc].base, scene);
      case 'left':
      case 'wavers':
        return (scene) => this.stamp(e.nation, 'wavering', INK.alert, scene);
      case 'tension':
        return ({ place: { parts, layout }, how }) =>
          this.motion.float(
            tensionAt(parts.tension, e.level, layout.scale),
            signed(e.n),
            e.n > 0 ? INK.alert : INK.relief,
            how,
          );
      case 'debris':
        return (scene) => this.debris(e.bloc, e.n, scene);
      case 'launch':
        return (scene) => this.launch(e.bloc, e.mission, e.ok, e.chance, scene);
      case 'law':
        return ({ place, how }) => this.motion.float(middle(place.parts.law), signed(e.n), INK.strong, how);
      case 'standing':
        return ({ place, how }) => {
          const rect = place.rect({ kind: 'track', id: `standing-${e.bloc}` });
          if (!rect) return;
          // Over the figure itself, which stands at the right of its place.
          const at: Spot = [rect.x + rect.w - 20 * how.scale, rect.y + rect.h / 2];
          this.motion.count(at, e.total - e.n, e.total, { ...how, bloc: e.bloc });
        };
      case 'file':
        return ({ place, how }) => this.motion.float(middle(place.parts.files[e.file]), signed(e.n), INK.strong, how);
      default:
        return null;
    }
  }

  /** What is won flows in from the bloc's home; what is lost only falls off. */
  private influence(bloc: Bloc, nation: string, n: number, { place, how }: Scene): void {
    const rect = place.rect({ kind: 'nation', id: nation });
    if (!rect) return;
    const at = middle(rect);
    const home = place.home(bloc);
    if (n > 0 && home) {
      const from = within(middle(home), place.layout.map);
      for (const late of [0, 40])
        this.motion.fly('spark', from, at, { ...how, delay: how.delay + late, bloc, lift: 0.16 });
    }
    const delay = n > 0 && home ? how.delay + 300 : how.delay;
    this.motion.float(at, signed(n), BLOC[bloc].bright, { ...how, delay, bloc });
  }

  private stamp(nation: string, name: 'signed' | 'committed' | 'wavering', color: string, { place, how }: Scene): void {
    const rect = place.rect({ kind: 'nation', id: nation });
    if (rect) this.motion.stamp(middle(rect), name, color, how);
  }

  /** Pips fall into their places from above; those that are cleaned burn up below. Out of sight they are counted. */
  private debris(bloc: Bloc, n: number, { model, place, how }: Scene): void {
    const { parts, layout } = place;
    if (!place.space) {
      if (parts.debris) this.motion.float(middle(parts.debris), signed(n), n > 0 ? INK.alert : INK.relief, how);
      return;
    }
    for (let i = 0; i < Math.min(3, Math.abs(n)); i++) {
      const at = pipOf(parts.orbit, model, bloc, n > 0 ? i : -1 - i, layout.scale);
      const timed = { ...how, delay: how.delay + i * STAGGER, bloc };
      if (n > 0)
        this.motion.fly('shard', [at[0] + (bloc === 'us' ? -70 : 70), at[1] - 110], at, {
          ...timed,
          lift: bloc === 'us' ? 0.25 : -0.25,
        });
      else this.motion.fly('shard', at, [at[0], at[1] + 46], { ...timed, lift: 0, fades: true });
    }
  }

  /**
   * Climbs from the bloc's home, or else from the mission's step, to the Moon, or only half of the way; what has flown
   * rests on its step. Where the Moon is out of sight it climbs to what opens it.
   */
  private launch(bloc: Bloc, mission: string, ok: boolean, chance: number, { model, input, place, how }: Scene): void {
    const { parts, layout } = place;
    const word = input.text(ok ? 'board:launch.ok' : 'board:launch.failed', { chance });
    const color = ok ? INK.strong : INK.alert;
    const home = place.home(bloc);
    const step = stepOf(parts.programme[bloc], model, bloc, mission, layout.scale);
    const from = home ? within(middle(home), layout.map) : step;
    const moon = middle(place.space ? parts.moon : switchRect(layout));
    const end: Spot = ok ? moon : [from[0] * 0.45 + moon[0] * 0.55, from[1] * 0.45 + moon[1] * 0.55];
    // Its arc stands over the straight way.
    const lift = end[0] < from[0] ? -0.22 : 0.22;
    const bright = NIGHT.bloc[bloc].bright;
    const there = { ...how, delay: how.delay + CLIMB - 20 };
    this.motion.fly('rocket', from, end, { ...how, bloc, lift, lasts: CLIMB });
    this.motion.ring(end, ok ? bright : NIGHT.ink.alert, there);
    // On a phone that is near the edge: the word stays on the board.
    this.motion.float(end, word, color, { ...there, room: layout.hand.w });
    if (ok && place.space) this.motion.ring(step, bright, { ...there, delay: there.delay + 220 });
  }
}

/** Where the entries begin that come after so many that all may read: the same ones, whoever looks. */
export function placeAfter(log: readonly LogEntry[], open: number): number {
  let seen = 0;
  const at = log.findIndex((e) => !e.only && ++seen > open);
  return at < 0 ? log.length : at;
}

/** Of several gains of Standing in a move the figure counts once: from the first to the last. */
export function standingOnce(entries: readonly LogEntry[]): LogEntry[] {
  const last = new Map<Bloc, Extract<LogEntry, { is: 'standing' }>>();
  for (const e of entries) if (e.is === 'standing') last.set(e.bloc, { ...e, n: e.n + (last.get(e.bloc)?.n ?? 0) });
  return [...entries.filter((e) => e.is !== 'standing'), ...last.values()];
}

const signed = (n: number) => (n > 0 ? `+${n}` : `−${Math.abs(n)}`);
const middle = (r: Rect): Spot => [r.x + r.w / 2, r.y + r.h / 2];
/** The nearest point inside a rectangle. */
const within = ([x, y]: Spot, r: Rect): Spot => [
  Math.min(r.x + r.w, Math.max(r.x, x)),
  Math.min(r.y + r.h, Math.max(r.y, y)),
];
