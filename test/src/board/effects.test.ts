/** What moves for what has happened: never what nobody should see move, and all of it soon over. */
import type Phaser from 'phaser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogEntry } from '../../../rules/log.ts';
import { setup } from '../../../rules/setup.ts';
import { view } from '../../../rules/view.ts';
import { Effects, FLIGHT, standingOnce } from '../../../src/board/effects.ts';
import { layoutBoard, partsOf } from '../../../src/board/layout.ts';
import { boardModel } from '../../../src/board/model.ts';
import type { BoardInput } from '../../../src/board/types.ts';

interface Tween {
  delay: number;
  duration: number;
  onStart(): void;
  onUpdate(): void;
  onComplete(): void;
  targets: { t: number };
}

/** As much of a scene as movements use: it keeps what was begun. */
function stage() {
  const tweens: Tween[] = [];
  let images = 0;
  const context = new Proxy({}, { get: (_, key) => (key === 'measureText' ? () => ({ width: 10 }) : () => context) });
  const image = () => {
    images++;
    const one: Record<string, unknown> = {};
    for (const name of [
      'setOrigin',
      'setDepth',
      'setPosition',
      'setScale',
      'setAlpha',
      'setVisible',
      'setSizeToFrame',
      'setRotation',
    ])
      one[name] = () => one;
    one.destroy = () => images--;
    return one;
  };
  const scene = {
    add: { image },
    textures: {
      createCanvas: () => ({ context, refresh() {}, setSize() {}, get: () => ({ setSize() {} }) }),
      remove() {},
      exists: () => false,
    },
    tweens: {
      add: (tween: Tween) => {
        tweens.push(tween);
        return { remove() {} };
      },
    },
  };
  return { scene: scene as unknown as Phaser.Scene, tweens, images: () => images };
}

const G = setup('lesson', {}, 'effects');
const seen = view(G, 'spectator');
const input = (log: LogEntry[], more: Partial<BoardInput> = {}): BoardInput => ({
  view: seen,
  viewer: 'spectator',
  log,
  fresh: 0,
  selected: null,
  lit: { nations: {}, cards: [] },
  dimOthers: false,
  text: (key) => key,
  lettering: 'en',
  reducedMotion: false,
  ...more,
});
const layout = layoutBoard(1000, 700);
const box = { x: 400, y: 300, w: 40, h: 20 };
const place = { layout, parts: partsOf(layout), dpr: 1, space: true, rect: () => box, home: () => box };
const model = boardModel(input([]));
const mission = model.blocs.us.programme.missions[0].mission.id;

const HAPPENED: LogEntry[] = [
  { is: 'influence', bloc: 'us', nation: 'FRA', n: 2, total: 3 },
  { is: 'influence', bloc: 'china', nation: 'FRA', n: -1, total: 0 },
  { is: 'signed', bloc: 'us', nation: 'FRA', from: null, dual: false, committed: false },
  { is: 'left', bloc: 'us', nation: 'FRA' },
  { is: 'tension', n: 1, level: 5, by: 'us' },
  { is: 'debris', bloc: 'china', n: 2, total: 4, by: 'china' },
  { is: 'debris', bloc: 'us', n: -1, total: 1, by: 'us' },
  { is: 'launch', bloc: 'us', mission, chance: 80, roll: 3, ok: true },
  { is: 'launch', bloc: 'us', mission, chance: 80, roll: 90, ok: false },
  { is: 'law', n: -1, level: 0 },
  { is: 'standing', bloc: 'us', n: 2, total: 6, source: 'missions' },
  { is: 'file', file: 'rescue', n: 1, level: 1 },
];

beforeEach(() => {
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('Path2D', class {});
});

