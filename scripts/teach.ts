/**
 * Part of `npm run docs`: brings the classroom's guides (docs/teach/) in line with the lesson plans and the sources,
 * between `<!-- table:name -->` and `<!-- /table -->`. test/docs/teach.test.ts fails while they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { renderTeach, TEACH_FILES } from './teach/render.ts';

for (const [file, tag] of TEACH_FILES) {
  const url = new URL(`../${file}`, import.meta.url);
  const before = readFileSync(url, 'utf8');
  const after = renderTeach(before, tag);
  if (after !== before) writeFileSync(url, after);
  process.stdout.write(`${file} ${after === before ? 'is up to date' : 'was rewritten'}\n`);
}
