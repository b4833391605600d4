/** The debrief of a match: on its page, on paper, and in the one file that it is saved as. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Bots play on for as long as the machine needs. */
const PATIENCE = 240_000;

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes[0]?.target}`);
};

/** What stands wider than the page, by its class. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    return [...document.querySelectorAll('.debrief *')]
      .filter((one) => !one.closest('svg') && one.getBoundingClientRect().right > wide + 1)
      .map((one) => `${one.tagName} ${one.className}`);
  });

/** Tables that are folded on the screen; and those that paper shows in their place. */
const folded = (page: Page) =>
  page.evaluate(() => {
    const seen = (one: Element) => one.getBoundingClientRect().height > 0;
    return {
      folded: document.querySelectorAll('.debrief details table').length,
      onPaper: [...document.querySelectorAll('.on-paper table')].filter(seen).length,
      twice: [...document.querySelectorAll('.debrief details')].filter(seen).length,
    };
  });

test('a match is looked into, and its debrief saved as a file that needs no network', async ({ page, browser }) => {
  test.setTimeout(PATIENCE + 120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('./#/watch/lesson/12');
  await page.getByRole('link', { name: 'Debrief' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Debrief: Lesson');
  // The facts are there at once; what bots find out follows.
  await expect(page.getByRole('img', { name: /^Standing: United States/ })).toBeVisible();
  await expect(page.locator('.debrief-turning .debrief-more, .turning').first()).toBeVisible({ timeout: PATIENCE });
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await faults(page)).toEqual([]);

  // Decisions whose difference may be chance are folded.
  for (const fold of await page.locator('.debrief-turning > .debrief-more > summary').all()) await fold.click();
  const place = page.getByRole('link', { name: 'See this position' }).first();
  await expect(place).toHaveAttribute('href', /^#\/watch\/lesson\/\d+$/);
  await page.getByRole('button', { name: 'Turning points' }).click();
  await expect(page.getByRole('heading', { name: 'Turning points' })).toBeFocused();

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as one file' }).click();
  const folder = mkdtempSync(join(tmpdir(), 'debrief-'));
  const file = join(folder, 'debrief.html');
  try {
    await (await coming).saveAs(file);
    expect(readFileSync(file, 'utf8')).toContain('Turning points');
    const context = await browser.newContext({ offline: true });
    const alone = await context.newPage();
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    await alone.goto(pathToFileURL(file).href);
    await expect(alone.getByRole('heading', { level: 1 })).toHaveText('Debrief: Lesson');
    await expect(alone.locator('.debrief-turning .debrief-more, .turning').first()).toBeVisible();
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(await faults(alone)).toEqual([]);
    // On A4 and Letter, less their margins, in pixels: all is unfolded, and nothing is cut.
    await alone.emulateMedia({ media: 'print' });
    for (const width of [695, 717]) {
      await alone.setViewportSize({ width, height: 900 });
      expect(await cut(alone)).toEqual([]);
      const tables = await folded(alone);
      expect(tables.folded).toBeGreaterThan(5);
      expect(tables).toEqual({ ...tables, onPaper: tables.folded, twice: 0 });
    }
    await context.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  // What was found out is kept while the page lives.
  await place.click();
  await expect(page.getByRole('slider', { name: 'Position in the match' })).toBeVisible();
  await page.goBack();
  await expect(page.locator('.debrief-turning .debrief-more, .turning').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('looking into a match can be stopped, and begun again', async ({ page }) => {
  await page.goto('./#/debrief/history-2020-2025');
  await page.getByRole('button', { name: 'Stop' }).first().click();
  await expect(page.getByText('It was stopped.').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(page.getByRole('progressbar').first()).toBeVisible();
});

test('an address without a match says so', async ({ page }) => {
  await page.goto('./#/debrief/nothing');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.goto('./#/debrief');
  await expect(page).toHaveURL(/#\/watch$/);
});
