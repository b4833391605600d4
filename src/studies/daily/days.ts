/** The days that have a position, as ISO dates, and what a day's position is of. */
import type { Bloc, ScenarioId } from '../../../rules/terms.ts';

/** The first day that has one. */
export const FIRST_DAY = '2026-01-01';

const DAY = 86_400_000;
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayAt = (noon: number): string => new Date(noon).toISOString().slice(0, 10);

/** A text as a day of the calendar, from the first that has a position; null where it is none. */
export function readDay(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(noonOf(text))) return null;
  // A 30 February is read as a day in March: it is no day.
  return text >= FIRST_DAY && dayAt(noonOf(text)) === text ? text : null;
}

/** The day so many days later; earlier where `n` is negative. */
export const dayLater = (day: string, n: number): string => dayAt(noonOf(day) + n * DAY);

/** What all positions are of: its matches are quickly looked through, in longer ones the answer was outreach each time. */
export const SCENARIO: ScenarioId = 'lesson';

/** The blocs take turns, day by day. */
export const blocOfDay = (day: string): Bloc => (Math.floor(noonOf(day) / DAY) % 2 === 0 ? 'us' : 'china');
