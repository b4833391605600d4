/** Scores of forecasts, ranks, and files that no spreadsheet takes for formulas. */
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../../src/classroom/plans.ts';
import { scoreOf } from '../../../../src/server/classroom/forecasts.ts';
import { csv } from '../../../../src/server/classroom/results/csv.ts';
import { EXPORTS } from '../../../../src/server/classroom/results/exports.ts';
import { rankingOf } from '../../../../src/server/classroom/results/ranking.ts';
import { cardOf, wordsOf } from '../../../../src/server/classroom/results/words.ts';
import type { TableResult } from '../../../../src/wire/class-results.ts';
import type { LeadAsk } from '../../../../src/wire/classroom.ts';
import { plain, problemOf } from '../../../support/schemas.ts';
import { PER_ROUND } from '../../../support/steward.ts';
import { ok } from '../people.ts';
import { room } from './room.ts';

const came = { winner: 'us', grade: 'C' } as const;
const score = (winner: 'us' | 'china' | 'even', sure: number, grade: 'A' | 'C' | 'F' = 'C') =>
  scoreOf({ winner, grade, sure }, came);

describe('a forecast', () => {
  it('is worth 100 where it was certain and right in all, 0 where it was certain and wrong in all', () => {
    expect(score('us', 100)).toBe(100);
    expect(scoreOf({ winner: 'china', grade: 'A', sure: 100 }, { winner: 'us', grade: 'F' })).toBe(0);
    expect(score('us', 100, 'A')).toBe(90);
  });

  it('pays best on average for whoever says how sure they are', () => {
    for (let belief = 34; belief <= 100; belief += 3) {
      const p = belief / 100;
      const average = (sure: number) => p * score('us', sure) + (1 - p) * score('china', sure);
      const best = Array.from({ length: 67 }, (_, i) => 34 + i).reduce((a, b) => (average(b) > average(a) ? b : a));
      expect(best).toBe(belief);
    }
  });

  it('pays for naming the likeliest outcome', () => {
    for (let belief = 40; belief <= 100; belief += 5) {
      const p = belief / 100;
      const right = p * score('us', belief) + (1 - p) * score('china', belief);
      const other = p * score('china', 34) + ((1 - p) / 2) * (score('us', 34) + score('china', 34));
      expect(right).toBeGreaterThan(other);
    }
  });
});

describe('ranks', () => {
  const table = (n: number, us: number, china: number, over = true): TableResult => ({
    table: n,
    match: 1,
    island: false,
    over,
    counts: true,
    moves: 1,
    figures: { legacy: { us, china } } as never,
    record: null,
  });

  it('go by what both blocs leave together, and by what each leaves; equal ones share one', () => {
    const { tables, teams } = rankingOf([table(1, 5, 5), table(2, 9, 3), table(3, 1, 9), table(4, 50, 50, false)]);
    expect(tables.map(({ rank, table: n, legacy }) => [rank, n, legacy])).toEqual([
      [1, 2, 12],
      [2, 1, 10],
      [2, 3, 10],
    ]);
    expect(teams.slice(0, 3).map(({ rank, table: n, side }) => [rank, n, side])).toEqual([
      [1, 2, 'us'],
      [1, 3, 'china'],
      [3, 1, 'us'],
    ]);
  });
});

