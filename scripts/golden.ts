/**
 * `npm run golden -- [--write] [--choose]`: replays the golden matches of test/golden/ and compares each with the hashes
 * and the outcome written in its file. `--write` plays the planned ones again under the rules as they are, and writes
 * hashes and outcomes of all; `--choose` looks for a new plan first, which takes minutes.
 */
import { existsSync, unlinkSync, writeFileSync } from 'node:fs';
import { replay, toRecord, writeRecord } from '../rules/record.ts';
import { choose } from './golden/choose.ts';
import { withOutcome } from './golden/outcome.ts';
import { MADE, PLAN, readPlan, recordOfPlan } from './golden/plan.ts';
import { readArguments } from './measure/cli.ts';
import { GOLDEN, problemOf, readMatches } from './measure/golden.ts';

const usage = 'npm run golden -- [--write] [--choose]';
const { flags } = readArguments(process.argv.slice(2), [], usage);
const say = (line: string) => void process.stdout.write(`${line}\n`);

if (flags.has('choose')) {
  writeFileSync(PLAN, `${JSON.stringify(choose(say), null, 2)}\n`);
  say('the plan was written: test/golden/plan.json');
}
const plan = existsSync(PLAN) ? readPlan() : [];
if (flags.has('write') || flags.has('choose')) {
  for (const { file, record } of readMatches())
    if (record?.notes?.[0].startsWith(MADE) && !plan.some(({ name }) => `${name}.match` === file))
      unlinkSync(new URL(file, GOLDEN));
  for (const planned of plan) {
    const record = recordOfPlan(planned);
    const played = replay(record, record.moves);
    if ('refusal' in played) throw new Error(played.refusal.message);
    writeFileSync(new URL(`${planned.name}.match`, GOLDEN), withOutcome(writeRecord(record), played.state));
  }
}

let wrong = 0;
for (const { file, text, record } of readMatches()) {
  let problem = problemOf(text);
  const made = plan.some(({ name }) => `${name}.match` === file);
  if (problem && flags.has('write') && !made && record) {
    const played = replay(record, record.moves);
    if ('refusal' in played) problem = `move ${played.at + 1} is no longer legal: ${played.refusal.message}`;
    else {
      writeFileSync(new URL(file, GOLDEN), withOutcome(writeRecord(toRecord(record, record.moves)), played.state));
      problem = null;
    }
  }
  if (problem) {
    wrong++;
    process.stderr.write(`${file}: ${problem}\n`);
  }
}
say(wrong === 0 ? `all ${readMatches().length} golden matches replay to what is written` : `${wrong} differ`);
if (wrong > 0) process.exitCode = 1;
