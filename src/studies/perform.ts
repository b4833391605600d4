/** Does a piece of work: what runs in a page's worker, in a worker thread and in a test. */
import { legal } from '../../rules/legal.ts';
import { view } from '../../rules/view.ts';
import { think } from '../bots/think.ts';
import { continuations } from '../continuations/continuations.ts';
import { stateAt } from '../continuations/position.ts';
import { candidatesOf } from './daily/candidates.ts';
import { type Answer, type Engine, engineOver, type Progress, type Work } from './engine.ts';

export function perform(work: Work): Answer {
  if (work.do === 'continuations') return continuations(work.from, work.variation, work.which, work.seed);
  if (work.do === 'daily') return candidatesOf(work.day, work.number);
  const { match, at, level, nodes, seed } = work;
  const G = stateAt({ ...match, turns: match.turns.slice(0, at) });
  const { by } = match.turns[at];
  const question = { view: view(G, by), level, seed: `${seed}/${at}`, why: true, ...(nodes ? { nodes } : {}) };
  return { at, thought: think(question), moves: legal(G, by).length };
}

/** An engine that does everything here and now: for tests, and for what is small. */
export const inlineEngine = (progress?: Progress): Engine => engineOver(async (work) => perform(work), progress);
