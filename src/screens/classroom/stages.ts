/** The stages of a lesson plan in words, and what the next of them does. */
import { PLANS, type Plan, type Stage } from '../../classroom/plans.ts';
import { t } from '../../text/text.ts';
import type { ClassView, Progress, StageInfo } from '../../wire/classroom.ts';

/** The round that a stretch of play begins in: it goes on where the one before it ended. */
export function roundsOf({ stages }: Plan, at: number): { from: number; to: number | null } | null {
  const { kind, rounds } = stages[at] ?? {};
  if (kind !== 'play') return null;
  const before = stages.slice(0, at).findLast((stage) => stage.kind === 'play');
  return { from: (before?.rounds ?? 0) + 1, to: rounds ?? null };
}

/** What a stage is called: play says its rounds. */
export function stageName(plan: Plan, at: number): string {
  const stage = plan.stages[at] as Stage | undefined;
  if (!stage) return '';
  const rounds = roundsOf(plan, at);
  if (!rounds) return t(`lead:stage.${stage.kind}.name`);
  const { from, to } = rounds;
  if (to === null) return t(from === 1 ? 'lead:stage.play.all' : 'lead:stage.play.rest');
  return from === to ? t('lead:stage.play.one', { from }) : t('lead:stage.play.some', { from, to });
}

/** What the stage is called that the class is in: second matches have a name of their own. */
export const nowName = ({ settings, stage }: Pick<ClassView, 'settings' | 'stage'>): string =>
  stage.second && stage.kind === 'play' ? t('lead:stage.play.second') : stageName(PLANS[settings.plan], stage.at);

export const planOf = ({ settings }: Pick<ClassView, 'settings'>): Plan => PLANS[settings.plan];

/** When each stage begins and ends, in minutes from the first one's beginning. */
export function spans({ stages }: Plan): { from: number; to: number }[] {
  let from = 0;
  return stages.map(({ minutes }) => {
    const span = { from, to: from + minutes };
    from = span.to;
    return span;
  });
}

/** Milliseconds until the lesson ends, if each stage from here on takes what it has. @param left of this stage; below 0: over time */
export const untilEnd = ({ stages }: Plan, at: number, left: number): number =>
  Math.max(0, left) + stages.slice(at + 1).reduce((sum, { minutes }) => sum + minutes, 0) * 60_000;

/** The place of the stage after this one; null after the last. */
export const nextOf = (plan: Plan, { at }: StageInfo): number | null => (at + 1 < plan.stages.length ? at + 1 : null);

/** What going on to a stage does, in a sentence; the first play makes the tables. */
export function doesText(plan: Plan, at: number): string {
  const stage = plan.stages[at];
  const first = stage.kind === 'play' && !plan.stages.slice(0, at).some(({ kind }) => kind === 'play');
  return t(`lead:stage.${stage.kind}.${first ? 'doesFirst' : 'does'}`);
}

/** How many have done what a stage asks of each alone; '' where it asks nothing. */
export function doneText({ stage, progress }: { stage: StageInfo; progress: Progress }, of: number): string {
  if (stage.kind === 'brief') return t('lead:progress.brief', { count: progress.answered, of });
  if (stage.kind === 'forecast') return t('lead:progress.forecast', { count: progress.forecast, of });
  return '';
}

/** Does the class go on by itself, or does it wait for whoever leads it? Play ends when every table has come so far. */
export const goesOnText = ({ kind }: StageInfo): string => t(kind === 'play' ? 'lead:act.byItself' : 'lead:act.waits');
