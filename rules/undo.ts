/**
 * Taking back: a bloc's own moves, from the newest, up to the last after which chance, a hidden fact or a decision of
 * the other bloc came out (`sealed` in the state says how many moves stand). Nothing is undone in place: a state is
 * played anew from the turns that are left.
 */
import type { Refusal } from './moves.ts';
import { refuse } from './plays/decision.ts';
import { type MatchRecord, type RecordStart, recordOf, replay, type Turn } from './record.ts';
import type { Shared, State } from './state.ts';
import type { Bloc } from './terms.ts';

/** How many of the newest moves the bloc that decides now may take back. */
export function undoable(G: Shared): number {
  return G.ending ? 0 : G.moves - G.sealed;
}

/**
 * Why a bloc may not take back the last move; null where it may. Codes: `match-over`, `undo-nothing`,
 * `not-your-decision`, `undo-sealed`.
 * @param G a state or any view of it
 */
export function whyNotUndo(G: Shared, bloc: Bloc): Refusal | null {
  if (G.ending) return refuse('match-over', 'This match has ended.');
  if (G.moves === 0) return refuse('undo-nothing', 'No move has been made yet.');
  // Whoever made an open move decides next as well: a change of bloc seals.
  if (!G.awaiting.includes(bloc)) return refuse('not-your-decision', 'It is not your decision now.');
  return undoable(G) > 0 ? null : SEALED;
}

const SEALED = refuse('undo-sealed', 'It stands: chance, a hidden fact or a decision of the rival has come after it.');

/** May the bloc take back the last move? */
export const canUndo = (G: Shared, bloc: Bloc): boolean => whyNotUndo(G, bloc) === null;

export type TakenBack = { ok: true; turns: Turn[]; state: State } | { ok: false; error: Refusal };

/**
 * Takes back a bloc's newest moves. Refusals: those of `whyNotUndo`, `undo-sealed` for more than are open,
 * `rewind-range` for what is no count, and the reason where the turns don't replay.
 * @param n how many moves, from 1
 * @returns the turns that are left and the state after them; `turns` is unchanged
 */
export function undo(
  start: Pick<RecordStart, 'scenario' | 'options' | 'seed'>,
  turns: readonly Turn[],
  bloc: Bloc,
  n = 1,
): TakenBack {
  const played = replay(start, turns);
  if ('refusal' in played) return { ok: false, error: played.refusal };
  const error = whyNotUndo(played.state, bloc);
  if (error) return { ok: false, error };
  if (!Number.isInteger(n) || n < 1) return { ok: false, error: OUT_OF_RANGE };
  if (n > undoable(played.state)) return { ok: false, error: SEALED };
  const left = turns.slice(0, turns.length - n);
  const back = replay(start, left);
  return 'refusal' in back ? { ok: false, error: back.refusal } : { ok: true, turns: left, state: back.state };
}

const OUT_OF_RANGE = refuse(
  'rewind-range',
  'A match can be taken back to any number of its moves, from none to all of them.',
);

export type Rewound = { ok: true; record: MatchRecord; state: State } | { ok: false; error: Refusal };

/**
 * The record of a match's first `n` moves, whatever came after them: for a whole table that agrees to go back. Refusals:
 * `rewind-range`, and the reason where the moves don't replay.
 */
export function rewind(record: MatchRecord, n: number): Rewound {
  if (!Number.isInteger(n) || n < 0 || n > record.moves.length) return { ok: false, error: OUT_OF_RANGE };
  const turns = record.moves.slice(0, n);
  const played = replay(record, turns);
  if ('refusal' in played) return { ok: false, error: played.refusal };
  const { state, rounds } = played;
  return { ok: true, record: recordOf(record, turns, rounds, state.ending !== null), state };
}
