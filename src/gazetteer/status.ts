/** How a nation stands, in a few words. A file of its own: matches say it too, and need nothing else of the gazetteer. */
import type { NationInfo } from '../table/read/nations.ts';
import type { Say } from './speech.ts';

/** Whose partner, in a few words. */
export function statusText(say: Say, n: NationInfo): string {
  if (n.status === null) return say('match:terms.status.none');
  if (n.status === 'dual') return say('match:terms.status.dual');
  const state = say(n[n.status].committed ? 'match:terms.status.committed' : 'match:terms.status.signed');
  return say('match:nation.partnerOf', { state, programme: say(`app:bloc.${n.status}.programme`) });
}
