/** Storages of both kinds to try the contract on, and files that are gone after the test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runOn } from '../../../../src/server/storage/connection.ts';
import { memoryStorage } from '../../../../src/server/storage/memory.ts';
import { openSqlite, type SqliteOptions } from '../../../../src/server/storage/sqlite.ts';
import type { Storage } from '../../../../src/server/storage/types.ts';

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

export const STORAGES: [name: string, open: () => Promise<Storage>][] = [
  ['memory', async () => memoryStorage()],
  ['sqlite', () => sqlite()],
];
