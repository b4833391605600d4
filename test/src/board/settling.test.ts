import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settling } from '../../../src/board/settling.ts';

/** Frames that come when asked for, and parts that take so many frames each, in their order. */
function stage(frames: number[]) {
  let waiting: (() => void) | null = null;
  const done: number[] = [];
  const left = [...frames];
  const parts = frames.map((_, i) => () => {
    if (left[i] === 0) return false;
    left[i]--;
    done.push(i);
    return true;
  });
  const between = (run: () => void) => {
    waiting = run;
    return () => {
      if (waiting === run) waiting = null;
    };
  };
  const frame = (): boolean => {
    const run = waiting;
    waiting = null;
    run?.();
    return run !== null;
  };
  return { settling: new Settling({ between }, parts), done, left, frame };
}

describe('settling', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives each frame to the first part that has something to do, until none has', () => {
    const { settling, done, frame } = stage([2, 0, 1]);
    settling.next();
    expect(done).toEqual([]);
    while (frame());
    expect(done).toEqual([0, 0, 2]);
  });

  it('begins once the camera rests, and each move of it begins the rest anew', () => {
    const { settling, done, frame } = stage([1]);
    settling.wait();
    vi.advanceTimersByTime(80);
    settling.wait();
    vi.advanceTimersByTime(80);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(80);
    expect(done).toEqual([0]);
    while (frame());
    expect(done).toEqual([0]);
  });

  it('comes back to an earlier part that has something to do again', () => {
    const { settling, done, left, frame } = stage([1, 2]);
    settling.next();
    frame();
    frame();
    left[0] = 1;
    while (frame());
    expect(done).toEqual([0, 1, 0, 1]);
  });

  it('does nothing once it is stopped, waiting or in the middle of it', () => {
    const { settling, done, frame } = stage([3]);
    settling.wait();
    settling.stop();
    vi.advanceTimersByTime(500);
    expect(done).toEqual([]);
    settling.next();
    frame();
    settling.stop();
    expect(frame()).toBe(false);
    expect(done).toEqual([0]);
  });

  it('tells each part when to be ready', () => {
    const asked: number[] = [];
    const run: (() => void)[] = [];
    const between = (next: () => void) => {
      run.push(next);
      return () => {};
    };
    const settling = new Settling({ between }, [
      (until) => {
        asked.push(until);
        return false;
      },
    ]);
    settling.next();
    const from = performance.now();
    run[0]();
    expect(asked[0]).toBeGreaterThan(from);
    expect(asked[0]).toBeLessThan(from + 1000 / 60);
  });
});
