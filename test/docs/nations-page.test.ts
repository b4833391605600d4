/** docs/nations.md: its figures are those of the nations as they are. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { NATIONS_PAGE, nationsPage } from '../../scripts/docs/nations.ts';

const page = readFileSync(new URL(`../../${NATIONS_PAGE}`, import.meta.url), 'utf8');

it('docs/nations.md counts the nations as they are now (else run: npm run docs)', () => {
  expect(nationsPage(page)).toBe(page);
  expect(page).toContain(`Nations on the board: ${NATIONS.length}.`);
});

it('a page without its marks is refused', () => {
  expect(() => nationsPage(page.replace('table:balance', 'table:other'))).toThrow('no marks');
});
