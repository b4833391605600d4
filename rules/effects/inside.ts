/** What stands within effects: those that others may lead to, and what they may come to at the worst. */
import type { Effect } from './types.ts';

/** The effects that an effect may lead to. */
export function inside(e: Effect): readonly Effect[] {
  switch (e.do) {
    case 'roll':
    case 'when':
      return [...e.then, ...(e.else ?? [])];
    case 'choose':
      return e.options.flat();
    case 'policy':
      return e.each ?? [];
    default:
      return [];
  }
}

/** May they raise Tension or Debris, whatever is chosen or rolled? The rival's event that is set off stops short of ruin. */
export function endangers(list: readonly Effect[]): boolean {
  return list.some(
    (e) => e.do === 'orbit-check' || ((e.do === 'tension' || e.do === 'debris') && e.n > 0) || endangers(inside(e)),
  );
}
