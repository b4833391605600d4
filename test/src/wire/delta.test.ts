import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Delta, difference, patched } from '../../../src/wire/delta.ts';

const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, 0, 1, -2.5, '', 'a', 'b'),
    fc.array(tie('any'), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '0', '1', 'length'), tie('any'), { maxKeys: 5 }),
  ),
})).any;

/** As it comes over the wire. */
const sent = (delta: Delta | undefined) => JSON.parse(JSON.stringify(delta)) as Delta;

test('what has changed, taken in, gives the new value, and leaves the old one as it was', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const before = JSON.stringify(a);
      const delta = difference(a, b);
      if (delta === undefined) expect(a).toEqual(b);
      else expect(patched(a, sent(delta))).toEqual(b);
      expect(JSON.stringify(a)).toBe(before);
    }),
    { numRuns: 2000 },
  );
});

test('a value has no difference from its copy', () => {
  fc.assert(
    fc.property(value, (a) => {
      expect(difference(a, structuredClone(a))).toBeUndefined();
    }),
  );
});

test.each<[string, unknown, unknown, Delta | undefined]>([
  ['a number', { n: 1, m: 2 }, { n: 2, m: 2 }, { n: 2 }],
  ['nothing in place of something', { a: [1] }, { a: null }, { a: null }],
  ['a key that is gone', { a: 1, b: 2 }, { b: 2 }, { a: [] }],
  ['more that is gone than stays', { a: 1, b: 2, c: 3 }, { b: 2, d: 4 }, [{ b: 2, d: 4 }]],
  ['a key that is undefined', { a: undefined, b: 2 }, { b: 2 }, undefined],
  ['a new record', {}, { a: { b: 1 } }, { a: [{ b: 1 }] }],
  ['an empty list', { a: [1, 2] }, { a: [] }, { a: [0, 2] }],
  ['the end of a list', [1, 2], [1, 2, 3], [2, 0, 3]],
  ['the middle of a list', ['a', 'b', 'c'], ['a', 'c'], [1, 1]],
  ['places of a list', [1, 2, 3], [1, 5, 3], { 1: 5 }],
])('%s is told in short', (_, a, b, delta) => {
  expect(difference(a, b)).toEqual(delta);
});

test.each<[unknown, Delta]>([
  [1, { a: 1 }],
  [{ a: 1 }, { a: { b: 1 } }],
  [{}, { a: { b: 1 } }],
  [{ a: 1 }, { a: [0, 1] }],
])('%j refuses %j, which does not fit', (old, delta) => {
  expect(() => patched(old, delta)).toThrow(TypeError);
});

test('what has not changed is shared', () => {
  const old = { a: { b: 1 }, c: [1] };
  const next = patched(old, { c: [1, 0, 2] }) as typeof old;
  expect(next).toEqual({ a: { b: 1 }, c: [1, 2] });
  expect(next.a).toBe(old.a);
});
