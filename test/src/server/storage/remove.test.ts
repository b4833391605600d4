import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeOne } from '../../../../src/server/storage/remove.ts';
import { holdFolder } from '../../../../src/server/storage/sole.ts';
import { idOf, move, table } from './samples.ts';
import { newFile, sqlite } from './storages.ts';

const failed = (saying: string) => ({ code: 'failed', message: expect.stringContaining(saying) });

/** A server's file with three tables, of which the last is a class's, closed. */
async function served(): Promise<string> {
  const file = newFile();
  const storage = await sqlite(file);
  for (const n of [0, 1]) await storage.create(table(n));
  await storage.create(table(2, { about: { group: 'a-class' } }));
  await storage.append(idOf(0), 0, { at: 1_790_000_200_000, what: { said: 'a-secret-of-that-table' } });
  await storage.append(idOf(1), 0, move(1));
  await storage.close();
  return file;
}

describe('a table that is removed', () => {
  it('is gone with its moves, on disk too, and no other is touched', async () => {
    const file = await served();
    expect(readFileSync(file).includes('a-secret-of-that-table')).toBe(true);
    expect(await removeOne(file, idOf(0))).toBe(idOf(0));
    expect(readFileSync(file).includes('a-secret-of-that-table')).toBe(false);
    const storage = await sqlite(file);
    expect(await storage.load(idOf(0))).toBeNull();
    expect((await storage.load(idOf(1)))?.entries).toHaveLength(1);
    await storage.close();
  });

  it('may be named by its code, in small letters too', async () => {
    expect(await removeOne(await served(), 'code1')).toBe(idOf(1));
  });

  it('is not one of a class, not one that is not there, and not of a server that runs', async () => {
    const file = await served();
    await expect(removeOne(file, idOf(2))).rejects.toMatchObject(failed('one of a class'));
    await expect(removeOne(file, idOf(9))).rejects.toMatchObject({ code: 'unknown' });
    await expect(removeOne(`${file}-not`, idOf(0))).rejects.toMatchObject(failed('There is no file'));
    const running = await sqlite(file);
    await running.create(table(5));
    await expect(removeOne(file, idOf(0))).rejects.toMatchObject(failed('a server runs on it'));
    await running.close();
    const release = holdFolder(dirname(file));
    await expect(removeOne(file, idOf(0))).rejects.toMatchObject(failed('another server runs on it'));
    release();
    expect(await removeOne(file, idOf(0))).toBe(idOf(0));
  });
});
