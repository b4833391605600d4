import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectHidden, truth } from './hidden.ts';
import { choose, decide, mine, panel, takeSeat, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('one person plays against the Attaché, asks for a hint, and goes on after a reload', async ({ page }) => {
  test.setTimeout(150_000);
  const errors = watch(page);
  const said: string[] = [];
  page.on('console', (m) => said.push(m.text()));
  await choose(page, 'Lesson', 'solo');
  await page.getByRole('combobox', { name: /^Leads the United States/ }).selectOption('attache');
  await page.getByRole('textbox', { name: /^Leads China/ }).fill('Li Wei');
  await expect(page.getByText('You play alone')).toBeVisible();
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await expect(takeSeat(page)).toHaveCount(0);

  let hints = 0;
  for (let step = 0; step < 26; step++) {
    if (!(await mine(page))) break;
    const asked = await panel(page).getByRole('heading', { level: 2 }).textContent();
    if (step < 3) await expectHidden(page, 'china', said);
    if (asked === 'Play a card' && hints < 2) {
      const played = await truth(page);
      await panel(page).getByRole('button', { name: 'Hint', exact: true }).click();
      const hint = panel(page).getByRole('region', { name: 'Hint' });
      await expect(hint).toContainText(/Play “.+” for (Event|Outreach|Mission|Enterprise|Summit)/, { timeout: 30_000 });
      await expect(hint).toContainText(/It (helps you with|costs you something in) \w/);
      await hint.getByText('In figures').click();
      await expect(hint).toContainText(/Standing: .+ [+−]\d.*(Positions looked at|rule of thumb)/);
      await expectHidden(page, 'china', said);
      // A hint changes nothing, and goes when it is closed.
      expect(await truth(page)).toEqual(played);
      await hint.getByRole('button', { name: 'Close the hint' }).click();
      await expect(hint).toHaveCount(0);
      hints++;
    }
    await decide(page, step);
  }
  expect(hints).toBe(2);
  await mine(page);
  const before = await truth(page);
  expect(before.moves).toBeGreaterThan(8);

  await page.reload();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await mine(page);
  expect(await truth(page)).toEqual(before);
  const { violations } = await new AxeBuilder({ page }).exclude('canvas').analyze();
  expect(violations.map((v) => `${v.id} ${v.nodes[0]?.html}`)).toEqual([]);

  // The file remembers who plays.
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog', { name: 'Menu' }).getByRole('button', { name: 'Save to file' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('\n# players: us attache, china person\n');
  expect(errors).toEqual([]);
});

test('two bots play, watched: paused, by single steps, and on', async ({ page }) => {
  const errors = watch(page);
  await choose(page, 'Lesson', 'bots');
  await page.getByRole('combobox', { name: /^Leads the United States/ }).selectOption('attache');
  await page.getByRole('combobox', { name: /^Leads China/ }).selectOption('envoy');
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await panel(page).getByRole('button', { name: 'Pause' }).click();
  await expect(panel(page).getByRole('heading', { name: /is next$/ })).toBeVisible();
  const { moves } = await truth(page);
  await panel(page).getByRole('button', { name: 'Step' }).click();
  await expect.poll(async () => (await truth(page)).moves).toBe(moves + 1);
  await panel(page).getByRole('combobox', { name: 'Speed' }).selectOption('Fast');
  await panel(page).getByRole('button', { name: 'Go on' }).click();
  await expect.poll(async () => (await truth(page)).moves).toBeGreaterThan(moves + 6);
  expect(errors).toEqual([]);
});

test('where the bots can’t be loaded, the page says so, and and two people can go on', async ({ page }) => {
  await page.route(/worker-[\w-]+\.js$/, (route) => route.abort());
  await choose(page, 'Lesson', 'lost');
  await page.getByRole('combobox', { name: /^Leads China/ }).selectOption('architect');
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await panel(page).getByRole('button', { name: 'Hint', exact: true }).click();
  await expect(panel(page).getByRole('region', { name: 'Hint' })).toContainText('There is no hint just now');
  await decide(page, 0);
  await decide(page, 0);
  await expect(panel(page).getByRole('alert')).toContainText('The bot stopped thinking');
  const before = await truth(page);
  await panel(page).getByRole('button', { name: 'Ask again' }).click();
  await expect(panel(page).getByRole('alert')).toContainText('The bot stopped thinking');
  await panel(page).getByRole('button', { name: 'Play on as two people' }).click();
  await expect(takeSeat(page)).toBeVisible();
  expect(await truth(page)).toEqual(before);
});
