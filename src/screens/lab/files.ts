/** A run to take along: everything as JSON, one line a pair as CSV. Equal runs give equal bytes. */
import type { LabResult, Pair } from '../../studies/kinds.ts';

export const jsonOf = (result: LabResult): string => `${JSON.stringify(result, null, 1)}\n`;

const COLUMNS: Record<string, (pair: Pair) => string | number> = {
  winner: ({ winner }) => winner ?? 'nobody',
  ending: ({ ending }) => ending,
  lead: ({ lead }) => lead,
  partners_us: ({ partners }) => partners.us,
  partners_china: ({ partners }) => partners.china,
  tension: ({ tension }) => tension,
  debris: ({ debris }) => debris,
  grade: ({ grade }) => grade,
  points: ({ points }) => points,
  rounds: ({ rounds }) => rounds,
};
const NAMES = Object.keys(COLUMNS);

/** In quotes where it has to be; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvOf({ pairs }: LabResult): string {
  const head = ['pair', 'seed', ...NAMES.map((name) => `before_${name}`), ...NAMES.map((name) => `after_${name}`)];
  const values = (pair: Pair) => NAMES.map((name) => COLUMNS[name](pair));
  const lines = pairs.map(({ seed, before, after }, i) => [i + 1, seed, ...values(before), ...values(after)]);
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
