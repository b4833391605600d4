import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../rules/effects/types.ts';
import { match } from '../../support/match.ts';

const table = () => match().plain().actions('us');
const lesson = () => match('lesson').plain().actions('us');

describe('token', () => {
  const token = (n: number, who: 'us' | 'both' = 'us'): Effect => ({ do: 'token', who, suit: 'science', n });
  it('stays within 0 and the stock limit, which a policy may raise', () => {
    expect(table().effects(token(9)).changes()).toEqual({ 'us science': 4 });
    expect(table().policy('us', { stock: 2 }).effects(token(9)).changes()).toEqual({ 'us science': 6 });
    expect(
      table()
        .tokens({ us: { science: 1 } })
        .effects(token(-3))
        .changes(),
    ).toEqual({ 'us science': -1 });
  });
  it('never takes away what a limit that fell no longer allows', () => {
    expect(
      table()
        .tokens({ us: { science: 6 } })
        .effects(token(1))
        .changes(),
    ).toEqual({});
  });
  it('goes to both, and is nothing where tokens are switched off', () => {
    expect(table().effects(token(1, 'both')).changes()).toEqual({ 'us science': 1, 'china science': 1 });
    expect(lesson().effects(token(2)).changes()).toEqual({});
  });
});

describe('standing', () => {
  it('counts as from events, and may fall below nothing', () => {
    const m = table().effects({ do: 'standing', who: 'rival', n: -2 });
    expect(m.changes()).toEqual({ 'china standing': -2 });
    expect(m.G.blocs.china.from.events).toBe(-2);
  });
  it('names the leading and the trailing bloc, and nobody in a tie', () => {
    const give = (who: 'leading' | 'trailing'): Effect => ({ do: 'standing', who, n: 1 });
    const m = table().standing({ us: 3, china: 5 });
    expect(m.effects(give('leading')).changes()).toEqual({ 'china standing': 1 });
    expect(m.effects(give('trailing')).changes()).toEqual({ 'us standing': 1 });
    for (const who of ['leading', 'trailing'] as const) expect(table().effects(give(who)).changes()).toEqual({});
  });
});

describe('home', () => {
  const home = (n: number): Effect => ({ do: 'home', who: 'us', n });
  it('stays within 0 and 5, and is nothing where Home does not swing', () => {
    expect(table().effects(home(4)).changes()).toEqual({ 'us home': 2 });
    expect(table().effects(home(-4)).changes()).toEqual({ 'us home': -3 });
    expect(lesson().effects(home(-1)).changes()).toEqual({});
  });
});

describe('votes', () => {
  it('count in the coming Session and are lost after it', () => {
    const m = table().effects({ do: 'votes', who: 'china', n: 3 });
    expect(m.changes()).toEqual({ 'china votes': 3 });
    m.jump({ step: 'session' }).us.vote('for').china.vote('for');
    expect(m.told('support')[0].winner).toBe('china');
    expect(m.G.blocs.china.votes).toBe(0);
  });
});

describe('law', () => {
  it('turns to licence or shared rules within 5, or toward a bloc’s own side', () => {
    expect(table().effects({ do: 'law', n: 9 }).G.law).toBe(5);
    expect(table().effects({ do: 'law', n: -9 }).G.law).toBe(-5);
    expect(table().effects({ do: 'law', n: 2, toward: 'china' }).changes()).toEqual({ law: -2 });
    expect(table().effects({ do: 'law', n: 2, toward: 'actor' }).changes()).toEqual({ law: 2 });
    expect(table().effects({ do: 'law', n: 2, toward: 'trailing' }).changes()).toEqual({});
  });
});

describe('file and wolf', () => {
  const file = (n: number): Effect => ({ do: 'file', file: 'rescue', n });
  it('no file passes level 1 while the Wolf Amendment stands; after that 3', () => {
    const m = table().effects(file(2));
    expect(m.changes()).toEqual({ rescue: 1 });
    expect(m.effects(file(1)).told('file-blocked')).toEqual([{ is: 'file-blocked', file: 'rescue', why: 'wolf' }]);
    m.effects({ do: 'wolf', stands: false }).effects(file(5));
    expect(m.G.files.rescue).toBe(3);
  });
  it('a file keeps its level when Wolf returns, and never falls below 0', () => {
    const m = table().wolf(false).files({ rescue: 2 }).effects({ do: 'wolf', stands: true });
    expect(m.changes()).toEqual({ wolf: true });
    expect(m.effects(file(1)).changes()).toEqual({});
    expect(m.effects(file(-9)).changes()).toEqual({ rescue: -2 });
  });
});

describe('plan', () => {
  it('turns China’s Plan to another suit', () => {
    const m = table().effects({ do: 'plan' });
    expect(m.G.awaiting).toEqual(['china']);
    m.expectRefused('not-legal', { type: 'plan', suit: 'technology' }, 'china');
    expect(m.plan('finance').changes()).toEqual({ 'china plan': 'finance' });
  });
});

describe('mission', () => {
  const boost = (more: object): Effect => ({ do: 'mission', who: 'us', ...more });
  it('pays, makes surer or less sure, and takes the first away', () => {
    expect(
      table()
        .effects(boost({ paid: 2, odds: -10, noFirst: true }))
        .changes(),
    ).toEqual({
      'us paid': 2,
      'us odds': -10,
      'us noFirst': true,
    });
    expect(
      table()
        .bloc('us', { paid: 1 })
        .effects(boost({ paid: -3 }))
        .changes(),
    ).toEqual({ 'us paid': -1 });
  });
  it('without a first earns the second figure', () => {
    const m = table()
      .bloc('us', { mission: 2, paid: 9, odds: 50 })
      .effects(boost({ noFirst: true }))
      .dice(true);
    m.jump({ step: 'launch', bloc: 'us', card: 'spd-1' }).us.launch();
    expect(m.told('flown')).toMatchObject([{ mission: 'artemis-iii-landing', first: false }]);
    expect(m.G.blocs.us.noFirst).toBe(false);
  });
  it('is nothing after the last mission', () => {
    expect(
      table()
        .bloc('us', { mission: 7 })
        .effects(boost({ paid: 2 }))
        .changes(),
    ).toEqual({});
  });
});
