/** Random play for tests: chance comes from a seeded generator of its own. */
import { step } from '../../../rules/apply.ts';
import { legal } from '../../../rules/legal.ts';
import type { Move } from '../../../rules/moves.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import type { Bloc, ScenarioId } from '../../../rules/terms.ts';

/** Picks who decides and what, uniformly; null where the match is over. */
export function anyTurn(G: State, rng: number[]): { by: Bloc; move: Move } | null {
  if (G.ending || G.awaiting.length === 0) return null;
  const by = G.awaiting[below(rng, G.awaiting.length)];
  const moves = legal(G, by);
  return { by, move: moves[below(rng, moves.length)] };
}

/** A match after so many random turns (or at its end). */
export function playTo(scenario: ScenarioId, seed: string, turns: number): State {
  const G = setup(scenario, {}, seed);
  const rng = seeded(`play/${seed}`);
  for (let i = 0; i < turns; i++) {
    const turn = anyTurn(G, rng);
    if (!turn) break;
    step(G, turn.by, turn.move);
  }
  return G;
}
