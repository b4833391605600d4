/** The gazetteer as a reader uses it: from the menu, by search and filter, by address, over a match, in Chinese. */
import { expect, type Page, test } from '@playwright/test';
import { CARD_LIST, CARDS, OFFERS } from '../../rules/content/catalogue.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { begin, takeSeat, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const entries = (page: Page) => page.getByRole('region', { name: 'Entries' });
const rows = (page: Page) => entries(page).getByRole('listitem');
const article = (page: Page) => page.getByRole('article');
const count = (page: Page) => entries(page).getByRole('status');

test('a card is found by kind, filter and word, read, and found again by its address', async ({ page }) => {
  const errors = watch(page);
  await page.goto('./');
  await page.getByRole('button', { name: /^Gazetteer/ }).click();
  await page.getByRole('link', { name: /^Cards/ }).click();
  await expect(count(page)).toHaveText(`${CARD_LIST.length} entries`);
  await page.getByLabel('Whose').selectOption('china');
  await page.getByLabel('Era').selectOption('founding');
  const wanted = CARD_LIST.filter((c) => c.owner === 'china' && c.era === 'founding');
  await expect(rows(page)).toHaveCount(wanted.length);
  await page.getByRole('searchbox', { name: 'Search the gazetteer' }).fill('wolf');
  await expect(page).toHaveURL(/kind=card&owner=china&era=founding&q=wolf$/);
  await expect(rows(page).first()).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(wanted.length);

  await entries(page)
    .getByRole('link', { name: /Two Lines in a Budget Bill/ })
    .click();
  await expect(page).toHaveURL(/#\/gazetteer\/card\/wolf-amendment\?kind=card/);
  const heading = article(page).getByRole('heading', { level: 2, name: 'Two Lines in a Budget Bill' });
  await expect(heading).toBeFocused();
  await expect(article(page)).toContainText('Think twice:');
  await expect(article(page)).toContainText('Wolf Amendment enters the US budget law, 15 April 2011');

  await page.reload();
  await expect(heading).toBeVisible();
  await expect(page.getByLabel('Whose')).toHaveValue('china');
  await expect(page.getByRole('searchbox')).toHaveValue('wolf');
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(article(page)).toHaveCount(0);
  await expect(page.getByLabel('Era')).toHaveValue('founding');
  expect(errors).toEqual([]);
});

test('a nation leads to its neighbours, its Offer and the cards that reach it', async ({ page }) => {
  const [offer] = Object.values(OFFERS);
  const nation = NATIONS.find((n) => n.id === offer.nation) as (typeof NATIONS)[number];
  await page.goto(`./#/gazetteer/nation/${nation.id}`);
  await expect(article(page).getByRole('heading', { name: 'At the opening' })).toBeVisible();
  await expect(article(page).getByText('Standard 2025')).toBeVisible();
  const links = article(page).getByRole('link');
  const targets = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  for (const id of nation.links.filter((l) => NATIONS.some((n) => n.id === l)))
    expect(targets).toContain(`#/gazetteer/nation/${id}`);
  await article(page).locator(`a[href="#/gazetteer/offer/${offer.id}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/offer/${offer.id}$`));
  await article(page).locator(`a[href="#/gazetteer/nation/${nation.id}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/nation/${nation.id}$`));
  const card = article(page).locator('a[href^="#/gazetteer/card/"]').first();
  const id = (await card.getAttribute('href'))?.split('/').at(-1) ?? '';
  await card.click();
  await expect(article(page)).toContainText(`${CARDS[id].value}`);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/nation/${nation.id}$`));
});

test('the keyboard is enough', async ({ page }) => {
  await page.goto('./#/gazetteer?kind=nation');
  await expect(rows(page)).toHaveCount(NATIONS.length);
  await entries(page).getByRole('link').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(article(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(entries(page).locator('[aria-current="true"]')).toHaveCount(1);
  const name = (await article(page).getByRole('heading', { level: 2 }).textContent())?.trim() ?? '';
  await page.getByRole('link', { name: 'Back to the list' }).press('Enter');
  await expect(entries(page).getByRole('link', { name })).toBeFocused();
});

test('a bad address is told in a sentence, a bad value of a filter is harmless', async ({ page }) => {
  const errors = watch(page);
  for (const bad of ['card/nothing', 'nation/fra', 'planet/mars', 'card']) {
    await page.goto('./#/about');
    await page.goto(`./#/gazetteer/${bad}`);
    await expect(page.getByRole('alert')).toContainText(`gazetteer/${bad}`);
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await expect(count(page)).toContainText('entries');
  }
  await page.goto('./#/gazetteer?kind=planet&owner=me&era=%F0&q=%E0%A4%A');
  await expect(count(page)).toContainText(/entr|found/);
  await page.goto('./#/gazetteer?kind=nation&q=zzzz');
  await expect(count(page)).toContainText('Nothing found');
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(rows(page).first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('it is read in Chinese and the menu keeps its own language', async ({ page }) => {
  await page.goto('./#/gazetteer/nation/FRA');
  await page.getByRole('button', { name: '简体中文' }).click();
  await expect(article(page).getByRole('heading', { level: 2 })).toHaveText(/法国/);
  await expect(page.getByRole('main')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('button', { name: '回主菜单' }).click();
  await expect(page.getByRole('button', { name: /^New match/ })).toBeVisible();
  await page.getByRole('button', { name: /^Gazetteer/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '图鉴' })).toBeVisible();
  // The rulebook is read in the same language, its buttons too.
  await page.getByRole('link', { name: '规则书' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '规则书' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: '搜索规则书' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rulebook' })).toBeVisible();
});

test('an address may ask for a language: its links keep it, a choice ends it', async ({ page }) => {
  await page.goto('./#/gazetteer?kind=nation&lang=zh-CN');
  await page.getByRole('link', { name: /法国/ }).click();
  await expect(page).toHaveURL(/nation\/FRA\?kind=nation&lang=zh-CN$/);
  await expect(article(page).getByRole('heading', { level: 2 })).toHaveText(/法国/);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/nation\/FRA\?kind=nation$/);
  await expect(article(page).getByRole('heading', { level: 2 })).toHaveText(/France/);
});

test('rulebook and gazetteer lead to each other', async ({ page }) => {
  await page.goto('./#/rulebook');
  await page.getByRole('banner').or(page.locator('header')).getByRole('link', { name: 'Gazetteer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gazetteer' })).toBeVisible();
  await page.getByRole('link', { name: 'Rulebook' }).click();
  await page.getByRole('article').getByRole('link', { name: 'gazetteer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gazetteer' })).toBeVisible();
});

test('it opens over a running match, which stays as it was', async ({ page }) => {
  await begin(page, 'Lesson', 'gazetteer');
  await takeSeat(page).click();
  const asked = page.getByRole('tabpanel').getByRole('heading', { level: 2 });
  const before = await asked.textContent();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gazetteer' }).click();
  await page.getByRole('link', { name: /^Nations/ }).click();
  await rows(page).getByRole('link').first().click();
  await page.getByRole('button', { name: '简体中文' }).click();
  await expect(article(page)).toBeVisible();
  await page.getByRole('button', { name: '回到对局' }).click();
  await expect(asked).toHaveText(before ?? '');
});

test('an entry prints on few pages, without the list', async ({ page }) => {
  await page.goto('./#/gazetteer/nation/FRA');
  await expect(article(page)).toBeVisible();
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print' });
  await expect(entries(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Back to the list' })).toBeHidden();
});
