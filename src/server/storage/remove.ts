/** One table taken out of a server's file for good, on request of those who played there, while no server runs on it. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { refuseInUse } from './backup.ts';
import { holdFolder } from './sole.ts';
import { openSqlite } from './sqlite.ts';
import { StorageError } from './types.ts';

/** An id is 22 letters; what is shorter is a code. */
const ID = 22;

/**
 * Removes a table with its moves and its talk: what was written is overwritten where it stood.
 * Error: `failed` where the file is missing or a server runs on it, or the table is one of a class, which goes with its
 * class; `unknown` where there is no such table. Nothing has changed then.
 * @param which its id (the last part of its address, 22 letters), or its code while the match is not over
 * @returns its id
 */
export async function removeOne(file: string, which: string): Promise<string> {
  if (!existsSync(file)) throw new StorageError('failed', `There is no file ${file}.`);
  const release = holdFolder(dirname(file));
  try {
    refuseInUse(file);
    return await removeFrom(file, which);
  } finally {
    release();
  }
}

async function removeFrom(file: string, which: string): Promise<string> {
  const storage = await openSqlite(file);
  try {
    const table = which.length === ID ? await storage.find(which) : await storage.byCode(which.toUpperCase());
    if (!table) throw new StorageError('unknown', `There is no table ${which}.`);
    // Of what is damaged nobody can say whose it was.
    const about = table.about as { group?: string | null } | null;
    if (about?.group)
      throw new StorageError(
        'failed',
        'This table is one of a class: whoever leads it erases the class with its tables.',
      );
    await storage.remove(table.id);
    return table.id;
  } finally {
    await storage.close();
  }
}
