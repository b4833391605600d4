import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { OFFERS } from '../../../rules/content/offers/offers.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { offerSchema } from '../../../rules/content/schema.ts';
import { context } from '../../../rules/engine.ts';
import type { Suit } from '../../../rules/terms.ts';
import { BLOCS, type Bloc, type OfferId, rivalOf } from '../../../rules/terms.ts';
import { makeOffer } from '../../../rules/tracks/offers.ts';
import { type Changes, type Match, match } from '../../support/match.ts';
import { alike, flat, shapeOf } from './walk.ts';

/** What each text says, for the bloc that comes first. */
const SAYS: Record<OfferId, (b: Bloc) => Changes> = {
  'stations-of-venezuela': (b) => ({ [`${b} network ground-station`]: 'VEN', [`${b} VEN`]: 2, [`${b} science`]: 1 }),
  'pads-of-the-steppe': (b) => ({ [`${b} odds`]: 10, [`${b} technology`]: 1 }),
  'pictures-for-all': (b) => ({ [`${b} science`]: 2, [`${b} votes`]: 1 }),
  'port-at-obock': (b) => ({ [`${b} network launch-site`]: 'DJI', [`${b} DJI`]: 2 }),
  'seat-in-cairo': (b) => ({ [`${b} votes`]: 3, [`${b} diplomacy`]: 1 }),
  'instrument-for-the-pole': (b) => ({ [`${b} odds`]: 5, [`${b} science`]: 1 }),
  'thrifty-lander': (b) => ({ [`${b} paid`]: 2 }),
  'ground-in-neuquen': (b) => ({ [`${b} science`]: 2 }),
  'crew-in-training': (b) => ({ [`${b} promises`]: ['PAK'], [`${b} diplomacy`]: 1 }),
  'sovereign-fund': (b) => ({ [`${b} companies`]: 1 }),
  'rover-of-ankara': (b) => ({ [`${b} paid`]: 1, [`${b} odds`]: 5, [`${b} technology`]: 1 }),
  'institute-in-addis': (b) => ({ 'ETH connected': true, [`${b} ETH`]: 2, [`${b} standing`]: 1 }),
  'market-of-lagos': (b) => ({ [`${b} finance`]: 1, [`${b} technology`]: 1 }),
  'stage-in-bogota': (b) => ({ [`${b} home`]: 1, [`${b} finance`]: 1 }),
  'go-between': (b) => ({ tension: -1, [`${b} diplomacy`]: 1 }),
  'guest-instrument': (b) => ({ [`${b} paid`]: 1, [`${b} science`]: 1 }),
};

const CARD: Record<Bloc, { id: string; suit: Suit }> = {
  us: { id: 'artemis-accords', suit: 'diplomacy' },
  china: { id: 'open-to-all', suit: 'diplomacy' },
};

/** A bloc with one influence in the nation of an open Offer, about to play an Outreach; the rival has one there too. */
function courting(id: OfferId, bloc: Bloc): Match {
  const { nation } = OFFERS.find((o) => o.id === id) ?? OFFERS[0];
  return (
    match()
      .plain()
      // With a card more each: the Actions go on.
      .with({ us: [CARD.us.id, 'spd-3'], china: [CARD.china.id, 'apsco'] })
      .influence(nation, { us: 1, china: 1 })
      .actions(bloc)
      .edit((G) => {
        G.offer = { id, nation, taken: null };
      })
  );
}

/** Plays the bloc's Outreach with one influence in a nation, and signs nobody. */
function reachOut(m: Match, bloc: Bloc, nation: string): Match {
  const { id, suit } = CARD[bloc];
  m[bloc].outreach(id);
  m[bloc].place(suit, nation);
  if (m.G.ask?.ask === 'place') m[bloc].done();
  if (m.G.ask?.ask === 'sign') m[bloc].done();
  return m;
}

describe('the Offers', () => {
  it('follow the schema, and cite what the facts know', () => {
    z.array(offerSchema).min(16).parse(OFFERS);
    expect(new Set(OFFERS.map((o) => o.id)).size).toBe(OFFERS.length);
    expect(Object.keys(SAYS).sort()).toEqual(OFFERS.map((o) => o.id).sort());
  });

  it('come from a nation each, never a founder', () => {
    const board = boardOf('standard');
    expect(new Set(OFFERS.map((o) => o.nation)).size).toBe(OFFERS.length);
    for (const { nation } of OFFERS) expect(board.founder[board.index[nation]], nation).toBeFalsy();
  });

  it('no two share shape and numbers', () => {
    expect(alike(OFFERS.map((o) => [o.id, shapeOf(o.gives, 'neutral')]))).toEqual([]);
  });

  it('serve whoever comes, and cost the other nothing', () => {
    for (const { id, gives } of OFFERS) for (const e of flat(gives)) if ('who' in e) expect(e.who, id).toBe('actor');
  });

  it('are more than a match has rounds, of nations and eras that the scenario has', () => {
    for (const scenario of SCENARIO_IDS) {
      const { offers, rounds, nations, eras } = SCENARIOS[scenario];
      if (scenario === 'lesson') expect(offers).toEqual([]);
      else expect(offers.length, scenario).toBeGreaterThanOrEqual(rounds);
      for (const { id, nation, era } of OFFERS.filter((o) => offers.includes(o.id))) {
        expect(nations, id).toContain(nation);
        expect(eras[era], id).toBeLessThanOrEqual(rounds);
      }
    }
  });
});

