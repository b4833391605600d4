/** A position of a match as plain data: what begins it, and the turns that led to it. It crosses to a worker and back. */
import { copy } from '../../rules/copy.ts';
import { type MatchRecord, type RecordStart, replay, type Turn } from '../../rules/record.ts';
import type { State } from '../../rules/state.ts';
import { keeping } from './kept.ts';

export interface Position extends Pick<RecordStart, 'scenario' | 'options' | 'seed'> {
  /** Made before it, from the first; none: the match is about to begin. */
  turns: readonly Turn[];
}

/** Pieces of work of one question begin at one position; several questions are worked at in turn. */
const states = keeping<State>(16);

/**
 * The state there, by the rules as they are: not to be asked for while they are changed. Throws where a turn is not legal:
 * whoever takes a position from outside checks it first (`fromRecord`).
 */
export const stateAt = (position: Position): State => copy(states(keyOf(position), () => replayed(position)));

/** Equal for equal positions. */
export const keyOf = ({ scenario, options, seed, turns }: Position): string =>
  JSON.stringify([scenario, options, seed, turns]);

function replayed(position: Position): State {
  const played = replay(position, position.turns);
  if ('refusal' in played) throw new Error(`turn ${played.at} does not replay: ${played.refusal.message}`);
  return played.state;
}

/** The position of a recorded match after so many of its moves; after all of them where it isn't said. */
export const positionIn = ({ scenario, options, seed, moves }: MatchRecord, after = moves.length): Position => ({
  scenario,
  options,
  seed,
  turns: moves.slice(0, after),
});
