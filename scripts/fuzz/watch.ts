/** What must hold whatever is thrown at the rules: nothing has changed, and the refusal has a code and a sentence. */
import { readFileSync } from 'node:fs';
import { hashOf } from '../../rules/hash.ts';

const CODES = Object.keys(
  JSON.parse(readFileSync(new URL('../../assets/locales/en/errors.json', import.meta.url), 'utf8')) as object,
);

/** What is wrong with a refusal; null where it has a code with a text on the screens, and a sentence. */
export function uncoded(error: unknown): string | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || !/^[a-z]+(-[a-z]+)*$/.test(code)) return `the code is ${String(code)}`;
  if (!CODES.some((c) => c === code || c.startsWith(`${code}_`))) return `no text for the code ${code}`;
  return badSentence(message);
}

/** What is wrong with a sentence for people; null where nothing is. */
export function badSentence(message: unknown): string | null {
  if (typeof message !== 'string' || !/^[A-Z].*\.$/s.test(message)) return `no sentence: ${String(message)}`;
  return message.length > 400 ? `a sentence of ${message.length} characters` : null;
}

/** Everything about a value that JSON does not show: hidden and symbol fields, accessors, prototypes. */
function anatomy(value: unknown): string {
  const parts: string[] = [];
  const ids = new Map<object, number>();
  const walk = (v: unknown): void => {
    if (typeof v !== 'object' || v === null) {
      parts.push(Object.is(v, -0) ? '-0' : String(v));
      return;
    }
    const known = ids.get(v);
    if (known !== undefined) {
      parts.push(`#${known}`);
      return;
    }
    ids.set(v, ids.size);
    const proto = Object.getPrototypeOf(v);
    parts.push(proto === Object.prototype ? '{' : proto === Array.prototype ? '[' : '?');
    for (const key of Reflect.ownKeys(v)) {
      const field = Object.getOwnPropertyDescriptor(v, key);
      parts.push(String(key), field?.enumerable ? 'e' : 'h', field && 'value' in field ? 'v' : 'a');
      walk(field?.value);
    }
  };
  walk(value);
  return parts.join(' ');
}

/** A value's text, hash and anatomy: equal before and after means that not a byte and no hidden field has changed. */
export const fingerprint = (value: unknown): string => `${JSON.stringify(value)}${hashOf(value)}${anatomy(value)}`;

const SHARED = [Object, Array, Function, String, Number, Boolean, Symbol, RegExp, Date, Map, Set, Promise, Error];

/** The fields that every object, list, text and so on inherits; it changes where a prototype was polluted. */
export const inherited = (): string =>
  SHARED.map(({ prototype }) =>
    Reflect.ownKeys(prototype)
      .map((key) => {
        const { value, get } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
        return `${String(key)}:${typeof (value ?? get)}`;
      })
      .join(),
  ).join('|');
