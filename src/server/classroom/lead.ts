/** What whoever leads a class asks for: what is to be written down, or why not. */
import type { LeadAsk } from '../../wire/classroom.ts';
import type { Done } from '../authority/refusals.ts';
import { no } from '../authority/world.ts';
import { type HandedIn, handIn } from './islands.ts';
import type { LogEntry } from './log.ts';
import { again, chiefs, moved, NO_STUDENT, roleGiven, seatAll, seatsOf, swapped, withRoles } from './seating.ts';
import { current, enrolled, planOf, type Session, type SessionTable, studentOf, tableOf } from './session.ts';
import { closed, counted, figuresOf, held, type Look, waiting } from './stages.ts';
import { type Decided, freeName } from './students.ts';

const NO_STAGE = no('stage-unknown', 'The plan has no such stage.');
const EMPTY = no('class-empty', 'Nobody has joined the class yet.');
const DEBRIEFED = no(
  'class-debriefed',
  'The matches are closed: what can follow is a second one with the sides swapped.',
);
const NOT_ALL_OVER = no('tables-not-over', 'Second matches begin once the first are over.');
const ONCE = no('again-once', 'The sides were swapped already.');
const MOVED_ON = no('stage-moved', 'The class is in another stage by now: look there first.');
const STANDS = no('tables-held', 'Every table that is meant stands still now.');
const WAITS = no('event-waits', 'A world event waits for the next Briefing there already.');
const NO_SECOND = no('again-none', 'There are no second matches to discard.');
const PLAYED = no('again-played', 'Somebody has moved in a second match: it can’t be discarded any more.');
const NO_TABLES = no('class-table', 'This class has no such table that is still played.');

export interface LeadFacts extends HandedIn {
  /** Milliseconds since 1970. */
  now: number;
  look: Look;
}

const done = (entry: LogEntry | null): Decided => ({ ok: true, entry });

/** What a seat or a role changes to. */
const seated = (found: Done<Pick<LogEntry, 'seats'>>): Decided =>
  found.ok ? done({ what: 'seat', by: null, seats: found.seats }) : found;

/** The tables that were named, as far as they are played; all of them where none is named. */
function played(session: Session, look: Look, named: readonly string[] | undefined): SessionTable[] {
  const all = current(session).filter(({ id }) => look(id)?.status === 'playing');
  return named ? all.filter(({ id }) => named.includes(id)) : all;
}

/** Those of the tables that don't stand still; why there is none. */
function going(session: Session, look: Look, named: readonly string[] | undefined): Done<{ tables: SessionTable[] }> {
  const all = played(session, look, named);
  if (all.length === 0) return NO_TABLES;
  const tables = all.filter((table) => !held(session, table, look(table.id)));
  return tables.length > 0 ? { ok: true, tables } : STANDS;
}

/** Second matches can be given up as long as nobody has moved there. */
export function whyNotDiscard(session: Session, look: Look): ReturnType<typeof no> | null {
  if (session.series < 2 || closed(session)) return NO_SECOND;
  return current(session).some(({ id }) => (look(id)?.moves ?? 0) > 0) ? PLAYED : null;
}

function toStage(session: Session, to: number, from: number | undefined, { draw }: LeadFacts): Decided {
  if (from !== undefined && from !== session.stage.at) return MOVED_ON;
  const stage = planOf(session).stages[to];
  if (!stage) return NO_STAGE;
  if (to === session.stage.at) return done(null);
  // What was closed stays so.
  if (closed(session) && session.series > 0) return DEBRIEFED;
  const seats = stage.kind === 'roles' || stage.kind === 'play';
  if (!seats || session.series > 0) return done({ what: 'stage', to, by: null });
  if (enrolled(session).length === 0) return EMPTY;
  const fresh = session.tables.some(({ island }) => !island) ? null : seatAll(session, draw);
  const seating = fresh ?? { seats: seatsOf(session) };
  const begins = stage.kind === 'play';
  return done({
    what: 'stage',
    to,
    by: null,
    ...seating,
    seats: begins ? withRoles(session, seating.seats) : seating.seats,
  });
}

export function leadAsks(session: Session, ask: LeadAsk, facts: LeadFacts): Decided {
  const { look, now, draw } = facts;
  switch (ask.what) {
    case 'stage':
      return toStage(session, ask.to, ask.from, facts);
    case 'pause': {
      if (!ask.tables) return done({ what: 'pause', on: ask.on });
      const of = ask.tables.filter((id) => tableOf(session, id));
      return of.length > 0 ? done({ what: 'pause', on: ask.on, of }) : NO_TABLES;
    }
    case 'extend':
      return done({ what: 'extend', minutes: ask.minutes });
    case 'hurry': {
      const found = going(session, look, ask.tables);
      if (!found.ok) return found;
      return done({ what: 'hurry', of: found.tables.map(({ id }) => id), until: now + ask.seconds * 1000 });
    }
    case 'end-round': {
      const found = going(session, look, ask.tables);
      if (!found.ok) return found;
      const of = Object.fromEntries(found.tables.map(({ id }) => [id, figuresOf(look(id))?.round ?? 0]));
      return done({ what: 'end-round', of });
    }
    case 'door':
      return done(ask.open === !session.shut ? null : { what: 'door', open: ask.open });
    case 'announce':
      return done({ what: 'announce', text: ask.text });
    case 'take-down':
      return done(session.standing ? { what: 'take-down' } : null);
    case 'rename': {
      if (!studentOf(session, ask.student)) return NO_STUDENT;
      return done({ what: 'rename', student: ask.student, name: freeName(session, ask.name, ask.student) });
    }
    case 'mute':
      if (!studentOf(session, ask.student)) return NO_STUDENT;
      return done({ what: 'mute', student: ask.student, on: ask.on });
    case 'helped': {
      const student = studentOf(session, ask.student);
      if (!student) return NO_STUDENT;
      return done(student.help ? { what: 'help', student: student.id, on: false } : null);
    }
    case 'remove': {
      const student = studentOf(session, ask.student);
      if (!student) return NO_STUDENT;
      return done({ what: 'remove', student: student.id, seats: chiefs(session, student) });
    }
    case 'move':
      return seated(moved(session, ask.student, ask.table, ask.player, draw));
    case 'swap':
      return seated(swapped(session, ask.student, ask.other));
    case 'role':
      return seated(roleGiven(session, ask.student, ask.role));
    case 'rewind': {
      // Whether a match that came to its end still can be is known at the table; those that were closed can't.
      const table = current(session).find(({ id }) => id === ask.table && look(id));
      return table && !closed(session) ? done({ what: 'rewind', table: table.id, moves: ask.moves }) : NO_TABLES;
    }
    case 'event': {
      const tables = played(session, look, ask.tables);
      const free = tables.filter((table) => !waiting(table, look(table.id)));
      if (free.length === 0) return tables.length > 0 ? WAITS : NO_TABLES;
      const rounds = Object.fromEntries(free.map(({ id }) => [id, figuresOf(look(id))?.round ?? 0]));
      return done({ what: 'event', event: ask.event, of: free.map(({ id }) => id), rounds });
    }
    case 'again': {
      if (session.series >= 2) return ONCE;
      const tables = counted(session, look);
      const over = tables.length > 0 && tables.every(({ id }) => look(id)?.status === 'over');
      return over ? done({ what: 'again', ...again(session, draw) }) : NOT_ALL_OVER;
    }
    case 'discard':
      return whyNotDiscard(session, look) ?? done({ what: 'discard' });
    case 'hand-in':
      return handIn(session, ask.text, null, facts);
  }
}
