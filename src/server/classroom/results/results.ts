/** What has come of a class, for whoever leads it: with names where the class chose so, else with numbers alone. */
import type { Question } from '../../../classroom/terms.ts';
import type { ClassResults, ForecastResult, MoveResult, Side, TableResult } from '../../../wire/class-results.ts';
import type { ClassSettings } from '../../../wire/classroom.ts';
import type { Written } from '../../authority/steward.ts';
import type { StoredEntry } from '../../storage/types.ts';
import { scored, scores } from '../forecasts.ts';
import type { Session, SessionTable, Student } from '../session.ts';
import { countsAt, deserted, figuresOf, type Look } from '../stages.ts';
import { checkedOf, rightOf } from '../students.ts';
import { type LedResult, ledOf } from './led.ts';
import { type Ranking, rankingOf } from './ranking.ts';
import { sideOf } from './sides.ts';

export interface StudentResult {
  /** Its number in the class. */
  student: number;
  /** Null where whoever leads is not shown names. */
  name: string | null;
  /** The table's number; null: at none. */
  table: number | null;
  side: Side | null;
  /** Null where everybody plays alone, or a whole class votes. */
  role: string | null;
  /** ISO 8601, UTC, as all times here. */
  joined: string;
  /** Taken out of the class. */
  removed: boolean;
  /** Right answers of five; null: not answered. */
  checked: number | null;
  answers: Record<Question, boolean> | null;
  /** Moves that the student committed, and of those, moves with a reason. */
  moves: number;
  reasons: number;
  /** Moves of others that the student supported. */
  supported: number;
  forecasts: number;
  /** The average of the forecasts' scores, 0 to 100; null: none that can be scored. */
  score: number | null;
  /** How often help was asked for. */
  helped: number;
}

export interface Results extends ClassResults {
  class: { code: string; settings: ClassSettings; opened: string; erased: string };
  ranking: Ranking;
  students: StudentResult[];
  lead: LedResult[];
}

/** What the results are made of. */
export interface Sources {
  session: Session;
  log: readonly StoredEntry[];
  look: Look;
  /** By table. */
  written: ReadonlyMap<string, { entries: readonly Written[]; record: string | null }>;
}

const iso = (at: number): string => new Date(at).toISOString();

export function resultsOf({ session, log, look, written }: Sources): Results {
  const { code, settings, created, erased, students } = session;
  // Where bots alone have played, and nobody sits, nothing has come of it.
  const tables = session.tables.filter((table) => !deserted(session, table, look));
  const byId = new Map(students.map((student) => [student.id, student]));
  const numbers = new Map(session.tables.map(({ id, n }) => [id, n]));
  const nameOf = ({ name }: Student) => (settings.names ? name : null);
  const number = (table: string | null) => (table === null ? null : (numbers.get(table) ?? null));

  const moves = tables.flatMap(({ id, n }): MoveResult[] =>
    (written.get(id)?.entries ?? []).map((entry, i, all) => {
      const student = entry.member === null ? undefined : byId.get(entry.member);
      return {
        table: n,
        entry: i + 1,
        time: iso(entry.at),
        seconds: i === 0 ? null : Math.round((entry.at - all[i - 1].at) / 100) / 10,
        side: sideOf(entry.move?.player ?? null),
        move: entry.move?.type ?? null,
        arguments: entry.move?.args ?? [],
        by: entry.by ?? 'student',
        student: student?.n ?? null,
        name: student ? nameOf(student) : null,
        reason: entry.reason,
        supporters: (entry.support ?? []).flatMap((member) => byId.get(member)?.n ?? []),
        stand: entry.stand,
      };
    }),
  );

  const studentResult = (student: Student): StudentResult => {
    const { n, table, player, role, joined, removed, answers, forecasts, helped } = student;
    const own = moves.filter((one) => one.student === n && one.move !== null);
    return {
      student: n,
      name: nameOf(student),
      table: number(table),
      side: sideOf(player),
      // Whoever plays alone, or votes with all, does all there is to do.
      role: settings.mode === 'teams' ? role : null,
      joined: iso(joined),
      removed,
      checked: checkedOf(student),
      answers: answers && rightOf(answers),
      moves: own.length,
      reasons: own.filter(({ reason }) => reason !== null).length,
      supported: moves.filter((move) => move.student !== n && move.supporters.includes(n)).length,
      forecasts: Object.keys(forecasts).length,
      score: scored(session, student, look),
      helped,
    };
  };

  const tableResult = (table: SessionTable): TableResult => {
    const { id, n, series, island } = table;
    const plain = { table: n, match: series, island: island !== null, counts: countsAt(table, look) };
    // A record from elsewhere has names in it that nobody chose for this class.
    if (island) {
      const record = settings.names ? island.text : null;
      return { ...plain, over: true, moves: island.moves, figures: island.figures, record };
    }
    const glance = look(id);
    const record = written.get(id)?.record ?? null;
    return { ...plain, over: glance?.status === 'over', moves: glance?.moves ?? 0, figures: figuresOf(glance), record };
  };

  const forecasts = students.flatMap((student) =>
    scores(session, student, look).map(({ stage, table, forecast, came, score }): ForecastResult => {
      const { winner, grade, sure } = forecast;
      const [leader, commons] = [came?.winner ?? null, came?.grade ?? null];
      const made = { winner, grade, sure, leader, commons, score };
      return { student: student.n, name: nameOf(student), table: number(table), stage: stage + 1, ...made };
    }),
  );

  const played = tables.map(tableResult);
  return {
    class: { code, settings, opened: iso(created), erased: iso(erased) },
    ranking: rankingOf(played),
    students: students.map(studentResult),
    tables: played,
    moves,
    forecasts,
    lead: ledOf(session, log),
  };
}