describe('movements', () => {
  const shown = (log: LogEntry[], more: Partial<BoardInput> = {}) => {
    const { scene, tweens, images } = stage();
    const effects = new Effects(scene, () => {});
    effects.play(null, input([]), model, place);
    effects.play(input([]), input(log, more), model, place);
    return { tweens, images, effects };
  };

  it.each(HAPPENED.filter((e) => e.is !== 'launch'))(
    '$is moves for less than 400 ms, and is over within 700',
    (entry) => {
      const { tweens } = shown([entry]);
      expect(tweens.length).toBeGreaterThan(0);
      for (const { delay, duration } of tweens) {
        expect(duration).toBeLessThan(400);
        expect(delay + duration).toBeLessThanOrEqual(700);
      }
    },
  );

  it('much at once is not too much, and leaves nothing behind', () => {
    const { tweens, images } = shown([...HAPPENED, ...HAPPENED, ...HAPPENED, ...HAPPENED]);
    expect(tweens.length).toBeLessThanOrEqual(40);
    expect(Math.max(...tweens.map((t) => t.delay + t.duration))).toBeLessThanOrEqual(FLIGHT);
    for (const tween of tweens) {
      tween.onStart();
      tween.targets.t = 0.5;
      tween.onUpdate();
      tween.onComplete();
    }
    expect(images()).toBe(0);
  });

  it('nothing moves where movement is unwanted, nobody looks, or nothing is new', () => {
    expect(shown(HAPPENED, { reducedMotion: true }).tweens).toEqual([]);
    expect(shown([]).tweens).toEqual([]);
    vi.stubGlobal('document', { hidden: true });
    expect(shown(HAPPENED).tweens).toEqual([]);
  });

  it('a launch climbs for 900 ms, on a board with the Moon and on a phone; one that flew ends on its step', () => {
    const flown = HAPPENED.filter((e) => e.is === 'launch');
    const small = layoutBoard(390, 470);
    for (const [at, rings] of [
      [place, 1],
      [{ ...place, space: false, layout: small, parts: partsOf(small) }, 0],
      [{ ...place, home: () => null }, 1],
    ] as const) {
      const counts = flown.map((entry) => {
        const { scene, tweens } = stage();
        const effects = new Effects(scene, () => {});
        effects.play(null, input([]), model, at);
        effects.play(input([]), input([entry]), model, at);
        expect(tweens[0]).toMatchObject({ delay: 0, duration: 900 });
        for (const { delay, duration } of tweens) expect(delay + duration).toBeLessThan(1500);
        return tweens.length;
      });
      expect(counts[0] - counts[1]).toBe(rings);
    }
  });

  it('what has happened under a cover moves once it is gone, whoever looks then, and once', () => {
    const { scene, tweens } = stage();
    const effects = new Effects(scene, () => {});
    const before: LogEntry[] = [{ is: 'round', round: 1 }];
    const launch = HAPPENED.filter((e) => e.is === 'launch').slice(0, 1);
    effects.play(null, input(before), model, place);
    const told = input([...before, ...launch], { fresh: 1, covered: true });
    effects.play(input(before), told, model, place);
    const curtain: BoardInput = { ...told, viewer: null };
    effects.play(told, curtain, model, place);
    expect(tweens).toEqual([]);
    // The next reader's log has an entry of its own before.
    const only = { is: 'drew', bloc: 'china', n: 1, only: 'china' } as unknown as LogEntry;
    const seated = input([...before, only, ...launch], { fresh: 2, viewer: 'china' });
    effects.play(curtain, seated, model, place);
    expect(tweens[0].duration).toBe(900);
    const all = tweens.length;
    effects.play(seated, { ...seated }, model, place);
    expect(tweens).toHaveLength(all);
  });

  it('what one person saw moving is gone when another looks', () => {
    const { effects, images } = shown(HAPPENED);
    expect(images()).toBeGreaterThan(0);
    effects.play(input(HAPPENED), input(HAPPENED, { viewer: 'us' }), model, place);
    expect(images()).toBe(0);
  });

  it('Standing counts once a move, over all that was gained', () => {
    const gain = (n: number, total: number): LogEntry => ({ is: 'standing', bloc: 'us', n, total, source: 'regions' });
    expect(standingOnce([gain(1, 5), { is: 'era', era: 'base' }, gain(3, 8)])).toEqual([
      { is: 'era', era: 'base' },
      gain(4, 8),
    ]);
  });
});
