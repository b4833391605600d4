import { describe, expect, it } from 'vitest';
import { Pointing } from '../../../src/board/pointing.ts';
import type { BoardTarget } from '../../../src/board/types.ts';

const KENYA: BoardTarget = { kind: 'nation', id: 'KEN' };
const INDIA: BoardTarget = { kind: 'nation', id: 'IND' };
const LAW: BoardTarget = { kind: 'track', id: 'law' };

/** What is pointed at on a board whose frames come when asked for. */
function board() {
  let waiting: (() => void) | null = null;
  const state = { moving: false, touches: 0 };
  const told: (string | null)[] = [];
  const between = (run: () => void) => {
    waiting = run;
    return () => {
      waiting = null;
    };
  };
  const pointing = new Pointing({ between }, () => state.moving, {
    changed: (target) => told.push(target?.id ?? null),
    touched: () => state.touches++,
  });
  const frame = () => {
    const run = waiting;
    waiting = null;
    run?.();
  };
  return { pointing, state, told, frame };
}

describe('pointing', () => {
  it('tells once in a frame, and of the last alone that the pointer has come to', () => {
    const { pointing, told, frame } = board();
    pointing.pass(KENYA);
    pointing.pass(null);
    pointing.pass(INDIA);
    expect(told).toEqual([]);
    frame();
    expect(told).toEqual(['IND']);
    pointing.pass({ ...INDIA });
    frame();
    expect(told).toEqual(['IND']);
    expect([pointing.idOf('nation'), pointing.idOf('card')]).toEqual(['IND', null]);
  });

  it('waits for the camera to rest, also where it began to move in between', () => {
    const { pointing, state, told, frame } = board();
    pointing.pass(KENYA);
    state.moving = true;
    frame();
    pointing.pass(INDIA);
    frame();
    expect(told).toEqual([]);
    state.moving = false;
    expect(pointing.settle()).toBe(true);
    expect(told).toEqual(['IND']);
    expect(pointing.settle()).toBe(false);
  });

  it('holds what a finger rests on until the next touch, whatever kind of pointer comes before it', () => {
    const { pointing, state, told } = board();
    pointing.use('touch');
    pointing.hold(LAW);
    expect([pointing.held, pointing.finger]).toEqual([true, true]);
    pointing.use('key');
    expect([pointing.held, pointing.finger]).toEqual([true, false]);
    expect(told).toEqual(['law']);
    pointing.use('touch');
    expect(told).toEqual(['law', null]);
    expect([pointing.held, state.touches]).toEqual([false, 2]);
  });

  it('tells nothing any more once it has stopped', () => {
    const { pointing, told, frame } = board();
    pointing.pass(KENYA);
    pointing.stop();
    frame();
    pointing.set(INDIA);
    expect(told).toEqual([]);
  });
});
