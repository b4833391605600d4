import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import names from '../../../assets/locales/en/nations.json';
import { alignmentOn } from '../../../rules/content/nations/alignment.ts';
import { derive } from '../../../rules/content/nations/derive.ts';
import {
  AUTONOMY_EXCEPTIONS,
  INTEREST_EXCEPTIONS,
  REACHES,
  WEIGHT_EXCEPTIONS,
} from '../../../rules/content/nations/evidence.ts';
import facts from '../../../rules/content/nations/facts.json';
import type { Facts } from '../../../rules/content/nations/facts.ts';
import { LINK_REASONS } from '../../../rules/content/nations/links.ts';
import { HOMES, NATIONS, OFF_BOARD_ACCORDS } from '../../../rules/content/nations/nations.ts';
import { TRAITS, type Trait } from '../../../rules/content/nations/types.ts';
import { REGIONS, SUITS } from '../../../rules/terms.ts';

const iso3 = z.string().regex(/^[A-Z]{3}$/);
const history = z.strictObject({
  accords: z.iso.date().optional(),
  accordsScheduled: z.literal(true).optional(),
  ilrs: z.iso.date().optional(),
  bri: z.enum(['yes', 'left', 'ambiguous', 'no']),
});
const common = {
  region: z.enum(REGIONS),
  lean: z.enum(['shared', 'licence']).nullable(),
  history,
  sources: z.array(z.string().min(1)).min(1),
};
const nationSchema = z.strictObject({
  ...common,
  id: iso3,
  weight: z.int().min(1).max(3),
  autonomy: z.int().min(1).max(4),
  interests: z.array(z.enum(SUITS)).min(1).max(2),
  traits: z.array(z.enum(TRAITS)),
  links: z.array(iso3).min(2).max(5),
  reaches: z.array(z.enum(REGIONS)).optional(),
});
const homeSchema = z.strictObject({
  ...common,
  id: z.enum(['USA', 'CHN']),
  bloc: z.enum(['us', 'china']),
  links: z.array(iso3).min(2),
});

const byId = new Map(NATIONS.map((nation) => [nation.id, nation]));
const nation = (id: string) => byId.get(id)!;
const withTrait = (trait: Trait) => NATIONS.filter((one) => one.traits.includes(trait)).map((one) => one.id);
const ends = (id: string) => (byId.get(id) ?? HOMES[id as keyof typeof HOMES]).links;

describe('the board’s nations', () => {
  it('follow the schema, each once, without repeats inside a list', () => {
    z.array(nationSchema).min(55).parse(NATIONS);
    z.record(z.string(), homeSchema).parse(HOMES);
    expect(Object.keys(HOMES).sort()).toEqual(['CHN', 'USA']);
    expect(byId.size).toBe(NATIONS.length);
    for (const { interests, traits, links } of NATIONS) {
      for (const list of [interests, traits, links]) expect(new Set<string>(list).size).toBe(list.length);
    }
  });

  it('are what the rule derives from the facts, in the facts’ order', () => {
    const derived = derive(facts as Facts);
    expect(NATIONS).toEqual(derived.nations);
    expect(HOMES).toEqual(derived.homes);
    expect(OFF_BOARD_ACCORDS).toEqual(facts.offBoard.map((one) => [one.id, one.date]));
  });

  it('stop the derivation when a judgement has lost its ground in the facts', () => {
    const changed = structuredClone(facts) as Facts;
    changed.nations.find((one) => one.id === 'NOR')!.assets = [];
    expect(() => derive(changed)).toThrow('NOR: facts do not say');
  });

  it('depart from the rule by a short list with reasons', () => {
    const lists = [WEIGHT_EXCEPTIONS, AUTONOMY_EXCEPTIONS, INTEREST_EXCEPTIONS];
    expect(lists.flatMap((list) => Object.keys(list)).length).toBeLessThanOrEqual(14);
    for (const list of lists) for (const one of Object.values(list)) expect(one.reason.length).toBeGreaterThan(20);
  });
});

