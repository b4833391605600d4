import { describe, expect, it } from 'vitest';
import { counterAt, dayOf, lastDayOf, roundOf } from '../../rules/calendar.ts';
import { ACCORDS_SIGNATORIES, ILRS_SIGNATORIES } from '../../rules/content/history/signatories.ts';
import { SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { setup } from '../../rules/setup.ts';
import { partnerCounts } from '../../src/table/read.ts';

describe('the days of Founding 2020', () => {
  it('divide October 2020 to January 2025 into six equal rounds', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((round) => lastDayOf('founding', round))).toEqual([
      '2020-10-31',
      '2021-07-16',
      '2022-04-01',
      '2022-12-16',
      '2023-09-01',
      '2024-05-17',
      '2025-01-31',
    ]);
    expect(['2020-10-13', '2020-11-01', '2021-07-16', '2021-07-17', '2025-01-31', '2025-02-01']).toSatisfy(
      (days: string[]) => days.map((d) => roundOf('founding', d)).join() === ',1,1,2,6,',
    );
  });

  it('go on with the card plays of a round, and never back', () => {
    const G = setup('founding', {}, 'days');
    expect(dayOf(G)).toBe('2020-10-31');
    G.phase = 'actions';
    G.plays = { us: 3, china: 3 };
    expect(dayOf(G)).toBe('2021-03-09');
    G.phase = 'session';
    expect(dayOf(G)).toBe('2021-07-16');
    G.round = 2;
    G.phase = 'briefing';
    expect(dayOf(G)).toBe('2021-07-16');
  });

  it('are known for no other scenario', () => {
    for (const id of ['lesson', 'short', 'standard', 'today'] as const) {
      expect(lastDayOf(id, 1)).toBeNull();
      expect(roundOf(id, '2025-01-31')).toBeNull();
      const G = setup(id, {}, 'days');
      expect(dayOf(G)).toBeNull();
      const { date, real } = counterAt(G);
      expect({ date, ...real }).toEqual(SCENARIOS[id].counter);
    }
  });
});

describe('the counter beside the board', () => {
  it('counts the real signatories of its day, off the board too, and the partners here', () => {
    const G = setup('founding', {}, 'days');
    expect(counterAt(G)).toEqual({
      date: '2020-10-31',
      real: { accords: 8, ilrs: 0 },
      here: { accords: 7, ilrs: 1 },
    });
    G.round = 6;
    G.phase = 'over';
    expect(counterAt(G).real).toEqual({ accords: 53, ilrs: 13 });
    expect(partnerCounts(G).real).toEqual({ date: '2025-01-31', accords: 53, ilrs: 13 });
  });

  it('agrees with the list of signatories on the last day of every round', () => {
    const G = setup('founding', {}, 'days');
    for (let round = 1; round <= 6; round++) {
      G.round = round;
      G.phase = 'reckoning';
      const { date, real } = counterAt(G);
      const by = (list: typeof ACCORDS_SIGNATORIES) => list.filter((s) => s.date <= date).length;
      expect(real).toEqual({ accords: by(ACCORDS_SIGNATORIES), ilrs: by(ILRS_SIGNATORIES) });
    }
  });
});
