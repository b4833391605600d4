/**
 * `npm run debrief -- FILE [--out report.html] [--language zh-CN] [--json]`: what happened in a finished match, what of it
 * was luck, and where it turned, as one HTML file that needs nothing else; with `--json`, the findings on standard output
 * and no file. Progress goes to standard error. Exits 2 where the match can't be read or the report not be written.
 */

import { threadsEngine } from '../src/lab/run/threads.ts';
import type { Debrief } from '../src/screens/debrief/data.ts';
import { accountOf } from '../src/studies/account/index.ts';
import { lookInto } from '../src/studies/debrief.ts';
import { type Problem, readMatch, whyUnwritable, writeReport } from './debrief/read.ts';
import { renderer } from './debrief/renderer.ts';
import { among, fail, readArguments } from './measure/cli.ts';

const LANGUAGES = ['en', 'zh-CN'] as const;
const usage = 'npm run debrief -- FILE [--out report.html] [--language zh-CN] [--json]';
const { words, values, json } = readArguments(process.argv.slice(2), null, usage);
const [path] = words;
if (path === undefined || words.length > 1) fail(`Name one match file. Usage: ${usage}`);
const language = among('language', values.language ?? 'en', LANGUAGES);
const out = values.out ?? 'debrief.html';

const refused = ({ code, message }: Problem): never => fail(`${code}: ${message}`);
const note = (text: string) => process.stderr.write(text);

const read = readMatch(path);
if (!read.ok) refused(read.error);
else {
  const { record } = read;
  // What can't be written is known before anything is worked out.
  const blocked = json ? null : whyUnwritable(out, path);
  if (blocked) refused(blocked);
  const live = process.stderr.isTTY;
  const engine = await threadsEngine({
    progress: (done, asked) => note(live ? `\rplaying on: ${done} of ${asked} ` : ''),
  });
  const debrief: Debrief = { record, account: accountOf(record), luck: null, turning: null };
  try {
    note('Bots play the match on.\n');
    await lookInto(record, engine, (found) => {
      Object.assign(debrief, found);
      note(`${live ? '\n' : ''}found: ${Object.keys(found).join(', ')}\n`);
    });
  } finally {
    await engine.dispose();
  }
  const { account, luck, turning } = debrief;
  if (json) process.stdout.write(`${JSON.stringify({ account, luck, turning })}\n`);
  else {
    const problem = writeReport(out, await (await renderer())(debrief, language));
    if (problem) refused(problem);
    note(`${out} is written.\n`);
  }
}
