/** Where the steps of the tutorial lie along its moves. */
import type { Turn } from '../../../rules/record.ts';
import { STEPS } from './script.ts';

/** Every move of the tutorial, in order. */
export const COURSE: readonly Turn[] = STEPS.flatMap((step) => step.turns ?? []);

const LAST = STEPS.length - 1;
const lengthOf = (i: number) => STEPS[i].turns?.length ?? 0;

/** How many moves have been made when a step begins, and when it is over. */
export const beginOf = (i: number): number => STEPS.slice(0, i).reduce((n, _, j) => n + lengthOf(j), 0);
export const endOf = (i: number): number => beginOf(i) + lengthOf(i);

/** The move that a step asks for next, after so many moves; null where it asks for nothing more. */
export const askedOf = (i: number, moves: number): Turn | null => (moves < endOf(i) ? (COURSE[moves] ?? null) : null);

/** The step that fits a position: on past what has been done, back where moves were taken back. */
export function follow(i: number, moves: number): number {
  let now = i;
  while (now < LAST && (lengthOf(now) > 0 ? moves >= endOf(now) : moves > beginOf(now))) now++;
  while (now > 0 && moves < beginOf(now)) now--;
  return now;
}

/** Does a step pass by itself: are all its moves the rival's? */
export const watched = (i: number): boolean => {
  const { turns = [] } = STEPS[i];
  return turns.length > 0 && turns.every((turn) => turn.by !== 'us');
};

/** The step before, to go back to: one in which something is read or done. */
export function before(i: number): number {
  let now = i - 1;
  while (now > 0 && watched(now)) now--;
  return Math.max(0, now);
}
