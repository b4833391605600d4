/** What all tables together tell: counts, averages, sentences, the tournament. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../../rules/content/scenarios/index.ts';
import { PLANS } from '../../../../src/classroom/plans.ts';
import { columnsOf } from '../../../../src/screens/classroom/projector/tiles.tsx';
import {
  counted,
  dangerFrom,
  inDanger,
  played,
  RUIN,
  ranking,
  storyOf,
} from '../../../../src/screens/classroom/room.ts';
import { storyLines } from '../../../../src/screens/classroom/story.ts';
import { loadTexts } from '../../../../src/text/text.ts';
import type { ClassTable, Figures } from '../../../../src/wire/classroom.ts';
import { leadView } from '../../../support/classroom.ts';

const { tables } = leadView({ kind: 'debrief' });
/** The first tables with these figures. */
const withFigures = (...all: Partial<Figures>[]): ClassTable[] =>
  all.map((figures, i) => ({ ...tables[i], figures: { ...(tables[i].figures as Figures), ...figures } }));

describe('the story', () => {
  it('counts each table once', () => {
    const { leads, won, grades, tables: count } = storyOf(tables);
    expect(count).toBe(12);
    expect(won.us + won.china + won.none + leads.us + leads.china + leads.even).toBe(12);
    expect(Object.values(grades).reduce((a, b) => a + b)).toBe(12);
  });

  it('counts who leads, what is in danger, and averages', () => {
    const story = storyOf(
      withFigures(
        { standing: { us: 9, china: 4 }, tension: 8, debris: 7, ending: null },
        { standing: { us: 5, china: 5 }, tension: 7, debris: 9, ending: null },
        { standing: { us: 1, china: 6 }, tension: 3, debris: 8, ending: null },
      ),
    );
    expect(story.leads).toEqual({ us: 1, china: 1, even: 1 });
    expect(story.won).toEqual({ us: 0, china: 0, none: 0 });
    expect([story.tense, story.littered]).toEqual([1, 1]);
    expect(story.mean.standing).toEqual({ us: 5, china: 5 });
    expect([story.mean.tension, story.mean.debris]).toEqual([6, 8]);
  });

  it('leaves out tables where no match has begun', () => {
    const waiting: ClassTable = { ...tables[0], status: 'waiting', figures: null };
    expect(played([waiting, tables[1]]).map(({ n }) => n)).toEqual([2]);
    expect(storyOf([waiting])).toMatchObject({ tables: 0, mean: { tension: 0 } });
  });

  it('leaves out matches without a move, and those that were closed before their first round was over', () => {
    const [table] = withFigures({ round: 1, ending: null });
    const unplayed: ClassTable = { ...table, status: 'playing', moves: 0 };
    expect(counted([unplayed, { ...unplayed, status: 'over' }, table])).toEqual([]);
    expect(ranking([unplayed, table])).toEqual([]);
    expect(storyOf([unplayed, table, tables[1]]).tables).toBe(1);
  });

  it('counts from two steps before what ruins every match that a class plays', () => {
    for (const { scenario } of Object.values(PLANS)) {
      const { conflict, kessler } = SCENARIOS[scenario].numbers;
      expect(RUIN).toEqual({ tension: conflict, debris: kessler });
    }
    for (const what of ['tension', 'debris'] as const) {
      expect(RUIN[what] - dangerFrom(what)).toBe(2);
      expect([dangerFrom(what) - 1, dangerFrom(what)].map((n) => inDanger(what, n))).toEqual([false, true]);
    }
  });

  describe('in sentences', () => {
    beforeAll(() => loadTexts('lead'));

    it('says the counts', () => {
      const lines = storyLines(storyOf(withFigures({ grade: 'C', tension: 9 }, { grade: 'D', tension: 2 })));
      expect(lines).toContain('The commons ended at grade C or better at 1 of 2 tables.');
      expect(lines).toContain('Tension ended at 8 or higher at 1 of 2 tables.');
    });

    it('tells who has won from who is only ahead, under way or where the class has closed the match', () => {
      const ahead = { standing: { us: 9, china: 4 }, ending: null };
      // Debris has decided this one: whoever has more Standing has lost.
      const lost = { standing: { us: 9, china: 4 }, ending: { kind: 'kessler', winner: 'china' as const } };
      const nobody = { ending: { kind: 'kessler', winner: null } };
      const said = (...all: Partial<Figures>[]) => {
        const playing = withFigures(...all).map((table): ClassTable => ({ ...table, status: 'playing' }));
        return storyLines(storyOf(playing)).slice(0, 2);
      };
      expect(said(ahead)[0]).toBe('The United States leads in Standing at 1 of 1 tables.');
      expect(said(ahead, lost, nobody)).toEqual([
        'China has won at 1 of 3 tables. Nobody has won at 1 of 3 tables.',
        'The United States leads in Standing at 1 of 3 tables.',
      ]);
      expect(storyLines(storyOf(withFigures(ahead)))[0]).toBe(
        'The United States ended ahead in Standing at 1 of 1 tables.',
      );
      expect(said(lost).join()).not.toMatch(/ahead|leads/i);
    });

    it('says nothing of nothing', () => expect(storyLines(storyOf([]))).toEqual([]));
  });
});

describe('the tournament', () => {
  it('ranks every side by Legacy, not by Standing', () => {
    const [first, ...rest] = ranking(
      withFigures(
        { standing: { us: 30, china: 2 }, grade: 'F', legacy: { us: 0, china: 0 } },
        { standing: { us: 8, china: 10 }, grade: 'A', legacy: { us: 12, china: 15 } },
      ),
    );
    expect([first.table.n, first.bloc, first.place]).toEqual([2, 'china', 1]);
    expect(rest.map(({ table, bloc, place }) => `${table.n} ${bloc} ${place}`)).toEqual([
      '2 us 2',
      '1 us 3',
      '1 china 3',
    ]);
  });

  it('gives those with the same Legacy one place, and the next the place after all of them', () => {
    const places = ranking(withFigures({ legacy: { us: 7, china: 7 } }, { legacy: { us: 7, china: 3 } })).map(
      ({ place }) => place,
    );
    expect(places).toEqual([1, 1, 1, 4]);
  });
});

describe('the screen for the room', () => {
  it('has columns for any number of tables', () => {
    for (let n = 1; n <= 120; n++) {
      const columns = columnsOf(n);
      expect(columns).toBeGreaterThanOrEqual(2);
      expect(Math.ceil(n / columns)).toBeLessThanOrEqual(columns + 1);
    }
  });
});
