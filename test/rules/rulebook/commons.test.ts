/** RULEBOOK.md, sections 13 and 14: the orbit, Tension, law and files. */
import { describe, expect, it } from 'vitest';
import { CARD_LIST } from '../../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { cooperationCost } from '../../../rules/phases/dialogue.ts';
import { enterpriseCost } from '../../../rules/plays/enterprise.ts';
import { BLOCS, FILES } from '../../../rules/terms.ts';
import { collisionChance, congestionOf } from '../../../rules/tracks/orbit.ts';
import { type Match, match } from '../../support/match.ts';

const { numbers } = SCENARIOS.standard;
const at = () => match().actions().bare().requests().debris({ us: 0, china: 0 });
/** The orbit as crowded as it can be for one bloc, and empty for the other. */
const crowd = (m: Match) =>
  m
    .bloc('us', { constellations: numbers.enterpriseLimit.constellation, launches: 2 })
    .bloc('china', { constellations: 0, launches: 0 });

describe('13 the orbit', () => {
  it('13.1 congestion: constellations and this round’s launches', () => {
    const m = at().bloc('us', { constellations: 3, launches: 2 });
    expect(congestionOf(m.G, 'us')).toBe(5);
  });

  it('13.2 orbit check: a chance for each point beyond twice Space traffic', () => {
    const chance = (traffic: number, us: number, china: number) =>
      collisionChance(
        at().files({ traffic }).bloc('us', { constellations: us }).bloc('china', { constellations: china }).G,
      );
    expect(chance(0, 2, 1)).toBe(3 * numbers.orbitPercent);
    expect(chance(1, 2, 1)).toBe(numbers.orbitPercent);
    expect(chance(2, 2, 1)).toBe(0);
    expect(collisionChance(crowd(at()).policy('china', { orbitSafety: 10 }).G)).toBe(
      collisionChance(crowd(at()).G) - 10,
    );
  });

  it('13.3 collision: pips by share of Congestion, nobody’s act', () => {
    const [least, most] = numbers.collisionPips;
    const seen = new Set<number>();
    for (let i = 0; i < 30; i++) {
      const m = crowd(at()).edit((G) => {
        G.secret.rng = [i + 1, 2, 3, 4];
      });
      m.effects({ do: 'orbit-check' });
      const [check] = m.told('orbit-check');
      expect(check.hit).toBe(check.roll <= check.chance);
      if (!check.hit) continue;
      seen.add(m.G.debris.us);
      expect([m.G.debris.china, m.G.blocs.us.deeds.debris]).toEqual([0, 0]);
    }
    const three = crowd(at()).dice(true).effects({ do: 'orbit-check' });
    seen.add(three.G.debris.us);
    for (const pips of seen) expect(pips >= least && pips <= most).toBe(true);
  });

  it('13.4 misread: low Space traffic raises Tension, up to the limit of chance', () => {
    const tension = (traffic: number, start: number) =>
      crowd(at())
        .bloc('china', { constellations: 4, launches: 2 })
        .files({ traffic })
        .tension(start)
        .dice(true)
        .effects({ do: 'orbit-check' }).G.tension;
    expect(tension(numbers.misreadBelowTraffic - 1, 4)).toBe(5);
    expect(tension(numbers.misreadBelowTraffic, 4)).toBe(4);
    expect(tension(0, numbers.tensionByChance)).toBe(numbers.tensionByChance);
  });

  it('13.5 settling: launches count until the check of the Reckoning', () => {
    const m = crowd(at()).dice(false).jump({ step: 'orbit-check' });
    expect([m.G.blocs.us.launches, congestionOf(m.G, 'us')]).toEqual([0, numbers.enterpriseLimit.constellation]);
  });
});

