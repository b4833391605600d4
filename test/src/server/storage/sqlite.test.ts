import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../../../src/server/storage/sqlite.ts';
import { idOf, move, table } from './samples.ts';
import { folder, newFile, sqlite, tamper } from './storages.ts';

const failed = (saying: string) => ({ code: 'failed', message: expect.stringContaining(saying) });

describe('a file of SQLite', () => {
  it('goes on where it was left, and is one file when it is closed', async () => {
    const file = newFile();
    const first = await sqlite(file);
    await first.create(table(1));
    await first.append(idOf(1), 0, move(0));
    await first.close();
    expect(readdirSync(dirname(file))).toEqual(['server.db']);
    const again = await sqlite(file);
    await again.append(idOf(1), 1, move(1));
    expect(await again.load(idOf(1))).toMatchObject({ entries: [move(0), move(1)] });
    expect(existsSync(`${file}-wal`)).toBe(true);
  });

  it('refuses one made by a newer version, one of something else, and what is no database, and leaves them alone', async () => {
    const newer = newFile();
    await (await sqlite(newer)).close();
    tamper(newer, `insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')`);
    const other = newFile();
    tamper(other, 'create table songs (name text)');
    const text = newFile();
    writeFileSync(text, 'No database. '.repeat(1000));
    for (const [file, saying] of [
      [newer, 'newer version'],
      [other, 'something else'],
      [text, 'not a database'],
    ]) {
      const before = readFileSync(file);
      await expect(openSqlite(file)).rejects.toMatchObject(failed(saying));
      expect(readFileSync(file).equals(before)).toBe(true);
    }
    await expect(openSqlite(`${folder()}/missing/server.db`)).rejects.toMatchObject(failed('can not be opened'));
    await expect(openSqlite(':memory:')).rejects.toMatchObject(failed('journal'));
  });

  it('brings a file of an older version to this one, with all that is in it', async () => {
    // What later versions added, newest first: each older file lacks it, and its name among those that it has had.
    const added = {
      '0004-awaits': 'alter table tables drop column awaits',
      '0003-classes': 'drop table class_log; drop table classes',
      '0002-talk': 'drop table talk',
    };
    const file = newFile();
    const first = await sqlite(file);
    await first.create(table(1));
    await first.append(idOf(1), 0, move(0));
    await first.close();
    let older = '';
    for (const [name, undo] of Object.entries(added)) {
      older += `${undo}; delete from kysely_migration where name = '${name}';`;
      tamper(file, older);
      const storage = await sqlite(file);
      expect(await storage.load(idOf(1))).toMatchObject({ entries: [move(0)] });
      await storage.say(idOf(1), { at: 1, what: 'hello' });
      expect(await storage.classes.unerased()).toEqual([]);
      await storage.close();
    }
  });

  it('makes its tables all at once, or not at all', async () => {
    const file = newFile();
    // A migration's last step stumbles over this; what came before is undone with it.
    tamper(file, 'create table kysely_migration (name text primary key, timestamp text); create table snapshots (x)');
    await expect(openSqlite(file)).rejects.toMatchObject(failed('brought to this version'));
    tamper(file, 'drop table snapshots');
    const storage = await sqlite(file);
    await storage.create(table(1));
    expect(await storage.unfinished()).toEqual([idOf(1)]);
  });

  it('takes over a file of the version before, of whose tables nobody has said who is awaited', async () => {
    const file = newFile();
    const before = await sqlite(file);
    await before.create(table(1, { awaits: ['0'] }));
    await before.append(idOf(1), 0, move(0));
    await before.close();
    tamper(file, `alter table tables drop column awaits; delete from kysely_migration where name = '0004-awaits'`);
    const storage = await sqlite(file);
    expect(await storage.load(idOf(1))).toMatchObject({ table: { awaits: null }, entries: [move(0)] });
    await storage.append(idOf(1), 1, move(1), { awaits: ['1'] });
    expect((await storage.find(idOf(1)))?.awaits).toEqual(['1']);
    expect(() => tamper(file, `update tables set awaits = 'no JSON'`)).toThrow('CHECK');
  });

  it('lets no entry be changed, nor removed without its table', async () => {
    const file = newFile();
    const storage = await sqlite(file);
    await storage.create(table(1));
    await storage.append(idOf(1), 0, move(0));
    expect(() => tamper(file, `update entries set what = '"else"'`)).toThrow('An entry never changes.');
    expect(() => tamper(file, 'update entries set n = n + 1')).toThrow('An entry never changes.');
    expect(() => tamper(file, 'delete from entries')).toThrow('An entry goes only with its table.');
    expect(await storage.load(idOf(1))).toMatchObject({ entries: [move(0)] });
  });

  it('keeps what two servers write on one file apart', async () => {
    const file = newFile();
    const storages = [await sqlite(file), await sqlite(file)];
    await storages[0].create(table(1));
    for (let n = 0; n < 5; n++) {
      const results = await Promise.allSettled(storages.map((s, by) => s.append(idOf(1), n, { at: n, what: by })));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(results).toContainEqual(expect.objectContaining({ reason: expect.objectContaining({ code: 'stale' }) }));
    }
    expect((await storages[1].load(idOf(1)))?.entries).toHaveLength(5);
  });

  it('fails where another holds the file for too long', async () => {
    const file = newFile();
    const storage = await sqlite(file, { busy: 100 });
    const other = new Database(file);
    other.exec('begin immediate');
    expect(await storage.healthy()).toBe(true);
    await expect(storage.create(table(1))).rejects.toMatchObject(failed('locked'));
    // It can still be read; that nothing can be written is known from then on, until something can.
    expect(await storage.load(idOf(1))).toBeNull();
    expect(await storage.healthy()).toBe(false);
    other.exec('rollback');
    other.close();
    expect(await storage.healthy()).toBe(true);
    await storage.create(table(1));
  });
});

