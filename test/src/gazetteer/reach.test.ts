/** Which entries name and reach a nation, told from what the content holds, entry by entry. */
import { describe, expect, it } from 'vitest';
import { CARD_LIST, CARDS, OFFERS } from '../../../rules/content/catalogue.ts';
import { NATIONS } from '../../../rules/content/nations/nations.ts';
import type { Selector } from '../../../rules/effects/types.ts';
import { itemsOf } from '../../../src/gazetteer/items.ts';
import { effectsOf, reachersOf, reachOfItem } from '../../../src/gazetteer/reach.ts';
import { flat } from '../../rules/content/walk.ts';

const card = (id: string) => ({ kind: 'card', id }) as const;
const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);

/** The selections of a card's effects, those inside others too, as the tests of the content walk them. */
const selections = (id: string): Selector[] => {
  const { event, lesson } = CARDS[id];
  return flat([...event, ...(Array.isArray(lesson) ? lesson : [])]).flatMap((e) => ('in' in e && e.in ? [e.in] : []));
};
/** What a nation is asked for whatever happens in play. */
const LASTING = ['only', 'region', 'interest', 'trait', 'lean', 'weight', 'autonomy', 'linked', 'unserved'] as const;
const lasting = (s: Selector) => LASTING.some((field) => s[field] !== undefined);

describe('whom an entry reaches', () => {
  it('a card names exactly the nations that its effects list', () => {
    const naming = CARD_LIST.filter(({ id }) => selections(id).some((s) => s.only));
    expect(naming.length).toBeGreaterThan(0);
    for (const { id } of CARD_LIST) {
      const listed = new Set(selections(id).flatMap((s) => s.only ?? []));
      expect(new Set(reachOfItem(card(id)).named), id).toEqual(listed);
    }
  });

  it('a card that asks for an interest, a region or a trait reaches the nations that have it, and no other', () => {
    let tried = 0;
    for (const { id } of CARD_LIST) {
      const asked = selections(id).filter(lasting);
      const plain = asked.every((s) =>
        LASTING.filter((f) => s[f]).every((f) => ['interest', 'region', 'trait'].includes(f)),
      );
      if (asked.length === 0 || !plain) continue;
      tried++;
      const has = (wanted: readonly string[] | undefined, own: readonly string[]) =>
        !wanted || wanted.some((one) => own.includes(one));
      const fits = NATIONS.filter((n) =>
        asked.some((s) => has(s.interest, n.interests) && has(s.region, [n.region]) && has(s.trait, n.traits)),
      );
      expect(reachOfItem(card(id)).reached, id).toEqual(fits.map((n) => n.id));
    }
    expect(tried).toBeGreaterThan(10);
  });

  it('is open to any nation exactly where nothing lasting is asked', () => {
    for (const { id } of CARD_LIST)
      expect(reachOfItem(card(id)).anywhere, id).toBe(selections(id).some((s) => !lasting(s)));
  });

  it('what is named is not also reached among others', () => {
    for (const { id } of CARD_LIST) {
      const { named, reached } = reachOfItem(card(id));
      expect(reached.filter((one) => named.includes(one))).toEqual([]);
    }
  });

  it.each(Object.values(OFFERS))('the Offer $id names $nation', ({ id, nation: of }) => {
    expect(reachOfItem({ kind: 'offer', id }).named).toContain(of);
  });

  it('missions and enterprises have no effects of their own', () => {
    for (const item of [...itemsOf('mission'), ...itemsOf('enterprise')]) expect(effectsOf(item)).toEqual([]);
  });
});

describe('who reaches a nation', () => {
  it('is the same, seen from the other side', () => {
    for (const kind of ['card', 'offer', 'resolution', 'world-event'] as const)
      for (const item of itemsOf(kind)) {
        const { named, reached } = reachOfItem(item);
        for (const { id } of NATIONS) {
          const from = reachersOf(id);
          expect(from.named.includes(item)).toBe(named.includes(id));
          expect(from.reached.includes(item)).toBe(reached.includes(id));
        }
      }
  });

  it('every nation is reached by cards of both blocs', () => {
    for (const { id } of NATIONS) {
      const { named, reached } = reachersOf(id);
      const owners = new Set([...named, ...reached].map((item) => item.owner));
      expect([...owners], id).toEqual(expect.arrayContaining(['us', 'china']));
    }
  });

  it('an unknown nation is reached by nothing', () => {
    expect(reachersOf('XXX')).toEqual({ named: [], reached: [] });
  });

  it('a nation is named by its own Offer', () => {
    expect(ids(reachersOf('FRA').named)).toEqual(
      expect.arrayContaining(Object.values(OFFERS).flatMap((o) => (o.nation === 'FRA' ? [o.id] : []))),
    );
  });
});
