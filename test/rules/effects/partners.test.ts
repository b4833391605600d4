import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../rules/effects/types.ts';
import { match } from '../../support/match.ts';

const table = () => match().plain().actions('us');
const only = (...ids: string[]) => ({ only: ids });

describe('sign', () => {
  const sign = (more: Partial<Extract<Effect, { do: 'sign' }>> = {}): Effect => ({
    do: 'sign',
    who: 'us',
    in: only('KEN', 'ETH', 'RUS', 'SEN'),
    ...more,
  });
  it('lets nations of the selection sign whose margin reaches their autonomy, as many as it says', () => {
    const m = table().influence('KEN', { us: 2 }).influence('SEN', { us: 3, china: 1 }).influence('ETH', { us: 2 });
    m.influence('BRA', { us: 6 }).effects(sign({ max: 1 }));
    expect(m.nations()).toEqual(['KEN', 'SEN']);
    expect(m.sign('SEN').changes()).toEqual({ SEN: 'us' });
    expect(m.G.ask?.ask).toBe('play');
  });
  it('may be declined, and is not asked where nobody is ready', () => {
    expect(table().influence('KEN', { us: 2 }).effects(sign()).done().changes()).toEqual({});
    expect(table().effects(sign()).G.ask?.ask).toBe('play');
  });
  it('overlooks what it waives; never moves a founder', () => {
    const m = table()
      .influence('ETH', { us: 2 })
      .influence('RUS', { us: 6 })
      .effects(sign({ waive: 1 }));
    expect(m.nations()).toEqual(['ETH']);
    m.expectRefused('founder', { type: 'sign', nation: 'RUS' });
  });
  it('brings a project with the ILRS: 1 influence', () => {
    const m = table()
      .influence('KEN', { china: 2 })
      .effects(sign({ who: 'china' }), { actor: 'china' })
      .sign('KEN');
    expect(m.changes()).toEqual({ KEN: 'china', 'china KEN': 1 });
  });
  it('draws a partner away from the rival, with the promise it held; a dual nation stays with both', () => {
    const promise = { nation: 'ETH', mission: 'change-7', due: 2 };
    const m = table()
      .partner('ETH', 'china')
      .partner('SEN', 'china')
      .bloc('china', { promises: [promise] });
    m.influence('ETH', { us: 3 }).influence('SEN', { us: 2 }).effects(sign()).sign('ETH', 'SEN');
    expect(m.changes()).toEqual({ ETH: 'us', SEN: 'dual', 'china promises': [] });
    const lesson = match('lesson').plain().partner('KEN', 'china').influence('KEN', { us: 2 }).actions('us');
    expect(lesson.effects(sign()).sign('KEN').changes()).toEqual({ KEN: 'us' });
  });
});

describe('status', () => {
  const status = (to: 'leave' | 'dual', ...ids: string[]): Effect => ({
    do: 'status',
    who: 'rival',
    in: only(...ids),
    to,
  });
  it('lets a partner leave; a dual one stays with the other', () => {
    expect(table().partner('KEN', 'china').effects(status('leave', 'KEN')).changes()).toEqual({ KEN: 'none' });
    expect(table().partner('KEN', 'dual').effects(status('leave', 'KEN')).changes()).toEqual({ KEN: 'us' });
  });
  it('makes a partner dual, once', () => {
    expect(table().partner('KEN', 'china').effects(status('dual', 'KEN')).changes()).toEqual({ KEN: 'dual' });
    expect(table().partner('KEN', 'dual').effects(status('dual', 'KEN')).changes()).toEqual({});
  });
  it('never moves founders, strangers or partners of the other', () => {
    const m = table().partner('BRA', 'us');
    for (const to of ['leave', 'dual'] as const)
      expect(m.effects(status(to, 'RUS', 'KEN', 'BRA')).changes()).toEqual({});
  });
  it('is chosen by the bloc it serves', () => {
    const m = table()
      .partner('KEN', 'china')
      .partner('ETH', 'china')
      .effects(status('leave', 'KEN', 'ETH'));
    expect(m.G.awaiting).toEqual(['us']);
    expect(m.target('ETH').changes()).toEqual({ ETH: 'none' });
  });
  it('makes nobody dual where the scenario has no dual membership', () => {
    const m = match('lesson').plain().partner('KEN', 'china').actions('us');
    expect(m.effects(status('dual', 'KEN')).changes()).toEqual({});
    expect(m.effects(status('leave', 'KEN')).changes()).toEqual({ KEN: 'none' });
  });
});

describe('promise', () => {
  const promise: Effect = { do: 'promise', who: 'us', in: only('KEN') };
  it('is kept by flying: 2 influence', () => {
    const m = table().effects(promise);
    expect(m.changes()).toEqual({ 'us promises': ['KEN'] });
    expect(m.effects(promise).changes()).toEqual({});
    m.bloc('us', { paid: 9 }).dice(true).jump({ step: 'launch', bloc: 'us', card: 'spd-1' });
    m.us.launch();
    expect(m.changes()).toMatchObject({ 'us KEN': 2, 'us promises': [], 'us mission': 1 });
  });
  it('meets a seat that the nation asked for', () => {
    const m = table().requests({ nation: 'KEN', kind: 'seat' }).effects(promise);
    expect(m.changes()).toMatchObject({ 'us KEN': 2, 'us promises': ['KEN'] });
    expect(m.G.requests[0].met).toBe('us');
  });
  it('breaks when the mission is late: 2 influence lost', () => {
    const m = table().influence('KEN', { us: 3 }).effects(promise).round(2).jump({ step: 'wavering' });
    expect(m.changes()).toMatchObject({ 'us KEN': -2, 'us promises': [] });
    expect(m.told('promise-broken')).toHaveLength(1);
  });
  it('holds in its own round', () => {
    const m = table().influence('KEN', { us: 3 }).effects(promise).jump({ step: 'wavering' });
    expect(m.G.blocs.us.promises).toHaveLength(1);
  });
  it('is nothing after the last mission, or where promises are switched off', () => {
    const done = table().edit(({ blocs: { us } }) => {
      us.mission = 7;
    });
    expect(done.effects(promise).changes()).toEqual({});
    expect(match('lesson').plain().actions('us').effects(promise).changes()).toEqual({});
  });
});
