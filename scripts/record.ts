/**
 * `npm run record -- verify|show|replay FILE [--to n] [--json]`: whether a match file is sound, its story in sentences,
 * or where the match stood after its moves (`--to`: after the first n of them).
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { LogEntry } from '../rules/log.ts';
import { fromRecord, type Loaded, replay } from '../rules/record.ts';
import { outcomeOf } from './golden/outcome.ts';
import { fail, numberOf, readArguments } from './measure/cli.ts';
import { withTexts } from './with-texts.ts';

const usage = 'npm run record -- verify|show|replay FILE [--to n] [--json]';
const VERBS = ['verify', 'show', 'replay'] as const;
const [verb, file, ...more] = process.argv.slice(2);
if (!VERBS.includes(verb as (typeof VERBS)[number]) || !file || file.startsWith('--')) fail(`Usage: ${usage}`);
const { values, json } = readArguments(more, [], usage);
// A reader such as `head` may have enough before the end.
process.stdout.on('error', () => process.exit(0));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Reads the file; ends the program with a code and a sentence where it is no sound match. */
function load(): Extract<Loaded, { ok: true }> {
  if (!existsSync(file) || !statSync(file).isFile()) fail(`There is no file ${file}.`);
  if (statSync(file).size > 4_000_000) fail(`${file}: This file is too large to be a match. (file-too-large)`);
  const loaded = fromRecord(readFileSync(file, 'utf8'));
  if (loaded.ok) return loaded;
  const { code, message } = loaded.error;
  if (json) say(JSON.stringify({ file, ok: false, ...loaded.error }));
  else process.stderr.write(`${file}: ${message} (${code})\n`);
  process.exit(1);
}

const { record, state } = load();
const to = numberOf(values, 'to', record.moves.length, 0, record.moves.length);

if (verb === 'verify') {
  const { kind, scenario, moves, rounds, seed } = record;
  if (json) say(JSON.stringify({ file, ok: true, kind, scenario, seed, moves: moves.length, rounds }));
  else
    say(
      `${file}: sound. A ${kind} match of the scenario ${scenario}, ${moves.length} moves in ${rounds.length} rounds; every move is legal and every hash fits.`,
    );
} else if (verb === 'replay') {
  const played = replay(record, record.moves.slice(0, to));
  if ('refusal' in played) throw new Error(played.refusal.message);
  const { rounds, state: now } = played;
  if (json) say(JSON.stringify({ file, moves: to, rounds, outcome: outcomeOf(now) }));
  else {
    rounds.forEach((r, i) => {
      say(`round ${i + 1}: ${r.moves} moves, ${r.hash}`);
    });
    outcomeOf(now).forEach(say);
  }
} else {
  const log: LogEntry[] = [];
  replay(record, record.moves.slice(0, to), log);
  type Story = typeof import('../src/screens/story.ts');
  const lines = await withTexts('/src/screens/story.ts', ({ storyOf }: Story) => storyOf(log));
  if (json) say(JSON.stringify({ file, moves: to, story: lines }));
  else {
    for (const note of record.notes ?? []) say(note);
    for (const { depth, text } of lines) say(depth === 0 ? `\n${text}` : `${'  '.repeat(depth - 1)}${text}`);
    if (!state.ending) say('\nThe match goes on.');
  }
}
