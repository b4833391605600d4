/** Addresses of the gazetteer, and what they find. */
import { describe, expect, it } from 'vitest';
import { itemsOf, KINDS } from '../../../src/gazetteer/items.ts';
import {
  addressOf,
  entryAt,
  type Filter,
  facetsOf,
  filterOf,
  fitting,
} from '../../../src/screens/gazetteer/address.ts';

const asked = (text: string): Filter => {
  const params = new URLSearchParams(text);
  return filterOf((name) => params.get(name));
};
const found = (text: string, textOf = (item: { id: string }) => item.id) =>
  fitting(asked(text), textOf).flatMap(([, items]) => items);

describe('what an address asks for', () => {
  it('is read and written the same', () => {
    const text = 'kind=card&owner=us&era=base&suit=science&scenario=lesson&q=moon+dust&lang=zh-CN';
    expect(addressOf(asked(text))).toBe(`gazetteer?${text}`);
    expect(addressOf(asked(''))).toBe('gazetteer');
    expect(addressOf(asked('kind=nation&region=africa'), { kind: 'nation', id: 'KEN' })).toBe(
      'gazetteer/nation/KEN?kind=nation&region=africa',
    );
  });

  it('a value that means nothing counts as none', () => {
    for (const bad of [
      'kind=planet&owner=me',
      'era=__proto__&suit=constructor',
      'scenario=&region=%00',
      'q=',
      'lang=%3Cb%3E',
    ])
      expect(asked(bad)).toEqual(asked(''));
    expect(asked(`q=${'x'.repeat(1000)}`).q.length).toBeLessThan(100);
  });

  it('names an entry, none, or one that is not there', () => {
    expect(entryAt('gazetteer')).toBeNull();
    expect(entryAt('gazetteer/card/artemis-accords')).toMatchObject({ kind: 'card', id: 'artemis-accords' });
    expect(entryAt('gazetteer/nation/FRA')).toMatchObject({ region: 'europe' });
    for (const bad of ['card', 'card/FRA', 'nation/fra', 'constructor/x', 'card/artemis-accords/more', '/'])
      expect(entryAt(`gazetteer/${bad}`), bad).toBe('unknown');
  });
});

describe('what is found', () => {
  it('without a filter is everything, by kind', () => {
    expect(found('').length).toBe(KINDS.reduce((n, kind) => n + itemsOf(kind).length, 0));
  });

  it('by owner and era is what has both', () => {
    const cards = found('kind=card&owner=china&era=base');
    expect(cards.length).toBeGreaterThan(0);
    expect(cards).toEqual(itemsOf('card').filter((c) => c.owner === 'china' && c.era === 'base'));
  });

  it('a facet that a kind has not is not asked of it', () => {
    expect(facetsOf('nation')).toEqual(['suit', 'region', 'scenario']);
    expect(found('kind=nation&owner=us')).toEqual(itemsOf('nation'));
  });

  it('every word must be there, in any order, whatever the accents; names come before texts', () => {
    const texts: Record<string, string> = { FRA: 'France\nlinked to Türkiye', TUR: 'Türkiye\nÉlan' };
    const search = (q: string) =>
      found(`kind=nation&q=${encodeURIComponent(q)}`, ({ id }) => texts[id] ?? '').map(({ id }) => id);
    expect(search('turkiye')).toEqual(['TUR', 'FRA']);
    expect(search('ELAN tür')).toEqual(['TUR']);
    expect(search('france elan')).toEqual([]);
  });
});
