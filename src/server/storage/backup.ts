/** Copies of a server's file: made while it runs, and put back when it does not. */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { connect, type Db, makePrivate, runOn, syncFolder } from './connection.ts';
import { asStorageError, failed } from './errors.ts';
import { checkVersion } from './migrations.ts';
import { holdFolder } from './sole.ts';
import { StorageError } from './types.ts';

/** A database is a file, and what SQLite keeps beside it while it is used, or after a crash. */
const PARTS = ['', '-wal', '-shm', '-journal'];

const isThere = (file: string) => PARTS.some((part) => existsSync(file + part));

async function within<T>(file: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = await connect(file);
  try {
    return await work(db);
  } catch (error) {
    throw asStorageError(error);
  } finally {
    await db.destroy();
  }
}

/** Looks through every page and every reference. Error: `failed` where one is damaged. */
async function checkWhole(db: Db): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const orphans = await sql`pragma foreign_key_check`.execute(db);
  if (rows[0]?.integrity_check === 'ok' && orphans.rows.length === 0) return;
  throw new StorageError('failed', `This file is damaged: ${rows[0]?.integrity_check ?? 'it can not be read'}.`);
}

/** A whole, checked copy under another name beside `to`, on disk. Whoever calls renames it. */
async function copyBeside(from: string, to: string): Promise<string> {
  if (!existsSync(from)) throw new StorageError('failed', `There is no file ${from}.`);
  const part = `${to}.${randomUUID().slice(0, 8)}.part`;
  try {
    await within(from, async (db) => {
      await checkVersion(db);
      // A copy is put together anew: some damage would not show in it any more.
      await checkWhole(db);
      // SQLite writes into an empty file, which is nobody else's to read.
      makePrivate(part);
      await sql`vacuum into ${part}`.execute(db);
    });
    await within(part, checkWhole);
    // SQLite itself does not wait for the disk here.
    const written = openSync(part, 'r+');
    fsyncSync(written);
    closeSync(written);
    return part;
  } catch (error) {
    rmSync(part, { force: true });
    throw asStorageError(error);
  }
}

/**
 * Copies a server's file, while a server runs on it or not: all that was committed when it began, and nothing by halves.
 * The copy is one file, and has its name only once it is whole. It keeps this process busy: a server has another do it.
 * Error: `failed` where `to` is there already, or `from` is missing, damaged, foreign or newer than this version.
 */
export async function backup(from: string, to: string): Promise<void> {
  if (isThere(to)) throw new StorageError('failed', `There is a file ${to} already.`);
  const part = await copyBeside(from, to);
  renameSync(part, to);
  syncFolder(to);
}

/** What is there may be replaced; it is kept under its name with `.before-restore-` and this time, as a word. */
export interface Replace {
  replace: true;
  time: string;
}

/** Does it begin as every database does? */
function isDatabase(file: string): boolean {
  const head = Buffer.from('SQLite format 3\0');
  const found = Buffer.alloc(head.length);
  const open = openSync(file, 'r');
  readSync(open, found);
  closeSync(open);
  return found.equals(head);
}

/** Refuses where a process has the file open. A damaged one is let pass: that is what a copy is put back for. */
export function refuseInUse(file: string): void {
  // SQLite would throw away the journal of what it can't read at all; somebody may still make something of it.
  if (!isDatabase(file)) return;
  try {
    // SQLite gives up its journal only for the last one that has the file open.
    runOn(file, 'pragma journal_mode = delete');
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'SQLITE_BUSY') throw failed(`${file} can not be changed`, 'a server runs on it');
  }
}

/** Puts what is there out of the way, under a name that says when. */
function setAside(file: string, time: string): void {
  const aside = `${file}.before-restore-${time}`;
  if (!/^[\w-]+$/.test(time)) throw new StorageError('failed', 'A time is of letters, digits, `-` and `_` here.');
  if (isThere(aside)) throw new StorageError('failed', `There is a file ${aside} already.`);
  if (existsSync(file)) refuseInUse(file);
  // A journal left beside would be taken for one of the file that comes in its place.
  for (const part of PARTS) if (existsSync(file + part)) renameSync(file + part, aside + part);
}

/**
 * Puts a copy in a server's place, checked first; the copy itself stays where it is. No server may run on `to`.
 * Error: `failed` where the copy is missing, damaged, foreign or newer than this version, where `to` is there and may
 * not be replaced or is in use: nothing has changed then.
 */
export async function restore(from: string, to: string, replace?: Replace): Promise<void> {
  const there = isThere(to);
  if (there && !replace) throw new StorageError('failed', `There is a file ${to} already.`);
  const part = await copyBeside(from, to);
  let release: (() => void) | null = null;
  try {
    release = holdFolder(dirname(to));
    // Whoever pulls the plug between the two finds the old file under its new name, and the copy where it was.
    if (there && replace) setAside(to, replace.time);
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { force: true });
    throw asStorageError(error);
  } finally {
    release?.();
  }
  syncFolder(to);
}
