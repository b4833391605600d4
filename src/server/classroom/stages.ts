/** How far the class has come in its plan, and what that means for its tables. */
import { counts } from '../../classroom/counted.ts';
import type { Stage } from '../../classroom/plans.ts';
import type { Figures, StageInfo } from '../../wire/classroom.ts';
import type { Glance } from '../authority/steward.ts';
import { current, enrolled, planOf, type Session, type SessionTable, tableOf } from './session.ts';

const MINUTE = 60_000;

/** A table as it was last looked at; undefined: not yet, or it has not begun. */
export type Look = (table: string) => Glance | undefined;

export const figuresOf = (glance: Glance | undefined): Figures | null =>
  (glance?.figures ?? null) as unknown as Figures | null;

/** Does the class count the match at this table? */
export function countsAt({ id, island }: SessionTable, look: Look): boolean {
  const glance = look(id);
  if (island) return counts({ status: 'over', moves: island.moves, island: true, figures: island.figures });
  const { status, moves } = glance ?? { status: 'waiting', moves: 0 };
  return counts({ status, moves, island: false, figures: figuresOf(glance) });
}

export const stageOf = (session: Session): Stage => planOf(session).stages[session.stage.at];

export const placeOf = (session: Session, kind: Stage['kind']): number =>
  planOf(session).stages.findIndex((stage) => stage.kind === kind);

/** @param now milliseconds since 1970 */
export function stageInfo(session: Session, now: number): StageInfo {
  const { at, since, more, stood, paused } = session.stage;
  const { kind, minutes } = stageOf(session);
  const ends = since + (minutes + more) * MINUTE + stood + (paused === null ? 0 : now - paused);
  const second = session.series > 1;
  return { at, kind, left: ends - now, paused: paused !== null, second, late: second ? null : lateBy(session, ends) };
}

/** Milliseconds by which a stage that ends then is late by the plan; null where the plan has no such hour. */
function lateBy(session: Session, ends: number): number | null {
  const { stages, hours } = planOf(session);
  const { gathered, stage } = session;
  if (gathered === null || hours !== undefined || stage.at === 0) return null;
  const planned = stages.slice(1, stage.at + 1).reduce((sum, { minutes }) => sum + minutes, 0);
  return ends - (gathered + planned * MINUTE);
}

/** Has the table come to the end of the stage's last round? */
const past = (stage: Stage, glance: Glance): boolean => {
  const figures = figuresOf(glance);
  return stage.rounds !== undefined && figures !== null && figures.round > stage.rounds;
};

/** Has the table no more to play in this stage? */
export const through = (session: Session, glance: Glance | undefined): boolean =>
  glance !== undefined && (glance.status === 'over' || past(stageOf(session), glance));

/** The world event that was brought to a table and has not come yet; null: none. */
export function waiting({ brought }: SessionTable, glance: Glance | undefined): string | null {
  const figures = figuresOf(glance);
  return brought && figures && glance?.status === 'playing' && figures.round <= brought.round ? brought.event : null;
}

/** Does the table stand still? */
export function held(session: Session, table: SessionTable, glance: Glance | undefined): boolean {
  const stage = stageOf(session);
  if (stage.kind !== 'play' || session.stage.paused !== null || table.paused) return true;
  return glance !== undefined && past(stage, glance);
}

/** Why a table stands still while the class plays on; null where it does not. */
export function standsAlone(
  session: Session,
  table: SessionTable,
  glance: Glance | undefined,
): 'paused' | 'ahead' | null {
  const stage = stageOf(session);
  if (stage.kind !== 'play' || session.stage.paused !== null || glance?.status !== 'playing') return null;
  if (table.paused) return 'paused';
  return past(stage, glance) ? 'ahead' : null;
}

/** Does nobody sit there any more, where no person has moved either? It counts for nothing, and is closed. */
export const deserted = (session: Session, { id, island }: SessionTable, look: Look): boolean =>
  !island && !look(id)?.played && !enrolled(session).some(({ table, before }) => table === id || before?.table === id);

/** Tables of the matches under way that are somebody's. */
export const counted = (session: Session, look: Look): SessionTable[] =>
  current(session).filter((table) => !deserted(session, table, look));

/** Are the matches closed, as they stand? */
export const closed = (session: Session): boolean => stageOf(session).kind === 'debrief';

/** The stage that the class comes to by itself, since all tables have; null where it does not. */
export function due(session: Session, look: Look): number | null {
  const stage = stageOf(session);
  const tables = counted(session, look);
  // Where all were handed in as records, all are over.
  const handed = enrolled(session).some(({ table }) => tableOf(session, table)?.island);
  if (stage.kind !== 'play' || (tables.length === 0 && !handed)) return null;
  const glances = tables.map(({ id }) => look(id));
  if (glances.every((glance) => glance?.status === 'over')) return placeOf(session, 'debrief');
  const all = glances.every((glance) => through(session, glance));
  return all ? session.stage.at + 1 : null;
}
