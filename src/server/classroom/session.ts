/** What a class is: its opening, and what each entry of its log makes of it. Pure: the same log gives the same class. */
import { PLANS, type Plan } from '../../classroom/plans.ts';
import type { Role } from '../../classroom/roles.ts';
import type { Forecast, Question } from '../../classroom/terms.ts';
import type { Announced, Came, ClassSettings } from '../../wire/classroom.ts';
import { cameBy, type KeptAct, withActs } from './acts.ts';
import type { Island, LogEntry, NewTable, Seated } from './log.ts';

export interface Student {
  readonly id: string;
  /** Its number in the class, from 1. */
  readonly n: number;
  readonly name: string;
  /** SHA-256, in hex. */
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly joined: number;
  readonly table: string | null;
  readonly player: string | null;
  readonly role: Role | null;
  /** How the seat was come to; null: there is none. */
  readonly came: Came | null;
  /** The seat in the first matches, once the second ones have begun; null: none, or they have not. */
  readonly before: Omit<Seated, 'student'> | null;
  readonly answers: Readonly<Record<Question, number>> | null;
  /** By the stage's place in the plan, with the table whose match was forecast. */
  readonly forecasts: Readonly<Record<number, Forecast & { table: string }>>;
  readonly muted: boolean;
  readonly help: boolean;
  /** How often help was asked for. */
  readonly helped: number;
  readonly removed: boolean;
}

export interface SessionTable extends NewTable {
  /** 1 for first matches, 2 for those that follow with the sides swapped, 0 for such as were given up unplayed. */
  readonly series: number;
  readonly paused: boolean;
  /** When bots decide for whoever has not, in milliseconds since 1970, and since when that stands; null: nobody is hurried. */
  readonly hurried: { since: number; until: number } | null;
  /** Bots play on to the end of this round; null: they don't. */
  readonly ends: number | null;
  /** The world event that was brought last, and the round that the table was in; null: none. */
  readonly brought: { event: string; round: number } | null;
  readonly island: Island | null;
  /** What those who sit there are told of, oldest first. */
  readonly acts: readonly KeptAct[];
}

export interface StageState {
  /** Its place in the plan, from 0. */
  readonly at: number;
  /** When it began, in milliseconds since 1970. */
  readonly since: number;
  /** Minutes that were added. */
  readonly more: number;
  /** For how long it was paused so far, in milliseconds. */
  readonly stood: number;
  /** Since when it is paused, in milliseconds since 1970; null: it is not. */
  readonly paused: number | null;
}

export interface Session {
  readonly id: string;
  readonly code: string;
  readonly settings: ClassSettings;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly erased: number;
  readonly stage: StageState;
  /** When the stage in which students join was left, in milliseconds since 1970; null: it was not. */
  readonly gathered: number | null;
  /** In the order of their numbers; those who were removed stay among them. */
  readonly students: readonly Student[];
  readonly tables: readonly SessionTable[];
  /** The matches that are under way: 0 before the first, 1, 2 with the sides swapped. */
  readonly series: number;
  readonly announced: readonly Announced[];
  /** What students and the room are shown: the newest, until it is taken down; null: nothing. */
  readonly standing: Announced | null;
  /** Ids of students who have handed in a record. */
  readonly handed: readonly string[];
  /** Does nobody join any more? */
  readonly shut: boolean;
  /** Length of the log. */
  readonly entries: number;
}

/** So many announcements are shown: the newest. */
const ANNOUNCED = 10;

export const beginning = (of: Pick<Session, 'id' | 'code' | 'settings' | 'created' | 'erased'>): Session => ({
  ...of,
  stage: { at: 0, since: of.created, more: 0, stood: 0, paused: null },
  gathered: null,
  students: [],
  tables: [],
  series: 0,
  announced: [],
  standing: null,
  handed: [],
  shut: false,
  entries: 0,
});

export const planOf = ({ settings }: Pick<Session, 'settings'>): Plan => PLANS[settings.plan];

/** The place in the plan of the stage in which matches are played to their end. */
const lastPlay = (session: Session): number => planOf(session).stages.findLastIndex(({ kind }) => kind === 'play');

