/** What is selected on the board is let go with its matter, and not while somebody reads about it. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  commit,
  hovered,
  inspect,
  matterOf,
  nationTarget,
  type Seat,
  selected,
  tab,
  undo,
} from '../../../src/screens/match/ui.ts';
import type { TableState } from '../../../src/table/types.ts';

const seat = {
  me: 'us',
  view: { ask: { ask: 'vote' } },
  state: { legal: [], log: [] },
  table: { move: () => null, undo: () => true, online: {} },
} as unknown as Seat;
const look = () => {
  inspect(nationTarget('KEN'));
  hovered.value = nationTarget('KEN');
};

afterEach(() => {
  tab.value = 'act';
  selected.value = null;
  hovered.value = null;
});

describe('a selection', () => {
  it('goes when a decision is made or taken back', () => {
    for (const done of [() => commit(seat, { type: 'vote', side: 'for', bid: 0 }), () => undo(seat, '')]) {
      look();
      tab.value = 'act';
      done();
      expect([selected.value, hovered.value]).toEqual([null, null]);
    }
  });

  it('stays while it is read about', () => {
    look();
    commit(seat, { type: 'vote', side: 'for', bid: 0 });
    expect(selected.value).toEqual(nationTarget('KEN'));
  });

  it('has a matter that lasts through the steps of one question', () => {
    const at = (n: number, ask: string) =>
      matterOf({
        viewer: 'us',
        view: { round: 1, phase: 'actions', plays: { us: n, china: 0 }, ask: { ask } },
      } as unknown as TableState);
    expect(at(1, 'place')).toBe(at(1, 'place'));
    expect(new Set([at(1, 'place'), at(1, 'sign'), at(2, 'place')]).size).toBe(3);
  });
});
