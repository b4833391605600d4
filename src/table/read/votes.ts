/** What a vote of one's own would come to, for each side that the rival may take: exact but for the rival's bid. */
import type { LogEntry } from '../../../rules/log.ts';
import { type Side, tally } from '../../../rules/phases/session.ts';
import { afterMotion, afterVotes, type Foreseen } from '../../../rules/preview.ts';
import type { Known } from '../../../rules/state.ts';
import { BLOCS, type Bloc, rivalOf } from '../../../rules/terms.ts';
import { type RegionInfo, scoringNow } from './nations.ts';
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
  /** Standing then, with what the motion and Requests give for certain. */
  standing: Record<Bloc, number>;
}

export interface VoteOutlook {
  cases: VoteCase[];
}

export function voteOutlook(view: Known, me: Bloc, side: Side, bid: number): VoteOutlook {
  const rival = rivalOf(me);
  const most = sessionInfo(view).bidMax[rival];
  const ballots = (theirs: Side, theirBid: number) => ({
    us: { side, bid },
    china: { side, bid },
    [rival]: { side: theirs, bid: theirBid },
  });
  const against = (theirs: Side, theirBid: number) => tally(view, ballots(theirs, theirBid));
  const cases = SIDES.map((theirs): VoteCase => {
    const { rise, winner, passed } = against(theirs, 0);
    let turnedBy: number | null = null;
    for (let n = 1; n <= most && turnedBy === null; n++) {
      const other = against(theirs, n);
      if (other.winner !== winner || other.passed !== passed) turnedBy = n;
    }
    const highest = against(theirs, most).rise[rival];
    const { blocs } = afterVotes(view, me, ballots(theirs, 0)).after;
    return {
      theirs,
      rise: { own: rise[me], theirs: rise[rival], most: highest },
      winner,
      passed,
      turnedBy,
      standing: { us: blocs.us.standing, china: blocs.china.standing },
    };
  });
  return { cases };
}

/** What the motion does where it passes or fails, and whoever of these wins the Session. */
export interface MotionCase extends Pick<Foreseen, 'chooses' | 'chance'> {
  winners: Bloc[];
  /** Without what it does to Lunar law. */
  happens: LogEntry[];
  /** The regions that are scored next, as they would score then. */
  scores: RegionInfo[];
}

export interface MotionOutlook {
  /** One where it is the same whoever wins. */
  cases: MotionCase[];
  /** Lunar law then, by who wins the Session and turns it toward its own side. */
  law: Record<Bloc, number>;
}

export function motionOutlook(view: Known, me: Bloc, passed: boolean): MotionOutlook {
  const law = { us: 0, china: 0 };
  const cases: MotionCase[] = [];
  for (const winner of BLOCS) {
    const { happens, before, after, chooses, chance } = afterMotion(view, me, passed, winner);
    law[winner] = after.law;
    const found = {
      happens: happens.slice(before).filter((e) => e.is !== 'law'),
      scores: scoringNow(after),
      chooses,
      chance,
    };
    const same = cases.find(({ winners: _, ...other }) => JSON.stringify(other) === JSON.stringify(found));
    if (same) same.winners.push(winner);
    else cases.push({ winners: [winner], ...found });
  }
  return { cases, law };
}
