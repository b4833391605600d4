/**
 * The class as a tournament by Legacy, which is Standing weighted by the state of the commons: tables by both blocs'
 * Legacy together, since they share what they have kept whole, and teams by their own.
 */
import type { Side, TableResult } from '../../../wire/class-results.ts';

export interface Ranking {
  tables: { rank: number; table: number; match: number; legacy: number }[];
  teams: { rank: number; table: number; match: number; side: Side; legacy: number }[];
}

/** From the most; equal ones share a rank. */
function ranked<T extends { legacy: number }>(list: readonly T[]): ({ rank: number } & T)[] {
  const sorted = [...list].sort((a, b) => b.legacy - a.legacy);
  return sorted.map((one) => ({ rank: 1 + sorted.findIndex(({ legacy }) => legacy === one.legacy), ...one }));
}

/** Of matches that are over, or were closed as they stood, as far as the class counts them. */
export function rankingOf(tables: readonly TableResult[]): Ranking {
  const played = tables.flatMap(({ table, match, over, counts, figures }) =>
    over && counts && figures ? [{ table, match, legacy: figures.legacy }] : [],
  );
  return {
    tables: ranked(played.map(({ legacy, ...one }) => ({ ...one, legacy: legacy.us + legacy.china }))),
    teams: ranked(
      played.flatMap(({ legacy, ...one }) =>
        (['us', 'china'] as const).map((side) => ({ ...one, side, legacy: legacy[side] })),
      ),
    ),
  };
}
