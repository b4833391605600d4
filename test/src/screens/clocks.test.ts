/** Clocks beside an online match: how a time is said, and what is left at a moment. */
import { beforeAll, describe, expect, it } from 'vitest';
import { leftOf, timeText } from '../../../src/screens/online/clocks.tsx';
import { loadTexts } from '../../../src/text/text.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a time as a clock shows it', () => {
  beforeAll(() => loadTexts('online'));

  it('shows minutes and seconds, and hours where there are any', () => {
    expect(timeText(15 * MINUTE)).toBe('15:00');
    expect(timeText(9 * SECOND)).toBe('0:09');
    expect(timeText(HOUR)).toBe('1:00:00');
    expect(timeText(HOUR + 2 * MINUTE + 3 * SECOND)).toBe('1:02:03');
    expect(timeText(DAY - SECOND)).toBe('23:59:59');
  });

  it('shows a second until all of it has gone, and nothing below none', () => {
    expect(timeText(59 * SECOND + 1)).toBe('1:00');
    expect(timeText(1)).toBe('0:01');
    expect(timeText(0)).toBe('0:00');
    expect(timeText(-5 * MINUTE)).toBe('0:00');
  });

  it('says days and whole hours', () => {
    expect(timeText(DAY)).toBe('1 day 0 h');
    expect(timeText(DAY + 23 * HOUR + 59 * MINUTE)).toBe('1 day 23 h');
    expect(timeText(3 * DAY - SECOND)).toBe('2 days 23 h');
    expect(timeText(7 * DAY + 5 * HOUR)).toBe('7 days 5 h');
  });
});

describe('what is left', () => {
  const clock = (running: string[]) => ({
    clock: { left: { '0': 10 * MINUTE, '1': 4 * MINUTE }, grace: { '0': 2 * MINUTE, '1': 30 * SECOND }, running },
    at: 5_000,
  });
  const left = (running: string[], player: string, present: boolean, passed: number) =>
    leftOf(clock(running), player, present, 5_000 + passed);

  it('goes by for whoever decides, and for nobody else', () => {
    expect(left(['0'], '0', true, 90 * SECOND)).toEqual({ ms: 8.5 * MINUTE, spared: false });
    expect(left(['0'], '1', true, 90 * SECOND)).toEqual({ ms: 4 * MINUTE, spared: false });
    expect(left(['0', '1'], '1', true, 90 * SECOND)).toEqual({ ms: 2.5 * MINUTE, spared: false });
  });

  it('stands in a pause, even of somebody who is away', () => {
    expect(left([], '0', true, HOUR)).toEqual({ ms: 10 * MINUTE, spared: false });
    expect(left([], '0', false, HOUR)).toEqual({ ms: 10 * MINUTE, spared: false });
  });

  it('spares whoever is away first, as long as that lasts', () => {
    expect(left(['0'], '0', false, 0)).toEqual({ ms: 10 * MINUTE, spared: true });
    expect(left(['0'], '0', false, 2 * MINUTE - 1)).toEqual({ ms: 10 * MINUTE, spared: true });
    expect(left(['0'], '0', false, 2 * MINUTE)).toEqual({ ms: 10 * MINUTE, spared: false });
    expect(left(['0'], '0', false, 3 * MINUTE)).toEqual({ ms: 9 * MINUTE, spared: false });
    expect(left(['1'], '1', false, 31 * SECOND)).toEqual({ ms: 4 * MINUTE - SECOND, spared: false });
  });

  it('is shown as nothing once it is over, and is nothing where a seat has no clock', () => {
    expect(timeText(left(['1'], '1', true, HOUR).ms)).toBe('0:00');
    expect(left(['2'], '2', true, 0)).toEqual({ ms: 0, spared: false });
  });
});
