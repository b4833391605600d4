/** A storage that forgets all when the process ends: for tests and simulations. It waits for nothing. */
import { closedStorage, existingTable, staleTable, unknownTable } from './errors.ts';
import { memoryClasses } from './memory-classes.ts';
import {
  checkLimit,
  type EntryRow,
  fromEntry,
  fromRow,
  fromSnapshot,
  type SnapshotRow,
  type TableRow,
  toChange,
  toRow,
  toText,
} from './schema.ts';
import { type Storage, TALK_KEPT } from './types.ts';

/** As it would be in the database: what was handed over, and what is given back, is never shared with it. */
interface Kept {
  row: TableRow;
  entries: Pick<EntryRow, 'at' | 'what'>[];
  snapshot: Pick<SnapshotRow, 'entries' | 'state'> | null;
  talk: Pick<EntryRow, 'at' | 'what'>[];
}

const newestFirst = (a: TableRow, b: TableRow) => b.created - a.created || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The contract of `Storage` in plain maps. After `close` every call fails with `failed`, and `healthy` says no. */
export function memoryStorage(): Storage {
  const tables = new Map<string, Kept>();
  let closed = false;

  function open(): typeof tables {
    if (closed) throw closedStorage();
    return tables;
  }

  function known(id: string): Kept {
    const kept = open().get(id);
    if (!kept) throw unknownTable();
    return kept;
  }

  const all = (): TableRow[] => [...open().values()].map(({ row }) => row);
  const running = (code: string) => all().find((row) => row.code === code && row.status !== 'over');

  /** The row as it becomes. Error: `exists` where it was over, and its code is another's now. */
  function changed({ row }: Kept, change: Partial<TableRow>): TableRow {
    const next = { ...row, ...change };
    if (row.status === 'over' && next.status !== 'over' && running(row.code)) throw existingTable();
    return next;
  }

  return {
    async create(table) {
      const row = toRow(table);
      if (open().has(row.id)) throw existingTable();
      if (row.status !== 'over' && running(row.code)) throw existingTable();
      tables.set(row.id, { row, entries: [], snapshot: null, talk: [] });
    },

    async append(id, entries, { at, what }, change) {
      const kept = known(id);
      if (kept.entries.length !== entries) throw staleTable(entries, kept.entries.length);
      const entry = { at, what: toText(what) };
      kept.row = changed(kept, toChange(at, change));
      kept.entries.push(entry);
    },

    async change(id, at, change) {
      const kept = known(id);
      kept.row = changed(kept, toChange(at, change));
    },

    async keep(id, { entries, state }) {
      const kept = known(id);
      if (kept.entries.length < entries) throw staleTable(entries, kept.entries.length);
      if (kept.snapshot && kept.snapshot.entries > entries) return;
      kept.snapshot = { entries, state: toText(state) };
    },

    async say(id, { at, what }) {
      const { talk } = known(id);
      talk.push({ at, what: toText(what) });
      talk.splice(0, talk.length - TALK_KEPT);
    },

    async remove(id) {
      known(id);
      tables.delete(id);
    },

    async idsBefore(changed, status, limit, after = '') {
      const old = all().filter((row) => row.status === status && row.changed < changed && row.id > after);
      const ids = old.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
      return ids.slice(0, limit);
    },

    async removeBefore(changed, status) {
      const old = all().filter((row) => row.status === status && row.changed < changed);
      for (const { id } of old) tables.delete(id);
      return old.length;
    },

    async load(id) {
      const kept = open().get(id);
      if (!kept) return null;
      const { row, entries, snapshot, talk } = kept;
      return {
        table: fromRow(row),
        entries: entries.map(fromEntry),
        snapshot: snapshot && fromSnapshot(snapshot),
        talk: talk.map(fromEntry),
      };
    },

    async find(id) {
      const kept = open().get(id);
      return kept ? fromRow(kept.row) : null;
    },

    async byCode(code) {
      const row = running(code);
      return row ? fromRow(row) : null;
    },

    async list({ status, kind, limit, after }) {
      checkLimit(limit);
      const asked = (row: TableRow) =>
        row.listed === 1 &&
        (status === undefined || row.status === status) &&
        (kind === undefined || row.kind === kind) &&
        (!after || newestFirst({ ...row, ...after }, row) < 0);
      return all().filter(asked).sort(newestFirst).slice(0, limit).map(fromRow);
    },

    async unfinished() {
      const rows = all().filter(({ status }) => status !== 'over');
      rows.sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
      return rows.map(({ id }) => id);
    },

    classes: memoryClasses(open),

    healthy: async () => !closed,

    async close() {
      closed = true;
    },
  };
}
