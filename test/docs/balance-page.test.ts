/** docs/balance.md: its figures are those of the lab's reports beside it, and those keep what is asked of them. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BALANCE_PAGE, balancePage, readReports } from '../../scripts/docs/balance.ts';

const page = readFileSync(new URL(`../../${BALANCE_PAGE}`, import.meta.url), 'utf8');

it('docs/balance.md has the figures of the reports (else run: npm run docs)', () => {
  expect(balancePage(page)).toBe(page);
});

it('each report is there for people, too', () => {
  const reports = readReports();
  expect(reports.length).toBeGreaterThan(0);
  for (const { file } of reports) {
    const html = `../../docs/reports/${file.replace(/json$/, 'html')}`;
    expect(existsSync(new URL(html, import.meta.url)), html).toBe(true);
  }
});

/** Reports in which neither bloc may be favoured: all. */
const EVEN = [
  'founding, envoy',
  'founding, minister',
  'lesson, envoy',
  'lesson, minister',
  'short, envoy',
  'short, minister',
  'standard, envoy',
  'standard, minister',
  'today, envoy',
  'today, minister',
];

it('equal bots are even: of 4,000 matches, inside 45% to 55%', () => {
  const reports = readReports().flatMap((r) => (r.kind === 'balance' ? [r] : []));
  const even = reports.filter((r) => EVEN.includes(`${r.scenario}, ${r.bots}`));
  expect(even).toHaveLength(EVEN.length);
  for (const r of even) {
    expect(r.matches).toBeGreaterThanOrEqual(4000);
    const share = r.lines.find((l) => l.label === 'US share of decided matches');
    expect(share?.verdict, `${r.scenario}, ${r.bots}`).toBe('inside');
  }
});

it('more nodes win more: each step of four times as many surely does', () => {
  const steps = readReports().flatMap((r) => (r.kind === 'arena' && r.a.skill === r.b.skill ? [r] : []));
  expect(steps.map(({ a, b }) => [a.nodes, b.nodes]).sort()).toEqual([
    [192, 48],
    [48, 12],
  ]);
  for (const { ci } of steps) expect(ci[0]).toBeGreaterThan(0.5);
});

it('a page without its marks is refused', () => {
  expect(() => balancePage(page.replace('table:levels', 'table:other'))).toThrow('no marks');
});
