import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { backup } from '../../../../src/server/storage/backup.ts';
import type { Storage } from '../../../../src/server/storage/types.ts';
import { idOf, move } from './samples.ts';
import { newDatabase, newFile, postgres, server, sqlite } from './storages.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

/** A server of its own that writes on this file, or in this database. @param complaints where what it says of errors goes */
function startWriter(where: string, complaints: 'inherit' | 'ignore' = 'inherit') {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, where], { stdio: ['ignore', 'pipe', complaints] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stdout.on('data', (part) => {
    text += part;
  });
  /** What it has said was stored, whole lines alone: how many entries of each table. */
  function said(): Map<number, number> {
    const lines = text.split('\n').slice(0, -1);
    return new Map(lines.map((line) => line.split(' ').map(Number)).map(([i, n]) => [i, n + 1]));
  }
  return {
    said,
    async until(lines: number): Promise<void> {
      const wanted = text.split('\n').length + lines;
      while (text.split('\n').length < wanted) await once(child.stdout, 'data');
    },
    async kill(): Promise<Map<number, number>> {
      child.kill('SIGKILL');
      await once(child, 'close');
      return said();
    },
    /** It ends by itself, with an error. */
    async end(): Promise<Map<number, number>> {
      if (child.exitCode === null) await once(child, 'close');
      expect(child.exitCode).toBeGreaterThan(0);
      return said();
    },
  };
}

/** Every entry that was said is there, none is missing between, and a row and its entries are of one moment. */
async function expectWhole(storage: Storage, said: Map<number, number>, ahead: number): Promise<void> {
  expect(said.size).toBe(5);
  for (const [i, least] of said) {
    const loaded = await storage.load(idOf(i));
    if (!loaded) throw new Error('a table is missing');
    const { entries, table, snapshot } = loaded;
    expect(entries.length).toBeGreaterThanOrEqual(least);
    expect(entries.length).toBeLessThanOrEqual(least + ahead);
    expect(entries).toEqual(entries.map((_, n) => move(n)));
    expect(table).toMatchObject({ about: { n: entries.length - 1 }, changed: move(entries.length - 1).at });
    if (snapshot) expect(snapshot.entries).toBe((snapshot.state as number) + 1);
  }
  await storage.close();
}

it.each([
  ['SQLite', async () => newFile(), sqlite],
  ['PostgreSQL', newDatabase, postgres],
])('has all in %s that it said was stored after it was killed, time and again', async (_, place, open) => {
  const where = await place();
  for (const lines of [40, 93]) {
    const writer = startWriter(where);
    await writer.until(lines);
    // One entry of each table may be on disk, and not said yet.
    await expectWhole(await open(where), await writer.kill(), 1);
  }
});

it('has all that it said was stored after the database was killed, time and again', async () => {
  const [url, database] = [await newDatabase(), await server()];
  for (const lines of [40, 93]) {
    const writer = startWriter(url, 'ignore');
    await writer.until(lines);
    await database.kill();
    const said = await writer.end();
    await database.start();
    await expectWhole(await postgres(url), said, 1);
  }
});

it('is copied whole while it is written on', async () => {
  const file = newFile();
  const writer = startWriter(file);
  await writer.until(40);
  const before = writer.said();
  await backup(file, `${file}.copy`);
  await writer.until(40);
  await writer.kill();
  await expectWhole(await sqlite(`${file}.copy`), before, Number.POSITIVE_INFINITY);
});
