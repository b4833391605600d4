/** Values that nobody should send: of every type, with every trap, named like what objects inherit. */
import { below } from '../../rules/random.ts';

/** Names that a table looked up without care would find on any object. */
export const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupSetter__',
  'isPrototypeOf',
  'toJSON',
  'then',
  'length',
  'name',
] as const;

class Pretender {
  type = 'done';
}

const explode = () => {
  throw new Error('a trap was sprung');
};

const trapped = (target: object) =>
  new Proxy(target, {
    get: explode,
    has: explode,
    ownKeys: explode,
    getPrototypeOf: explode,
    getOwnPropertyDescriptor: explode,
  });

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function nested(depth: number): object {
  let value: object = {};
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? { value } : [value];
  return value;
}

function circular(): object {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

/** Made anew each time: a trap that was changed would not be the same trap again. */
const JUNK: (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => false,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => -0,
  () => -1,
  () => 0.5,
  () => 99,
  () => 2 ** 31,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => Number.MAX_VALUE,
  () => 10n,
  () => '',
  () => ' ',
  () => '0',
  () => 'KEN ',
  () => 'ken',
  () => 'us',
  () => '\u0000',
  () => '\ud800',
  () => '<img src=x onerror=alert(1)>',
  () => 'x'.repeat(100_000),
  () => Symbol('move'),
  () => Symbol.iterator,
  () => ({}),
  () => [],
  () => ['KEN'],
  () => [[]],
  () => new Array(1_000_000),
  () => new Array(10_000).fill('KEN'),
  () => Object.create(null),
  () => ({ toString: () => 'KEN' }),
  () => ({ toString: explode, valueOf: explode }),
  () => ({ [Symbol.toPrimitive]: () => 'KEN' }),
  () => ({ length: 1, 0: 'KEN' }),
  () => nested(10_000),
  () => circular(),
  () => new Map([['type', 'done']]),
  () => new Set(['done']),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => /done/,
  () => new Error('done'),
  () => new Pretender(),
  () => new String('KEN'),
  () => new Number(1),
  () => new Boolean(true),
  () => new Uint8Array(8),
  () => new ArrayBuffer(8),
  () => new WeakMap(),
  () => Promise.resolve('done'),
  () => () => 'done',
  () => explode,
  () => class {},
  () => Object.prototype,
  () => Array.prototype,
  () => globalThis,
  () => trapped({}),
  () => trapped([]),
  () => trapped(() => {}),
  () => revoked(),
  () => JSON.parse('{"__proto__":{"polluted":true}}'),
  ...INHERITED.map((name) => () => name),
];

/** A value that is no id, no figure and no answer anywhere in the game (`us` and figures apart, in the wrong place). */
export const junk = (rng: number[]): unknown => JUNK[below(rng, JUNK.length)]();

/** Every junk value once. */
export const allJunk = (): unknown[] => JUNK.map((make) => make());

/** An object with the same fields that no plain object is: each behaves well enough to be taken for it. */
export function disguised(frozen: object): [what: string, value: unknown][] {
  const move = { ...frozen };
  const entries = Object.entries(move);
  const own = (value: object) => Object.assign(value, move);
  const accessors: object = {};
  for (const [k, v] of entries) Object.defineProperty(accessors, k, { get: () => v, enumerable: true });
  const hidden: object = {};
  for (const [k, v] of entries) Object.defineProperty(hidden, k, { value: v, enumerable: false });
  const throwing: object = { ...move };
  Object.defineProperty(throwing, 'type', { get: explode, enumerable: true });
  let reads = 0;
  const fickle: object = {};
  for (const [k, v] of entries)
    Object.defineProperty(fickle, k, { get: () => (reads++ < entries.length ? v : 'concede'), enumerable: true });
  return [
    ['accessors', accessors],
    ['accessors that change', fickle],
    ['an accessor that throws', throwing],
    ['hidden fields', hidden],
    ['inherited fields', Object.create(move)],
    [
      'inherited fields beside others',
      Object.assign(
        Object.create(move),
        Object.fromEntries(entries.map(([k], i) => [i === 0 ? k : `x${k}`, move[k as never]])),
      ),
    ],
    ['a class', own(new Pretender())],
    ['a Map', own(new Map())],
    ['a list', own([])],
    ['a function', own(() => {})],
    ['a Date', own(new Date(0))],
    ['an Error', own(new Error('no'))],
    ['a symbol field', { ...move, [Symbol('more')]: 1 }],
    ['a hidden field more', Object.defineProperty({ ...move }, 'more', { value: 1, enumerable: false })],
    ['a trap', trapped({ ...move })],
    ['boxed values', Object.fromEntries(entries.map(([k, v]) => [k, Object(v)]))],
    ['its own text', JSON.stringify(move)],
    ['itself in a list', [move]],
    ['itself in an object', { move }],
    [
      'a thousand fields more',
      { ...move, ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, i])) },
    ],
  ];
}
