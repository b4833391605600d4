/** What a bot makes of a decision of a match, from what whoever made it could know. */
import { determinize } from '../../rules/determinize.ts';
import { legal } from '../../rules/legal.ts';
import { type Move, sameMove } from '../../rules/moves.ts';
import { seeded } from '../../rules/random.ts';
import type { View } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { bare } from '../../rules/world.ts';
import { open, trySecret } from '../bots/envoy.ts';
import { outlook } from '../bots/imagine.ts';
import { equilibrium } from '../bots/matrix.ts';
import { loses } from '../bots/safety.ts';
import { think } from '../bots/think.ts';
import type { Line } from '../bots/types.ts';
import { stateAt } from '../continuations/position.ts';
import type { Judged, Work } from './engine.ts';

/** A move that ends the match with a loss, as `evaluate` counts it. */
const LOST = -1000;

/**
 * What a move comes to that is not among a bot's lines: it was left out as worse than those, or since it loses at once.
 * Of a play: where it goes on by instinct.
 */
function lineOf(seen: View, move: Move, seed: string): Line {
  const bloc = seen.viewer as Bloc;
  const rng = seeded(`made/${seed}`);
  const G = determinize(seen, rng);
  open(G);
  const line = (worth: number): Line => ({ move, worth, nodes: 1 });
  if (loses(G, bloc, move, [...rng])) return line(LOST);
  if (G.ask?.bloc !== null) return line(outlook(G, bloc, [[bloc, move]], rng));
  const moves = legal(G, bloc);
  const { worth } = equilibrium(trySecret(G, bloc, moves, rng));
  return line(worth[moves.findIndex((m) => sameMove(m, move))]);
}

/** Lets a bot judge a decision. Throws where the turn before it, or it, was not legal. */
export function judged({ match, at, level, nodes, seed }: Extract<Work, { do: 'judge' }>): Judged {
  const G = stateAt({ ...match, turns: match.turns.slice(0, at) });
  const { by, move } = match.turns[at];
  const moves = legal(G, by);
  const made = moves.find((m) => sameMove(m, bare(move)));
  if (!made) throw new Error(`turn ${at} of the match that is judged is not legal: ${JSON.stringify(move)}`);
  const seen = view(G, by);
  const own = `${seed}/${at}`;
  const thought = think({ view: seen, level, seed: own, why: true, ...(nodes ? { nodes } : {}) });
  const line = thought.lines.find((l) => sameMove(l.move, made)) ?? lineOf(seen, made, own);
  return { at, thought, made: line, moves: moves.length };
}