describe('links', () => {
  it('are listed once each, with a reason', () => {
    const pairs = LINK_REASONS.map(([a, b]) => [a, b].sort().join('-'));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const [a, b, reason] of LINK_REASONS) {
      expect(a).not.toBe(b);
      expect(reason).not.toBe('');
    }
  });

  it('run both ways, between nations that exist', () => {
    for (const { id, links } of [...NATIONS, ...Object.values(HOMES)]) {
      for (const link of links) expect(ends(link), `${id}-${link}`).toContain(id);
    }
  });

  it('connect every nation with every other even without the homes', () => {
    const seen = new Set(['KEN']);
    for (const id of seen) for (const link of nation(id).links) if (byId.has(link)) seen.add(link);
    expect(seen.size).toBe(NATIONS.length);
  });

  it('give both homes the same number of ways out', () => {
    expect(HOMES.USA.links.length).toBe(HOMES.CHN.links.length);
  });

  it('leave something to reach in January 2025 for both blocs, and less for a bloc with hubs', () => {
    const reached = (bloc: 'us' | 'china') => {
      const { accords, ilrs } = alignmentOn('2025-01-31');
      const own = bloc === 'us' ? accords : ilrs;
      const home = bloc === 'us' ? 'USA' : 'CHN';
      return NATIONS.filter(({ id, links }) => own.includes(id) || links.some((l) => l === home || own.includes(l)));
    };
    expect(reached('us').length).toBeLessThan(NATIONS.length);
    expect(reached('china').length).toBeLessThan(reached('us').length);
  });
});

describe('balance', () => {
  it('makes each suit an interest of 25-40% of nations', () => {
    for (const suit of SUITS) {
      const share = NATIONS.filter((one) => one.interests.includes(suit)).length / NATIONS.length;
      expect(share, suit).toBeGreaterThanOrEqual(0.25);
      expect(share, suit).toBeLessThanOrEqual(0.4);
    }
  });

  it('makes each suit an interest somewhere in each region', () => {
    for (const region of REGIONS) {
      const wanted = new Set(NATIONS.filter((one) => one.region === region).flatMap((one) => one.interests));
      expect([...wanted].sort(), region).toEqual([...SUITS].sort());
    }
  });

  it('spreads law lean and the rarer traits as the brief asks, as shares of the board', () => {
    const share = (list: readonly unknown[]) => list.length / NATIONS.length;
    const leaning = (lean: string) => NATIONS.filter((one) => one.lean === lean);
    for (const [what, found, least, most] of [
      ['shared', share(leaning('shared')), 0.2, 0.3],
      ['licence', share(leaning('licence')), 0.13, 0.2],
      ['unconnected', share(withTrait('unconnected')), 0.2, 0.3],
      ['debris-sensitive', share(withTrait('debris-sensitive')), 0.1, 0.17],
      ['dual', share(withTrait('dual')), 0.05, 0.15],
    ] as const) {
      expect(found, what).toBeGreaterThanOrEqual(least);
      expect(found, what).toBeLessThanOrEqual(most);
    }
    expect(withTrait('dual')).toEqual(expect.arrayContaining(['DJI', 'SEN', 'SRB', 'THA']));
    for (const trait of TRAITS) expect(withTrait(trait).length, trait).toBeGreaterThan(0);
  });

  it('gives every region enough nations to be contested', () => {
    for (const region of REGIONS) {
      expect(NATIONS.filter((one) => one.region === region).length, region).toBeGreaterThanOrEqual(9);
    }
  });
});

