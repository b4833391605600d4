/**
 * What is told of a move, as short as its text can be: most entries are as an earlier one of their kind but for a word or
 * two, and both ends have the earlier ones.
 */
import { type Delta, difference, patched } from './delta.ts';

/** An entry by itself; or how far back the one is that it is told by, and what is different. */
export type Short = readonly [unknown] | readonly [number, Delta];

/** So far back an entry is looked for, of what one may read. */
export const BACK = 64;

/** The first thing that an entry says is of what kind it is; undefined: it is told by no other. */
function kindOf(entry: unknown): unknown {
  if (typeof entry === 'object') for (const key in entry) return (entry as Record<string, unknown>)[key];
  return undefined;
}

/** The entries, by those that came before them. @param before the newest of what has been told, oldest first */
export function shortened(before: readonly unknown[], entries: readonly unknown[]): Short[] {
  if (entries.length === 0) return [];
  const known = before.slice(-BACK);
  return entries.map((entry): Short => {
    const kind = kindOf(entry);
    const at = kind === undefined ? -1 : known.findLastIndex((one) => kindOf(one) === kind);
    const short: Short = at < 0 ? [entry] : [known.length - at, difference(known[at], entry) ?? {}];
    known.push(entry);
    return short;
  });
}

/** The entries again. Throws where they don't follow from what was told before. */
export function lengthened(before: readonly unknown[], entries: readonly Short[]): unknown[] {
  const known = before.slice(-BACK);
  const first = known.length;
  for (const [one, delta] of entries) {
    if (delta === undefined) {
      known.push(one);
      continue;
    }
    const earlier = known[known.length - (one as number)];
    if (earlier === undefined) throw new TypeError('told by an entry that is not there');
    known.push(patched(earlier, delta));
  }
  return known.slice(first);
}
