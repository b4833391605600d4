/** Matches that were played on a device of their own, without the network, and are handed in as records. */
import type { Figures } from '../../wire/classroom.ts';
import type { Done } from '../authority/refusals.ts';
import { no } from '../authority/world.ts';
import type { Island, LogEntry } from './log.ts';
import { chiefs, type Draw, seatOf } from './seating.ts';
import { planOf, type Session, type Student } from './session.ts';

const OTHER = no('record-other', 'This match is of another scenario than the one that the class plays.');
const TWICE = no('record-twice', 'This match was handed in already.');
const MANY = no('record-most', 'No more matches can be handed in to this class.');

const ONE = no('record-one', 'You have handed in a match already: whoever leads the class can take others in.');
const HALL = no('record-hall', 'The whole class plays one match: records are taken in by whoever leads it.');

/** So many records one class takes. */
const MOST = 240;

/** A record as the rules read it. */
export type Finished = Done<{ kind: string; figures: Figures; moves: number }>;

export interface HandedIn {
  draw: Draw;
  sha256(text: string): string;
  /** Plays the record through; why it is none, or not over. */
  finished(text: string): Finished;
  moves(table: string): number;
  /** Has a person moved there? */
  played(table: string): boolean;
}

/**
 * Takes a record in as a table of its own. A student at whose own table no person has moved sits at the new one,
 * and nobody else. Each student hands in one.
 * @param by null: whoever leads the class
 */
export function handIn(
  session: Session,
  text: string,
  by: Student | null,
  { draw, sha256, finished, played }: HandedIn,
): Done<{ entry: LogEntry }> {
  const digest = sha256(text.trim());
  const islands = session.tables.filter(({ island }) => island);
  if (islands.some(({ island }) => island?.digest === digest)) return TWICE;
  if (islands.length >= MOST) return MANY;
  if (by && session.settings.mode === 'hall') return HALL;
  if (by && session.handed.includes(by.id)) return ONE;
  const read = finished(text);
  if (!read.ok) return read;
  if (read.kind !== planOf(session).scenario) return OTHER;
  const island: Island = { digest, text, figures: read.figures, moves: read.moves };
  const table = { id: draw.id(), n: session.tables.length + 1 };
  const own = by && (by.table === null || !played(by.table)) ? by : null;
  const seats = own ? [...chiefs(session, own), { ...seatOf(own), table: table.id, player: own.player ?? '0' }] : [];
  return { ok: true, entry: { what: 'hand-in', by: by?.id ?? null, island, tables: [table], seats } };
}
