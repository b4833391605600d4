/** Storages of all kinds to try the contract on, and files and databases that are gone after the test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { runOn } from '../../../../src/server/storage/connection.ts';
import { memoryStorage } from '../../../../src/server/storage/memory.ts';
import type { Patience } from '../../../../src/server/storage/postgres/connection.ts';
import { openPostgres, type PostgresOptions } from '../../../../src/server/storage/postgres/postgres.ts';
import { openSqlite, type SqliteOptions } from '../../../../src/server/storage/sqlite.ts';
import type { Storage } from '../../../../src/server/storage/types.ts';
import { startPostgres, type TestPostgres } from '../../../support/postgres.ts';

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'soft-landing-storage-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A name for a file in a folder that is gone after the test. */
export const newFile = (): string => join(folder(), 'server.db');

/** Closed after the test, at the latest. */
export async function sqlite(file = newFile(), options?: SqliteOptions): Promise<Storage> {
  const storage = await openSqlite(file, options);
  onTestFinished(() => storage.close());
  return storage;
}

/** What somebody else does to the file. */
export const tamper = runOn;

let started: Promise<TestPostgres> | null = null;
afterAll(async () => (await started)?.remove(), 60_000);

/** The one of this file of tests, which is started when it is first asked for. */
export function server(): Promise<TestPostgres> {
  started ??= startPostgres();
  return started;
}

let template: Promise<string> | null = null;

/** A database that has all its tables, and nothing in them: the address of a copy that is the test's own. */
export async function newDatabase(): Promise<string> {
  const postgres = await server();
  template ??= postgres.fresh().then(async (name) => {
    await (await openPostgres(postgres.url(name))).close();
    return name;
  });
  return postgres.url(await postgres.fresh(await template));
}

/** For tests of what is done, not of how long it takes: a busy machine may take many times as long. */
export const CALM: Patience = { call: 50_000, connect: 20_000, use: 20_000, statement: 20_000, lock: 20_000 };

/** Closed after the test, at the latest. @param url of a new database where it is left out */
export async function postgres(url?: string, options?: PostgresOptions): Promise<Storage> {
  const storage = await openPostgres(url ?? (await newDatabase()), { patience: CALM, ...options });
  onTestFinished(() => storage.close());
  return storage;
}

export const STORAGES: [name: string, open: () => Promise<Storage>][] = [
  ['memory', async () => memoryStorage()],
  ['sqlite', () => sqlite()],
  ['postgres', () => postgres()],
];
