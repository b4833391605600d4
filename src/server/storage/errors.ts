/** Why nothing was stored, in sentences. No id stands in them: they go to logs, and who knows a table's id may open it. */
import { StorageError } from './types.ts';

export const unknownTable = () => new StorageError('unknown', 'There is no such table.');

export const existingTable = (cause?: unknown) =>
  new StorageError('exists', 'There is a table of this id, or one that is not over of this code, already.', { cause });

export const unknownClass = () => new StorageError('unknown', 'There is no such class.');

export const existingClass = () => new StorageError('exists', 'There is a class of this id or this code already.');

export const staleClass = (believed: number, found: number) =>
  new StorageError('stale', `The class has ${found} entries, not ${believed}: somebody else wrote meanwhile.`);

/** @param believed how many entries whoever writes takes the table to have @param found how many it has */
export const staleTable = (believed: number, found: number) =>
  new StorageError('stale', `The table has ${found} entries, not ${believed}: somebody else wrote meanwhile.`);

export const elsewhere = () => new StorageError('elsewhere', 'Another node holds this by now, or this one never did.');

export const foreignData = (what: 'file' | 'database') =>
  new StorageError('failed', `This ${what} is of something else, not of this server.`);

export const newerData = (what: 'file' | 'database') =>
  new StorageError('failed', `This ${what} was made by a newer version of the server.`);

export const closedStorage = () => new StorageError('failed', 'The storage is closed.');

/** @param what what was not done, as a sentence without its full stop */
export const failed = (what: string, cause: unknown) =>
  new StorageError('failed', `${what}: ${saying(cause)}`, { cause });

/** Where several addresses were tried in vain, Node says only that. */
const saying = (cause: unknown): string =>
  cause instanceof AggregateError
    ? cause.errors.map(saying).join(', ')
    : cause instanceof Error
      ? cause.message
      : String(cause);

/** What the database says where two rows would share an id or a code. */
const DOUBLE = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'];

/** Whatever was thrown, as an error of the contract: `exists` where two rows would share a key, else `failed`. */
export function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { code } = error as { code?: unknown };
  return DOUBLE.some((double) => double === code) ? existingTable(error) : failed('The database refused', error);
}
