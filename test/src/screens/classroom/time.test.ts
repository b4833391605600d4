/** Times of a class: what is left of a stage, and how times and stages are said. */
import { beforeAll, describe, expect, it } from 'vitest';
import { minutesOf, PLAN_IDS, PLANS } from '../../../../src/classroom/plans.ts';
import { doesText, nextOf, roundsOf, spans, stageName } from '../../../../src/screens/classroom/stages.ts';
import { agoText, atText, clockText, idleOf, leftOf, minutesText } from '../../../../src/screens/classroom/time.ts';
import { loadTexts } from '../../../../src/text/text.ts';
import { leadView } from '../../../support/classroom.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

beforeAll(() => loadTexts('lead'));

describe('what is left of a stage', () => {
  const { stage } = leadView();

  it('goes by from when it came, below nought, and stands in a pause', () => {
    expect(leftOf({ ...stage, left: MINUTE }, 5_000, 5_000 + 20 * SECOND)).toBe(40 * SECOND);
    expect(leftOf({ ...stage, left: MINUTE }, 5_000, 5_000 + 90 * SECOND)).toBe(-30 * SECOND);
    expect(leftOf({ ...stage, left: MINUTE, paused: true }, 5_000, 5_000 + HOUR)).toBe(MINUTE);
  });

  it('a table has waited for as long as it had when it was told, and since', () => {
    const [table] = leadView().tables;
    expect(idleOf(table, 1_000, 1_000 + MINUTE)).toBe(table.idle + MINUTE);
    expect(idleOf(table, 1_000, 0)).toBe(table.idle);
  });
});

describe('times', () => {
  it('are minutes and seconds, hours, days; over time without a sign', () => {
    expect(clockText(7 * MINUTE + 41 * SECOND)).toBe('7:41');
    expect(clockText(59 * SECOND + 1)).toBe('1:00');
    expect(clockText(-95 * SECOND)).toBe('1:35');
    expect(clockText(-1)).toBe('0:00');
    expect(clockText(HOUR + 2 * MINUTE)).toBe('1:02:00');
    expect(clockText(2 * DAY + 5 * HOUR)).toBe('2 days 5 h');
  });

  it('that have passed are told in their largest unit', () => {
    expect([agoText(-5), agoText(59_999), agoText(MINUTE), agoText(3 * HOUR), agoText(DAY)]).toEqual([
      '0 s',
      '59 s',
      '1 min',
      '3 h',
      '1 day',
    ]);
  });

  it('of stages are minutes, or whole days', () => {
    expect([minutesText(9), minutesText(90), minutesText(24 * 60), minutesText(5 * 24 * 60)]).toEqual([
      '9 min',
      '90 min',
      '1 day',
      '5 days',
    ]);
  });

  it('by the clock have their day where it is another', () => {
    const now = new Date(2026, 10, 30, 9, 5).getTime();
    expect(atText(now + 50 * MINUTE, 'en', now)).toMatch(/^9:55\sAM$/);
    expect(atText(now + 2 * DAY, 'en', now)).toMatch(/^Wed 9:05\sAM$/);
  });
});

describe('the stages of a plan', () => {
  it.each(PLAN_IDS)('%s: each begins where the one before it ends, and the last ends with the plan', (id) => {
    const plan = PLANS[id];
    const times = spans(plan);
    expect(times[0].from).toBe(0);
    for (const [n, { from }] of times.entries()) if (n > 0) expect(from).toBe(times[n - 1].to);
    expect(times.at(-1)?.to).toBe(minutesOf(plan));
  });

  it.each(PLAN_IDS)('%s: every stage has a name of its own and says what it does', (id) => {
    const plan = PLANS[id];
    const names = plan.stages
      .filter(({ kind }) => kind !== 'forecast')
      .map((stage) => stageName(plan, plan.stages.indexOf(stage)));
    expect(new Set(names).size).toBe(names.length);
    for (const at of plan.stages.keys()) {
      expect(stageName(plan, at)).not.toMatch(/stage|\{|^$/);
      expect(doesText(plan, at)).toMatch(/\.$/);
    }
  });

  it('stretches of play say their rounds', () => {
    const at75 = PLANS['75'].stages.flatMap(({ kind }, at) => (kind === 'play' ? [roundsOf(PLANS['75'], at)] : []));
    expect(at75).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
      { from: 3, to: null },
    ]);
    expect(roundsOf(PLANS['50'], 0)).toBeNull();
    expect(stageName(PLANS['50'], 3)).toBe('Play, rounds 1 and 2');
    expect(stageName(PLANS.week, 3)).toBe('Play');
  });

  it('the first play makes the tables; a later one goes on', () => {
    expect(doesText(PLANS['50'], 3)).toMatch(/Makes the tables/);
    expect(doesText(PLANS['50'], 5)).toMatch(/go on/);
  });

  it('there is a next one but after the last', () => {
    const { stage } = leadView({ kind: 'debrief' });
    expect(nextOf(PLANS['50'], stage)).toBeNull();
    expect(nextOf(PLANS['50'], { ...stage, at: 2 })).toBe(3);
  });
});
