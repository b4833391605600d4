/** What a student's page shows, from the stage of the class and how the table stands. */
import { PLANS, type PlanId } from '../../../classroom/plans.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';

export type Shown = 'gather' | 'brief' | 'roles' | 'late' | 'match' | 'forecast' | 'debrief';

/** `late`: the tables play, and this student has no place at one yet. */
export function shownOf({ stage, table }: Pick<StudentView, 'stage' | 'table'>): Shown {
  if (stage.kind !== 'play') return stage.kind;
  return table === null ? 'late' : 'match';
}

/** Which of the plan's forecasts a stage is, or comes after: its number, from 0; -1 before the first. */
export const forecastAt = (plan: PlanId, stage: number): number =>
  PLANS[plan].stages.slice(0, stage + 1).filter(({ kind }) => kind === 'forecast').length - 1;

/** Does the plan stop for forecasts at all? */
export const forecasts = (plan: PlanId): boolean => PLANS[plan].stages.some(({ kind }) => kind === 'forecast');

/** Why nothing moves, in a sentence; '' where all goes on. */
export function standsText({ stage, stands }: Pick<StudentView, 'stage' | 'stands'>): string {
  if (stage.paused) return t('pupil:top.paused');
  return stands ? t(`pupil:top.stands.${stands}`) : '';
}
