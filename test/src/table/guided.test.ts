import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Turn } from '../../../rules/record.ts';
import { createGuided } from '../../../src/table/guided.ts';

const COURSE: Turn[] = [
  { by: 'us', move: { type: 'dialogue', choice: 'cooperate' } },
  { by: 'china', move: { type: 'dialogue', choice: 'abstain' } },
];

const open = (at = 0, upTo = signal(2)) =>
  createGuided({ scenario: 'lesson', options: {}, seed: 'guided', course: COURSE, at, me: 'us', upTo });
const moves = (table: ReturnType<typeof open>) => table.state.value.view.moves;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a guided table', () => {
  it('takes the move of the course, whatever the order of its fields, and no other', () => {
    const table = open();
    expect(table.whyNot({ type: 'dialogue', choice: 'exploit' })).toBeNull();
    expect(table.move({ type: 'dialogue', choice: 'exploit' })?.code).toBe('guided');
    expect(table.move({ type: 'launch' })?.code).toBe('not-legal');
    expect(moves(table)).toBe(0);
    expect(table.move({ choice: 'cooperate', type: 'dialogue' })).toBeNull();
    expect(moves(table)).toBe(1);
    table.dispose();
  });

  it('makes the rival’s moves of the course, once they may be made', async () => {
    const upTo = signal(1);
    const table = open(0, upTo);
    table.move(COURSE[0].move);
    await vi.advanceTimersByTimeAsync(5000);
    expect(moves(table)).toBe(1);
    upTo.value = 2;
    await vi.advanceTimersByTimeAsync(5000);
    expect(moves(table)).toBe(2);
    expect(table.state.value.log).toContainEqual({
      is: 'dialogue',
      file: 'traffic',
      us: 'cooperate',
      china: 'abstain',
    });
    table.dispose();
  });

  it('opens in the middle', () => {
    const table = open(2);
    expect(moves(table)).toBe(2);
    expect(table.state.value.view.phase).toBe('actions');
    table.dispose();
  });

  it('gives no hints', () => {
    const table = open();
    expect(table.hint).toBeUndefined();
    table.dispose();
  });
});
