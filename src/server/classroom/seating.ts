/** Who sits where. Pure: chance comes from whoever calls. */
import { ROLES, type Role, TEAM_MOST } from '../../classroom/roles.ts';
import { CLASS_MOST } from '../../classroom/terms.ts';
import type { Done } from '../authority/refusals.ts';
import { no } from '../authority/world.ts';
import type { NewTable, Seated } from './log.ts';
import { current, enrolled, type Session, type Student, studentOf, tableOf, teamOf } from './session.ts';

export const NO_STUDENT = no('student-unknown', 'There is no such student in this class.');
const TEAM_FULL = no('team-full', 'There is no room in this team.');
const NO_TABLE = no('class-table', 'This class has no such table that is still played.');
const NO_PLACE = no('no-seat-yet', 'There are no tables yet: they come with the roles, or with the first turn.');
const ROLE_TAKEN = no('role-taken', 'Somebody in the team has this role.');

const NO_TEAM = no('no-team', 'Everybody plays alone here: nobody has a role.');
const BY_VOTE = no('by-vote', 'Here the class votes: nobody has a role.');

export const PLAYERS = ['0', '1'] as const;

/** What seating has of chance and of the tables. */
export interface Draw {
  /** A new id. */
  id(): string;
  mixed<T>(list: readonly T[]): T[];
  /** Is the match at this table over, or about to be closed? */
  over(table: string): boolean;
}

export interface Seating {
  tables: NewTable[];
  seats: Seated[];
}

/** So many sit on one side by the class's own settings. */
const wanted = ({ settings: { mode, team } }: Session): number =>
  mode === 'teams' ? team : mode === 'hall' ? CLASS_MOST : 1;

/** So many may sit there at most. */
const most = ({ settings: { mode } }: Session): number =>
  mode === 'teams' ? TEAM_MOST : mode === 'hall' ? CLASS_MOST : 1;

/** Tables for so many: sides differ by one at most, and none is empty that need not be. */
function tablesFor({ settings: { mode } }: Session, students: number, team: number): number {
  if (mode === 'hall') return 1;
  if (mode === 'bots') return Math.max(1, students);
  return Math.max(1, Math.ceil(students / (2 * team)));
}

/** Everybody at new tables, drawn, but whoever has handed in a record and sits there; roles are left open. */
export function seatAll(session: Session, draw: Draw): Seating {
  const everybody = draw.mixed(enrolled(session).filter(({ table }) => !tableOf(session, table)?.island));
  const count = tablesFor(session, everybody.length, wanted(session));
  const first = session.tables.length + 1;
  const tables = Array.from({ length: count }, (_, i) => ({ id: draw.id(), n: first + i }));
  const alone = session.settings.mode === 'bots';
  const seats = everybody.map(({ id }, i): Seated => {
    const side = alone ? { table: i, player: i % 2 } : { table: (i >> 1) % count, player: i % 2 };
    return { student: id, table: tables[side.table].id, player: PLAYERS[side.player], role: null };
  });
  return { tables, seats };
}

/** The roles of a team once it begins: whoever has chosen keeps theirs, and one of them is the chief negotiator. */
function rolesOf(team: readonly Seated[]): Seated[] {
  const taken = new Set(team.map(({ role }) => role));
  const free = ROLES.filter((role) => !taken.has(role));
  return team.map((one) => (one.role ? one : { ...one, role: free.shift() ?? null }));
}

/** Everybody's seat, with a role each; in a hall nobody has one. */
export function withRoles(session: Session, seats: readonly Seated[]): Seated[] {
  if (session.settings.mode === 'hall') return [...seats];
  const teams = new Map<string, Seated[]>();
  for (const one of seats) {
    const key = `${one.table}/${one.player}`;
    teams.set(key, [...(teams.get(key) ?? []), one]);
  }
  return [...teams.values()].flatMap(rolesOf);
}

export const seatOf = ({ id, table, player, role }: Student): Seated => ({ student: id, table, player, role });

/** Everybody's seat as it is. */
export const seatsOf = (session: Session): Seated[] =>
  enrolled(session)
    .filter(({ table }) => table)
    .map(seatOf);

interface Side {
  table: string;
  player: string;
  team: Student[];
}

const sides = (session: Session, draw: Draw): Side[] =>
  current(session)
    .filter(({ id }) => !draw.over(id))
    .flatMap(({ id }) => PLAYERS.map((player) => ({ table: id, player, team: teamOf(session, id, player) })));

const smallest = (all: readonly Side[]): Side | undefined =>
  all.reduce<Side | undefined>(
    (least, one) => (least && least.team.length <= one.team.length ? least : one),
    undefined,
  );

/** The role of somebody who comes to a team. */
function roleIn(session: Session, team: readonly Student[], wished: Role | null = null): Role | null {
  if (session.settings.mode === 'hall' || session.series === 0) return null;
  const free = ROLES.filter((role) => !team.some((one) => one.role === role));
  return wished && free.includes(wished) ? wished : (free[0] ?? null);
}

