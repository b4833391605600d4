/** Writing what is the same for both blocs once, so that it is fair by construction. */
import type { Effect } from '../../effects/types.ts';
import { BLOCS, type Bloc } from '../../terms.ts';

/** The same effects for each bloc, United States first. */
export const each = (effects: (who: Bloc) => Effect[]): Effect[] => BLOCS.flatMap(effects);

const swap = (value: unknown): unknown => {
  if (value === 'us') return 'china';
  if (value === 'china') return 'us';
  if (Array.isArray(value)) return value.map(swap);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swap(inner)]));
  return value;
};

/** The same effects with the blocs exchanged, in the same order. */
export const mirror = (effects: Effect[]): Effect[] => swap(effects) as Effect[];
