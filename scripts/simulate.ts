/**
 * `npm run simulate -- --schedules N [--seed text] [--from K] [--game small|soft-landing] [--worst N --to FILE]
 * [--trace] [--json]`: the authority under a simulated clock, network, disk and chance. Each schedule is one seed; a
 * failure prints the command that shows it again, with all that happened. What went wrong in the worst of them is
 * written to a file, for `npm run chaos -- --schedule FILE`.
 */
import './simulate/production.ts';
import { writeFileSync } from 'node:fs';
import { among, fail, numberOf, readArguments, report } from './measure/cli.ts';
import { large } from './simulate/large.ts';
import { run } from './simulate/schedule.ts';
import { small } from './simulate/small-hosted.ts';
import { Worst } from './simulate/steps.ts';

const usage =
  'npm run simulate -- [--schedules 1000] [--seed text] [--from 0] [--game small|soft-landing] [--worst 0] [--to FILE] [--trace] [--json]';
const { values, flags, json } = readArguments(process.argv.slice(2), [], usage);
const schedules = numberOf(values, 'schedules', 1000, 1, 100_000_000);
const from = numberOf(values, 'from', 0, 0, 1_000_000_000);
const game = among('game', values.game ?? 'small', ['small', 'soft-landing'] as const);
const seed = values.seed ?? 'soft-landing';
if (!/^[\w./-]{1,60}$/.test(seed)) fail('--seed must be of letters, digits, dots, lines and strokes, 60 at most.');
const subject = game === 'small' ? small : large;
const trace = flags.has('trace') ? (line: string) => process.stderr.write(`${line}\n`) : undefined;
const worst = new Worst(numberOf(values, 'worst', values.to ? 6 : 0, 0, 100));
/** So many are printed; all are counted. */
const PRINTED = 10;

const out = { schedules: 0, moves: 0, happened: 0, crashes: 0, broken: 0, laws: {} as Record<string, number> };
const begun = performance.now();
let told = begun;
const rate = () => Math.round((out.schedules / (performance.now() - begun)) * 60_000);

for (let k = from; k < from + schedules; k++) {
  const ran = await run(`${seed}/${k}`, subject, { trace });
  out.schedules++;
  out.moves += ran.moves;
  out.happened += ran.happened;
  out.crashes += ran.crashes;
  worst.show(`${seed}/${k}`, ran.steps);
  if (ran.broken) {
    const { law, how } = ran.broken;
    out.broken++;
    out.laws[law] = (out.laws[law] ?? 0) + 1;
    if (out.broken <= PRINTED)
      process.stderr.write(
        `schedule ${k} broke “${law}”: ${how.slice(0, 2000)}\n` +
          `  npm run simulate -- --game ${game} --seed ${seed} --from ${k} --schedules 1 --trace\n`,
      );
  }
  if (trace) process.stderr.write(`hash ${ran.hash}\n`);
  if (performance.now() - told > 10_000) {
    told = performance.now();
    process.stderr.write(
      `${out.schedules} schedules, the next is ${k + 1}; ${out.broken} broken; ${rate()} a minute\n`,
    );
  }
}
if (values.to) writeFileSync(values.to, `${JSON.stringify(worst.kept, null, 1)}\n`);
const used = process.cpuUsage();
const perProcessorMinute = Math.round((out.schedules / ((used.user + used.system) / 1e6)) * 60);
const rates = { 'a minute': rate(), 'a minute of processor time': perProcessorMinute };
report({ game, seed, from, ...out, ...rates }, json, [['no law is broken', out.broken === 0]]);
