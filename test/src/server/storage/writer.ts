/** A server that is to be killed: it adds entries to its tables without end, and says each once it is stored. */
import { writeSync } from 'node:fs';
import { openPostgres } from '../../../../src/server/storage/postgres/postgres.ts';
import { openSqlite } from '../../../../src/server/storage/sqlite.ts';
import { idOf, move, table } from './samples.ts';

const TABLES = 5;
/** A file, or the address of a database. */
const where = process.argv[2];
const storage = await (where.startsWith('postgres:') ? openPostgres(where) : openSqlite(where));

/** Whoever reads may be slow: the pipe is full then. */
function say(line: string): void {
  for (let rest = Buffer.from(line); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

async function play(i: number): Promise<void> {
  if (!(await storage.load(idOf(i)))) await storage.create(table(i));
  for (let n = (await storage.load(idOf(i)))?.entries.length ?? 0; ; n++) {
    await storage.append(idOf(i), n, move(n), { about: { n } });
    if (n % 7 === 6) await storage.keep(idOf(i), { entries: n + 1, state: n });
    say(`${i} ${n}\n`);
  }
}

await Promise.all(Array.from({ length: TABLES }, (_, i) => play(i)));
