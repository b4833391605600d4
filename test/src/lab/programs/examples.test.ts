/** The examples that students start from play well, by the book, against chance and against each other. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Entrant, playPairs } from '../../../../src/lab/programs/pairs.ts';

const PYTHON = spawnSync('python3', ['--version']).status === 0;
if (!PYTHON) process.stderr.write('There is no python3 here: the example in Python is not tried.\n');

const GREEDY = { command: 'python3 examples/bots/greedy.py' };
const CAREFUL = { command: `"${process.execPath}" --import tsx examples/bots/careful.ts` };
const CHANCE = { player: { name: 'b', skill: 'random' } } as const;

/** Wins of A and of B, faults of both, over six Lessons. */
async function six(a: Entrant, b: Entrant) {
  const { pairs } = await playPairs({
    scenario: 'lesson',
    entrants: { a, b },
    seeds: ['six/0', 'six/1', 'six/2'],
    time: { start: 60, decision: 30 },
    strict: true,
    lanes: 1,
  });
  const matches = pairs.flat();
  return {
    matches: matches.length,
    faults: matches.flatMap(({ faults }) => [...faults.us, ...faults.china]),
    wins: (['us', 'china'] as const).map(
      (first) =>
        pairs
          .flatMap(([ab, ba]) => [ab.result.winner === first, ba.result.winner === (first === 'us' ? 'china' : 'us')])
          .filter(Boolean).length,
    ),
  };
}

describe('the examples', () => {
  it.skipIf(!PYTHON)('greedy, in Python, beats chance', async () => {
    const { matches, faults, wins } = await six(GREEDY, CHANCE);
    expect([matches, faults]).toEqual([6, []]);
    expect(wins[0]).toBeGreaterThanOrEqual(4);
  });

  it('careful, in TypeScript, beats chance', async () => {
    const { matches, faults, wins } = await six(CAREFUL, CHANCE);
    expect([matches, faults]).toEqual([6, []]);
    expect(wins[0]).toBeGreaterThanOrEqual(4);
  });

  it.skipIf(!PYTHON)('play each other by the book', async () => {
    const { matches, faults, wins } = await six(GREEDY, CAREFUL);
    expect([matches, faults]).toEqual([6, []]);
    expect(wins[0] + wins[1]).toBeGreaterThan(0);
  });
});
