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

/** Junk of which something holds. */
export function junkThat(rng: number[], holds: (value: unknown) => boolean): unknown {
  for (;;) {
    const value = junk(rng);
    if (holds(value)) return value;
  }
}

/** Every junk value once. */
export const allJunk = (): unknown[] => JUNK.map((make) => make());

type Fields = Record<string, unknown>;

/** An object whose fields are looked up by what `define` gives for each. */
function defined(move: Fields, define: (value: unknown) => PropertyDescriptor): object {
  const out = {};
  for (const [key, value] of Object.entries(move)) Object.defineProperty(out, key, define(value));
  return out;
}

/** After so many reads the fields say something else. */
function fickle(move: Fields): object {
  let reads = Object.keys(move).length;
  return defined(move, (value) => ({ get: () => (reads-- > 0 ? value : 'concede'), enumerable: true }));
}

/** Things with the fields of a plain object that are none, each well enough behaved to be taken for one. */
const DISGUISES: [what: string, make: (move: Fields) => unknown][] = [
  ['accessors', (move) => defined(move, (value) => ({ get: () => value, enumerable: true }))],
  ['accessors that change', fickle],
  ['accessors that throw', (move) => defined(move, () => ({ get: explode, enumerable: true }))],
  ['hidden fields', (move) => defined(move, (value) => ({ value, enumerable: false }))],
  ['inherited fields', (move) => Object.create(move)],
  [
    'inherited fields beside others',
    (move) =>
      Object.assign(
        Object.create(move),
        { type: move.type },
        ...Object.keys(move).map((k, i) => (i > 0 ? { [`x${k}`]: 1 } : {})),
      ),
  ],
  ['a class', (move) => Object.assign(new Pretender(), move)],
  ['a Map', (move) => Object.assign(new Map(), move)],
  ['a list', (move) => Object.assign([], move)],
  ['a function', (move) => Object.assign(() => {}, move)],
  ['a Date', (move) => Object.assign(new Date(0), move)],
  ['an Error', (move) => Object.assign(new Error('no'), move)],
  ['a symbol field', (move) => ({ ...move, [Symbol('more')]: 1 })],
  ['a hidden field more', (move) => Object.defineProperty({ ...move }, 'more', { value: 1, enumerable: false })],
  ['a trap', (move) => trapped({ ...move })],
  ['boxed values', (move) => Object.fromEntries(Object.entries(move).map(([k, v]) => [k, Object(v)]))],
  ['its own text', (move) => JSON.stringify(move)],
  ['itself in a list', (move) => [move]],
  ['itself in an object', (move) => ({ move })],
  [
    'a thousand fields more',
    (move) => ({ ...move, ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, i])) }),
  ],
];

/** One disguise of a plain object, and what it is. */
export function disguise(move: object, rng: number[]): { what: string; value: unknown } {
  const [what, make] = DISGUISES[below(rng, DISGUISES.length)];
  return { what, value: make({ ...move }) };
}

/** Every disguise of a plain object. */
export const disguised = (move: object): { what: string; value: unknown }[] =>
  DISGUISES.map(([what, make]) => ({ what, value: make({ ...move }) }));
