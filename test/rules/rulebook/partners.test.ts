/** RULEBOOK.md, sections 3 and 4: partners, tokens, Home and income. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { type Bloc, SUITS, type Suit } from '../../../rules/terms.ts';
import { incomeOf } from '../../../rules/tracks/income.ts';
import { isCommitted, reachOf } from '../../../rules/tracks/influence.ts';
import { balanceOf, votesOf } from '../../../rules/tracks/partners.ts';
import { contributorsOf, launchOdds } from '../../../rules/tracks/programme.ts';
import { type Match, match } from '../../support/match.ts';

const board = boardOf('standard');
const { numbers, signings } = SCENARIOS.standard;
const autonomy = (id: string) => board.autonomy[board.index[id]];
const empty = () => match().actions().bare().requests();

/** After an Outreach that places nothing, at the question who signs. */
const atSigning = (bloc: Bloc, arrange: (m: Match) => void): Match => {
  const m = match()
    .actions(bloc)
    .bare()
    .with({ us: ['spd-1'], china: ['apsco'] });
  arrange(m);
  return m[bloc].outreach(bloc === 'us' ? 'spd-1' : 'apsco').done();
};
const ready =
  (bloc: Bloc, ...ids: string[]) =>
  (m: Match) => {
    for (const id of ids) m.influence(id, { [bloc]: autonomy(id) });
  };
const totals = (m: Match, bloc: Bloc): Partial<Record<Suit, number>> => {
  const out: Partial<Record<Suit, number>> = {};
  for (const { suit, n } of incomeOf(m.G, bloc)) out[suit] = (out[suit] ?? 0) + n;
  return out;
};

