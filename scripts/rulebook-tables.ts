/**
 * `npx tsx scripts/rulebook-tables.ts` brings the rulebook, in each of its languages, in line with the data: the tables
 * between `<!-- table:name -->` and `<!-- /table -->`, the numbers in its sentences, and the worked round.
 * test/rules/rulebook/rulebook.test.ts and worked-round.test.ts fail while they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bookFile, TAGS } from './rulebook/language.ts';
import { render } from './rulebook/render.ts';
import { withTexts } from './with-texts.ts';

type Round = typeof import('./rulebook/round.ts');

await withTexts('/scripts/rulebook/round.ts', async ({ renderRound }: Round) => {
  for (const tag of TAGS) {
    const file = bookFile(tag);
    const before = readFileSync(file, 'utf8');
    const after = await renderRound(render(before, tag), tag);
    if (after !== before) writeFileSync(file, after);
    console.log(`${tag}: the rulebook ${after === before ? 'is up to date' : 'was rewritten'}`);
  }
});
