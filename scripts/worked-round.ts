/**
 * `npm run worked-round -- [--seeds 400] [--first]`: makes assets/records/worked-round.match, the match whose first
 * round the rulebook explains: the shortest of those that show everything, or the first found, which takes seconds. Then
 * `npm run docs` brings the rulebook in line with it.
 */
import { writeFileSync } from 'node:fs';
import { toRecord, writeRecord } from '../rules/record.ts';
import { fail, numberOf, readArguments } from './measure/cli.ts';
import { choose } from './worked-round/choose.ts';
import { examplesOf, WORKED } from './worked-round/examples.ts';

const usage = 'npm run worked-round -- [--seeds 400] [--first]';
const { values, flags } = readArguments(process.argv.slice(2), [], usage);
const seeds = numberOf(values, 'seeds', 400, 1, 100_000);
const say = (line: string) => void process.stdout.write(`${line}\n`);

const found = choose(seeds, say, flags.has('first'));
if (!found) fail(`No first round of ${seeds} shows everything that is explained.`);
const notes = ['A Standard match of two simple players. The rulebook explains its first round.'];
const record = toRecord({ ...found.start, notes }, found.turns);
writeFileSync(WORKED, writeRecord(record));
for (const { id, at, log } of examplesOf(record)) say(`${id}: after ${at} moves, ${log.length} entries`);