describe('3 partners', () => {
  it('3.1 signing: from a margin equal to the autonomy', () => {
    const m = atSigning('us', (x) => {
      ready('us', 'GHA', 'KEN')(x);
      x.influence('KEN', { china: 1 });
    });
    expect(m.G.ask?.ask).toBe('sign');
    expect(m.nations()).toEqual(['GHA']);
    m.expectRefused('margin-too-low', { type: 'sign', nation: 'KEN' });
    m.us.sign('GHA');
    expect(m.changes()).toMatchObject({ GHA: 'us' });
    const waived = (us: number, china: number) => {
      const x = empty().influence('KEN', { us, china });
      return x.effects({ do: 'sign', who: 'us', in: { only: ['KEN'] }, waive: 4 }).G.ask?.ask === 'sign';
    };
    expect([waived(1, 1), waived(0, 0), waived(1, 2)]).toEqual([true, false, false]);
  });

  it('3.2 signing limits: any number with the Accords, few at a time with the ILRS', () => {
    const ids = ['GHA', 'KEN', 'RWA', 'ETH', 'QAT'];
    const us = atSigning('us', ready('us', ...ids)).us.sign(...ids);
    expect(ids.map((id) => us.G.status[us.at(id)])).toEqual([1, 1, 1, 1, 1]);
    const china = atSigning('china', ready('china', ...ids)).china.sign(...ids.slice(0, signings.china.turn));
    expect(china.G.ask?.ask).not.toBe('sign');
    china.jump({ step: 'signings-due' });
    expect(china.G.ask).toMatchObject({ ask: 'sign', bloc: 'china', left: signings.china.reckoning });
    china.china.sign(...ids.slice(signings.china.turn, signings.china.turn + signings.china.reckoning));
    expect(china.G.ask?.ask).not.toBe('sign');
  });

  it('3.3 changing sides: who signs leaves the rival', () => {
    const m = atSigning('us', (x) => {
      x.partner('GHA', 'china');
      ready('us', 'GHA')(x);
    }).us.sign('GHA');
    expect(m.changes()).toMatchObject({ GHA: 'us' });
    expect(m.told('signed')).toMatchObject([{ nation: 'GHA', from: 'china' }]);
  });

  it('3.4 dual: such a nation joins and stays', () => {
    const m = atSigning('us', (x) => {
      x.partner('SEN', 'china');
      ready('us', 'SEN')(x);
    }).us.sign('SEN');
    expect(m.changes()).toMatchObject({ SEN: 'dual' });
  });

  it('3.5 founders: never leave, waver or become dual', () => {
    atSigning('us', (x) => x.influence('RUS', { us: 6, china: 0 }).influence('GHA', { us: 6 })).expectRefused(
      'founder',
      {
        type: 'sign',
        nation: 'RUS',
      },
    );
    const m = empty().influence('RUS', { us: 6 });
    const before = m.G.status[m.at('RUS')];
    m.jump({ step: 'wavering' }).jump({ step: 'wavering' });
    m.actions().effects([
      { do: 'status', who: 'china', in: { only: ['RUS'] }, to: 'leave' },
      { do: 'status', who: 'china', in: { only: ['RUS'] }, to: 'dual' },
    ]);
    expect([m.G.status[m.at('RUS')], m.G.wavering[m.at('RUS')]]).toEqual([before, 0]);
  });

  it('3.6 ilrs projects: influence at once, and in Founding a token of the first interest', () => {
    const m = atSigning('china', (x) => {
      x.tokens({ china: {} });
      ready('china', 'GHA')(x);
    }).china.sign('GHA');
    const [first] = board.interests[m.at('GHA')];
    expect(m.changes()).toEqual({ 'china GHA': numbers.project.influence, GHA: 'china', discarded: ['apsco'] });
    const founding = match('founding').actions().bare().requests().tokens({ china: {} }).influence('GHA', { china: 6 });
    founding.effects({ do: 'sign', who: 'china', in: { only: ['GHA'] } }).china.sign('GHA');
    const { token } = SCENARIOS.founding.numbers.project;
    expect(token).toBeGreaterThan(0);
    expect(founding.changes()).toMatchObject({ [`china ${first}`]: token });
    expect(atSigning('us', ready('us', 'GHA')).us.sign('GHA').changes()).not.toHaveProperty('us GHA');
  });

  it('3.7 committed: votes twice, yields, contributes and opens while the margin lasts', () => {
    const m = empty().partner('ZAF', 'us').influence('ZAF', { us: 6 });
    const at = m.at('ZAF');
    const seen = () => [
      isCommitted(m.G, board, 'us', at),
      votesOf(m.G, board, 'us', at) / board.weight[at],
      contributorsOf(m.G, 'us').includes(at),
      reachOf(m.G, 'us').includes(m.at('GHA')),
    ];
    const able = ['astronauts', 'industry', 'agency'].some((t) => board.traits[at].has(t));
    m.influence('ZAF', { us: autonomy('ZAF') });
    expect(seen()).toEqual([true, 2, able, true]);
    m.influence('ZAF', { china: 1 });
    expect(seen().slice(0, 3)).toEqual([false, 1, false]);
  });

  it('3.8 wavering: too low wavers, still too low at the next Reckoning leaves', () => {
    const [hard, easy] = [
      board.ids.find((id) => autonomy(id) >= 2 && !board.founder[board.index[id]]) as string,
      board.ids.find((id) => autonomy(id) === 1 && !board.founder[board.index[id]]) as string,
    ];
    const m = empty();
    for (const id of [hard, easy]) m.partner(id, 'us').influence(id, { us: 1 });
    m.jump({ step: 'wavering' });
    expect([m.G.wavering[m.at(hard)], m.G.wavering[m.at(easy)]]).toEqual([1, 0]);
    m.jump({ step: 'wavering' });
    expect([m.G.status[m.at(hard)], m.G.status[m.at(easy)]]).toEqual([0, 1]);
    m.influence(easy, { us: 0 }).jump({ step: 'wavering' });
    expect(m.G.wavering[m.at(easy)]).toBe(1);
    // The most independent ask for no more than 2 to stay.
    const proud = board.ids.find((id) => autonomy(id) >= 3 && !board.founder[board.index[id]]) as string;
    m.partner(proud, 'us').influence(proud, { us: 2 }).jump({ step: 'wavering' });
    expect(m.G.wavering[m.at(proud)]).toBe(0);
  });

  it('3.9 restored: a margin won back ends the wavering', () => {
    const m = empty().partner('KEN', 'us').jump({ step: 'wavering' });
    expect(m.G.wavering[m.at('KEN')]).toBe(1);
    m.influence('KEN', { us: 2 }).jump({ step: 'wavering' });
    expect([m.G.wavering[m.at('KEN')], m.G.status[m.at('KEN')]]).toEqual([0, 1]);
    expect(m.told('restored')).toMatchObject([{ nation: 'KEN', bloc: 'us' }]);
  });

  it('3.10 dual partners: no wavering, no commitment, a vote with each, no score', () => {
    const m = empty().partner('THA', 'dual').influence('THA', { us: 6 });
    const at = m.at('THA');
    const without = match().bare();
    expect(isCommitted(m.G, board, 'us', at)).toBe(false);
    for (const bloc of ['us', 'china'] as const) expect(votesOf(m.G, board, bloc, at)).toBe(board.weight[at]);
    expect(balanceOf(m.G, board.region[at])).toBe(balanceOf(without.G, board.region[at]));
    m.influence('THA', { us: 0 }).jump({ step: 'wavering' });
    expect(m.G.wavering[at]).toBe(0);
    m.actions().effects({ do: 'status', who: 'us', in: { only: ['THA'] }, to: 'leave' });
    expect(m.G.status[at]).toBe(2);
  });

  it('3.11 leaving: a promise goes with the nation', () => {
    const m = empty().partner('KEN', 'us');
    m.bloc('us', { promises: [{ nation: 'KEN', mission: 'artemis-ii', due: 2 }] });
    m.effects({ do: 'status', who: 'us', in: { only: ['KEN'] }, to: 'leave' });
    expect(m.changes()).toMatchObject({ KEN: 'none', 'us promises': [] });
  });
});

