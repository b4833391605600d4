import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../rules/effects/types.ts';
import { match } from '../../support/match.ts';

const table = () => match().plain().actions('us');
const place = (n: number, more: Partial<Extract<Effect, { do: 'influence' }>> = {}): Effect => ({
  do: 'influence',
  who: 'us',
  n,
  in: { region: ['americas'], lean: ['shared'] },
  ...more,
});

describe('influence', () => {
  it('asks for as many different nations as it names', () => {
    const m = table().effects(place(1, { pick: 2 }));
    expect(m.nations().sort()).toEqual(['CHL', 'MEX', 'PER', 'VEN']);
    m.target('CHL').expectRefused('not-a-target', { type: 'target', nation: 'CHL' });
    expect(m.target('PER').changes()).toEqual({ 'us CHL': 1, 'us PER': 1 });
    expect(m.G.ask?.ask).toBe('play');
  });
  it('picks one where nothing is said, and every one where it says all', () => {
    expect(table().effects(place(1)).target('CHL').changes()).toEqual({ 'us CHL': 1 });
    expect(
      table()
        .effects(place(1, { pick: 'all' }))
        .changes(),
    ).toEqual({
      'us CHL': 1,
      'us MEX': 1,
      'us PER': 1,
      'us VEN': 1,
    });
  });
  it('does not ask where the candidates are no more than the picks', () => {
    expect(
      table()
        .effects(place(2, { in: { only: ['KEN'] } }))
        .changes(),
    ).toEqual({ 'us KEN': 2 });
    expect(
      table()
        .effects(place(2, { in: { only: [] }, pick: 3 }))
        .changes(),
    ).toEqual({});
  });
  it('stays within 0 and 6: full nations are no targets to place, empty ones none to take', () => {
    const full = table().influence('CHL', { us: 6 }).influence('PER', { us: 5 }).effects(place(2));
    expect(full.nations().sort()).toEqual(['MEX', 'PER', 'VEN']);
    expect(full.target('PER').changes()).toEqual({ 'us PER': 1 });
    const taken = table()
      .influence('CHL', { us: 1 })
      .effects(place(-3, { pick: 2 }));
    expect(taken.changes()).toEqual({ 'us CHL': -1 });
    expect(table().effects(place(-1)).changes()).toEqual({});
  });
  it('is placed by the bloc whose it is, and taken by the bloc that the event serves', () => {
    const given = table().effects(place(1, { who: 'rival' }));
    expect(given.G.ask).toMatchObject({ bloc: 'china' });
    const taken = table().influence('CHL', { us: 1 }).influence('PER', { us: 1 });
    taken.effects(place(-1), { actor: 'us', serves: 'china', capped: true });
    expect(taken.G.ask).toMatchObject({ ask: 'target', bloc: 'china' });
  });
  it('of both is placed by the United States first', () => {
    const m = table().effects(place(1, { who: 'both' }));
    expect(m.G.awaiting).toEqual(['us']);
    expect(m.us.target('CHL').china.target('PER').changes()).toEqual({ 'us CHL': 1, 'china PER': 1 });
  });
  it('of a bloc that nobody is, does nothing', () => {
    expect(
      table()
        .effects(place(1, { who: 'leading' }))
        .changes(),
    ).toEqual({});
  });
  it('knows no nation that is not on the board', () => {
    table().effects(place(1)).expectRefused('unknown-nation', { type: 'target', nation: 'USA' });
    const m = match('lesson')
      .bare()
      .actions('us')
      .effects(place(1, { in: { only: ['MYS', 'KEN'] } }));
    expect(m.changes()).toEqual({ 'us KEN': 1 });
  });
});
