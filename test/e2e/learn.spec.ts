import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import learn from '../../assets/locales/en/learn.json' with { type: 'json' };
import { watch } from './player.ts';

const TITLES = learn.steps;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const coach = (page: Page) => page.getByRole('region', { name: 'Coach' });
const heading = (page: Page) => coach(page).getByRole('heading', { level: 2 });
const next = (page: Page) => coach(page).getByRole('button', { name: 'Next', exact: true });

/**
 * Goes on until a step with this title is shown: reads what happened, goes on, or presses what the innermost ring lies
 * around once it lies still, wherever that is: on the map, in the hand, in the panel. Says which steps were passed on
 * the way. It runs in the page, so that a busy machine is not asked a thousand times.
 */
async function until(page: Page, title: string, presses = Number.POSITIVE_INFINITY): Promise<string[]> {
  const passed = await page.evaluate(
    async ([wanted, most]) => {
      const titles: string[] = [];
      const end = performance.now() + 150_000;
      let [lay, still] = ['', 0];
      for (let pressed = 0; performance.now() < end && pressed < most; ) {
        await new Promise((drawn) => setTimeout(drawn, 60));
        const step = document.querySelector('.coach h2')?.textContent ?? '';
        if (step === wanted) return titles;
        if (titles.at(-1) !== step) titles.push(step);
        const asks = document.querySelector('.coach .press') !== null;
        const ring = [...document.querySelectorAll('.spots span')].at(-1)?.getBoundingClientRect();
        const aside = document.querySelector<HTMLElement>('dialog[open] .primary');
        // The ring follows what it lies around by a tick of its own: three looks alike are a ring in its place.
        const lies = JSON.stringify(ring ?? null);
        still = lies === lay ? still + 1 : 0;
        lay = lies;
        const middle = still >= 3 && ring && { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 };
        const under = middle ? document.elementFromPoint(middle.x, middle.y)?.closest('button') : null;
        const button = aside ?? (asks ? under : document.querySelector<HTMLElement>('.coach .row .primary'));
        if (button) pressed++;
        button?.click();
      }
      return titles;
    },
    [title, presses] as const,
  );
  if (presses === Number.POSITIVE_INFINITY) await expect(heading(page)).toHaveText(title);
  return passed;
}

test('the tutorial is played to its end by pressing what is lit, on a phone', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 390, height: 844 });
  const errors = watch(page);
  await page.goto('./');
  await page.getByRole('button', { name: /^Learn to play/ }).click();
  await expect(heading(page)).toHaveText('You lead the United States');
  // What may end the match is lit beside the map.
  await until(page, TITLES.shared.title);
  await expect(page.locator('[data-target="track:orbit"]')).toBeVisible();
  await expect(page.locator('.spots span')).toHaveCount(2);
  await expect(page.locator('.board-map [data-target^="nation:"]').first()).toBeAttached();
  // What is in space alone is shown while it is spoken of, and then the map again.
  await until(page, TITLES.flown.title);
  const mission = page.locator('[data-target="track:mission-us"]');
  await expect(mission).toBeVisible();
  await until(page, TITLES.connected.title);
  await expect(mission).toHaveCount(0);
  await until(page, 'That was a round');

  // The match of the tutorial goes on as a match of one's own.
  await page.getByRole('button', { name: 'Play on against the Attaché' }).click();
  await expect(coach(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Dialogue on Rescue' })).toBeVisible();
  await expect(page.getByText('Round 2 of 3')).toBeVisible();
  expect(errors).toEqual([]);
});

test('on a wide screen it is picked up after a reload, at the step where it was', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('./#/learn');
  expect(await until(page, 'Win one, keep one')).toContain('Rivals can cooperate');
  // In the middle of a step: a reload begins that step again, on the same board.
  await until(page, '', 1);
  await page.reload();
  await expect(heading(page)).toHaveText('Win one, keep one');
  await until(page, 'A partner, Committed');
});

test('one may go back, be helped, do something else and be told, leave and come back', async ({ page }) => {
  test.setTimeout(150_000);
  await page.goto('./#/learn');
  await until(page, 'First, a secret choice');
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('button', { name: /^Exploit/ }).click();
  await panel.getByRole('button', { name: 'Confirm: Exploit' }).click();
  await expect(panel.getByRole('alert')).toContainText('the coach goes another way');
  await coach(page).getByRole('button', { name: 'Back' }).click();
  await expect(heading(page)).toHaveText('…you ruin what you share');
  await next(page).click();
  await coach(page).getByRole('button', { name: 'Do it for me' }).click();
  await expect(heading(page)).toHaveText('Rivals can cooperate');
  const { violations } = await new AxeBuilder({ page }).exclude('canvas').analyze();
  expect(violations.map((v) => `${v.id} ${v.nodes[0]?.html}`)).toEqual([]);

  // The rulebook lies over the tutorial and leads back to it.
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await expect(menu.getByRole('button', { name: 'Save to file' })).toHaveCount(0);
  await menu.getByRole('button', { name: 'Rulebook' }).click();
  await page.getByRole('button', { name: 'Back to the match' }).click();
  await expect(heading(page)).toHaveText('Rivals can cooperate');
  await coach(page).getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: /^Learn to play.*at step 5/ }).click();
  await expect(heading(page)).toHaveText('Rivals can cooperate');
});
