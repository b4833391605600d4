/** The storage of a server on one machine: a file of SQLite. */
import { sql } from 'kysely';
import * as classes from './class-queries.ts';
import { connect, type Db, keepPrivate, makePrivate, syncFolder } from './connection.ts';
import { asStorageError, closedStorage, failed } from './errors.ts';
import { createGroup } from './group.ts';
import { migrate } from './migrations.ts';
import * as query from './queries.ts';
import { toChange, toClassRow, toRow, toText } from './schema.ts';
import { type ClassStorage, type Storage, StorageError } from './types.ts';

export interface SqliteOptions {
  /** Told after every commit how many writes, the refused ones included, were in it; must not throw. */
  onCommit?(writes: number): void;
  /** How long a write waits for another process that writes, in milliseconds; the whole of this one waits. */
  busy?: number;
}

/** Makes a commit mean: on disk. */
async function makeDurable(db: Db): Promise<void> {
  const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode = wal`.execute(db);
  if (rows[0]?.journal_mode !== 'wal') throw new StorageError('failed', 'The file is on no disk that keeps a journal.');
  await sql`pragma synchronous = full`.execute(db);
  // What is erased is overwritten, not only forgotten.
  await sql`pragma secure_delete = on`.execute(db);
  // SQLite takes hold of the journal with the first thing it reads: from now on others can tell that we are here.
  await db.selectFrom('tables').select('id').limit(1).execute();
}

/**
 * Opens a file, which is made where there is none, and brings it to this version.
 * Error: `failed` where it can't be opened, or was made by a newer version or by something else.
 */
export async function openSqlite(file: string, { onCommit, busy }: SqliteOptions = {}): Promise<Storage> {
  try {
    makePrivate(file);
  } catch (error) {
    throw failed(`The file ${file} can not be opened`, error);
  }
  const db = await connect(file, busy);
  try {
    // First of all what refuses a file that is not ours: it must not be changed.
    await migrate(db);
    keepPrivate(file);
    await makeDurable(db);
    syncFolder(file);
  } catch (error) {
    await db.destroy();
    throw asStorageError(error);
  }
  const group = createGroup(db, onCommit);
  let closing: Promise<void> | null = null;

  /** Was the last write refused by the disk, or by whoever else holds the file? */
  let refused = false;

  async function write<T>(work: (db: Db) => Promise<T>): Promise<T> {
    if (closing) throw closedStorage();
    try {
      const done = await group.write(work);
      refused = false;
      return done;
    } catch (error) {
      refused = error instanceof StorageError && error.code === 'failed';
      throw error;
    }
  }

  async function read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    if (closing) throw closedStorage();
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      throw error instanceof RangeError ? error : asStorageError(error);
    }
  }

  async function close(): Promise<void> {
    await group.written();
    // libsql holds on to a file until its statements are collected: all is put into the file, and no journal stays
    // beside it. It can't be done while somebody else reads, and is done by whoever closes last then.
    await sql`pragma busy_timeout = 0`.execute(db).catch(() => {});
    await sql`pragma journal_mode = delete`.execute(db).catch(() => {});
    await db.destroy();
  }

  const ofClasses: ClassStorage = {
    async create(given) {
      const row = toClassRow(given);
      await write((now) => classes.addClass(now, row));
    },
    async append(id, entries, given, change) {
      const log = given.map(({ at, what }) => ({ at, what: toText(what) }));
      const about = change && toText(change.about);
      await write((now) => classes.addToLog(now, id, entries, log, about));
    },
    async remove(id) {
      await write((now) => classes.removeClass(now, id));
      // The journal would keep it until it is written over. Where somebody reads just now, it is emptied later.
      await read((now) => sql`pragma wal_checkpoint(truncate)`.execute(now)).catch(() => {});
    },
    load: (id) => read((now) => classes.loadClass(now, id)),
    byCode: (code) => read((now) => classes.classByCode(now, code)),
    unerased: () => read((now) => classes.allClasses(now)),
  };

  return {
    classes: ofClasses,
    // What is handed over is made text at once: whoever called may change it while it waits.
    async create(table) {
      const row = toRow(table);
      await write((now) => query.addTable(now, row));
    },
    async append(id, entries, { at, what }, change) {
      const entry = { table_id: id, n: entries, at, what: toText(what) };
      const row = toChange(at, change);
      await write((now) => query.addEntry(now, entry, row));
    },
    async change(id, at, change) {
      const row = toChange(at, change);
      await write((now) => query.changeTable(now, id, row));
    },
    async keep(id, { entries, state }) {
      const row = { table_id: id, entries, state: toText(state) };
      await write((now) => query.keepSnapshot(now, row));
    },
    async say(id, { at, what }) {
      const row = { table_id: id, at, what: toText(what) };
      await write((now) => query.addTalk(now, row));
    },
    remove: (id) => write((now) => query.removeTable(now, id)),
    removeBefore: (changed, status) => write((now) => query.removeTables(now, changed, status)),

    load: (id) => read((now) => query.loadTable(now, id)),
    find: (id) => read((now) => query.findTable(now, id)),
    byCode: (code) => read((now) => query.tableByCode(now, code)),
    list: (asked) => read((now) => query.listTables(now, asked)),
    idsBefore: (changed, status, limit, after) => read((now) => query.idsBefore(now, changed, status, limit, after)),
    unfinished: () => read((now) => query.unfinishedIds(now)),
    // A full disk can be read. Where nothing could be written last, something that means nothing is.
    healthy: () =>
      (refused
        ? write((now) => sql`pragma user_version = 0`.execute(now))
        : read((now) => query.tableByCode(now, ''))
      ).then(
        () => true,
        () => false,
      ),
    close() {
      closing ??= close();
      return closing;
    },
  };
}
