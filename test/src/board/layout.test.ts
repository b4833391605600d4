import { describe, expect, it } from 'vitest';
import {
  asidePlace,
  bigRect,
  freePlace,
  handScroll,
  layHand,
  layoutBoard,
  partsOf,
  type Rect,
} from '../../../src/board/layout.ts';

const apart = (a: Rect, b: Rect) => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
const inside = (a: Rect, w: number, h: number) => a.x >= 0 && a.y >= 0 && a.x + a.w <= w && a.y + a.h <= h;
const SIZES: [number, number][] = [
  [1020, 710],
  [1500, 1020],
  [2200, 1380],
  [700, 560],
  [390, 470],
  [360, 420],
];

describe.each(SIZES)('a board of %i by %i', (w, h) => {
  const layout = layoutBoard(w, h);
  const phone = layout.kind === 'phone';

  it('is tiled by its panels without overlap', () => {
    const panels = [layout.strip, layout.map, layout.blocs, layout.hand, ...(phone ? [] : [layout.space])];
    for (const p of panels) expect(inside(p, w, h)).toBe(true);
    for (const [i, a] of panels.entries()) for (const b of panels.slice(i + 1)) expect(apart(a, b)).toBe(true);
    expect(panels.reduce((sum, p) => sum + p.w * p.h, 0)).toBe(w * h);
  });

  it('keeps every track inside its panel and apart from the others', () => {
    const { tension, law, files, moon, programme, orbit } = partsOf(layout);
    const gauges = [tension, law, ...Object.values(files)];
    const space = [moon, orbit, programme.us, programme.china];
    for (const list of [gauges, space])
      for (const [i, a] of list.entries()) {
        expect(inside(a, w, h)).toBe(true);
        for (const b of list.slice(i + 1)) expect(apart(a, b)).toBe(true);
      }
  });

  it('gives most of its room to the map', () => {
    const others = [layout.strip, layout.blocs, layout.hand];
    for (const p of others) expect(layout.map.w * layout.map.h).toBeGreaterThan(p.w * p.h);
  });

  it.each([1, 2, 8, 10])('lays %i cards within the hand', (n) => {
    const scroll = handScroll(layout, n);
    for (const r of layHand(layout, n, scroll)) {
      expect(r.y).toBeGreaterThanOrEqual(layout.hand.y);
      expect(r.y + r.h).toBeLessThanOrEqual(layout.hand.y + layout.hand.h);
      expect(r.x + r.w).toBeLessThanOrEqual(w);
      if (!phone) expect(r.x).toBeGreaterThanOrEqual(0);
    }
    expect(layHand(layout, n)[0].x).toBeGreaterThanOrEqual(0);
    // It was scrolled while it was larger.
    expect(layHand(layout, n, handScroll(layout, 10))).toEqual(layHand(layout, n, scroll));
  });

  it('enlarges a card within the board', () => {
    for (const from of layHand(layout, 8)) expect(inside(bigRect(layout, from), w, h)).toBe(true);
  });
});

describe('eight cards at a 1366x768 window', () => {
  it('leave their room to those that are left', () => {
    const layout = layoutBoard(1020, 710);
    const wide = [8, 6, 4, 2].map((n) => layHand(layout, n)[0].w);
    expect(wide).toEqual([...wide].sort((a, b) => a - b));
    expect(wide[3]).toBe(layout.big.w);
  });

  it('lie side by side', () => {
    const cards = layHand(layoutBoard(1020, 710), 8);
    for (const [i, a] of cards.entries()) for (const b of cards.slice(i + 1)) expect(apart(a, b)).toBe(true);
  });
});

describe('the place of a tip', () => {
  const room = { x: 0, y: 0, w: 400, h: 300 };
  const size = { w: 120, h: 60 };
  const at = { x: 180, y: 130, w: 46, h: 31 };

  it('is in the room and beside what it explains, wherever that is', () => {
    for (const corner of [at, { ...at, x: 0, y: 0 }, { ...at, x: 354, y: 269 }]) {
      const tip = asidePlace(size, corner, [], room);
      expect(inside(tip, 400, 300)).toBe(true);
      expect(apart(tip, corner)).toBe(true);
    }
  });

  it('is close to what it explains, whatever is in the way', () => {
    const crowd = [0, 1, 2, 3, 4, 5].flatMap((i) =>
      [0, 1, 2, 3].map((j) => ({ rect: { x: 100 + i * 35, y: 60 + j * 40, w: 34, h: 31 }, weight: 8 })),
    );
    const tip = asidePlace(size, at, crowd, room);
    expect(apart(tip, at)).toBe(true);
    const [dx, dy] = [
      Math.max(at.x - tip.x - tip.w, tip.x - at.x - at.w, 0),
      Math.max(at.y - tip.y - tip.h, tip.y - at.y - at.h, 0),
    ];
    expect(Math.max(dx, dy)).toBeLessThanOrEqual(10);
  });

  it('covers nothing that may be chosen where it can be helped', () => {
    const lit = [0, 1].flatMap((i) =>
      [0, 1].map((j) => ({ rect: { x: 60 + i * 120, y: 40 + j * 200, w: 46, h: 31 }, weight: 8 })),
    );
    const tip = asidePlace(size, at, lit, room);
    for (const { rect } of lit) expect(apart(tip, rect)).toBe(true);
  });
});

describe('a free place', () => {
  const room = { x: 0, y: 0, w: 200, h: 200 };
  const label = { x: 10, y: 80, w: 60, h: 20 };

  it('is the place itself where nothing is near', () => {
    expect(freePlace(label, [], room)).toEqual(label);
  });

  it('is beside what covers it, and in the room', () => {
    const marker = { x: 40, y: 70, w: 46, h: 31 };
    const free = freePlace(label, [marker], room);
    expect(apart(free, marker)).toBe(true);
    expect(inside(free, 200, 200)).toBe(true);
  });

  it('is the place itself where all is covered', () => {
    expect(freePlace(label, [{ x: -500, y: -500, w: 2000, h: 2000 }], room)).toEqual(label);
  });
});
