import { describe, expect, it } from 'vitest';
import mapJson from '../../../assets/map/map.json';
import type { MapData } from '../../../assets/map/types.ts';
import { setup } from '../../../rules/setup.ts';
import { view } from '../../../rules/view.ts';
import { aimAt } from '../../../src/board/aim.ts';
import { type Camera, contentOf, frameFor, toScreen, zoomOf } from '../../../src/board/camera.ts';
import { layoutBoard } from '../../../src/board/layout.ts';
import { boardModel } from '../../../src/board/model.ts';

const map = mapJson as unknown as MapData;
const frame = frameFor(layoutBoard(390, 470).map, contentOf(map));
const spots = new Map(map.markers.map((m) => [m.id, { spot: m.spots[0] }]));

const model = (...lit: string[]) =>
  boardModel({
    view: view(setup('standard'), 'spectator'),
    viewer: 'spectator',
    log: [],
    fresh: 0,
    selected: null,
    lit: { nations: Object.fromEntries(lit.map((id) => [id, ''])), cards: [] },
    dimOthers: lit.length > 0,
    text: (key) => key,
    lettering: 'en',
    reducedMotion: true,
  });
const shows = (camera: Camera | null, id: string) => {
  const at = spots.get(id);
  if (!camera || !at) return false;
  const [x, y] = toScreen(frame, camera, ...at.spot);
  const { rect } = frame;
  return x > rect.x && x < rect.x + rect.w && y > rect.y && y < rect.y + rect.h;
};
const round = model().round;
const before = { round, lit: {} };

describe('a small screen', () => {
  it('opens on the larger of the regions that score, its markers legible', () => {
    const camera = aimAt(model(), frame, { spots, seen: () => false, before: null, asked: true });
    const shown = model().nations.filter((n) => shows(camera, n.id));
    expect(shown.filter((n) => n.region === 'europe').length).toBeGreaterThan(8);
    expect(camera && zoomOf(frame, camera)).toBeGreaterThan(0.9);
  });

  it('turns to all that may be chosen where it fits', () => {
    const camera = aimAt(model('BRA', 'ARG'), frame, { spots, seen: () => false, before, asked: true });
    expect(['BRA', 'ARG'].filter((id) => !shows(camera, id))).toEqual([]);
  });

  it('and else to the region that scores', () => {
    const camera = aimAt(model('BRA', 'JPN', 'KEN'), frame, { spots, seen: () => false, before, asked: true });
    expect(['BRA', 'JPN', 'KEN'].filter((id) => shows(camera, id))).toEqual(['KEN']);
  });

  it('as many of them as there is room for', () => {
    const far = ['NZL', 'CAN', 'ARG'];
    const camera = aimAt(model(...far, 'DEU', 'FRA', 'POL'), frame, { spots, seen: () => false, before, asked: true });
    expect(['DEU', 'FRA', 'POL'].filter((id) => !shows(camera, id))).toEqual([]);
  });

  it('stays where it is while all is in sight, while nothing new is lit, and while nothing is', () => {
    const still = { spots, before, asked: false };
    expect(aimAt(model('BRA'), frame, { ...still, seen: () => true, asked: true })).toBeNull();
    expect(
      aimAt(model('BRA'), frame, { ...still, seen: () => false, before: { round, lit: { BRA: '1' } } }),
    ).toBeNull();
    expect(aimAt(model(), frame, { ...still, seen: () => false })).toBeNull();
  });

  it('stays within a decision while some of its choices are in sight, and turns to another’s', () => {
    const [was, seen] = [{ round, lit: { BRA: '1' } }, (id: string) => id === 'BRA'];
    const now = model('BRA', 'JPN');
    expect(aimAt(now, frame, { spots, seen, before: was, asked: false })).toBeNull();
    expect(shows(aimAt(model('JPN'), frame, { spots, seen, before: was, asked: false }), 'JPN')).toBe(true);
    expect(shows(aimAt(model('BRA'), frame, { spots, seen: () => false, before: was, asked: true }), 'BRA')).toBe(true);
    const two = { round, lit: { BRA: '1', JPN: '1' } };
    expect(shows(aimAt(model('JPN'), frame, { spots, seen, before: two, asked: false }), 'JPN')).toBe(true);
  });
});
