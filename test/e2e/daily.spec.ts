/** The daily position in a browser: made offline from the date, answered, explained, and kept on the device. */
import { expect, test } from '@playwright/test';
import { answered, DAILY, madeNow } from '../../scripts/pages/daily.ts';
import { positionOf } from '../../src/studies/daily/position.ts';
import { inlineEngine } from '../../src/studies/perform.ts';

const DAY = DAILY.split('/')[1];

test('a day is made in the page as it is made elsewhere, answered and explained', async ({ page }) => {
  test.setTimeout(240_000);
  const puzzle = await positionOf(DAY, inlineEngine());
  await page.goto(`#/${DAILY}`);
  await madeNow(page);
  const made = await page.evaluate(() => JSON.parse(localStorage.getItem('soft-landing:daily-made:v1') ?? '[]')[0]);
  expect(JSON.stringify(made)).toBe(JSON.stringify(puzzle));

  // Nothing tells the answer before one is picked.
  await expect(page.locator('.daily-leads')).toHaveCount(0);
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByText('Pick a plan first.')).toBeVisible();
  await page.locator('.daily-question [type=radio]').nth(puzzle.solution).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeFocused();
  await expect(page.locator('.daily-leads li')).toHaveCount(puzzle.options.length);
  await expect(page.locator('.daily-leads li').first()).toContainText('Gains most');
  await expect(page.locator('.daily-share input')).toHaveValue(
    new RegExp(`position of ${DAY}: solved\\. .*#/${DAILY}$`),
  );
  await expect(page.getByText('1 day solved.')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Play on from here' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/play/m1\\..+/${puzzle.at}$`));
  await expect(page.getByRole('radiogroup').or(page.getByRole('group')).first()).toBeVisible();
});

test('another plan is told how far it is off', async ({ page }) => {
  test.setTimeout(240_000);
  const { solution, options } = await positionOf(DAY, inlineEngine());
  await page.goto(`#/${DAILY}`);
  await answered(page);
  const name = solution === 0 ? 'Right' : 'Another plan gains more';
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  if (solution !== 0)
    await expect(page.locator('.daily-answer .lead')).toContainText(options[0].behind?.value.toFixed(1) ?? '');
});

test('days that are none, and days to come, are told so; the menu leads to today', async ({ page }) => {
  await page.goto('#/daily/2026-02-30');
  await expect(page.getByRole('alert')).toContainText('“2026-02-30” is no day');
  await page.goto('#/daily/2999-01-01');
  await expect(page.getByRole('alert')).toContainText('still to come');
  await page.goto('#/');
  await page.getByRole('button', { name: 'Today’s position' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Position of');
  await page.getByRole('button', { name: 'Day before' }).click();
  await expect(page).toHaveURL(/#\/daily\/\d{4}-\d\d-\d\d$/);
});
