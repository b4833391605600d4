/** What nodes ask the database that they share about homes and one another. All times are by its clock. */
import { type Kysely, sql } from 'kysely';
import type { ClientBase } from 'pg';
import type { Db } from '../storage/connection.ts';
import { failed } from '../storage/errors.ts';
import { type ClusterSchema, clusterOf } from '../storage/postgres/schema.ts';
import type { Schema } from '../storage/schema.ts';
import type { Claimed, ClusterNode, Hold } from './types.ts';

type Cluster = Kysely<Schema & ClusterSchema>;

/** How often what is left of nodes that are long gone is cleared away, in milliseconds. */
export const SWEEP = 60_000;

const BEAT = `insert into nodes (id, address, version, seen) values ($1, $2, $3, clock_timestamp())
  on conflict (id) do update set seen = clock_timestamp()
  returning (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;

/** Says that the node is alive. What time it is, in milliseconds since 1970. */
export async function beat(client: ClientBase, { id, address, version }: ClusterNode): Promise<number> {
  const { rows } = await client.query<{ now: number }>({ name: 'beat', text: BEAT, values: [id, address, version] });
  return rows[0].now;
}

/** The secret that all nodes have: the first one's. */
export async function secret(db: Db, drawn: string): Promise<string> {
  const cluster = clusterOf(db);
  await cluster
    .insertInto('cluster')
    .values({ secret: drawn })
    .onConflict((there) => there.doNothing())
    .execute();
  return (await cluster.selectFrom('cluster').select('secret').executeTakeFirstOrThrow()).secret;
}

/** Those that are alive; for each home in another order, so that what waits is spread. */
async function alive(cluster: Cluster, dead: number, home: string): Promise<ClusterNode[]> {
  return cluster
    .selectFrom('nodes')
    .select(['id', 'address', 'version'])
    .where(seenWithin(dead))
    .orderBy(sql`md5(id || ${home})`)
    .execute();
}

/** Heard of lately. What was said in a time that is still to come, as the database's clock was put back, is none of it. */
const seenWithin = (dead: number) =>
  sql<boolean>`abs(extract(epoch from clock_timestamp() - nodes.seen)) * 1000 < ${dead}`;

const HOME = ['node', 'epoch', 'version'] as const;

/** As `Homes.claim`. */
export async function claim(db: Db, self: ClusterNode, dead: number, home: string, version: string): Promise<Claimed> {
  return clusterOf(db)
    .transaction()
    .execute(async (now): Promise<Claimed> => {
      await sql`insert into homes (id, epoch, version, created, busy)
        values (${home}, 0, ${version}, extract(epoch from clock_timestamp()) * 1000, is_busy(${home}))
        on conflict do nothing`.execute(now);
      // From here on whoever else wants it waits.
      const row = await now.selectFrom('homes').select(HOME).where('id', '=', home).forUpdate().executeTakeFirst();
      if (!row) throw failed('The home could not be taken', 'it was removed meanwhile');
      if (row.node === self.id) return { hold: { home, epoch: row.epoch }, node: null };
      const nodes = await alive(now, dead, home);
      const holder = nodes.find(({ id }) => id === row.node);
      const able = row.version === self.version ? undefined : nodes.find((node) => node.version === row.version);
      const node = holder ?? able;
      if (node) return { hold: null, node };
      const epoch = row.epoch + 1;
      await now.updateTable('homes').set({ node: self.id, epoch }).where('id', '=', home).execute();
      return { hold: { home, epoch }, node: null };
    });
}

/** Which of these homes the node still holds. */
export async function stillHeld(db: Db, self: string, holds: readonly Hold[]): Promise<Set<string>> {
  const [ids, epochs] = [holds.map(({ home }) => home), holds.map(({ epoch }) => epoch)];
  const { rows } = await sql<{ id: string }>`select h.id from homes h
    join unnest(${ids}::text[], ${epochs}::bigint[]) as asked (id, epoch) on h.id = asked.id and h.epoch = asked.epoch
    where h.node = ${self}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export async function release(db: Db, self: string, { home, epoch }: Hold): Promise<void> {
  const mine = clusterOf(db).updateTable('homes').set({ node: null }).where('id', '=', home);
  await mine.where('node', '=', self).where('epoch', '=', epoch).execute();
}

/** Gives up these, where they stand in the node's name. */
export async function giveUp(db: Db, self: string, homes: readonly string[]): Promise<void> {
  await sql`update homes set node = null where node = ${self} and id = any(${homes}::text[])`.execute(db);
}

/** Gives up all homes of a node, and the node. */
export async function leave(db: Db, self: string): Promise<void> {
  await clusterOf(db)
    .transaction()
    .execute(async (now) => {
      await now.updateTable('homes').set({ node: null }).where('node', '=', self).execute();
      await now.deleteFrom('nodes').where('id', '=', self).execute();
    });
}

/** As `Homes.orphans`, of what was ever held: only homes without a living node are looked at. */
export async function orphans(db: Db, dead: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      (select id, created from homes where busy and node is null order by created, id limit ${limit})
      union all
      select its.id, its.created from nodes cross join lateral (
        select id, created from homes where busy and node = nodes.id order by created, id limit ${limit}
      ) as its where not ${seenWithin(dead)}
    ) as alone
    order by created, id
    limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What is written of a table of a class. It is sought as text: PostgreSQL reads no JSON that has \u0000 in it. */
const OF_A_CLASS = '%"group":"%';

/**
 * As `orphans`, of what was made by a server that was no node: all that is under way is looked at. In no order. Tables of
 * a class go with it.
 */
export async function neverHeld(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from tables where status = 'playing' and home = id and about::text not like ${OF_A_CLASS}
      and not exists (select from homes where homes.id = tables.home)
    union all
    select id from classes where not exists (select from homes where homes.id = classes.id)
    limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** So many homes are given up, or looked at, in one statement: it must not take long. */
const AT_ONCE = 1000;
const LOOKED_AT = 10_000;

/** Clears away nodes that have been gone for ten minutes. Homes in the name of what is no node are nobody's from then on. */
export async function sweepNodes(db: Db): Promise<void> {
  const gone = sql`nodes.seen < clock_timestamp() - interval '10 minutes'`;
  for (let n = AT_ONCE; n === AT_ONCE; ) {
    // One look into the index for each that holds any, not for each home.
    const { numAffectedRows } = await sql`with recursive holders (node) as (
        select min(node) from homes where node is not null
        union all
        select (select min(homes.node) from homes where homes.node > holders.node) from holders
        where holders.node is not null
      ), left_over as (
        select homes.id from holders join homes on homes.node = holders.node
        where not exists (select from nodes where nodes.id = holders.node and not ${gone})
        limit ${AT_ONCE} for update of homes skip locked
      ) update homes set node = null from left_over where homes.id = left_over.id`.execute(db);
    n = Number(numAffectedRows);
  }
  await sql`delete from nodes where ${gone}`.execute(db);
}

/**
 * Clears away homes of what was never stored after all, some at a time.
 * @param after which home it goes on; empty: from the first
 * @returns the same for the next time
 */
export async function sweepHomes(db: Db, after: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`with looked_at as (
      select id from homes where id > ${after} and node is null and not busy
        and created < (extract(epoch from clock_timestamp()) - 3600) * 1000
      order by id limit ${LOOKED_AT}
    ), gone as (
      delete from homes using looked_at where homes.id = looked_at.id and homes.node is null
        and not exists (select from tables where tables.home = homes.id)
        and not exists (select from classes where classes.id = homes.id)
    ) select id from looked_at order by id desc limit 1`.execute(db);
  return rows[0]?.id ?? '';
}
