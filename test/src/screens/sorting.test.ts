import { describe, expect, it } from 'vitest';
import { setup } from '../../../rules/setup.ts';
import { view } from '../../../rules/view.ts';
import {
  byRegion,
  COLUMNS,
  chosen,
  type Order,
  pressed,
  SHOWS,
  sorted,
  type Wish,
} from '../../../src/screens/tabular/sorting.ts';
import { folded } from '../../../src/screens/words.ts';
import { nationsInfo } from '../../../src/table/read.ts';

const nations = nationsInfo(view(setup('standard', {}, 'sorting'), 'us'));
const nameOf = (id: string) => (id === 'TUR' ? 'Türkiye' : id);
const isCalled = (id: string, needle: string) => folded(nameOf(id)).includes(needle);
const wish: Wish = { search: '', region: 'all', show: 'all', me: 'us', choosable: new Set(), isCalled };

describe('the table of nations', () => {
  it('shows all of them, each once, whatever it is sorted by', () => {
    const ids = nations.map((n) => n.id).sort();
    for (const by of [null, ...COLUMNS])
      for (const down of [true, false])
        expect(
          sorted(nations, { by, down }, 'us', nameOf)
            .map((n) => n.id)
            .sort(),
        ).toEqual(ids);
    expect(byRegion(nations).flatMap((g) => g.nations)).toHaveLength(nations.length);
  });

  it('sorts by what its heads say', () => {
    const margins = sorted(nations, { by: 'margin', down: true }, 'china', nameOf).map((n) => n.china.margin);
    expect(margins).toEqual([...margins].sort((a, b) => b - a));
    const signs = sorted(nations, { by: 'signs', down: false }, 'us', nameOf).map((n) => n.us.need ?? 99);
    expect(signs).toEqual([...signs].sort((a, b) => a - b));
  });

  it('a head pressed again turns the order round, and then gives it up', () => {
    let order: Order = { by: null, down: false };
    order = pressed(order, 'weight');
    expect(order).toEqual({ by: 'weight', down: true });
    order = pressed(order, 'weight');
    expect(order).toEqual({ by: 'weight', down: false });
    expect(pressed(order, 'weight')).toEqual({ by: null, down: false });
    expect(pressed(order, 'name')).toEqual({ by: 'name', down: false });
  });

  it('finds a name without its accents, and what may be chosen', () => {
    expect(chosen(nations, { ...wish, search: ' turk' }).map((n) => n.id)).toEqual(['TUR']);
    expect(chosen(nations, { ...wish, show: 'choosable', choosable: new Set(['FRA']) }).map((n) => n.id)).toEqual([
      'FRA',
    ]);
  });

  it('each choice of what to show leaves out some, and none invents any', () => {
    for (const show of SHOWS) {
      const shown = chosen(nations, { ...wish, show, choosable: new Set(['FRA']) });
      expect(shown.every((n) => nations.includes(n))).toBe(true);
      if (show !== 'all') expect(shown.length, show).toBeLessThan(nations.length);
    }
    const partners = chosen(nations, { ...wish, show: 'china' });
    expect(partners.length).toBeGreaterThan(0);
    expect(partners.every((n) => n.china.partner)).toBe(true);
  });
});
