/**
 * `npm run golden -- [--write] [--choose]`: replays the golden matches of test/golden/ and compares each with the hashes
 * and the outcome written in its file. `--write` plays planned ones that differ again under the rules as they are, writes
 * hashes and outcomes of all, and adds to the plan what it lacks: a match of a scenario, to an ending, or one that shows
 * it when an entry is disabled. `--choose` looks for a new plan first, which takes minutes.
 */
import { existsSync, unlinkSync, writeFileSync } from 'node:fs';
import { fromRecord, replay, toRecord, writeRecord } from '../rules/record.ts';
import { choose } from './golden/choose.ts';
import { lackedBy, waysOf } from './golden/complete.ts';
import { withOutcome } from './golden/outcome.ts';
import { MADE, PLAN, type Planned, readPlan, recordOfPlan } from './golden/plan.ts';
import { readArguments } from './measure/cli.ts';
import { GOLDEN, problemOf, readMatches } from './measure/golden.ts';

const usage = 'npm run golden -- [--write] [--choose]';
const { flags } = readArguments(process.argv.slice(2), [], usage);
const say = (line: string) => void process.stdout.write(`${line}\n`);

if (flags.has('choose')) {
  writeFileSync(PLAN, `${JSON.stringify(choose(say), null, 2)}\n`);
  say('the plan was written: test/golden/plan.json');
}
let plan = existsSync(PLAN) ? readPlan() : [];
const nameOf = (file: string) => file.replace(/\.match$/, '');

/** Plays a planned match and writes its file. */
function make(planned: Planned): void {
  const record = recordOfPlan(planned);
  const played = replay(record, record.moves);
  if ('refusal' in played) throw new Error(played.refusal.message);
  writeFileSync(new URL(`${planned.name}.match`, GOLDEN), withOutcome(writeRecord(record), played.state));
}

if (flags.has('write') || flags.has('choose')) {
  const good = new Set<string>();
  for (const { file, text, record } of readMatches()) {
    const planned = plan.find(({ name }) => name === nameOf(file));
    if (!planned && record?.notes?.[0].startsWith(MADE)) unlinkSync(new URL(file, GOLDEN));
    if (planned && record && planned.seed === record.seed && problemOf(text) === null) good.add(planned.name);
  }
  for (const planned of plan) if (flags.has('choose') || !good.has(planned.name)) make(planned);
  const ways = readMatches().flatMap(({ text }) => {
    const loaded = fromRecord(text);
    return loaded.ok ? waysOf(loaded.state.ending) : [];
  });
  const lacked = lackedBy(plan, new Set(ways));
  if (lacked.length > 0) {
    for (const planned of lacked) make(planned);
    plan = [...plan, ...lacked].sort((a, b) => (a.name < b.name ? -1 : 1));
    writeFileSync(PLAN, `${JSON.stringify(plan, null, 2)}\n`);
    say(`added to the plan: ${lacked.map(({ name }) => name).join(', ')}`);
  }
}

let wrong = 0;
for (const { file, text, record } of readMatches()) {
  let problem = problemOf(text);
  const made = plan.some(({ name }) => name === nameOf(file));
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
