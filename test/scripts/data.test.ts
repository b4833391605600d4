/** `npm run data`: what it writes, twice the same; one match either way; and what it refuses. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRecord, toRecord, writeRecord } from '../../rules/record.ts';
import { textOf } from '../../src/data/formats.ts';
import { matchData } from '../../src/data/match.ts';
import { problemOf } from '../support/schemas.ts';

const folder = mkdtempSync(join(tmpdir(), 'soft-landing-data-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (file: string) => join(folder, file);
const golden = 'test/golden/lesson-01.match';

function data(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/data.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, said: stdout, wrong: stderr };
}

const filesIn = (name: string) =>
  readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(name).length + 1))
    .sort();

it('writes everything with its schemas and a list, and the same bytes again', () => {
  for (const name of ['a', 'b'])
    expect(data('--out', at(name), '--match', golden)).toMatchObject({ status: 0, wrong: '' });
  const files = filesIn('a');
  expect(filesIn('b')).toEqual(files);
  for (const file of files) expect(readFileSync(at(`b/${file}`)).equals(readFileSync(at(`a/${file}`)))).toBe(true);
  const list = JSON.parse(readFileSync(at('a/index.json'), 'utf8'));
  expect(problemOf('index', list)).toBeNull();
  expect(list.files.map(({ file }: { file: string }) => file).sort()).toEqual(files.filter((f) => f !== 'index.json'));
  for (const { file, format, kind, bytes, sha256 } of list.files) {
    const content = readFileSync(at(`a/${file}`));
    expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    if (kind === 'document')
      expect(problemOf(format.replace('soft-landing/', ''), JSON.parse(`${content}`))).toBeNull();
    if (kind === 'schema') expect(`${content}`).toBe(readFileSync(file, 'utf8'));
  }
  expect(files).toEqual(expect.arrayContaining(['nations.csv', 'cards.csv', 'signatories.csv', 'flights.csv']));
});

it('writes tables that have a row for each entry, and the figures of a match', () => {
  const { figures } = JSON.parse(readFileSync(at('a/match-lesson-01.json'), 'utf8'));
  const rounds = readFileSync(at('a/match-lesson-01-rounds.csv'), 'utf8').replace('\ufeff', '').trimEnd().split('\r\n');
  const [columns, ...rows] = rounds.map((row) => row.split(','));
  expect(rows.map((row) => Number(row[columns.indexOf('standing_us')]))).toEqual(
    figures.map(({ standing }: { standing: { us: number } }) => standing.us),
  );
  const { entries } = JSON.parse(readFileSync(at('a/nations.json'), 'utf8'));
  expect(readFileSync(at('a/nations.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(entries.length + 1);
});

it('writes only what is asked for', () => {
  expect(data('--out', at('c'), '--only', 'history')).toMatchObject({ status: 0 });
  expect(filesIn('c').filter((file) => !file.startsWith('schemas'))).toEqual([
    'flights.csv',
    'history.json',
    'index.json',
    'signatories.csv',
  ]);
});

it('turns a match into JSON and back', () => {
  expect(data('match', golden, '--out', at('x.json'))).toMatchObject({ status: 0 });
  expect(data('match', at('x.json'), '--out', at('y.match'))).toMatchObject({ status: 0 });
  const [before, after] = [golden, at('y.match')].map((file) => fromRecord(readFileSync(file, 'utf8')));
  expect(after.ok && after.record).toEqual(before.ok && before.record);
  expect(data('match', golden).said).toBe(readFileSync(at('x.json'), 'utf8'));
});

describe('what can not be done', () => {
  beforeAll(() => {
    const { record } = fromRecord(readFileSync(golden, 'utf8')) as Extract<ReturnType<typeof fromRecord>, { ok: true }>;
    writeFileSync(at('live.match'), writeRecord(toRecord(record, record.moves.slice(0, 20))));
    writeFileSync(at('altered.json'), textOf(matchData(record)).replace('"tension": ', '"tension": 1'));
    writeFileSync(at('file'), '');
  });

  it.each([
    [['match', at('live.match')], 1, 'file-live'],
    [['match', at('none.json')], 1, 'file-missing'],
    [['match', 'README.md'], 1, 'file-foreign'],
    [['match', at('altered.json')], 1, 'data-differs'],
    [['match', golden, '--out', at('file/y')], 1, 'not-written'],
    [['match', golden, '--out', `test/../${golden}`], 1, 'not-written'],
    [['--only', 'planets'], 2, 'format-unknown'],
    [['--only', 'match'], 2, 'match-missing'],
    [['matches', golden], 2, 'Usage'],
  ] as const)('%j is refused with a sentence and a code', (args, status, code) => {
    const { status: ended, wrong, said } = data(...args);
    expect([ended, said]).toEqual([status, '']);
    expect(wrong).toContain(code);
  });
});
