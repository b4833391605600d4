/** RULEBOOK.md, sections 10 and 11: Enterprise and Summit. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { enterpriseCost } from '../../../rules/plays/enterprise.ts';
import { type Bloc, ENTERPRISES, NETWORKS } from '../../../rules/terms.ts';
import { reachOf } from '../../../rules/tracks/influence.ts';
import { congestionOf } from '../../../rules/tracks/orbit.ts';
import { aboard } from '../../../rules/tracks/payloads.ts';
import { type Match, match } from '../../support/match.ts';

const board = boardOf('standard');
const { numbers } = SCENARIOS.standard;
const STRONG = 'starlink-first';
const WEAK = 'spd-1';
const at = (card: string) =>
  match('standard')
    .actions('us')
    .with({ us: [card], china: ['apsco', 'queqiao-1'] })
    .bare()
    .law(0)
    .tokens({ us: {}, china: {} });
const clear = (m: Match) => m.bloc('us', { companies: 0, constellations: 0, networks: [] });

describe('10 Enterprise', () => {
  it('10.1 means: the card’s value and some Finance tokens, for one enterprise or none', () => {
    const m = clear(at(WEAK))
      .tokens({ us: { finance: 4 } })
      .influence('KEN', { us: 1 })
      .us.enterprise(WEAK);
    const short = numbers.enterpriseCost['corridor-node'] - CARDS[WEAK].value;
    expect(short).toBe(numbers.tokensPerPlay);
    m.us.found('corridor-node', 'KEN');
    expect(m.changes()).toMatchObject({ 'us network corridor-node': 'KEN', 'us finance': -short });
    expect(m.G.ask?.ask).not.toBe('found');
    const dear = clear(at(WEAK))
      .tokens({ us: { finance: 1 } })
      .us.enterprise(WEAK);
    dear.expectRefused('cannot-afford', { type: 'found', kind: 'constellation', nation: 'KEN' });
    expect(dear.us.done().G.blocs.us.companies).toBe(0);
  });

  it('10.2 prices and limits: as printed', () => {
    const m = clear(at(STRONG));
    for (const kind of ENTERPRISES) expect(enterpriseCost(m.G, 'us', kind)).toBe(numbers.enterpriseCost[kind]);
    m.tokens({ us: { finance: 2 } }).influence('KEN', { us: 1 });
    m.bloc('us', { companies: numbers.enterpriseLimit.company, constellations: numbers.enterpriseLimit.constellation });
    m.bloc('us', { networks: [{ kind: 'navigation', nation: 'GHA' }] }).us.enterprise(STRONG);
    for (const kind of ['company', 'constellation', 'navigation'])
      m.expectRefused('enterprise-limit', { type: 'found', kind, nation: 'KEN' });
    expect(m.allows({ type: 'found', kind: 'ground-station', nation: 'KEN' })).toBe(true);
  });

  it('10.3 networks: where one has influence, which grows; the region opens', () => {
    const m = clear(at(STRONG)).influence('KEN', { us: 1 }).influence('GHA', { us: 1 });
    m.bloc('us', { networks: [{ kind: 'navigation', nation: 'GHA' }] }).us.enterprise(STRONG);
    m.expectRefused('bad-site', { type: 'found', kind: 'ground-station', nation: 'CHL' });
    m.expectRefused('bad-site', { type: 'found', kind: 'ground-station', nation: 'GHA' });
    m.us.found('ground-station', 'KEN');
    expect(m.changes()).toMatchObject({ 'us network ground-station': 'KEN', 'us KEN': 1 });
    expect(reachOf(m.G, 'us')).toEqual(expect.arrayContaining(board.inRegion.africa));
    expect(NETWORKS).toHaveLength(4);
  });

  it('10.4 companies: no place and no reach', () => {
    const m = clear(at(STRONG)).us.enterprise(STRONG).us.found('company');
    expect(m.changes()).toEqual({ 'us companies': 1, discarded: [STRONG] });
  });

  describe('10.4 payloads', () => {
    const partner = (m: Match, id: string, us: number, china = 0) => m.partner(id, 'us').influence(id, { us, china });
    const missions = SCENARIOS.standard.missions.us;
    /** The US with some companies, its next mission paid for. */
    const paid = (companies: number) =>
      at(STRONG).bloc('us', { companies, mission: 1, paid: missions[1].cost, promises: [] });

    it('go to the smallest margins first, then to the heavier, then by code', () => {
      const m = partner(partner(partner(partner(paid(3), 'KEN', 3, 1), 'NGA', 3), 'ETH', 2), 'GHA', 2);
      const weight = (id: string) => board.weight[board.index[id]];
      expect([weight('ETH'), weight('GHA'), weight('KEN'), weight('NGA')]).toEqual([2, 1, 1, 2]);
      const ranked = ['ETH', 'GHA', 'KEN'];
      expect(aboard(m.G, 'us').map((i) => board.ids[i])).toEqual(ranked);
      m.dice(true).us.mission(STRONG).launch();
      expect(m.changes()).toMatchObject(Object.fromEntries(ranked.map((id) => [`us ${id}`, numbers.payload])));
      expect(m.changes()).not.toHaveProperty('us NGA');
      expect(m.told('payload').map((e) => e.nation)).toEqual(ranked);
    });

    it('pass over founders, partners of both, those with all influence, and the rival’s', () => {
      const m = partner(partner(paid(3), 'KEN', numbers.maxInfluence), 'JPN', 2);
      m.partner('THA', 'dual').influence('THA', { us: 2 }).partner('VEN', 'china').influence('VEN', { us: 1 });
      expect(board.founder[board.index.JPN]).toBe('us');
      expect(aboard(m.G, 'us')).toEqual([]);
    });

    it('none without a company, none where the mission fails', () => {
      expect(aboard(partner(paid(0), 'KEN', 2).G, 'us')).toEqual([]);
      const failed = partner(paid(2), 'KEN', 2).dice(false, false).us.mission(STRONG).launch();
      expect(failed.told('failed')).toHaveLength(1);
      expect(failed.told('payload')).toEqual([]);
    });

    it('come after what was promised, and are foretold so', () => {
      const m = partner(partner(paid(1), 'KEN', 2), 'GHA', 3);
      m.bloc('us', { promises: [{ nation: 'KEN', mission: missions[1].id, due: m.G.round + 1 }] });
      expect(aboard(m.G, 'us').map((i) => board.ids[i])).toEqual(['GHA']);
      m.dice(true).us.mission(STRONG).launch();
      expect(m.told('payload').map((e) => e.nation)).toEqual(['GHA']);
    });
  });

  it('10.5 constellations: connect an unconnected nation anywhere', () => {
    const m = clear(at(STRONG)).us.enterprise(STRONG);
    const open = m.legal().flatMap((x) => (x.type === 'found' && x.kind === 'constellation' ? [x.nation] : []));
    expect(open).toEqual(board.ids.filter((_, i) => board.traits[i].has('unconnected')));
    m.us.found('constellation', 'ETH');
    expect(m.changes()).toMatchObject({ 'us constellations': 1, 'ETH connected': true });
    expect(congestionOf(m.G, 'us')).toBe(1);
  });

  it('10.6 connecting: influence and Standing, once for a nation', () => {
    const m = clear(at(STRONG)).us.enterprise(STRONG).us.found('constellation', 'ETH');
    expect(m.changes()).toMatchObject({ 'us ETH': 1, 'us standing': numbers.connectStanding });
    const again = clear(at(STRONG));
    again.edit((G) => {
      G.connected[again.at('ETH')] = 1;
    });
    again.us.enterprise(STRONG).expectRefused('bad-site', { type: 'found', kind: 'constellation', nation: 'ETH' });
  });
});

