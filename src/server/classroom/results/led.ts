/** How a class was led: what whoever leads it did, and the stages that came by themselves. */
import type { Side } from '../../../wire/class-results.ts';
import type { StoredEntry } from '../../storage/types.ts';
import type { LogEntry } from '../log.ts';
import type { Session } from '../session.ts';
import { sideOf } from './sides.ts';

/** Without names, and without texts of anybody. */
export interface LedResult {
  /** ISO 8601, UTC. */
  time: string;
  what: LogEntry['what'];
  /** `class`: it came by itself. */
  by: 'lead' | 'class';
  /** The stage that the class went on to, its place in the plan from 1; null: it was no stage. */
  stage: number | null;
  /** Numbers of the tables that it was done at, or that came with it; none: it was for the class as a whole. */
  tables: number[];
  /** Number of the student that it was about; null: it was about none, or several. */
  student: number | null;
  /** Where students sit from then on. */
  seats: { student: number; table: number | null; side: Side | null; role: string | null }[];
}

/** Who did it: a student, a bot, whoever leads, or the class by itself. */
function byOf(entry: LogEntry): 'student' | 'bot' | 'lead' | 'class' {
  switch (entry.what) {
    case 'enrol':
    case 'answers':
    case 'forecast':
    // A call for help is the student's, as it is for the most part where it ends.
    case 'help':
      return 'student';
    // Each move of a bot stands with the moves.
    case 'stand-in':
      return 'bot';
    // Where an older log does not say by whom, it was a student's for the most part.
    case 'seat':
    case 'hand-in':
      return entry.by === null ? 'lead' : 'student';
    case 'stage':
      return entry.by === 'class' ? 'class' : 'lead';
    default:
      return 'lead';
  }
}

/** Ids of the tables that it was done at, or that came with it. */
function placesOf(entry: LogEntry): string[] {
  const came = (entry.tables ?? []).map(({ id }) => id);
  if (entry.what === 'rewind') return [entry.table];
  if (!('of' in entry) || !entry.of) return came;
  return Array.isArray(entry.of) ? entry.of : Object.keys(entry.of);
}

export function ledOf({ students, tables, settings }: Session, log: readonly StoredEntry[]): LedResult[] {
  const studentsBy = new Map(students.map(({ id, n }) => [id, n]));
  const tablesBy = new Map(tables.map(({ id, n }) => [id, n]));
  const numberOf = (table: string | null) => (table === null ? null : (tablesBy.get(table) ?? null));
  return log.flatMap(({ at, what }): LedResult[] => {
    const entry = what as unknown as LogEntry;
    const by = byOf(entry);
    if (by === 'student' || by === 'bot') return [];
    return [
      {
        time: new Date(at).toISOString(),
        what: entry.what,
        by,
        stage: entry.what === 'stage' ? entry.to + 1 : null,
        tables: placesOf(entry).flatMap((id) => tablesBy.get(id) ?? []),
        student: 'student' in entry ? (studentsBy.get(entry.student) ?? null) : null,
        seats: (entry.seats ?? []).flatMap(({ student, table, player, role }) => {
          const n = studentsBy.get(student);
          return n === undefined
            ? []
            : [
                {
                  student: n,
                  table: numberOf(table),
                  side: sideOf(player),
                  role: settings.mode === 'teams' ? role : null,
                },
              ];
        }),
      },
    ];
  });
}
