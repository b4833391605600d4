/** What is asked of the database about classes. Whoever calls sees to transactions. */
import type { Db } from './connection.ts';
import { staleClass, unknownClass } from './errors.ts';
import { CLASS_COLUMNS, type ClassLogRow, type ClassRow, fromClassRow, fromEntry } from './schema.ts';
import type { LoadedClass, StoredClass } from './types.ts';

export async function addClass(db: Db, row: ClassRow): Promise<void> {
  await db.insertInto('classes').values(row).execute();
}

/** A class with its log; in a transaction, so that both are of one moment. */
export async function loadClass(db: Db, id: string): Promise<LoadedClass | null> {
  const row = await db.selectFrom('classes').select(CLASS_COLUMNS).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const log = db.selectFrom('class_log').select(['at', 'what']).where('class_id', '=', id).orderBy('n');
  return { row: fromClassRow(row), log: (await log.execute()).map(fromEntry) };
}

export async function classByCode(db: Db, code: string): Promise<StoredClass | null> {
  const row = await db.selectFrom('classes').select(CLASS_COLUMNS).where('code', '=', code).executeTakeFirst();
  return row ? fromClassRow(row) : null;
}

/** Errors: `unknown`, `stale`. */
export async function addToLog(
  db: Db,
  id: string,
  entries: number,
  log: readonly Pick<ClassLogRow, 'at' | 'what'>[],
  about?: string,
): Promise<void> {
  const row = await db.selectFrom('classes').select('id').where('id', '=', id).executeTakeFirst();
  if (!row) throw unknownClass();
  const counted = db.selectFrom('class_log').select((count) => count.fn.countAll<number>().as('n'));
  const { n: found } = await counted.where('class_id', '=', id).executeTakeFirstOrThrow();
  if (found !== entries) throw staleClass(entries, found);
  for (const [i, { at, what }] of log.entries())
    await db
      .insertInto('class_log')
      .values({ class_id: id, n: entries + i, at, what })
      .execute();
  if (about !== undefined) await db.updateTable('classes').set({ about }).where('id', '=', id).execute();
}

export async function allClasses(db: Db): Promise<StoredClass[]> {
  const rows = await db.selectFrom('classes').select(CLASS_COLUMNS).orderBy('created').orderBy('id').execute();
  return rows.map(fromClassRow);
}

export async function removeClass(db: Db, id: string): Promise<void> {
  await db.deleteFrom('classes').where('id', '=', id).execute();
}
