/** What a move has brought is told once, and stays to be read while others go on at their own screens. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { LogEntry } from '../../../rules/log.ts';
import type { BoardHandle } from '../../../src/board/types.ts';
import { aloft, board, handOver, landing, moment, tellOf, told } from '../../../src/screens/match/ui.ts';
import type { Table, TableState } from '../../../src/table/types.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

const dice = { is: 'roll', p: 15, roll: 3, ok: true } as LogEntry;
const quiet = { is: 'influence', bloc: 'china', nation: 'KEN', n: 1, total: 3 } as unknown as LogEntry;

/** A table whose newest move has brought the last entry. */
function table(log: LogEntry[], online: boolean, viewer: 'us' | null = 'us', replied = 0): Table {
  const state = { log, fresh: log.length - 1, since: 0, replied, mover: 'china', viewer, ending: null };
  const value = state as unknown as TableState;
  return { state: { value, peek: () => value }, ...(online ? { online: {} } : {}) } as unknown as Table;
}

beforeEach(async () => {
  await loadTexts(...MATCH_TEXTS);
  handOver();
  moment.value = null;
  told.value = 0;
});

it('stays while the rival moves on at another screen, and grows with what comes', () => {
  tellOf(table([quiet, dice], true));
  expect(moment.value?.log).toHaveLength(2);
  tellOf(table([quiet, dice], true));
  expect(moment.value?.log).toHaveLength(2);
  tellOf(table([quiet, dice, quiet], true));
  expect(moment.value?.log).toHaveLength(2);
  const { since } = moment.value as { since: number };
  tellOf(table([quiet, dice, quiet, dice], true));
  expect(moment.value).toMatchObject({ since });
  expect(moment.value?.log).toHaveLength(4);
});

it('is seen by whoever rolled, before the screen goes to the other: from the beginning of the play', () => {
  const earlier = { is: 'play', bloc: 'us', card: 'spd-1', use: 'summit' } as unknown as LogEntry;
  const play = { is: 'play', bloc: 'china', card: 'artemis-i', use: 'mission' } as unknown as LogEntry;
  tellOf(table([earlier, quiet, play, dice], false, null));
  expect(moment.value).toMatchObject({ since: 2 });
});

it('tells of what the other did, not of one’s own move before it', () => {
  const own = { is: 'influence', bloc: 'us', nation: 'KEN', n: 1, total: 3 } as unknown as LogEntry;
  tellOf(table([own, own, quiet, dice], true, 'us', 2));
  expect(moment.value).toMatchObject({ since: 2 });
});

it('is over with the next move at one screen, where nobody moves while it is read', () => {
  tellOf(table([quiet, dice], false));
  expect(moment.value).not.toBeNull();
  tellOf(table([quiet, dice, quiet], false));
  expect(moment.value).toBeNull();
});

it('lets whoever launched see the flight, once told of it, before the curtain comes down', () => {
  vi.useFakeTimers();
  const launch = { is: 'launch', bloc: 'us', mission: 'artemis-iii', chance: 80, roll: 3, ok: true } as LogEntry;
  // No board, no flight.
  tellOf(table([quiet, launch], false, null));
  expect(aloft.value).toBe(false);
  board.value = { flight: 1000 } as BoardHandle;
  told.value = 0;
  tellOf(table([quiet, launch], false, null));
  expect(aloft.value).toBe(true);
  // It is being read of.
  expect(landing(false)).toBeUndefined();
  moment.value = null;
  landing(false);
  vi.advanceTimersByTime(999);
  expect(aloft.value).toBe(true);
  vi.advanceTimersByTime(1);
  expect(aloft.value).toBe(false);
  told.value = 0;
  tellOf(table([quiet, launch], false, null));
  landing(true);
  expect(aloft.value).toBe(false);
  // No curtain comes where the same one goes on, nor does the curtain wait for anything else.
  tellOf(table([quiet, launch], false, 'us'));
  expect(aloft.value).toBe(false);
  tellOf(table([quiet, dice], false, null));
  expect(aloft.value).toBe(false);
  board.value = null;
  vi.useRealTimers();
});
