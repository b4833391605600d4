/** What a move has brought is told once, and stays to be read while others go on at their own screens. */
import { beforeEach, expect, it } from 'vitest';
import type { LogEntry } from '../../../rules/log.ts';
import { handOver, moment, tellOf, told } from '../../../src/screens/match/ui.ts';
import type { Table, TableState } from '../../../src/table/types.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

const dice = { is: 'roll', p: 15, roll: 3, ok: true } as LogEntry;
const quiet = { is: 'influence', bloc: 'china', nation: 'KEN', n: 1, total: 3 } as unknown as LogEntry;

/** A table whose newest move has brought the last entry. */
function table(log: LogEntry[], online: boolean): Table {
  const state = { log, fresh: log.length - 1, since: 0, mover: 'china', viewer: 'us', ending: null };
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

it('is over with the next move at one screen, where nobody moves while it is read', () => {
  tellOf(table([quiet, dice], false));
  expect(moment.value).not.toBeNull();
  tellOf(table([quiet, dice, quiet], false));
  expect(moment.value).toBeNull();
});
