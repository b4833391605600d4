/** The Attaché goes by instinct, and not always by its first: legal, sensible, careful of what is shared. */
import type { Move } from '../../rules/moves.ts';
import type { Known } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { evaluate } from './evaluate.ts';
import { chance } from './imagine.ts';
import { glance } from './instinct.ts';
import type { Tried } from './types.ts';

/** Points of Standing by which it may misjudge a move. */
const UNSTEADY = 1;

export function attache(G: Known, bloc: Bloc, moves: readonly Move[], rng: number[]): Tried[] {
  const now = evaluate(G, bloc);
  const looks = glance(G, bloc, moves);
  return moves
    .map((move, i) => ({ move, worth: now + looks[i] + UNSTEADY * chance(rng) }))
    .sort((a, b) => b.worth - a.worth);
}
