/** RULEBOOK.md, section 12: the Session. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { caucusOf, riseOf, standingSupport, supportOf } from '../../../rules/phases/session.ts';
import { view } from '../../../rules/view.ts';
import { type Match, match } from '../../support/match.ts';

const board = boardOf('standard');
const { numbers } = SCENARIOS.standard;

/** At a Session on a motion of no lean; only founders are partners, and nobody asks for anything. */
const session = (motion = 'missile-test-ban', arrange: (m: Match) => void = () => {}): Match => {
  const m = match()
    .actions()
    .bare()
    .requests()
    .law(0)
    .tokens({ us: {}, china: {} })
    .debris({ us: 0, china: 0 })
    .resolution(motion);
  arrange(m);
  return m.jump({ step: 'session' });
};
const level = (m: Match) =>
  m.edit((G) => {
    for (const bloc of ['us', 'china'] as const) G.blocs[bloc].support = standingSupport(G, bloc);
  });

describe('12 the Session', () => {
  it('12.1 ballot: secret, with bids that are spent anyway', () => {
    const m = session('missile-test-ban', (x) => x.tokens({ us: { diplomacy: 4 }, china: { diplomacy: 1 } }));
    expect(m.legal('us')).toHaveLength(2 * (numbers.bidMax + 1));
    m.expectRefused('bid-too-high', { type: 'vote', side: 'for', bid: 2 }, 'china');
    m.us.vote('for', 2);
    expect(view(m.G, 'china').secret.picks.us).toBeUndefined();
    m.china.vote('against', 1);
    expect(m.changes()).toMatchObject({ 'us diplomacy': -2, 'china diplomacy': -1 });
  });

  it('12.2 votes: Committed twice, others once, bids and extra votes', () => {
    const m = session();
    const weight = board.weight[m.at('KEN')];
    const base = supportOf(m.G, 'us', 'for');
    m.partner('KEN', 'us');
    expect(supportOf(m.G, 'us', 'for')).toBe(base + weight);
    m.influence('KEN', { us: 6 });
    expect(supportOf(m.G, 'us', 'for')).toBe(base + 2 * weight);
    m.bloc('us', { votes: 3 })
      .policy('us', { votes: 2 })
      .tokens({ us: { diplomacy: 1 } });
    m.us.vote('for', 1).china.vote('against');
    expect(m.told('backed')[0].votes).toBe(base + 2 * weight + 5 + numbers.bidVotes);
  });

  it('12.3 abstaining: partners whose lean opposes the side', () => {
    const licence = board.ids.find((_, i) => board.lean[i] === 'licence' && !board.founder[i]) as string;
    const shared = board.ids.find((_, i) => board.lean[i] === 'shared' && !board.founder[i]) as string;
    const votes = (id: string, motion: string, side: 'for' | 'against') => {
      const [without, withIt] = [session(motion), session(motion).partner(id, 'us')];
      return supportOf(withIt.G, 'us', side) - supportOf(without.G, 'us', side) > 0;
    };
    expect([
      votes(licence, 'space-resources-group', 'for'),
      votes(licence, 'space-resources-group', 'against'),
    ]).toEqual([false, true]);
    expect([votes(shared, 'space-resources-group', 'for'), votes(shared, 'space-resources-group', 'against')]).toEqual([
      true,
      false,
    ]);
    expect([votes(licence, 'missile-test-ban', 'for'), votes(licence, 'missile-test-ban', 'against')]).toEqual([
      true,
      true,
    ]);
  });

  it('12.4 caucus: the unaligned that lean vote together', () => {
    const m = session('space-resources-group');
    const free = board.ids.map((_, i) => i).filter((i) => m.G.status[i] === 0 && board.lean[i]);
    const sum = (lean: string) => free.filter((i) => board.lean[i] === lean).reduce((a, i) => a + board.weight[i], 0);
    const all = sum('shared') + sum('licence');
    expect(sum('shared')).not.toBe(sum('licence'));
    expect(caucusOf(m.G)).toBe(sum('shared') > sum('licence') ? all : -all);
    expect(caucusOf(m.resolution('company-licences').G)).toBe(sum('licence') > sum('shared') ? all : -all);
    expect(caucusOf(m.resolution('missile-test-ban').G)).toBe(0);
  });

  it('12.5 passing: more For than Against; a tie fails', () => {
    const vote = (extra: number) => {
      const m = session();
      const gap = supportOf(m.G, 'china', 'against') - supportOf(m.G, 'us', 'for');
      m.bloc('us', { votes: Math.max(0, gap) + extra }).bloc('china', { votes: Math.max(0, -gap) });
      return m.us.vote('for').china.vote('against').told('session')[0].passed;
    };
    expect([vote(0), vote(1)]).toEqual([false, true]);
  });

  it('12.6 rise: the larger one gains Standing and turns the law; equal ones nothing', () => {
    const m = level(session()).bloc('us', { votes: 3 }).bloc('china', { votes: 2 });
    m.us.vote('against').china.vote('against');
    expect(m.G.ask).toEqual({ ask: 'turn-law', bloc: 'us' });
    m.us.turnLaw('shared');
    expect([m.G.blocs.us.from.session, m.G.law]).toEqual([numbers.sessionStanding, -1]);
    const equal = level(session()).bloc('us', { votes: 2 }).bloc('china', { votes: 2 });
    equal.us.vote('against').china.vote('against');
    expect(equal.G.sessionWinner).toBeNull();
    expect([equal.G.blocs.us.from.session, equal.G.blocs.china.from.session]).toEqual([0, 0]);
  });

  it('12.7 what support is: all partners and policies; extra votes and bids for once', () => {
    const m = level(session('space-resources-group')).tokens({ us: { diplomacy: 1 } });
    const before = m.G.blocs.us.support;
    m.bloc('us', { votes: 4 });
    expect(riseOf(m.G, 'us')).toBe(4);
    m.us.vote('for', 1).china.vote('for');
    const [rise] = m.told('support');
    expect(rise.usRise).toBe(4 + numbers.bidVotes);
    expect([m.G.blocs.us.support, m.G.blocs.us.votes]).toEqual([before, 0]);
    // A lean silences a vote on the motion, but not in the support.
    const silent = level(session('space-resources-group'));
    const licence = board.ids.find((_, i) => board.lean[i] === 'licence' && !board.founder[i]) as string;
    expect(riseOf(silent.partner(licence, 'us').G, 'us')).toBe(board.weight[silent.at(licence)]);
  });

  it('12.8 order: Standing, law, the resolution’s effect, Lunar order', () => {
    const m = level(session())
      .tension(5)
      .bloc('us', { votes: 30 })
      .us.vote('for')
      .china.vote('for')
      .us.turnLaw('licence');
    const order = ['support', 'standing', 'law', 'tension', 'orbit-check'].map((is) =>
      m.log.findIndex((e) => e.is === is),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(-1);
  });
});
