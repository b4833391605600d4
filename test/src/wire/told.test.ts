import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACK, lengthened, type Short, shortened } from '../../../src/wire/told.ts';

const influence = (nation: string, n: number, total: number) => ({ is: 'influence', bloc: 'us', nation, n, total });
const over = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('what is told of a move', () => {
  it('is told by the newest of its kind', () => {
    const before = [influence('KEN', 1, 2), { is: 'token', bloc: 'us', suit: 'finance', n: -1 }];
    expect(shortened(before, [influence('KEN', 1, 3), influence('PER', 1, 1)])).toEqual([
      [2, { total: 3 }],
      [1, { nation: 'PER', total: 1 }],
    ]);
  });

  it('is told by itself where nothing of its kind was told lately', () => {
    const first = { is: 'phase', phase: 'actions' };
    expect(shortened([], [first])).toEqual([[first]]);
    const long = [first, ...Array<unknown>(BACK).fill(influence('KEN', 1, 1))];
    expect(shortened(long, [first])).toEqual([[first]]);
  });

  it('says that it is the same again in no words', () => {
    expect(shortened([influence('KEN', 1, 1)], [influence('KEN', 1, 1)])).toEqual([[1, {}]]);
  });

  it('is the same at the other end, whatever it is and however much came before', () => {
    const entry = fc.oneof(
      fc.record({ is: fc.constantFrom('a', 'b'), n: fc.nat(3), list: fc.array(fc.nat(2), { maxLength: 3 }) }),
      fc.record({ is: fc.constantFrom('a', 'c'), to: fc.option(fc.constantFrom('x', 'y')) }),
      fc.constantFrom<unknown>({}, { only: '0', what: 'drew' }, 'words', 7, null),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 * BACK }), fc.array(entry, { maxLength: 5 }), (before, entries) => {
        // The page may have more of what came before than the server looks at.
        const sent = over(shortened(before.slice(-BACK), entries));
        expect(lengthened(over(before), sent)).toEqual(over(entries));
      }),
    );
  });

  it('is refused where what it is told by was never told', () => {
    for (const short of [
      [3, {}],
      [0, {}],
      [1.5, {}],
      [1, { n: { deep: 1 } }],
    ] as Short[])
      expect(() => lengthened([{ is: 'a', n: 1 }], [short])).toThrow(TypeError);
  });
});
