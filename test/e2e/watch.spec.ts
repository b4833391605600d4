/** Watching finished matches, and playing on from a position. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { fromRecord } from '../../rules/record.ts';
import { readMatchData } from '../../src/data/read-match.ts';
import { truth } from './hidden.ts';
import { KEY, panel, takeSeat } from './player.ts';

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
  expect(await faults(page)).toEqual([]);
  // An address leads there; the one that the page wrote itself, a moment after a step, leads nobody back.
  await page.goto('./#/watch/lesson/12');
  await expect(slider).toHaveValue('12');
  await page.evaluate(() => {
    const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    // Steps on in the moment in which the address is written.
    const replace = history.replaceState.bind(history);
    history.replaceState = (...to) => {
      replace(...to);
      history.replaceState = replace;
      press('Home');
    };
    press('ArrowRight');
  });
  await expect(slider).toHaveValue('0');
  await expect(page).toHaveURL(/lesson\/0$/);
  await page.goto('./#/watch/lesson/12');
  await expect(slider).toHaveValue('12');
  expect(errors).toEqual([]);
});

/** What axe finds wrong; the drawn board's canvas has its twins in buttons. */
async function faults(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).exclude('canvas').analyze();
  return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.target}`);
}

test('who does not see the board hears the position, the round and what happened', async ({ page }) => {
  await page.goto('./#/watch/lesson/1');
  const slider = page.getByRole('slider', { name: 'Position in the match' });
  const now = page.getByRole('region', { name: 'Just now' });
  const told = page.getByRole('status');
  for (const step of ['A play on', 'A play on', 'A move back', 'A play on']) {
    await page.getByRole('button', { name: step, exact: true }).click();
    const at = await slider.inputValue();
    const position = new RegExp(`^Round \\d, [A-Z][a-z]+: move ${at} of ${length}$`);
    await expect(slider).toHaveAttribute('aria-valuetext', position);
    const words = (await slider.getAttribute('aria-valuetext')) ?? '';
    await expect(now.getByRole('heading', { name: words, exact: true })).toBeVisible();
    await expect(told).toContainText(words);
    // Beside the position, what the move brought.
    await expect(now).toContainText(/United States|China|Nothing that can be seen/);
  }
  await expect(page.getByRole('button', { name: 'Go to the beginning of round 1' })).toHaveAttribute(
    'aria-current',
    'step',
  );
});

test('a bloc’s hand is listed to whoever sees with its eyes, and to nobody else', async ({ page }) => {
  await page.goto('./#/watch/lesson/1');
  const hand = page.getByRole('group', { name: 'Hand' }).getByRole('button');
  await expect(page.getByRole('group', { name: 'World map' })).toBeVisible();
  await expect(hand).toHaveCount(0);
  const seen: string[] = [];
  for (const eyes of ['us', 'china']) {
    await page.getByLabel('See as').selectOption(eyes);
    // Name, value, suit, owner and event of each card.
    await expect(hand.first()).toHaveAccessibleName(
      /^.+: value \d, (Diplomacy|Finance|Technology|Science), .+\. .+\.( \(.+\))?$/,
    );
    // None of the cards seen with the other's eyes; the list is drawn a moment after the choice.
    const labels = () => hand.evaluateAll((all) => all.map((e) => e.getAttribute('aria-label') ?? ''));
    await expect(async () => expect((await labels()).filter((card) => seen.includes(card))).toEqual([])).toPass();
    seen.push(...(await labels()));
  }
  expect(seen.length).toBeGreaterThan(8);
  await page.getByLabel('See as').selectOption('open');
  await expect(page.getByLabel('See as')).toHaveValue('open');
  await expect(hand).toHaveCount(seen.length);
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('See as').selectOption('spectator');
  await expect(hand).toHaveCount(0);
});

test('without a drawn board the nations and the hand are tables and lists', async ({ page }) => {
  // The board comes with a style of its own; here it never comes.
  await page.route(/\/assets\/board-.*\.css/, (route) => route.abort());
  await page.goto('./#/watch/lesson/1');
  await expect(page.getByRole('table', { name: 'Nations' })).toBeVisible();
  const hand = page.getByRole('list', { name: 'Hand' });
  await expect(hand).toHaveCount(0);
  await page.getByLabel('See as').selectOption('us');
  const card = hand.getByRole('button').first();
  await expect(card).toBeVisible();
  expect(await faults(page)).toEqual([]);
  const name = await card.innerText();
  await card.press('Enter');
  await expect(page.getByRole('tabpanel').getByRole('heading', { name, exact: true })).toBeVisible();
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
  await page.getByRole('button', { name: 'Play on', exact: true }).click();
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

test('a position is played on against a bot, in the other seat', async ({ page }) => {
  await page.goto('./#/play/lesson/20');
  await page.getByRole('combobox', { name: /^Leads the United States/ }).selectOption('attache');
  await page.getByRole('button', { name: 'Play on', exact: true }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await expect(takeSeat(page)).toHaveCount(0);
  const kept = await page.evaluate((key) => localStorage.getItem(key), KEY);
  expect(kept).toContain('\n# players: us attache, china person\n');
  await expect.poll(async () => (await truth(page)).awaiting).toContain('china');
});

test('a match goes by a link to a device that has never seen it; a bad link says so and changes nothing', async ({
  page,
  browser,
}) => {
  await page.goto('./#/watch/lesson/7');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Share as a link' }).click();
  const dialog = page.getByRole('dialog', { name: 'This match as a link' });
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/#\/watch\/m1\.[\w-]+\/0$/);
  expect(link.length).toBeLessThan(2100);
  await dialog.getByRole('button', { name: 'Copy the link' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^(Copied\.|The link is selected)/);

  const there = await (await browser.newContext()).newPage();
  const errors: string[] = [];
  there.on('pageerror', (error) => errors.push(error.message));
  await there.goto(link);
  const slider = there.getByRole('slider', { name: 'Position in the match' });
  await expect(slider).toHaveAttribute('max', `${length}`);
  await there.locator('body').press('End');
  await expect(there.getByRole('heading', { name: /wins/ })).toBeVisible();
  for (const bad of [link.slice(0, -60), link.replace('/m1.', '/m9.'), link.replace(/m1\..{40}/, 'm1.')]) {
    await there.goto('about:blank');
    await there.goto(bad);
    await expect(there.getByRole('heading', { name: 'No such match' })).toBeVisible();
    await expect(there.getByRole('alert')).toHaveText(/./);
  }
  expect(await there.evaluate((key) => localStorage.getItem(key), KEY)).toBe(null);
  expect(errors).toEqual([]);
  await there.context().close();
});

test('the board is saved as a picture in device pixels, with a caption and without a hand', async ({ browser }) => {
  const context = await browser.newContext({ deviceScaleFactor: 2, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto('./#/watch/lesson/20');
  await page.getByLabel('See as').selectOption('us');
  await expect(page.getByRole('group', { name: /hand/i }).getByRole('button').first()).toBeVisible();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the board as a picture' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('soft-landing-lesson-1-20.png');
  const png = readFileSync(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const board = await page.locator('.board').evaluate((el) => ({ width: el.clientWidth, height: el.clientHeight }));
  expect(png.readUInt32BE(16)).toBe(board.width * 2);
  // The hand's part of the board is not on it.
  expect(png.readUInt32BE(20)).toBeLessThan((board.height - 60) * 2);
  expect(png.length).toBeGreaterThan(100_000);
  await context.close();
});

test('its data is saved as JSON, which turns back into the match', async ({ page }) => {
  await page.goto('./#/watch/lesson/20');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Data of this match (JSON)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`soft-landing-lesson-${length}.json`);
  const read = readMatchData(readFileSync(await download.path(), 'utf8'));
  expect(read.ok && read.record.moves.length).toBe(length);
  await expect(page.getByText(`soft-landing-lesson-${length}.json`)).toBeVisible();
});
