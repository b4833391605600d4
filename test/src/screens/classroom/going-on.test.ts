/** What the console asks before it goes on, when the lesson ends, and what the plan has whoever leads say. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { PLAN_IDS, PLANS } from '../../../../src/classroom/plans.ts';
import { whyNotBring } from '../../../../src/screens/classroom/lead/bring.tsx';
import { goingOn } from '../../../../src/screens/classroom/lead/next.tsx';
import { nowName, stageName, untilEnd } from '../../../../src/screens/classroom/stages.ts';
import { lateOf } from '../../../../src/screens/classroom/time.ts';
import { saysOf } from '../../../../src/screens/teach/say.ts';
import { loadTexts } from '../../../../src/text/text.ts';
import type { LeadTable, LeadView } from '../../../../src/wire/classroom.ts';
import { leadView } from '../../../support/classroom.ts';

const MINUTE = 60_000;
const { stages } = PLANS['50'];
const [PLAY, LAST] = stages.flatMap(({ kind }, at) => (kind === 'play' ? [at] : []));

const inStage = (at: number, change: (table: LeadTable, n: number) => Partial<LeadTable> = () => ({})): LeadView => {
  const view = leadView({ tables: 4 });
  return {
    ...view,
    stage: { ...view.stage, at, kind: stages[at].kind },
    tables: view.tables.map((table, n) => ({
      ...table,
      status: 'playing',
      through: false,
      island: false,
      ...change(table, n),
    })),
  };
};

describe('going on', () => {
  it('stops tables that have not come to the end of the stage’s rounds', () => {
    expect(goingOn(inStage(PLAY, (_, n) => ({ through: n < 1 })))).toEqual({ does: 'stop', count: 1, of: 4 });
    expect(goingOn(inStage(PLAY, () => ({ through: true }))).does).toBeNull();
  });

  it('closes matches that are still played', () => {
    const view = inStage(LAST, (_, n) => (n === 0 ? { status: 'over', through: true } : {}));
    expect(goingOn(view)).toEqual({ does: 'close', count: 3, of: 4 });
    expect(goingOn(inStage(LAST, () => ({ status: 'over', through: true }))).does).toBeNull();
  });

  it('asks nothing of tables without the network, of those of first matches, and between other stages', () => {
    const view = inStage(LAST, (_, n) => (n < 2 ? {} : { status: 'over', island: n === 2 }));
    const [, , , last] = view.tables;
    const gone = { ...view, students: view.students.filter(({ table }) => table !== last.id) };
    expect(goingOn(gone)).toEqual({ does: 'close', count: 2, of: 2 });
    expect(goingOn(inStage(PLAY + 1)).does).toBeNull();
  });
});

describe('a world event', () => {
  beforeAll(() => loadTexts('lead'));

  it('can’t be brought where one waits, or where no Briefing comes any more; elsewhere it can', () => {
    const table = { ...inStage(PLAY).tables[0], brought: null };
    const { figures } = table;
    const last = { ...table, figures: figures && { ...figures, briefing: false } };
    const waits = { ...table, brought: 'hold-still' };
    expect(whyNotBring([last, waits, table])).toBe('');
    expect(whyNotBring([last])).toContain('last round');
    expect(whyNotBring([last, waits])).toContain('waits');
  });
});

describe('the lesson’s end', () => {
  it('is after what is left of this stage and all of those to come; over time nothing is won back', () => {
    const debrief = stages.length - 1;
    const rest = stages[LAST].minutes + stages[debrief].minutes;
    expect(untilEnd(PLANS['50'], PLAY + 1, 30_000)).toBe(30_000 + rest * MINUTE);
    expect(untilEnd(PLANS['50'], debrief, -5 * MINUTE)).toBe(0);
  });

  it('is later with every moment that a stage is paused or over its time', () => {
    const stage = { at: 3, kind: 'play', left: MINUTE, paused: false, second: false, late: 2 * MINUTE } as const;
    expect(lateOf(stage, 0, 30_000)).toBe(2 * MINUTE);
    expect(lateOf(stage, 0, 4 * MINUTE)).toBe(5 * MINUTE);
    expect(lateOf({ ...stage, paused: true }, 0, 4 * MINUTE)).toBe(6 * MINUTE);
    expect(lateOf({ ...stage, late: null }, 0, 4 * MINUTE)).toBeNull();
  });
});

describe('names', () => {
  beforeAll(() => loadTexts('lead'));

  it('of the stage that the class is in tell second matches from the last part of play', () => {
    const view = inStage(LAST);
    expect(nowName(view)).toBe(stageName(PLANS['50'], LAST));
    expect(nowName({ ...view, stage: { ...view.stage, second: true } })).toBe('Second matches');
  });
});

describe('what to say', () => {
  const guides = ['plans.md', 'plans.zh-CN.md'].map((file) => [file, readFileSync(`docs/teach/${file}`, 'utf8')]);

  it.each(guides)('%s has a text for every stage of every plan, without marks of Markdown', (_, text) => {
    for (const id of PLAN_IDS) {
      const says = saysOf(text, id);
      expect(says, id).toHaveLength(PLANS[id].stages.length);
      expect(says.every((one) => one.length > 10 && !/[*`\]]/.test(one))).toBe(true);
    }
    expect(new Set(PLAN_IDS.map((id) => saysOf(text, id)[0])).size).toBe(PLAN_IDS.length);
  });
});
