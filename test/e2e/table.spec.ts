import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import { type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { Bloc } from '../../rules/terms.ts';
import { wordsOf } from '../../src/text/words.ts';
import { expectHidden, truth } from './hidden.ts';
import { latinWords } from './latin.ts';
import { asked, begin, decide, KEY, panel, takeSeat, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Chooses tables on the page of settings, as a reader finds it. */
async function chooseTables(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Board' }).getByRole('radio', { name: 'Table' }).check();
  await page.getByRole('button', { name: 'To the main menu' }).click();
}

/** A match of two people up to where influence is to be placed, as the page keeps it. */
function beforePlacing(): string {
  const start = { scenario: 'standard' as const, options: {}, seed: 'tables of placing' };
  const G = setup(start.scenario, start.options, start.seed);
  const turns: Turn[] = [];
  while (G.ask?.ask !== 'place') {
    const by = G.awaiting[0];
    const moves = legal(G, by);
    const move = moves.find((m) => m.type === 'play' && m.use === 'outreach') ?? moves[0];
    turns.push({ by, move });
    step(G, by, move);
  }
  return writeRecord(toRecord({ ...start, names: { us: 'Anna', china: 'Li Wei' } }, turns));
}

/** Opens a kept match as tables, and takes the seat. */
async function openKept(page: Page, saved: string, board: 'map' | 'table'): Promise<void> {
  const kept = [
    [KEY, saved],
    ['soft-landing:settings', JSON.stringify({ board })],
  ];
  // Once: what the page keeps itself stays.
  await page.goto('./');
  await page.evaluate((list) => {
    for (const [key, text] of list) localStorage.setItem(key, text);
  }, kept);
  await page.goto('./#/match');
  await page.reload();
  await takeSeat(page).click();
}

/** The drawn board's styles, which come with its scripts. */
const BOARD = /\/board-[^/]*\.css$/;

/** Requests for the drawn board. */
function boardFiles(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (r) => {
    if (BOARD.test(r.url())) asked.push(r.url());
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

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
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
  // The ring around the switch reaches 5 pixels beyond it: nothing stands under it.
  const above = await help.locator('p.soft').boundingBox();
  const option = await help.locator('.option').boundingBox();
  expect((option?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0))).toBeGreaterThan(5);
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

test('what can’t be chosen says why, the deck can be looked up, and the tables show what was', async ({ page }) => {
  const errors = watch(page);
  const said: string[] = [];
  page.on('console', (m) => said.push(m.text()));
  await openKept(page, beforePlacing(), 'table');
  const now = await truth(page);
  const me = now.awaiting[0];
  const asks = panel(page).getByRole('heading', { level: 2 });
  await expect(asks).toHaveText('Place influence');
  const table = page.getByRole('table', { name: 'Nations' });
  const places = table.getByRole('button', { name: /^Place / });
  const choosable = await places.count();
  expect(choosable).toBeGreaterThan(0);

  await test.step('every nation that is no choice has its reason, as a list, aloud and where it is explained', async () => {
    const shown = page.getByRole('combobox', { name: 'Show', exact: true });
    const rows = table.getByRole('rowheader').getByRole('button');
    await shown.selectOption('May not be chosen, and why');
    await expect(places).toHaveCount(0);
    const reason = /beyond your reach|costs \d+ points|at its limit/;
    const told = table.getByRole('row').filter({ hasText: reason });
    await expect(page.getByText(/^\d+ of \d+ nations$/)).toHaveText(new RegExp(`^${await told.count()} of `));
    const name = (await told.first().getByRole('rowheader').textContent())?.trim() ?? '';
    const from = told.first().getByRole('rowheader').getByRole('button');
    await from.press('Enter');
    await expect(panel(page).getByRole('heading', { level: 2, name })).toBeFocused();
    await expect(panel(page).getByRole('paragraph').filter({ hasText: 'Why not:' })).toHaveText(reason);
    await expect(page.getByRole('status').filter({ hasText: reason })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(from).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await shown.selectOption('All nations');
    await expect(places).toHaveCount(choosable);
    await expect(rows.first()).toBeVisible();
  });

  await test.step('the deck tracker opens from the cards, and leads back step by step', async () => {
    const deck = page.getByRole('region', { name: 'Your cards' }).getByRole('button', { name: 'Deck tracker' });
    await deck.press('Enter');
    await expect(panel(page).getByRole('heading', { level: 2, name: 'Deck tracker' })).toBeFocused();
    await panel(page).getByRole('listitem').getByRole('button').first().press('Enter');
    await expect(asks).not.toHaveText('Deck tracker');
    await page.keyboard.press('Escape');
    await expect(panel(page).getByRole('heading', { level: 2, name: 'Deck tracker' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(deck).toBeFocused();
    await expect(asks).toHaveText('Place influence');
  });

  await test.step('an earlier position, by a key and from the log; nothing can be done there, and nothing changes', async () => {
    const hand = page.getByRole('list', { name: 'Hand', exact: true }).getByRole('heading');
    const held = await hand.count();
    await asks.focus();
    await page.keyboard.press(',');
    const banner = page.getByRole('region', { name: 'Looking back' });
    await expect(banner).toContainText('You look at round 1');
    await expect(page.getByRole('status').filter({ hasText: 'You look at round 1' })).toHaveCount(1);
    // The card that was played is in the hand again.
    await expect(hand).toHaveCount(held + 1);
    await expect(places).toHaveCount(0);
    await expect(panel(page).getByRole('heading', { level: 2, name: 'You are looking back' })).toBeFocused();
    await expectHidden(page, me, said);
    await page.keyboard.press('.');
    await expect(banner).toHaveCount(0);
    await expect(hand).toHaveCount(held);
    await expect(asks).toHaveText('Place influence');

    await page.keyboard.press('l');
    await panel(page).getByRole('listitem').getByRole('button').last().press('Enter');
    await expect(banner).toContainText('You look at round 1');
    await expectHidden(page, me, said);
    // From an explanation one comes back to the table of that time first, then to now.
    const head = page.getByRole('table', { name: 'What both sides share' }).getByRole('button', { name: 'Tension' });
    await head.press('Enter');
    await expect(panel(page).getByRole('heading', { level: 2, name: 'Tension' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(head).toBeFocused();
    await expect(banner).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(banner).toHaveCount(0);
    await expect(places).toHaveCount(choosable);
    expect(await truth(page)).toEqual(now);
  });
  expect(errors).toEqual([]);
});

test('in Chinese the tables, their list of keys and what they explain are Chinese, and a move is made', async ({
  page,
}) => {
  const errors = watch(page);
  await openKept(page, beforePlacing(), 'table');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: '简体中文', exact: true }).click();
  const zh = wordsOf(
    ...['app', 'match', 'tabular'].map((file) => JSON.parse(readFileSync(`assets/locales/zh-CN/${file}.json`, 'utf8'))),
  );
  await page
    .getByRole('dialog')
    .getByRole('button', { name: zh('close') })
    .click();
  const table = page.getByRole('table', { name: zh('part.nations') });
  await expect(table).toBeVisible();
  expect(await latinWords(page)).toEqual([]);

  await page.getByRole('combobox', { name: zh('show.label'), exact: true }).selectOption(zh('show.barred'));
  expect(await latinWords(page)).toEqual([]);
  await table.getByRole('rowheader').getByRole('button').nth(1).press('Enter');
  expect(await latinWords(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: zh('show.label'), exact: true }).selectOption(zh('show.all'));

  await page.getByRole('heading', { level: 2, name: zh('part.nations') }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: zh('keys.title') })).toBeVisible();
  expect((await latinWords(page)).filter((word) => !['Esc', 'Tab', 'Enter'].includes(word))).toEqual([]);
  await page.keyboard.press('Escape');

  const before = await truth(page);
  await table
    .getByRole('button', { name: new RegExp(`^${zh('act.place')}`) })
    .first()
    .press('Enter');
  await expect.poll(async () => (await truth(page)).moves).toBe(before.moves + 1);
  expect(await latinWords(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('where the board can’t be drawn, tables stand in for it', async ({ page }) => {
  await page.route(BOARD, (route) => route.abort());
  await openKept(page, beforePlacing(), 'map');
  await expect(page.getByText(/drawn board could not be started/)).toBeVisible();
  await page
    .getByRole('table', { name: 'Nations' })
    .getByRole('button', { name: /^Place / })
    .first()
    .press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /influence/ })).toHaveCount(1);
});
