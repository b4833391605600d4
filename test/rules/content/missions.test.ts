import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { MISSIONS_2025, MISSIONS_2026, MISSIONS_LESSON } from '../../../rules/content/missions/missions.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { missionSchema } from '../../../rules/content/schema.ts';
import { BLOCS, type Bloc, rivalOf, type ScenarioId } from '../../../rules/terms.ts';
import { firstsFlown, hasBase } from '../../../rules/tracks/programme.ts';
import { match } from '../../support/match.ts';

const tables = [
  ['January 2025', MISSIONS_2025, 7],
  ['September 2026', MISSIONS_2026, 7],
  ['the Lesson', MISSIONS_LESSON, 4],
] as const;

describe.each(tables)('the programmes of %s', (_date, table, length) => {
  it('follow the schema', () => {
    for (const bloc of BLOCS) z.array(missionSchema).length(length).parse(table[bloc]);
  });

  it('are in order, each mission once and its own bloc’s', () => {
    for (const bloc of BLOCS) {
      expect(table[bloc].map((m) => m.order)).toEqual(table[bloc].map((_, i) => i + 1));
      expect(new Set(table[bloc].map((m) => m.id)).size).toBe(length);
      expect(table[bloc].every((m) => m.bloc === bloc)).toBe(true);
    }
  });

  it('race for the same last three: landing, working base, Moon base', () => {
    for (const milestone of ['crewed-landing', 'working-base', 'moon-base'])
      for (const bloc of BLOCS) expect(table[bloc].filter((m) => m.milestone === milestone)).toHaveLength(1);
  });

  it('have one working and one full base each, in that order', () => {
    for (const bloc of BLOCS) expect(table[bloc].flatMap((m) => m.base ?? [])).toEqual(['working', 'full']);
  });

  it('share firsts that both can reach, once a programme', () => {
    const firsts = (bloc: 'us' | 'china') => table[bloc].flatMap((m) => m.firsts);
    for (const bloc of BLOCS) expect(new Set(firsts(bloc)).size).toBe(firsts(bloc).length);
    if (length === 7) expect([...firsts('us')].sort()).toEqual([...firsts('china')].sort());
  });

  it('cost about the same, and earn about the same where all are first', () => {
    const sum = (bloc: 'us' | 'china', f: (m: (typeof table)['us'][number]) => number) =>
      table[bloc].reduce((s, m) => s + f(m), 0);
    expect(Math.abs(sum('us', (m) => m.cost) - sum('china', (m) => m.cost))).toBeLessThanOrEqual(2);
    const earned = (bloc: 'us' | 'china') => sum(bloc, (m) => m.standing[0] + 2 * m.firsts.length);
    expect(Math.abs(earned('us') - earned('china'))).toBeLessThanOrEqual(3);
  });
});

describe('missions in play', () => {
  const list = SCENARIO_IDS.flatMap((scenario) =>
    BLOCS.flatMap((bloc) => SCENARIOS[scenario].missions[bloc].map((m, i) => [m.id, scenario, bloc, i] as const)),
  );

  /** A bloc about to pay the rest of a mission with its last card, everything before it flown. */
  const before = (scenario: ScenarioId, bloc: Bloc, i: number, luck: boolean) => {
    const { missions, cards } = SCENARIOS[scenario];
    const card = cards.find((id) => CARDS[id].owner === bloc) as string;
    const m = match(scenario)
      .plain()
      .with({ [bloc]: [card] })
      .actions(bloc)
      .bloc(bloc, { mission: i, paid: missions[bloc][i].cost, flown: missions[bloc].slice(0, i).map((x) => x.id) })
      .dice(luck);
    m[bloc].mission(card);
    // One that may be passed over stops at its payment even where nothing is missing.
    return m.G.ask?.ask === 'pay' ? m.done() : m;
  };

  it.each(list)('%s is flown (%s, %s), earns what is printed, and stands', (id, scenario, bloc, i) => {
    const { missions, numbers } = SCENARIOS[scenario];
    const mission = missions[bloc][i];
    const m = before(scenario, bloc, i, true).launch();
    expect(m.told('flown')).toEqual([{ is: 'flown', bloc, mission: id, first: true }]);
    // Artemis II took a first before today began.
    const taken = firstsFlown(m.G, rivalOf(bloc));
    const left = mission.firsts.filter((f) => !taken.has(f)).length;
    expect(m.told('shared-first')).toHaveLength(left);
    expect(m.changes()).toMatchObject({
      [`${bloc} standing`]: mission.standing[0] + numbers.sharedFirst * left,
      [`${bloc} mission`]: 1,
    });
    expect(m.G.blocs[bloc].flown).toContain(id);
    expect(hasBase(m.G, bloc)).toBe(missions[bloc].slice(0, i + 1).some((x) => x.base === 'working'));
  });

  it.each(list)('%s may fail (%s, %s): a crew is then in distress', (id, scenario, bloc, i) => {
    const m = before(scenario, bloc, i, false).launch();
    expect(m.told('failed')).toEqual([{ is: 'failed', bloc, mission: id }]);
    expect(m.told('distress')).toHaveLength(SCENARIOS[scenario].missions[bloc][i].crewed ? 1 : 0);
    expect(m.G.blocs[bloc].flown).not.toContain(id);
  });
});
