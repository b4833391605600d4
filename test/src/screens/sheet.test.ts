/** On a phone the reader's last choice of Map or List holds, and gives way only to what needs the other. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  card,
  commit,
  facing,
  handOver,
  inspect,
  nationTarget,
  rewound,
  type Seat,
  type Sheet,
  selected,
  sheet,
  sheetOf,
  tab,
  undo,
  weighed,
} from '../../../src/screens/match/ui.ts';
import type { TableState } from '../../../src/table/types.ts';

const at = (ask: string | null, plays = 0): TableState =>
  ({
    viewer: 'us',
    legal: ask ? [{ type: ask }] : [],
    ending: null,
    view: { round: 1, phase: 'actions', plays: { us: plays, china: 0 }, ask: ask && { ask } },
  }) as unknown as TableState;
const choose = (size: Sheet, state: TableState) => {
  sheet.value = { size, at: facing(state) };
};
const seat = {
  me: 'us',
  view: {},
  state: { legal: [], log: [] },
  table: { move: () => null, undo: () => true, online: {} },
} as unknown as Seat;

/** On the map and in the hand; of others; and answered in the panel alone. */
const BOARD = [at('play'), at('place'), at('sign'), at('keep'), at(null)];
const PANEL = [at('session'), at('pay'), at('dialogue')];

afterEach(() => {
  handOver();
  sheet.value = null;
});

describe('Map or List', () => {
  it('is as the decision has it until the reader chooses', () => {
    expect(BOARD.map((s) => sheetOf(s, 'act'))).toEqual(BOARD.map(() => 'small'));
    expect(PANEL.map((s) => sheetOf(s, 'act'))).toEqual(PANEL.map(() => 'full'));
  });

  it('stays List through every decision, move, step back and change of hands', () => {
    choose('full', at('play'));
    commit(seat, { type: 'done' });
    undo(seat, '');
    handOver();
    for (const s of [...BOARD, ...PANEL]) expect(sheetOf(s, 'act'), s.view.ask?.ask).toBe('full');
    inspect(nationTarget('KEN'));
    expect([selected.value, sheetOf(at('play'), 'info')]).toEqual([nationTarget('KEN'), 'full']);
    expect(sheetOf(at('play', 1), 'log')).toBe('full');
  });

  it('stays Map, but for what is answered in the panel, and comes back to it', () => {
    choose('small', at('play'));
    expect(sheetOf(at('play'), 'log')).toBe('small');
    card.value = 'apollo-legacy' as never;
    expect(sheetOf(at('play'), 'act')).toBe('full');
    card.value = null;
    expect(sheetOf(at('play'), 'act')).toBe('small');
    weighed.value = 'x';
    expect(sheetOf(at('keep'), 'act')).toBe('full');
    weighed.value = null;
    for (const s of PANEL) {
      expect(sheetOf(s, 'act')).toBe('full');
      expect(sheetOf(at('play', 1), 'act')).toBe('small');
    }
  });

  it('holds for what needs the other, too, where it is chosen there', () => {
    const [session] = PANEL;
    choose('small', session);
    weighed.value = 'x';
    tab.value = 'info';
    tab.value = 'act';
    expect(sheetOf(session, 'act')).toBe('small');
    expect(sheetOf(at('dialogue'), 'act')).toBe('full');
  });

  it('shows the board that is looked back at, and then what was chosen', () => {
    choose('full', at('play'));
    rewound.value = 3;
    expect(sheetOf(at('play'), 'log')).toBe('small');
    choose('full', at('play'));
    expect(sheetOf(at('play'), 'log')).toBe('full');
    rewound.value = null;
    expect(sheetOf(at('play'), 'log')).toBe('full');
  });
});
