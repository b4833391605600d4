/** RULEBOOK.md, section 12: the Session. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { caucusOf, riseOf, supportOf } from '../../../rules/phases/session.ts';
import { DUAL, NONE } from '../../../rules/terms.ts';
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
    for (const bloc of ['us', 'china'] as const) G.blocs[bloc].support = supportOf(G, bloc);
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

  it('12.2 support: Committed twice, others once, whatever their lean; policies', () => {
    const m = session('space-resources-group');
    const weight = board.weight[m.at('KEN')];
    const base = supportOf(m.G, 'us');
    m.partner('KEN', 'us');
    expect(supportOf(m.G, 'us')).toBe(base + weight);
    m.influence('KEN', { us: 6 });
    expect(supportOf(m.G, 'us')).toBe(base + 2 * weight);
    m.policy('us', { votes: 2 });
    expect(supportOf(m.G, 'us')).toBe(base + 2 * weight + 2);
    const leaning = board.ids.find((_, i) => board.lean[i] === 'licence' && !board.founder[i]) as string;
    m.partner(leaning, 'us');
    expect(supportOf(m.G, 'us')).toBe(base + 2 * weight + 2 + board.weight[m.at(leaning)]);
  });

  it('12.3 rise: since the marker, with extra votes, bids and the caucus', () => {
    const m = level(session('space-resources-group')).tokens({ us: { diplomacy: 1 } });
    const caucus = caucusOf(m.G)!;
    m.bloc('us', { votes: 4 });
    expect(riseOf(m.G, 'us')).toBe(4);
    m.us.vote(caucus.side, 1).china.vote(caucus.side === 'for' ? 'against' : 'for');
    expect(m.told('support')[0]).toMatchObject({ usRise: 4 + numbers.bidVotes + caucus.votes, chinaRise: 0 });
    expect(m.told('backed').map((e) => [e.own, e.caucus])).toEqual([
      [4, caucus.votes],
      [0, 0],
    ]);
  });

  it('12.4 caucus: those that lean and are nobody’s, or both’s, for one side', () => {
    const m = session('space-resources-group');
    const inIt = () => board.ids.map((_, i) => i).filter((i) => [NONE, DUAL].includes(m.G.status[i]) && board.lean[i]);
    const weight = (lean?: string) =>
      inIt()
        .filter((i) => !lean || board.lean[i] === lean)
        .reduce((sum, i) => sum + board.weight[i], 0);
    const more = weight('shared') > weight('licence') ? 'for' : 'against';
    expect(caucusOf(m.G)).toEqual({ side: more, votes: numbers.caucusMost });
    expect(caucusOf(m.resolution('company-licences').G)?.side).toBe(more === 'for' ? 'against' : 'for');
    expect(caucusOf(m.resolution('missile-test-ban').G)).toBeNull();
    // With nearly all of them partners of one bloc: two that are left, of which one becomes a partner of both.
    m.resolution('space-resources-group');
    const [first, second] = inIt().filter((i) => board.lean[i] === 'shared');
    for (const i of inIt()) if (i !== first && i !== second) m.partner(board.ids[i], 'us');
    expect(caucusOf(m.G)).toEqual({ side: 'for', votes: board.weight[first] + board.weight[second] });
    m.edit((G) => {
      G.status[second] = DUAL;
    });
    expect(caucusOf(m.G)?.votes).toBe(board.weight[first] + board.weight[second]);
    m.partner(board.ids[second], 'china');
    expect(caucusOf(m.G)?.votes).toBe(board.weight[first]);
    m.partner(board.ids[first], 'china');
    expect(caucusOf(m.G)).toBeNull();
  });

  it('12.5 winning: the larger rise gains Standing and turns the law; equal ones nothing', () => {
    const m = level(session()).bloc('us', { votes: 3 }).bloc('china', { votes: 2 });
    m.us.vote('against').china.vote('against');
    expect(m.G.ask).toEqual({ ask: 'turn-law', bloc: 'us' });
    m.us.turnLaw('shared');
    expect([m.G.blocs.us.from.session, m.G.law]).toEqual([numbers.sessionStanding, -1]);
    const equal = level(session()).bloc('us', { votes: 2 }).bloc('china', { votes: 2 });
    equal.us.vote('against').china.vote('against');
    expect(equal.G.sessionWinner).toBeNull();
    expect([equal.G.blocs.us.from.session, equal.G.blocs.china.from.session]).toEqual([0, 0]);
    // Where both have lost support, the smaller loss.
    const less = level(session()).bloc('us', { votes: -2 }).bloc('china', { votes: -1 });
    less.us.vote('against').china.vote('against');
    expect(less.G.sessionWinner).toBe('china');
  });

  it('12.6 the motion: as both back it, else as the winner does, else it fails', () => {
    const motion = (us: number, usSide: 'for' | 'against', china: number, chinaSide: 'for' | 'against') => {
      const m = level(session()).bloc('us', { votes: us }).bloc('china', { votes: china });
      const [{ passed, agreed, winner }] = m.us.vote(usSide).china.vote(chinaSide).told('session');
      return { passed, agreed, winner };
    };
    expect(motion(1, 'for', 5, 'for')).toEqual({ passed: true, agreed: true, winner: 'china' });
    expect(motion(5, 'against', 1, 'against')).toEqual({ passed: false, agreed: true, winner: 'us' });
    expect(motion(2, 'for', 1, 'against')).toEqual({ passed: true, agreed: false, winner: 'us' });
    expect(motion(1, 'for', 2, 'against')).toEqual({ passed: false, agreed: false, winner: 'china' });
    expect(motion(1, 'against', 2, 'for')).toEqual({ passed: true, agreed: false, winner: 'china' });
    expect(motion(2, 'for', 2, 'against')).toEqual({ passed: false, agreed: false, winner: null });
  });

  it('12.7 marker: support alone; extra votes, bids and the caucus counted once', () => {
    const m = level(session('space-resources-group')).tokens({ us: { diplomacy: 1 } });
    const before = m.G.blocs.us.support;
    m.bloc('us', { votes: 4 }).us.vote('for', 1).china.vote('for');
    expect([m.G.blocs.us.support, m.G.blocs.us.votes]).toEqual([before, 0]);
    const more = level(session()).partner('KEN', 'us');
    more.us.vote('for').china.vote('for');
    expect(more.G.blocs.us.support).toBe(supportOf(more.G, 'us'));
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
