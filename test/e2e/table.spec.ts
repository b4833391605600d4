import { expect, type Page, test } from '@playwright/test';
import type { Bloc } from '../../rules/terms.ts';
import { expectHidden, truth } from './hidden.ts';
import { asked, begin, decide, panel, takeSeat, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Chooses tables on the page of settings, as a reader finds it. */
async function chooseTables(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Board' }).getByRole('radio', { name: 'Table' }).check();
  await page.getByRole('button', { name: 'To the main menu' }).click();
}

/** Requests for the drawn board: its styles come with its scripts. */
function boardFiles(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (r) => {
    if (/\/board-[^/]*\.css$/.test(r.url())) asked.push(r.url());
  });
  return asked;
}

test('a whole Lesson is played from the tables by roles and names alone, and no board is loaded', async ({ page }) => {
  test.setTimeout(300_000);
  const errors = watch(page);
  const drawn = boardFiles(page);
  const said: string[] = [];
  await chooseTables(page);
  await begin(page, 'Lesson', 'tables');
  const fromTable: Record<string, number> = {};
  const looked: Record<Bloc, number> = { us: 0, china: 0 };
  for (let step = 0; ; step++) {
    expect(step, 'the match comes to an end').toBeLessThan(900);
    const what = await asked(page);
    if (what === 'ending') break;
    if (what === 'curtain') {
      const viewer = ((await takeSeat(page).textContent()) ?? '').includes('Anna') ? 'us' : 'china';
      await takeSeat(page).click();
      await expect(page.getByRole('heading', { level: 2, name: 'State of play' })).toBeVisible();
      if (++looked[viewer] <= 1) await expectHidden(page, viewer, said);
      continue;
    }
    const cells = page.getByRole('table', { name: 'Nations' }).getByRole('cell');
    const acts = cells.getByRole('button', { name: /^(Place|Let it sign|Choose|Promise a part) / });
    const cards = page.getByRole('list', { name: 'Hand', exact: true }).getByRole('button', { pressed: false });
    if ((await acts.count()) > 0 && step % 2 === 0) {
      fromTable.nation = (fromTable.nation ?? 0) + 1;
      await acts.first().press('Enter');
    } else if (
      (await cards.count()) > 1 &&
      (await panel(page).getByRole('heading', { name: 'Play a card' }).count()) > 0
    ) {
      fromTable.card = (fromTable.card ?? 0) + 1;
      await cards.nth(step % 2).press('Enter');
      // What may be done with it is what one comes to next.
      await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
    } else await decide(page, Math.floor(step / 7));
  }
  await expect(page.getByRole('heading', { name: /Commons grade [A-F]/ })).toBeVisible();
  expect((await truth(page)).ending).not.toBeNull();
  expect(fromTable.nation).toBeGreaterThan(1);
  expect(fromTable.card).toBeGreaterThan(3);
  // The ending's board is tables too.
  await page.getByRole('button', { name: /board/i }).click();
  await expect(page.getByRole('table', { name: 'Nations' })).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  expect(drawn).toEqual([]);
  expect(errors).toEqual([]);
});

test('map and table change places in play, and nothing is lost', async ({ page }) => {
  const errors = watch(page);
  const drawn = boardFiles(page);
  await chooseTables(page);
  await begin(page, 'Lesson', 'switch');
  const hand = panel(page).getByRole('list', { name: 'Your hand' });
  while ((await asked(page)) === 'curtain' || (await hand.count()) === 0) {
    if ((await takeSeat(page).count()) > 0) await takeSeat(page).click();
    else await decide(page, 0);
  }
  await hand.getByRole('button').nth(1).click();
  const heading = panel(page).getByRole('heading', { level: 2 });
  const weighed = (await heading.textContent()) ?? '';
  const before = await truth(page);
  expect(drawn).toEqual([]);

  await page.keyboard.press('b');
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  expect(drawn.length).toBeGreaterThan(0);
  await expect(heading).toHaveText(weighed);

  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await menu.getByRole('radio', { name: 'Table' }).check();
  await menu.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('table', { name: 'Nations' })).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  await expect(heading).toHaveText(weighed);

  // Remembered.
  await page.reload();
  await takeSeat(page).click();
  await expect(page.getByRole('table', { name: 'Nations' })).toBeVisible();
  expect(await truth(page)).toEqual(before);
  expect(errors).toEqual([]);
});

test('the keyboard alone: help, parts of the page, the table, and single keys turned off', async ({ page }) => {
  await chooseTables(page);
  await begin(page, 'Lesson', 'keys');
  await expect(page.getByRole('heading', { level: 1, name: /Anna|Li Wei/ })).toBeFocused();
  await takeSeat(page).press('Enter');
  const asks = panel(page).getByRole('heading', { level: 2 });
  await expect(asks).toBeFocused();

  // Help comes and goes, and gives the focus back.
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(help.getByRole('row')).toHaveCount(15);
  for (let i = 0; i < 8; i++) await page.keyboard.press('Tab');
  expect(
    await page.evaluate(
      () =>
        document.activeElement === document.body || document.querySelector('dialog')?.contains(document.activeElement),
    ),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(asks).toBeFocused();

  // To the nations, down the table, into an explanation, and back to the same row.
  await page
    .getByRole('navigation', { name: 'Parts of this page' })
    .getByRole('button', { name: 'Nations' })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Nations' })).toBeFocused();
  const rows = page.getByRole('table', { name: 'Nations' }).getByRole('rowheader').getByRole('button');
  await rows.nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  const name = (await rows.nth(2).textContent())?.trim() ?? '';
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2, name })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rows.nth(2)).toBeFocused();

  // A column's head sorts, and says so.
  await page.getByRole('columnheader', { name: 'Weight' }).getByRole('button').press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Weight' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('searchbox', { name: 'Find a nation' }).fill('fra');
  await expect(page.getByText(/^1 of \d+ nations$/)).toBeVisible();

  await page.keyboard.press('Escape');
  await asks.focus();
  await page.keyboard.press('?');
  await help.getByRole('checkbox', { name: /Single-key shortcuts/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByRole('tab', { name: 'Act' })).toHaveAttribute('aria-selected', 'true');
});
