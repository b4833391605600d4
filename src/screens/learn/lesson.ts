/** The tutorial as it runs: which step, and the table that fits it. */
import { computed, signal } from '@preact/signals';
import { createGuided } from '../../table/guided.ts';
import { seatGuided } from '../session.ts';
import { beginOf, COURSE, endOf } from './course.ts';
import { keepProgress, progress } from './kept.ts';
import { SETTING, STEPS } from './script.ts';

const LAST = STEPS.length - 1;

/** The step that is on the screen. */
export const step = signal(0);
const upTo = computed(() => endOf(step.value));

/** Shows a step; the match is where it was. */
export function show(i: number): void {
  step.value = i;
  keepProgress(i === LAST ? { step: i, done: true } : { step: i });
}

/** Puts the match where a step begins, and shows the step. */
export function open(i: number): void {
  show(i);
  seatGuided(createGuided({ ...SETTING, course: COURSE, at: beginOf(i), me: 'us', upTo }));
}

/** Goes on with the step that the device has kept; who has been through begins anew. */
export function resume(): void {
  const kept = progress();
  open(!kept || kept.step >= LAST ? 0 : kept.step);
}
