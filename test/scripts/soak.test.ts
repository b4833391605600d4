import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fitted } from '../../scripts/capacity/fit.ts';
import { aimsOf, growthOf, type Held } from '../../scripts/soak/held.ts';

const root = new URL('../../', import.meta.url).pathname;

const samples = (of: (i: number) => Partial<Held>): Held[] =>
  Array.from({ length: 12 }, (_, i) => ({ heap: 50e6, handles: 40, files: 60, folder: 4e6, ...of(i) }));
const missed = (of: (i: number) => Partial<Held>, archived = 1) =>
  aimsOf(growthOf(samples(of)), archived, 10).filter(([, met]) => !met).length;

test('what grows in the last third is found, and what only fills up in the first is not', () => {
  expect(growthOf(samples(() => ({})))).toEqual({ heap: 1, folder: 1, handles: 0, files: 0 });
  expect(missed((i) => ({ heap: Math.min(i, 3) * 20e6 + 10e6, folder: i < 4 ? 1 : 4e6 }))).toBe(0);
  expect(missed((i) => ({ heap: 30e6 + i * 2e6 }))).toBe(1);
  expect(missed((i) => ({ folder: 1e6 + i * 1e6 }))).toBe(1);
  expect(missed((i) => ({ handles: i * 5 }))).toBe(1);
  expect(missed((i) => ({ files: i * 5 }))).toBe(1);
  expect(missed(() => ({}), 0)).toBe(1);
  expect(growthOf(samples(() => ({ files: null }))).files).toBeNull();
});

test('a line is found again from its points', () => {
  const line = fitted([0, 2, 5, 10].map((x) => [x, 300 + 40 * x]));
  expect(line.base).toBeCloseTo(300);
  expect(line.each).toBeCloseTo(40);
  expect(line.r2).toBeCloseTo(1);
  expect(fitted([0, 1, 2, 3].map((x) => [x, x % 2])).r2).toBeLessThan(0.3);
});

test('days pass in seconds: people play, what is over is archived, and nothing is left running', () => {
  const args = ['--days', '6', '--seconds', '24', '--tables', '2', '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/soak.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  // Memory and journal of so short a time say nothing: both are still filling up.
  expect(stderr.replace(/^(day|missed: memory|missed: the folder) .*\n/gm, '')).toBe('');
  const { matches, archived, watched, last } = JSON.parse(stdout);
  expect([matches > 0, archived > 0, watched > 0]).toEqual([true, true, true]);
  expect(last.handles).toBeGreaterThan(0);
}, 90_000);