describe('founders and law', () => {
  it('names the seven who signed with the United States first, and Russia', () => {
    expect(withTrait('founder')).toEqual(['ARE', 'AUS', 'CAN', 'GBR', 'ITA', 'JPN', 'LUX', 'RUS']);
  });

  it('never makes a founder dual', () => {
    for (const id of withTrait('founder')) expect(nation(id).traits).not.toContain('dual');
  });

  it('leans Moon Agreement parties to shared rules, and a withdrawn one and resource laws to licence', () => {
    for (const fact of facts.nations) {
      if (fact.moonAgreement === 'party') expect(nation(fact.id).lean, fact.id).toBe('shared');
      if (fact.moonAgreement === 'withdrew') expect(nation(fact.id).lean, fact.id).toBe('licence');
    }
    for (const id of ['LUX', 'ARE', 'JPN', 'SAU']) expect(nation(id).lean, id).toBe('licence');
    expect(HOMES.USA.lean).toBe('licence');
  });

  it('gives reach beyond links to hubs only, and says so for each hub', () => {
    for (const { id, traits, reaches } of NATIONS) {
      const hub = (['launch-site', 'ground-station', 'corridor-node'] as Trait[]).some((one) => traits.includes(one));
      expect(reaches !== undefined, id).toBe(hub);
      if (!hub) expect(REACHES[id], id).toBeUndefined();
    }
  });
});

describe('alignment', () => {
  it('counts 53 Accords and 13 ILRS partners in January 2025, each on the board, off it or a home', () => {
    const { accords, ilrs, counters } = alignmentOn('2025-01-31');
    expect(counters).toEqual({ accords: 53, ilrs: 13 });
    const offBoard = OFF_BOARD_ACCORDS.filter(([, day]) => day <= '2025-01-31').map(([id]) => id);
    expect(new Set(['USA', ...accords, ...offBoard]).size).toBe(53);
    expect(new Set(['CHN', ...ilrs]).size).toBe(13);
    expect(accords.filter((id) => ilrs.includes(id))).toEqual(['THA']);
  });

  it('opens 2020 with the founders and the ninth signatory', () => {
    expect(alignmentOn('2020-10-12').counters).toEqual({ accords: 0, ilrs: 0 });
    expect(alignmentOn('2020-10-13')).toEqual({
      accords: ['ARE', 'AUS', 'CAN', 'GBR', 'ITA', 'JPN', 'LUX'],
      ilrs: [],
      counters: { accords: 8, ilrs: 0 },
    });
    expect(alignmentOn('2020-12-31').accords).toContain('UKR');
  });

  it('follows the dated record, scheduled ceremonies apart', () => {
    // Reference points of the fact files: counts given by NASA, the State Department and press on those days.
    const points = { '2022-12-13': 23, '2023-06-21': 27, '2024-12-11': 50, '2025-10-31': 59, '2026-05-07': 67 };
    for (const [day, count] of Object.entries(points)) expect(alignmentOn(day).counters.accords, day).toBe(count);
    expect(alignmentOn('2026-09-18').counters).toEqual({ accords: 71, ilrs: 16 });
    expect(alignmentOn('2026-09-18', true).counters.accords).toBe(72);
  });
});

describe('wording', () => {
  const texts = Object.entries(names).flatMap(([id, entry]) => Object.values(entry).map((text) => ({ id, text })));

  it('names every nation and both homes, with labels that fit a marker', () => {
    expect(Object.keys(names).sort()).toEqual([...NATIONS.map((one) => one.id), 'CHN', 'USA'].sort());
    const schema = z.strictObject({
      name: z.string().min(2),
      short: z.string().min(2).max(11),
      story: z.string().min(40).max(240).endsWith('.'),
      wants: z.string().min(20).max(110).endsWith('.'),
    });
    for (const [id, entry] of Object.entries(names)) expect(() => schema.parse(entry), id).not.toThrow();
    const labels = Object.values(names).map((entry) => entry.short);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('takes neither side', () => {
    // The list of content.md and the words for taking and trading nations.
    const banned =
      /free world|communis|\bregime|debt[- ]trap|\bclients?\b|puppet|captur|flipp|\bbought\b|\bbuys?\b|vassal|satellite state|aggress|\bwars?\b|\bkill/i;
    for (const { id, text } of texts) expect(text, id).not.toMatch(banned);
  });
});
