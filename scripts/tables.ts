/**
 * `npm run tables -- backup FILE [--data data]`: a consistent copy of all online tables, while the server runs.
 * `npm run tables -- restore FILE [--data data] [--replace]`: puts a copy in place, while no server runs; with
 * `--replace` what was there is kept beside it.
 * `npm run tables -- remove ID [--data data]`: one table with all of its moves, for good, while no server runs. Built beside the server it needs plain Node alone:
 * `node dist-server/tables.mjs backup FILE`. Tables in PostgreSQL are copied by its own programs.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { backup, restore } from '../src/server/storage/backup.ts';
import { removeOne } from '../src/server/storage/remove.ts';
import { fail, readArguments } from './measure/cli.ts';

const usage =
  'npm run tables -- backup|restore FILE [--data data] [--replace], or: npm run tables -- remove ID [--data data]';
const { words, values, flags } = readArguments(process.argv.slice(2), null, usage);
const [what, file] = words;
if (process.env.DATABASE_URL && !values.data)
  fail(
    'These tables are in PostgreSQL (DATABASE_URL), and are copied by its own programs: ' +
      'pg_dump --format=custom --file=FILE "$DATABASE_URL"; docs/server.md says how a copy is put back, and how one table is removed. ' +
      'For a folder beside it: --data FOLDER.',
  );
const tables = join(resolve(values.data ?? process.env.DATA ?? 'data'), 'tables.sqlite');
try {
  if (what === 'backup' && file) await backup(tables, resolve(file));
  else if (what === 'restore' && file) {
    mkdirSync(dirname(tables), { recursive: true, mode: 0o700 });
    const time = new Date().toISOString().replace(/[:.]/g, '-');
    await restore(resolve(file), tables, flags.has('replace') ? { replace: true, time } : undefined);
  } else if (what === 'remove' && file) process.stdout.write(`removed table ${await removeOne(tables, file)}\n`);
  else fail(`Say what to do, and with which file or table. Usage: ${usage}`);
  if (what !== 'remove') process.stdout.write(what === 'backup' ? `copied to ${file}\n` : `restored from ${file}\n`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
