/**
 * `npm run chaos [-- --store sqlite] [--nodes 1] [--seconds 60] [--tables 12] [--think 120] [--seed chaos] [--json]`: real
 * server processes under load, while they are killed, their connections are cut, slowed and silent, their disk is full
 * and their clocks jump. In the end what clients were told is compared with what is stored, and with a replay by the
 * rules: nothing may be lost, made up, told in two ways, or stuck.
 */
import './simulate/production.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { chaos } from './chaos/run.ts';
import { among, numberOf, readArguments, report } from './measure/cli.ts';
import { root } from './setup.mjs';

const usage =
  'npm run chaos -- [--store sqlite] [--nodes 1] [--seconds 60] [--tables 12] [--think 120] [--seed chaos] [--json]';
const { values, json } = readArguments(process.argv.slice(2), [], usage);
const seconds = numberOf(values, 'seconds', 60, 5, 3600);

// Of its own, within reach of the dependencies: another run may be beside this one.
const programs = join(root, '.cache', `chaos-${process.pid}`);
process.on('exit', () => rmSync(programs, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
process.stderr.write('building\n');
const configFile = join(root, 'scripts/chaos/vite.config.ts');
await build({ root, configFile, logLevel: 'warn', build: { outDir: programs } });
const figures = await chaos({
  store: among('store', values.store ?? 'sqlite', ['sqlite'] as const),
  nodes: numberOf(values, 'nodes', 1, 1, 1),
  seconds,
  tables: numberOf(values, 'tables', 12, 1, 500),
  think: numberOf(values, 'think', 120, 1, 60_000),
  seed: values.seed ?? 'chaos',
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
