import { expect, type Page, test } from '@playwright/test';
import { KEY, panel, takeSeat } from './player.ts';
import { saved } from './saved.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What reaches beyond the right edge and can't be scrolled to, by class and text. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const el of document.querySelectorAll('main, main *')) {
      if (el.closest('.scroll, .night, .hidden, .skip')) continue;
      const { right, width } = el.getBoundingClientRect();
      if (width > 0 && right > innerWidth + 1)
        found.push(`${el.tagName}.${el.className}: ${el.textContent?.slice(0, 40)}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page: ${scrollWidth}`);
    return found;
  });

for (const width of [390, 360]) {
  test(`nothing is wider than a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    for (const at of ['', 'new', 'rulebook', 'gazetteer', 'gazetteer/nation/FRA', 'settings', 'about']) {
      await page.goto(`./#/${at}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForTimeout(300);
      expect(await beyond(page), at).toEqual([]);
    }
    for (const most of [9, 40, 5000]) {
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, saved(most)] as const);
      await page.goto('./#/match');
      await page.reload();
      await expect(page.locator('.cover').getByRole('heading', { level: 1 })).toBeVisible();
      expect(await beyond(page), `after ${most} moves`).toEqual([]);
    }
    const reason = page.locator('.ending .reason');
    await expect(reason).toBeInViewport({ ratio: 1 });
  });
}

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test(`languages and settings are in sight on the first page at ${width} by ${height}, whatever else it offers`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, saved(9)] as const);
    await page.goto('./');
    await expect(page.getByRole('button', { name: /^Continue/ })).toBeVisible();
    for (const name of ['English', '简体中文', 'Settings'])
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  });

test('zoomed to 200%, all of a decision can be read and its buttons cover nothing', async ({ page }) => {
  // A window of 1366 by 768 pixels.
  await page.setViewportSize({ width: 683, height: 384 });
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, saved(5000, 'session')] as const);
  await page.goto('./#/match');
  await takeSeat(page).click();
  const here = panel(page);
  for (const what of [
    here.getByRole('heading', { name: /^Session/ }),
    here.locator('.quote'),
    here.getByText('If it passes'),
    here.getByRole('table'),
    here.getByRole('button', { name: /^Against/ }),
  ]) {
    await what.first().scrollIntoViewIfNeeded();
    await expect(what.first()).toBeInViewport();
    // Nothing lies over its middle.
    const free = await what.first().evaluate((el) => {
      const { x, y, width, height } = el.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return el.contains(top) || top?.contains(el);
    });
    expect(free, String(what)).toBe(true);
  }
  expect(await beyond(page)).toEqual([]);
});

/** A phone has the hand on the board: the list of it waits. */
async function toHand(page: Page): Promise<void> {
  const list = page.getByRole('button', { name: 'List', exact: true });
  if (await list.isVisible()) await list.click();
}

/** Opens each card of the hand: the names of its five uses stand in the panel, and nothing stands over them. */
async function allUses(page: Page): Promise<void> {
  const hand = panel(page).locator('.hand button');
  await expect(hand.nth(3)).toBeAttached();
  const cards = await hand.count();
  for (let i = 0; i < cards; i++) {
    await toHand(page);
    await hand.nth(i).click();
    const uses = panel(page).locator('.choice-name');
    await expect(uses).toHaveCount(5);
    for (const use of await uses.all()) await expect(use).toBeInViewport({ ratio: 1 });
    await expect(panel(page).locator('.foot')).toHaveCount(0);
    await page.getByRole('button', { name: 'Back to hand' }).click();
  }
}

