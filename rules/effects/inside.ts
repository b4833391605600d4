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

/** The most pips that effects may raise Tension and Debris by at once; the rest of a roll or choice is not added. */
export function mostRaised(list: readonly Effect[], track: 'tension' | 'debris'): number {
  const raised = (e: Effect): number => {
    if (e.do === track) return Math.max(0, e.n);
    if (e.do === 'choose') return Math.max(...e.options.map((o) => mostRaised(o, track)));
    if (e.do === 'roll' || e.do === 'when') return Math.max(mostRaised(e.then, track), mostRaised(e.else ?? [], track));
    return 0;
  };
  return list.reduce((sum, e) => sum + raised(e), 0);
}
