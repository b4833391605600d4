/** Sound: none before the first gesture, then in time with the match, and never against the reader's will. */
import { expect, type Page, test } from '@playwright/test';
import { choose, decide, panel, watch } from './player.ts';

/** What the page asks of its loudspeaker: contexts made, and when each tone begins on their clock. */
interface Heard {
  contexts: AudioContext[];
  begins: number[];
}
const heard = (page: Page) =>
  page.evaluate(() => {
    const { contexts, begins } = (window as unknown as { heard: Heard }).heard;
    return { contexts: contexts.length, state: contexts[0]?.state ?? null, tones: begins.length };
  });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const all: Heard = { contexts: [], begins: [] };
    Object.assign(window, { heard: all });
    // Looking into a page counts as a gesture there; a reader's first press comes later.
    Object.defineProperty(navigator, 'userActivation', { value: undefined });
    const Given = window.AudioContext;
    window.AudioContext = class extends Given {
      constructor(options?: AudioContextOptions) {
        super(options);
        all.contexts.push(this);
      }
    };
    const { start } = AudioScheduledSourceNode.prototype;
    AudioScheduledSourceNode.prototype.start = function (when) {
      all.begins.push(when ?? 0);
      start.call(this, when);
    };
  });
});

test('a match sounds after the first gesture, and falls silent by the menu, for good', async ({ page }) => {
  const errors = watch(page);
  await page.goto('./#/watch/lesson');
  await expect(page.getByRole('slider', { name: 'Position in the match' })).toBeVisible();
  expect(await heard(page)).toEqual({ contexts: 0, state: null, tones: 0 });
  const on = page.getByRole('button', { name: 'A play on', exact: true });
  await on.click();
  await expect.poll(async () => (await heard(page)).state).toBe('running');
  const move = page.getByRole('button', { name: 'A move on', exact: true });
  for (let i = 0; i < 8; i++) await move.click();
  await expect.poll(async () => (await heard(page)).tones).toBeGreaterThan(4);

  // Muted in the settings, remembered, and silent in the next match.
  await page.goto('./#/settings');
  await page.getByRole('checkbox', { name: 'Play sounds' }).uncheck();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Play sounds' })).not.toBeChecked();
  await expect(page.getByRole('slider', { name: 'Volume' })).toBeDisabled();
  await choose(page, 'Lesson', 'mute');
  await page.getByRole('combobox', { name: /^Leads the United States/ }).selectOption('attache');
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await decide(page, 0);
  expect((await heard(page)).contexts).toBe(0);

  // Wanted again from the match's menu: it sounds from the next press on.
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await menu.getByRole('checkbox', { name: 'Play sounds' }).check();
  await menu.getByRole('slider', { name: 'Volume' }).fill('30');
  await menu.getByRole('button', { name: 'Close' }).click();
  await expect.poll(async () => (await heard(page)).contexts).toBe(1);
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem('soft-landing:settings') ?? '{}'))).toMatchObject({
    muted: false,
    volume: 30,
  });
  expect(errors).toEqual([]);
});

test('a page that nobody sees makes no sound', async ({ page }) => {
  await page.goto('./#/watch/lesson');
  const move = page.getByRole('button', { name: 'A move on', exact: true });
  for (let i = 0; i < 4; i++) await move.click();
  await expect.poll(async () => (await heard(page)).state).toBe('running');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(async () => (await heard(page)).state).toBe('suspended');
  const { tones } = await heard(page);
  for (let i = 0; i < 6; i++) await move.click();
  await page.waitForTimeout(300);
  expect((await heard(page)).tones).toBe(tones);
});
