/** docs/source-coverage.md: where the game has what the source article names. */
import { PARTS_WAYS, type PartsWays, SECTIONS, type SourceRow } from '../../rules/content/source-rows/index.ts';
import type { Entry } from './entries.ts';
import { type LiveTest, liveTests } from './live-tests.ts';
import { type CarriedRow, type Carrier, carriedRows } from './rows.ts';
import type { Rule } from './rulebook.ts';

export const SOURCE_COVERAGE = 'docs/source-coverage.md';

const HEAD = `# What the source names, and where the game has it

Written by \`npm run docs\`; do not edit it. A row stands for something that the source article names
(\`rules/content/source-rows/\`). A content entry carries it by naming in its \`source\` one of the row's ids in the
dated collection of facts, a nation by being named, and what became a mechanism by numbered rules of the
[rulebook](../rules/RULEBOOK.md). Tests are those that vitest runs: a card's spec is the group of its id, a rule's test
begins with its number, any other entry's with its id. One test is shown for each entry and rule; a number says how many
more there are. \`npm run coverage\` prints how many rows have live tests, and which entries matches exercise.
`;

const KIND: Record<Entry['kind'], string> = {
  card: 'card',
  nation: 'nation',
  resolution: 'resolution',
  'world-event': 'world event',
  mission: 'mission',
  enterprise: 'enterprise',
  offer: 'offer',
};

/** Plain text that may stand in a cell of a table. */
const plain = (text: string) => text.replace(/[\\|*_<[\]`]/g, (c) => `\\${c}`);
const link = (text: string, path: string) => `[${plain(text)}](../${path})`;
const lines = (list: string[]) => list.join('<br>') || '**nothing yet**';

function place(is: Entry | Rule): string {
  if ('kind' in is) return `${KIND[is.kind]} ${link(is.name, is.file)}`;
  return `rule ${link(is.ref, `rules/RULEBOOK.md#${is.anchor}`)}`;
}

function shown(tests: readonly LiveTest[]): string[] {
  if (tests.length === 0) return [];
  const [{ file, groups }] = tests;
  // A card's spec is known by its group; any other title says by itself what it is about.
  const title = tests[0].carries.startsWith('card:') ? groups.join(' > ') : groups[groups.length - 1];
  const more = tests.length > 1 ? ` (and ${tests.length - 1} more)` : '';
  return [`${link(file.replace(/^test\/rules\//, ''), file)}: ${plain(title)}${more}`];
}

const testsOf = (carriers: readonly Carrier[], own: readonly LiveTest[]) =>
  lines([...shown(own), ...carriers.flatMap((c) => shown(c.tests))]);

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The whole file, from the tests that are live. */
export function renderCoverage(live: readonly LiveTest[]): string {
  const byRow = new Map<SourceRow, CarriedRow>(carriedRows(live).map((c) => [c.row, c]));
  const cells = (row: SourceRow) => {
    const { carriers, tests } = byRow.get(row) as CarriedRow;
    return [lines(carriers.map((c) => place(c.is))), testsOf(carriers, tests)];
  };
  const sections = SECTIONS.map(({ title, rows }) => [
    `## ${title}`,
    table(
      ['The article names', 'In the game', 'Tests'],
      rows.map((row) => [plain(row.name), ...cells(row)]),
    ),
  ]);
  const apart = [
    '## Where the article and the record part ways',
    'Both readings are kept, and the entries named tell players both.',
    table(
      ['The article says', 'The record has', 'In the game', 'Tests'],
      PARTS_WAYS.map((row: PartsWays) => [plain(row.name), plain(row.record), ...cells(row)]),
    ),
  ];
  return `${[HEAD.trimEnd(), ...sections.flat(), ...apart].join('\n\n')}\n`;
}

export const sourceCoverage = () => renderCoverage(liveTests());
