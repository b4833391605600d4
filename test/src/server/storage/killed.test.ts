import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { backup } from '../../../../src/server/storage/backup.ts';
import { idOf, move } from './samples.ts';
import { newFile, sqlite } from './storages.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

/** A server of its own that writes on this file. */
function startWriter(file: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
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
  };
}

/** Every entry that was said is there, none is missing between, and a row and its entries are of one moment. */
async function expectWhole(file: string, said: Map<number, number>, ahead: number): Promise<void> {
  const storage = await sqlite(file);
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

it('has all that it said was stored after it was killed, time and again', async () => {
  const file = newFile();
  for (const lines of [40, 93]) {
    const writer = startWriter(file);
    await writer.until(lines);
    // One entry of each table may be on disk, and not said yet.
    await expectWhole(file, await writer.kill(), 1);
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
  await expectWhole(`${file}.copy`, before, Number.POSITIVE_INFINITY);
});
