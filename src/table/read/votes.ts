/** What a vote of one's own would come to, for each side that the rival may take: exact but for the rival's bid. */
import { boardOf } from '../../../rules/board.ts';
import { type Side, tally } from '../../../rules/phases/session.ts';
import type { Shared } from '../../../rules/state.ts';
import { type Bloc, rivalOf } from '../../../rules/terms.ts';
import { sessionInfo } from './tracks.ts';

export type { Side };

const SIDES: readonly Side[] = ['for', 'against'];

export interface VoteCase {
  /** What the rival votes. */
  theirs: Side;
  for: number;
  against: number;
  passed: boolean;
  /** The lowest bid of the rival's that would turn the result; null where none that it can make does. */
  turnedBy: number | null;
}

export interface VoteOutlook {
  cases: VoteCase[];
  /** Support's rise: one's own with the bid, the rival's without any and with its highest. */
  rise: { own: number; theirs: number; most: number };
  standing: number;
}

export function voteOutlook(view: Shared, me: Bloc, side: Side, bid: number): VoteOutlook {
  const rival = rivalOf(me);
  const most = sessionInfo(view).bidMax[rival];
  const against = (theirs: Side, theirBid: number) =>
    tally(view, { us: { side, bid }, china: { side, bid }, [rival]: { side: theirs, bid: theirBid } });
  const cases = SIDES.map((theirs): VoteCase => {
    const { for: yes, against: no, passed } = against(theirs, 0);
    let turnedBy: number | null = null;
    for (let n = 1; n <= most && turnedBy === null; n++) if (against(theirs, n).passed !== passed) turnedBy = n;
    return { theirs, for: yes, against: no, passed, turnedBy };
  });
  const plain = against('for', 0).rise;
  return {
    cases,
    rise: { own: plain[me], theirs: plain[rival], most: against('for', most).rise[rival] },
    standing: boardOf(view).scenario.numbers.sessionStanding,
  };
}