/**
 * A place for somebody who comes late: in the smallest team with room; in the place of a bot; in the smallest team that
 * takes one more than was meant; at a new table.
 */
export function placeLate(session: Session, student: string, draw: Draw): Seating {
  const { mode } = session.settings;
  const all = mode === 'bots' ? [] : sides(session, draw);
  const [teams, bots] = [all.filter(({ team }) => team.length > 0), all.filter(({ team }) => team.length === 0)];
  const within = (n: number) => smallest(teams.filter(({ team }) => team.length < n));
  const side = within(wanted(session)) ?? bots[0] ?? within(most(session));
  if (side) {
    const { table, player, team } = side;
    return { tables: [], seats: [{ student, table, player, role: roleIn(session, team) }] };
  }
  const table = { id: draw.id(), n: session.tables.length + 1 };
  const player = PLAYERS[session.tables.length % 2];
  return { tables: [table], seats: [{ student, table: table.id, player, role: roleIn(session, []) }] };
}

/** A team that lost its chief negotiator has its next as one. */
export function chiefs(session: Session, gone: Student): Seated[] {
  if (gone.role !== 'chief' || gone.table === null || gone.player === null || session.series === 0) return [];
  const [next] = teamOf(session, gone.table, gone.player).filter(({ id }) => id !== gone.id);
  return next ? [{ ...seatOf(next), role: 'chief' }] : [];
}

/** Can somebody be put down there? At a record that was handed in, those who shared its device are. */
function takes(session: Session, table: string, draw: Draw): boolean {
  const there = tableOf(session, table);
  if (!there) return false;
  return there.island !== null || (there.series === Math.max(1, session.series) && !draw.over(table));
}

export function moved(
  session: Session,
  id: string,
  table: string,
  player: string,
  draw: Draw,
): Done<{ seats: Seated[] }> {
  const student = studentOf(session, id);
  if (!student) return NO_STUDENT;
  if (!takes(session, table, draw)) return NO_TABLE;
  if (student.table === table && student.player === player) return { ok: true, seats: [] };
  const team = teamOf(session, table, player);
  if (team.length >= most(session)) return TEAM_FULL;
  const seat: Seated = { student: id, table, player, role: roleIn(session, team, student.role) };
  return { ok: true, seats: [...chiefs(session, student), seat] };
}

/** The two change places, and roles with them. */
export function swapped(session: Session, id: string, other: string): Done<{ seats: Seated[] }> {
  const [a, b] = [studentOf(session, id), studentOf(session, other)];
  if (!a || !b) return NO_STUDENT;
  if (a.id === b.id) return { ok: true, seats: [] };
  return {
    ok: true,
    seats: [
      { ...seatOf(b), student: a.id },
      { ...seatOf(a), student: b.id },
    ],
  };
}

/** Are there roles to be had in this class? */
const roles = ({ settings: { mode } }: Session): Done =>
  mode === 'teams' ? { ok: true } : mode === 'hall' ? BY_VOTE : NO_TEAM;

/** Whoever leads gives a role: who had it in the team has the other's. */
export function roleGiven(session: Session, id: string, role: Role): Done<{ seats: Seated[] }> {
  const student = studentOf(session, id);
  if (!student) return NO_STUDENT;
  const any = roles(session);
  if (!any.ok) return any;
  if (student.table === null || student.player === null) return NO_PLACE;
  const had = teamOf(session, student.table, student.player).find((one) => one.role === role);
  const given: Seated = { ...seatOf(student), role };
  if (!had || had.id === id) return { ok: true, seats: [given] };
  return { ok: true, seats: [given, { ...seatOf(had), role: student.role }] };
}

/** A student takes a role that nobody in the team has. */
export function roleTaken(session: Session, student: Student, role: Role): Done<{ seats: Seated[] }> {
  const any = roles(session);
  if (!any.ok) return any;
  if (student.table === null || student.player === null) return NO_PLACE;
  const team = teamOf(session, student.table, student.player);
  if (team.some((one) => one.role === role && one.id !== student.id)) return ROLE_TAKEN;
  const taken: Seated = { ...seatOf(student), role };
  return { ok: true, seats: [...(role === 'chief' ? [] : chiefs(session, student)), taken] };
}

/** The same teams once more at new tables, sides swapped. */
export function again(session: Session, draw: Draw): Seating {
  const first = session.tables.length + 1;
  const before = current(session).filter(({ id }) => enrolled(session).some(({ table }) => table === id));
  const tables = before.map((_, i) => ({ id: draw.id(), n: first + i }));
  const next = new Map(before.map(({ id }, i) => [id, tables[i].id]));
  const seats = seatsOf(session).flatMap((seat): Seated[] => {
    const table = seat.table === null ? undefined : next.get(seat.table);
    return table ? [{ ...seat, table, player: seat.player === '0' ? '1' : '0' }] : [];
  });
  return { tables, seats };
}
