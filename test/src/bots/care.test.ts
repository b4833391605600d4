/** At the edge of ruin no bot ends the match by its own act, judged by the rules alone. */
import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { copy } from '../../../rules/copy.ts';
import { legal } from '../../../rules/legal.ts';
import type { Move } from '../../../rules/moves.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { view } from '../../../rules/view.ts';
import { think } from '../../../src/bots/think.ts';
import { LEVELS, type Level } from '../../../src/bots/types.ts';

/** Positions of matches at random, each put to the edge: of both kinds of ruin in turn. */
function* edges(asked: (G: State) => boolean): Generator<State> {
  for (let n = 0; ; n++) {
    const rng = seeded(`edge-${n}`);
    const G = setup('standard', {}, `edge-${n}`);
    const { conflict, kessler } = boardOf(G).scenario.numbers;
    while (!G.ending) {
      if (asked(G)) {
        const edge = copy(G);
        if (n % 2) edge.tension = conflict - 1;
        else edge.debris = { us: 5, china: kessler - 6 };
        yield edge;
      }
      const by = G.awaiting[below(rng, G.awaiting.length)];
      const moves = legal(G, by);
      step(G, by, moves[below(rng, moves.length)]);
    }
  }
}

/** Of so many throws of the dice, after how many is the match over and lost, with nobody asked anything more? */
function ruins(G: State, move: Move, throws = 40): number {
  const by = G.awaiting[0];
  let lost = 0;
  for (let n = 0; n < throws; n++) {
    const after = copy(G);
    after.secret.rng = seeded(`throw-${n}`);
    step(after, by, move);
    if (after.ending && after.ending.winner !== by) lost++;
  }
  return lost / throws;
}

const moveOf = (G: State, level: Level): Move =>
  think({ view: view(G, G.awaiting[0]), level, seed: 'edge', nodes: 12 }).move;

describe.each(LEVELS)('%s', (level) => {
  it('makes no move that surely ends the match with a loss while there is another', () => {
    let met = 0;
    for (const G of edges(({ ask }) => ask !== null && ask.bloc !== null)) {
      const surely = legal(G, G.awaiting[0]).filter((move) => ruins(G, move, 3) === 1);
      if (surely.length === 0 || surely.length === legal(G, G.awaiting[0]).length) continue;
      expect(surely).not.toContainEqual(moveOf(G, level));
      if (++met === 12) return;
    }
  });

  it('launches nothing whose failure may leave the last pip', () => {
    let met = 0;
    for (const G of edges(({ ask }) => ask?.ask === 'launch')) {
      const launch = legal(G, G.awaiting[0]).find(({ type }) => type === 'launch') as Move;
      if (ruins(G, launch) === 0) continue;
      expect(moveOf(G, level)).toEqual({ type: 'done' });
      if (++met === 6) return;
    }
  });
});
