import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { CARD_LIST, CARDS } from '../../../rules/content/catalogue.ts';
import { alignmentOn } from '../../../rules/content/nations/alignment.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { scenarioSchema } from '../../../rules/content/schema.ts';
import { REGIONS } from '../../../rules/terms.ts';
import { match } from '../../support/match.ts';

const unique = (list: readonly string[]) => new Set(list).size === list.length;

describe.each(SCENARIO_IDS)('the scenario %s', (id) => {
  const s = SCENARIOS[id];
  const { opening } = s;

  it('follows the schema', () => {
    scenarioSchema.parse(s);
    expect(s.id).toBe(id);
  });

  it('has a file and two different regions for every round', () => {
    expect(s.files).toHaveLength(s.rounds);
    expect(s.regions).toHaveLength(s.rounds);
    for (const [a, b] of s.regions) expect(a).not.toBe(b);
    expect(new Set(s.regions.flat())).toEqual(new Set(REGIONS));
  });

  it('deals cards that exist, in eras that join during the match, enough for both hands', () => {
    expect(unique(s.cards)).toBe(true);
    for (const card of s.cards) expect(CARDS[card], card).toBeDefined();
    for (const card of s.cards) expect(s.eras[CARDS[card].era], card).toBeLessThanOrEqual(s.rounds);
    const first = s.cards.filter((card) => s.eras[CARDS[card].era] === 1);
    expect(first.length).toBeGreaterThanOrEqual(2 * s.hand);
    expect(s.hand).toBeGreaterThan(s.plays);
  });

  it('names each nation once, and only its own in the opening', () => {
    const here = new Set(s.nations);
    expect(here.size).toBe(s.nations.length);
    const signed = [...opening.signed.us, ...opening.signed.china, ...opening.dual];
    expect(unique(signed)).toBe(true);
    for (const one of [...signed, ...opening.influence.map((i) => i.nation)]) expect(here).toContain(one);
    expect(unique(opening.influence.map((i) => i.nation))).toBe(true);
    if (!s.on.dual) expect(opening.dual).toEqual([]);
  });

  it('counts founders among the partners of their bloc', () => {
    const board = boardOf(id);
    board.founder.forEach((bloc, i) => {
      if (bloc) expect(opening.signed[bloc]).toContain(board.ids[i]);
    });
  });

  it('opens far from every ending, within its own limits', () => {
    expect(opening.tension).toBeLessThan(s.numbers.tensionByChance);
    expect(opening.debris.us + opening.debris.china).toBeLessThanOrEqual(s.numbers.kessler - 4);
    for (const bloc of ['us', 'china'] as const) {
      expect(opening.flown[bloc]).toBeLessThan(s.missions[bloc].length);
      expect(opening.companies[bloc]).toBeLessThanOrEqual(s.numbers.enterpriseLimit.company);
      expect(opening.constellations[bloc]).toBeLessThanOrEqual(s.numbers.enterpriseLimit.constellation);
    }
  });

  it('sets up a first decision from any seed', () => {
    for (const seed of ['a', 'b', 'c']) expect(match(id, {}, seed).G.ask).not.toBeNull();
  });
});

describe('Standard', () => {
  it('is January 2025: partners of that month, and the real counts beside them', () => {
    const record = alignmentOn('2025-01-31');
    const { opening, counter, cards } = SCENARIOS.standard;
    expect([...opening.signed.us, ...opening.dual].sort()).toEqual([...record.accords].sort());
    expect([...opening.signed.china, ...opening.dual].sort()).toEqual([...record.ilrs].sort());
    expect(counter).toEqual({ date: '2025-01-31', accords: 53, ilrs: 13 });
    expect(cards).toEqual(CARD_LIST.map((c) => c.id));
  });
});

describe('the Lesson', () => {
  it('is 3 rounds of 4 plays with 24 nations and the cards made for it', () => {
    const { rounds, plays, hand, nations, cards } = SCENARIOS.lesson;
    expect({ rounds, plays, hand, nations: nations.length }).toEqual({ rounds: 3, plays: 4, hand: 5, nations: 24 });
    expect(cards).toEqual(CARD_LIST.filter((c) => c.lesson).map((c) => c.id));
  });
  it('switches mechanisms off, and changes no rule that is on', () => {
    expect(Object.values(SCENARIOS.lesson.on)).not.toContain(true);
    const { enterpriseCost: _a, ...lesson } = SCENARIOS.lesson.numbers;
    const { enterpriseCost: _b, ...standard } = SCENARIOS.standard.numbers;
    expect(lesson).toEqual(standard);
  });
});
