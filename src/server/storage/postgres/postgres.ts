/** The storage of one server or of several: a database of PostgreSQL. */
import type { Fence, Hold } from '../../cluster/types.ts';
import * as classes from '../class-queries.ts';
import type { Db } from '../connection.ts';
import { asStorageError, closedStorage, elsewhere } from '../errors.ts';
import * as query from '../queries.ts';
import { toChange, toClassRow, toRow, toText } from '../schema.ts';
import type { ClassStorage, Storage } from '../types.ts';
import { connect, PATIENCE, type Patience } from './connection.ts';
import { holdOf, secure } from './fenced.ts';
import { migrate } from './migrations.ts';
import { addEntry, addTable, lockClass, lockTable, removeTables } from './queries.ts';
import { soon, tooSlow } from './soon.ts';
import { createTurns } from './turns.ts';

export interface PostgresOptions {
  /** Where several servers share the database: what this one may write. Else all of it. */
  fence?: Fence;
  /** The most connections at once. */
  pool?: number;
  /** In place of what players are made to wait. */
  patience?: Patience;
}

export const POOL = 10;

/**
 * Opens a database, and brings it to this version. Where it is lost later, or slow, whatever is asked for fails with
 * `failed` within five seconds, and works again once it is back; a write that failed so may have been done all the same.
 * Error: `failed` where it can't be reached, was made by a newer version or by something else, or is not fit.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Storage> {
  const { fence, pool = POOL, patience = PATIENCE } = options;
  await migrate(url);
  const db = connect(url, pool, patience);
  const turns = createTurns();
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;

  /** Does it unless the storage is closed, which waits for it. */
  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (closing) throw closedStorage();
    const result = work();
    running.add(result);
    try {
      return await result;
    } catch (error) {
      throw error instanceof RangeError ? error : asStorageError(error);
    } finally {
      running.delete(result);
    }
  }

  /** On a connection; where there is none in time it is not begun. */
  const connected = <T>(late: () => boolean, work: (now: Db) => Promise<T>): Promise<T> =>
    db.connection().execute(async (now) => {
      if (late()) throw tooSlow();
      return work(now);
    });

  const read = <T>(work: (now: Db) => Promise<T>): Promise<T> =>
    run(() => soon(patience.call, (late) => connected(late, work)));

  /** Reads of one moment. */
  const readAll = <T>(work: (now: Db) => Promise<T>): Promise<T> =>
    read((now) => now.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work));

  /** Writes of a table or class, in its turn, under what this node holds. */
  const inTurn = <T>(id: string, work: (now: Db, hold?: Hold) => Promise<T>): Promise<T> =>
    run(async () => {
      // What was asked for under one hold is not written under another that came meanwhile.
      const hold = holdOf(fence, id);
      return soon(patience.call, (late) =>
        turns.take(id, async () => {
          if (late()) throw tooSlow();
          if (holdOf(fence, id)?.epoch !== hold?.epoch) throw elsewhere();
          return connected(late, (now) => work(now, hold));
        }),
      );
    });

  const write = <T>(id: string, work: (now: Db, hold?: Hold) => Promise<T>): Promise<T> =>
    inTurn(id, (one, hold) =>
      one.transaction().execute(async (now) => {
        if (hold) await secure(now, hold);
        return work(now, hold);
      }),
    );

  /** A write of a table that is there: its row is locked first. */
  const writeTable = (id: string, work: (now: Db) => Promise<void>): Promise<void> =>
    write(id, async (now) => {
      await lockTable(now, id);
      await work(now);
    });

  async function close(): Promise<void> {
    await Promise.allSettled(running);
    await db.destroy();
  }

  const ofClasses: ClassStorage = {
    async create(given) {
      const row = toClassRow(given);
      await write(row.id, (now) => classes.addClass(now, row));
    },
    async append(id, entries, given, change) {
      const log = given.map(({ at, what }) => ({ at, what: toText(what) }));
      const about = change && toText(change.about);
      await write(id, async (now) => {
        await lockClass(now, id);
        await classes.addToLog(now, id, entries, log, about);
      });
    },
    remove: (id) => write(id, (now) => classes.removeClass(now, id)),
    load: (id) => readAll((now) => classes.loadClass(now, id)),
    byCode: (code) => read((now) => classes.classByCode(now, code)),
    unerased: () => read((now) => classes.allClasses(now)),
  };

  return {
    classes: ofClasses,
    // What is handed over is made text at once: whoever called may change it while it waits.
    async create(table) {
      const row = toRow(table);
      await write(row.id, (now, hold) => addTable(now, row, hold?.home ?? row.id));
    },
    async append(id, entries, { at, what }, change) {
      const entry = { table_id: id, n: entries, at, what: toText(what) };
      const row = toChange(at, change);
      await inTurn(id, (now, hold) => addEntry(now, entry, row, hold));
    },
    async change(id, at, change) {
      const row = toChange(at, change);
      await write(id, (now) => query.changeTable(now, id, row));
    },
    async keep(id, { entries, state }) {
      const row = { table_id: id, entries, state: toText(state) };
      await writeTable(id, (now) => query.keepSnapshot(now, row));
    },
    async say(id, { at, what }) {
      const row = { table_id: id, at, what: toText(what) };
      await writeTable(id, (now) => query.addTalk(now, row));
    },
    remove: (id) => write(id, (now) => query.removeTable(now, id)),
    removeBefore: (changed, status) => run(() => removeTables(db, changed, status, fence)),

    load: (id) => readAll((now) => query.loadTable(now, id)),
    find: (id) => read((now) => query.findTable(now, id)),
    byCode: (code) => read((now) => query.tableByCode(now, code)),
    list: (asked) => read((now) => query.listTables(now, asked)),
    idsBefore: (changed, status, limit, after) => read((now) => query.idsBefore(now, changed, status, limit, after)),
    unfinished: () => read((now) => query.unfinishedIds(now)),
    healthy: () =>
      read((now) => query.tableByCode(now, '')).then(
        () => true,
        () => false,
      ),
    close() {
      closing ??= close();
      return closing;
    },
  };
}
