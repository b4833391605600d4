/** RULEBOOK.md, sections 1 and 2: the board, influence and reach. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { NATIONS } from '../../../rules/content/nations/nations.ts';
import { TRAITS } from '../../../rules/content/nations/types.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { DUAL, REGIONS, SUITS } from '../../../rules/terms.ts';
import { marginOf, placeCost, reachOf } from '../../../rules/tracks/influence.ts';
import { view } from '../../../rules/view.ts';
import { match } from '../../support/match.ts';

const HUBS = ['launch-site', 'ground-station', 'corridor-node'] as const;
const board = boardOf('standard');
const { numbers, opening, counter } = SCENARIOS.standard;
const reach = (m: ReturnType<typeof match>, bloc: 'us' | 'china' = 'us') =>
  reachOf(m.G, bloc)
    .map((i) => board.ids[i])
    .sort();
const linked = (id: string) => board.links[board.index[id]].map((i) => board.ids[i]);
const homeOf = (bloc: 'us' | 'china') => board.ids.filter((_, i) => board.home[bloc][i]);
const sorted = (...lists: string[][]) => [...new Set(lists.flat())].sort();

describe('1 the board', () => {
  it('1.1 nations: each has region, weight, autonomy, interests, lean, traits and links', () => {
    for (let i = 0; i < board.size; i++) {
      expect(REGIONS).toContain(board.region[i]);
      expect([1, 2, 3]).toContain(board.weight[i]);
      expect([1, 2, 3, 4]).toContain(board.autonomy[i]);
      expect([1, 2]).toContain(board.interests[i].length);
      for (const suit of board.interests[i]) expect(SUITS).toContain(suit);
      expect(['shared', 'licence', null]).toContain(board.lean[i]);
      expect(board.links[i].length + NATIONS[i].links.filter((l) => l === 'USA' || l === 'CHN').length).toBeGreaterThan(
        1,
      );
    }
  });

  it('1.2 homes: no spaces, no influence, no place to choose', () => {
    for (const home of ['USA', 'CHN']) expect(board.ids).not.toContain(home);
    match()
      .actions()
      .with({ us: ['artemis-accords'] })
      .us.outreach('artemis-accords')
      .expectRefused('unknown-nation', { type: 'place', nation: 'CHN', pay: 'diplomacy' });
  });

  it('1.3 opening: the tracks start as the table says, in both scenarios', () => {
    for (const scenario of ['standard', 'lesson'] as const) {
      const { opening } = SCENARIOS[scenario];
      const { G } = match(scenario);
      expect([G.tension, G.law, G.wolf]).toEqual([opening.tension, opening.law, opening.wolf]);
      for (const bloc of ['us', 'china'] as const) {
        const me = G.blocs[bloc];
        expect([G.debris[bloc], me.home, me.companies, me.constellations, me.standing, me.flown.length]).toEqual([
          opening.debris[bloc],
          opening.home[bloc],
          opening.companies[bloc],
          opening.constellations[bloc],
          opening.standing[bloc],
          opening.flown[bloc],
        ]);
      }
    }
  });

  it('1.4 opening partners: autonomy plus 1, hedges aside, as the record of January 2025', () => {
    const { G } = match();
    const listed = opening.influence.map((i) => i.nation);
    for (const bloc of ['us', 'china'] as const)
      for (const id of opening.signed[bloc]) {
        const i = board.index[id];
        expect(G.status[i]).toBe(bloc === 'us' ? 1 : 2);
        if (!listed.includes(id))
          expect(G.influence[bloc][i]).toBe(Math.min(numbers.maxInfluence, board.autonomy[i] + 1));
      }
    for (const id of opening.dual) expect(G.status[board.index[id]]).toBe(DUAL);
    for (const { nation, us, china } of opening.influence) {
      if (us !== undefined) expect(G.influence.us[board.index[nation]]).toBe(us);
      if (china !== undefined) expect(G.influence.china[board.index[nation]]).toBe(china);
    }
    expect(counter).toEqual({ date: '2025-01-31', accords: 53, ilrs: 13 });
  });

  it('1.5 links: both ways', () => {
    for (let i = 0; i < board.size; i++) for (const k of board.links[i]) expect(board.links[k]).toContain(i);
  });

  it('1.6 open and hidden: hands and deck are absent from a view, discards and announcements are there', () => {
    const { G } = match().discarded('apsco');
    const seen = view(G, 'us');
    expect(Object.keys(seen.secret.hands)).toEqual(['us']);
    expect('deck' in seen.secret || 'rng' in seen.secret).toBe(false);
    expect(Object.keys(view(G, 'spectator').secret.hands)).toEqual([]);
    expect(seen.discards).toEqual(['apsco']);
    expect([seen.resolution, seen.nextResolution]).toEqual([G.resolution, G.nextResolution]);
    expect(seen.counts.hands).toEqual({ us: G.secret.hands.us.length, china: G.secret.hands.china.length });
  });

  it('1.7 traits: each is told of, and only hubs open regions', () => {
    const rule =
      readFileSync('rules/RULEBOOK.md', 'utf8')
        .match(/^\*\*1\.7 .+$/m)?.[0]
        .toLowerCase() ?? '';
    const { trait } = JSON.parse(readFileSync('assets/locales/en/match.json', 'utf8')).terms;
    for (const id of TRAITS) expect(rule, id).toContain(id === 'dual' ? 'dual' : `*${trait[id].toLowerCase()}*`);
    for (const { traits, reaches } of NATIONS)
      if (reaches?.length) expect(HUBS.some((hub) => traits.includes(hub))).toBe(true);
  });
});

describe('2 influence and reach', () => {
  it('2.1 influence: stays between 0 and its limit', () => {
    const m = match().bare().actions();
    m.effects({ do: 'influence', who: 'us', n: 99, in: { only: ['KEN'] } });
    expect(m.G.influence.us[m.at('KEN')]).toBe(numbers.maxInfluence);
    m.effects({ do: 'influence', who: 'us', n: -99, in: { only: ['KEN'] } });
    expect(m.G.influence.us[m.at('KEN')]).toBe(0);
  });

  it('2.2 margin: own minus the rival’s', () => {
    const m = match().influence('KEN', { us: 4, china: 1 });
    expect(marginOf(m.G, 'us', m.at('KEN'))).toBe(3);
    expect(marginOf(m.G, 'china', m.at('KEN'))).toBe(-3);
  });

  it('2.3 reach: where one has influence, and what is linked to that', () => {
    const m = match().bare().influence('KEN', { us: 1 });
    expect(reach(m)).toEqual(sorted(homeOf('us'), ['KEN'], linked('KEN')));
  });

  it('2.4 reach from home: the nations linked to it, always', () => {
    const m = match().bare();
    expect(reach(m)).toEqual(sorted(homeOf('us')));
    expect(reach(m, 'china')).toEqual(sorted(homeOf('china')));
  });

  it('2.5 hubs: a Committed hub opens its regions, but not the rival’s partners in them', () => {
    const m = match().bare().partner('KEN', 'us').partner('NGA', 'china');
    m.influence('KEN', { us: board.autonomy[m.at('KEN')] });
    const africa = board.inRegion.africa.map((i) => board.ids[i]).filter((id) => id !== 'NGA');
    expect(reach(m)).toEqual(sorted(homeOf('us'), ['KEN'], linked('KEN'), africa));
    m.influence('KEN', { china: 1 });
    expect(reach(m)).toEqual(sorted(homeOf('us'), ['KEN'], linked('KEN')));
    // A ground station of national range opens nothing.
    m.bare().partner('AGO', 'us').influence('AGO', { us: 6 });
    expect(board.traits[m.at('AGO')].has('ground-station')).toBe(true);
    expect(reach(m)).toEqual(sorted(homeOf('us'), ['AGO'], linked('AGO')));
  });

  it('2.6 networks: each opens the region that it stands in', () => {
    const m = match().bare().partner('NGA', 'china');
    m.bloc('us', { networks: [{ kind: 'navigation', nation: 'GHA' }] });
    const africa = board.inRegion.africa.map((i) => board.ids[i]).filter((id) => id !== 'NGA');
    expect(reach(m)).toEqual(sorted(homeOf('us'), africa));
  });

  it('2.7 before the play: what an Outreach places opens nothing for itself', () => {
    const m = match()
      .actions()
      .bare()
      .with({ us: ['artemis-accords'] })
      .influence('KEN', { us: 1 });
    m.us.outreach('artemis-accords').place('diplomacy', 'ETH');
    expect(linked('ETH')).toContain('DJI');
    m.expectRefused('cannot-reach', { type: 'place', nation: 'DJI', pay: 'diplomacy' });
  });

  it('2.8 price: by interest, and more at the rival’s partner', () => {
    const m = match().bare().partner('GHA', 'us').partner('NGA', 'china');
    for (const id of ['KEN', 'GHA', 'NGA'])
      for (const suit of SUITS) {
        const base = board.wants[suit][m.at(id)] ? numbers.placeInterest : numbers.placeOther;
        const extra = id === 'NGA' ? numbers.placeRival : 0;
        expect(placeCost(m.G, board, 'us', m.at(id), suit)).toBe(base + extra);
      }
  });

  it('2.9 losing influence: an Outreach adds one’s own and takes nobody’s', () => {
    const m = match()
      .actions()
      .bare()
      .with({ us: ['artemis-accords'] })
      .influence('KEN', { us: 1, china: 3 });
    m.us.outreach('artemis-accords').place('diplomacy', 'KEN').done();
    expect(Object.entries(m.changes()).filter(([name]) => /^(us|china) [A-Z]{3}$/.test(name))).toEqual([['us KEN', 1]]);
  });
});
