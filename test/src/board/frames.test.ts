import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { framesOf } from '../../../src/board/frames.ts';

/** Animation frames by hand: each `frame()` runs what was asked for before it. */
let asked = new Map<number, (time: number) => void>();
let now = 0;
let last = 0;
const frame = () => {
  now += 16;
  const due = asked;
  asked = new Map();
  for (const run of due.values()) run(now);
};

beforeEach(() => {
  asked = new Map();
  vi.stubGlobal('requestAnimationFrame', (run: (time: number) => void) => {
    asked.set(++last, run);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => asked.delete(id));
});
afterEach(() => vi.unstubAllGlobals());

/** Frames that note what happens in them. */
function noting(moving = { on: false }) {
  const seen: string[] = [];
  const frames = framesOf(
    () => seen.push('drawn'),
    () => moving.on,
  );
  return { frames, seen, moving };
}

describe('drawing', () => {
  it('happens once for all that has changed before a frame, and not again', () => {
    const { frames, seen } = noting();
    frames.poke();
    frames.poke();
    frame();
    expect(seen).toEqual(['drawn']);
    frame();
    expect(seen).toEqual(['drawn']);
    expect(asked.size).toBe(0);
  });

  it('begins once with whatever should come first, whose own changes take no other frame', () => {
    const { frames, seen } = noting();
    const follow = () => {
      seen.push('follow');
      frames.poke();
    };
    frames.poke(follow);
    frames.poke(() => seen.push('take'));
    frames.poke(follow);
    frame();
    frame();
    expect(seen).toEqual(['follow', 'take', 'drawn']);
    frames.poke();
    frame();
    expect(seen).toEqual(['follow', 'take', 'drawn', 'drawn']);
  });

  it('goes on as long as something moves', () => {
    const { frames, seen, moving } = noting({ on: true });
    frames.poke();
    frame();
    frame();
    moving.on = false;
    frame();
    frame();
    expect(seen).toEqual(['drawn', 'drawn', 'drawn']);
  });

  it('ends for good', () => {
    const { frames, seen } = noting();
    frames.poke();
    frames.stop();
    frame();
    frames.poke();
    frame();
    expect(seen).toEqual([]);
  });
});

describe('work between', () => {
  it('comes at once where nothing is drawn', () => {
    const { frames, seen } = noting();
    frames.between(() => seen.push('work'));
    frame();
    expect(seen).toEqual(['work']);
  });

  it('waits for a frame that does not draw, whichever of both was asked for first', () => {
    for (const first of ['poke', 'between']) {
      const { frames, seen } = noting();
      const work = () => frames.between(() => seen.push('work'));
      if (first === 'between') work();
      frames.poke();
      if (first === 'poke') work();
      frame();
      expect(seen).toEqual(['drawn']);
      frame();
      expect(seen).toEqual(['drawn', 'work']);
    }
  });

  it('does not wait for a movement to end', () => {
    const { frames, seen } = noting({ on: true });
    frames.poke();
    frame();
    frames.between(() => seen.push('work'));
    frame();
    expect(seen).toContain('work');
  });

  it('comes in the fourth frame where all of them draw', () => {
    const { frames, seen } = noting();
    frames.between(() => seen.push('work'));
    for (let i = 0; i < 5; i++) {
      frames.poke();
      frame();
    }
    expect(seen).toEqual(['drawn', 'drawn', 'drawn', 'work', 'drawn', 'drawn']);
  });

  it('can be put away, also after it has waited', () => {
    const { frames, seen } = noting();
    frames.poke();
    const away = frames.between(() => seen.push('work'));
    frame();
    away();
    frame();
    expect(seen).toEqual(['drawn']);
  });
});
