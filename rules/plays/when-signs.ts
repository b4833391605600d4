/** When a nation that is ready may sign: what the queue still brings, and what the scenario has. */
import { inside } from '../effects/inside.ts';
import { blocOf } from '../effects/select.ts';
import type { Effect } from '../effects/types.ts';
import { dueAtReckoning } from '../phases/reckoning.ts';
import type { Cause, Shared, Step } from '../state.ts';
import type { Bloc } from '../terms.ts';
import { signLimit } from './outreach.ts';

/** May these, whatever is rolled and chosen, let nations sign with a bloc? */
function lets(G: Shared, bloc: Bloc, list: readonly Effect[], cause: Cause): boolean {
  return list.some((e) => (e.do === 'sign' && blocOf(G, e.who, cause) === bloc) || lets(G, bloc, inside(e), cause));
}

function opensSigning(G: Shared, bloc: Bloc, step: Step): boolean {
  if (step.step === 'effects') return lets(G, bloc, step.list.slice(step.at), step.cause);
  if (step.step === 'signing') return step.bloc === bloc && step.left > 0;
  return step.step === 'outreach' && step.bloc === bloc && signLimit(G, bloc) > 0;
}

/** In this very play, or else by an Outreach, at the Reckoning (`late`), or either. */
export function whenSigns(G: Shared, bloc: Bloc): 'now' | 'outreach' | 'late' | 'either' {
  if (G.queue.some((step) => opensSigning(G, bloc, step))) return 'now';
  if (signLimit(G, bloc) === 0) return 'late';
  return dueAtReckoning(G, bloc) > 0 ? 'either' : 'outreach';
}