/** Minutes of all stages in which matches are played. */
const playMinutes = (session: Session): number =>
  planOf(session).stages.reduce((sum, { kind, minutes }) => sum + (kind === 'play' ? minutes : 0), 0);

/** Those who are in the class. */
export const enrolled = ({ students }: Session): Student[] => students.filter(({ removed }) => !removed);

export const studentOf = ({ students }: Session, id: string): Student | undefined =>
  students.find((student) => student.id === id && !student.removed);

export const tableOf = ({ tables }: Session, id: string | null): SessionTable | undefined =>
  tables.find((table) => table.id === id);

/** Tables of the matches that are under way and are played here. */
export const current = ({ tables, series }: Session): SessionTable[] =>
  tables.filter((table) => table.series === Math.max(1, series) && !table.island);

/** Those who sit on one side of a table: who commits comes first. */
export const teamOf = (session: Session, table: string, player: string): Student[] =>
  inOrder(enrolled(session).filter((one) => one.table === table && one.player === player));

/** Those who sat on one side of a table of the first matches and are in the class still, with their roles of then. */
export const teamBefore = (session: Session, table: string, player: string): Student[] =>
  inOrder(
    enrolled(session).flatMap((one) =>
      one.before?.table === table && one.before.player === player ? [{ ...one, ...one.before }] : [],
    ),
  );

function inOrder(team: Student[]): Student[] {
  const rank = ({ role }: Student) => (role ? ORDER.indexOf(role) : ORDER.length);
  return team.sort((a, b) => rank(a) - rank(b) || a.n - b.n);
}
const ORDER: readonly Role[] = ['chief', 'programme', 'treasurer', 'analyst'];

