import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countLost, Notes } from '../../scripts/class-sim/notes.ts';
import { openSqlite } from '../../src/server/storage/sqlite.ts';
import type { Json } from '../../src/server/storage/types.ts';
import { idOf, table } from '../src/server/storage/samples.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'class-sim-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/class-sim.ts', ...args], { cwd: root, encoding: 'utf8' });

test('what was acknowledged and is not in the file is lost', async () => {
  const file = join(folder, 'tables.sqlite');
  const storage = await openSqlite(file);
  await storage.create(table(0));
  const move = { player: '0', type: 'place', args: ['BRA'] };
  await storage.append(idOf(0), 0, { at: 1, what: { move, member: 'm' } });
  await storage.classes.create({ id: idOf(1), code: 'ABC234', created: 1, erased: 2, about: {} });
  const forecast = { winner: 'us', grade: 'B', sure: 70 };
  const log: Json[] = [
    { what: 'enrol', student: 's', name: 'Ada', secret: '' },
    { what: 'answers', student: 's', answers: {} },
    { what: 'forecast', student: 's', stage: 4, table: idOf(0), forecast },
  ];
  await storage.classes.append(
    idOf(1),
    0,
    log.map((what) => ({ at: 1, what })),
  );
  await storage.close();
  const notes = new Notes();
  notes.joined.add('s');
  notes.answered.add('s');
  notes.forecasts.set('s/4', 70);
  notes.moves.push({ table: idOf(0), n: 0, ...move });
  expect(await countLost(file, idOf(1), notes)).toBe(0);
  notes.joined.add('t');
  notes.answered.add('t');
  notes.forecasts.set('s/4', 71).set('s/6', 70);
  notes.moves.push({ table: idOf(0), n: 1, ...move }, { table: idOf(0), n: 0, ...move, args: ['KAZ'] });
  notes.moves.push({ table: idOf(2), n: 0, ...move });
  expect(await countLost(file, idOf(1), notes)).toBe(7);
});

test('a class of 16 plays a Lesson through a server that is killed and clients that drop out', () => {
  const { status, stdout, stderr } = run(
    '--students',
    '16',
    '--drop-seconds',
    '2',
    '--think',
    '60',
    '--most',
    '150',
    '--json',
  );
  expect([status, stderr]).toEqual([0, expect.stringContaining('the server is killed')]);
  const figures = JSON.parse(stdout);
  expect(figures).toMatchObject({ tables: 4, finished: 4, lost: 0, rejoined: 16 });
  expect(figures.moves).toBeGreaterThan(100);
  expect(figures.p99).toBeGreaterThan(0);
  expect(figures.serverCpuShare).toBeGreaterThan(0);
}, 180_000);

test('a class that is none is refused with a sentence', () => {
  for (const args of [['now'], ['--students', '3'], ['--students', '241']]) {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^(There is no|--\w+ must be) .+\n$/);
  }
});
