/** What may be done: the single truth that board, bots, server, fuzzing and help read. */
import { decisionOf } from './decisions.ts';
import { CONCEDE, type Move, type Refusal, readMove, sameMove } from './moves.ts';
import { refuse } from './plays/decision.ts';
import type { Known } from './state.ts';
import { BLOCS, type Bloc } from './terms.ts';

/**
 * Every legal move of a bloc now, each once; empty where its decision is not awaited. Concession is always legal
 * in an unfinished match and is not listed.
 * @param G a state, or the view of that bloc
 */
export function legal(G: Known, bloc: Bloc): Move[] {
  const { ask } = G;
  if (!ask || !G.awaiting.includes(bloc)) return [];
  return decisionOf(ask).legal(G, bloc, ask as never);
}

export type Admitted = { ok: true; move: Move } | { ok: false; error: Refusal };

/**
 * Judges what somebody wants to do. Anything at all may come in; it is read once, and a legal move comes out as the
 * rules' own object for it. Errors: `not-a-bloc`, `match-over`, `bad-move`, `not-your-decision`, `not-legal`, and the
 * reasons that the decisions give.
 */
export function admit(G: Known, bloc: Bloc, given: unknown): Admitted {
  const no = (error: Refusal): Admitted => ({ ok: false, error });
  if (!BLOCS.includes(bloc)) return no(refuse('not-a-bloc', 'Only the United States and China make moves.'));
  if (G.ending) return no(refuse('match-over', 'This match has ended.'));
  const move = readMove(given);
  if (!move)
    return no(refuse('bad-move', 'A move is an object with a type, and ids, numbers, yes or no in its fields.'));
  if (move.type === 'concede')
    return sameMove(CONCEDE, move)
      ? { ok: true, move: CONCEDE }
      : no(refuse('bad-move', 'A concession has no other fields.'));
  const { ask } = G;
  if (!ask || !G.awaiting.includes(bloc)) return no(refuse('not-your-decision', 'It is not your decision now.'));
  const listed = legal(G, bloc).find((l) => sameMove(l, move));
  if (listed) return { ok: true, move: listed };
  return no(
    safely(() => decisionOf(ask).why?.(G, bloc, move, ask as never)) ??
      refuse('not-legal', `That is not one of the choices now: a ${ask.ask} decision is awaited.`, { ask: ask.ask }),
  );
}

/** Why a move is refused, or null where it is legal. Anything at all may come in as a move. */
export function whyNot(G: Known, bloc: Bloc, move: unknown): Refusal | null {
  const admitted = admit(G, bloc, move);
  return admitted.ok ? null : admitted.error;
}

/** Reasons read fields of a move that may be anything; a malformed one gets the general sentence. */
function safely(reason: () => Refusal | undefined): Refusal | undefined {
  try {
    return reason();
  } catch {
    return undefined;
  }
}
