import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../../src/lab/run/jobs.ts';
import { openStore } from '../../../src/lab/run/store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const what = { name: 'try', of: { scenario: 'lesson' } };
const answer = (n: number) => ({ winner: 'us', n }) as unknown as Answer;

test('goes on where a run stopped, a half-written last line included', () => {
  const first = openStore(folder, what);
  first.add('main/0', answer(0));
  first.add('main/1', answer(1));
  const whole = readFileSync(first.file, 'utf8');
  // The machine stopped in the middle of a line, at every possible place.
  const line = JSON.stringify({ id: 'main/2', r: answer(2) });
  for (let cut = 1; cut <= line.length; cut++) {
    writeFileSync(first.file, whole + line.slice(0, cut));
    const again = openStore(folder, what);
    expect([...again.kept.keys()]).toEqual(['main/0', 'main/1']);
    again.add('main/2', answer(2));
    expect(readFileSync(first.file, 'utf8')).toBe(`${whole}${line}\n`);
    expect(openStore(folder, what).kept.get('main/2')).toEqual(answer(2));
  }
});

test('a file cut within its first line, or empty, is begun anew', () => {
  for (const text of ['', '{"lab":1,"of"']) {
    writeFileSync(join(folder, 'try.jsonl'), text);
    const store = openStore(folder, what);
    expect(store.kept.size).toBe(0);
    store.add('a', answer(1));
    expect(openStore(folder, what).kept.size).toBe(1);
  }
});

test('a line that is no result is passed over', () => {
  const store = openStore(folder, what);
  appendFileSync(store.file, 'nonsense\n{"id":7}\n[]\n');
  store.add('a', answer(1));
  expect([...openStore(folder, what).kept.keys()]).toEqual(['a']);
});

test('results of another game are put aside, not mixed in', () => {
  openStore(folder, what).add('a', answer(1));
  const other = openStore(folder, { name: 'try', of: { scenario: 'standard' } });
  expect(other.kept.size).toBe(0);
  expect(other.aside).toMatch(/try\.old-1\.jsonl$/);
  other.add('b', answer(2));
  openStore(folder, what);
  expect(readdirSync(folder).sort()).toEqual(['try.jsonl', 'try.old-1.jsonl', 'try.old-2.jsonl']);
});
