/** docs/lab.md: its tables are the dials and margins as they are. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LAB_PAGE, labPage } from '../../scripts/docs/lab.ts';
import { DIAL_IDS } from '../../src/continuations/dials.ts';
import { readSetup } from '../../src/studies/lab/link.ts';

const page = readFileSync(new URL(`../../${LAB_PAGE}`, import.meta.url), 'utf8');

it('docs/lab.md has the dials and margins as they are now (else run: npm run docs)', () => {
  expect(labPage(page)).toBe(page);
  for (const id of DIAL_IDS) expect(page).toContain(`| \`${id}\` |`);
});

it('its example of a link is one', () => {
  const links = [...page.matchAll(/`(v=1&[^`]+)`/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(readSetup(link)).toMatchObject({ ok: true });
});

it('a page without its marks is refused', () => {
  expect(() => labPage(page.replace('table:dials', 'table:other'))).toThrow('no marks');
});
