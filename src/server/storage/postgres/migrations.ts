/** How a database comes to have the tables that this version of the server reads. */
import { type Migration, Migrator, sql } from 'kysely';
import type { Db } from '../connection.ts';
import { failed, foreignData, newerData } from '../errors.ts';
import { StorageError } from '../types.ts';
import { connectPatiently } from './connection.ts';
import { AWAITS } from './migrations/awaits.ts';
import { CLUSTER } from './migrations/cluster.ts';
import { TABLES } from './migrations/tables.ts';

/**
 * In the order of their names, oldest first. One that was ever released is not changed: a new one is added, and its
 * `up` must do with the rows that it finds.
 */
const MIGRATIONS: Record<string, Migration> = {
  '0001-tables': TABLES,
  '0002-cluster': CLUSTER,
  '0003-awaits': AWAITS,
};

/** Refuses a database of something else, and one of a newer version. Error: `failed`. */
async function refuseOthers(db: Db): Promise<void> {
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema()`.execute(db);
  if (tables.rows.length === 0) return;
  if (!tables.rows.some(({ name }) => name === 'kysely_migration')) throw foreignData('database');
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  if (done.rows.some(({ name }) => !Object.hasOwn(MIGRATIONS, name))) throw newerData('database');
}

/** Refuses a database in which a commit may be lost, or letters may. Error: `failed`. */
async function refuseUnfit(db: Db): Promise<void> {
  const { rows } = await sql<{ fsync: string; encoding: string }>`select current_setting('fsync') as fsync,
    current_setting('server_encoding') as encoding`.execute(db);
  const { fsync, encoding } = rows[0];
  if (fsync !== 'on') throw new StorageError('failed', 'The database has fsync off: a power cut would lose moves.');
  if (encoding !== 'UTF8') throw new StorageError('failed', `The database is in ${encoding}, and has to be in UTF8.`);
}

/**
 * Brings a database, or an empty one, to this version: all of it or nothing. Several servers may do so at once.
 * Error: `failed` where it can't be reached, is a newer one or a foreign one, or is not fit.
 */
export async function migrate(url: string): Promise<void> {
  const db = connectPatiently(url);
  try {
    await refuseUnfit(db);
    await refuseOthers(db);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw failed('The database can not be brought to this version', error);
  } catch (error) {
    throw error instanceof StorageError ? error : failed('The database can not be opened', error);
  } finally {
    await db.destroy();
  }
}