/** The rows of a CSV file, read as a spreadsheet does. */
function rowsOf(text: string): string[][] {
  const cells = [...text.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell, end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', "'=1", '|cmd', '%x'])(
    'has no formula in it: %j',
    (text) => {
      const [, [cell]] = rowsOf(csv(['a'], [{ a: text }]));
      expect(cell).toBe(`'${text}`);
    },
  );

  it('says moves in English words, by the titles of cards and the names of nations', () => {
    const args = ['sample-talks-fail', 'event'];
    expect(cardOf(args)).toBe('The Swap That Stalled');
    expect(wordsOf('play', args)).toBe('plays “The Swap That Stalled” for event');
    expect([cardOf(['FRA']), wordsOf('target', ['FRA'])]).toEqual(['', 'picks France']);
    expect([wordsOf('dialogue', ['abstain']), wordsOf('no-move', [])]).toEqual(['chooses to abstain', '']);
  });

  it('keeps what is none, with quotes, commas and ends of lines in it', () => {
    const texts = ['plain', 'a,b', 'a "b"', 'a\nb', '5 - 3 = 2', '中文', ''];
    expect(
      rowsOf(
        csv(
          ['a', 'n'],
          texts.map((a) => ({ a, n: -1 })),
        ),
      ),
    ).toEqual([['a', 'n'], ...texts.map((a) => [a, '-1'])]);
  });

  it('has what was done by whom, and a reason that would be a formula as a text', async () => {
    const r = await room();
    for (let n = 1; n <= 4; n++) await r.enrol(n, `=Name${n}`);
    const lead = await r.lead();
    ok(await lead.place.lead({ what: 'stage', to: 3 }));
    await r.pass();
    const [table] = r.steward.tables.keys();
    r.steward.play(table, 1, '=HYPERLINK("x")');
    r.steward.play(table, 2 * PER_ROUND);
    await r.pass();
    const ada = await r.student(1);
    ok(await ada.place.student({ what: 'forecast', winner: 'us', grade: 'B', sure: 80 }));
    ok(await lead.place.lead({ what: 'stage', to: 5 }));
    await r.pass();
    r.steward.play(table, PER_ROUND);
    await r.pass();
    const { results } = ok(await r.classes.results(r.opened.id, r.opened.lead));
    expect(problemOf('class-results', plain(results))).toBeNull();
    expect(
      problemOf('class-results', plain({ ...results, moves: [{ ...results.moves[0], by: 'nobody' }] })),
    ).not.toBeNull();
    expect(problemOf('class-results', plain({ ...results, unheard: 1 }))).not.toBeNull();
    const file = (name: string) => rowsOf(EXPORTS.find((one) => one.name === name)?.write(results) ?? '');
    const moves = file('results.csv');
    expect(moves).toHaveLength(1 + 3 * PER_ROUND);
    expect(moves[1][moves[0].indexOf('reason')]).toBe('\'=HYPERLINK("x")');
    expect(moves[1][moves[0].indexOf('seconds')]).toBe('');
    const students = file('students.csv');
    expect(students).toHaveLength(5);
    expect(students[1][1]).toBe("'=Name1");
    const committed = students.slice(1).reduce((sum, row) => sum + Number(row[students[0].indexOf('moves')]), 0);
    expect(committed).toBe(3 * PER_ROUND);
    const [columns, forecast] = file('forecasts.csv');
    expect(Object.fromEntries(columns.map((name, i) => [name, forecast[i]]))).toMatchObject({
      student: '1',
      sure: '80',
      leader: 'us',
      commons: 'B',
      score: String(Math.round((0.75 * (100 - 75 * 0.2 ** 2) + 25) * 10) / 10),
    });
    expect(results.ranking.tables).toEqual([{ rank: 1, table: 1, match: 1, legacy: 8 + 12 + 10 }]);
    const json = JSON.stringify(results);
    for (const secret of [r.opened.lead, r.secret(1), r.opened.id]) expect(json).not.toContain(secret);
  });
});

describe('what whoever leads did', () => {
  it('is there with the seats that were changed and the stages that came by themselves, and nothing of students', async () => {
    const r = await room();
    for (let n = 1; n <= 4; n++) await r.enrol(n);
    const lead = await r.lead();
    const asks = async (ask: LeadAsk) => {
      ok(await lead.place.lead(ask));
      await r.pass();
    };
    const { stages } = PLANS['50'];
    const placeOf = (kind: string) => stages.findIndex((stage) => stage.kind === kind);
    await asks({ what: 'stage', to: placeOf('roles') });
    const ada = await r.student(1);
    ok(await ada.place.student({ what: 'role', role: 'analyst' }));
    await asks({ what: 'stage', to: placeOf('play') });
    const [table] = r.steward.tables.keys();
    const us = lead.view.students.filter(({ player }) => player === '0');
    const china = lead.view.students.filter(({ player }) => player === '1');
    await asks({ what: 'swap', student: us[0].id, other: china[0].id });
    await asks({ what: 'rename', student: us[1].id, name: 'Somebody' });
    await asks({ what: 'hand-in', text: 'record of a pair' });
    await asks({ what: 'move', student: us[1].id, table: lead.view.tables[1].id, player: '1' });
    ok(await ada.place.student({ what: 'hand-in', text: 'record of Ada' }));
    r.steward.play(table, PER_ROUND * 2);
    await r.pass();
    const { results } = ok(await r.classes.results(r.opened.id, r.opened.lead));
    const acts = results.lead.map(({ what, by, stage, tables, student }) => [what, by, stage, tables, student]);
    expect(acts).toEqual([
      ['stage', 'lead', placeOf('roles') + 1, [1], null],
      ['stage', 'lead', placeOf('play') + 1, [], null],
      ['seat', 'lead', null, [], null],
      ['rename', 'lead', null, [], us[1].n],
      ['hand-in', 'lead', null, [2], null],
      ['seat', 'lead', null, [], null],
      ['stage', 'class', placeOf('play') + 2, [], null],
    ]);
    expect(results.lead[0].seats.map(({ student }) => student).sort()).toEqual([1, 2, 3, 4]);
    expect(results.lead[2].seats).toEqual([
      { student: us[0].n, table: 1, side: 'china', role: china[0].role },
      { student: china[0].n, table: 1, side: 'us', role: us[0].role },
    ]);
    expect(JSON.stringify(results.lead)).not.toMatch(/Name \d|Somebody/);
  });
});
