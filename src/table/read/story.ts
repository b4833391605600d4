/** How a log falls into parts to be told. */
import type { LogEntry } from '../../../rules/log.ts';

const PHASES_TOLD = ['session', 'reckoning', 'over'];

/** Does this entry begin a part of the story: a round, a play, a world event, a Dialogue, the vote, the Reckoning? */
export const beginsPart = (e: LogEntry): boolean =>
  e.is === 'round' ||
  e.is === 'play' ||
  e.is === 'world-event' ||
  e.is === 'dialogue' ||
  (e.is === 'phase' && PHASES_TOLD.includes(e.phase));
