/** Where questions to bots are answered: several at once, in slices, so that news about them gets through in between. */
import { thinking } from './think.ts';
import type { Question, Thought } from './types.ts';

/** What a desk is told. `hurry`: answer with the best found so far; `cancel`: no answer is wanted any more. */
export type Told = { id: number; question: Question } | { hurry: number } | { cancel: number };
/** What it says: a thought, or why there is none. */
export type Said = { id: number; thought: Thought } | { id: number; failure: string };

interface Work {
  steps: ReturnType<typeof thinking>;
  hurried: boolean;
}

/** Milliseconds of thinking before messages are let in. */
const SLICE = 20;

/**
 * @param say takes the answers
 * @param later does its work after whatever messages wait
 */
export function createDesk(say: (said: Said) => void, later: (work: () => void) => void): (told: Told) => void {
  const todo = new Map<number, Work>();
  let awake = false;

  const advance = (id: number, work: Work): void => {
    try {
      const until = performance.now() + SLICE;
      do {
        const step = work.steps.next(work.hurried);
        if (!step.done) continue;
        todo.delete(id);
        say({ id, thought: step.value });
        return;
      } while (performance.now() < until);
    } catch (error) {
      todo.delete(id);
      say({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  };

  const run = (): void => {
    for (const [id, work] of [...todo]) advance(id, work);
    awake = todo.size > 0;
    if (awake) later(run);
  };

  return (told) => {
    if ('cancel' in told) todo.delete(told.cancel);
    else if ('hurry' in told) {
      const work = todo.get(told.hurry);
      if (work) work.hurried = true;
    } else {
      todo.set(told.id, { steps: thinking(told.question), hurried: false });
      if (!awake) later(run);
      awake = true;
    }
  };
}
