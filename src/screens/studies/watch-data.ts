/** A watched match as data for other programs (docs/data.md). Loaded when it is asked for. */
import type { MatchRecord } from '../../../rules/record.ts';
import { textOf } from '../../data/formats.ts';
import { matchData } from '../../data/match.ts';

/**
 * Hands the data of a match that replays to the browser as a file; returns its name.
 * @param download how; this part of the page loads nothing for it
 */
export const saveData = (record: MatchRecord, download: (name: string, content: Blob) => string): string =>
  download(
    `soft-landing-${record.scenario}-${record.moves.length}.json`,
    new Blob([textOf(matchData(record))], { type: 'application/json' }),
  );
