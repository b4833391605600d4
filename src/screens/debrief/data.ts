/** What a debrief is made of: plain data, so that a page, a file and a test show the same. */
import { type MatchRecord, replay } from '../../../rules/record.ts';
import type { State, View } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import type { Account } from '../../studies/account.ts';
import type { LuckAudit, TurningPoints } from '../../studies/kinds.ts';

export interface Debrief {
  record: MatchRecord;
  account: Account;
  /** Null: not looked into (yet). */
  luck: LuckAudit | null;
  turning: TurningPoints | null;
}

/** Where the debrief leads to; each null where it leads nowhere, as on paper. */
export interface Places {
  /** The position after so many moves in the replay theatre. */
  watch: (at: number) => string | null;
  /** The same, to change one thing and play on. */
  whatIf: (at: number) => string | null;
}

/** The match after so many moves. Throws where the record does not replay: whoever reads one has checked it. */
export function stateAfter(record: MatchRecord, moves: number): State {
  const played = replay(record, record.moves.slice(0, moves));
  if ('refusal' in played) throw new Error(`turn ${played.at} does not replay: ${played.refusal.message}`);
  return played.state;
}

/** What a bloc could know after so many moves. */
export const viewOf = (record: MatchRecord, moves: number, bloc: Bloc): View => view(stateAfter(record, moves), bloc);

/** The match at its end, as anybody may see it. */
export const endOf = (record: MatchRecord): View => view(stateAfter(record, record.moves.length), 'spectator');
