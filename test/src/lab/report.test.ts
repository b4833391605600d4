import { beforeAll, describe, expect, it, test } from 'vitest';
import { CARD_LIST } from '../../../rules/content/catalogue.ts';
import { DIALOGUE_CHOICES, SOURCES, USES } from '../../../rules/terms.ts';
import { playMatch } from '../../../src/continuations/match.ts';
import type { Player } from '../../../src/continuations/players.ts';
import type { Result } from '../../../src/continuations/tally.ts';
import { arenaOf, type Swapped } from '../../../src/lab/figures/arena.ts';
import { type Balance, balanceOf, headline } from '../../../src/lab/figures/balance.ts';
import type { Data } from '../../../src/lab/figures/data.ts';
import { bandText, figureText, judge } from '../../../src/lab/figures/line.ts';
import { htmlOf } from '../../../src/lab/report/html.ts';
import { textOf } from '../../../src/lab/report/text.ts';
import { auditMatch } from '../../../src/studies/audit.ts';
import { type Contrast, compare, MEASURES, surelyMoved } from '../../../src/studies/compare.ts';

const a: Player = { name: 'a', skill: 'random' };
const b: Player = { name: 'b', skill: 'random' };

function played(scenario: 'standard' | 'founding', n: number): Data {
  const of = (i: number, more = {}) => playMatch({ scenario, seed: `r/${i}`, players: { us: a, china: b }, ...more });
  const list = Array.from({ length: n }, (_, i) => i);
  const seeds = list.map((i) => [of(i), of(i, { players: { us: b, china: a } })]);
  return {
    scenario,
    skill: 'envoy',
    seeds,
    opener: list.map((i) => [seeds[i][0], of(i, { otherOpens: true })]),
    wolf: list.map((i) => [seeds[i][0], of(i, { options: { wolfRepealed: true } })]),
    wreck: list.map((i) => [
      seeds[i][0],
      of(i, { players: { us: { ...a, wrecksAfter: 3 }, china: { ...b, wrecksAfter: 3 } } }),
    ]),
  };
}

