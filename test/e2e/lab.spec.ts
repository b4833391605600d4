/** The policy lab and the counterfactuals: an experiment that its link repeats byte for byte, and one decision made otherwise. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(180_000);

const result = (page: Page) => page.getByRole('heading', { name: 'What came of it' });
const played = { timeout: 90_000 };

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes[0]?.target}`);
}

async function rawData(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFileSync(await file.path(), 'utf8');
}

test('an example becomes an experiment, and its link repeats it byte for byte', async ({ page }) => {
  const errors = watch(page);
  await page.goto('./');
  await page.getByRole('button', { name: /^Policy lab/ }).click();
  await page.getByRole('button', { name: /orbit were twice as dangerous/ }).click();
  await expect(page.getByRole('slider', { name: /^Chance of a collision/ })).toHaveValue('10');
  await page.getByLabel('Scenario').selectOption('lesson');
  for (const bloc of ['United States', 'China']) await page.getByLabel(`${bloc} is played by`).selectOption('random');
  await page.getByLabel('Pairs of matches').fill('24');
  await expect(page.getByText(/^About \d+ seconds? on this device\.$/)).toBeVisible(played);

  await test.step('it asks for a hypothesis before it runs', async () => {
    await page.getByRole('button', { name: 'Run the experiment' }).click();
    await expect(page.getByRole('alert')).toContainText('Write what you expect first');
    await expect(page.getByLabel('What will the change do')).toBeFocused();
    await expect(result(page)).toBeHidden();
    await page.keyboard.type('More collisions: is that 5% & more?');
    await page.getByLabel('The figure it speaks of').selectOption('debris');
    await page.getByLabel('Which way it moves').selectOption('up');
  });

  await page.getByRole('button', { name: 'Run the experiment' }).click();
  await expect(result(page)).toBeFocused(played);
  const judged = page.getByRole('region', { name: 'Your hypothesis, before you run it' });
  await expect(judged).toContainText('“More collisions: is that 5% & more?”');
  await expect(judged).toContainText(/The result (speaks for|does not support|leaves it open)/);
  await expect(judged).toContainText(/Debris at the end moved by .+; 95% interval .+ to /);
  const debris = page.getByRole('table', { name: 'What the change moves' }).getByRole('row', { name: /^Debris/ });
  await expect(debris).toContainText(/more than chance|Not told apart from chance/i);
  await expect(page.getByRole('img', { name: /^Who wins how often/ })).toHaveAttribute('aria-label', /Of 24 matches/);
  expect(await faults(page)).toEqual([]);

  const first = await rawData(page, 'Raw data (JSON)');
  expect(JSON.parse(first).pairs).toHaveLength(24);
  const csv = await rawData(page, 'Raw data (CSV)');
  expect(csv.trim().split('\r\n')).toHaveLength(25);

  await test.step('opened from its link it gives the same bytes', async () => {
    const link = await page.getByRole('textbox', { name: 'Link to this set-up' }).inputValue();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('The link is copied.')).toBeVisible();
    await page.goto('./#/about');
    await page.goto(link);
    await page.reload();
    await expect(page.getByLabel('What will the change do')).toHaveValue('More collisions: is that 5% & more?');
    await expect(page.getByLabel('Scenario')).toHaveValue('lesson');
    await page.getByRole('button', { name: 'Run the experiment' }).click();
    await expect(result(page)).toBeVisible(played);
    expect(await rawData(page, 'Raw data (JSON)')).toBe(first);
  });
  expect(errors).toEqual([]);
});

test('a run that is stopped shows what is finished, and says how much that is', async ({ page }) => {
  const set = 'lab?v=1&scenario=short&then=wolfRepealed&bots=attache&matches=1000&seed=stop';
  await page.goto(`./#/${set}`);
  await page.getByRole('button', { name: 'Run the experiment' }).click();
  await page.getByRole('button', { name: 'Run it without a hypothesis' }).click();
  const bar = page.getByRole('progressbar');
  await expect.poll(async () => Number(await bar.getAttribute('value')), played).toBeGreaterThan(23);
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(result(page)).toBeVisible(played);
  await expect(page.getByText('of 1000 pairs that were asked for, these are finished.')).toBeVisible();
  const { pairs, setup } = JSON.parse(await rawData(page, 'Raw data (JSON)'));
  expect(pairs.length).toBeGreaterThan(3);
  expect(pairs.length).toBeLessThan(1000);
  expect(setup.matches).toBe(pairs.length);
  await expect(page.getByText(`${pairs.length} pairs of matches,`)).toBeVisible();
});

test('a bad link says so and leaves the form alone; the keyboard alone runs an experiment', async ({ page }) => {
  const errors = watch(page);
  await page.goto('./#/lab?v=1&scenario=atlantis&bots=envoy&matches=10&seed=1');
  await expect(page.getByRole('alert')).toContainText('There is no such scenario here.');
  await expect(page.getByLabel('Scenario')).toHaveValue('lesson');
  expect(await faults(page)).toEqual([]);

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (name: string | RegExp) => {
    for (let i = 0; i < 80; i++) {
      await press('Tab');
      const found = page.getByRole('button', { name }).or(page.getByLabel(name));
      if (await found.first().evaluate((el) => el === document.activeElement)) return;
    }
    throw new Error(`no way to ${name} by the keyboard`);
  };
  await tabTo(/Wolf Amendment worth repealing/);
  await press('Enter');
  await tabTo('Scenario');
  await page.keyboard.type('Lesson');
  for (const bloc of ['United States', 'China']) {
    await tabTo(`${bloc} is played by`);
    await page.keyboard.type('Chance');
  }
  await tabTo('What will the change do');
  await page.keyboard.type('Nothing that is more than chance.');
  await tabTo('Run the experiment');
  await press('Enter');
  await expect(result(page)).toBeFocused(played);
  await expect(page.getByText('The hypothesis names no figure and way')).toBeVisible();
  expect(errors).toEqual([]);
});

test('where both choose in secret, either one’s choice is made otherwise', async ({ page }) => {
  const errors = watch(page);
  await page.goto('./#/what-if/lesson/0');
  await expect(page.getByText(/^Both decide, in secret\. What was done: United States: .+, China: /)).toBeVisible();
  for (const bloc of ['United States', 'China'])
    await expect(page.getByRole('group', { name: `${bloc} decides otherwise` }).getByRole('radio')).toHaveCount(3);
  await page.goto('./#/what-if/lesson/99999');
  await expect(page.getByRole('alert')).toContainText('The match is over here');
  await page.getByRole('link', { name: 'A move earlier' }).click();
  await expect(page.getByText(/after 82 of 83 moves/)).toBeVisible();
  expect(errors).toEqual([]);
});

test('in a watched match one decision is made otherwise, and played on', async ({ page }) => {
  const errors = watch(page);
  await page.goto('./#/watch/lesson/36');
  await page.getByRole('link', { name: 'What if?' }).click();
  await expect(page.getByText(/“A Lesson”, Lesson, after 36 of \d+ moves: round 2/)).toBeVisible();
  await expect(page.getByText(/^The United States decides\. What was done: United States: Place in /)).toBeVisible();

  await page.getByRole('button', { name: 'Play it on' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose first what is different.');
  const done = page.getByRole('radio', { name: /so it was done/ });
  await expect(done).toBeDisabled();
  const all = await page.getByRole('radio', { name: /^Place in/ }).count();
  await page.getByRole('searchbox').fill('brazil');
  await expect(page.getByRole('radio', { name: /^Place in/ })).toHaveCount(1);
  expect(all).toBeGreaterThan(12);
  await page.getByRole('radio', { name: /^Place in Brazil/ }).check();
  await page.getByLabel('Who plays on').selectOption('random');
  await page.getByLabel('Pairs of matches').fill('12');
  await page.getByRole('button', { name: 'Play it on' }).click();
  await expect(result(page)).toBeFocused(played);
  await expect(page.getByText(/^12 pairs of matches, .* Place in Brazil/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Who wins how often/ })).toHaveAttribute(
    'aria-label',
    /As it was: Of 12 matches.*Changed: Of 12 matches/,
  );
  await expect(page.getByText('Hands, and all that a bloc knows, stay as they were.')).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByText('Or the rules are different from here on').click();
  await page.getByRole('radio', { name: 'the Wolf Amendment is repealed' }).check();
  await page.getByRole('button', { name: 'Play it on' }).click();
  await expect(page.getByText(/^12 pairs of matches, .* the Wolf Amendment is repealed/)).toBeVisible(played);
  await page.getByRole('link', { name: 'See this position' }).click();
  await expect(page.getByRole('slider', { name: 'Position in the match' })).toHaveValue('36');
  expect(errors).toEqual([]);
});
