import { describe, expect, it } from 'vitest';
import { panBy, toScreen, wholeCamera, zoomAt } from '../../../src/board/camera.ts';
import { layHand } from '../../../src/board/layout.ts';
import type { BoardModel } from '../../../src/board/model.ts';
import { Sight } from '../../../src/board/sight.ts';
import type { BoardTarget } from '../../../src/board/types.ts';

const BOUNDS = { left: 0, top: 0, right: 2000, bottom: 1000 };
const MODEL = {
  nations: [{ id: 'KEN', lit: null }],
  cards: [{ id: 'a' }, { id: 'b' }],
  regions: [],
  blocs: { us: { home: 3 } },
};
const model = MODEL as unknown as BoardModel;
const nation: BoardTarget = { kind: 'nation', id: 'KEN' };
const card: BoardTarget = { kind: 'card', id: 'b' };

/** Kenya in the middle of the world, China's plate to the right of it; everything else where the layout has it. */
function sight(w: number, h: number): Sight {
  return new Sight([w, h], BOUNDS, {
    markers: {
      rect: (_id, { rect }, camera) => ({
        x: rect.x + rect.w / 2 + (1000 - camera.x) * camera.p - 20,
        y: rect.y + rect.h / 2 + (500 - camera.y) * camera.p - 10,
        w: 40,
        h: 20,
      }),
      homeRect: (bloc, { rect }, camera) =>
        bloc === 'us'
          ? null
          : {
              x: rect.x + rect.w / 2 + (1000 - camera.x) * camera.p + 25,
              y: rect.y + rect.h / 2 + (500 - camera.y) * camera.p - 10,
              w: 40,
              h: 20,
            },
    },
    world: { labelRect: () => null },
    hand: { rects: (layout, n) => layHand(layout, n) },
  });
}

