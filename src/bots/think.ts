/** Thinking: one entry for every level, in a page's worker, a worker thread or a test. */
import { legal } from '../../rules/legal.ts';
import { seeded } from '../../rules/random.ts';
import type { Bloc } from '../../rules/terms.ts';
import { simple } from './simple.ts';
import type { Question, Thought } from './types.ts';

/**
 * Thinks in slices: gives the nodes spent so far now and then, and in the end the thought. Whoever iterates may stop at
 * any time: `next(true)` asks for the best found so far. Throws where the view's bloc has no decision to make.
 */
export function* thinking(question: Question): Generator<number, Thought, boolean | undefined> {
  const { view, seed } = question;
  const moves = legal(view, view.viewer as Bloc);
  if (moves.length === 0) throw new Error('a bot was asked for a move while none of its decisions is awaited');
  yield 0;
  const move = moves.length === 1 ? moves[0] : simple(view, seeded(seed));
  return { move, lines: [{ move, worth: 0, nodes: 0 }], nodes: 0 };
}

/** Thinks to the end at once. */
export function think(question: Question): Thought {
  const steps = thinking(question);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
