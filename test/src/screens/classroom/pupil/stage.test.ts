/** Which page a student sees at each stage, and which stop of the plan a forecast belongs to. */
import { describe, expect, it } from 'vitest';
import { PLAN_IDS, PLANS, STAGE_KINDS } from '../../../../../src/classroom/plans.ts';
import { isOver, lostBy } from '../../../../../src/screens/classroom/pupil/lost.ts';
import { forecastAt, forecasts, shownOf } from '../../../../../src/screens/classroom/pupil/stage.ts';

const at = (kind: (typeof STAGE_KINDS)[number], table: string | null) =>
  shownOf({ stage: { at: 0, kind, left: 0, paused: false, second: false, late: null }, table });

describe('what is shown', () => {
  it('is the stage’s own page; while the tables play, the match, or the wait for a place', () => {
    for (const kind of STAGE_KINDS) {
      if (kind === 'play') continue;
      expect(at(kind, null)).toBe(kind);
      expect(at(kind, 'table')).toBe(kind);
    }
    expect(at('play', 'table')).toBe('match');
    expect(at('play', null)).toBe('late');
  });
});

describe('forecasts', () => {
  it('are counted by their stops, in every plan', () => {
    for (const id of PLAN_IDS) {
      const { stages } = PLANS[id];
      const stops = stages.flatMap(({ kind }, i) => (kind === 'forecast' ? [i] : []));
      expect(stops.map((stage) => forecastAt(id, stage))).toEqual(stops.map((_, n) => n));
      expect(forecastAt(id, 0)).toBe(-1);
      expect(forecasts(id)).toBe(stops.length > 0);
    }
  });
});

describe('a place that is lost', () => {
  it('is held no longer where there is nothing to come back to', () => {
    expect(lostBy({ code: 'class-unknown', message: '' })).toBe('unknown');
    expect(lostBy({ code: 'anything', message: '' })).toBe('trouble');
    expect(['unknown', 'removed', 'erased'].every((one) => isOver(one as 'unknown'))).toBe(true);
    expect(['taken', 'trouble', 'no-seat'].some((one) => isOver(one as 'taken'))).toBe(false);
  });
});