describe('14 Tension, law, files', () => {
  it('14.1 tension: from 0, and an act has an author', () => {
    const m = at().tension(2).effects({ do: 'tension', n: -5 }, { actor: 'china' });
    expect([m.G.tension, m.G.blocs.china.deeds.eased]).toEqual([0, 2]);
    m.effects({ do: 'tension', n: 4 }, { actor: 'us' });
    expect(m.told('tension').at(-1)).toMatchObject({ n: 4, by: 'us' });
    expect(m.G.blocs.us.deeds.tension).toBe(4);
  });

  it('14.2 by chance: never past its limit', () => {
    for (const kind of ['world-event', 'resolution'] as const) {
      const m = at().tension(5).effects({ do: 'tension', n: 9 }, { kind });
      expect([m.G.tension, m.G.ending]).toEqual([numbers.tensionByChance, null]);
      expect(m.told('tension')[0].by).toBe('chance');
    }
  });

  it('14.3 drift: one step toward rest', () => {
    for (const [from, to] of [
      [numbers.driftToward - 2, numbers.driftToward - 1],
      [numbers.driftToward, numbers.driftToward],
      [numbers.driftToward + 2, numbers.driftToward + 1],
    ])
      expect(at().tension(from).jump({ step: 'drift' }).G.tension).toBe(to);
  });

  it('14.4 lunar law: between its ends', () => {
    const m = at().law(0).effects({ do: 'law', n: 9 });
    expect(m.G.law).toBe(5);
    m.effects({ do: 'law', n: -99 });
    expect(m.G.law).toBe(-5);
    m.law(0).effects({ do: 'law', n: 1, toward: 'us' });
    expect(m.G.law).toBe(1);
    m.effects({ do: 'law', n: 2, toward: 'china' });
    expect(m.G.law).toBe(-1);
  });

  it('14.5 what the law is worth: cheap cooperation at one end, cheap constellations at the other', () => {
    const costs = (law: number) => BLOCS.map((bloc) => cooperationCost(at().wolf(true).law(law).G, bloc));
    expect(costs(numbers.lawShared + 1)).toEqual(['home', 'technology']);
    expect(costs(numbers.lawShared)).toEqual([null, null]);
    const price = (law: number) => BLOCS.map((bloc) => enterpriseCost(at().law(law).G, bloc, 'constellation'));
    const { constellation } = numbers.enterpriseCost;
    expect(price(numbers.lawLicence - 1)).toEqual([constellation, constellation]);
    expect(price(numbers.lawLicence)).toEqual([constellation - 1, constellation - 1]);
  });

  it('14.6 files: 0 to 3', () => {
    for (const file of FILES) {
      const m = at().wolf(false).effects({ do: 'file', file, n: 9 });
      expect(m.G.files[file]).toBe(3);
      m.effects({ do: 'file', file, n: -9 });
      expect(m.G.files[file]).toBe(0);
    }
  });

  it('14.7 the wolf amendment: holds files down, leaves higher ones', () => {
    const m = at().wolf(true).effects({ do: 'file', file: 'rescue', n: 2 });
    expect(m.G.files.rescue).toBe(1);
    expect(at().wolf(true).files({ rescue: 2 }).effects({ do: 'file', file: 'rescue', n: 1 }).G.files.rescue).toBe(2);
    expect(cooperationCost(at().wolf(true).law(0).G, 'us')).toBe('home');
    expect(cooperationCost(at().wolf(false).law(0).G, 'us')).toBeNull();
    expect(CARD_LIST.some((card) => JSON.stringify(card).includes('{"test":"wolf"}'))).toBe(true);
  });

  it('14.8 repeal and renewal: by events', () => {
    const m = at().effects({ do: 'wolf', stands: false });
    expect(m.G.wolf).toBe(false);
    expect(m.effects({ do: 'wolf', stands: true }).G.wolf).toBe(true);
    for (const stands of [true, false])
      expect(CARD_LIST.some((card) => JSON.stringify(card.event).includes(`{"do":"wolf","stands":${stands}}`))).toBe(
        true,
      );
  });
});