/** The student as changed; everybody else as before. */
const changed = (session: Session, id: string, change: Partial<Student>): Session => ({
  ...session,
  students: session.students.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

const onTables = (session: Session, of: readonly string[], change: Partial<SessionTable>): Session => ({
  ...session,
  tables: session.tables.map((one) => (of.includes(one.id) ? { ...one, ...change } : one)),
});

const newTable = (table: NewTable, series: number, island: Island | null = null): SessionTable => ({
  ...table,
  series,
  paused: false,
  hurried: null,
  ends: null,
  brought: null,
  island,
  acts: [],
});

/** @param came how those come to their seats who had another, or none */
function seated(session: Session, seats: readonly Seated[], came: Came): Session {
  const by = new Map(seats.map(({ student, ...seat }) => [student, seat]));
  const students = session.students.map((one) => {
    const seat = by.get(one.id);
    if (!seat) return one;
    const same = seat.table === one.table && seat.player === one.player;
    return { ...one, ...seat, ...(!same && { came: seat.table === null ? null : came }) };
  });
  return { ...session, students };
}

const placeIn = ({ table, player, role }: Student): Student['before'] =>
  table === null ? null : { table, player, role };

const stageAt = (at: number, since: number): StageState => ({ at, since, more: 0, stood: 0, paused: null });

/** @param now when the entry was made, in milliseconds since 1970 */
export function after(before: Session, entry: LogEntry, now: number): Session {
  const series = entry.what === 'again' ? before.series + 1 : Math.max(1, before.series);
  const island = entry.what === 'hand-in' ? entry.island : null;
  const tables = (entry.tables ?? []).map((table) => newTable(table, series, island));
  const grown = { ...before, tables: [...before.tables, ...tables], entries: before.entries + 1 };
  const next = seated(made(grown, entry, now), entry.seats ?? [], cameBy(entry, before.series, now));
  return withActs(before, next, entry, now);
}

function made(session: Session, entry: LogEntry, now: number): Session {
  const { stage } = session;
  switch (entry.what) {
    case 'enrol':
      return { ...session, students: [...session.students, newStudent(session, entry, now)] };
    case 'hand-in':
      return entry.by === null ? session : { ...session, handed: [...session.handed, entry.by] };
    case 'door':
      return { ...session, shut: !entry.open };
    case 'seat':
    case 'stand-in':
    case 'erase':
      return session;
    case 'rename':
      return changed(session, entry.student, { name: entry.name });
    case 'remove':
      return changed(session, entry.student, {
        removed: true,
        table: null,
        player: null,
        role: null,
        came: null,
        help: false,
      });
    case 'mute':
      return changed(session, entry.student, { muted: entry.on });
    case 'help': {
      const helped = studentOf(session, entry.student)?.helped ?? 0;
      return changed(session, entry.student, { help: entry.on, helped: helped + (entry.on ? 1 : 0) });
    }
    case 'answers':
      return changed(session, entry.student, { answers: entry.answers });
    case 'forecast': {
      const { stage: at, forecast, table } = entry;
      const forecasts = { ...studentOf(session, entry.student)?.forecasts, [at]: { ...forecast, table } };
      return changed(session, entry.student, { forecasts });
    }
    case 'stage':
      return {
        ...session,
        stage: stageAt(entry.to, now),
        gathered: session.gathered ?? (entry.to > 0 ? now : null),
        // Whoever joins the debrief has no match to talk about: nobody does, unless whoever leads opens the door again.
        shut: session.shut || (session.series > 0 && planOf(session).stages[entry.to]?.kind === 'debrief'),
        // The matches begin with the first stage in which they are played.
        series: Math.max(session.series, planOf(session).stages[entry.to]?.kind === 'play' ? 1 : 0),
      };
    case 'again': {
      const students = session.students.map((one) => ({ ...one, before: placeIn(one) }));
      // They are whole matches: they have the time of all stages of play.
      const more = playMinutes(session) - planOf(session).stages[lastPlay(session)].minutes;
      return {
        ...session,
        students,
        series: session.series + 1,
        stage: { ...stageAt(lastPlay(session), now), more },
      };
    }
    case 'discard':
      return discarded(session, now);
    case 'event': {
      const { event, rounds = {} } = entry;
      const tables = session.tables.map((one) =>
        one.id in rounds ? { ...one, brought: { event, round: rounds[one.id] } } : one,
      );
      return { ...session, tables };
    }
    case 'pause':
      return paused(session, entry, now);
    case 'extend':
      return { ...session, stage: { ...stage, more: stage.more + entry.minutes } };
    case 'announce': {
      const one = { text: entry.text, at: now };
      return { ...session, announced: [...session.announced, one].slice(-ANNOUNCED), standing: one };
    }
    case 'take-down':
      return { ...session, standing: null };
    case 'hurry':
      return onTables(session, entry.of, { hurried: { since: now, until: entry.until } });
    case 'end-round':
      return {
        ...session,
        tables: session.tables.map((one) => (one.id in entry.of ? { ...one, ends: entry.of[one.id] } : one)),
      };
    case 'rewind':
      return onTables(session, [entry.table], { hurried: null, ends: null, brought: null });
  }
}

/** The debrief as it was: everybody sits where they sat in the first matches. */
function discarded(session: Session, now: number): Session {
  const second = session.series;
  const given = (id: string | null) => tableOf(session, id)?.series === second && !tableOf(session, id)?.island;
  const debrief = planOf(session).stages.findIndex(({ kind }) => kind === 'debrief');
  return {
    ...session,
    tables: session.tables.map((one) => (given(one.id) ? { ...one, series: 0 } : one)),
    students: session.students.map((one) => {
      // Whoever came between the matches has none.
      const seat = one.before ?? (given(one.table) ? { table: null, player: null, role: null } : {});
      return { ...one, ...seat, before: null };
    }),
    series: second - 1,
    stage: stageAt(debrief, now),
  };
}

const newStudent = (
  { students }: Session,
  { student, name, secret }: LogEntry & { what: 'enrol' },
  joined: number,
): Student => ({
  id: student,
  n: students.length + 1,
  name,
  secret,
  joined,
  table: null,
  player: null,
  role: null,
  came: null,
  before: null,
  answers: null,
  forecasts: {},
  muted: false,
  help: false,
  helped: 0,
  removed: false,
});

function paused(session: Session, { on, of }: LogEntry & { what: 'pause' }, now: number): Session {
  const { stage } = session;
  if (of) return onTables(session, of, { paused: on });
  if (on === (stage.paused !== null)) return session;
  const stood = stage.stood + (stage.paused === null ? 0 : now - stage.paused);
  return { ...session, stage: { ...stage, stood, paused: on ? now : null } };
}
