import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../rules/effects/types.ts';
import { match } from '../../support/match.ts';

const table = () => match().plain().actions('us');
const standing = (n: number, who: 'us' | 'china' = 'us'): Effect => ({ do: 'standing', who, n });

describe('lists of effects', () => {
  it('happen in order, and wait for a choice', () => {
    const m = table().effects([
      { do: 'tension', n: 1 },
      { do: 'influence', who: 'us', n: 1, in: { only: ['KEN', 'BRA'] } },
      standing(1),
    ]);
    expect(m.changes()).toEqual({ tension: 1 });
    expect(m.target('KEN').changes()).toEqual({ tension: 1, 'us KEN': 1, 'us standing': 1 });
  });
  it('stop where one ends the match', () => {
    const m = table()
      .tension(9)
      .effects([{ do: 'tension', n: 1 }, standing(5)]);
    expect(m.G.blocs.us.standing).toBe(0);
    expect(m.G.queue).toEqual([]);
  });
});

describe('roll', () => {
  const roll: Effect = { do: 'roll', p: 50, then: [standing(1)], else: [standing(-1)] };
  it('does one or the other, and tells the odds and the roll', () => {
    const hit = table().dice(true).effects(roll);
    expect(hit.changes()).toEqual({ 'us standing': 1 });
    expect(hit.told('roll')).toMatchObject([{ p: 50, ok: true }]);
    expect(table().dice(false).effects(roll).changes()).toEqual({ 'us standing': -1 });
  });
  it('may have nothing for a miss', () => {
    expect(
      table()
        .dice(false)
        .effects({ do: 'roll', p: 50, then: [standing(1)] })
        .changes(),
    ).toEqual({});
  });
});

describe('choose', () => {
  const choose: Effect = { do: 'choose', who: 'china', options: [[standing(1)], [standing(2, 'china')], []] };
  it('is the named bloc’s choice among the options, one of which may be to do nothing', () => {
    const m = () => table().effects(choose);
    expect(m().G.awaiting).toEqual(['china']);
    m().expectRefused('not-legal', { type: 'option', option: 3 }, 'china');
    m().expectRefused('not-your-decision', { type: 'option', option: 0 }, 'us');
    expect(m().option(1).changes()).toEqual({ 'china standing': 2 });
    expect(m().option(2).changes()).toEqual({});
  });
  it('of nobody is passed over', () => {
    expect(
      table()
        .effects([{ ...choose, who: 'leading' } as Effect, standing(1)])
        .changes(),
    ).toEqual({
      'us standing': 1,
    });
  });
});

describe('when', () => {
  it('does what its condition says, or nothing', () => {
    const when = (min: number, more = {}): Effect => ({
      do: 'when',
      if: { test: 'tension', min },
      then: [standing(1)],
      ...more,
    });
    expect(table().effects(when(5)).changes()).toEqual({ 'us standing': 1 });
    expect(table().effects(when(6)).changes()).toEqual({});
    expect(
      table()
        .effects(when(6, { else: [standing(2)] }))
        .changes(),
    ).toEqual({ 'us standing': 2 });
  });
});

