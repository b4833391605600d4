import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { copy } from '../../../rules/copy.ts';
import { legal } from '../../../rules/legal.ts';
import { sameMove } from '../../../rules/moves.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { view } from '../../../rules/view.ts';
import { evaluate } from '../../../src/bots/evaluate.ts';
import { settled } from '../../../src/bots/imagine.ts';
import { reasons } from '../../../src/bots/reasons.ts';
import { think } from '../../../src/bots/think.ts';
import type { Level } from '../../../src/bots/types.ts';

/** States of a match between Envoys in which a card is due. */
function* plays(seed: string): Generator<State> {
  const G = setup('standard', {}, seed);
  while (!G.ending) {
    const by = G.awaiting[0];
    if (G.ask?.ask === 'play') yield copy(G);
    step(G, by, think({ view: view(G, by), level: 'envoy', seed: `${seed}/${G.moves}` }).move);
  }
}

const ask = (G: State, level: Level, why: boolean) =>
  think({ view: view(G, G.awaiting[0]), level, seed: 'why', nodes: 12, why });

describe('why', () => {
  it('is there where it was asked for, and changes nothing of the answer', () => {
    let told = 0;
    for (const G of plays('asked')) {
      if (told === 4) break;
      const { why, ...thought } = ask(G, 'minister', true);
      expect(ask(G, 'minister', false)).toEqual(thought);
      if (why) told++;
    }
    expect(told).toBe(4);
  });

  it('names parts whose sum is what the play gains', () => {
    let seen = 0;
    for (const G of plays('sum')) {
      const by = G.awaiting[0];
      const { move, why } = ask(G, 'minister', true);
      if (!why || why.parts.length === 0) continue;
      // The chosen move with what follows it, made for real: without dice that is the only future.
      const after = copy(G);
      const drawn = after.secret.rng[3];
      step(after, by, move);
      const left = [...why.then];
      while (!settled(after) && after.awaiting[0] === by) {
        const next = left.shift();
        const same = next && legal(after, by).find((m) => sameMove(m, next));
        expect(same, 'what it says of how the play goes on is legal, in its order').toBeTruthy();
        step(after, by, same ?? legal(after, by)[0]);
      }
      if (!settled(after) || after.secret.rng[3] !== drawn) continue;
      expect(left).toEqual([]);
      const sum = why.parts.reduce((all, { n }) => all + n, 0);
      expect(Math.abs(sum - (evaluate(after, by) - evaluate(G, by)))).toBeLessThan(0.05 * 9);
      if (++seen === 6) break;
    }
    expect(seen).toBe(6);
  });

  it('puts gains first and losses last', () => {
    let parts = 0;
    for (const G of plays('order')) {
      const { why } = ask(G, 'minister', true);
      const figures = why?.parts.map(({ n }) => n) ?? [];
      expect(figures).toEqual([...figures].sort((a, b) => b - a));
      parts += figures.length;
      if (parts > 20) break;
    }
    expect(parts).toBeGreaterThan(20);
  });

  it('has no parts where the match may end', () => {
    for (const G of plays('end')) {
      G.tension = boardOf(G).scenario.numbers.conflict - 1;
      const by = G.awaiting[0];
      const ends = legal(G, by).find((move) => {
        const trial = copy(G);
        step(trial, by, move);
        return trial.ending !== null;
      });
      if (!ends) continue;
      expect(reasons(G, by, [ends], seeded('end'))).toEqual({ parts: [], then: [] });
      return;
    }
    throw new Error('no play ended the match');
  });
});
