/** Watching finished matches, and playing on from a position. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { fromRecord } from '../../rules/record.ts';
import { KEY, takeSeat } from './player.ts';

const text = readFileSync('assets/records/lesson.match', 'utf8');
const loaded = fromRecord(text);
const length = loaded.ok ? loaded.record.moves.length : 0;

test('a match is watched step by step, by buttons, keys and address', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('./');
  await page.getByRole('button', { name: 'Watch a match' }).click();
  await page.getByRole('button', { name: /A Lesson/ }).click();
  const slider = page.getByRole('slider', { name: 'Position in the match' });
  await expect(slider).toHaveValue('0');
  await page.getByRole('button', { name: 'A move on', exact: true }).click();
  await expect(slider).toHaveValue('1');
  await page.locator('body').press('ArrowRight');
  await expect(slider).toHaveValue('2');
  await page.locator('body').press('End');
  await expect(page.getByRole('heading', { name: /wins/ })).toBeVisible();
  await page.getByRole('button', { name: 'See the final board' }).click();
  await expect(slider).toHaveValue(`${length}`);
  await page.getByRole('button', { name: 'A move back', exact: true }).click();
  await expect(slider).toHaveValue(`${length - 1}`);
  await page.locator('body').press('Home');
  await expect(slider).toHaveValue('0');
  await page.getByLabel('See as').selectOption('china');
  await expect(page.getByLabel('See as')).toHaveValue('china');
  const found = await new AxeBuilder({ page }).exclude('canvas').analyze();
  expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]?.target}`)).toEqual([]);
  await page.goto('./#/watch/lesson/12');
  await expect(slider).toHaveValue('12');
  expect(errors).toEqual([]);
});

test('the real record opens, and says how it is staged', async ({ page }) => {
  await page.goto('./#/watch/history-2020-2025');
  await expect(page.getByRole('slider', { name: 'Position in the match' })).toBeVisible();
  await expect(page.getByText('STAGED.', { exact: false }).first()).toBeAttached();
});

test('a bad address or file is refused in a sentence', async ({ page }) => {
  for (const address of ['watch/none', 'watch/lesson/x', 'watch/lesson/99999']) {
    await page.goto('./#/about');
    await page.goto(`./#/${address}`);
    await expect(page.getByRole('heading', { name: 'No such match' }).or(page.getByRole('slider'))).toBeVisible();
  }
  await page.goto('./#/watch');
  const file = page.getByLabel('Choose a match file');
  await file.setInputFiles({ name: 'bad.match', mimeType: 'text/plain', buffer: Buffer.from(text.slice(0, 400)) });
  await expect(page.getByText('cut off', { exact: false })).toBeVisible();
  await file.setInputFiles({ name: 'good.match', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.getByRole('slider', { name: 'Position in the match' })).toBeVisible();
});

test('a position is played on by a click, and nothing kept is lost unasked', async ({ page }) => {
  await page.goto('./#/watch/lesson/12');
  await page.getByRole('button', { name: 'Play on from here' }).click();
  await expect(takeSeat(page)).toBeVisible();
  const kept = await page.evaluate((key) => localStorage.getItem(key), KEY);
  const match = fromRecord(kept ?? '');
  expect(match.ok && match.record.moves.length).toBe(12);
  await page.goto('./#/play/lesson/5');
  await expect(page.getByRole('heading', { name: 'A match is kept on this device' })).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(kept);
  await page.getByRole('button', { name: 'Replace it and play' }).click();
  await expect(takeSeat(page)).toBeVisible();
});
