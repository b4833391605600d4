/** Luck and choices of a class on its leader's page: which matches are taken, what is said, what is drawn. */
import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRecord, toRecord, writeRecord } from '../../../../rules/record.ts';
import { goldens } from '../../../../scripts/measure/golden.ts';
import { aheadText } from '../../../../src/screens/classroom/lead/luck-chart.tsx';
import { finishedOf, LuckFound, luckText } from '../../../../src/screens/classroom/lead/luck-found.tsx';
import { type ClassLuck, classLuck } from '../../../../src/studies/class.ts';
import { inlineEngine } from '../../../../src/studies/perform.ts';
import { loadTexts } from '../../../../src/text/text.ts';
import type { TableResult } from '../../../../src/wire/class-results.ts';

const lessons = goldens().filter(({ file }) => file.startsWith('lesson'));
const result = (n: number, record: string | null, counts = true): TableResult => ({
  table: n,
  match: 1,
  island: false,
  over: true,
  counts,
  moves: 80,
  figures: null,
  record,
});
const tables = lessons.slice(0, 6).map(({ record }, i) => result(i + 1, writeRecord(record)));

let luck: ClassLuck;
beforeAll(async () => {
  await loadTexts('lead', 'studies', 'match');
  luck = await classLuck(finishedOf({ tables }).matches, inlineEngine(), { skill: 'random', dice: 6 });
});

describe('the matches of a class', () => {
  it('are those that count and came to their end', () => {
    const { record } = lessons[7];
    const stopped = writeRecord(toRecord(record, record.moves.slice(0, 20)));
    const { matches, left } = finishedOf({
      tables: [...tables, result(7, stopped), result(8, null), result(9, writeRecord(record), false)],
    });
    expect(matches.map(({ table }) => table)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(matches.map(({ match }) => match.turns.length)).toEqual(
      tables.map(({ record: text }) => {
        const parsed = parseRecord(text ?? '');
        return parsed.ok ? parsed.record.moves.length : 0;
      }),
    );
    expect(left).toBe(2);
  });
});

describe('what is said', () => {
  it.each(['few', 'choices', 'luck', 'open'] as const)('of %s has its figures', (says) => {
    const share = { value: 0.684, lo: 0.521, hi: 0.85, n: 6 };
    const text = luckText({ ...luck, says, share, between: 8.2, within: 5.6 });
    expect(text).not.toMatch(/lead:|\{\{|NaN|undefined/);
    expect(text).toContain('about 8 between tables, and by about 6 when');
    if (says !== 'few') expect(text).toContain('68%');
    if (says === 'luck') expect(text).toContain('only 68% of it lies between tables (52 to 85%)');
  });

  it('of a lead names who is ahead', () => {
    expect([aheadText(3.04), aheadText(-2.55), aheadText(0.04)]).toEqual([
      'United States by 3',
      'China by 2.5',
      'even',
    ]);
  });
});

describe('what is drawn', () => {
  it('is a row a table, with the same figures as a table', () => {
    const html = render(<LuckFound found={{ luck, left: 1, over: 0 }} />);
    expect(html.match(/<rect class="luck-span" x="[^0]/g)).toHaveLength(6);
    expect(html.match(/<tr>/g)).toHaveLength(7);
    for (const { lead, mean, lo, hi } of luck.tables)
      for (const n of [lead, mean.value, lo, hi]) expect(html).toContain(aheadText(n));
    const outside = luck.tables.filter(({ lead, lo, hi }) => lead < lo || lead > hi).length;
    expect(html).toContain(`At ${outside} of them the result lies outside its bar.`);
    expect(html).toContain('One match is left out');
    expect(html).not.toMatch(/lead:|NaN|undefined/);
  });

  it('is nothing but a sentence where fewer than two matches came to their end', () => {
    const html = render(<LuckFound found={{ luck: null, left: 0, over: 0 }} />);
    expect(html).toBe('<p>It takes two matches that came to their end.</p>');
  });
});
