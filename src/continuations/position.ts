/** A position of a match as plain data: what begins it, and the turns that led to it. It crosses to a worker and back. */
import { type MatchRecord, type RecordStart, replay, type Turn } from '../../rules/record.ts';
import type { State } from '../../rules/state.ts';

export interface Position extends Pick<RecordStart, 'scenario' | 'options' | 'seed'> {
  /** Made before it, from the first; none: the match is about to begin. */
  turns: readonly Turn[];
}

/** The state there. Throws where a turn is not legal: whoever takes a position from outside checks it first (`fromRecord`). */
export function stateAt(position: Position): State {
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
