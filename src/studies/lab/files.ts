/** A lab's result as files. Equal results have equal bytes: no date, no machine. */
import { RULES_VERSION } from '../../../rules/state.ts';
import type { LabResult, Pair } from '../kinds.ts';
import { writeSetup } from './link.ts';
import { ARMS } from './run.ts';
import { verdictOn } from './verdict.ts';

const COLUMNS: Record<string, (p: Pair) => string | number> = {
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

/** A line a pair, for spreadsheets and statistics (RFC 4180, UTF-8 with its mark): the seed, then both arms' figures. */
export function labCsv({ pairs }: LabResult): string {
  const names = Object.keys(COLUMNS);
  const head = ['seed', ...ARMS.flatMap((arm) => names.map((name) => `${arm}_${name}`))];
  const rows = pairs.map((pair) => [
    pair.seed,
    ...ARMS.flatMap((arm) => names.map((name) => COLUMNS[name](pair[arm]))),
  ]);
  return `\ufeff${[head, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** Everything that was asked and found, with the link that asks it again and the rules' version that it holds for. */
export function labData(result: LabResult) {
  const { setup, before, after, moved, pairs } = result;
  const finding = setup.hypothesis ? verdictOn(setup.hypothesis, result) : null;
  const asked = { kind: 'policy-lab', rules: RULES_VERSION, link: writeSetup(setup), setup };
  return { ...asked, finding, before, after, moved, pairs };
}

export const labJson = (result: LabResult): string => `${JSON.stringify(labData(result))}\n`;
