/**
 * Forecasts, scored once the match is over. Three parts of four are the quadratic score (Brier) over who leads in
 * Standing: `sure` is what the forecast gives to its winner, the other two outcomes share the rest. Right: 100 − 75(1−s)²
 * of s = sure/100, wrong: 75(1−s²): nobody does better on average than by saying what they believe. The fourth part is the
 * grade of the commons: 100, and 20 less for each grade that it is off, which rewards the middle of what one believes.
 */
import { GRADES } from '../../../rules/tracks/commons.ts';
import type { Forecast } from '../../classroom/terms.ts';
import type { Figures } from '../../wire/classroom.ts';
import { enrolled, type Session, type Student, tableOf } from './session.ts';
import { countsAt, deserted, figuresOf, type Look } from './stages.ts';

export interface Outcome {
  winner: Forecast['winner'];
  grade: Forecast['grade'];
}

export function outcomeOf({ standing, grade }: Pick<Figures, 'standing' | 'grade'>): Outcome {
  const ahead = standing.us - standing.china;
  return { winner: ahead > 0 ? 'us' : ahead < 0 ? 'china' : 'even', grade };
}

/** Of 100. */
export function scoreOf({ winner, grade, sure }: Forecast, came: Outcome): number {
  const s = sure / 100;
  const winners = winner === came.winner ? 100 - 75 * (1 - s) ** 2 : 75 * (1 - s ** 2);
  const off = Math.abs(GRADES.indexOf(grade) - GRADES.indexOf(came.grade));
  return 0.75 * winners + 0.25 * (100 - 20 * off);
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

/** How the match at a table came out; null while it goes on, and where the class does not count it. */
export function cameOut(session: Session, table: string | null, look: Look): Outcome | null {
  const there = tableOf(session, table);
  if (!there || !countsAt(there, look)) return null;
  if (there.island) return outcomeOf(there.island.figures);
  if (deserted(session, there, look)) return null;
  const glance = look(there.id);
  const figures = figuresOf(glance);
  return glance?.status === 'over' && figures ? outcomeOf(figures) : null;
}

/** A student's forecasts, each with its score of 100; null while the match that it was made for goes on. */
export const scores = (session: Session, { forecasts }: Pick<Student, 'forecasts'>, look: Look) =>
  Object.entries(forecasts).map(([stage, { table, ...forecast }]) => {
    const came = cameOut(session, table, look);
    return { stage: Number(stage), table, forecast, came, score: came && scoreOf(forecast, came) };
  });

/** The average of a student's forecasts whose matches are over; null where there is none. */
export function scored(session: Session, student: Student, look: Look): number | null {
  const all = scores(session, student, look).flatMap(({ score }) => (score === null ? [] : [score]));
  return all.length > 0 ? mean(all) : null;
}

/** The average of all who have one; null where nobody has. */
export function classScore(session: Session, look: Look): number | null {
  const all = enrolled(session).flatMap((student) => scored(session, student, look) ?? []);
  return all.length > 0 ? mean(all) : null;
}
