/** Odd things, drawn: values, texts, bytes, and what is left of something good when parts of it are exchanged. */
import { below } from '../../../rules/random.ts';

export type Rng = number[];
export const pick = <T>(rng: Rng, list: readonly T[]): T => list[below(rng, list.length)];
/** One time in so many. */
export const once = (rng: Rng, n: number): boolean => below(rng, n) === 0;

const deep = (n: number): unknown => JSON.parse(`${'['.repeat(n)}${']'.repeat(n)}`);

const VALUES: readonly ((rng: Rng) => unknown)[] = [
  () => null,
  () => true,
  (rng) => pick(rng, [0, -1, 0.5, 1e308, -0, 2 ** 53, 1_000_001, Number.MAX_VALUE]),
  (rng) => pick(rng, ['', ' ', '\0', '\ud800', '\u202e', '__proto__', 'constructor', 'toString', '../..', '0', '%00']),
  (rng) => 'x'.repeat(below(rng, 3000)),
  (rng) => Array.from({ length: below(rng, 40) }, () => below(rng, 9)),
  () => JSON.parse('{"__proto__":{"odd":1}}'),
  () => ({ toString: 1, valueOf: 2, toJSON: 3 }),
  () => ({ constructor: { prototype: { odd: 1 } }, length: -1, then: 1 }),
  (rng) => deep(1 + below(rng, 900)),
];

export const odd = (rng: Rng): unknown => pick(rng, VALUES)(rng);

/** The same value with a part exchanged, left out, added or doubled. */
export function mutated(rng: Rng, value: unknown): unknown {
  if (once(rng, 5)) return odd(rng);
  if (Array.isArray(value)) {
    const list = value.map((one) => (once(rng, 2) ? mutated(rng, one) : one));
    if (once(rng, 4)) list.push(odd(rng));
    if (once(rng, 4)) list.shift();
    return list;
  }
  if (typeof value !== 'object' || value === null) return odd(rng);
  const entries = Object.entries(value).filter(() => !once(rng, 6));
  const parts = entries.map(([key, one]) => [key, once(rng, 2) ? mutated(rng, one) : one]);
  if (once(rng, 4)) parts.push([pick(rng, ['player', 'state', '__proto__', 'secret', 'G', '']), odd(rng)]);
  return Object.fromEntries(parts);
}

/** The same bytes with some turned, doubled, left out or cut off. */
export function broken(rng: Rng, data: Buffer): Buffer {
  const bytes = Buffer.from(data);
  for (let n = below(rng, 4); n > 0 && bytes.length > 0; n--) bytes[below(rng, bytes.length)] = below(rng, 256);
  if (bytes.length === 0) return bytes;
  const at = below(rng, bytes.length);
  const kinds = [
    bytes,
    bytes.subarray(0, at),
    bytes.subarray(at),
    Buffer.concat([bytes, bytes]),
    Buffer.concat([bytes.subarray(0, at), Buffer.alloc(below(rng, 300)), bytes.subarray(at)]),
  ];
  return pick(rng, kinds);
}

export function shuffled<T>(rng: Rng, list: readonly T[]): T[] {
  const from = [...list];
  const to: T[] = [];
  while (from.length > 0) to.push(...from.splice(below(rng, from.length), 1));
  // Some come twice.
  return to.flatMap((one) => (once(rng, 4) ? [one, one] : [one]));
}
