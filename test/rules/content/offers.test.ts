import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { boardOf } from '../../../rules/board.ts';
import { OFFERS } from '../../../rules/content/offers/offers.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { offerSchema } from '../../../rules/content/schema.ts';
import { context } from '../../../rules/engine.ts';
import { BLOCS, type Bloc, type OfferId } from '../../../rules/terms.ts';
import { makeOffer, offerGoesTo } from '../../../rules/tracks/offers.ts';
import { type Changes, type Match, match } from '../../support/match.ts';
import { alike, flat, shapeOf } from './walk.ts';

/** What each text says, for the bloc that leads there. */
const SAYS: Record<OfferId, (b: Bloc) => Changes> = {
  'stations-of-venezuela': (b) => ({ [`${b} network ground-station`]: 'VEN', [`${b} VEN`]: 1, [`${b} science`]: 1 }),
  'pads-of-the-steppe': (b) => ({ [`${b} odds`]: 10, [`${b} technology`]: 2 }),
  'pictures-for-all': (b) => ({ [`${b} science`]: 3, [`${b} votes`]: 3 }),
  'port-at-obock': (b) => ({ [`${b} network launch-site`]: 'DJI', [`${b} DJI`]: 1 }),
  'seat-in-cairo': (b) => ({ [`${b} votes`]: 5, [`${b} diplomacy`]: 1 }),
  'instrument-for-the-pole': (b) => ({ [`${b} odds`]: 10, [`${b} science`]: 3 }),
  'thrifty-lander': (b) => ({ [`${b} paid`]: 3 }),
  'ground-in-neuquen': (b) => ({ [`${b} science`]: 3, [`${b} technology`]: 1 }),
  'crew-in-training': (b) => ({ [`${b} promises`]: ['PAK'], [`${b} diplomacy`]: 2 }),
  'sovereign-fund': (b) => ({ [`${b} companies`]: 1, [`${b} finance`]: 2 }),
  'rover-of-ankara': (b) => ({ [`${b} paid`]: 2, [`${b} odds`]: 5, [`${b} technology`]: 1 }),
  'institute-in-addis': (b) => ({ 'ETH connected': true, [`${b} ETH`]: 1, [`${b} standing`]: 1 }),
  'market-of-lagos': (b) => ({ [`${b} finance`]: 2, [`${b} technology`]: 1 }),
  'stage-in-bogota': (b) => ({ [`${b} home`]: 1, [`${b} finance`]: 2 }),
  'go-between': (b) => ({ tension: -1, [`${b} diplomacy`]: 2 }),
  'guest-instrument': (b) => ({ [`${b} paid`]: 2, [`${b} science`]: 1 }),
};

/** The Actions are over, and an Offer is open in a nation where the blocs have this influence. */
function settled(id: OfferId, influence: Record<Bloc, number>): Match {
  const m = match()
    .plain()
    .influence(nationOf(id), influence)
    .actions('us')
    .edit((G) => {
      G.offer = { id, nation: nationOf(id), taken: null };
      G.plays = { us: boardOf(G).scenario.plays, china: boardOf(G).scenario.plays };
      G.queue = [];
    });
  return m.jump({ step: 'turn' });
}

const nationOf = (id: OfferId) => OFFERS.find((o) => o.id === id)?.nation ?? '';
const lead = (bloc: Bloc, more = 1): Record<Bloc, number> =>
  bloc === 'us' ? { us: 1 + more, china: 1 } : { us: 1, china: 1 + more };

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

  it('serve whoever gets them, and cost the other nothing', () => {
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
    const m = match()
      .plain()
      .edit(({ secret }) => {
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
      .plain()
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

  it('is not made by a nation that is Committed to somebody: the next one is made', () => {
    const other = OFFERS.find((o) => o.id !== id) ?? OFFERS[0];
    for (const bloc of BLOCS) {
      const m = match()
        .plain()
        .partner(nation, bloc)
        .influence(nation, { us: 0, china: 0, [bloc]: 6 })
        .edit((G) => {
          G.requests = [];
          G.secret.offers = [other.id, id];
        });
      makeOffer(context(m.G, m.log));
      expect(m.G.offer?.id).toBe(other.id);
      expect(m.G.secret.offers).toEqual([id]);
    }
  });

  it.each(BLOCS)('gives what its text says to %s where it leads when the Actions end', (bloc) => {
    const m = settled(id, lead(bloc));
    expect(m.G.offer).toEqual({ id, nation, taken: bloc });
    expect(m.told('offer-taken')).toEqual([{ is: 'offer-taken', bloc, nation, id }]);
    expect(m.changes()).toEqual(SAYS[id](bloc));
    // Before the Session: what it gives counts there.
    expect(m.G.ask?.ask).toBe('session');
  });

  it('lapses where neither leads, and nobody loses by it', () => {
    const m = settled(id, { us: 1, china: 1 });
    expect(m.G.offer).toBeNull();
    expect(m.told('offer-lapsed')).toEqual([{ is: 'offer-lapsed', nation, id }]);
    expect(m.told('offer-taken')).toEqual([]);
    expect(m.changes()).toEqual({});
  });

  it('goes to whoever leads as things stand, by however it came there', () => {
    const m = match()
      .plain()
      .influence(nation, { us: 1, china: 1 })
      .actions('us')
      .edit((G) => {
        G.offer = { id, nation, taken: null };
      });
    expect(offerGoesTo(m.G)).toBeNull();
    for (const bloc of BLOCS) {
      const event = m.effects({ do: 'influence', who: bloc, n: bloc === 'us' ? 1 : 2, in: { only: [nation] } });
      expect(offerGoesTo(event.G)).toBe(bloc);
      expect(event.told('offer-taken')).toEqual([]);
    }
    m.edit((G) => {
      G.offer = { id, nation, taken: 'us' };
    });
    expect(offerGoesTo(m.G)).toBeNull();
  });
});
