/** What a worker is given to do: plain data in, plain data out. */

import { type MatchSpec, playMatch } from '../../continuations/match.ts';
import type { Result } from '../../continuations/tally.ts';
import { type Audit, auditMatch } from '../../studies/audit.ts';
import type * as studies from '../../studies/engine.ts';
import { perform as performStudy } from '../../studies/perform.ts';

type Match = { do: 'match'; spec: MatchSpec };
type MatchAudit = { do: 'audit'; spec: MatchSpec; at: number[]; times: number };
export type Work = Match | MatchAudit | studies.Work;

/** A piece of work with the name under which its result is kept. */
export interface Job {
  id: string;
  work: Work;
}

export type Answer<W extends Work = Work> = W extends Match
  ? Result
  : W extends MatchAudit
    ? Audit
    : W extends studies.Work
      ? studies.Answer<W>
      : never;

export function perform(work: Work): Answer {
  if (work.do === 'match') return playMatch(work.spec);
  if (work.do === 'audit') return auditMatch(work.spec, work.at, work.times);
  return performStudy(work);
}
