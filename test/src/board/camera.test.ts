import { describe, expect, it } from 'vitest';
import mapJson from '../../../assets/map/map.json';
import { type MapData, markerSpot } from '../../../assets/map/types.ts';
import {
  type Camera,
  clampCamera,
  contentOf,
  frameFor,
  homeCamera,
  markerSize,
  panBy,
  showing,
  toScreen,
  toWorld,
  zoomAt,
  zoomOf,
} from '../../../src/board/camera.ts';
import { layoutBoard } from '../../../src/board/layout.ts';

const map = mapJson as unknown as MapData;
const frameOf = (w: number, h: number) => frameFor(layoutBoard(w, h).map, contentOf(map));

/** Boxes of all markers on screen. */
function boxes(frame: ReturnType<typeof frameOf>, camera: Camera) {
  const { w, h } = markerSize(frame, camera);
  return map.markers.map((m) => {
    const [x, y] = toScreen(frame, camera, ...markerSpot(map, m, zoomOf(frame, camera)));
    return { id: m.id, x: x - w / 2, y: y - h / 2, w, h };
  });
}

describe.each([
  [1020, 710],
  [1500, 1020],
  [820, 640],
])('the whole world on a board of %i by %i', (w, h) => {
  const frame = frameOf(w, h);
  const camera = homeCamera(frame);

  it('shows every marker whole', () => {
    const { rect } = frame;
    for (const b of boxes(frame, camera)) {
      expect(b.x, b.id).toBeGreaterThanOrEqual(rect.x);
      expect(b.x + b.w, b.id).toBeLessThanOrEqual(rect.x + rect.w);
      expect(b.y, b.id).toBeGreaterThanOrEqual(rect.y);
      expect(b.y + b.h, b.id).toBeLessThanOrEqual(rect.y + rect.h);
    }
  });

  it.each([1, 1.2, 1.7, 2.6, 4])('keeps all markers apart at %f times the scale', (factor) => {
    const near = { ...camera, p: Math.min(frame.max, camera.p * factor) };
    const list = boxes(frame, near);
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1)) {
        const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
        expect(apart, `${a.id} over ${b.id}`).toBe(true);
      }
  });
});

describe('the camera', () => {
  const frame = frameOf(1020, 710);

  it('keeps the point under the pointer while it zooms', () => {
    const camera = showing(frame, [[1000, 400]]);
    const before = toWorld(frame, camera, 600, 250);
    const after = toWorld(frame, zoomAt(frame, camera, 1 / 1.2, 600, 250), 600, 250);
    expect(after[0]).toBeCloseTo(before[0], 6);
    expect(after[1]).toBeCloseTo(before[1], 6);
  });

  it('turns screen into world and back', () => {
    const camera = { x: 900, y: 300, p: 1.3 };
    const [x, y] = toScreen(frame, camera, ...toWorld(frame, camera, 333, 222));
    expect(x).toBeCloseTo(333, 6);
    expect(y).toBeCloseTo(222, 6);
  });

  it('never leaves the world nor its scales', () => {
    let camera = homeCamera(frame);
    for (const [f, dx, dy] of [
      [50, 0, 0],
      [1, 99999, 99999],
      [1, -99999, -99999],
      [0.001, 0, 0],
    ]) {
      camera = panBy(frame, zoomAt(frame, camera, f, 500, 300), dx, dy);
      expect(camera).toEqual(clampCamera(frame, camera));
      expect(camera.p).toBeGreaterThanOrEqual(frame.fit);
      expect(camera.p).toBeLessThanOrEqual(frame.max);
    }
  });

  it('starts a phone at a scale at which markers can be read', () => {
    const phone = frameOf(390, 470);
    expect(markerSize(phone, homeCamera(phone)).w).toBeGreaterThanOrEqual(50);
  });

  it('shows fingers a part of the world, larger, where a mouse has all of it', () => {
    const { map: room } = layoutBoard(820, 800);
    const [mouse, finger] = [false, true].map((by) => frameFor(room, contentOf(map), by));
    expect(mouse.part).toBe(false);
    expect(homeCamera(mouse).p).toBe(mouse.fit);
    expect(markerSize(finger, homeCamera(finger)).w).toBeGreaterThan(1.3 * markerSize(mouse, homeCamera(mouse)).w);
  });

  it('keeps all markers apart on a phone, however near', () => {
    const phone = frameOf(390, 470);
    for (const factor of [1, 1.2, 1.7, 2.6, 4]) {
      const camera = homeCamera(phone);
      const list = boxes(phone, { ...camera, p: Math.min(phone.max, camera.p * factor) });
      for (const [i, a] of list.entries())
        for (const b of list.slice(i + 1)) {
          const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
          expect(apart, `${a.id} over ${b.id} at ${factor}`).toBe(true);
        }
    }
  });
});
