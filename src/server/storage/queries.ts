/** What is asked of the database, in terms of the contract. Whoever calls sees to transactions. */
import { CompiledQuery, sql } from 'kysely';
import type { Db } from './connection.ts';
import { staleTable, unknownTable } from './errors.ts';
import {
  checkLimit,
  type EntryRow,
  fromEntry,
  fromRow,
  fromSnapshot,
  type SnapshotRow,
  TABLE_COLUMNS,
  type TableRow,
  type TalkRow,
} from './schema.ts';
import { type ListQuery, type Loaded, type StoredTable, TALK_KEPT, type TableStatus } from './types.ts';

// Written into the queries, not handed to them: an index over a part of the rows is used only then.
const OVER = sql.lit<TableStatus>('over');
const YES = sql.lit(1);

/** A table with all that belongs to it; in a transaction, so that its parts are of one moment. */
export async function loadTable(db: Db, id: string): Promise<Loaded | null> {
  const row = await db.selectFrom('tables').select(TABLE_COLUMNS).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const entries = await db
    .selectFrom('entries')
    .select(['at', 'what'])
    .where('table_id', '=', id)
    .orderBy('n')
    .execute();
  const snapshot = await db
    .selectFrom('snapshots')
    .select(['entries', 'state'])
    .where('table_id', '=', id)
    .executeTakeFirst();
  const talk = await db.selectFrom('talk').select(['at', 'what']).where('table_id', '=', id).orderBy('n').execute();
  return {
    table: fromRow(row),
    entries: entries.map(fromEntry),
    snapshot: snapshot ? fromSnapshot(snapshot) : null,
    talk: talk.map(fromEntry),
  };
}

export async function findTable(db: Db, id: string): Promise<StoredTable | null> {
  const row = await db.selectFrom('tables').select(TABLE_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function tableByCode(db: Db, code: string): Promise<StoredTable | null> {
  const query = db.selectFrom('tables').select(TABLE_COLUMNS).where('code', '=', code).where('status', '<>', OVER);
  const row = await query.executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function listTables(db: Db, { status, kind, limit, after }: ListQuery): Promise<StoredTable[]> {
  checkLimit(limit);
  let query = db.selectFrom('tables').select(TABLE_COLUMNS).where('listed', '=', YES);
  if (status !== undefined) query = query.where('status', '=', status);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (after) {
    const { created, id } = after;
    query = query.where('created', '<=', created);
    query = query.where((is) => is.or([is('created', '<', created), is('id', '>', id)]));
  }
  const rows = await query.orderBy('created', 'desc').orderBy('id').limit(limit).execute();
  return rows.map(fromRow);
}

export async function unfinishedIds(db: Db): Promise<string[]> {
  const query = db.selectFrom('tables').select('id').where('status', '<>', OVER);
  return (await query.orderBy('created').orderBy('id').execute()).map(({ id }) => id);
}

export async function idsBefore(
  db: Db,
  changed: number,
  status: TableStatus,
  limit: number,
  after = '',
): Promise<string[]> {
  const old = db.selectFrom('tables').select('id').where('status', '=', status).where('changed', '<', changed);
  return (await old.where('id', '>', after).orderBy('id').limit(limit).execute()).map(({ id }) => id);
}

/** How many entries a table has. Error: `unknown`. */
async function entriesOf(db: Db, id: string): Promise<number> {
  const table = await db.selectFrom('tables').select('id').where('id', '=', id).executeTakeFirst();
  if (!table) throw unknownTable();
  const newest = await db
    .selectFrom('entries')
    .select('n')
    .where('table_id', '=', id)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest ? newest.n + 1 : 0;
}

export async function addTable(db: Db, row: TableRow): Promise<void> {
  await db.insertInto('tables').values(row).execute();
}

// What every move asks for, put together once: the builder takes several times as long as the database.
const ADD_ENTRY = `insert into entries (table_id, n, at, what) select ?, ?, ?, ?
  where ? = (select coalesce(max(n) + 1, 0) from entries where table_id = ?)
  and exists (select 1 from tables where id = ?)`;
const TOUCH = 'update tables set changed = ?, awaits = coalesce(?, awaits) where id = ?';

/** Errors: `unknown`, `stale`. */
export async function addEntry(db: Db, row: EntryRow, change: Partial<TableRow>): Promise<void> {
  const { table_id, n, at, what } = row;
  const { numAffectedRows } = await db.executeQuery(
    CompiledQuery.raw(ADD_ENTRY, [table_id, n, at, what, n, table_id, table_id]),
  );
  if (numAffectedRows !== 1n) throw staleTable(n, await entriesOf(db, table_id));
  const { changed, awaits = null, ...more } = change;
  if (changed === undefined || Object.keys(more).length > 0) await changeTable(db, table_id, change);
  else await db.executeQuery(CompiledQuery.raw(TOUCH, [changed, awaits, table_id]));
}

/** Error: `unknown`. */
export async function changeTable(db: Db, id: string, change: Partial<TableRow>): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('tables').set(change).where('id', '=', id).executeTakeFirst();
  if (numUpdatedRows === 0n) throw unknownTable();
}

/** Errors: `unknown`, `stale`. */
export async function keepSnapshot(db: Db, row: SnapshotRow): Promise<void> {
  const found = await entriesOf(db, row.table_id);
  if (found < row.entries) throw staleTable(row.entries, found);
  await db
    .insertInto('snapshots')
    .values(row)
    .onConflict((same) =>
      same
        .column('table_id')
        .doUpdateSet({ entries: row.entries, state: row.state })
        .where('snapshots.entries', '<=', row.entries),
    )
    .execute();
}

/** Keeps it, and forgets what was said long before. Error: `unknown`. */
export async function addTalk(db: Db, row: Omit<TalkRow, 'n'>): Promise<void> {
  const table = await db.selectFrom('tables').select('id').where('id', '=', row.table_id).executeTakeFirst();
  if (!table) throw unknownTable();
  const said = db.selectFrom('talk').where('table_id', '=', row.table_id);
  const newest = await said.select('n').orderBy('n', 'desc').limit(1).executeTakeFirst();
  const n = newest ? newest.n + 1 : 0;
  await db
    .insertInto('talk')
    .values({ ...row, n })
    .execute();
  await db
    .deleteFrom('talk')
    .where('table_id', '=', row.table_id)
    .where('n', '<=', n - TALK_KEPT)
    .execute();
}

/** Error: `unknown`. */
export async function removeTable(db: Db, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('tables').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) throw unknownTable();
}

export async function removeTables(db: Db, changed: number, status: TableStatus): Promise<number> {
  const query = db.deleteFrom('tables').where('status', '=', status).where('changed', '<', changed);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}
