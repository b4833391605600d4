/** A phone held upright: what a thumb needs keeps its place, and nothing that must be read is cut. */
import { expect, type Page, test } from '@playwright/test';
import { KEY, takeSeat } from './player.ts';
import { saved } from './saved.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function seated(page: Page, settings: object = {}): Promise<void> {
  await page.addInitScript(
    ([key, text, chosen]) => {
      localStorage.setItem(key, text);
      localStorage.setItem('soft-landing:settings', chosen);
    },
    [KEY, saved(5000, 'actions'), JSON.stringify(settings)] as const,
  );
  await page.goto('./#/match');
  await takeSeat(page).tap();
  await expect(page.getByRole('tab', { name: 'Act' })).toBeVisible();
}

const bar = (page: Page) => page.locator('.side > .tabs');

test('the bar of panels lies at the foot, whatever is open, and covers nothing', async ({ page }) => {
  await seated(page);
  const first = await bar(page).boundingBox();
  expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(844, 0);
  expect(first?.height).toBeLessThan(60);
  for (const press of ['#tab-log', '#tab-info', '#tab-act', '.sheet button:last-child', '.sheet button:first-child']) {
    await page.locator(press).tap();
    expect(await bar(page).boundingBox(), press).toEqual(first);
    const panel = await page.locator('#panel').boundingBox();
    expect((panel?.y ?? 0) + (panel?.height ?? 0), press).toBeLessThanOrEqual((first?.y ?? 0) + 1);
  }
});

test('in the tables, too, and it leads back to the panel from far below', async ({ page }) => {
  await seated(page, { board: 'table' });
  await expect(page.getByRole('table').first()).toBeVisible();
  const first = await bar(page).boundingBox();
  expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(844, 0);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect(await bar(page).boundingBox()).toEqual(first);
  const last = await page.locator('.tabular-tables > :last-child').boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(first?.y ?? 0);
  await page.locator('#tab-log').tap();
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeInViewport({ ratio: 1 });
});

test('what may end the match is in sight beside the map and over a list, and says how near that is', async ({
  page,
}) => {
  await seated(page);
  const tension = page.getByRole('button', { name: /^Tension \d+ of 10/ });
  const debris = page.getByRole('button', { name: /^Orbit: Debris \d+ of 11/ });
  const where = await Promise.all([tension, debris].map((gauge) => gauge.boundingBox()));
  for (const press of ['#tab-log', '#tab-act', '.sheet button:last-child', '.sheet button:first-child']) {
    await page.locator(press).tap();
    const panel = await page.locator('#panel').boundingBox();
    for (const [i, gauge] of [tension, debris].entries()) {
      await expect(gauge).toBeInViewport({ ratio: 1 });
      const box = await gauge.boundingBox();
      expect(box, press).toEqual(where[i]);
      expect((box?.y ?? 0) + (box?.height ?? 0), press).toBeLessThanOrEqual((panel?.y ?? 0) + 1);
    }
  }
  await page.locator('.sheet button:last-child').tap();
  await debris.tap();
  await expect(page.getByRole('tabpanel').getByRole('heading', { name: 'Debris' })).toBeVisible();
});

