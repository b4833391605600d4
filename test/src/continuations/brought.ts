import { step } from '../../../rules/apply.ts';
import { legal } from '../../../rules/legal.ts';
import { below, seeded } from '../../../rules/random.ts';
import type { Turn } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import { bringable } from '../../../rules/world.ts';
import type { Position } from '../../../src/continuations/position.ts';

/** A Lesson between chance and chance in which a world event is brought before the nth move, and that event. */
export function brought(n: number): { position: Position; id: string } {
  const start = { scenario: 'lesson' as const, options: {}, seed: 'brought' };
  const G = setup(start.scenario, start.options, start.seed);
  const [id] = bringable(G);
  const rng = seeded('moves');
  const turns: Turn[] = [];
  while (!G.ending) {
    const [by] = G.awaiting;
    const moves = legal(G, by);
    const chosen = moves[below(rng, moves.length)];
    const move = turns.length === n ? { ...chosen, brings: id } : chosen;
    turns.push({ by, move });
    step(G, by, move);
  }
  return { position: { ...start, turns }, id };
}
