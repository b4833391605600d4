import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LESSON_RESOLUTIONS, RESOLUTIONS } from '../../../rules/content/resolutions/resolutions.ts';
import { resolutionSchema } from '../../../rules/content/schema.ts';
import { mirror } from '../../../rules/content/world-events/fair.ts';
import { match } from '../../support/match.ts';
import { flat, unordered } from './walk.ts';

const byId = Object.fromEntries(RESOLUTIONS.map((r) => [r.id, r]));

describe('the resolutions', () => {
  it('follow the schema', () => {
    z.array(resolutionSchema).min(9).parse(RESOLUTIONS);
    expect(Object.keys(byId)).toHaveLength(RESOLUTIONS.length);
  });

  it('are more than a match has Sessions, in the Lesson too', () => {
    expect(RESOLUTIONS.length).toBeGreaterThan(5);
    expect(LESSON_RESOLUTIONS.length).toBeGreaterThanOrEqual(3);
    for (const id of LESSON_RESOLUTIONS) expect(byId[id], id).toBeDefined();
  });

  it('lean to either end of the law as often', () => {
    const leaning = (lean: 'shared' | 'licence') => RESOLUTIONS.filter((r) => r.lean === lean).length;
    expect(Math.abs(leaning('shared') - leaning('licence'))).toBeLessThanOrEqual(2);
  });

  it('move the law evenly over all of them, passed or failed', () => {
    const law = (list: (typeof RESOLUTIONS)[number]['pass']) =>
      list.reduce((sum, e) => sum + (e.do === 'law' ? e.n : 0), 0);
    const sum = (what: 'pass' | 'fail') => RESOLUTIONS.reduce((s, r) => s + law(r[what]), 0);
    expect(Math.abs(sum('pass'))).toBeLessThanOrEqual(1);
    expect(Math.abs(sum('fail'))).toBeLessThanOrEqual(1);
  });

  it('are fair: exchange the blocs, and they do the same but for what Wolf makes cooperating cost each', () => {
    for (const { id, pass, fail } of RESOLUTIONS)
      for (const all of [pass, fail]) {
        const list = all.filter((e) => e.do !== 'when' || e.if.test !== 'wolf');
        expect(unordered(mirror(list)), id).toEqual(unordered(list));
      }
  });

  it('name no actor: nobody plays them', () => {
    for (const r of RESOLUTIONS)
      for (const e of flat([...r.pass, ...r.fail]))
        if ('who' in e) expect(['actor', 'rival'], r.id).not.toContain(e.who);
  });

  it.each(RESOLUTIONS)('$id passes and fails without breaking a law of the game', ({ id, pass, fail }) => {
    for (const [side, list] of [
      ['for', pass],
      ['against', fail],
    ] as const) {
      const m = match().resolution(id).jump({ step: 'session' });
      m.us.vote(side).china.vote(side);
      expect(m.told('session')).toMatchObject([{ resolution: id, passed: side === 'for' }]);
      for (let guard = 0; guard < 30 && m.G.phase === 'session' && m.G.ask; guard++)
        m.move(m.G.awaiting[0], m.legal()[0]);
      expect(m.G.ending).toBeNull();
      expect(list.length).toBeGreaterThanOrEqual(0);
    }
  });
});
