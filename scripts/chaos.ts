/**
 * `npm run chaos [-- --store sqlite|postgres] [--nodes 1] [--seconds 60] [--tables 24] [--students 8] [--think 120]
 * [--seed chaos] [--schedule FILE] [--bare] [--json]`: real server processes under load, while they, and a database of
 * their own, are killed, connections are cut, slowed and silent, the disk is full and clocks jump. First the worst
 * schedules of the simulation are done again (`--schedule`: those of another file; `--bare`: none). In the end what
 * clients were told is compared with what is stored, and with a replay by the rules: nothing may be lost, made up, told
 * in two ways, or stuck.
 */
import './simulate/production.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSchedules } from './chaos/replay.ts';
import { chaos } from './chaos/run.ts';
import { among, fail, numberOf, readArguments, report } from './measure/cli.ts';
import { root } from './setup.mjs';

const usage =
  'npm run chaos -- [--store sqlite|postgres] [--nodes 1] [--seconds 60] [--tables 24] [--students 8] [--think 120] [--seed chaos] [--schedule FILE] [--bare] [--json]';
const { values, flags, json } = readArguments(process.argv.slice(2), [], usage);
const store = among('store', values.store ?? 'sqlite', ['sqlite', 'postgres'] as const);
const nodes = numberOf(values, 'nodes', 1, 1, 20);
if (store === 'sqlite' && nodes > 1) fail('A file of SQLite is of one node: --store postgres takes several.');
const seconds = numberOf(values, 'seconds', 60, 5, 3600);
const file = values.schedule ?? join(root, 'scripts/chaos/schedules/worst.json');
const schedules = flags.has('bare') ? [] : readSchedules(file);

// Of its own, within reach of the dependencies: another run may be beside this one.
const programs = join(root, '.cache', `chaos-${process.pid}`);
process.on('exit', () => rmSync(programs, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
process.stderr.write('building\n');
const configFile = join(root, 'scripts/chaos/vite.config.ts');
const { build } = await import('vite');
await build({ root, configFile, logLevel: 'warn', build: { outDir: programs } });
const figures = await chaos({
  store,
  nodes,
  seconds,
  tables: numberOf(values, 'tables', 24, 1, 500),
  students: numberOf(values, 'students', 8, 0, 240),
  think: numberOf(values, 'think', 120, 1, 60_000),
  seed: values.seed ?? 'chaos',
  schedules,
  program: join(programs, 'node.mjs'),
  tell: (what) => void process.stderr.write(`${what}\n`),
});
report(figures, json, [
  [`moves are acknowledged (${figures.acknowledged})`, figures.acknowledged > 0],
  [`none is lost (${figures.lost})`, figures.lost === 0],
  [`nothing is made up (${figures.phantom})`, figures.phantom === 0],
  [`all are told the same (${figures.forks})`, figures.forks === 0],
  [`every table goes on (${figures.stuck})`, figures.stuck === 0],
  [`no process ends by itself (${figures.fell})`, figures.fell === 0],
]);
process.exit();
