/** What was done at a table that those who sit there are told: by whoever leads, or by a bot in their place. */
import type { Came, TableAct } from '../../wire/classroom.ts';
import type { LogEntry } from './log.ts';
import type { Session, Student } from './session.ts';

/** So many are kept of a table. */
const KEPT = 20;
/** So many are told. */
const TOLD = 5;

/** @param of the player or the student whom alone it concerns; null: the whole table */
export interface KeptAct {
  act: TableAct;
  of: string | null;
}

/** What an entry means at one table. */
function actAt(entry: LogEntry, table: string, at: number): KeptAct | null {
  switch (entry.what) {
    case 'hurry':
      return entry.of.includes(table)
        ? { act: { at, what: 'hurry', seconds: Math.round((entry.until - at) / 1000) }, of: null }
        : null;
    case 'end-round':
      return table in entry.of ? { act: { at, what: 'end-round' }, of: null } : null;
    case 'rewind':
      return entry.table === table ? { act: { at, what: 'rewind' }, of: null } : null;
    case 'event':
      return entry.of.includes(table) ? { act: { at, what: 'event', event: entry.event }, of: null } : null;
    case 'stand-in':
      return table in entry.of ? { act: { at, what: entry.by }, of: entry.of[table] } : null;
    default:
      return null;
  }
}

/** Roles that somebody else gave to those who keep their seats. */
function rolesGiven(before: Session, entry: LogEntry, table: string, at: number): KeptAct[] {
  if (before.series === 0 || (entry.what !== 'seat' && entry.what !== 'remove')) return [];
  return (entry.seats ?? []).flatMap(({ student, role, ...seat }): KeptAct[] => {
    const was = before.students.find(({ id }) => id === student);
    const stays = was?.table === table && seat.table === table && seat.player === was.player;
    return stays && role && role !== was.role ? [{ act: { at, what: 'role', role }, of: student }] : [];
  });
}

/** The acts of all tables after an entry. @param at when it was made, in milliseconds since 1970 */
export function withActs(before: Session, after: Session, entry: LogEntry, at: number): Session {
  const tables = after.tables.map((table) => {
    const act = actAt(entry, table.id, at);
    const fresh = [...(act ? [act] : []), ...rolesGiven(before, entry, table.id, at)];
    return fresh.length > 0 ? { ...table, acts: [...table.acts, ...fresh].slice(-KEPT) } : table;
  });
  return { ...after, tables };
}

/** How somebody comes to another seat by an entry. */
export function cameBy(entry: LogEntry, series: number, at: number): Came {
  if (entry.what === 'again') return { how: 'again', at };
  // Before the first turn everybody sees the roles, and what they are for.
  if (series === 0) return { how: 'drawn', at };
  if (entry.what === 'enrol') return { how: 'late', at };
  return { how: entry.what === 'seat' ? 'moved' : 'drawn', at };
}

/** What one student is told. */
export function actsFor({ tables }: Session, { id, table, player, came }: Student): TableAct[] {
  const kept = tables.find((one) => one.id === table)?.acts ?? [];
  return kept
    .filter(({ act, of }) => act.at >= (came?.at ?? 0) && (of === null || of === id || of === player))
    .map(({ act }) => act)
    .slice(-TOLD);
}
