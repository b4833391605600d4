/** The rulebook's worked round: every scene leads into the match that it tells of, and no kept match is lost by it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { fromRecord } from '../../rules/record.ts';
import { begin, KEY, takeSeat, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const links = (page: Page, name: string) => page.locator('[data-part="worked-round"]').getByRole('link', { name });
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? '', KEY);
const movesOf = (text: string) => {
  const read = fromRecord(text);
  return read.ok ? read.record.moves.length : read.error.message;
};
/** The number of moves that a link names. */
const placeOf = async (link: ReturnType<typeof links>) => Number((await link.getAttribute('href'))?.split('/').pop());

test('by a click the board shows a match at the position, and back returns to the same block', async ({ page }) => {
  const errors = watch(page);
  await page.goto('./#/rulebook');
  const play = links(page, 'Play on from here').nth(8);
  const at = await placeOf(play);
  expect(at).toBeGreaterThan(0);
  const violations = (await new AxeBuilder({ page }).include('[data-part="worked-round"]').analyze()).violations;
  expect(violations.map((v) => v.id)).toEqual([]);
  const look = links(page, 'Watch this position').nth(8);
  await look.focus();
  await look.press('Enter');
  await expect(page.getByRole('slider', { name: 'Position in the match' })).toHaveValue(`${at}`);
  await page.goBack();
  await expect(play).toBeInViewport();
  await play.click();
  // Who plays is asked first: until that is said, no match has begun.
  await expect(page.getByRole('group', { name: 'Players' })).toBeVisible();
  expect(await kept(page)).toBe('');
  await page.getByRole('button', { name: 'Play on', exact: true }).click();
  await expect(takeSeat(page)).toBeVisible();
  expect(movesOf(await kept(page))).toBe(at);
  await takeSeat(page).click();
  await expect(page.getByRole('group', { name: 'World map' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('from a rulebook over a running match, that match is not lost unasked', async ({ page }) => {
  await begin(page, 'Lesson', 'round');
  const before = await kept(page);
  await page.goto('./#/rulebook');
  await links(page, 'Watch this position').last().click();
  await expect(page.getByRole('slider', { name: 'Position in the match' })).toBeVisible();
  expect(await kept(page)).toBe(before);
  await page.goBack();
  const play = links(page, 'Play on from here').last();
  const at = await placeOf(play);
  await play.press('Enter');
  await expect(page.getByRole('heading', { name: 'A match is kept on this device' })).toBeVisible();
  expect(await kept(page)).toBe(before);
  await page.getByRole('button', { name: 'Replace it and play' }).click();
  await expect(takeSeat(page)).toBeVisible();
  expect(movesOf(await kept(page))).toBe(at);
});
