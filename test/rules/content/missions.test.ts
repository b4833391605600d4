import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MISSIONS_2025, MISSIONS_2026, MISSIONS_LESSON } from '../../../rules/content/missions/missions.ts';
import { missionSchema } from '../../../rules/content/schema.ts';
import { BLOCS } from '../../../rules/terms.ts';

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
