/** What each page of a class sees. */
import type {
  ClassTable,
  ClassView,
  LeadView,
  OwnMatch,
  Progress,
  ProjectorView,
  StudentInfo,
  StudentView,
  Teammate,
} from '../../wire/classroom.ts';
import { classScore, scored, scores } from './forecasts.ts';
import { enrolled, planOf, type Session, type SessionTable, type Student, tableOf } from './session.ts';
import { closed, countsAt, figuresOf, held, type Look, stageInfo } from './stages.ts';
import { checkedOf } from './students.ts';

/** What a view has beside the class itself. */
export interface Seen {
  /** Milliseconds since 1970. */
  now: number;
  look: Look;
  /** Is the student there, at the table or with the class's page? */
  present(student: string): boolean;
}

/** Whose view it is. */
export type Viewer = { as: 'lead' } | { as: 'projector' } | { as: 'student'; student: string };

/** Times are told in whole seconds. */
const seconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

function base(session: Session, { now }: Seen) {
  const { id, code, settings, standing, erased } = session;
  const { left, ...stage } = stageInfo(session, now);
  return { id, code, settings, stage: { ...stage, left: seconds(left) }, announced: [...standing], erased };
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

/** Tables that somebody's eye is on: those where nobody sits any more and nothing was played are none. */
const tablesView = (session: Session, seen: Seen): ClassTable[] =>
  session.tables.filter((table) => !deserted(session, table, seen)).map((table) => tableView(session, table, seen));

const deserted = (session: Session, { id, island }: SessionTable, { look }: Seen): boolean =>
  !island && !(look(id)?.moves ?? 0) && !enrolled(session).some(({ table }) => table === id);

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

const leadView = (session: Session, seen: Seen): LeadView => ({
  ...base(session, seen),
  as: 'lead',
  announced: [...session.announced],
  standing: session.standing.length > 0,
  shut: session.shut,
  progress: progress(session),
  students: enrolled(session).map((student) => studentInfo(session, student, seen)),
  tables: tablesView(session, seen),
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
  const { id, name, role, muted, help, player, table, answers, forecasts } = student;
  const stops = planOf(session).stages.flatMap(({ kind }, at) => (kind === 'forecast' ? [at] : []));
  const mine = scored(session, student, seen.look);
  const all = scores(session, student, seen.look);
  const open = tableOf(session, table)?.island || (table !== null && seen.look(table));
  const matches = closed(session) ? seatsOf(session, student, seen.look) : [];
  return {
    ...base(session, seen),
    as: 'student',
    me: { id, name, role, muted, help, player },
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
