import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { figuresOf, targetsOf } from '../../scripts/load/figures.ts';
import { type Acknowledged, countLost } from '../../scripts/load/lost.ts';
import type { Measured } from '../../scripts/load/run.ts';
import { openSqlite } from '../../src/server/storage/sqlite.ts';
import { idOf, table } from '../src/server/storage/samples.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'load-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/load.ts', ...args], { cwd: root, encoding: 'utf8' });

const moved = (i: number, n: number, nation = 'BRA'): Acknowledged => ({
  table: idOf(i),
  n,
  move: { player: '0', type: 'place', args: [nation, 'science'] },
});

test('a move that was acknowledged and is not in the file is lost', async () => {
  const file = join(folder, 'tables.sqlite');
  const storage = await openSqlite(file);
  await storage.create(table(0));
  for (const n of [0, 1]) await storage.append(idOf(0), n, { at: n, what: { move: moved(0, n).move as never } });
  await storage.close();
  expect(await countLost(await openSqlite(file), [moved(0, 0), moved(0, 1)])).toBe(0);
  expect(await countLost(await openSqlite(file), [moved(0, 0), moved(0, 1), moved(0, 2)])).toBe(1);
  expect(await countLost(await openSqlite(file), [moved(0, 0), moved(0, 1, 'KAZ')])).toBe(1);
  expect(await countLost(await openSqlite(file), [moved(0, 0), moved(1, 0), moved(1, 1)])).toBe(2);
});

const measured = (moves: number, bytes: number): Measured => ({
  closed: { moves, seconds: 10, p50: 1, p99: 2, bytes, busy: 0.5 },
  paced: null,
  busy: 0.5,
  database: null,
  acknowledged: moves,
  lost: 0,
});
const cost = { microseconds: 100, growth: 1 };
const missed = (...of: Parameters<typeof figuresOf>) =>
  targetsOf(figuresOf(...of))
    .filter(([, met]) => !met)
    .map(([what]) => what);

test('each aim can be missed', () => {
  const stock = measured(1000, 4000);
  const echo = measured(3000, 70);
  expect(missed(1, 1, { ours: measured(2000, 400), stock, echo }, cost)).toEqual([]);
  expect(missed(1, 1, { ours: measured(1790, 401), stock, echo }, { ...cost, growth: 1.3 })).toHaveLength(4);
  expect(missed(1, 1, { ours: { ...measured(2000, 400), lost: 1 } }, cost)).toHaveLength(1);
  expect(missed(1, 1, { ours: { ...measured(2000, 400), acknowledged: 0 } }, cost)).toHaveLength(1);
});

test('a few tables are played over sockets, and nothing is lost when the server is killed', () => {
  const { stdout, stderr } = run('ours', '--tables', '4', '--seconds', '1', '--json');
  expect(stderr).not.toMatch(/Error/);
  const figures = JSON.parse(stdout);
  expect(figures).toMatchObject({ tables: 4, lost: 0 });
  expect(figures.acknowledged).toBeGreaterThan(20);
  expect(figures.movesPerSecond).toBeGreaterThan(5);
  expect(figures.bytesPerMovePerClient).toBeGreaterThan(100);
  expect(figures.paced.p50).toBeGreaterThan(0);
});

test('two nodes over one database are played at, the two of a table at different ones, and killed', () => {
  const { stdout, stderr } = run(
    'ours',
    '--store',
    'postgres',
    '--nodes',
    '2',
    '--tables',
    '4',
    '--seconds',
    '1',
    '--json',
  );
  expect(stderr).not.toMatch(/Error/);
  const figures = JSON.parse(stdout);
  expect(figures).toMatchObject({ store: 'postgres', nodes: 2, lost: 0 });
  expect(figures.acknowledged).toBeGreaterThan(20);
});

test('a load that is none is refused with a sentence', () => {
  for (const args of [['theirs'], ['--tables', '0'], ['--store', 'paper'], ['--nodes', '2']]) {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^(There is no|--\w+ must be|A file of SQLite) .+\n$/);
  }
});