describe('the balance report', () => {
  let founding: Balance;
  let standard: Balance;
  let data: Data;
  beforeAll(() => {
    data = played('standard', 4);
    const audits = [auditMatch({ scenario: 'standard', seed: 'x', players: { us: a, china: b } }, [0, 3, 4], 2)];
    standard = balanceOf(data, { arenas: [], audits });
    founding = balanceOf(played('founding', 3), { arenas: [], audits: [] });
    // Forty whole matches: a busy machine takes its time.
  }, 120_000);

  // What the design asks the lab to print, and the line of the report that does.
  const asked: [what: string, label: RegExp][] = [
    ['US share', /^US share of decided matches$/],
    ["first player's share", /^first player's share/],
    ['Kessler and Conflict', /^Kessler and Conflict together$/],
    ['wrecking gains nothing', /gains by wrecking$/],
    ['ruins won from behind', /^ruins .* the bloc behind/],
    ['envoy over attache', /^envoy beats attache$/],
    ['minister over envoy', /^minister beats envoy$/],
    ['architect over minister', /^architect beats minister$/],
    ['random against the top', /^random beats architect$/],
    ['best response', /best-response/],
    ["every card's event", /^cards whose event/],
    ['Wolf', /repealed minus standing/],
    ['leader after the middle scoring', /^the leader after the middle scoring/],
    ['luck audit', /^another winner with other dice, from round 4 on$/],
    ['comebacks', /^comebacks/],
    ['luck against skill', /^seeds that the same bloc wins both times/],
    ['nations that sign', /^nations .* sign something/],
    ['partners of the Accords', /^percentile of the real Accords partners of January 2025 \(30\)/],
    ['partners of the ILRS', /^percentile of the real ILRS partners of January 2025 \(12\)/],
    ['decisions of the US', /^decisions of the US$/],
    ['decisions of China', /^decisions of China$/],
    ['minutes', /^minutes at 45 s for every decision$/],
    ['grades', /^grade A$/],
    ['Standing', /^US from regions$/],
  ];
  it.each(asked)('has a line for: %s', (_, label) => {
    expect(standard.lines.filter((l) => label.test(l.label)).length).toBeGreaterThan(0);
  });

  it('has every use of both blocs, cell of the Dialogue, source of Standing, card and nation', () => {
    const labels = new Set([...standard.lines, ...standard.details].map((l) => l.label));
    const wanted = [
      ...USES.flatMap((use) => [`US: ${use}`, `China: ${use}`]),
      ...DIALOGUE_CHOICES.flatMap((us) => DIALOGUE_CHOICES.map((china) => `US ${us}, China ${china}`)),
      ...SOURCES.flatMap((source) => [`US from ${source}`, `China from ${source}`]),
      'dialogue and summits',
      'requests and connectivity',
      ...CARD_LIST.map((card) => card.id),
      'KEN',
      'IND',
    ];
    expect(wanted.filter((label) => !labels.has(label))).toEqual([]);
    expect(labels.has('JPN')).toBe(false);
  });

  it('judges partner counts and signings in Founding', () => {
    const real = founding.lines.filter((l) => l.label.startsWith('percentile of the real'));
    expect(real.map((l) => l.figure?.n)).toEqual([6, 6]);
    expect(founding.lines.find((l) => l.label.startsWith('nations'))?.verdict).not.toBeNull();
  });

  it('claims nothing that a handful of matches can not show', () => {
    const us = standard.lines[0];
    expect(us.verdict).toBe('few');
    expect(textOf('t', [us])).toContain('not enough matches');
  });

  it('is a page that asks nothing of any other, with a picture for every figure', () => {
    const lines = [...standard.lines, ...standard.details];
    const page = htmlOf({ title: 'a < b', about: ['one & two'], lines });
    expect(page).toContain('<title>a &lt; b</title>');
    expect(page).not.toMatch(/https?:|<script|<link|<img|@import|url\(/);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
    expect(page.match(/<svg viewBox/g)).toHaveLength(lines.length);
    expect(page.match(/class="whisker"/g)).toHaveLength(lines.filter((l) => l.figure && l.figure.n > 0).length);
  });

  it('gives programs the figures in one object', () => {
    const short = headline(data, standard);
    expect(short.us + short.china + short.shared).toBe(8);
    expect(short.ci?.[0]).toBeLessThanOrEqual(short.ci?.[1] as number);
    expect(JSON.parse(JSON.stringify(short))).toEqual(short);
  });
});

test('a figure is judged by its whole interval', () => {
  const at = (value: number, half: number) => ({ value, lo: value - half, hi: value + half, n: 100 });
  const band = { lo: 0.47, hi: 0.53, within: [0.45, 0.55] as const };
  expect(judge(at(0.5, 0.04), band, 'share')).toBe('inside');
  expect(judge(at(0.5, 0.06), band, 'share')).toBe('few');
  expect(judge(at(0.54, 0.005), band, 'share')).toBe('outside');
  expect(judge(at(0.52, 0.04), band, 'share')).toBe('edge');
  expect(judge(at(0.7, 0.1), band, 'share')).toBe('outside');
  expect(judge(at(0.04, 0.02), { lo: 0.03 }, 'share')).toBe('edge');
  expect(judge(at(0.1, 0.08), { lo: 0.03 }, 'share')).toBe('few');
  expect(judge(at(0.1, 0.05), { lo: 0.03 }, 'share')).toBe('inside');
  expect(judge({ ...at(0, 0), n: 0 }, { lo: 0.03 }, 'share')).toBe('few');
  expect(judge(at(60, 5), { hi: 90 }, 'minutes')).toBe('inside');
  expect(bandText({ band, unit: 'share' })).toBe('47% to 53%, interval in 45% to 55%');
  expect(bandText({ band: { hi: 90 }, unit: 'minutes' })).toBe('at most 90');
  expect(figureText({ figure: at(0.5, 0.1), unit: 'share' })).toBe('50.0% [40.0%, 60.0%] of 100');
});

test('an arena counts pairs, and a sequential one no more than its test looked at', () => {
  const won = (us: boolean) => ({ winner: us ? 'us' : 'china' }) as Result;
  const swept: Swapped = [won(true), won(false)];
  const split: Swapped = [won(true), won(true)];
  const nobody: Swapped = [{ winner: null } as Result, won(false)];
  const of = { scenario: 'lesson', a: { skill: 'envoy' as const }, b: { skill: 'attache' as const } };
  const x = arenaOf(of, [swept, split, nobody], false);
  expect(x).toMatchObject({ matches: 6, pairs: 3, aWins: 4, bWins: 1, ties: 1, decided: 5, decidedShare: 0.8 });
  expect(x.test.unit).toBe('pairs');
  const long = arenaOf(
    of,
    Array.from({ length: 80 }, () => swept),
    true,
  );
  expect(long.test.accepted).toBe('H1');
  expect(long.pairs).toBe(long.test.pairs);
  expect(long.pairs).toBeLessThan(40);
});

test('a comparison finds what moved, and nothing where nothing was changed', () => {
  const of = (i: number, more = {}) =>
    playMatch({ scenario: 'lesson', seed: `c/${i}`, players: { us: a, china: b }, ...more });
  const list = Array.from({ length: 40 }, (_, i) => i);
  const rules = list.map((i) => of(i));
  const same = compare(rules.map((r): Contrast => [r, r]));
  expect(same.moved).toHaveLength(MEASURES.length);
  expect(surelyMoved(same)).toEqual([]);
  expect(same.otherWinner.value).toBe(0);
  // Other decisions, the same game: chance alone must not be taken for a finding.
  const control = compare(list.map((i): Contrast => [rules[i], of(i, { players: { us: b, china: a } })]));
  expect(surelyMoved(control)).toEqual([]);
  expect(control.otherWinner.value).toBeGreaterThan(0);
  // Of a handful nothing is sure, however alike its changes are.
  const two = rules.slice(0, 2).map((r): Contrast => [r, { ...r, points: r.points - 3 }]);
  expect(surelyMoved(compare(two))).toEqual([]);
  // With every region worth nothing the totals must fall.
  const poorer = compare(
    rules.map((r): Contrast => [r, { ...r, standing: { us: r.standing.us - 5, china: r.standing.china - 4 } }]),
  );
  expect(surelyMoved(poorer).map((m) => m.name)).toContain('Standing of both');
});
