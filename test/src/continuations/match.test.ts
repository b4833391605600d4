import { describe, expect, it, test } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { hashOf } from '../../../rules/hash.ts';
import { invariants } from '../../../rules/invariants.ts';
import { legal } from '../../../rules/legal.ts';
import { setup } from '../../../rules/setup.ts';
import { BLOCS, type Bloc, SOURCES } from '../../../rules/terms.ts';
import { ABLATIONS, scenarioWithout } from '../../../src/continuations/ablation.ts';
import { continuations, reroll } from '../../../src/continuations/continuations.ts';
import { type MatchSpec, playMatch } from '../../../src/continuations/match.ts';
import { type Choose, choose, type Player } from '../../../src/continuations/players.ts';
import { auditMatch } from '../../../src/studies/audit.ts';

const a: Player = { name: 'a', skill: 'random' };
const b: Player = { name: 'b', skill: 'random' };
const spec = (seed: string, more: Partial<MatchSpec> = {}): MatchSpec => ({
  scenario: 'lesson',
  seed,
  players: { us: a, china: b },
  ...more,
});

describe('a match', () => {
  it('is the same from the same seed, and another from another', () => {
    expect(playMatch(spec('1'))).toEqual(playMatch(spec('1')));
    expect(playMatch(spec('1'))).not.toEqual(playMatch(spec('2')));
    const bots = spec('1', { players: { us: { name: 'a', skill: 'envoy' }, china: { name: 'b', skill: 'envoy' } } });
    expect(playMatch(bots)).toEqual(playMatch(bots));
  });

  it('has other decisions where the players change sides', () => {
    expect(playMatch(spec('1'))).not.toEqual(playMatch(spec('1', { players: { us: b, china: a } })));
  });

  it('shows players what their bloc may know and nothing else', () => {
    const seen: Choose = (player, view, seed) => {
      const bloc = view.viewer as Bloc;
      expect(BLOCS.filter((side) => view.secret.hands[side])).toEqual([bloc]);
      expect('rng' in view.secret || 'deck' in view.secret).toBe(false);
      return choose(player, view, seed);
    };
    playMatch(spec('1'), { choose: seen });
  });

  it.each(['lesson', 'standard', 'founding'] as const)('notes what the figures of %s need', (scenario) => {
    const r = playMatch(spec('note', { scenario }));
    const { scenario: s } = boardOf(scenario);
    for (const bloc of BLOCS) {
      expect(SOURCES.reduce((sum, source) => sum + r.from[bloc][source], 0)).toBe(r.standing[bloc]);
      expect(r.decisions[bloc]).toBeGreaterThanOrEqual(r.choices[bloc]);
    }
    // A Dialogue may end a match.
    expect(r.dialogue.length - r.first.length).toBeOneOf([0, 1]);
    if (r.kind === 'order') {
      expect(r.first).toHaveLength(s.rounds);
      expect(r.rounds).toBe(s.rounds);
      expect(r.gaps).toHaveLength(s.rounds);
      expect(r.plays).toHaveLength(2 * s.rounds * s.plays);
      const law = r.from.us.law - r.from.china.law;
      expect(r.gaps[s.rounds - 1] + law).toBe(r.standing.us - r.standing.china);
    }
    for (const [, , use, open] of r.plays) if (use === 'event') expect(open).toBe(1);
  });

  it('tells of a bot that answers with what is not legal', () => {
    const wrong: Choose = () => ({ type: 'done' });
    expect(() => playMatch(spec('1'), { choose: wrong })).toThrow(/answers a dialogue decision with .*done/);
  });

  it('lets the other bloc open, and nothing else before that', () => {
    const rules = playMatch(spec('1'));
    const other = playMatch(spec('1', { otherOpens: true }));
    expect(other.first[0]).not.toBe(rules.first[0]);
    expect(other.dialogue[0]).toEqual(rules.dialogue[0]);
    expect(other.plays[0][0]).toBe(other.first[0]);
  });
});

describe('spite', () => {
  const spiteful = { us: { ...a, wrecksAfter: 3 }, china: { ...b, wrecksAfter: 3 } };

  it('changes nothing before its round, and harms afterwards', () => {
    let fair = 0;
    let harmed = 0;
    for (let i = 0; i < 12; i++) {
      const without = playMatch(spec(`w/${i}`, { scenario: 'standard' }));
      const withIt = playMatch(spec(`w/${i}`, { scenario: 'standard', players: spiteful }));
      expect(withIt.gaps.slice(0, 3)).toEqual(without.gaps.slice(0, 3));
      if (without.rounds > 3) {
        fair += without.points;
        harmed += withIt.points;
      }
    }
    expect(harmed).toBeLessThan(fair);
  });
});

describe('continuations', () => {
  const middle = () => {
    const G = setup('lesson', {}, 'middle');
    return G;
  };

  it('leave the state alone and are the same each time', () => {
    const G = middle();
    const before = hashOf(G);
    const go = () => continuations(G, { players: { us: a, china: b }, chance: 'dice' }, 4, 'x');
    expect(go()).toEqual(go());
    expect(hashOf(G)).toBe(before);
    expect(new Set(go().map((r) => JSON.stringify(r))).size).toBe(4);
  });

  it('with the same chance and decisions are the same match', () => {
    const G = middle();
    const all = continuations(G, { players: { us: a, china: b }, chance: 'same', decisions: 'd' }, 3, 'x');
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  it('change chance and nothing that anybody knows', () => {
    const G = middle();
    const H = middle();
    reroll(H, 'deals', 'other');
    expect(H.secret.deck).not.toEqual(G.secret.deck);
    expect([...H.secret.deck].sort()).toEqual([...G.secret.deck].sort());
    expect(H.secret.hands).toEqual(G.secret.hands);
    for (const bloc of BLOCS) expect(legal(H, bloc)).toEqual(legal(G, bloc));
  });
});

test('the audit takes a match up again after each round that it is told', () => {
  const audit = auditMatch(spec('audit'), [0, 2], 3);
  expect(audit.checkpoints.map((c) => c.after)).toEqual([0, 2]);
  for (const { winners } of audit.checkpoints) for (const list of Object.values(winners)) expect(list).toHaveLength(3);
  expect(audit).toEqual(auditMatch(spec('audit'), [0, 2], 3));
  expect(audit.winner).toBe(playMatch(spec('audit')).winner);
});

describe('mechanisms switched off', () => {
  it.each(ABLATIONS)('a match without %s ends, and the game is whole again afterwards', (off) => {
    const before = hashOf(boardOf('standard').scenario);
    const whole = playMatch(spec('whole', { scenario: 'standard' }));
    const part = playMatch(spec('whole', { scenario: 'standard', off }), { watch: invariants });
    expect(part.kind).toBeTruthy();
    expect(hashOf(boardOf('standard').scenario)).toBe(before);
    expect(playMatch(spec('whole', { scenario: 'standard' }))).toEqual(whole);
  });

  it('says where there is nothing to switch off', () => {
    const { scenario } = boardOf('lesson');
    expect(scenarioWithout('tokens', scenario)).toBeNull();
    expect(scenarioWithout('offers', scenario)).toBeNull();
    expect(scenarioWithout('requests', scenario)).not.toBeNull();
  });

  it('is whole again after an error too', () => {
    const before = hashOf(boardOf('standard').scenario);
    const fails: Choose = () => {
      throw new Error('no');
    };
    expect(() => playMatch(spec('1', { scenario: 'standard', off: 'dual' }), { choose: fails })).toThrow('no');
    expect(hashOf(boardOf('standard').scenario)).toBe(before);
  });
});
