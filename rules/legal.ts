/** What may be done: the single truth that board, bots, server, fuzzing and help read. */
import { decisionOf, secretDecisionOf } from './decisions.ts';
import { type Move, type Refusal, sameMove } from './moves.ts';
import { refuse } from './plays/decision.ts';
import type { Known } from './state.ts';
import type { Bloc } from './terms.ts';

/**
 * Every legal move of a bloc now, each once; empty where its decision is not awaited. Concession is always legal
 * in an unfinished match and is not listed.
 * @param G a state, or the view of that bloc
 */
export function legal(G: Known, bloc: Bloc): Move[] {
  const { ask } = G;
  if (!ask || !G.awaiting.includes(bloc)) return [];
  const decision = ask.bloc === null ? secretDecisionOf(ask) : decisionOf(ask);
  return decision.legal(G, bloc, ask as never);
}

/** Why a move is refused, or null where it is legal. Anything at all may come in as a move. */
export function whyNot(G: Known, bloc: Bloc, move: unknown): Refusal | null {
  if (G.ending) return refuse('match-over', 'This match has ended.');
  const m = move as Move;
  if (typeof m !== 'object' || m === null || Array.isArray(m) || typeof m.type !== 'string')
    return refuse('bad-move', 'A move is an object with a type.');
  if (m.type === 'concede')
    return Object.keys(m).length === 1 ? null : refuse('bad-move', 'A concession has no other fields.');
  const { ask } = G;
  if (!ask || !G.awaiting.includes(bloc)) return refuse('not-your-decision', 'It is not your decision now.');
  if (legal(G, bloc).some((l) => sameMove(l, m))) return null;
  const decision = ask.bloc === null ? secretDecisionOf(ask) : decisionOf(ask);
  return (
    safely(() => decision.why?.(G, bloc, m, ask as never)) ??
    refuse('not-legal', `That is not one of the choices now: a ${ask.ask} decision is awaited.`, { ask: ask.ask })
  );
}

/** Reasons read fields of a move that may be anything; a malformed one gets the general sentence. */
function safely(reason: () => Refusal | undefined): Refusal | undefined {
  try {
    return reason();
  } catch {
    return undefined;
  }
}
