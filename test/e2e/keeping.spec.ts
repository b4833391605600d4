import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { truth } from './hidden.ts';
import { asked, begin, decide, KEY, panel, takeSeat, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Plays a few steps, to the first card in the hand of a bloc in its seat. */
async function intoActions(page: Page): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await asked(page)) === 'curtain') await takeSeat(page).click();
    else if ((await panel(page).getByRole('list', { name: 'Your hand' }).count()) > 0) return;
    else await decide(page, 0);
  }
  throw new Error('no card was asked for');
}

test('a reload and a closed tab keep the match, behind the curtain', async ({ page, context }) => {
  const errors = watch(page);
  await begin(page, 'Lesson', 'kept');
  await intoActions(page);
  const before = await truth(page);
  await page.reload();
  await expect(takeSeat(page)).toBeVisible();
  expect(await truth(page)).toEqual(before);
  await expect(panel(page).getByRole('list', { name: 'Your hand' })).toHaveCount(0);
  await page.close();

  const later = await context.newPage();
  await later.goto('./');
  await later.getByRole('button', { name: /^Continue.*Anna against Li Wei.*Lesson/ }).click();
  await expect(takeSeat(later)).toBeVisible();
  expect(await truth(later)).toEqual(before);
  await takeSeat(later).click();
  await expect(panel(later).getByRole('list', { name: 'Your hand' })).toBeVisible();
  // Leaving for the menu and coming back begins behind the curtain again.
  await later.goBack();
  await later.getByRole('button', { name: /^Continue/ }).click();
  await expect(takeSeat(later)).toBeVisible();
  expect(errors).toEqual([]);
});

test('a match goes to a file and comes back; a damaged file is refused and harms nothing', async ({ page }) => {
  await begin(page, 'Standard', 'file');
  await intoActions(page);
  const before = await truth(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: 'Save to file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/^soft-landing-standard-.*\.match$/);

  const load = (name: string, content: string) =>
    page
      .getByLabel('Load from file')
      .first()
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  const refusal = page.getByRole('dialog', { name: 'The file was not loaded' });
  const bad: [string, RegExp][] = [
    [text.slice(0, text.length / 2), /cut off/],
    ['{"format":"other"}', /not a Soft Landing match/],
    [text.replace(/[0-9a-f]{16}/, '0123456789abcdef'), /altered or damaged/],
  ];
  for (const [content, why] of bad) {
    await load('bad.match', content);
    await expect(refusal).toContainText(why);
    await expect(refusal).toContainText('Your running match is unharmed');
    await refusal.getByRole('button', { name: 'Close' }).click();
    expect(await truth(page)).toEqual(before);
  }

  await load('good.match', text);
  const question = page.getByRole('dialog', { name: 'Replace the running match?' });
  await question.getByRole('button', { name: 'Replace it' }).click();
  await expect(takeSeat(page)).toBeVisible();
  expect(await truth(page)).toEqual(before);

  // A device that has never seen the match.
  await page.evaluate((key) => localStorage.removeItem(key), KEY);
  await page.goto('./');
  await page.reload();
  await page.evaluate((key) => localStorage.removeItem(key), KEY);
  await load('good.match', text);
  await expect(takeSeat(page)).toBeVisible();
  expect(await truth(page)).toEqual(before);
});

test('every page opens from the menu, back works, a bad address says so', async ({ page }) => {
  const errors = watch(page);
  await page.goto('./');
  await expect(page).toHaveTitle(/Soft Landing/);
  for (const name of [/^Rulebook/, /^Gazetteer/, /^Settings/, /^About/, /^New match/]) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Soft Landing' })).toBeVisible();
  }
  await page.goto('./#/nowhere');
  await expect(page.getByText('leads nowhere in Soft Landing')).toBeVisible();
  await page.getByRole('button', { name: 'To the main menu' }).click();
  await expect(page.getByRole('button', { name: /^New match/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test('the rulebook opens over a running match without losing it', async ({ page }) => {
  await begin(page, 'Lesson', 'book');
  await intoActions(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Rulebook' }).click();
  // It opens on the scenario that is played.
  await expect(page.getByRole('heading', { name: 'The Lesson', exact: true })).toBeInViewport();
  const search = page.getByRole('searchbox', { name: 'Search the rulebook' });
  await search.fill('outreach');
  await expect(page.getByText(/sections? found/)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the match' }).click();
  await expect(panel(page).getByRole('list', { name: 'Your hand' })).toBeVisible();
});

test('menu, set-up, gazetteer, curtain and match pass the accessibility checks', async ({ page }) => {
  // Seven pages are gone through by axe; on a busy machine that takes long.
  test.setTimeout(180_000);
  const check = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).exclude('canvas').analyze();
    expect(violations.map((v) => `${what}: ${v.id} ${v.nodes[0]?.html}`)).toEqual([]);
  };
  await page.goto('./');
  await expect(page.getByRole('button', { name: /^New match/ })).toBeVisible();
  await check('menu');
  await page.getByRole('button', { name: /^New match/ }).click();
  await expect(page.getByRole('button', { name: 'Begin the match' })).toBeVisible();
  await check('set-up');
  for (const at of ['gazetteer?kind=card', 'gazetteer/nation/FRA', 'gazetteer/card/artemis-accords?lang=zh-CN']) {
    await page.goto(`./#/${at}`);
    await expect(page.getByRole('link', { name: /^(All|全部)/ })).toBeVisible();
    await check(at);
  }
  await begin(page, 'Standard', 'axe');
  await check('curtain');
  await takeSeat(page).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await check('match');
});
