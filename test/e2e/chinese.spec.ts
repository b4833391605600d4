import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import { type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import { wordsOf } from '../../src/text/words.ts';
import { truth } from './hidden.ts';
import { latinWords } from './latin.ts';
import { KEY, panel, takeSeat, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const zh = wordsOf(
  ...['app', 'match'].map((file) => JSON.parse(readFileSync(`assets/locales/zh-CN/${file}.json`, 'utf8'))),
);

/** A match of two people up to the first card to be played, as the page keeps it. */
function beforeFirstPlay(): string {
  const start = { scenario: 'standard' as const, options: {}, seed: 'two tongues' };
  const G = setup(start.scenario, start.options, start.seed);
  const turns: Turn[] = [];
  while (G.ask?.ask !== 'play') {
    const by = G.awaiting[0];
    const move = legal(G, by)[0];
    turns.push({ by, move });
    step(G, by, move);
  }
  return writeRecord(toRecord({ ...start, names: { us: 'Anna', china: 'Li Wei' } }, turns));
}

const chinese = (page: Page) => page.getByRole('button', { name: '简体中文', exact: true });
const language = (page: Page) => page.evaluate(() => document.documentElement.lang);
/** Do the Chinese faces stand among the page's fonts, loaded? */
const faces = (page: Page) =>
  page.evaluate(() => [...document.fonts].filter((f) => /Chinese/.test(f.family)).map((f) => f.status));

test('the language changes in the middle of a match and back; nothing but the words is another', async ({ page }) => {
  test.setTimeout(240_000);
  const errors = watch(page);
  const fonts: string[] = [];
  page.on('request', (r) => {
    if (/noto-sans-sc/.test(r.url())) fonts.push(r.url());
  });
  const saved = beforeFirstPlay();
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, saved] as const);
  await page.goto('./#/match');
  await takeSeat(page).click();
  await expect(page.locator('.board-host canvas').first()).toBeVisible();
  const before = await truth(page);
  // Readers of English don't load letters that they never see.
  expect(fonts).toEqual([]);
  expect(await language(page)).toBe('en');
  const nation = page.locator('[data-target="nation:FRA"]');
  await expect(nation).toHaveAccessibleName(/France/);

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await chinese(page).click();
  const menu = page.getByRole('dialog', { name: zh('menu.title') });
  await expect(menu).toBeVisible();
  await menu.getByRole('button', { name: zh('close') }).click();
  expect(await language(page)).toBe('zh-CN');
  expect(await page.title()).toBe(zh('title'));
  expect(await faces(page)).toEqual(['loaded', 'loaded']);
  expect(fonts).toHaveLength(2);
  await expect(nation).toHaveAccessibleName(/法国/);
  await expect(panel(page).getByRole('list', { name: zh('ask.play.hand') })).toBeVisible();
  expect(await latinWords(page)).toEqual([]);
  expect(await truth(page)).toEqual(before);
  for (const tab of ['log', 'info'] as const) {
    await page.getByRole('tab', { name: zh(`tabs.${tab}`) }).click();
    expect(await latinWords(page)).toEqual([]);
  }

  // A card is played in Chinese: weighed, its use chosen, confirmed.
  await page.getByRole('tab', { name: zh('tabs.act') }).click();
  await panel(page)
    .getByRole('list', { name: zh('ask.play.hand') })
    .getByRole('button')
    .first()
    .click();
  expect(await latinWords(page)).toEqual([]);
  await panel(page)
    .getByRole('button', { name: new RegExp(`^${zh('terms.use.outreach')}`) })
    .click();
  expect(await latinWords(page)).toEqual([]);
  await panel(page).locator('.foot .primary').click();
  await expect(panel(page).getByRole('heading', { level: 2 })).not.toHaveText(zh('ask.play.title'));
  expect(await latinWords(page)).toEqual([]);

  // And back; a reload keeps the language.
  const after = await truth(page);
  await page.getByRole('button', { name: zh('header.menu'), exact: true }).click();
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.getByRole('dialog', { name: 'Menu' }).getByRole('button', { name: 'Close' }).click();
  expect(await language(page)).toBe('en');
  expect(await faces(page)).toEqual([]);
  await expect(nation).toHaveAccessibleName(/France/);
  expect(await page.locator('.match').innerText()).not.toMatch(/\p{Script=Han}/u);
  expect(await truth(page)).toEqual(after);
  expect(errors).toEqual([]);
});

test.describe('a browser that prefers Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('opens the game in it, on every page; the choice of English stays', async ({ page }) => {
    const errors = watch(page);
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1, name: zh('title') })).toBeVisible();
    await expect(chinese(page)).toHaveAttribute('aria-pressed', 'true');
    for (const path of [
      '',
      'new',
      'settings',
      'about',
      'watch',
      'watch/lesson',
      'gazetteer',
      'rulebook',
      'nowhere-0',
      'learn',
    ]) {
      await page.goto(`./#/${path}`);
      await expect(page.getByRole('heading').first()).toHaveText(/\p{Script=Han}/u);
      await page.waitForTimeout(600);
      const wrong = await latinWords(page);
      expect({
        path,
        wrong:
          path === 'about'
            ? []
            : wrong.filter(
                (word) => !['nowhere', 'watch', 'match', 'Shift', 'Page', 'Home', 'End', 'HomeEnd'].includes(word),
              ),
      }).toEqual({
        path,
        wrong: [],
      });
    }
    await page.goto('./#/');
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Soft Landing' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Soft Landing' })).toBeVisible();
    expect(errors).toEqual([]);
  });
});
