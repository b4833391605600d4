/** What the debrief's command says where it can't do what it is asked. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fromRecord, toRecord, writeRecord } from '../../rules/record.ts';
import { readMatch, whyUnwritable, writeReport } from '../../scripts/debrief/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'debrief-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOLDEN = 'test/golden/lesson-01.match';

const kept = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const codeOf = (path: string) => {
  const read = readMatch(path);
  return read.ok ? null : read.error.code;
};

describe('the file', () => {
  it('is read where it holds a finished match', () => {
    const read = readMatch(GOLDEN);
    expect(read.ok && read.record.moves.length).toBeGreaterThan(0);
  });

  it('is missed, or is no match, or is cut off', () => {
    expect(codeOf(join(folder, 'none.match'))).toBe('file-missing');
    expect(codeOf(folder)).toBe('file-missing');
    expect(codeOf(kept('other.json', '{"a":1}'))).toBe('file-foreign');
    const text = readFileSync(GOLDEN, 'utf8');
    expect(codeOf(kept('cut.match', text.slice(0, text.length / 2)))).toMatch(/^file-/);
  });

  it('may hold a match that still runs', () => {
    const loaded = fromRecord(readFileSync(GOLDEN, 'utf8'));
    if (!loaded.ok) throw new Error(loaded.error.message);
    const { scenario, options, seed, moves } = loaded.record;
    const live = writeRecord(toRecord({ scenario, options, seed }, moves.slice(0, 20)));
    expect(codeOf(kept('live.match', live))).toBe('file-live');
  });
});

describe('the report', () => {
  it('is written where it can be', () => {
    const path = join(folder, 'report.html');
    expect(whyUnwritable(path, GOLDEN)).toBeNull();
    expect(writeReport(path, 'x')).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('x');
  });

  it('is refused in place of the match itself', () => {
    expect(whyUnwritable(`test/../${GOLDEN}`, GOLDEN)?.code).toBe('out-unwritable');
  });

  it('is refused in a folder that is not there, or in place of one', () => {
    for (const path of [join(folder, 'no', 'report.html'), folder]) {
      expect(whyUnwritable(path, GOLDEN)?.code).toBe('out-unwritable');
      expect(writeReport(path, 'x')?.code).toBe('out-unwritable');
    }
  });
});
