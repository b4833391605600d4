/** `npm run docs`: writes the files of docs/ that are made from content and tests. */
import { writeFileSync } from 'node:fs';
import { SOURCE_COVERAGE, sourceCoverage } from './docs/coverage.ts';

/** Each file, from the root of the repository, and what makes its text. */
const DOCS: Record<string, () => string> = { [SOURCE_COVERAGE]: sourceCoverage };

for (const [file, text] of Object.entries(DOCS)) {
  writeFileSync(new URL(`../${file}`, import.meta.url), text());
  process.stdout.write(`${file}\n`);
}
