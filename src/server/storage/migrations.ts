/** How a file comes to have the tables that this version of the server reads. */
import { type Migration, Migrator, sql } from 'kysely';
import { type Db, transact } from './connection.ts';
import { failed, foreignData, newerData } from './errors.ts';
import { StorageError } from './types.ts';

/**
 * In the order of their names, oldest first. One that was ever released is not changed: a new one is added, and its
 * `up` must do with the rows that it finds.
 */
const MIGRATIONS: Record<string, Migration> = {
  '0001-tables': {
    async up(db) {
      // The checks are for what comes from elsewhere, and for damage: `integrity_check` looks at them too.
      await sql`create table tables (
        id text not null primary key,
        code text not null,
        status text not null check (status in ('waiting', 'playing', 'over')),
        listed integer not null check (listed in (0, 1)),
        kind text not null,
        created integer not null,
        changed integer not null,
        about text not null check (json_valid(about))
      ) strict`.execute(db);
      await sql`create unique index code_of_running on tables (code) where status <> 'over'`.execute(db);
      await sql`create index listed_newest on tables (created desc, id) where listed = 1`.execute(db);
      await sql`create index listed_by_status on tables (status, created desc, id) where listed = 1`.execute(db);
      await sql`create table entries (
        table_id text not null references tables (id) on delete cascade,
        n integer not null,
        at integer not null,
        what text not null check (json_valid(what)),
        primary key (table_id, n)
      ) strict, without rowid`.execute(db);
      await sql`create trigger entries_never_change before update on entries
        begin select raise(abort, 'An entry never changes.'); end`.execute(db);
      await sql`create trigger entries_go_with_their_table before delete on entries
        when exists (select 1 from tables where id = old.table_id)
        begin select raise(abort, 'An entry goes only with its table.'); end`.execute(db);
      await sql`create table snapshots (
        table_id text not null primary key references tables (id) on delete cascade,
        entries integer not null,
        state text not null check (json_valid(state))
      ) strict`.execute(db);
    },
  },
  '0002-talk': {
    async up(db) {
      await sql`create table talk (
        table_id text not null references tables (id) on delete cascade,
        n integer not null,
        at integer not null,
        what text not null check (json_valid(what)),
        primary key (table_id, n)
      ) strict, without rowid`.execute(db);
    },
  },
  '0003-classes': {
    async up(db) {
      await sql`create table classes (
        id text not null primary key,
        code text not null unique,
        created integer not null,
        erased integer not null,
        about text not null check (json_valid(about))
      ) strict`.execute(db);
      await sql`create table class_log (
        class_id text not null references classes (id) on delete cascade,
        n integer not null,
        at integer not null,
        what text not null check (json_valid(what)),
        primary key (class_id, n)
      ) strict, without rowid`.execute(db);
      await sql`create trigger class_log_never_changes before update on class_log
        begin select raise(abort, 'What is in a log never changes.'); end`.execute(db);
      await sql`create trigger class_log_goes_with_its_class before delete on class_log
        when exists (select 1 from classes where id = old.class_id)
        begin select raise(abort, 'A log goes only with its class.'); end`.execute(db);
    },
  },
  '0004-awaits': {
    async up(db) {
      await sql`alter table tables add column awaits text check (awaits is null or json_valid(awaits))`.execute(db);
    },
  },
};

/** The names of the migrations a file has had; null where it has no tables at all. Error: `failed` for a foreign file. */
async function had(db: Db): Promise<string[] | null> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
  if (tables.rows.length === 0) return null;
  if (!tables.rows.some(({ name }) => name === 'kysely_migration')) throw foreignData('file');
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  if (done.rows.some(({ name }) => !Object.hasOwn(MIGRATIONS, name))) throw newerData('file');
  return done.rows.map(({ name }) => name);
}

/**
 * Sees that a file is one of this server's, of this version or an older one. It changes nothing.
 * Error: `failed` where it is a newer one, a foreign one or empty.
 */
export async function checkVersion(db: Db): Promise<void> {
  if ((await had(db)) === null) throw new StorageError('failed', 'This file holds nothing.');
}

/**
 * Brings a file, or an empty one, to this version: all of it or nothing.
 * Error: `failed` where it is a newer one, a foreign one, or can't be written.
 */
export async function migrate(db: Db): Promise<void> {
  await transact(db, async (one) => {
    await had(one);
    const migrator = new Migrator({ db: one, provider: { getMigrations: async () => MIGRATIONS } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw failed('The file can not be brought to this version', error);
  });
}
