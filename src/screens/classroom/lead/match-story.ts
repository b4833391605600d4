/** How a match of the class went, for whoever leads it: round by round, with what was written and forecast. Pure. */
import type { LogEntry } from '../../../../rules/log.ts';
import { BLOCS, type Bloc, type DialogueChoice } from '../../../../rules/terms.ts';
import { after, courseOf } from '../../../studies/account/course.ts';
import type { Course, Told } from '../../../studies/account.ts';
import type { Table } from '../../../table/types.ts';
import type { ClassResults, ForecastResult, MoveResult } from '../../../wire/class-results.ts';
import { NEWS } from '../../../wire/room-news.ts';

export interface RoundStory {
  round: number;
  /** At its end. */
  standing: Record<Bloc, number>;
  /** What both chose; null: the Dialogue was not held. */
  dialogue: Record<Bloc, DialogueChoice> | null;
  /** Partners, flights and votes, in order. */
  moments: LogEntry[];
}

export interface MatchStory {
  course: Course;
  rounds: RoundStory[];
  /** Moves with a reason, each with its round. */
  reasons: (MoveResult & { reason: string; round: number })[];
  forecasts: ForecastResult[];
}

/** The news that decide a match: not the Dialogue, which has a place of its own, nor each pip of Debris. */
const MOMENTS: readonly string[] = NEWS.filter((kind) => kind !== 'dialogue' && kind !== 'debris');

/** The round of the move after which so many stand, from 1. */
const roundOf = ({ rounds }: Course, stand: number): number =>
  Math.max(1, rounds.filter((before) => before < stand).length);

/** What was told of each round, from the first. */
function byRound(told: readonly Told[]): LogEntry[][] {
  const all: LogEntry[][] = [];
  for (const { entry } of told) {
    if (entry.is === 'round') all.push([]);
    all.at(-1)?.push(entry);
  }
  return all;
}

/** @param match at its end, as everybody may see it @param n the table's number */
export function storyOfMatch(match: Table, n: number, results: ClassResults): MatchStory {
  const { view, log } = match.state.value;
  const told = log.map((entry, i): Told => ({ entry, moves: match.past.movesOf(i) }));
  const course = courseOf(view, told, match.past.moves());
  const rounds = byRound(told).map((entries, i): RoundStory => {
    const held = entries.find((entry) => entry.is === 'dialogue');
    // What the next round's beginning changes belongs to it.
    const end = i + 1 < course.rounds.length ? course.rounds[i + 1] - 1 : course.moves;
    const [us, china] = BLOCS.map((bloc) => after(course.standing[bloc], end));
    return {
      round: i + 1,
      standing: { us, china },
      dialogue: held ? { us: held.us, china: held.china } : null,
      moments: entries.filter(({ is }) => MOMENTS.includes(is)),
    };
  });
  const reasons = results.moves.flatMap((move) => {
    const { table, reason, stand } = move;
    return table === n && reason !== null ? [{ ...move, reason, round: roundOf(course, stand) }] : [];
  });
  return { course, rounds, reasons, forecasts: results.forecasts.filter(({ table }) => table === n) };
}
