/** Who holds what, where several servers share the database. */
import { type Kysely, type Migration, sql } from 'kysely';

/** Each home that changes hands is told on this channel: its id alone. */
export const CHANNEL = 'soft_landing_homes';

/**
 * Does anything go on in a home by itself? A match that is played has clocks and bots, and a class its day. A table that
 * waits has nothing: whoever comes takes it. `homes` says so, as it is found among homes alone what nobody sees to.
 */
async function busy(db: Kysely<unknown>): Promise<void> {
  await sql`create function is_busy(home text) returns boolean language sql stable as $$
    select exists (select from classes where classes.id = is_busy.home)
      or exists (select from tables where tables.home = is_busy.home and tables.status = 'playing') $$`.execute(db);
  // Where nothing changes, no row is locked: tables of one class are written at the same time.
  for (const [of, key] of [
    ['tables', 'home'],
    ['classes', 'id'],
  ])
    await sql`create function ${sql.id(`${of}_tell_whether_busy`)}() returns trigger language plpgsql as $$
      begin
        update homes set busy = not busy where id = new.${sql.id(key)} and busy <> is_busy(new.${sql.id(key)});
        return null;
      end $$`.execute(db);
  await sql`create trigger begins_busy_or_not after insert on tables
    for each row execute function tables_tell_whether_busy()`.execute(db);
  await sql`create trigger is_busy_or_not after update on tables
    for each row when (old.status <> new.status or old.home <> new.home)
    execute function tables_tell_whether_busy()`.execute(db);
  await sql`create trigger is_busy_from_then_on after insert on classes
    for each row execute function classes_tell_whether_busy()`.execute(db);
}

export const CLUSTER: Migration = {
  async up(db) {
    await sql`create table nodes (
      id text collate "C" primary key,
      address text not null,
      version text not null,
      seen timestamptz not null
    )`.execute(db);
    await sql`create table homes (
      id text collate "C" primary key,
      node text collate "C",
      epoch bigint not null,
      version text not null,
      created bigint not null,
      busy boolean not null
    )`.execute(db);
    await sql`create index homes_of_a_node on homes (node) where node is not null`.execute(db);
    await sql`create index busy_homes on homes (node, created, id) where busy`.execute(db);
    await sql`create table cluster (one boolean primary key default true check (one), secret text not null)`.execute(
      db,
    );
    await sql`create index tables_of_a_home on tables (home)`.execute(db);
    await sql`create index homes_of_playing on tables (home) where status = 'playing'`.execute(db);
    await sql`create function tell_home() returns trigger language plpgsql as $$
      begin
        perform pg_notify(${sql.lit(CHANNEL)}, case tg_op when 'DELETE' then old.id else new.id end);
        return null;
      end $$`.execute(db);
    await sql`create trigger is_told after insert or delete or update of node, epoch on homes
      for each row execute function tell_home()`.execute(db);
    await sql`create function forget_home() returns trigger language plpgsql as
      $$ begin delete from homes where id = old.id; return null; end $$`.execute(db);
    for (const of of ['tables', 'classes'])
      await sql`create trigger takes_its_home_along after delete on ${sql.table(of)}
        for each row execute function forget_home()`.execute(db);
    await busy(db);
  },
};