describe('11 Summit', () => {
  const offer = (card: string, topic: 'tension' | 'debris' | 'home' | 'law-shared' | 'law-licence' | 'votes') =>
    at(card).tension(5).debris({ us: 3, china: 3 }).bloc('us', { home: 2 }).us.summit(card).us.offer(topic);

  it('11.1 steps: a token and as many steps with a weak card as with a strong one', () => {
    const steps = numbers.summitSteps;
    expect(CARDS[WEAK].value).toBeLessThan(CARDS[STRONG].value);
    for (const card of [STRONG, WEAK]) {
      expect(offer(card, 'home').changes()).toMatchObject({ 'us diplomacy': 1, 'us home': steps });
      expect(offer(card, 'votes').changes()).toMatchObject({ 'us votes': numbers.summitVotes * steps });
      expect(offer(card, 'law-shared').changes()).toMatchObject({ law: -steps });
      expect(offer(card, 'law-licence').changes()).toMatchObject({ law: steps });
    }
  });

  it('11.2 topics: what cannot move is not offered', () => {
    const topics = (arrange: (m: Match) => Match, bloc: Bloc = 'us') => {
      const m = arrange(
        match()
          .actions(bloc)
          .with({ us: [STRONG], china: ['beidou-complete'] }),
      );
      return m[bloc]
        .summit(bloc === 'us' ? STRONG : 'beidou-complete')
        .legal()
        .map((x) => (x.type === 'offer' ? x.topic : ''));
    };
    expect(topics((m) => m.law(0)).sort()).toEqual(['debris', 'home', 'law-licence', 'law-shared', 'tension', 'votes']);
    expect(topics((m) => m.tension(0).debris({ us: 0, china: 0 }).bloc('us', { home: 5 }).law(5))).toEqual([
      'law-shared',
      'votes',
    ]);
    expect(topics((m) => m.law(-5))).not.toContain('law-shared');
    expect(topics((m) => m.bloc('china', { plan: 'science' }), 'china')).toContain('plan');
    expect(topics((m) => m.bloc('china', { plan: 'technology' }), 'china')).not.toContain('plan');
  });

  it('11.3 matching: a token for one step more and Standing for both', () => {
    const m = at(WEAK)
      .tension(5)
      .tokens({ china: { diplomacy: 1 } })
      .us.summit(WEAK)
      .us.offer('tension');
    expect(m.G.ask).toEqual({ ask: 'match', bloc: 'china' });
    m.china.yes();
    expect(m.changes()).toMatchObject({
      tension: -numbers.summitSteps - 1,
      'china diplomacy': -1,
      'us standing': 1,
      'china standing': 1,
    });
  });

  it('11.4 declining: Standing for the offer', () => {
    const declined = at(WEAK)
      .tension(5)
      .tokens({ china: { diplomacy: 1 } })
      .us.summit(WEAK)
      .us.offer('tension')
      .china.no();
    expect(declined.changes()).toMatchObject({ tension: -numbers.summitSteps, 'us standing': 1 });
    expect(declined.changes()).not.toHaveProperty('china standing');
    const poor = at(WEAK).tension(5).us.summit(WEAK).us.offer('tension');
    expect(poor.told('declined')).toEqual([]);
    expect(poor.changes()).not.toHaveProperty('us standing');
  });

  it('11.5 cleaning: one’s own pips first', () => {
    const clean = (us: number) => at(STRONG).debris({ us, china: 3 }).us.summit(STRONG).us.offer('debris').changes();
    expect(clean(3)).toMatchObject({ 'debris us': -2 });
    expect(clean(1)).toMatchObject({ 'debris us': -1, 'debris china': -1 });
  });
});
