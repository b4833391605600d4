import { describe, expect, it } from 'vitest';
import { apply } from '../../../rules/apply.ts';
import { legal } from '../../../rules/legal.ts';
import { below, seeded } from '../../../rules/random.ts';
import type { Turn } from '../../../rules/record.ts';
import { goldens } from '../../../scripts/measure/golden.ts';
import { continuations, type Variation } from '../../../src/continuations/continuations.ts';
import { following, scriptOf } from '../../../src/continuations/follow.ts';
import type { Choose } from '../../../src/continuations/players.ts';
import { type Position, stateAt } from '../../../src/continuations/position.ts';
import { FIGURE_OF, leadOf } from '../../../src/studies/outcomes.ts';
import { brought } from './brought.ts';

const random = (name: string) => ({ name, skill: 'random' as const });
const players = { us: random('a'), china: random('b') };
const records = goldens().map(({ file, record }) => ({ file, record }));
const some = (name: string, n = 99) => records.filter(({ file }) => file.startsWith(name)).slice(0, n);
const followed = [...some('lesson'), ...some('standard', 4), ...some('founding', 2)];

/** The position after so many moves of a match, and the turns from there on. */
function at(
  record: { scenario: Position['scenario']; options: Position['options']; seed: string; moves: Turn[] },
  n: number,
) {
  const { scenario, options, seed, moves } = record;
  return { from: { scenario, options, seed, turns: moves.slice(0, n) }, follow: moves.slice(n) };
}

describe('a match that is followed', () => {
  it.each(followed)('$file comes to its own end where chance is the same, and nobody is asked', ({ record }) => {
    const end = stateAt({ ...record, turns: record.moves });
    const nobody: Choose = () => {
      throw new Error('asked');
    };
    for (const n of [0, Math.floor(record.moves.length / 2)]) {
      const { from, follow } = at(record, n);
      const [r] = continuations(from, { players, chance: 'same', follow, choose: nobody }, 1, 's');
      expect(r).toMatchObject({
        ...end.ending,
        standing: { us: end.blocs.us.standing, china: end.blocs.china.standing },
      });
      expect(r.files).toEqual(end.files);
      expect(r.tension).toBe(end.tension);
    }
  });

  it.each(followed)('$file is legal with other dice and other deals', ({ record }) => {
    for (const chance of ['dice', 'deals'] as const) {
      const { from, follow } = at(record, 0);
      expect(continuations(from, { players, chance, follow }, 3, 's')).toHaveLength(3);
    }
  });

  it('leaves to the players what is another decision by other chance, and no more', () => {
    const asked = { alone: 0, dice: 0, deals: 0 };
    const first: Choose = (_, view) => legal(view, view.viewer as 'us')[0];
    for (const [kind, chance] of [['alone', 'dice'] as const, ['dice', 'dice'] as const, ['deals', 'deals'] as const])
      for (const { record } of some('lesson')) {
        const { from, follow } = at(record, 0);
        const choose: Choose = (...question) => {
          asked[kind]++;
          return first(...question);
        };
        continuations(from, { players, chance, follow: kind === 'alone' ? undefined : follow, choose }, 4, 's');
      }
    for (const kind of ['dice', 'deals'] as const) {
      expect(asked[kind]).toBeGreaterThan(0);
      expect(asked[kind]).toBeLessThan(0.6 * asked.alone);
    }
  });

  it('goes on as it was after one changed move', () => {
    const [{ record }] = some('lesson');
    const { from, follow } = at(record, 2);
    const G = stateAt(from);
    const [by] = G.awaiting;
    const other = legal(G, by).find((m) => m.type === 'play' && m.use === 'summit');
    const again: Turn[] = [];
    const script = scriptOf(G, follow);
    if (!other) throw new Error('no Summit');
    const follower = following(script, [[structuredClone(G), by]]);
    apply(G, by, other);
    const rng = seeded('x');
    while (!G.ending) {
      const turn = follower(G);
      if (turn) again.push(turn);
      const moves = legal(G, G.awaiting[0]);
      apply(G, turn?.by ?? G.awaiting[0], turn?.move ?? moves[below(rng, moves.length)]);
    }
    expect(again.length).toBeGreaterThan(follow.length / 3);
    expect(again.every(({ by, move }) => follow.some((t) => t.by === by && t.move === move))).toBe(true);
  });

  it('refuses turns that are not legal from there', () => {
    const [{ record }] = some('lesson');
    const { from, follow } = at(record, 4);
    const wrong: Variation = { players, chance: 'dice', follow: follow.slice(3) };
    expect(() => continuations(from, wrong, 1, 's')).toThrow('turn 0 that is followed');
  });
});

describe('a concession', () => {
  const conceded = records.filter(({ record }) => record.moves.at(-1)?.move.type === 'concede');

  it('is among the golden matches', () => expect(conceded.length).toBeGreaterThan(0));

  it.each(conceded)('in $file is made again where chance is the same, and not by a bloc that leads', ({ record }) => {
    const { from, follow } = at(record, 0);
    const [same] = continuations(from, { players, chance: 'same', follow }, 1, 's');
    expect(same).toMatchObject({ kind: 'concession', by: follow.at(-1)?.by });
    const loser = same.by as 'us' | 'china';
    const then = loser === 'us' ? leadOf(same) : -leadOf(same);
    for (const r of continuations(from, { players, chance: 'deals', follow }, 6, 's'))
      if (r.kind === 'concession') expect(loser === 'us' ? leadOf(r) : -leadOf(r)).toBeLessThanOrEqual(then);
  });
});

describe('a world event that was brought', () => {
  it('is brought again, and the match comes to its own end', () => {
    const { position, id } = brought(5);
    const end = stateAt(position);
    expect(end.past).toContain(id);
    const from = { ...position, turns: [] };
    const [r] = continuations(from, { players, chance: 'same', follow: position.turns }, 1, 's');
    expect(r).toMatchObject({ ...end.ending, tension: end.tension });
    expect(FIGURE_OF.lead(r)).toBe(end.blocs.us.standing - end.blocs.china.standing);
    const later = { ...position, turns: position.turns.slice(0, 8) };
    for (const chance of ['dice', 'deals'] as const) {
      expect(continuations(from, { players, chance, follow: position.turns }, 4, 's')).toHaveLength(4);
      expect(continuations(later, { players, chance }, 4, 's')).toHaveLength(4);
    }
    const move = position.turns[5];
    const change = { of: 'move', move: move.move } as const;
    expect(
      continuations(
        { ...position, turns: position.turns.slice(0, 5) },
        { players, chance: 'deals', changes: [change] },
        4,
        's',
      ),
    ).toHaveLength(4);
  });
});
