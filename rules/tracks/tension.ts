/** Tension 0-10. An act that takes it to 10 loses the match for its author; chance and world events stop at 9. */
import { type Ctx, end } from '../engine.ts';
import type { Author } from '../log.ts';
import { its } from '../terms.ts';

/**
 * Changes Tension.
 * @param by whose act it is; 'chance' also stands for drift and world events
 * @param capped a rival's event that somebody had to set off: it stops at one short of Conflict
 */
export function changeTension(x: Ctx, n: number, by: Author, capped = false): void {
  const { G, board } = x;
  const { conflict, tensionByChance } = board.scenario.numbers;
  const before = G.tension;
  let after = Math.max(0, before + n);
  const limit = by === 'chance' || capped ? tensionByChance : conflict;
  const stopped = after > limit;
  if (stopped) after = Math.max(before, limit);
  if (after > conflict) after = conflict;
  const change = after - before;
  if (change === 0) return;
  G.tension = after;
  for (const bloc of by === 'both' ? (['us', 'china'] as const) : by === 'chance' ? [] : [by]) {
    const deeds = its(bloc, G.blocs).deeds;
    if (change > 0) deeds.tension += change;
    else deeds.eased -= change;
  }
  const entry = { is: 'tension', n: change, level: after, by } as const;
  x.log?.push(stopped && (capped || by === 'chance') ? { ...entry, capped: true } : entry);
  if (after >= conflict) {
    const winner = by === 'us' ? 'china' : by === 'china' ? 'us' : null;
    end(x, { kind: 'conflict', winner, by });
  }
}
