/** On real threads, from the built worker. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playMatch } from '../../../src/continuations/match.ts';
import type { Player } from '../../../src/continuations/players.ts';
import type { Result } from '../../../src/continuations/tally.ts';
import { experiment, Stopped } from '../../../src/lab/run/experiment.ts';
import type { Job } from '../../../src/lab/run/jobs.ts';

let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'lab-'));
});
afterEach(() => rmSync(out, { recursive: true }));

const a: Player = { name: 'a', skill: 'random' };
const b: Player = { name: 'b', skill: 'random' };
const spec = (i: number) => ({ scenario: 'lesson' as const, seed: `t/${i}`, players: { us: a, china: b } });
const jobs = (n: number): Job[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${i}`, work: { do: 'match', spec: spec(i) } }));
const what = { name: 'try', of: {} };

test('threads play what a test plays, whatever their number', async () => {
  const results = await experiment<Result>(what, jobs(8), { out, quiet: true, workers: 3 });
  for (let i = 0; i < 8; i++) expect(results.get(`${i}`)).toEqual(JSON.parse(JSON.stringify(playMatch(spec(i)))));
});

test('a run that is stopped goes on with the same command, and nothing is played twice', async () => {
  const stop = new AbortController();
  const first = experiment<Result>(what, jobs(12), { out, quiet: true, workers: 2, signal: stop.signal }, (results) => {
    if (results.size === 5) stop.abort();
    return false;
  });
  await expect(first).rejects.toThrow(Stopped);
  const lines = () => readFileSync(join(out, 'try.jsonl'), 'utf8').trimEnd().split('\n').length - 1;
  expect(lines()).toBe(5);
  const results = await experiment<Result>(what, jobs(12), { out, quiet: true, workers: 2 });
  expect(results.size).toBe(12);
  expect(lines()).toBe(12);
  expect(results.get('11')).toEqual(JSON.parse(JSON.stringify(playMatch(spec(11)))));
});

test('stops when there is enough, and tells what a job threw', async () => {
  const few = await experiment<Result>(
    what,
    jobs(50),
    { out, quiet: true, workers: 2 },
    (results) => results.size >= 3,
  );
  expect(few.size).toBe(3);
  const wrong: Job = { id: 'wrong', work: { do: 'match', spec: { ...spec(0), scenario: 'none' as 'lesson' } } };
  await expect(experiment({ name: 'wrong', of: {} }, [wrong], { out, quiet: true, workers: 1 })).rejects.toThrow(
    /^wrong:/,
  );
});
