/** How a match is won: told once to whoever begins one here, and from the menu again. */
import { expect, type Page, test } from '@playwright/test';
import { begin, panel, takeSeat, watch } from './player.ts';

test.use({ storageState: { cookies: [], origins: [] }, contextOptions: { reducedMotion: 'reduce' } });

const told = (page: Page) => page.getByRole('dialog', { name: /^How this match is won/ });
const on = (page: Page) => told(page).getByRole('button', { name: 'To the match' });

for (const [width, height] of [
  [1366, 768],
  [390, 844],
])
  test(`it is told in short, goes at a press and is found again (${width})`, async ({ page }) => {
    const errors = watch(page);
    await page.setViewportSize({ width, height });
    await begin(page, 'Lesson', 'told');
    await expect(told(page)).toBeHidden();
    await takeSeat(page).click();
    await expect(told(page)).toContainText('after 3 rounds');
    await expect(told(page)).toContainText('At the end of this round: Europe, Africa');
    await expect(on(page)).toBeInViewport();
    if (process.env.LOOK) await page.screenshot({ path: `shots/brief-${width}.png` });
    await on(page).click();
    await expect(told(page)).toBeHidden();
    await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeVisible();

    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('button', { name: 'How this match is won' }).click();
    // It loads with its words: Escape closes what is there.
    await expect(on(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(told(page)).toBeHidden();

    // A match that is taken up again tells nothing.
    await page.reload();
    await takeSeat(page).click();
    await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(told(page)).toBeHidden();
    expect(errors).toEqual([]);
  });

test('whoever was told is not told again when the next match of the scenario begins; another’s is told', async ({
  page,
}) => {
  const alone = async (scenario: RegExp) => {
    await page.goto('./#/new');
    await page.getByRole('radio', { name: scenario }).check();
    await page.getByRole('combobox', { name: /^Leads China/ }).selectOption('attache');
    await page.getByRole('combobox', { name: /^Leads the United States/ }).selectOption('person');
    await page.getByRole('button', { name: 'Begin the match' }).click();
    await expect(page.locator('#panel h2').first()).toBeAttached();
  };
  await alone(/^Lesson/);
  await on(page).click();
  await page.reload();
  await alone(/^Lesson/);
  await expect(told(page)).toBeHidden();
  await alone(/^Standard/);
  await expect(told(page)).toContainText('after 5 rounds');
});

test('what was filled in for a new match is still there after a look at the rules', async ({ page }) => {
  await page.goto('./#/new');
  await page.getByRole('radio', { name: /^Lesson/ }).check();
  await page.getByRole('combobox', { name: /^Leads China/ }).selectOption('envoy');
  await page.getByRole('button', { name: /swap/i }).click();
  await page.getByText('Seed and what-if switches').click();
  const seed = page.getByRole('textbox', { name: /^Seed/ });
  await seed.fill('a seed');
  await page.getByRole('link', { name: 'All the rules of the Lesson' }).click();
  await expect(page.getByRole('radio', { name: /^Lesson/ })).toBeHidden();
  await page.goBack();
  await expect(seed).toHaveValue('a seed');
  await expect(page.getByRole('combobox', { name: /^Leads the United States/ })).toHaveValue('envoy');
  await expect(page.getByRole('combobox', { name: /^Leads China/ })).toHaveValue('person');
  // A match that began is no draft.
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await expect(page.locator('#panel h2').first()).toBeAttached();
  await page.goto('./#/new');
  await page.getByText('Seed and what-if switches').click();
  await expect(seed).toHaveValue('');
});
