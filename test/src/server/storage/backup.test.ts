import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backup, restore } from '../../../../src/server/storage/backup.ts';
import { holdFolder } from '../../../../src/server/storage/sole.ts';
import { idOf, move, table } from './samples.ts';
import { folder, newFile, sqlite, tamper } from './storages.ts';

const failed = (saying: string) => ({ code: 'failed', message: expect.stringContaining(saying) });

/** A server's file with so many tables, closed. */
async function served(tables: number): Promise<string> {
  const file = newFile();
  const storage = await sqlite(file);
  await Promise.all(Array.from({ length: tables }, (_, i) => storage.create(table(i))));
  await storage.append(idOf(0), 0, move(0));
  await storage.close();
  return file;
}

async function unfinished(file: string): Promise<number> {
  const storage = await sqlite(file);
  const ids = await storage.unfinished();
  await storage.close();
  return ids.length;
}

/** Overwrites what is in the file: the head of the n-th page, or these letters wherever they are. */
function damage(file: string, where: number | string): void {
  const bytes = readFileSync(file);
  const next = (from: number) => (typeof where === 'number' ? (where - 1) * 4096 : bytes.indexOf(where, from));
  for (let at = next(0); at >= 0 && bytes[at] !== 0xa5; at = next(at)) bytes.fill(0xa5, at, at + 5);
  writeFileSync(file, bytes);
}

describe('a backup', () => {
  it('is one whole file, made while a server runs', async () => {
    const file = newFile();
    const storage = await sqlite(file);
    await storage.create(table(1));
    const copies = folder();
    const copy = join(copies, "Ada's copy.db");
    const [, , after] = await Promise.all([
      storage.append(idOf(1), 0, move(0)),
      backup(file, copy),
      storage.unfinished(),
    ]);
    expect(after).toHaveLength(1);
    await storage.append(idOf(1), 1, move(1));
    expect(readdirSync(copies)).toEqual(["Ada's copy.db"]);
    const opened = await sqlite(copy);
    const loaded = await opened.load(idOf(1));
    expect([[], [move(0)]]).toContainEqual(loaded?.entries);
  });

  it('replaces nothing, and is not made of what is no whole file of this server', async () => {
    const file = await served(3);
    const copy = `${file}.copy`;
    writeFileSync(copy, 'mine');
    await expect(backup(file, copy)).rejects.toMatchObject(failed('already'));
    expect(readFileSync(copy, 'utf8')).toBe('mine');
    await expect(backup(`${file}.none`, `${file}.2`)).rejects.toMatchObject(failed('There is no file'));
    await expect(backup(copy, `${file}.2`)).rejects.toMatchObject(failed('not a database'));
    writeFileSync(`${file}.empty`, '');
    await expect(backup(`${file}.empty`, `${file}.2`)).rejects.toMatchObject(failed('holds nothing'));
    const other = newFile();
    tamper(other, 'create table songs (name text)');
    await expect(backup(other, `${file}.2`)).rejects.toMatchObject(failed('something else'));
    await expect(backup(file, join(folder(), 'none', 'copy.db'))).rejects.toMatchObject({ code: 'failed' });
    expect(readdirSync(dirname(file)).sort()).toEqual(['server.db', 'server.db.copy', 'server.db.empty']);
  });
});

describe('tables in PostgreSQL', () => {
  it('are not copied by us: it is said what does', () => {
    const args = ['--import', 'tsx', 'scripts/tables.ts', 'backup', 'copy.dump'];
    const env = { ...process.env, DATABASE_URL: 'postgres://me:a-secret-word@db/games' };
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    expect([status, stderr.includes('pg_dump'), stderr.includes('a-secret-word')]).toEqual([2, true, false]);
  });
});

describe('restoring', () => {
  it('puts a copy where nothing is, and the copy stays', async () => {
    const copy = await served(4);
    const file = newFile();
    await restore(copy, file);
    expect(readdirSync(dirname(file))).toEqual(['server.db', 'server.lock']);
    expect(await unfinished(file)).toBe(4);
    const storage = await sqlite(file);
    await storage.append(idOf(0), 1, move(1));
    expect(await unfinished(copy)).toBe(4);
  });

  it('replaces only when it is told to, and keeps what was there', async () => {
    const copy = await served(4);
    const file = await served(2);
    await expect(restore(copy, file)).rejects.toMatchObject(failed('already'));
    expect(await unfinished(file)).toBe(2);
    await restore(copy, file, { replace: true, time: '2027-01-31T1200Z' });
    expect(await unfinished(file)).toBe(4);
    const old = `${file}.before-restore-2027-01-31T1200Z`;
    expect(await unfinished(old)).toBe(2);
    const again = restore(copy, file, { replace: true, time: '2027-01-31T1200Z' });
    await expect(again).rejects.toMatchObject(failed('already'));
    await expect(restore(copy, file, { replace: true, time: '../x' })).rejects.toMatchObject(failed('A time'));
    expect(await unfinished(file)).toBe(4);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('refuses a damaged copy, one that is newer, and a file that a server runs on', async () => {
    const file = await served(2);
    const replace = { replace: true, time: 'now' } as const;
    for (const where of [3, 12, '{"seats"', 'CODE7']) {
      const damaged = await served(300);
      damage(damaged, where);
      await expect(restore(damaged, file, replace), `${where}`).rejects.toMatchObject({ code: 'failed' });
      await expect(backup(damaged, `${damaged}.copy`)).rejects.toMatchObject({ code: 'failed' });
    }
    const newer = await served(1);
    tamper(newer, `insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')`);
    await expect(restore(newer, file, replace)).rejects.toMatchObject(failed('newer version'));

    const copy = await served(4);
    const running = await sqlite(file);
    await expect(restore(copy, file, replace)).rejects.toMatchObject(failed('a server runs on it'));
    expect(await running.unfinished()).toHaveLength(2);
    await running.close();
    const release = holdFolder(dirname(file));
    await expect(restore(copy, file, replace)).rejects.toMatchObject(failed('another server runs on it'));
    release();
    expect(readdirSync(dirname(file))).toEqual(['server.db', 'server.lock']);
    await restore(copy, file, replace);
    expect(await unfinished(file)).toBe(4);
  });

  it('replaces a damaged file, and takes away the journal that a crash has left', async () => {
    const copy = await served(4);
    const file = newFile();
    writeFileSync(file, 'No database. '.repeat(1000));
    writeFileSync(`${file}-wal`, 'a journal');
    await restore(copy, file, { replace: true, time: 'now' });
    expect(await unfinished(file)).toBe(4);
    expect(readFileSync(`${file}.before-restore-now-wal`, 'utf8')).toBe('a journal');
    const alone = newFile();
    writeFileSync(`${alone}-wal`, 'a journal');
    await expect(restore(copy, alone)).rejects.toMatchObject(failed('already'));
    expect(existsSync(alone)).toBe(false);
  });
});
