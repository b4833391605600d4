/**
 * What changes between two values of JSON, as short as its text can be, and taken in without changing the old one.
 *
 * A delta is the new value where that is null, a text, a number, yes or no; a list of one: the new value, whatever it is;
 * an empty list: it is there no more; a longer list, for a list: from which place, how many are left out, and what comes
 * there; or an object of deltas, by the keys or places that change. A key whose value is undefined is as one that is not
 * there.
 */

export type Delta = null | string | number | boolean | readonly unknown[] | { [key: string]: Delta };

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const whole = (value: unknown): Delta => (isFields(value) ? [value] : (value as Delta));

/** The delta from one value to the other; undefined where they are equal. */
export function difference(a: unknown, b: unknown): Delta | undefined {
  if (a === b) return undefined;
  if (!isFields(a) || !isFields(b)) return whole(b);
  if (!Array.isArray(a)) return Array.isArray(b) ? [b] : ofFields(a, b);
  if (!Array.isArray(b)) return [b];
  return a.length === b.length ? ofPlaces(a, b) : spliced(a, b);
}

function ofPlaces(a: readonly unknown[], b: readonly unknown[]): Delta | undefined {
  let delta: Record<string, Delta> | undefined;
  for (let i = 0; i < b.length; i++) {
    const one = difference(a[i], b[i]);
    if (one === undefined) continue;
    delta ??= {};
    delta[i] = one;
  }
  return delta;
}

/** Of lists of different lengths: what is alike at both ends stays. */
function spliced(a: readonly unknown[], b: readonly unknown[]): Delta {
  const least = Math.min(a.length, b.length);
  let at = 0;
  while (at < least && difference(a[at], b[at]) === undefined) at++;
  let end = 0;
  while (end < least - at && difference(a[a.length - 1 - end], b[b.length - 1 - end]) === undefined) end++;
  return [at, a.length - at - end, ...b.slice(at, b.length - end)];
}

/** Of objects; where more is gone than stays, the new one is shorter than what has changed. */
function ofFields(a: Fields, b: Fields): Delta | undefined {
  let delta: Record<string, Delta> | undefined;
  let [same, gone] = [0, 0];
  for (const key in b) {
    const [before, after] = [a[key], b[key]];
    if (after === undefined) continue;
    if (before === after) {
      same++;
      continue;
    }
    const one = before === undefined ? whole(after) : difference(before, after);
    if (one === undefined) {
      same++;
      continue;
    }
    delta ??= {};
    delta[key] = one;
  }
  for (const key in a)
    if (b[key] === undefined && a[key] !== undefined) {
      delta ??= {};
      delta[key] = [];
      gone++;
    }
  return gone > same ? [b] : delta;
}

/** The value after a delta; what has not changed is shared with the old one. Throws where it does not fit. */
export function patched(value: unknown, delta: Delta): unknown {
  if (!isFields(delta)) return delta;
  if (Array.isArray(delta)) {
    if (delta.length === 1) return delta[0];
    if (!Array.isArray(value)) throw new TypeError('a change of what is no list');
    const [at, out, ...put] = delta;
    return [...value.slice(0, at), ...put, ...value.slice(at + out)];
  }
  if (!isFields(value)) throw new TypeError('a change of what is not there');
  const next = (Array.isArray(value) ? value.slice() : { ...value }) as Fields;
  for (const [key, one] of Object.entries(delta as Record<string, Delta>)) {
    if (Array.isArray(one) && one.length === 0) delete next[key];
    else next[key] = patched(next[key], one);
  }
  return next;
}
