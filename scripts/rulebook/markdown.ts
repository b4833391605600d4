/** Tables in Markdown. */
import type { Language } from './language.ts';

export type Cell = string | number;
/** A table (or list) of the rulebook as the data has it now, in a language. */
export type Made = (l: Language) => string;

export function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The head of a table as its words give it. */
export const headOf = ({ w }: Language, name: string): string[] => w.rows(`tables.${name}.head`)[0];

/** A table that is all words with figures in them. */
export const worded =
  (name: string, params: Record<string, Cell> = {}): Made =>
  (l) =>
    table(headOf(l, name), l.w.rows(`tables.${name}.rows`, params));

/** A figure; below 0 with a true minus, as on the screens. */
export const figure = (v: number): string => (v < 0 ? `\u2212${-v}` : `${v}`);
/** A figure with its sign. */
export const plus = (v: number): string => (v > 0 ? `+${v}` : figure(v));
