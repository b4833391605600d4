/** Tables and classes, as the files of SQLite have them. */
import { type Migration, sql } from 'kysely';

// Texts are compared letter by letter (collation C), as they are everywhere else. JSON is kept as it was written (json,
// not jsonb): what comes back is what was handed over, and keys stay in their order.
export const TABLES: Migration = {
  async up(db) {
    await sql`create table tables (
      id text collate "C" primary key,
      code text collate "C" not null,
      status text not null check (status in ('waiting', 'playing', 'over')),
      listed integer not null check (listed in (0, 1)),
      kind text collate "C" not null,
      created bigint not null,
      changed bigint not null,
      about json not null,
      entries integer not null default 0 check (entries >= 0),
      home text collate "C" not null
    ) with (fillfactor = 70)`.execute(db);
    await sql`create unique index code_of_running on tables (code) where status <> 'over'`.execute(db);
    await sql`create index listed_newest on tables (created desc, id) where listed = 1`.execute(db);
    await sql`create index listed_by_status on tables (status, created desc, id) where listed = 1`.execute(db);
    await sql`create index unfinished on tables (created, id) where status <> 'over'`.execute(db);
    await sql`create table entries (
      table_id text collate "C" not null references tables (id) on delete cascade,
      n integer not null,
      at bigint not null,
      what json not null,
      primary key (table_id, n)
    )`.execute(db);
    await sql`create table snapshots (
      table_id text collate "C" primary key references tables (id) on delete cascade,
      entries integer not null,
      state json not null
    )`.execute(db);
    await sql`create table talk (
      table_id text collate "C" not null references tables (id) on delete cascade,
      n integer not null,
      at bigint not null,
      what json not null,
      primary key (table_id, n)
    )`.execute(db);
    await sql`create table classes (
      id text collate "C" primary key,
      code text collate "C" not null unique,
      created bigint not null,
      erased bigint not null,
      about json not null
    )`.execute(db);
    await sql`create table class_log (
      class_id text collate "C" not null references classes (id) on delete cascade,
      n integer not null,
      at bigint not null,
      what json not null,
      primary key (class_id, n)
    )`.execute(db);
    await sql`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception '%', tg_argv[0]; end $$`.execute(db);
    for (const [of, key, owners, changed, gone] of [
      ['entries', 'table_id', 'tables', 'An entry never changes.', 'An entry goes only with its table.'],
      ['class_log', 'class_id', 'classes', 'What is in a log never changes.', 'A log goes only with its class.'],
    ]) {
      const [table, alone] = [sql.table(of), sql.id(`refuse_${of}_alone`)];
      await sql`create function ${alone}() returns trigger language plpgsql as $$
        begin
          if exists (select from ${sql.table(owners)} where id = old.${sql.id(key)}) then
            raise exception ${sql.lit(gone)};
          end if;
          return old;
        end $$`.execute(db);
      await sql`create trigger never_changes before update on ${table}
        for each row execute function refuse(${sql.lit(changed)})`.execute(db);
      await sql`create trigger goes_with_its_owner before delete on ${table}
        for each row execute function ${alone}()`.execute(db);
      await sql`create trigger is_never_emptied before truncate on ${table}
        for each statement execute function refuse(${sql.lit(gone)})`.execute(db);
    }
  },
};
