/**
 * What the authority keeps, and what it asks of whatever keeps it. Storage knows no rules and reads none of the JSON that
 * it is given. Every promise that is fulfilled means: on disk, and it stays there whatever happens next.
 */

/**
 * JSON as it is stored: no undefined, no dates, no functions. It comes back equal, but for -0, which comes back as 0. A
 * key `__proto__` is data like any other. Where what is on disk is damaged and no JSON any more, null comes back in its
 * place, and all else as it was: one record never keeps others from being read.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A table waits for its players, is played, or is over. */
export type TableStatus = 'waiting' | 'playing' | 'over';

/** One table, without its moves. */
export interface StoredTable {
  /** 22 letters, digits, `-` or `_`: 128 random bits. */
  id: string;
  /** A short code to be read out, of capital letters and digits; no two tables that are not over share one. */
  code: string;
  status: TableStatus;
  /** Does the list of tables show it? */
  listed: boolean;
  /** What is played there, in a word: lists are filtered by it. */
  kind: string;
  /** Milliseconds since 1970. */
  created: number;
  /** Milliseconds since 1970, of the last change or move. */
  changed: number;
  /** Those whose decision it is after the newest entry, as whoever wrote it says; null: nobody has said. */
  awaits: readonly string[] | null;
  /** All else that the authority knows of the table, and must not forget. */
  about: Json;
}

/** One entry of a table's history: a move, or what was taken back. Never changed once it is there. */
export interface StoredEntry {
  /** Milliseconds since 1970. */
  at: number;
  what: Json;
}

/** A position that was kept, so that not every entry has to be played again. */
export interface Snapshot {
  /** How many entries it comes after. */
  entries: number;
  state: Json;
}

export interface Loaded {
  table: StoredTable;
  /** All of them, oldest first. */
  entries: StoredEntry[];
  /** The newest that was kept; null where none was. */
  snapshot: Snapshot | null;
  /** What was said at the table last, oldest first: at most `TALK_KEPT`. */
  talk: StoredEntry[];
}

/** So much of what was said at a table is kept: the newest. */
export const TALK_KEPT = 200;

/** One class, without its log. */
export interface StoredClass {
  /** 22 letters, digits, `-` or `_`: 128 random bits. */
  id: string;
  /** A short code to be read out, as tables have; no two classes share one. */
  code: string;
  /** Milliseconds since 1970. */
  created: number;
  /** When all of it is to be erased, in milliseconds since 1970. */
  erased: number;
  /** All else that is known of the class beside its log. */
  about: Json;
}

export interface LoadedClass {
  row: StoredClass;
  /** All that was written, oldest first. */
  log: StoredEntry[];
}

/** Classes, kept as tables are: every promise that is fulfilled means: on disk. */
export interface ClassStorage {
  /** Errors: `exists`, `failed`. */
  create(row: StoredClass): Promise<void>;
  /** Null where there is none. Error: `failed`. */
  load(id: string): Promise<LoadedClass | null>;
  /** The class with this code, else null. */
  byCode(code: string): Promise<StoredClass | null>;
  /**
   * Adds to the log, after `entries` others, and changes what the row says of it in the same transaction: all of it or
   * nothing. Nothing that is in the log changes. Errors: `unknown`, `stale`, `failed`.
   */
  append(id: string, entries: number, log: readonly StoredEntry[], change?: Pick<StoredClass, 'about'>): Promise<void>;
  /** All that there are, oldest first. */
  unerased(): Promise<StoredClass[]>;
  /** Erases the class and its log: what was written is overwritten where it stood. Nothing happens where there is none. */
  remove(id: string): Promise<void>;
}

export interface ListQuery {
  status?: TableStatus;
  kind?: string;
  /** At most so many, from 1 to 100; else a RangeError. */
  limit: number;
  /** Only tables that come after this one in the list: newest first, by `created`; then by `id`, from A to z. */
  after?: { created: number; id: string };
}

/** Why nothing was stored. Nothing of what was asked for has happened. */
export type StorageCode =
  /** A table of this id, or another that is not over of this code, exists already; or such a class. */
  | 'exists'
  /** No such table, or class. */
  | 'unknown'
  /** It has another number of entries than whoever writes believed: somebody else wrote meanwhile. */
  | 'stale'
  /** Another node holds its home by now, or this one never did: only where several share a database. */
  | 'elsewhere'
  /** The disk, or the database, refused; the storage is closed; or what was handed over can't be stored. */
  | 'failed';

export class StorageError extends Error {
  constructor(
    readonly code: StorageCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a table's row changes to, together with an entry or alone. */
export type TableChange = Partial<Pick<StoredTable, 'status' | 'listed' | 'about'>> & { awaits?: readonly string[] };

export interface Storage {
  /** Errors: `exists`, `failed`. */
  create(table: StoredTable): Promise<void>;
  /** Null where there is none. Error: `failed`. */
  load(id: string): Promise<Loaded | null>;
  /** The table alone, else null. Error: `failed`. */
  find(id: string): Promise<StoredTable | null>;
  /** The table with this code that is not over, else null. */
  byCode(code: string): Promise<StoredTable | null>;
  /**
   * Adds one entry after `entries` others, and changes the row in the same transaction; `changed` becomes the entry's
   * time. Calls that come while others are being written are committed with one another, in order.
   * Errors: `unknown`, `stale`, `failed`; `exists` where the table was over, and its code is another's now.
   */
  append(id: string, entries: number, entry: StoredEntry, change?: TableChange): Promise<void>;
  /** Changes the row alone. Errors: `unknown`, `failed`; `exists` as with `append`. */
  change(id: string, at: number, change: TableChange): Promise<void>;
  /**
   * Keeps a position. It replaces an older one, or one after as many entries, and gives way to a newer one; it is never
   * needed for the truth. Errors: `unknown`, `failed`; `stale` where the table has fewer entries than it comes after.
   */
  keep(id: string, snapshot: Snapshot): Promise<void>;
  /** Keeps something that was said, after all that was said before. Errors: `unknown`, `failed`. */
  say(id: string, said: StoredEntry): Promise<void>;
  /** Listed tables alone, in this order, whatever their status where none is asked for. */
  list(query: ListQuery): Promise<StoredTable[]>;
  /** Ids of tables that are not over, oldest first: what a server goes on with when it starts. */
  unfinished(): Promise<string[]>;
  /** Ids of tables in this status that have not changed since, in their order, after this id: at most `limit`. */
  idsBefore(changed: number, status: TableStatus, limit: number, after?: string): Promise<string[]>;
  /** Removes a table, and all of its. Errors: `unknown`, `failed`. */
  remove(id: string): Promise<void>;
  /** Removes tables in this status, and all of theirs, that have not changed since; says how many. */
  removeBefore(changed: number, status: TableStatus): Promise<number>;
  readonly classes: ClassStorage;
  /** Does the storage answer? */
  healthy(): Promise<boolean>;
  /** Writes what is still to be written, then lets go of the file. Whatever is asked for later fails with `failed`. */
  close(): Promise<void>;
}