test('on a small laptop, too, all uses of a card are in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, saved(5000, 'actions')] as const);
  await page.goto('./#/match');
  await takeSeat(page).click();
  await allUses(page);
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  /** Points of the nations' plates that lie free on the map, each with what a press there meets. */
  const presses = (page: Page) =>
    page.locator('.board-map').evaluate((map) => {
      const board = map.getBoundingClientRect();
      const corners = [...map.style.clipPath.matchAll(/([-\d.]+)px ([-\d.]+)px/g)].map((m) => [+m[1], +m[2]]);
      const [[left, top], , [right, bottom]] = corners;
      const free = (x: number, y: number) => x > left && x < right && y > top && y < bottom;
      return [...map.querySelectorAll<HTMLElement>('[data-target^="nation:"]')].flatMap((plate) => {
        // As large as it is drawn, whatever the button's own box is.
        const box = plate.getBoundingClientRect();
        const [w, h] = [plate.style.width, plate.style.height].map(Number.parseFloat);
        return [0.2, 0.5, 0.8].flatMap((at) => {
          const [x, y] = [box.x - board.x + w / 2, box.y - board.y + h * at];
          const met = document.elementFromPoint(board.x + x, board.y + y);
          if (!free(x, y) || met?.closest('.board-tools')) return [];
          return [
            { nation: plate.dataset.target, met: met?.closest<HTMLElement>('[data-target]')?.dataset.target, w, h },
          ];
        });
      });
    });

  test('what a card can do is in sight at once, and its name while a use is weighed', async ({ page }) => {
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, saved(5000, 'actions')] as const);
    await page.goto('./#/match');
    await takeSeat(page).tap();
    await allUses(page);

    await toHand(page);
    await panel(page).locator('.card-row.neutral').first().tap();
    const name = panel(page).getByRole('heading', { level: 2 });
    const card = await name.textContent();
    await panel(page)
      .getByRole('button', { name: /^Outreach/ })
      .tap();
    await expect(name).toHaveText(String(card));
    await expect(name).toBeInViewport({ ratio: 1 });

    // Then nations are chosen: on the map are not all of them, and the list is a press away.
    await panel(page).getByRole('button', { name: 'Play it: Outreach' }).tap();
    await page.getByRole('button', { name: 'Map', exact: true }).tap();
    const toList = panel(page).getByRole('button', { name: /can be chosen: show the list$/ });
    const n = Number.parseInt(String(await toList.textContent()), 10);
    await toList.tap();
    await expect(panel(page).getByRole('list', { name: 'Nations within reach' }).locator('.nation')).toHaveCount(n);
    await expect(toList).toBeHidden();
  });

  test('a nation is pressed where it is drawn, or a little beside', async ({ page }) => {
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, saved(5000, 'actions')] as const);
    await page.goto('./#/match');
    await takeSeat(page).tap();
    await expect(page.locator('.board-map [data-target^="nation:"]').first()).toBeAttached();
    await page.waitForTimeout(600);
    const all = await presses(page);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ nation, met }) => met !== nation)).toEqual([]);
    for (const { w, h } of all) expect(Math.min(w / 44, h / 30)).toBeGreaterThan(1);

    // Ten pixels below one under which the map is bare.
    const spot = await page.locator('.board-map').evaluate((map) => {
      for (const plate of map.querySelectorAll<HTMLElement>('[data-target^="nation:"]')) {
        const { x, y, width, height } = plate.getBoundingClientRect();
        const bare = [0, 8, 16, 24].every((by) =>
          [-20, 0, 20].every((aside) => {
            const met = document.elementFromPoint(x + width / 2 + aside, y + height + 4 + by);
            return met?.closest('.board') && !met.closest('button');
          }),
        );
        if (bare) return { x: x + width / 2, y: y + height + 10, id: plate.dataset.target };
      }
      return null;
    });
    if (!spot) throw new Error('every nation stands close above another');
    await page.touchscreen.tap(spot.x, spot.y);
    await expect(page.getByRole('tab', { name: 'Info' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator(`[data-target="${spot.id}"]`)).toHaveAttribute('aria-pressed', 'true');
    // What is looked up stays in sight, and the board has its half.
    await expect(page.locator(`[data-target="${spot.id}"]`)).toBeInViewport({ ratio: 1 });
    const board = await page.locator('.board-place').boundingBox();
    expect(board?.height).toBeGreaterThan(0.45 * 844);
  });
});
