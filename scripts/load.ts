/**
 * `npm run load [-- ours echo stock] [--store sqlite|postgres] [--nodes 1] [--tables 250] [--seconds 20]
 * [--scenario standard] [--json]`: bots as clients over
 * sockets on loopback, two a table, of our server, of boardgame.io's own (in memory), and of a bare echo that syncs what
 * it is sent to the disk; server and clients in processes of their own. Every table moves as soon as its last move was
 * acknowledged: so the rate is what the server can do at most, and the time to an answer is that of a full queue. `paced`
 * is the same at half of that rate. In the end our server is killed at work: `lost` counts the moves that it has
 * acknowledged and that are not in its file.
 */
import { rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { SCENARIO_IDS } from '../rules/content/scenarios/index.ts';
import { figuresOf, targetsOf } from './load/figures.ts';
import { type Kind, type Measured, measure, start } from './load/run.ts';
import { STORES } from './load/store.ts';
import { among, fail, numberOf, readArguments, report } from './measure/cli.ts';
import { root } from './setup.mjs';

const KINDS: readonly Kind[] = ['ours', 'echo', 'stock'];
const usage =
  'npm run load -- ours|echo|stock [--store sqlite] [--nodes 1] [--tables 250] [--seconds 20] [--scenario standard] [--json]';
const { words, values, json } = readArguments(process.argv.slice(2), KINDS, usage);
const tables = numberOf(values, 'tables', 250, 1, 5000);
const seconds = numberOf(values, 'seconds', 20, 1, 3600);
const scenario = among('scenario', values.scenario ?? 'standard', SCENARIO_IDS);
const store = among('store', values.store ?? 'sqlite', STORES);
const nodes = numberOf(values, 'nodes', 1, 1, 16);
if (nodes > 1 && store === 'sqlite') fail("A file of SQLite is one server's: several need --store postgres.");
const wanted = words.length === 0 ? KINDS : KINDS.filter((kind) => words.includes(kind));

// Of its own, within reach of the dependencies: another load may run beside this one.
const programs = join(root, '.cache', `load-${process.pid}`);
process.on('exit', () => rmSync(programs, { recursive: true, force: true }));
process.stderr.write('building\n');
const { build } = await import('vite');
const configFile = join(root, 'scripts/load/vite.config.ts');
await build({ root, configFile, logLevel: 'warn', build: { outDir: programs } });
// What else this computer was at: of figures that were taken beside other work only the proportions tell something.
const machine = { processors: cpus().length, loadBefore: Math.round(loadavg()[0] * 10) / 10 };
const done: Partial<Record<Kind, Measured>> = {};
for (const kind of wanted) {
  process.stderr.write(`${kind}: ${tables} tables, ${seconds} seconds\n`);
  const warm = Math.min(5, seconds / 2);
  done[kind] = await measure(programs, {
    kind,
    store,
    nodes,
    tables,
    scenario,
    warm,
    seconds,
    paced: kind === 'echo' ? 0 : 0.5,
  });
}
let cost = null;
if (done.ours) {
  process.stderr.write('early and late moves\n');
  cost = await start(join(programs, 'cost.mjs'), [String(Math.min(10, seconds))]).heard('cost');
}
const figures = { store, nodes, ...figuresOf(tables, seconds, done, cost), machine };
report(figures, json, targetsOf(figures));
