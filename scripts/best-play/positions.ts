/**
 * Stored positions, one in which a card's event is the best play and one in which it is not: matches as records in
 * test/best-play/, and an index of where in them to look.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fromRecord, type MatchRecord } from '../../rules/record.ts';
import type { CardId } from '../../rules/terms.ts';
import type { Play } from './worth.ts';

export const KINDS = ['best', 'other'] as const;
/** `best`: the event is better than every other play. `other`: some other play is better. */
export type Kind = (typeof KINDS)[number];

/** Points of Standing by which a play must be better to count as better. */
export const LEAD: Record<Kind, number> = { best: 0.1, other: 0.5 };

export interface Position {
  /** Name of the record, without `.match`. */
  match: string;
  /** Moves made before the play. */
  moves: number;
  /** Where the event is not best: a play that is better. */
  better?: Play;
}

export type Positions = Record<CardId, Partial<Record<Kind, Position>>>;

export const FOLDER = new URL('../../test/best-play/', import.meta.url);
export const INDEX = new URL('positions.json', FOLDER);

export const HOW = 'npm run best-plays -- --write finds and stores them';

/**
 * Cards of which the search found no position where the event is best: to be made stronger, or searched for longer.
 * The test fails where one has a position after all.
 */
export const WEAK: readonly CardId[] = [];

/** The index as stored; empty where there is none. */
export function readPositions(): Positions {
  return existsSync(INDEX) ? (JSON.parse(readFileSync(INDEX, 'utf8')) as Positions) : {};
}

/** The records by name. Throws with the reason where one is refused. */
export function readMatches(): Map<string, MatchRecord> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.match'));
  return new Map(
    files.sort().map((file) => {
      const loaded = fromRecord(readFileSync(new URL(file, FOLDER), 'utf8'));
      if (!loaded.ok) throw new Error(`${file}: ${loaded.error.message} (${HOW})`);
      return [file.replace(/\.match$/, ''), loaded.record];
    }),
  );
}
