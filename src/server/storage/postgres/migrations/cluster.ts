/** Who holds what, where several servers share the database. */
import { type Migration, sql } from 'kysely';

/** Each home that changes hands is told on this channel: its id alone. */
export const CHANNEL = 'soft_landing_homes';

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
      created bigint not null
    )`.execute(db);
    await sql`create index homes_of_a_node on homes (node) where node is not null`.execute(db);
    await sql`create table cluster (one boolean primary key default true check (one), secret text not null)`.execute(
      db,
    );
    await sql`create index tables_of_a_home on tables (home)`.execute(db);
    await sql`create function tell_home() returns trigger language plpgsql as $$
      begin
        perform pg_notify(${sql.lit(CHANNEL)}, case tg_op when 'DELETE' then old.id else new.id end);
        return null;
      end $$`.execute(db);
    await sql`create trigger is_told after insert or update or delete on homes
      for each row execute function tell_home()`.execute(db);
    await sql`create function forget_home() returns trigger language plpgsql as
      $$ begin delete from homes where id = old.id; return null; end $$`.execute(db);
    for (const of of ['tables', 'classes'])
      await sql`create trigger takes_its_home_along after delete on ${sql.table(of)}
        for each row execute function forget_home()`.execute(db);
  },
};
