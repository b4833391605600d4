import { describe, expect, it } from 'vitest';
import mapJson from '../../../assets/map/map.json';
import type { MapData } from '../../../assets/map/types.ts';
import { setup } from '../../../rules/setup.ts';
import { view } from '../../../rules/view.ts';
import { aimAt } from '../../../src/board/aim.ts';
import {
  type Camera,
  clampCamera,
  contentOf,
  frameFor,
  homeCamera,
  markerSize,
  toScreen,
  zoomOf,
} from '../../../src/board/camera.ts';
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
/** Nothing near: the farthest corner of the world. */
const away = clampCamera(frame, { x: 3000, y: 3000, p: homeCamera(frame).p });
const at = (camera: Camera) => ({ spots, camera, seen: (id: string, c: Camera) => shows(c, id) });
const from = at(away);

describe('a small screen', () => {
  it('opens on the larger of the regions that score, its markers legible', () => {
    const camera = aimAt(model(), frame, { ...from, before: null, asked: true });
    const shown = model().nations.filter((n) => shows(camera, n.id));
    expect(shown.filter((n) => n.region === 'europe').length).toBeGreaterThan(8);
    expect(camera && zoomOf(frame, camera)).toBeGreaterThan(0.9);
  });

  it('turns to all that may be chosen where it fits', () => {
    const camera = aimAt(model('BRA', 'ARG'), frame, { ...from, before, asked: true });
    expect(['BRA', 'ARG'].filter((id) => !shows(camera, id))).toEqual([]);
  });

  it('and else to the region that scores', () => {
    const camera = aimAt(model('BRA', 'JPN', 'KEN'), frame, { ...from, before, asked: true });
    expect(['BRA', 'JPN', 'KEN'].filter((id) => shows(camera, id))).toEqual(['KEN']);
  });

  it('as many of them as there is room for', () => {
    const far = ['NZL', 'CAN', 'ARG'];
    const camera = aimAt(model(...far, 'DEU', 'FRA', 'POL'), frame, { ...from, before, asked: true });
    expect(['DEU', 'FRA', 'POL'].filter((id) => !shows(camera, id))).toEqual([]);
  });

  it('stays where it is while all is in sight, while nothing new is lit, and while nothing is', () => {
    const over = aimAt(model('BRA'), frame, { ...from, before, asked: true }) as Camera;
    expect(aimAt(model('BRA'), frame, { ...at(over), before, asked: true })).toBe(over);
    const was = { round, lit: { BRA: '1' } };
    expect(aimAt(model('BRA'), frame, { ...from, before: was, asked: false })).toBeNull();
    expect(aimAt(model(), frame, { ...from, before, asked: false })).toBeNull();
    // A region that scores now, too.
    const europe = aimAt(model(), frame, { ...from, before: null, asked: true }) as Camera;
    expect(aimAt(model(), frame, { ...at(europe), before: null, asked: true })).toBe(europe);
  });

  it('moves no further than it must, at the scale that it has', () => {
    const home = homeCamera(frame);
    const near = ['DEU', 'FRA'];
    const aside = clampCamera(frame, {
      ...home,
      x: (spots.get('DEU')?.spot[0] ?? 0) + (frame.rect.w / 2 + 4) / home.p,
    });
    const now = at(aside);
    expect(near.filter((id) => shows(aside, id))).toEqual([]);
    const camera = aimAt(model(...near), frame, { ...now, before, asked: true }) as Camera;
    expect(near.filter((id) => !shows(camera, id))).toEqual([]);
    expect(camera.p).toBe(aside.p);
    // Germany’s marker is a little over the upper edge.
    expect(Math.abs(camera.y - aside.y)).toBeLessThan(5);
    // The left one stands at the edge, with its marker's room.
    const x = Math.min(...near.map((id) => toScreen(frame, camera, ...(spots.get(id)?.spot ?? [0, 0]))[0]));
    expect(x - frame.rect.x).toBeLessThan(markerSize(frame, camera).w);
  });

  it('stays where it shows as many of what does not fit together as it could', () => {
    const far = ['NZL', 'CAN', 'ARG', 'BRA'];
    const over = aimAt(model(...far), frame, { ...from, before, asked: true }) as Camera;
    expect(far.filter((id) => shows(over, id)).length).toBeGreaterThan(1);
    const beside = { ...over, x: over.x + 1 };
    expect(aimAt(model(...far), frame, { ...at(beside), before, asked: true })).toBe(beside);
  });

  it('stays within a decision while some of its choices are in sight, and turns to another’s', () => {
    const was = { round, lit: { BRA: '1' } };
    const brazil = at(aimAt(model('BRA'), frame, { ...from, before, asked: true }) as Camera);
    expect(aimAt(model('BRA', 'JPN'), frame, { ...brazil, before: was, asked: false })).toBeNull();
    expect(shows(aimAt(model('JPN'), frame, { ...brazil, before: was, asked: false }), 'JPN')).toBe(true);
    expect(shows(aimAt(model('BRA'), frame, { ...from, before: was, asked: true }), 'BRA')).toBe(true);
    const two = { round, lit: { BRA: '1', JPN: '1' } };
    expect(shows(aimAt(model('JPN'), frame, { ...brazil, before: two, asked: false }), 'JPN')).toBe(true);
  });
});
