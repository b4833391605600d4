/** Tables, entries and snapshots as rows. JSON is text in them: what an object's keys are called does not matter there. */
import { failed } from './errors.ts';
import type { Json, Snapshot, StoredClass, StoredEntry, StoredTable, TableChange, TableStatus } from './types.ts';

export interface TableRow {
  id: string;
  code: string;
  status: TableStatus;
  /** 1 where the list shows it. */
  listed: number;
  kind: string;
  /** Milliseconds since 1970. */
  created: number;
  /** Milliseconds since 1970. */
  changed: number;
  /** JSON, or null. */
  awaits: string | null;
  /** JSON. */
  about: string;
}

export interface EntryRow {
  table_id: string;
  /** How many entries it comes after: 0 is the first. */
  n: number;
  /** Milliseconds since 1970. */
  at: number;
  /** JSON. */
  what: string;
}

export interface SnapshotRow {
  table_id: string;
  entries: number;
  /** JSON. */
  state: string;
}

export interface TalkRow {
  table_id: string;
  /** Counts what was said at the table, from 0. */
  n: number;
  /** Milliseconds since 1970. */
  at: number;
  /** JSON. */
  what: string;
}

export interface ClassRow {
  id: string;
  code: string;
  /** Milliseconds since 1970. */
  created: number;
  /** Milliseconds since 1970. */
  erased: number;
  /** JSON. */
  about: string;
}

export interface ClassLogRow {
  class_id: string;
  /** How many entries it comes after: 0 is the first. */
  n: number;
  /** Milliseconds since 1970. */
  at: number;
  /** JSON. */
  what: string;
}

/** The database's tables and their columns. */
export interface Schema {
  tables: TableRow;
  entries: EntryRow;
  snapshots: SnapshotRow;
  talk: TalkRow;
  classes: ClassRow;
  class_log: ClassLogRow;
}

// By name: what is prepared holds on when a newer version adds a column while this one runs.
export const TABLE_COLUMNS = [
  'id',
  'code',
  'status',
  'listed',
  'kind',
  'created',
  'changed',
  'awaits',
  'about',
] as const;
export const CLASS_COLUMNS = ['id', 'code', 'created', 'erased', 'about'] as const;

/**
 * JSON as text, as it is at this moment. What is no JSON is stored as `JSON.stringify` writes it: -0 as 0, NaN as null.
 * A key `__proto__` is data like any other, here and in `fromText`. Error: `failed` where there is no text for it.
 */
export function toText(value: Json): string {
  try {
    const text = JSON.stringify(value);
    if (typeof text === 'string') return text;
  } catch (error) {
    throw failed('This can not be stored as JSON', error);
  }
  throw failed('This can not be stored as JSON', typeof value);
}

/** Damaged text, which is no JSON, comes back as null: nothing that a server stores there is null. */
export function fromText(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Those whose decision it is; null where nobody can say, as where that is damaged. */
function awaitsOf(text: string | null): string[] | null {
  const awaits = text === null ? null : fromText(text);
  return Array.isArray(awaits) ? (awaits as string[]) : null;
}

/** Error: `failed` where a text holds the character 0, at which the database would cut it off. */
export function toRow(table: StoredTable): TableRow {
  const { id, code, status, listed, kind, created, changed, awaits, about } = table;
  if (`${id}${code}${kind}`.includes('\0')) throw failed('The table can not be stored', 'a text holds the character 0');
  return {
    id,
    code,
    status,
    listed: listed ? 1 : 0,
    kind,
    created,
    changed,
    awaits: awaits && toText([...awaits]),
    about: toText(about),
  };
}

export function fromRow({ id, code, status, listed, kind, created, changed, awaits, about }: TableRow): StoredTable {
  return {
    id,
    code,
    status,
    listed: listed === 1,
    kind,
    created,
    changed,
    awaits: awaitsOf(awaits),
    about: fromText(about),
  };
}

/** The columns that change, and no others. @param at milliseconds since 1970 */
export function toChange(at: number, { status, listed, awaits, about }: TableChange = {}): Partial<TableRow> {
  return {
    changed: at,
    ...(status !== undefined && { status }),
    ...(listed !== undefined && { listed: listed ? 1 : 0 }),
    ...(awaits !== undefined && { awaits: toText([...awaits]) }),
    ...(about !== undefined && { about: toText(about) }),
  };
}

/** Error: `failed`, as with `toRow`. */
export function toClassRow({ id, code, created, erased, about }: StoredClass): ClassRow {
  if (`${id}${code}`.includes('\0')) throw failed('The class can not be stored', 'a text holds the character 0');
  return { id, code, created, erased, about: toText(about) };
}

export const fromClassRow = ({ id, code, created, erased, about }: ClassRow): StoredClass => ({
  id,
  code,
  created,
  erased,
  about: fromText(about),
});

export const fromEntry = ({ at, what }: Pick<EntryRow, 'at' | 'what'>): StoredEntry => ({ at, what: fromText(what) });

export const fromSnapshot = ({ entries, state }: Pick<SnapshotRow, 'entries' | 'state'>): Snapshot => ({
  entries,
  state: fromText(state),
});

/** Refuses what no list may be asked for. Error: RangeError. */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new RangeError('A list has from 1 to 100 tables.');
}
