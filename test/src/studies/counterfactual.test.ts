import { describe, expect, it } from 'vitest';
import { legal } from '../../../rules/legal.ts';
import { goldens } from '../../../scripts/measure/golden.ts';
import { positionIn, stateAt } from '../../../src/continuations/position.ts';
import { changesAt, counterfactual } from '../../../src/studies/counterfactual.ts';
import type { CounterfactualAsk } from '../../../src/studies/kinds.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';

const [{ record }] = goldens().filter(({ file }) => file === 'lesson-01.match');
const later = (n: number) => record.moves.slice(n);
const engine = inlineEngine();
const ask = (more: Partial<CounterfactualAsk> & Pick<CounterfactualAsk, 'change'>): CounterfactualAsk => ({
  skill: 'random',
  n: 12,
  chance: 'deals',
  seed: 's',
  ...more,
});
/** The first decision of a kind in that match. */
const firstOf = (type: string) => record.moves.findIndex(({ move }) => move.type === type);

describe('what can be changed', () => {
  it('is every legal move, with the one that was made marked, Wolf, and what the scenario has', () => {
    const at = firstOf('play');
    const position = positionIn(record, at);
    const changes = changesAt(position, later(at));
    const G = stateAt(position);
    const moves = changes.filter(({ change }) => change.of === 'move');
    expect(moves.map(({ change }) => change.of === 'move' && change.move)).toEqual(legal(G, G.awaiting[0]));
    const marked = changes.filter(({ made }) => made);
    expect(marked).toEqual([
      { change: { of: 'move', by: record.moves[at].by, move: record.moves[at].move }, made: true },
    ]);
    expect(changes).toContainEqual({ change: { of: 'wolf', stands: !G.wolf }, made: false });
    expect(changes).toContainEqual({ change: { of: 'rule', off: 'requests' }, made: false });
    // A Lesson has no tokens to leave out.
    expect(changes.some(({ change }) => change.of === 'rule' && change.off === 'tokens')).toBe(false);
  });

  it('is both choices of a secret decision', () => {
    const changes = changesAt(positionIn(record, 0), later(0));
    const own = (by: string) => changes.filter(({ change }) => change.of === 'move' && change.by === by);
    for (const { by, move } of record.moves.slice(0, 2))
      expect(
        own(by)
          .filter(({ made }) => made)
          .map(({ change }) => change.of === 'move' && change.move),
      ).toEqual([move]);
    expect(changesAt(positionIn(record))).toEqual([]);
  });
});

describe('a counterfactual', () => {
  it('whose change is what was made moves nothing, also of the second who chose in secret', async () => {
    for (const [at, turn] of [
      [0, record.moves[0]],
      [0, record.moves[1]],
      [1, record.moves[1]],
      [firstOf('play'), record.moves[firstOf('play')]],
    ] as const) {
      const change = { of: 'move', ...turn } as const;
      const found = await counterfactual(positionIn(record, at), ask({ change }), engine, later(at));
      expect(found.after).toEqual(found.before);
      expect(found.moved.every(({ by }) => by.value === 0)).toBe(true);
      expect(found.made).toEqual(turn.move);
    }
  });

  it('holds the rival to its secret choice where that is known, and says who chooses where it is not', async () => {
    const [, { by, move }] = record.moves;
    const change = { of: 'move', by, move } as const;
    const from = positionIn(record, 0);
    expect((await counterfactual(from, ask({ change }), engine, later(0))).assumes.rival).toBe('as-it-was');
    expect((await counterfactual(from, ask({ change }), engine)).assumes.rival).toBe('bot');
    const second = await counterfactual(positionIn(record, 1), ask({ change }), engine, later(1));
    expect(second).toMatchObject({
      at: 1,
      round: 1,
      by,
      assumes: { rival: 'as-it-was', pairs: 12, players: 'random' },
    });
  });

  it('shows what a change does, and is the same each time', async () => {
    const from = positionIn(record, 0);
    const found = await counterfactual(from, ask({ change: { of: 'wolf', stands: false }, n: 24 }), engine);
    expect(found.made).toBeNull();
    expect(found.before).not.toEqual(found.after);
    const same = ask({ change: { of: 'rule', off: 'requests' }, chance: 'same' });
    expect(await counterfactual(from, same, engine)).toEqual(await counterfactual(from, same, inlineEngine()));
  });

  it('refuses what is not legal, and a match that is over', async () => {
    const change = { of: 'move', move: { type: 'plan', suit: 'science' } } as const;
    await expect(counterfactual(positionIn(record, 0), ask({ change }), engine)).rejects.toThrow('not legal');
    const over = counterfactual(positionIn(record), ask({ change: { of: 'wolf', stands: true } }), engine);
    await expect(over).rejects.toThrow('over');
  });
});
