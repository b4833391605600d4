/**
 * What is written down of a class, one entry for each thing that happened: the class is what they make of its opening.
 * Reasons, talk and moves stand with the tables.
 */
import type { Role } from '../../classroom/roles.ts';
import type { Forecast, Question } from '../../classroom/terms.ts';
import type { Figures } from '../../wire/classroom.ts';

/** Where a student sits from now on; null: nowhere. */
export interface Seated {
  student: string;
  table: string | null;
  player: string | null;
  role: Role | null;
}

export interface NewTable {
  id: string;
  /** Its number in the class, from 1. */
  n: number;
}

/** A match that was played on a device of its own, as its record tells it. */
export interface Island {
  /** SHA-256 of its text: no match is handed in twice. */
  digest: string;
  text: string;
  figures: Figures;
  moves: number;
}

/** Tables that come with the entry, and where students sit after it. */
interface Seating {
  tables?: NewTable[];
  seats?: Seated[];
}

export type LogEntry = Seating &
  (
    | { what: 'enrol'; student: string; name: string /** SHA-256, in hex. */; secret: string }
    /** `by`: the student who took a role; null: whoever leads the class. */
    | { what: 'seat'; by: string | null }
    | { what: 'rename'; student: string; name: string }
    | { what: 'remove'; student: string }
    | { what: 'mute'; student: string; on: boolean }
    | { what: 'help'; student: string; on: boolean }
    | { what: 'answers'; student: string; answers: Record<Question, number> }
    /** `stage`: its place in the plan; `table`: whose match it is about. */
    | { what: 'forecast'; student: string; stage: number; table: string; forecast: Forecast }
    /** `by`: `class` where it came by itself; null: whoever leads the class. */
    | { what: 'stage'; to: number; by: 'class' | null }
    | { what: 'again' }
    /** The second matches, of which none was begun, are given up. */
    | { what: 'discard' }
    | { what: 'erase' }
    /** `of`: ids of tables; left out: the class as a whole. */
    | { what: 'pause'; on: boolean; of?: string[] }
    | { what: 'extend'; minutes: number }
    | { what: 'announce'; text: string }
    | { what: 'take-down' }
    /** `until`: milliseconds since 1970. */
    | { what: 'hurry'; of: string[]; until: number }
    /** Bots play on to the end of the round that each table is in. */
    | { what: 'end-round'; of: Record<string, number> }
    | { what: 'rewind'; table: string; moves: number }
    /** A bot decided. `of`: for which player, by table; `by`: the table was hurried, or nobody of the player's was there. */
    | { what: 'stand-in'; of: Record<string, string>; by: 'hurried' | 'away' }
    /** `open`: may others still join? */
    | { what: 'door'; open: boolean }
    /** A world event was brought to these tables. `rounds`: the round that each was in. */
    | { what: 'event'; event: string; of: string[]; rounds?: Record<string, number> }
    /** `by`: the student; null: whoever leads the class. */
    | { what: 'hand-in'; by: string | null; island: Island }
  );
