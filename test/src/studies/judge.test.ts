import { describe, expect, it } from 'vitest';
import { legal } from '../../../rules/legal.ts';
import { sameMove } from '../../../rules/moves.ts';
import { goldens } from '../../../scripts/measure/golden.ts';
import { type Position, positionIn, stateAt } from '../../../src/continuations/position.ts';
import { judged } from '../../../src/studies/judge.ts';

const [{ record }] = goldens().filter(({ file }) => file === 'lesson-01.match');
const match = positionIn(record);
const judge = (of: Position, at: number, nodes = 40) =>
  judged({ do: 'judge', match: of, at, level: 'architect', nodes, seed: 's' });

describe('a decision that is judged', () => {
  it('has what was made beside the lines, also where the bot found better ones than it can tell', () => {
    let apart = 0;
    match.turns.slice(0, 40).forEach(({ move, by }, at) => {
      const { made, thought, moves } = judge(match, at, 24);
      expect(made.move).toEqual(move);
      expect(moves).toBe(legal(stateAt(positionIn(record, at)), by).length);
      if (!thought.lines.includes(made)) {
        apart++;
        expect(thought.lines.some((l) => sameMove(l.move, move))).toBe(false);
        expect(Number.isFinite(made.worth)).toBe(true);
      }
    });
    expect(apart).toBeGreaterThan(0);
  });

  it('is judged without what the rival chose in secret', () => {
    const [first, second] = match.turns;
    const others = legal(stateAt({ ...match, turns: [] }), first.by);
    const all = others.map((move) => judge({ ...match, turns: [{ by: first.by, move }, second] }, 1));
    expect(all.length).toBeGreaterThan(1);
    for (const one of all) expect(one).toEqual(all[0]);
  });

  it('must have been legal', () => {
    const wrong = { ...match, turns: [match.turns[0], { by: match.turns[1].by, move: { type: 'launch' } as const }] };
    expect(() => judge(wrong, 1)).toThrow('turn 1');
  });
});
