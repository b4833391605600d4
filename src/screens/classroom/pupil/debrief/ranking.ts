/** The tables of a class in the order of what both blocs together have left: by Legacy. Pure. */
import type { ClassTable, Figures } from '../../../../wire/classroom.ts';

export interface Ranked {
  table: ClassTable;
  figures: Figures;
  /** Legacy of both blocs together. */
  sum: number;
  /** From 1; equal sums share one. Null: the match has not ended, and has no place. */
  place: number | null;
}

/** Finished matches first, most Legacy first; then the others. Tables without a match are left out. */
export function rankedByLegacy(tables: readonly ClassTable[]): Ranked[] {
  const rows = tables.flatMap((table) => {
    const { figures } = table;
    return figures ? [{ table, figures, sum: figures.legacy.us + figures.legacy.china }] : [];
  });
  const ended = rows.filter(({ figures }) => figures.ending !== null);
  const others = rows.filter(({ figures }) => figures.ending === null);
  const down = <T extends { sum: number; table: ClassTable }>(a: T, b: T) => b.sum - a.sum || a.table.n - b.table.n;
  return [
    ...ended.sort(down).map((row) => ({ ...row, place: 1 + ended.filter(({ sum }) => sum > row.sum).length })),
    ...others.sort(down).map((row) => ({ ...row, place: null })),
  ];
}

/** Mean of the finished matches; null where there is none. */
export function averageLegacy(ranked: readonly Ranked[]): number | null {
  const ended = ranked.filter(({ place }) => place !== null);
  return ended.length === 0 ? null : ended.reduce((total, { sum }) => total + sum, 0) / ended.length;
}