test('zoomed to 200% it scrolls with the page', async ({ page }) => {
  await page.setViewportSize({ width: 195, height: 422 });
  await seated(page);
  expect(await bar(page).evaluate((el) => getComputedStyle(el).position)).toBe('static');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(bar(page)).not.toBeInViewport();
  expect(await page.locator('.side').evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
});

test('all of a tip can be read, and put away it makes room to the decision', async ({ page }) => {
  await seated(page);
  const tip = page.locator('.tip');
  await expect(tip).toBeVisible();
  const cut = await tip
    .locator('p')
    .evaluate((el) => [el.scrollHeight - el.clientHeight, el.scrollWidth - el.clientWidth]);
  expect(Math.max(...cut)).toBeLessThanOrEqual(0);
  await tip.getByRole('button', { name: 'Put this tip away' }).tap();
  await expect(tip).toHaveCount(0);
});

test('its button shows the whole world', async ({ page }) => {
  await seated(page);
  const nations = page.locator('.board-map [data-target^="nation:"]');
  await expect(nations.first()).toBeAttached();
  const hidden = () =>
    nations.evaluateAll((all) => {
      const map = document.querySelector('.board-place')?.getBoundingClientRect() as DOMRect;
      return all.filter((el) => {
        const { left, right } = el.getBoundingClientRect();
        return right < map.left || left > map.right;
      }).length;
    });
  expect(await hidden()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Whole world' }).tap();
  await expect.poll(hidden).toBe(0);
});

test('the first page has one way that stands out, and the others in groups', async ({ page }) => {
  await page.goto('./');
  const menu = page.getByRole('navigation', { name: 'Main menu' });
  await expect(menu.getByRole('button').first()).toHaveText(/^Learn to play/);
  await expect(menu.locator('.primary')).toHaveCount(1);
  await expect(menu.getByRole('heading', { level: 2 })).toHaveText(['Play', 'Learn', 'For classes', 'More']);
  const names = (group: string) =>
    menu.locator('section', { has: page.getByRole('heading', { name: group, exact: true }) }).locator('b');
  await expect(names('Play')).toHaveText(['New match', 'Play online', 'Load from file', 'Today’s position']);
  await expect(names('Learn')).toHaveText(['Watch a match', 'Rulebook', 'Gazetteer']);
  await expect(names('For classes')).toHaveText(['Teach a class', 'For teachers', 'Join a class']);
  await expect(names('More')).toHaveText(['Policy lab', 'About and credits']);
});

test('the way out of the rulebook is in sight however far one has read, and leads to where one came from', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^New match/ }).tap();
  await page.getByRole('link', { name: /rules/i }).tap();
  const back = page.getByRole('button', { name: 'Back to New match' });
  await expect(page.getByRole('article')).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect(back).toBeInViewport({ ratio: 1 });
  await page
    .getByRole('link', { name: 'Gazetteer' })
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await expect(page.getByRole('heading', { level: 1, name: 'Gazetteer' })).toBeVisible();
  await back.tap();
  await expect(page.getByRole('heading', { level: 1, name: 'New match' })).toBeVisible();
  await page.getByRole('button', { name: 'To the main menu' }).tap();
  await page.getByRole('button', { name: /^Rulebook/ }).tap();
  await expect(page.getByRole('button', { name: 'To the main menu' })).toBeInViewport({ ratio: 1 });
});

test('List stays List through plays, looks and panels', async ({ page }) => {
  await seated(page);
  const list = page.getByRole('button', { name: 'List', exact: true });
  const listed = () => expect(list).toHaveAttribute('aria-pressed', 'true');
  await list.tap();
  const panel = page.locator('#panel');
  await panel.locator('.card-row.neutral').first().tap();
  await panel.getByRole('button', { name: /^Outreach/ }).tap();
  await panel.getByRole('button', { name: 'Play it: Outreach' }).tap();
  await expect(panel.getByRole('heading', { name: 'Place influence' })).toBeVisible();
  await listed();
  await panel.locator('[data-nation]').nth(1).tap();
  await listed();
  await expect(panel.locator('li').nth(1).locator('.placed')).toHaveText('+1 placed');
  for (const name of ['#tab-info', '#tab-act']) {
    await page.locator(name).tap();
    await listed();
  }
  await panel.getByRole('button', { name: 'Undo' }).tap();
  await listed();
});

test('a finger on a term reads its meaning first, wherever the term stands, and there is the way to its rule', async ({
  page,
}) => {
  await seated(page);
  await page.getByRole('button', { name: 'List', exact: true }).tap();
  const tip = page.locator('#term-tip');
  await page.locator('.panel .card-row.neutral').first().tap();
  await page
    .locator('#panel')
    .getByRole('button', { name: /^Outreach/ })
    .tap();
  await page.locator('#panel').getByRole('button', { name: 'Play it: Outreach' }).tap();
  for (const term of ['.ask-head p .term', '.ask-head .term-mark', '.tip .term']) {
    await page.locator(term).first().tap();
    await expect(tip, term).toBeVisible();
    await expect(page).toHaveURL(/#\/match$/);
    await page.locator('.counter').tap();
    await expect(tip, term).toHaveCount(0);
  }
  await page.locator('.ask-head p .term').first().tap();
  await tip.getByRole('link', { name: 'In the rulebook' }).tap();
  await expect(page).toHaveURL(/#\/rulebook\?at=rule-/);
  await page.getByRole('button', { name: 'Back to the match' }).tap();
  await expect(page.locator('#panel').getByRole('heading', { name: 'Place influence' })).toBeVisible();
  await expect(tip).toHaveCount(0);
});
