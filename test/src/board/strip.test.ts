/** A phone's strip: what may end the match has a gauge in sight, and everything on it is large enough for a finger. */
import { describe, expect, it } from 'vitest';
import { keyRect, layoutBoard, partsOf, type Rect, switchRect } from '../../../src/board/layout.ts';
import { trackRects } from '../../../src/board/tracks.ts';

const apart = (a: Rect, b: Rect) => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;

describe.each([
  [390, 470],
  [360, 398],
  [524, 334],
  [568, 352],
])('a phone’s board of %i by %i', (w, h) => {
  const layout = layoutBoard(w, h);
  const parts = partsOf(layout);

  it('has Debris beside Tension while the map is up, and in the orbit itself while that is', () => {
    const at = (space: boolean) => new Map(trackRects(layout, parts, space)).get('orbit');
    expect(at(false)).toEqual(parts.debris);
    expect(parts.debris?.y).toBe(parts.tension.y);
    expect(at(true)).toEqual(parts.orbit);
  });

  it('lays gauges, files and buttons apart, in its strip and wide enough', () => {
    const { tension, debris, law, files } = parts;
    if (!debris) throw new Error('a phone has a gauge of Debris');
    const all = [tension, debris, law, ...Object.values(files), keyRect(layout), switchRect(layout)];
    for (const [i, a] of all.entries()) {
      expect(a.x + a.w).toBeLessThanOrEqual(w);
      expect(a.y + a.h).toBeLessThanOrEqual(layout.strip.h);
      expect(Math.min(a.w, a.h)).toBeGreaterThanOrEqual(24);
      for (const b of all.slice(i + 1)) expect(apart(a, b)).toBe(true);
    }
    for (const named of [law, ...Object.values(files)]) expect(named.w).toBeGreaterThanOrEqual(55);
  });
});

it('a wide board shows Debris in its orbit alone', () => {
  expect(partsOf(layoutBoard(1020, 710)).debris).toBeNull();
});
