import { expect, type Page, test } from '@playwright/test';
import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import { below, seeded } from '../../rules/random.ts';
import { type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { Phase } from '../../rules/terms.ts';
import { KEY, panel, takeSeat } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A saved Standard match played to its end, or only so many moves, or until a phase is reached. */
function saved(most: number, until?: Phase): string {
  const setting = { scenario: 'standard', options: {}, seed: 'narrow' } as const;
  const rng = seeded('narrow/player');
  const G = setup(setting.scenario, setting.options, setting.seed);
  const turns: Turn[] = [];
  while (!G.ending && turns.length < most && G.phase !== until) {
    const by = G.awaiting[0];
    const moves = legal(G, by);
    const move = moves[below(rng, moves.length)];
    turns.push({ by, move });
    step(G, by, move);
  }
  return writeRecord(toRecord({ ...setting, names: { us: 'Anna Wintergartner', china: 'Li Wei' } }, turns));
}

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