describe('writes that come together', () => {
  async function counted() {
    const file = newFile();
    const commits: number[] = [];
    const storage = await sqlite(file, { onCommit: (writes) => commits.push(writes) });
    return { file, commits, storage };
  }

  it('are committed together, those of one after another apart', async () => {
    const { storage, commits } = await counted();
    await Promise.all(Array.from({ length: 50 }, (_, i) => storage.create(table(i))));
    expect(commits).toEqual([50]);
    for (let n = 0; n < 3; n++) await storage.append(idOf(1), n, move(n));
    expect(commits).toEqual([50, 1, 1, 1]);
    const rush = Array.from({ length: 600 }, (_, n) => storage.append(idOf(2), n, move(n)));
    await Promise.all(rush);
    expect(commits.slice(4)).toEqual([256, 256, 88]);
    expect((await storage.load(idOf(2)))?.entries).toEqual(Array.from({ length: 600 }, (_, n) => move(n)));
  });

  it('are refused alone', async () => {
    const { storage, commits } = await counted();
    const results = await Promise.allSettled([
      storage.create(table(1)),
      storage.create(table(1)),
      storage.append(idOf(1), 0, move(0)),
      storage.append(idOf(1), 0, move(0)),
      storage.append(idOf(1), 1, move(1), { status: 'broken' as 'over' }),
      storage.append(idOf(2), 0, move(0)),
      storage.append(idOf(1), 1, { at: Number.POSITIVE_INFINITY, what: 1 }),
      storage.append(idOf(1), 1, move(1), { listed: false }),
      storage.keep(idOf(1), { entries: 2, state: 'after' }),
    ]);
    const codes = results.map((r) => (r.status === 'fulfilled' ? 'done' : r.reason.code));
    expect(codes).toEqual(['done', 'exists', 'done', 'stale', 'failed', 'unknown', 'failed', 'done', 'done']);
    expect(commits).toEqual([9]);
    expect(await storage.load(idOf(1))).toStrictEqual({
      table: table(1, { changed: move(1).at, listed: false }),
      entries: [move(0), move(1)],
      snapshot: { entries: 2, state: 'after' },
      talk: [],
    });
  });

  it.each([
    // A reference to nothing that is looked at only when all is committed.
    [
      'the commit fails',
      `create table ends (id integer primary key);
      create table trap (id integer references ends (id) deferrable initially deferred);
      create trigger stumble after insert on entries when new.at = 666 begin insert into trap values (1); end`,
    ],
    // What a full disk does: the whole transaction is gone at once.
    [
      'the transaction is lost',
      `create trigger stumble after insert on entries when new.at = 666
      begin select raise(rollback, 'full'); end`,
    ],
  ])('are all refused where %s, and nothing of them stays', async (_, trap) => {
    const { file, storage, commits } = await counted();
    await storage.create(table(1));
    tamper(file, trap);
    const results = await Promise.allSettled([
      storage.append(idOf(1), 0, move(0)),
      storage.append(idOf(1), 1, { at: 666, what: 'trap' }),
      storage.append(idOf(1), 2, move(2)),
      storage.create(table(2)),
    ]);
    for (const r of results) expect(r).toMatchObject({ status: 'rejected', reason: failed('could not write') });
    expect(commits).toEqual([1]);
    expect(await storage.load(idOf(1))).toStrictEqual({ table: table(1), entries: [], snapshot: null, talk: [] });
    expect(await storage.load(idOf(2))).toBeNull();
    await storage.append(idOf(1), 0, move(0));
    expect(await storage.load(idOf(1))).toMatchObject({ entries: [move(0)] });
  });
});
