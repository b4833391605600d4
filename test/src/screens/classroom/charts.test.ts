/** Lines of a chart over tables: whole numbers, each at its own height. */
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/screens/classroom/charts.tsx';

describe('lines of a chart', () => {
  it.each([
    [5, 4, [0, 2, 4]],
    [10, 4, [0, 5, 10]],
    [15, 4, [0, 5, 10, 15]],
    [15, 3, [0, 5, 10, 15]],
    [20, 3, [0, 10, 20]],
    [25, 4, [0, 10, 20]],
    [60, 4, [0, 20, 40, 60]],
  ])('are whole and evenly apart: up to %i, at most %i', (most, atMost, lines) => {
    expect(linesOf(most, atMost)).toEqual(lines);
  });

  it.each([
    [10, 4, [0, 5, 10]],
    [11, 4, [0, 5, 11]],
    [11, 3, [0, 5, 11]],
  ])('always have one at ruin, and none close below it: %i', (most, atMost, lines) => {
    expect(linesOf(most, atMost, true)).toEqual(lines);
  });

  it('are never so many that they touch', () => {
    for (let most = 5; most <= 400; most += 5) expect(linesOf(most, 4).length).toBeLessThanOrEqual(5);
  });
});
