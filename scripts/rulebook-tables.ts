/**
 * `npx tsx scripts/rulebook-tables.ts` brings the figures of the rulebook, in each of its languages, in line with the
 * data: the tables between `<!-- table:name -->` and `<!-- /table -->`, and the numbers in its sentences.
 * test/rules/rulebook/rulebook.test.ts fails while they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bookFile, TAGS } from './rulebook/language.ts';
import { render } from './rulebook/render.ts';

for (const tag of TAGS) {
  const file = bookFile(tag);
  const before = readFileSync(file, 'utf8');
  const after = render(before, tag);
  if (after !== before) writeFileSync(file, after);
  console.log(`${tag}: the rulebook ${after === before ? 'is up to date' : 'was rewritten'}`);
}
