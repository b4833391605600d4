/** What a worker is given to do: plain data in, plain data out. */

import { type MatchSpec, playMatch } from '../../continuations/match.ts';
import type { Result } from '../../continuations/tally.ts';
import { type Audit, auditMatch } from '../../studies/audit.ts';

export type Work = { do: 'match'; spec: MatchSpec } | { do: 'audit'; spec: MatchSpec; at: number[]; times: number };

/** A piece of work with the name under which its result is kept. */
export interface Job {
  id: string;
  work: Work;
}

export type Answer<W extends Work = Work> = W extends { do: 'match' } ? Result : Audit;

export function perform(work: Work): Answer {
  return work.do === 'match' ? playMatch(work.spec) : auditMatch(work.spec, work.at, work.times);
}
