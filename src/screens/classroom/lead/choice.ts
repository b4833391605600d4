/** How a class is set up: what is chosen at first, and what was chosen last on this device. */
import { PLAN_IDS } from '../../../classroom/plans.ts';
import { KEEP_LEAST, KEEP_MOST, MODES, READING, REASONS } from '../../../classroom/terms.ts';
import type { OpenBody } from '../../../wire/classroom.ts';
import { TALKS } from '../../../wire/talks.ts';

export const FIRST: OpenBody = {
  plan: '50',
  mode: 'teams',
  team: 3,
  reading: 'plain',
  reasons: 'rounds',
  talk: 'phrases',
  names: false,
  sameWorld: true,
  keepDays: 30,
};

const KEY = 'soft-landing:class-set-up:v1';

/** Whole days within the limits. */
export const daysOf = (days: number): number =>
  Number.isFinite(days) ? Math.min(KEEP_MOST, Math.max(KEEP_LEAST, Math.round(days))) : FIRST.keepDays;

/** What was chosen last; what is no choice any more is as at first. */
export function lastSetUp(): OpenBody {
  let kept: Partial<Record<keyof OpenBody, unknown>> = {};
  try {
    kept = Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    // Nothing is kept, or nothing that can be read.
  }
  const known = <T>(value: unknown, all: readonly T[], otherwise: T): T =>
    all.find((one) => one === value) ?? otherwise;
  return {
    plan: known(kept.plan, PLAN_IDS, FIRST.plan),
    mode: known(kept.mode, MODES, FIRST.mode),
    team: known(kept.team, [1, 2, 3, 4], FIRST.team),
    reading: known(kept.reading, READING, FIRST.reading),
    reasons: known(kept.reasons, REASONS, FIRST.reasons),
    talk: known(kept.talk, TALKS, FIRST.talk),
    names: known(kept.names, [true, false], FIRST.names),
    sameWorld: known(kept.sameWorld, [true, false], FIRST.sameWorld),
    keepDays: typeof kept.keepDays === 'number' ? daysOf(kept.keepDays) : FIRST.keepDays,
  };
}

export function keepSetUp(body: OpenBody): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(body));
  } catch {
    // Full or blocked: chosen again next time.
  }
}
