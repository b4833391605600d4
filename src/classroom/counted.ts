/** Which matches a class counts: in its ranking, its charts, its sentences, and for forecasts. */

/** What of a table decides whether its match counts. */
export interface Played {
  status: 'waiting' | 'playing' | 'over';
  /** Moves that stand. */
  moves: number;
  /** From a device of its own: a match that was played to its end there. */
  island: boolean;
  /** `ending`: by the rules; null: it goes on, or was closed as it stood. */
  figures: { round: number; ending: unknown } | null;
}

/**
 * A match without a move is none: its figures are those of its opening. Nor is one a result that was closed before its
 * first round was over. While it is played, it counts from its first move on.
 */
export function counts({ status, moves, island, figures }: Played): boolean {
  if (!figures) return false;
  if (island || figures.ending !== null) return true;
  return moves > 0 && (status !== 'over' || figures.round > 1);
}