describe.each(OFFERS)('$id', ({ id, nation }) => {
  it('is made, and remembered as past', () => {
    const m = match().edit(({ secret }) => {
      secret.offers = [id];
    });
    m.edit((G) => {
      G.requests = [];
    });
    makeOffer(context(m.G, m.log));
    expect(m.G.offer).toEqual({ id, nation, taken: null });
    expect(m.G.past).toContain(id);
    expect(m.G.secret.offers).toEqual([]);
    expect(m.told('offer').at(-1)).toEqual({ is: 'offer', nation, id });
  });

  it('is not made where the nation asks for something itself: it waits, and the next one is made', () => {
    const other = OFFERS.find((o) => o.id !== id) ?? OFFERS[0];
    const m = match()
      .requests({ nation, kind: 'station' })
      .edit(({ secret }) => {
        secret.offers = [other.id, id];
      });
    makeOffer(context(m.G, m.log));
    expect(m.G.offer?.id).toBe(other.id);
    expect(m.G.secret.offers).toEqual([id]);
    makeOffer(context(m.G, m.log));
    expect(m.G.offer).toBeNull();
  });

  it.each(BLOCS)('gives what its text says to %s where it comes first', (bloc) => {
    const m = reachOut(courting(id, bloc), bloc, nation);
    expect(m.G.offer).toEqual({ id, nation, taken: bloc });
    expect(m.told('offer-taken')).toEqual([{ is: 'offer-taken', bloc, nation, id }]);
    // The influence that the Outreach placed, the card played, and what the Offer gave.
    expect(m.changes()).toEqual({ [`${bloc} ${nation}`]: 1, discarded: [CARD[bloc].id], ...SAYS[id](bloc) });
  });

  it('gives nothing to whoever comes second', () => {
    const m = reachOut(courting(id, 'us'), 'us', nation);
    const before = m.G.offer;
    m.actions('china');
    reachOut(m, 'china', nation);
    expect(m.G.offer).toEqual(before);
    expect(m.changes()).toEqual({ [`china ${nation}`]: 1, discarded: [CARD.china.id] });
  });

  it('is not taken by an Outreach elsewhere, nor by influence that comes otherwise', () => {
    const elsewhere = nation === 'KEN' ? 'PER' : 'KEN';
    const m = courting(id, 'us').influence(elsewhere, { us: 1 });
    reachOut(m, 'us', elsewhere);
    expect(m.told('offer-taken')).toEqual([]);
    const event = courting(id, 'us').effects({ do: 'influence', who: 'us', n: 1, in: { only: [nation] } });
    expect(event.changes()).toEqual({ [`us ${nation}`]: 1 });
    const station = courting(id, 'us');
    station.us.enterprise(CARD.us.id).found('ground-station', nation);
    expect(station.told('offer-taken')).toEqual([]);
    for (const table of [m, event, station]) expect(table.G.offer).toEqual({ id, nation, taken: null });
  });

  it('ends with its round, and nobody loses by it', () => {
    const m = courting(id, 'us').edit(({ secret }) => {
      secret.offers = [];
    });
    m.edit((G) => {
      G.round = 1;
      G.queue = [];
    }).jump({ step: 'round-end' });
    expect(m.G.offer).toBeNull();
    expect(m.told('offer-taken')).toEqual([]);
    for (const bloc of BLOCS) expect(m.G.influence[bloc][m.at(nation)], bloc).toBe(1);
  });
});

describe('an Offer of a card’s suit', () => {
  it('is taken by a token’s influence as by a card’s', () => {
    const id = 'thrifty-lander';
    for (const bloc of BLOCS) {
      const m = courting(id, bloc).tokens({ [bloc]: { technology: 2 } });
      const pay = (['technology', 'science', 'finance'] as const).find((s) => boardOf(m.G).wants[s][m.at('IND')]);
      if (!pay) throw new Error('India has no such interest');
      m.tokens({ [bloc]: { [pay]: 2 } });
      m[bloc].outreach(CARD[bloc].id).place(pay, 'IND');
      expect(m.told('offer-taken')).toMatchObject([{ bloc }]);
      expect(m.G.blocs[rivalOf(bloc)].paid).toBe(0);
      expect(CARDS[CARD[bloc].id].suit).not.toBe(pay);
    }
  });
});
