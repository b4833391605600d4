import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../rules/effects/types.ts';
import { match } from '../../support/match.ts';

const table = () =>
  match()
    .with({ us: ['spd-1', 'spd-3'], china: ['apsco', 'change-4', 'kepler-ban'] })
    .actions('us');
const cards = (op: Extract<Effect, { do: 'cards' }>['op'], n: number, more: object = {}): Effect => ({
  do: 'cards',
  who: 'us',
  op,
  n,
  ...more,
});

describe('draw', () => {
  it('takes the top of the deck', () => {
    const m = table().onTop('queqiao-1', 'usa-193').effects(cards('draw', 2));
    expect(m.changes()).toEqual({ 'us hand': 2, deck: -2 });
    expect(m.G.secret.hands.us).toEqual(['spd-1', 'spd-3', 'queqiao-1', 'usa-193']);
  });
  it('reshuffles the discards that were not removed when the deck is empty', () => {
    const m = table().discarded('usa-193', 'cox-report').thin(1).effects(cards('draw', 3));
    expect(m.told('reshuffled')).toHaveLength(1);
    expect(m.G.secret.hands.us).toEqual(expect.arrayContaining(['usa-193', 'cox-report']));
    expect([m.G.secret.deck, m.G.discards]).toEqual([[], []]);
  });
  it('draws what there is, and nothing where there is nothing', () => {
    expect(table().discarded('usa-193').thin(0).effects(cards('draw', 3)).changes()).toMatchObject({ 'us hand': 1 });
    expect(table().thin(0).effects(cards('draw', 1)).changes()).toEqual({});
  });
});

describe('discard', () => {
  const all = { who: 'china' } as const;
  it('takes cards at random from a hand, of a suit where it names one', () => {
    const m = table().effects(cards('discard', 1, { ...all, suit: 'diplomacy' }));
    expect(m.changes()).toEqual({ 'china hand': -1, discarded: ['apsco'] });
    expect(
      table()
        .effects(cards('discard', 2, all))
        .changes(),
    ).toMatchObject({ 'china hand': -2 });
  });
  it('takes no more than there are', () => {
    expect(table().effects(cards('discard', 9, all)).G.secret.hands.china).toEqual([]);
    expect(
      table()
        .with({ china: [] })
        .effects(cards('discard', 1, all))
        .changes(),
    ).toEqual({});
    expect(
      table()
        .effects(cards('discard', 1, { ...all, suit: 'finance' }))
        .changes(),
    ).toEqual({});
  });
});

describe('reveal', () => {
  it('shows a hand, or one suit of it, to the bloc that the event serves', () => {
    const m = table().effects(cards('reveal', 9, { who: 'china', suit: 'science' }));
    expect(m.changes()).toEqual({ 'us saw': ['change-4', 'kepler-ban'] });
    expect(m.told('saw')).toEqual([{ is: 'saw', bloc: 'us', cards: ['change-4', 'kepler-ban'], only: 'us' }]);
  });
  it('is remembered once, until the card leaves the hand', () => {
    const m = table()
      .effects(cards('reveal', 9, { who: 'china' }))
      .effects(cards('reveal', 9, { who: 'china' }));
    expect(m.G.secret.seen.us).toEqual(['apsco', 'change-4', 'kepler-ban']);
    m.effects(cards('discard', 1, { who: 'china', suit: 'diplomacy' }));
    expect(m.G.secret.seen.us).toEqual(['change-4', 'kepler-ban']);
    m.actions('china').china.mission('kepler-ban');
    expect(m.G.secret.seen.us).toEqual(['change-4']);
  });
});

describe('retrieve', () => {
  it('takes back the newest discards, of a suit where it names one', () => {
    const m = table().discarded('cox-report', 'usa-193', 'moon-agreement').effects(cards('retrieve', 2));
    expect(m.G.secret.hands.us).toEqual(['spd-1', 'spd-3', 'moon-agreement', 'usa-193']);
    expect(m.G.discards).toEqual(['cox-report']);
    const one = table()
      .discarded('cox-report', 'usa-193')
      .effects(cards('retrieve', 1, { suit: 'finance' }));
    expect(one.G.discards).toEqual(['usa-193']);
  });
  it('finds nothing in empty discards, or of another suit', () => {
    expect(table().effects(cards('retrieve', 1)).changes()).toEqual({});
    expect(
      table()
        .discarded('usa-193')
        .effects(cards('retrieve', 1, { suit: 'science' }))
        .changes(),
    ).toEqual({});
  });
});

describe('remove', () => {
  it('takes the newest discards out of the match', () => {
    const m = table().discarded('cox-report', 'usa-193').effects(cards('remove', 1));
    expect(m.changes()).toEqual({ removed: ['usa-193'] });
    expect(m.effects(cards('remove', 5)).changes()).toEqual({ removed: ['cox-report'] });
  });
});
