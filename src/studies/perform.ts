/** Does a piece of work: what runs in a page's worker, in a worker thread and in a test. */
import { continuations } from '../continuations/continuations.ts';
import { type Answer, type Engine, engineOver, type Progress, type Work } from './engine.ts';
import { judged } from './judge.ts';

export function perform(work: Work): Answer {
  if (work.do === 'continuations') return continuations(work.from, work.variation, work.which, work.seed);
  return judged(work);
}

/** An engine that does everything here and now: for tests, and for what is small. */
export const inlineEngine = (progress?: Progress): Engine => engineOver(async (work) => perform(work), progress);
