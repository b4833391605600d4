/** What comes of attacks on a machine that is busy: only what was not carried out is tried again. */
import { expect, it } from 'vitest';
import type { Attack } from '../../../../scripts/attack/attack.ts';
import { runAll } from '../../../../scripts/attack/run.ts';

/** @param runs what each run comes to, in order: first on the real server, then on the weakened one */
function attack(id: string, runs: (boolean | 'late')[]): Attack {
  const run = async () => {
    const next = runs.shift();
    if (next === 'late') throw new Error('no answer');
    return next === true;
  };
  return { id, threat: 'names', weakness: 'naive', title: '', run } as Attack;
}

it('tries again, alone, what got no answer or failed where it must succeed, and nothing that succeeded', async () => {
  const attacks = [
    attack('withstood', [false, true]),
    attack('late-once', ['late', false, true]),
    attack('late-twice', ['late', 'late']),
    attack('weak-once', [false, false, false, true]),
    attack('weak-never', [false, false, false, false]),
    attack('succeeds', [true, true, false, true]),
  ];
  const told: string[] = [];
  const results = await runAll(attacks, ({ attack: { id } }) => told.push(id), 1);
  expect(told).toEqual(['withstood', 'succeeds', 'late-once', 'late-twice', 'weak-once', 'weak-never']);
  const of = Object.fromEntries(
    results.map(({ attack: { id }, succeeded, crashed, weakened }) => [id, [succeeded, crashed !== null, weakened]]),
  );
  expect(of).toEqual({
    withstood: [false, false, true],
    succeeds: [true, false, true],
    'late-once': [false, false, true],
    'late-twice': [false, true, false],
    'weak-once': [false, false, true],
    'weak-never': [false, false, false],
  });
}, 60_000);
