/** A file of SQLite, and Kysely over it. */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { failed } from './errors.ts';
import type { Schema } from './schema.ts';

export type Db = Kysely<Schema>;

/** What SQLite takes for no file at all. */
const MEMORY = ':memory:';

/** How long to wait for another process that writes, in milliseconds. */
const BUSY = 2000;

/** Begins a transaction that writes; refused where another process writes for too long. */
const BEGIN = 'begin immediate';

/** libsql ends the whole process when it is given a boolean, and takes undefined and NaN for null. */
function checked(parameters: readonly unknown[]): readonly unknown[] {
  for (const p of parameters) {
    if (typeof p === 'string' || p === null || (typeof p === 'number' && Number.isFinite(p))) continue;
    throw new TypeError(`A database can not be given ${typeof p === 'number' ? p : `a value of type ${typeof p}`}.`);
  }
  return parameters;
}

/** The same database, with what is handed to it looked at first, and statements prepared once. */
function guarded(raw: Database.Database): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => void raw.close(),
    prepare(text) {
      const known = statements.get(text);
      if (known) return known;
      if (text === BEGIN) {
        // Prepared and refused, it would count as under way, and no transaction after it could be ended.
        const begin = () => {
          raw.exec(BEGIN);
          return { changes: 0, lastInsertRowid: 0 };
        };
        return { reader: false, all: () => [], run: begin, iterate: () => [][Symbol.iterator]() };
      }
      const statement = raw.prepare(text);
      const made: ReturnType<SqliteDatabase['prepare']> = {
        reader: statement.reader,
        all: (parameters) => statement.all(checked(parameters)),
        run: (parameters) => statement.run(checked(parameters)),
        iterate: (parameters) => statement.iterate(checked(parameters)),
      };
      statements.set(text, made);
      return made;
    },
  };
}

/**
 * Opens a file of SQLite, which is made where there is none. `db.destroy()` lets go of it.
 * Error: `failed` where it can't be opened or is no database.
 *
 * @param busy how long to wait for another process that writes, in milliseconds; the whole of this one waits
 */
export async function connect(file: string, busy = BUSY): Promise<Db> {
  const db: Db = new Kysely({ dialect: new SqliteDialect({ database: async () => guarded(new Database(file)) }) });
  try {
    await sql`pragma busy_timeout = ${sql.lit(busy)}`.execute(db);
    await sql`pragma foreign_keys = on`.execute(db);
    await sql`select name from sqlite_master`.execute(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw failed(`The file ${file} can not be opened as a database`, error);
  }
}

/**
 * Runs what answers nothing on a file, and lets go of it at once: of what was opened with `connect`, libsql holds on to
 * the file until its statements are collected. Error: libsql's own.
 */
export function runOn(file: string, statements: string): void {
  const raw = new Database(file);
  try {
    raw.exec(statements);
  } finally {
    raw.close();
  }
}

/**
 * Work in a transaction of its own that nobody else writes beside. Where the work fails, or the commit does, nothing of
 * it is stored and the error is thrown.
 */
export function transact<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (one) => {
    await sql.raw(BEGIN).execute(one);
    try {
      const result = await work(one);
      await sql`commit`.execute(one);
      return result;
    } catch (error) {
      // A full disk has ended the transaction already: there is nothing to roll back then.
      await sql`rollback`.execute(one).catch(() => {});
      throw error;
    }
  });
}

/** Makes an empty file that nobody but its owner may read, where there is none. Error: the system's own. */
export function makePrivate(file: string): void {
  if (file !== MEMORY && !existsSync(file)) closeSync(openSync(file, 'wx', 0o600));
}

/** Takes a file, and what SQLite keeps beside it, from everybody but its owner: the seeds of matches are in it. */
export function keepPrivate(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(part)) chmodSync(part, 0o600);
}

/** Sees to it that what a file is called is on disk, as what is in it. */
export function syncFolder(file: string): void {
  // Windows can't, and need not.
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
