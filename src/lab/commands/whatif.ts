/** `whatif`: the policy lab on the command line. A scenario with a change and without, on the same seeds. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../continuations/tally.ts';
import { piecesOf } from '../../studies/engine.ts';
import type { LabSetup } from '../../studies/kinds.ts';
import { labCsv, labData } from '../../studies/lab/files.ts';
import { type Arm, labResult, questionsOf } from '../../studies/lab/run.ts';
import { aboutOf, kebab, linesOf, titleOf } from '../figures/whatif.ts';
import { textOf } from '../report/text.ts';
import { writeReport } from '../report/write.ts';
import { experiment, type RunOptions } from '../run/experiment.ts';
import type { Job } from '../run/jobs.ts';
import type { Outcome } from './common.ts';

/** Longer names of files are cut, and told apart by a sum of what they leave out. */
const LONGEST_NAME = 60;

const switchesOf = (options: LabSetup['options']): string[] =>
  Object.keys(options).map((name) => (name === 'nations' ? `nations-${sum(options.nations)}` : kebab(name)));
const sum = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 6);

/** What the results of each arm are called. Questions that share their first arm share its matches. */
function namesOf({ scenario, options, change, bots }: LabSetup): Record<Arm, string> {
  const players = bots.us === bots.china ? [bots.us] : [bots.us, bots.china];
  const before = ['whatif', scenario, ...players, ...switchesOf(options).map((name) => `with-${name}`)].join('-');
  const dials = Object.entries(change.dials ?? {}).map(([dial, value]) => `${dial}-${value}`);
  const changed = [...switchesOf(change.options ?? {}), ...(change.off ?? []).map((off) => `no-${off}`), ...dials];
  const what = changed.join('-') || 'nothing';
  const short = what.length > LONGEST_NAME ? `${what.slice(0, LONGEST_NAME)}-${sum(change)}` : what;
  return { before, after: `${before}-${short}` };
}

/** Plays a checked set-up, and writes page, data and table. What is kept of an earlier run is not played again. */
export async function whatIf(setup: LabSetup, o: RunOptions): Promise<Outcome> {
  const names = namesOf(setup);
  const questions = questionsOf(setup);
  const play = async (arm: Arm): Promise<Result[]> => {
    const { from, variation, seed } = questions[arm];
    const jobs = piecesOf(questions[arm]).map((work): Job => ({ id: work.which.join('-'), work }));
    const results = await experiment<Result[]>({ name: names[arm], of: { from, variation, seed } }, jobs, o);
    return jobs.flatMap(({ id }) => results.get(id) as Result[]);
  };
  const before = await play('before');
  const result = labResult(setup, { before, after: await play('after') });
  const data = labData(result);
  const { pairs: _, ...found } = data;
  const title = titleOf(setup);
  const about = aboutOf(result);
  const lines = linesOf(result);
  const files = writeReport(o.out, names.after, { title, about, lines }, data);
  const csv = join(o.out, `${names.after}.csv`);
  writeFileSync(csv, labCsv(result));
  const where = `The whole report: ${files.html}\nEvery pair: ${csv}\n`;
  return { text: `${textOf([title, ...about].join('\n'), lines)}\n${where}`, json: found };
}
