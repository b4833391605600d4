/** Play that can be read: why something can't be chosen, what was, and where the cards are. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { rivalOf } from '../../rules/terms.ts';
import { BLOC_PALETTES } from '../../src/board/theme.ts';
import { expectHidden, truth } from './hidden.ts';
import { asked, begin, decide, panel, takeSeat, watch } from './player.ts';

const TONES = BLOC_PALETTES.tones.dark;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** Plays until a decision has this heading. */
async function until(page: Page, heading: RegExp): Promise<void> {
  for (let step = 0; step < 120; step++) {
    const what = await asked(page);
    if (what === 'curtain') await takeSeat(page).click();
    else {
      const title = (await panel(page).getByRole('heading', { level: 2 }).first().textContent()) ?? '';
      if (heading.test(title)) return;
      await decide(page, step);
    }
  }
  throw new Error(`never asked: ${heading}`);
}

test('the two sides are light and dark for whoever wants it, and stay so', async ({ page }) => {
  const errors = watch(page);
  await page.goto('./#/settings');
  const tones = page.getByRole('radio', { name: 'Light and dark' });
  await tones.check();
  const sides = () =>
    page.evaluate(() => ['--us', '--china'].map((name) => getComputedStyle(document.body).getPropertyValue(name)));
  expect(await sides()).toEqual([TONES.us.base, TONES.china.base]);
  await page.reload();
  await expect(tones).toBeChecked();
  await begin(page, 'Lesson', 'tones');
  await takeSeat(page).click();
  await expect(page.locator('.board-host canvas').first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('what can’t be chosen says why, what was can be looked at, and the deck tells what is unseen', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const errors = watch(page);
  const said: string[] = [];
  page.on('console', (m) => said.push(m.text()));
  await begin(page, 'Standard', 'legible');
  await until(page, /^Play a card$/);

  await test.step('the deck tracker opens beside the hand', async () => {
    await panel(page).getByRole('button', { name: 'Deck tracker' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Deck tracker' })).toBeVisible();
    const G = await truth(page);
    const me = G.awaiting[0];
    await expect(panel(page)).toContainText(`${G.secret.deck.length} cards are in the deck`);
    const unseen = G.secret.deck.length + G.secret.hands[rivalOf(me)].length;
    await expect(panel(page).getByRole('combobox', { name: 'Show' })).toContainText(`unseen (${unseen})`);
    await panel(page).getByRole('combobox', { name: 'Show' }).selectOption('hand');
    await expect(panel(page).locator('.tracked')).toHaveCount(G.secret.hands[me].length);
    await panel(page).getByRole('combobox', { name: 'By' }).selectOption('suit');
    const { violations } = await new AxeBuilder({ page }).include('.side').analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await tab(page, 'Act');
  });

  await test.step('a nation out of reach says so on the map, in the list and in Info', async () => {
    const card = panel(page).getByRole('list', { name: 'Your hand' }).getByRole('button').first();
    await card.click();
    await panel(page)
      .getByRole('button', { name: /^Outreach/ })
      .click();
    await panel(page).getByRole('button', { name: 'Play it: Outreach' }).click();
    await until(page, /^Place influence$/);
    const others = panel(page).getByText(/^Why not another\?/);
    await others.click();
    const reason = panel(page)
      .getByRole('list', { name: 'Nations that can’t be chosen' })
      .getByRole('listitem')
      .first();
    await expect(reason).toContainText(/beyond your reach|costs \d+ points|at its limit/);
    const name = (await reason.locator('b').textContent()) ?? '';
    await page
      .getByRole('group', { name: 'World map' })
      .getByRole('button', { name: new RegExp(`^${name.split(' ')[0]}`) })
      .first()
      .press('Enter');
    await expect(panel(page).locator('.why-not')).toContainText(/beyond your reach|costs \d+ points|at its limit/);
    await tab(page, 'Act');
  });

  await test.step('the log leads back, shows nothing hidden, and back to now', async () => {
    const now = await truth(page);
    const me = now.awaiting[0];
    await tab(page, 'Log');
    const entry = panel(page)
      .locator('.entry')
      .filter({ hasText: /Dialogue|Cooperate|Exploit|Abstain/ })
      .first();
    await entry.click();
    const banner = page.getByRole('region', { name: 'Looking back' });
    await expect(banner).toContainText('You look at round 1');
    await expectHidden(page, me, said);
    // Nothing can be decided meanwhile, and nothing has changed.
    await tab(page, 'Act');
    await expect(panel(page).getByRole('heading', { name: 'You are looking back' })).toBeVisible();
    await banner.getByRole('button', { name: 'A move earlier' }).click();
    await banner.getByRole('button', { name: 'A move later' }).click();
    await expect(banner).toContainText('You look at round 1');
    await expectHidden(page, me, said);
    await banner.getByRole('button', { name: 'Back to now' }).click();
    await expect(banner).toHaveCount(0);
    await expect(panel(page).getByRole('heading', { name: 'Place influence' })).toBeVisible();
    expect(await truth(page)).toEqual(now);
  });

  await test.step('the log is searched and taken along', async () => {
    await tab(page, 'Log');
    const all = await panel(page).locator('.entry').count();
    await panel(page).getByRole('searchbox', { name: 'Nation, card' }).fill('influence');
    await expect.poll(() => panel(page).locator('.entry').count()).toBeLessThan(all);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      panel(page).getByRole('button', { name: 'Save the log as text' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/log.*\.txt$/);
  });
  expect(errors).toEqual([]);
});
