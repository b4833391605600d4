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
  /** Support's rise: one's own with the bid, the rival's without any and with its highest. */
  rise: { own: number; theirs: number; most: number };
  winner: Bloc | null;
  passed: boolean;
  /** The lowest bid of the rival's that would change who wins, or the motion; null where none that it can make does. */
  turnedBy: number | null;
}

export interface VoteOutlook {
  cases: VoteCase[];
  standing: number;
}

export function voteOutlook(view: Shared, me: Bloc, side: Side, bid: number): VoteOutlook {
  const rival = rivalOf(me);
  const most = sessionInfo(view).bidMax[rival];
  const against = (theirs: Side, theirBid: number) =>
    tally(view, { us: { side, bid }, china: { side, bid }, [rival]: { side: theirs, bid: theirBid } });
  const cases = SIDES.map((theirs): VoteCase => {
    const { rise, winner, passed } = against(theirs, 0);
    let turnedBy: number | null = null;
    for (let n = 1; n <= most && turnedBy === null; n++) {
      const other = against(theirs, n);
      if (other.winner !== winner || other.passed !== passed) turnedBy = n;
    }
    const highest = against(theirs, most).rise[rival];
    return { theirs, rise: { own: rise[me], theirs: rise[rival], most: highest }, winner, passed, turnedBy };
  });
  return { cases, standing: boardOf(view).scenario.numbers.sessionStanding };
}