describe('4 tokens, Home and income', () => {
  it('4.1 tokens: between none and the limit of a suit', () => {
    const m = empty();
    for (const suit of SUITS) {
      const before = m.G.blocs.us.tokens[suit];
      m.effects({ do: 'token', who: 'us', suit, n: 99 });
      expect(m.G.blocs.us.tokens[suit]).toBe(numbers.tokenLimit);
      // What there is no room for is told.
      const limit = numbers.tokenLimit;
      expect(m.log).toContainEqual({ is: 'token-full', bloc: 'us', suit, n: 99 - (limit - before), limit });
      m.effects({ do: 'token', who: 'us', suit, n: -99 });
      expect(m.G.blocs.us.tokens[suit]).toBe(0);
    }
  });

  it('4.2 income: home, partners by trait, enterprises', () => {
    const m = empty().bloc('us', { home: 0, companies: 0, constellations: 0, networks: [] });
    expect(totals(m, 'us')).toEqual({});
    for (const [companies, want] of [
      [1, { technology: 1 }],
      [2, { technology: 1, finance: 1 }],
      [3, { technology: 2, finance: 1 }],
    ] as const)
      expect(totals(m.bloc('us', { companies }), 'us')).toEqual(want);
    m.bloc('us', { companies: 0, constellations: 2 });
    expect(totals(m, 'us')).toEqual({ finance: 2 });
    const kinds = ['ground-station', 'corridor-node', 'navigation', 'launch-site'] as const;
    m.bloc('us', { constellations: 0, networks: kinds.map((kind, i) => ({ kind, nation: board.ids[i] })) });
    expect(totals(m, 'us')).toEqual({ science: 1, finance: 1, diplomacy: 1 });
    m.bloc('us', { networks: [], home: numbers.homeIncome.tech });
    expect(totals(m, 'us')).toEqual({ technology: 1 });
    m.bloc('us', { home: numbers.homeIncome.second });
    expect(totals(m, 'us')).toEqual({ technology: 1, finance: 1 });
    for (const [trait, suit] of [
      ['finance', 'finance'],
      ['industry', 'technology'],
      ['agency', 'science'],
    ] as const) {
      const fresh = empty().bloc('us', { home: 0, companies: 0, constellations: 0 });
      const having = board.ids.filter((_, i) => board.traits[i].has(trait) && board.founder[i] !== 'china');
      having.forEach((id, i) => {
        fresh.partner(id, 'us').influence(id, { us: 6 });
        const [one, two] = numbers.traitIncome;
        expect(incomeOf(fresh.G, 'us').find((e) => e.suit === suit)?.n ?? 0).toBe(
          i + 1 >= two ? 2 : i + 1 >= one ? 1 : 0,
        );
      });
    }
  });

  it('4.3 the five-year plan: its suit instead of income from Home', () => {
    const m = empty().bloc('china', { home: 0, plan: 'science', companies: 0, constellations: 0, networks: [] });
    expect(totals(m, 'china')).toEqual({ science: 1 });
    expect(totals(m.bloc('china', { home: numbers.homeIncome.second }), 'china')).toEqual({ science: 2 });
    m.effects({ do: 'plan' }).china.plan('finance');
    expect(totals(m, 'china')).toEqual({ finance: 2 });
  });

  it('4.4 home: 0 to 5, and what it does to launches', () => {
    const m = empty().effects({ do: 'home', who: 'us', n: 9 });
    expect(m.G.blocs.us.home).toBe(5);
    m.effects({ do: 'home', who: 'us', n: -9 });
    expect(m.G.blocs.us.home).toBe(0);
    const { lowAt, low, highAt, high } = numbers.homeLaunch;
    for (let home = 0; home <= 5; home++) {
      const part = launchOdds(m.bloc('us', { home }).G, 'us').parts.find((p) => p.what === 'home');
      expect(part?.n ?? 0).toBe(home <= lowAt ? low : home >= highAt ? high : 0);
    }
  });
});
