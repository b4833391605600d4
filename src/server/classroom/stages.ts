/** How far the class has come in its plan, and what that means for its tables. */
import { counts } from '../../classroom/counted.ts';
import type { Stage } from '../../classroom/plans.ts';
import type { Figures, StageInfo } from '../../wire/classroom.ts';
import type { Glance } from '../authority/steward.ts';
import { current, planOf, type Session, type SessionTable } from './session.ts';

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
  return { at, kind, left: ends - now, paused: paused !== null };
}

/** Has the table come to the end of the stage's last round? */
const past = (stage: Stage, glance: Glance): boolean => {
  const figures = figuresOf(glance);
  return stage.rounds !== undefined && figures !== null && figures.round > stage.rounds;
};

/** Does the table stand still? */
export function held(session: Session, table: SessionTable, glance: Glance | undefined): boolean {
  const stage = stageOf(session);
  if (stage.kind !== 'play' || session.stage.paused !== null || table.paused) return true;
  return glance !== undefined && past(stage, glance);
}

/** Are the matches closed, as they stand? */
export const closed = (session: Session): boolean => stageOf(session).kind === 'debrief';

/** The stage that the class comes to by itself, since all tables have; null where it does not. */
export function due(session: Session, look: Look): number | null {
  const stage = stageOf(session);
  const tables = current(session);
  if (stage.kind !== 'play' || tables.length === 0) return null;
  const glances = tables.map(({ id }) => look(id));
  if (glances.every((glance) => glance?.status === 'over')) return placeOf(session, 'debrief');
  const all = glances.every((glance) => glance && (glance.status === 'over' || past(stage, glance)));
  return all ? session.stage.at + 1 : null;
}