describe('policy', () => {
  const policy = (until: 'round' | 'match', who: 'us' | 'both' = 'us'): Effect => ({
    do: 'policy',
    who,
    mods: { votes: 2 },
    each: [standing(1)],
    until,
  });
  it('does its effects at every Briefing', () => {
    const m = table().effects(policy('match'), { id: 'spd-1' }).jump({ step: 'briefing' });
    expect(m.changes()).toMatchObject({ 'us standing': 1 });
    expect(m.jump({ step: 'briefing' }).changes()).toMatchObject({ 'us standing': 1 });
  });
  it('adds up over policies, in every Session', () => {
    const session = (m: ReturnType<typeof table>) => m.jump({ step: 'session' }).us.vote('for').china.vote('for');
    const before = session(table()).told('backed');
    const after = session(table().effects(policy('match', 'both')).effects(policy('match'))).told('backed');
    expect(after.map((v, i) => v.own - before[i].own)).toEqual([4, 2]);
  });
  it('until the round is over keeps its card in play, which then goes to the discards', () => {
    const m = match()
      .with({ us: ['spd-1', 'eo-13914'] })
      .actions('us');
    m.edit((G) => {
      G.secret.hands.us = ['eo-13914'];
      G.policies.push({ card: 'spd-1', bloc: 'us', mods: { votes: 1 }, each: [], until: G.round });
    });
    m.jump({ step: 'round-end' });
    expect(m.G.policies).toEqual([]);
    expect(m.told('policy-over')).toEqual([{ is: 'policy-over', card: 'spd-1' }]);
    expect(m.G.discards).toEqual(['spd-1']);
  });
  it('of a resolution has no card to discard', () => {
    const m = table().effects(policy('round'), { id: 'site-notices', kind: 'resolution' });
    expect(m.changes()).toEqual({ 'us policy': 'round' });
    m.jump({ step: 'round-end' });
    expect([m.G.policies, m.G.discards]).toEqual([[], []]);
  });
  it('for the match outlives the round', () => {
    const m = table().effects(policy('match'), { id: 'a-card' }).jump({ step: 'round-end' });
    expect(m.G.policies).toHaveLength(1);
  });
});

describe('dialogue', () => {
  it('reveals first, counts double, forbids to Exploit: in the next Dialogue alone', () => {
    const m = table()
      .wolf(false)
      .tokens({ china: { technology: 2 } });
    m.effects([
      { do: 'dialogue', op: 'reveal', who: 'china' },
      { do: 'dialogue', op: 'double', who: 'china' },
      { do: 'dialogue', op: 'no-exploit', who: 'rival' },
      { do: 'dialogue', op: 'no-exploit', who: 'china' },
    ]);
    expect(m.G.dialogue).toEqual({ first: 'china', shown: null, multiply: 2, noExploit: ['china'] });
    m.jump({ step: 'dialogue' }).expectRefused('not-your-decision', { type: 'dialogue', choice: 'abstain' }, 'us');
    m.expectRefused('no-exploit', { type: 'dialogue', choice: 'exploit' }, 'china');
    m.china.dialogue('cooperate').us.dialogue('cooperate');
    expect(m.G.files.traffic).toBe(2);
    expect(m.G.dialogue).toEqual({ first: null, shown: null, multiply: 1, noExploit: [] });
  });
});

describe('distress', () => {
  it('asks the rival for help, at a Technology token; both gain where it succeeds', () => {
    const m = table()
      .tokens({ us: { technology: 1 } })
      .effects({ do: 'distress', who: 'china' })
      .dice(true);
    expect(m.G.ask).toEqual({ ask: 'help', bloc: 'us' });
    expect(m.yes().changes()).toEqual({ 'us technology': -1, 'us standing': 1, 'china standing': 1, tension: -1 });
  });
  it('help that fails earns nobody anything', () => {
    const m = table()
      .tokens({ us: { technology: 1 } })
      .effects({ do: 'distress', who: 'china' })
      .dice(false)
      .us.yes();
    expect(m.changes()).toEqual({ 'us technology': -1 });
  });
  it('can’t be helped without a token; nations that watch turn away', () => {
    const m = table().influence('CAN', { us: 2 }).influence('HUN', { us: 1 }).influence('IND', { us: 1 });
    m.effects({ do: 'distress', who: 'rival' }).expectRefused('not-legal', { type: 'answer', yes: true });
    expect(m.no().changes()).toEqual({ 'us CAN': -1, 'us IND': -1 });
  });
  it('of a bloc drawn by chance', () => {
    const drawn: Effect = { do: 'distress', who: 'drawn' };
    expect(table().dice(true).effects(drawn).told('distress')).toEqual([{ is: 'distress', bloc: 'us' }]);
    expect(table().dice(false).effects(drawn).told('distress')).toEqual([{ is: 'distress', bloc: 'china' }]);
  });
});
