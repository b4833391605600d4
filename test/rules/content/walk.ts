import type { Effect } from '../../../rules/effects/types.ts';

/** The effects that an effect may lead to. */
function inside(e: Effect): Effect[][] {
  switch (e.do) {
    case 'roll':
    case 'when':
      return [e.then, e.else ?? []];
    case 'choose':
      return e.options;
    case 'policy':
      return [e.each ?? []];
    default:
      return [];
  }
}

/** Every effect of a list, with those inside others. */
export function flat(list: Effect[]): Effect[] {
  return list.flatMap((e) => [e, ...inside(e).flatMap(flat)]);
}

/**
 * The shape of an event: its verbs in their order with all their numbers, and whom they serve (the owner or the other),
 * without the nations, suits and conditions that it names. Two events of one shape play the same.
 */
export function shapeOf(list: Effect[], owner: 'us' | 'china' | 'neutral'): string {
  const side = (who: unknown) => (who === 'us' || who === 'china' ? (who === owner ? 'own' : 'other') : who);
  const one = (e: Effect): unknown => {
    const {
      in: _in,
      suit: _suit,
      if: _if,
      then,
      else: other,
      options,
      each,
      who,
      ...rest
    } = e as Effect & {
      [key: string]: unknown;
    };
    return { ...rest, who: side(who), inside: inside(e).map((l) => l.map(one)) };
  };
  return JSON.stringify(list.map(one));
}

/** Groups of entries whose shape is one and the same: `a = b`. */
export function alike(entries: [id: string, shape: string][]): string[] {
  const groups = new Map<string, string[]>();
  for (const [id, shape] of entries) groups.set(shape, [...(groups.get(shape) ?? []), id]);
  return [...groups.values()].filter((ids) => ids.length > 1).map((ids) => ids.join(' = '));
}

/** Effects in an order that doesn't depend on how they were written: for saying that two lists do the same. */
export function unordered(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(unordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unordered(inner)]));
  return value;
}
