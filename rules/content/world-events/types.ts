import type { Effect } from '../../effects/types.ts';
import type { Suit, WorldEventId } from '../../terms.ts';

/** The United States' pick, then China's. */
export const CELLS = ['aa', 'ab', 'ba', 'bb'] as const;
export type Cell = (typeof CELLS)[number];

interface Common {
  id: WorldEventId;
  /** Ids of ../shared/facts events. */
  source: string[];
}

/** Both blocs pick `a` or `b` in secret; the two picks together decide what happens. Nobody is `actor`. */
export interface WorldChoice extends Common {
  kind: 'choice';
  outcomes: Record<Cell, Effect[]>;
}

/** Both bid 0-3 tokens of a suit in secret; the higher bidder is `actor` in `win`. On a tie nobody pays. */
export interface WorldBid extends Common {
  kind: 'bid';
  suit: Suit;
  win: Effect[];
  /** What happens on a tie. */
  none: Effect[];
}

/** A turn of the world at the Briefing. Its texts are locale keys `world-events:<id>`. */
export type WorldEvent = WorldChoice | WorldBid;
