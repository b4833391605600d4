/** What each page of a class sees. */

import { QUESTIONS, type Question } from '../../classroom/terms.ts';
import type {
  ClassTable,
  ClassView,
  LeadTable,
  LeadView,
  OwnMatch,
  Progress,
  ProjectorView,
  StudentInfo,
  StudentView,
  Teammate,
} from '../../wire/classroom.ts';
import { actsFor } from './acts.ts';
import { classScore, scored, scores } from './forecasts.ts';
import { enrolled, planOf, type Session, type SessionTable, type Student, tableOf } from './session.ts';
import {
  closed,
  countsAt,
  deserted,
  figuresOf,
  held,
  type Look,
  stageInfo,
  standsAlone,
  through,
  waiting,
} from './stages.ts';
import { checkedOf, rightOf } from './students.ts';

/** What a view has beside the class itself. */
export interface Seen {
  /** Milliseconds since 1970. */
  now: number;
  look: Look;
  /** Is the student there, at the table or with the class's page? */
  present(student: string): boolean;
  /** Is it still the decision that whoever leads hurried? */
  owes(table: string, player: string, hurried: { since: number }): boolean;
}

/** Whose view it is. */
export type Viewer = { as: 'lead' } | { as: 'projector' } | { as: 'student'; student: string };

/** Times are told in whole seconds. */
const seconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

function base(session: Session, { now }: Seen) {
  const { id, code, settings, standing, erased } = session;
  const { left, late, ...stage } = stageInfo(session, now);
  const times = { left: seconds(left), late: late === null ? null : seconds(late) };
  return { id, code, settings, stage: { ...stage, ...times }, announced: standing ? [standing] : [], erased };
}

function tableView(session: Session, table: SessionTable, { now, look }: Seen): ClassTable {
  const { id, n, island } = table;
  const plain = { id, n, awaiting: [], idle: 0, paused: false, bots: {}, island: island !== null };
  if (island) return { ...plain, status: 'over', moves: island.moves, figures: island.figures };
  const glance = look(id);
  if (!glance) return { ...plain, status: 'waiting', moves: 0, figures: null };
  const { status, moves, awaiting, since, bots } = glance;
  if (status !== 'playing') return { ...plain, status, moves, figures: figuresOf(glance), bots };
  return {
    ...plain,
    status,
    moves,
    figures: figuresOf(glance),
    awaiting: [...awaiting],
    idle: seconds(Math.max(0, now - since)),
    paused: held(session, table, glance),
    bots,
  };
}

/** Tables that somebody's eye is on: those where nobody sits any more and no person played are none. */
const looked = (session: Session, seen: Seen): SessionTable[] =>
  session.tables.filter((table) => !deserted(session, table, seen.look));

const tablesView = (session: Session, seen: Seen): ClassTable[] =>
  looked(session, seen).map((table) => tableView(session, table, seen));

/** With what whoever leads did there, and may do. */
function leadTable(session: Session, table: SessionTable, seen: Seen): LeadTable {
  const { id, hurried } = table;
  const glance = seen.look(id);
  const plain = tableView(session, table, seen);
  const owed =
    hurried !== null && plain.awaiting.some((player) => !plain.bots[player] && seen.owes(id, player, hurried));
  const { last = null, roundFrom = null } = glance ?? {};
  return {
    ...plain,
    hurried: owed && hurried ? seconds(Math.max(0, hurried.until - seen.now)) : null,
    botDecided: hurried !== null && !owed && last?.by === 'bot' && !plain.bots[last.player],
    brought: waiting(table, glance),
    last: last && { player: last.player, type: last.type },
    roundFrom,
    through: table.island !== null || through(session, glance),
  };
}

/** The tables without what opens them to whoever watches: their numbers tell them apart. @param own stay as they are */
const numbered = (tables: ClassTable[], own: readonly string[] = []): ClassTable[] =>
  tables.map((table) => (own.includes(table.id) ? table : { ...table, id: `${table.n}` }));

function studentInfo(session: Session, student: Student, { look, present }: Seen): StudentInfo {
  const { id, n, name, table, player, role, forecasts, muted, help } = student;
  return {
    id,
    n,
    name: session.settings.names ? name : null,
    present: present(id),
    table,
    player,
    role,
    checked: checkedOf(student),
    forecasts: Object.keys(forecasts).length,
    foresaw: session.stage.at in forecasts,
    scored: scored(session, student, look),
    muted,
    help,
  };
}