describe('where things are', () => {
  it('is null for what the model does not have', () => {
    const s = sight(1020, 710);
    expect(s.rect({ kind: 'nation', id: 'FRA' }, model)).toBeNull();
    expect(s.rect({ kind: 'card', id: 'c' }, model)).toBeNull();
  });

  it('stays on the whole world through a phone’s sizes once that was asked for, and else begins with a part of it', () => {
    const s = sight(390, 470);
    expect(s.frame.part).toBe(true);
    s.resize(390, 560);
    expect(s.camera.p).toBeGreaterThan(s.frame.fit);
    s.camera = wholeCamera(s.frame);
    s.resize(390, 470);
    expect(s.camera).toEqual(wholeCamera(s.frame));
    const { rect } = s.frame;
    for (const [x, y] of [
      [BOUNDS.left, BOUNDS.top],
      [BOUNDS.right, BOUNDS.bottom],
    ]) {
      const [sx, sy] = toScreen(s.frame, s.camera, x, y);
      expect(sx).toBeGreaterThanOrEqual(rect.x - 0.01);
      expect(sx).toBeLessThanOrEqual(rect.x + rect.w + 0.01);
      expect(sy).toBeGreaterThanOrEqual(rect.y - 0.01);
      expect(sy).toBeLessThanOrEqual(rect.y + rect.h + 0.01);
    }
    // On a wide board, which shows all of it, a phone's size begins with a part.
    const wide = sight(1020, 710);
    expect(wide.frame.part).toBe(false);
    wide.resize(390, 470);
    expect(wide.camera.p).toBeGreaterThan(wide.frame.fit);
  });

  it('follows the camera for what lies on the map, and not for the hand', () => {
    const s = sight(1020, 710);
    s.camera = zoomAt(s.frame, s.camera, 3, s.layout.map.x + 100, s.layout.map.y + 100);
    const [ken, held] = [s.rect(nation, model), s.rect(card, model)];
    s.camera = panBy(s.frame, s.camera, -25, 0);
    expect(s.rect(nation, model)?.x).toBeCloseTo((ken?.x ?? 0) - 25);
    expect(s.rect(card, model)).toEqual(held);
  });

  it('brings what lies outside the map into it', () => {
    const s = sight(1020, 710);
    s.camera = zoomAt(s.frame, s.camera, 8, s.layout.map.x + 1, s.layout.map.y + 1);
    const before = s.rect(nation, model);
    if (!before) throw new Error('Kenya has a place');
    expect(s.sees(nation, before)).toBe(false);
    s.camera = panBy(s.frame, s.camera, ...s.aside(before));
    const after = s.rect(nation, model);
    expect(after && s.sees(nation, after)).toBe(true);
    for (const by of after ? s.aside(after) : [1]) expect(by).toBeCloseTo(0);
  });

  it('has Home only where it moves', () => {
    const s = sight(1020, 710);
    const homes = (of: BoardModel) => s.tracks(of).filter(([id]) => id.startsWith('home')).length;
    expect(homes(model)).toBe(2);
    expect(homes({ ...MODEL, blocs: { us: { home: null } } } as unknown as BoardModel)).toBe(0);
  });

  it('hides the map behind a phone’s space panel, and nothing else', () => {
    const s = sight(390, 640);
    const { map, hand } = s.layout;
    s.camera = { ...s.camera, x: 1000, y: 500 };
    const ken = s.rect(nation, model);
    if (!ken) throw new Error('Kenya has a place');
    expect(s.sees(nation, ken)).toBe(true);
    expect(s.tracks(model).some(([id]) => id === 'mission-us')).toBe(false);
    s.open = true;
    expect(s.sees(nation, ken)).toBe(false);
    expect(s.zone(map.x + 5, map.y + 5)).toBeNull();
    expect(s.zone(hand.x + 5, hand.y + 5)).toBe('hand');
    expect(s.tracks(model).some(([id]) => id === 'mission-us')).toBe(true);
    // A wide board has it beside the map.
    s.resize(1020, 710);
    expect(s.open).toBe(false);
    expect(s.space).toBe(true);
  });

  it('keeps the whole world in sight when the element changes its size', () => {
    const s = sight(1020, 710);
    expect(s.camera.p).toBe(s.frame.fit);
    s.resize(1500, 1020);
    expect(s.camera.p).toBe(s.frame.fit);
    s.camera = zoomAt(s.frame, s.camera, 2, 700, 400);
    const { p } = s.camera;
    s.resize(1020, 710);
    expect(s.camera.p).toBe(p);
  });

  it('finds the nation beside which a finger came down, on the map alone', () => {
    const s = sight(390, 470);
    s.camera = { ...s.camera, x: 1000, y: 500 };
    const ken = s.rect(nation, model);
    if (!ken) throw new Error('Kenya has a place');
    const below = ken.y + ken.h;
    expect(s.near(ken.x + 5, below + 10, model)).toBe('KEN');
    expect(s.near(ken.x - 10, ken.y + 5, model)).toBe('KEN');
    expect(s.near(ken.x + 5, below + 20, model)).toBeNull();
    s.open = true;
    expect(s.near(ken.x + 5, below + 10, model)).toBeNull();
  });

  it('takes no nation beyond the edge of the map, and none where a home is pressed', () => {
    const s = sight(1020, 710);
    const ken = s.rect(nation, model);
    if (!ken) throw new Error('Kenya has a place');
    expect(s.near(ken.x + 43, ken.y + 5, model)).toBe('KEN');
    expect(s.near(ken.x + 50, ken.y + 5, model)).toBeNull();
    // Five pixels beneath the map, where nothing is drawn.
    const { map } = s.layout;
    s.camera = { ...s.camera, y: s.camera.y + (ken.y - (map.y + map.h + 5)) / s.camera.p };
    const beneath = s.rect(nation, model);
    expect(beneath?.y).toBeCloseTo(map.y + map.h + 5);
    expect(s.near(ken.x + 5, map.y + map.h - 8, model)).toBeNull();
  });

  it('calls clear what is whole and has no button over it', () => {
    const s = sight(390, 470);
    const put = (x: number, y: number) => {
      const rect = s.rect(nation, model);
      if (rect)
        s.camera = {
          ...s.camera,
          x: s.camera.x + (rect.x - x) / s.camera.p,
          y: s.camera.y + (rect.y - y) / s.camera.p,
        };
      return s.clear('KEN');
    };
    const { map } = s.layout;
    expect(put(map.x + map.w / 2, map.y + map.h / 2)).toBe(true);
    expect(put(map.x + 5, map.y + map.h - 40)).toBe(false);
    expect(put(map.x + map.w / 2, map.y - 5)).toBe(false);
  });
});
