/** What a vote of one's own would come to, for each side that the rival may take: exact but for the rival's bid. */
import { boardOf } from '../../../rules/board.ts';
import type { Shared } from '../../../rules/state.ts';
import { type Bloc, rivalOf } from '../../../rules/terms.ts';
import { sessionInfo } from './tracks.ts';

export type Side = 'for' | 'against';

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
  const info = sessionInfo(view);
  const rival = rivalOf(me);
  const { votesPerToken: each, caucus } = info;
  const sums = (theirs: Side, theirBid: number) => {
    const sum = { for: Math.max(0, caucus), against: Math.max(0, -caucus) };
    sum[side] += info.support[me][side] + bid * each;
    sum[theirs] += info.support[rival][theirs] + theirBid * each;
    return { ...sum, passed: sum.for > sum.against };
  };
  const cases = (['for', 'against'] as const).map((theirs): VoteCase => {
    const plain = sums(theirs, 0);
    let turnedBy: number | null = null;
    for (let n = 1; n <= info.bidMax[rival] && turnedBy === null; n++)
      if (sums(theirs, n).passed !== plain.passed) turnedBy = n;
    return { theirs, ...plain, turnedBy };
  });
  return {
    cases,
    rise: {
      own: info.rise[me] + bid * each,
      theirs: info.rise[rival],
      most: info.rise[rival] + info.bidMax[rival] * each,
    },
    standing: boardOf(view).scenario.numbers.sessionStanding,
  };
}
