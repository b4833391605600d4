/** Tables as text, for spreadsheets (RFC 4180). */

export type Cell = string | number | boolean | null;

/** What a spreadsheet would take for the beginning of a formula; full-width signs too, which some read as the others. */
const FORMULA = /^[\s']*[=+\-@|%＝＋－＠｜]|^[\t\r\n]/u;

/** Every text stands in quotes, and none is a formula: one that would be has an apostrophe before it. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** With a mark at its beginning by which spreadsheets know that it is UTF-8. */
export function csv<C extends string>(columns: readonly C[], rows: readonly Record<C, Cell>[]): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
