/** A server that is to be killed: it adds entries to its tables without end, and says each once it is stored. */
import { writeSync } from 'node:fs';
import { openSqlite } from '../../../../src/server/storage/sqlite.ts';
import { idOf, move, table } from './samples.ts';

const TABLES = 5;
const storage = await openSqlite(process.argv[2]);

async function play(i: number): Promise<void> {
  if (!(await storage.load(idOf(i)))) await storage.create(table(i));
  for (let n = (await storage.load(idOf(i)))?.entries.length ?? 0; ; n++) {
    await storage.append(idOf(i), n, move(n), { about: { n } });
    if (n % 7 === 6) await storage.keep(idOf(i), { entries: n + 1, state: n });
    writeSync(1, `${i} ${n}\n`);
  }
}

await Promise.all(Array.from({ length: TABLES }, (_, i) => play(i)));
