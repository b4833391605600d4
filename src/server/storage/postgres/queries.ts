/** What is asked of PostgreSQL alone: it has a table's row locked where SQLite locks the whole file. */
import { CompiledQuery, sql } from 'kysely';
import type { Fence, Hold } from '../../cluster/types.ts';
import type { Db } from '../connection.ts';
import { staleTable, unknownClass, unknownTable } from '../errors.ts';
import type { EntryRow, TableRow } from '../schema.ts';
import type { TableStatus } from '../types.ts';
import { secure } from './fenced.ts';
import { clusterOf } from './schema.ts';

/** Nobody else writes this table until the transaction ends. Error: `unknown`. */
export async function lockTable(db: Db, id: string): Promise<void> {
  const row = db.selectFrom('tables').select('id').where('id', '=', id).forUpdate();
  if (!(await row.executeTakeFirst())) throw unknownTable();
}

/** Nobody else writes this class until the transaction ends. Error: `unknown`. */
export async function lockClass(db: Db, id: string): Promise<void> {
  const row = db.selectFrom('classes').select('id').where('id', '=', id).forUpdate();
  if (!(await row.executeTakeFirst())) throw unknownClass();
}

// What every move asks for is one statement, and so one transaction and one way there and back. Changing the row locks
// it; whoever had to wait for the lock compares the number of entries with what the row has become.
const moved = (held: string, home: string) => `${held} moved as (
    update tables set entries = entries + 1, changed = $3, status = coalesce($5, status),
      listed = coalesce($6, listed), about = coalesce($7::json, about), awaits = coalesce($8::json, awaits)${home}
    returning id
  )
  insert into entries (table_id, n, at, what) select id, $2, $3, $4::json from moved`;
const ADD = moved('with', ' where id = $1 and entries = $2');
// The home's row stays locked until the commit: nobody takes it meanwhile.
const ADD_HELD = moved(
  'with held as (select id from homes where id = $9 and epoch = $10 and node is not null for share),',
  ', home = $9 where id = $1 and entries = $2 and exists (select from held)',
);

/**
 * Adds an entry and changes the row, in a transaction of its own.
 * Errors: `unknown`, `stale`; `elsewhere` where the home is not held as the hold says.
 */
export async function addEntry(db: Db, row: EntryRow, change: Partial<TableRow>, hold?: Hold): Promise<void> {
  const { table_id, n, at, what } = row;
  const { status = null, listed = null, about = null, awaits = null } = change;
  const values = [table_id, n, at, what, status, listed, about, awaits];
  const query = hold ? CompiledQuery.raw(ADD_HELD, [...values, hold.home, hold.epoch]) : CompiledQuery.raw(ADD, values);
  const { numAffectedRows } = await db.executeQuery(query);
  if (numAffectedRows === 1n) return;
  await db.transaction().execute(async (now) => {
    if (hold) await secure(now, hold);
    const found = clusterOf(now).selectFrom('tables').select('entries').where('id', '=', table_id);
    const table = await found.executeTakeFirst();
    throw table ? staleTable(n, table.entries) : unknownTable();
  });
}

/** @param home the table's own id, or that of its class */
export async function addTable(db: Db, row: TableRow, home: string): Promise<void> {
  await clusterOf(db)
    .insertInto('tables')
    .values({ ...row, entries: 0, home })
    .execute();
}

/** So many tables are removed in one transaction: it must not take long. */
const AT_ONCE = 50;

interface Old {
  id: string;
  home: string;
  node: string | null;
  epoch: number | null;
}

/** May this node remove it? What another node holds is left to that one. */
const isOurs = (fence: Fence | undefined, { id, node, epoch }: Old) =>
  !fence || node === null || fence.of(id)?.epoch === epoch;

/** As `removeTables` does with SQLite, in parts. Tables whose home another node holds are left to it. */
export async function removeTables(db: Db, changed: number, status: TableStatus, fence?: Fence): Promise<number> {
  let removed = 0;
  let after = '';
  for (;;) {
    const found: Old[] = await clusterOf(db)
      .selectFrom('tables')
      .leftJoin('homes', 'homes.id', 'tables.home')
      .select(['tables.id', 'tables.home', 'homes.node', 'homes.epoch'])
      .where('tables.status', '=', status)
      .where('tables.changed', '<', changed)
      .where('tables.id', '>', after)
      .orderBy('tables.id')
      .limit(AT_ONCE)
      .execute();
    const ours = found.filter((old) => isOurs(fence, old));
    if (ours.length > 0) removed += await removeThese(db, changed, status, ours);
    const last = found.at(-1);
    if (!last || found.length < AT_ONCE) return removed;
    after = last.id;
  }
}

/** One statement, however many they are. */
const among = (ids: readonly string[]) => sql<boolean>`id = any(${ids}::text[])`;

/** Those among them that are still old, and whose home has not changed hands meanwhile. */
async function removeThese(db: Db, changed: number, status: TableStatus, old: readonly Old[]): Promise<number> {
  return db.transaction().execute(async (now) => {
    const homes = await clusterOf(now)
      .selectFrom('homes')
      .select(['id', 'node', 'epoch'])
      .where(among(old.map(({ home }) => home)))
      .orderBy('id')
      .forUpdate()
      .execute();
    const held = new Map(homes.map(({ id, node, epoch }) => [id, { node, epoch }]));
    const same = old.filter(({ home, node, epoch }) => {
      const found = held.get(home) ?? { node: null, epoch: null };
      return found.node === node && found.epoch === epoch;
    });
    const ids = same.map(({ id }) => id);
    if (ids.length === 0) return 0;
    const query = now.deleteFrom('tables').where(among(ids)).where('status', '=', status);
    return Number((await query.where('changed', '<', changed).executeTakeFirst()).numDeletedRows);
  });
}