function progress(session: Session): Progress {
  const count = (has: (student: Student) => boolean) => enrolled(session).filter(has).length;
  return {
    answered: count(({ answers }) => answers !== null),
    forecast: count(({ forecasts }) => session.stage.at in forecasts),
  };
}

/** How many have answered each question wrongly. */
function wrong(session: Session): Record<Question, number> {
  const given = enrolled(session).flatMap(({ answers }) => (answers ? [rightOf(answers)] : []));
  const of = (question: Question) => given.filter((right) => !right[question]).length;
  return Object.fromEntries(QUESTIONS.map((question) => [question, of(question)])) as Record<Question, number>;
}

const leadView = (session: Session, seen: Seen): LeadView => ({
  ...base(session, seen),
  as: 'lead',
  announced: [...session.announced],
  standing: session.standing,
  shut: session.shut,
  progress: progress(session),
  wrong: wrong(session),
  students: enrolled(session).map((student) => studentInfo(session, student, seen)),
  tables: looked(session, seen).map((table) => leadTable(session, table, seen)),
});

const projectorView = (session: Session, seen: Seen): ProjectorView => ({
  ...base(session, seen),
  as: 'projector',
  students: enrolled(session).length,
  present: enrolled(session).filter(({ id }) => seen.present(id)).length,
  progress: progress(session),
  scored: classScore(session, seen.look),
  tables: numbered(tablesView(session, seen)),
});

const teammates = (session: Session, table: string, { present }: Seen): Teammate[] =>
  enrolled(session)
    .filter((one) => one.table === table)
    .map(({ id, name, player, role }) => ({ id, name, player: player ?? '', role, present: present(id) }));

/** A student's seats, newest first; those of matches that the class counts stand before the others. */
function seatsOf(session: Session, { table, player, before }: Student, look: Look): OwnMatch[] {
  const seats = [{ table, player }, ...(before ? [before] : [])].flatMap(({ table: id, player }) => {
    const there = tableOf(session, id);
    return there && (there.island || look(there.id))
      ? [{ table: there.id, player, counts: countsAt(there, look) }]
      : [];
  });
  return [...seats.filter((seat) => seat.counts), ...seats.filter((seat) => !seat.counts)];
}

function studentView(session: Session, student: Student, seen: Seen): StudentView {
  const { id, name, role, muted, help, player, table, came, answers, forecasts } = student;
  const stops = planOf(session).stages.flatMap(({ kind }, at) => (kind === 'forecast' ? [at] : []));
  const mine = scored(session, student, seen.look);
  const all = scores(session, student, seen.look);
  const own = tableOf(session, table);
  const open = own?.island || (table !== null && seen.look(table));
  const matches = closed(session) ? seatsOf(session, student, seen.look) : [];
  return {
    ...base(session, seen),
    as: 'student',
    me: { id, name, role, muted, help, player, came },
    acts: actsFor(session, student),
    stands: own ? standsAlone(session, own, seen.look(own.id)) : null,
    // Before the first turn there are teams, and no table to come to yet.
    table: open ? table : null,
    team: table === null ? [] : teammates(session, table, seen),
    checked: checkedOf(student),
    answers: answers && { ...answers },
    forecasts: stops.map((at) => {
      const made = forecasts[at];
      return made ? { winner: made.winner, grade: made.grade, sure: made.sure } : null;
    }),
    outcomes: stops.map((at) => {
      const { came, score } = all.find(({ stage }) => stage === at) ?? {};
      return came && typeof score === 'number' ? { ...came, score } : null;
    }),
    scored: mine === null ? null : { mine, class: classScore(session, seen.look) ?? mine },
    matches,
    tables: closed(session)
      ? numbered(
          tablesView(session, seen),
          matches.map((one) => one.table),
        )
      : [],
  };
}

/** Null where the student is not in the class. */
export function viewOf(session: Session, viewer: Viewer, seen: Seen): ClassView | null {
  if (viewer.as === 'lead') return leadView(session, seen);
  if (viewer.as === 'projector') return projectorView(session, seen);
  const student = enrolled(session).find(({ id }) => id === viewer.student);
  return student ? studentView(session, student, seen) : null;
}
