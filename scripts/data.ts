/**
 * `npm run data -- [--out data/public] [--only nations,match] [--match FILE]`: the content, the rules' parameters, the
 * record and a match as JSON with schemas, and as CSV where it is flat. `npm run data -- match FILE [--out FILE]` turns a
 * .match file into JSON, and such JSON back. `--schemas` writes schemas/ anew, unless that takes something away from a
 * version that is out.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fromRecord, type Loaded, writeRecord } from '../rules/record.ts';
import { FORMATS, type FormatName, textOf } from '../src/data/formats.ts';
import { type MatchData, matchData } from '../src/data/match.ts';
import { readMatchData } from '../src/data/read-match.ts';
import { folderOf } from './data/folder.ts';
import { writeSchemas } from './data/schemas.ts';
import { fail, readArguments } from './measure/cli.ts';

const usage = 'npm run data -- [match FILE] [--out data/public] [--only nations,match] [--match FILE] [--schemas]';
const { words, values, flags } = readArguments(process.argv.slice(2), null, usage);
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Ends the program where a file is at fault: a sentence, and the code that other programs read. */
function refuse(file: string, code: string, message: string): never {
  process.stderr.write(`${file}: ${message} (${code})\n`);
  process.exit(1);
}

/** Reads a match from either form. */
function load(file: string): Extract<Loaded, { ok: true }> & { json: boolean } {
  const size = statSync(file, { throwIfNoEntry: false });
  if (!size?.isFile()) refuse(file, 'file-missing', 'There is no such file.');
  if (size.size > 20_000_000) refuse(file, 'file-too-large', 'This file is too large to be a match.');
  const text = readFileSync(file, 'utf8');
  const json = /^\s*\{/.test(text);
  const loaded = json ? readMatchData(text) : fromRecord(text);
  if (!loaded.ok) refuse(file, loaded.error.code, loaded.error.message);
  if (loaded.record.kind === 'live')
    refuse(file, 'file-live', 'This match has not ended yet: its data would show what is still hidden.');
  return { ...loaded, json };
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    refuse(file, 'not-written', `It could not be written: ${(error as Error).message}.`);
  }
}

function convert(file: string): void {
  const { record, json } = load(file);
  if (values.out !== undefined && resolve(values.out) === resolve(file))
    refuse(file, 'not-written', 'It is the match itself: name another file.');
  const text = json ? writeRecord(record) : textOf(matchData(record));
  if (values.out === undefined) process.stdout.write(text);
  else {
    write(values.out, text);
    say(`${values.out}: ${record.moves.length} moves of a ${record.kind} match, ${json ? 'as text' : 'as JSON'}`);
  }
}

/** The formats that were asked for; null: all. */
function wanted(): FormatName[] | null {
  if (values.only === undefined) return null;
  const names = values.only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(FORMATS as readonly string[]).includes(name));
  if (unknown !== undefined)
    fail(`There is no format "${unknown}" (format-unknown): choose from ${FORMATS.join(', ')}.`);
  if (names.includes('match') && values.match === undefined)
    fail(`For the format match name a file: --match FILE (match-missing).`);
  return names as FormatName[];
}

function folder(): void {
  const only = wanted();
  const matches: Record<string, MatchData> = {};
  if (values.match !== undefined)
    matches[basename(values.match).replace(/\.(match|json)$/, '')] = matchData(load(values.match).record);
  const out = values.out ?? 'data/public';
  const files = folderOf(only, matches);
  for (const [file, text] of files) write(join(out, file), text);
  say(`${out}: ${files.size} files, listed in index.json`);
}

function schemas(): void {
  const { written, broken } = writeSchemas();
  if (broken.length > 0) {
    process.stderr.write(`${broken.join('\n')}\n`);
    fail('These take something away from a version that is out: raise it in src/data/formats.ts (schema-broken).');
  }
  say(written.length > 0 ? `schemas/: ${written.join(', ')}` : 'schemas/ is up to date');
}

if (words.length > 0 && (words[0] !== 'match' || words.length !== 2)) fail(`Usage: ${usage}`);
if (flags.has('schemas')) schemas();
else if (words.length === 2) convert(words[1]);
else folder();
