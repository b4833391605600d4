/** One server a folder: another over the same tables would ring their clocks, and have their bots move, a second time. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { keepPrivate, makePrivate } from './connection.ts';
import { failed } from './errors.ts';

/** Empty for good: it is there to be held. The system lets go of it with the process, however that ends. */
const HELD = 'server.lock';

/** How long a server that is just ending is waited for, in milliseconds; the whole of this one waits. */
const PATIENCE = 2000;

/**
 * Makes a folder for its owner alone, where there is none, and holds it until what it gives is called.
 * Error: `failed` where it can't be made or written, or another server holds it.
 */
export function holdFolder(folder: string, patience = PATIENCE): () => void {
  const file = join(folder, HELD);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    makePrivate(file);
    keepPrivate(file);
  } catch (error) {
    throw failed(`The folder ${folder} can not be used`, error);
  }
  const held = new Database(file);
  try {
    held.exec(`pragma busy_timeout = ${patience}; begin exclusive`);
  } catch (error) {
    held.close();
    const busy = (error as { code?: unknown }).code === 'SQLITE_BUSY';
    throw failed(`The folder ${folder} can not be used`, busy ? 'another server runs on it' : error);
  }
  // Closing ends what was begun, and may be asked for twice.
  return () => void held.close();
}
