/** What comes of many matches, drawn: every figure in words and as a table, the change's and chance's parts told apart. */
import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { continuations } from '../../../../src/continuations/continuations.ts';
import type { Result } from '../../../../src/continuations/tally.ts';
import { OutcomesChart } from '../../../../src/screens/studies/outcomes-chart.tsx';
import { ComparedView } from '../../../../src/screens/studies/outcomes-compared.tsx';
import { leadBetween, leadText } from '../../../../src/screens/studies/outcomes-leads.tsx';
import { betweenText, figureIn, movedText, percent } from '../../../../src/screens/studies/outcomes-words.ts';
import { FIGURES } from '../../../../src/studies/kinds.ts';
import { comparedOf, outcomesOf } from '../../../../src/studies/outcomes.ts';
import { loadTexts } from '../../../../src/text/text.ts';

const players = { us: { name: 'us', skill: 'random' }, china: { name: 'china', skill: 'random' } } as const;
const played = (seed: string, n: number): Result[] =>
  continuations({ scenario: 'lesson', options: {}, seed, turns: [] }, { players, chance: 'worlds' }, n, seed);

let results: Result[];
beforeAll(async () => {
  await loadTexts('studies', 'match');
  results = played('drawn', 24);
});

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

describe('outcomes', () => {
  it('say in words and in a table what they draw, with as many bars as there are ranges', () => {
    const outcomes = outcomesOf(results);
    const html = render(<OutcomesChart outcomes={outcomes} />);
    expect(html).toContain(`Of 24 matches the United States wins ${percent(outcomes.wins.us.value)}`);
    expect(html).toContain(`${percent(outcomes.wins.china.value)} (${outcomes.wins.china.k} of 24)`);
    expect(html).toContain(betweenText(outcomes.wins.us, percent));
    expect(count(html, /class="whisker"/g)).toBe(3);
    // Its own and those of who wins.
    expect(count(html, /<rect[^>]*class="fill (us|china|even)"/g)).toBe(outcomes.leads.length + 2);
    expect(html).toContain('class="nought"');
    expect(html).not.toMatch(/studies:|NaN|Infinity|undefined/);
  });

  it('mark the match that was played, only where there is one', () => {
    const outcomes = outcomesOf(results);
    expect(render(<OutcomesChart outcomes={outcomes} actual={-7} />)).toContain('This match: China +7.');
    expect(render(<OutcomesChart outcomes={outcomes} />)).not.toContain('class="actual"');
  });

  it('of no match, and of one, claim nothing', () => {
    expect(render(<OutcomesChart outcomes={outcomesOf([])} />)).toContain('No match has been played on yet.');
    const one = render(<OutcomesChart outcomes={outcomesOf(results.slice(0, 1))} />);
    expect(one).toContain('not known yet');
    expect(one).not.toMatch(/NaN|Infinity/);
  });
});

describe('two sets compared', () => {
  it('tell what moved for sure from what chance may have moved', () => {
    const after = results.map((r) => ({ ...r, standing: { ...r.standing, us: r.standing.us + 9 } }));
    const html = render(
      <ComparedView of={comparedOf(results, after)} names={{ before: 'As it is', after: 'Changed' }} />,
    );
    expect(count(html, /More than chance</g)).toBe(1);
    expect(count(html, /Not told apart from chance/g)).toBe(FIGURES.length - 1);
    expect(html).toMatch(/<b>\+9<\/b>/);
    expect(html).toContain('As it is: Of 24 matches');
    expect(html).toContain('Changed: Of 24 matches');
    expect(count(html, /class="outline"/g)).toBe(1);
    expect(html).not.toMatch(/studies:|NaN|Infinity|undefined/);
  });

  it('tell how often each wins, and how often nobody, before and after', () => {
    const winners = (list: Result['winner'][]): Result[] => list.map((winner) => ({ ...results[0], winner }));
    const before = winners(['us', 'us', 'us', 'china', null, null, 'us', 'us', 'china', 'us']);
    const after = winners(['us', 'china', 'china', 'china', null, 'china', 'china', 'us', 'china', 'us']);
    const html = render(<ComparedView of={comparedOf(before, after)} />);
    const row = (name: string) => {
      const [found] = html.match(new RegExp(`<tr[^>]*><th scope="row">${name}</th>.*?</tr>`)) ?? [];
      return [...(found ?? '').matchAll(/>([+−]?\d+(?:%| points))</g)].map(([, text]) => text);
    };
    expect(row('The United States wins')).toEqual(['60%', '30%', '−30 points']);
    expect(row('China wins')).toEqual(['20%', '60%', '+40 points']);
    expect(row('Nobody wins')).toEqual(['20%', '10%', '−10 points']);
  });

  it('of too few matches find nothing sure', () => {
    const few = results.slice(0, 3);
    const after = few.map((r) => ({ ...r, tension: r.tension + 1 }));
    const html = render(<ComparedView of={comparedOf(few, after)} />);
    expect(html).not.toContain('More than chance<');
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});

describe('figures in words', () => {
  it('have true minus signs, and shares are in points of percent', () => {
    expect(movedText('usWins', -0.123)).toBe('−12 points');
    expect(movedText('lead', 3.04)).toBe('+3');
    expect(movedText('lead', -0.01)).toBe('0');
    expect(leadText(-2.26)).toBe('China +2.3');
    expect(leadText(0.01)).toBe('level');
    expect(leadBetween({ lo: -14.1, hi: -9 })).toBe('China +9 to +14.1');
    expect(leadBetween({ lo: 3, hi: 7.04 })).toBe('United States +3 to +7');
    expect(leadBetween({ lo: -2, hi: 3 })).toBe('China +2 to United States +3');
  });

  it('of ruin count both of its endings', () => {
    const ruined = results.map((r, i): Result => ({ ...r, kind: i < 6 ? 'kessler' : i < 12 ? 'conflict' : 'order' }));
    expect(figureIn(outcomesOf(ruined), 'ruin')).toBe(0.5);
    expect(figureIn(outcomesOf([]), 'ruin')).toBeNull();
  });
});
