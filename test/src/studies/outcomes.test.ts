import { describe, expect, it } from 'vitest';
import { continuations } from '../../../src/continuations/continuations.ts';
import { comparedOf, leadOf, outcomesOf } from '../../../src/studies/outcomes.ts';

const random = (name: string) => ({ name, skill: 'random' as const });
const players = { us: random('a'), china: random('b') };
const start = { scenario: 'lesson' as const, options: {}, seed: 'here', turns: [] };
const results = continuations(start, { players, chance: 'worlds' }, 24, 's');

describe('outcomes', () => {
  it('count every match once, in shares, endings, grades and bars', () => {
    const { n, wins, endings, leads, grades } = outcomesOf(results);
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    expect(n).toBe(24);
    expect(sum([wins.us.k, wins.china.k, wins.nobody.k])).toBe(24);
    expect(sum(Object.values(endings).map(({ k }) => k))).toBe(24);
    expect(sum(leads.map(({ matches }) => matches))).toBe(24);
    expect(sum(Object.values(grades))).toBe(24);
    for (const r of results) expect(leads.some(({ from, to }) => leadOf(r) >= from && leadOf(r) < to)).toBe(true);
  });

  it('have the mean of each figure that a comparison moves', () => {
    const more = results.map((r) => ({ ...r, points: r.points + 2 }));
    const { before, after, moved } = comparedOf(results, more);
    expect(after.points.value - before.points.value).toBeCloseTo(2, 9);
    expect(moved.find(({ what }) => what === 'points')?.by.value).toBeCloseTo(2, 9);
  });

  it('compare pair by pair: nothing moved is not sure, what surely moved is', () => {
    expect(comparedOf(results, results).moved.some(({ sure }) => sure)).toBe(false);
    const more = results.map((r) => ({ ...r, standing: { ...r.standing, us: r.standing.us + 3 } }));
    const lead = comparedOf(results, more).moved.find(({ what }) => what === 'lead');
    expect(lead).toMatchObject({ by: { value: 3, lo: 3, hi: 3, n: 24 }, sure: true });
  });

  it('of hundreds of thousands of matches are counted too', () => {
    const many = Array.from({ length: 300_000 }, (_, i) => results[i % 24]);
    const { leads } = outcomesOf(many);
    expect(leads.reduce((sum, { matches }) => sum + matches, 0)).toBe(300_000);
  });

  it('of which few differ do not say that nothing moved', () => {
    const lead = comparedOf(results, results).moved.find(({ what }) => what === 'lead');
    expect(lead?.by).toMatchObject({ value: 0, lo: -3 / 24, hi: 3 / 24 });
  });

  it('of no match are empty, and nothing breaks', () => {
    expect(outcomesOf([])).toMatchObject({ n: 0, leads: [] });
  });
});
