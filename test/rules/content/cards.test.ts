import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CARD_LIST, CARDS } from '../../../rules/content/catalogue.ts';
import { cardSchema } from '../../../rules/content/schema.ts';
import type { Card, Effect } from '../../../rules/effects/types.ts';
import { BLOCS, ERAS, rivalOf, SUITS } from '../../../rules/terms.ts';
import { alike, flat, shapeOf } from './walk.ts';

const OWNERS = ['us', 'china', 'neutral'] as const;
/** How many cards of a kind one bloc may have more than the other. */
const MOST_APART = 2;
const count = (keep: (card: Card) => boolean) => CARD_LIST.filter(keep).length;
const lessonEvent = (card: Card) => (Array.isArray(card.lesson) ? card.lesson : card.event);

describe('the cards', () => {
  it('follow the schema, and cite sources that the facts know', () => {
    z.array(cardSchema).min(80).parse(CARD_LIST);
  });

  it('refuse what is wrong', () => {
    const card = CARDS['spd-1'];
    const wrong: Partial<Record<keyof Card, unknown>>[] = [
      { source: ['no-such-thing'] },
      { source: [] },
      { value: 5 },
      { suit: 'might' },
      { event: [] },
      { event: [{ do: 'influence', who: 'us', n: 0, in: {} }] },
      { event: [{ do: 'influence', who: 'us', n: 1, in: { only: ['USA'] } }] },
      { event: [{ do: 'influence', who: 'us', n: 1, in: { colour: 'blue' } }] },
      { event: [{ do: 'tension', n: 1, who: 'us' }] },
      { event: [{ do: 'conquer', who: 'us' }] },
    ];
    for (const more of wrong)
      expect(cardSchema.safeParse({ ...card, ...more }).success, JSON.stringify(more)).toBe(false);
  });

  it('are roughly a third the United States’, a third China’s, a third neutral', () => {
    for (const owner of OWNERS) expect(count((c) => c.owner === owner) / CARD_LIST.length, owner).toBeCloseTo(1 / 3, 1);
  });

  it('are about as many and as valuable for either bloc', () => {
    const value = (owner: string) => CARD_LIST.reduce((sum, c) => sum + (c.owner === owner ? c.value : 0), 0);
    expect(Math.abs(value('us') - value('china'))).toBeLessThanOrEqual(MOST_APART * 4);
    for (const bloc of BLOCS) {
      const rival = rivalOf(bloc);
      for (const n of [1, 2, 3, 4]) {
        const of = (owner: string) => count((c) => c.owner === owner && c.value === n);
        expect(of(bloc) - of(rival), `${bloc} of value ${n}`).toBeLessThanOrEqual(MOST_APART);
      }
      for (const era of ERAS) {
        const of = (owner: string) => count((c) => c.owner === owner && c.era === era);
        expect(of(bloc) - of(rival), `${bloc} of ${era}`).toBeLessThanOrEqual(MOST_APART);
      }
    }
  });

  it('are spread over eras, suits and values', () => {
    for (const owner of OWNERS) {
      for (const era of ERAS)
        expect(
          count((c) => c.owner === owner && c.era === era),
          era,
        ).toBeGreaterThanOrEqual(6);
      for (const suit of SUITS)
        expect(
          count((c) => c.owner === owner && c.suit === suit),
          suit,
        ).toBeGreaterThanOrEqual(6);
      for (const value of [1, 2, 3, 4])
        expect(
          count((c) => c.owner === owner && c.value === value),
          `${value}`,
        ).toBeGreaterThanOrEqual(2);
    }
  });

  it('no two share shape and numbers', () => {
    expect(alike(CARD_LIST.map((c) => [c.id, shapeOf(c.event, c.owner)]))).toEqual([]);
  });

  it('at most a quarter only place influence or tokens', () => {
    const plain = CARD_LIST.filter((c) =>
      flat(c.event).every((e) => ['influence', 'token', 'choose', 'when'].includes(e.do)),
    );
    expect(plain.length, plain.map((c) => c.id).join(' ')).toBeLessThanOrEqual(CARD_LIST.length / 4);
  });

  it('a card stays as a policy exactly where its event makes one', () => {
    for (const c of CARD_LIST)
      expect(
        flat(c.event).some((e) => e.do === 'policy'),
        c.id,
      ).toBe(c.after === 'policy');
  });

  it('a bloc’s card speaks of the blocs by name, a neutral one of whoever plays it', () => {
    const words = (list: Effect[]) =>
      flat(list).map((e) => ('who' in e ? e.who : 'toward' in e ? e.toward : undefined));
    for (const c of CARD_LIST) {
      const wrong: unknown[] = c.owner === 'neutral' ? ['us', 'china'] : ['actor', 'rival'];
      for (const list of [c.event, lessonEvent(c)])
        expect(
          words(list).filter((who) => wrong.includes(who)),
          c.id,
        ).toEqual([]);
    }
  });

  it('use every verb of the vocabulary but those of the world alone', () => {
    const used = new Set(CARD_LIST.flatMap((c) => flat(c.event)).map((e) => e.do));
    expect(used.size).toBeGreaterThanOrEqual(20);
  });

  it('have war-linked ones that can be left out as a set', () => {
    expect(count((c) => c.war === true)).toBeGreaterThanOrEqual(2);
  });
});

describe('the Lesson’s cards', () => {
  const cards = CARD_LIST.filter((c) => c.lesson);
  it('are about 48, roughly a third each', () => {
    expect(Math.abs(cards.length - 48)).toBeLessThanOrEqual(6);
    for (const owner of OWNERS)
      expect(cards.filter((c) => c.owner === owner).length / cards.length, owner).toBeCloseTo(1 / 3, 1);
  });

  it('have two effects at most, or one condition or choice over few', () => {
    for (const c of cards) expect(lessonEvent(c).length, c.id).toBeLessThanOrEqual(2);
  });

  it('no two share shape and numbers', () => {
    expect(alike(cards.map((c) => [c.id, shapeOf(lessonEvent(c), c.owner)]))).toEqual([]);
  });

  it('do nothing that the Lesson switches off', () => {
    const off = ['promise', 'policy', 'plan', 'build', 'home'];
    for (const c of cards) {
      const found = flat(lessonEvent(c)).filter(
        (e) => off.includes(e.do) && !(e.do === 'build' && e.kind === 'constellation'),
      );
      expect(found, c.id).toEqual([]);
    }
  });
});
