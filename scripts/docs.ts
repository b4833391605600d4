/** `npm run docs`, after the rulebook's tables (rulebook-tables.ts): the files of docs/ made from content and tests, and schemas/. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeSchemas } from './data/schemas.ts';
import { BALANCE_PAGE, balancePage } from './docs/balance.ts';
import { SOURCE_COVERAGE, sourceCoverage } from './docs/coverage.ts';
import { DATA_PAGE, dataPage } from './docs/data.ts';
import { GAZETTEERS, gazetteer } from './docs/gazetteer.ts';
import { LAB_PAGE, labPage } from './docs/lab.ts';
import { NATIONS_PAGE, nationsPage } from './docs/nations.ts';

/** Each file, from the root of the repository, and what makes its text from the one that it has. */
const DOCS: Record<string, (before: string) => string> = {
  [NATIONS_PAGE]: nationsPage,
  [GAZETTEERS.en]: () => gazetteer('en'),
  [GAZETTEERS['zh-CN']]: () => gazetteer('zh-CN'),
  [SOURCE_COVERAGE]: sourceCoverage,
  [BALANCE_PAGE]: (before) => balancePage(before),
  [DATA_PAGE]: dataPage,
  [LAB_PAGE]: labPage,
};

// What would take something away from a format is told by `npm run data -- --schemas`, and by the tests.
for (const file of writeSchemas().written) process.stdout.write(`schemas/${file} was rewritten\n`);

for (const [file, text] of Object.entries(DOCS)) {
  const url = new URL(`../${file}`, import.meta.url);
  const before = existsSync(url) ? readFileSync(url, 'utf8') : '';
  const after = text(before);
  if (after !== before) writeFileSync(url, after);
  process.stdout.write(`${file} ${after === before ? 'is up to date' : 'was rewritten'}\n`);
}
