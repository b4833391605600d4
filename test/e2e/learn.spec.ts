import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const coach = (page: Page) => page.getByRole('region', { name: 'Coach' });
const heading = (page: Page) => coach(page).getByRole('heading', { level: 2 });
const next = (page: Page) => coach(page).getByRole('button', { name: 'Next', exact: true });

/**
 * Does the next thing that the screen asks for: reads what happened, goes on, or presses what the innermost ring lies
 * around, wherever that is: on the map, in the hand, in the panel. Says which step was on the screen.
 */
const goOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    await new Promise((drawn) => setTimeout(drawn, 40));
    const press = (el: Element | null | undefined) => el instanceof HTMLElement && el.click();
    const step = document.querySelector('.coach h2')?.textContent ?? '';
    const asks = document.querySelector('.coach .press') !== null;
    const ring = [...document.querySelectorAll('.spots span')].at(-1)?.getBoundingClientRect();
    const aside = document.querySelector('dialog[open] .primary');
    if (aside) press(aside);
    else if (!asks) press(document.querySelector('.coach .row .primary'));
    else if (ring) {
      const under = document.elementFromPoint(ring.x + ring.width / 2, ring.y + ring.height / 2);
      press(under?.closest('button'));
    }
    return step;
  });

/** Goes on until a step with this title is shown; says which were passed on the way. */
async function until(page: Page, title: string): Promise<string[]> {
  const passed: string[] = [];
  await expect(async () => {
    const shown = await heading(page).textContent();
    if (shown === title) return;
    const now = await goOn(page);
    if (passed.at(-1) !== now) passed.push(now);
    expect(now).toBe(title);
  }).toPass({ timeout: 200_000, intervals: [30] });
  return passed;
}

test('the tutorial is played to its end by pressing what is lit, on a phone', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 390, height: 844 });
  const errors = watch(page);
  await page.goto('./');
  await page.getByRole('button', { name: /^Learn to play/ }).click();
  await expect(heading(page)).toHaveText('You lead the United States');
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
  await goOn(page);
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
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await expect(menu.getByRole('button', { name: 'Save to file' })).toHaveCount(0);
  await menu.getByRole('button', { name: 'Rulebook' }).click();
  await page.getByRole('button', { name: 'Back to the match' }).click();
  await expect(heading(page)).toHaveText('Rivals can cooperate');
  await coach(page).getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: /^Learn to play.*at step 5/ }).click();
  await expect(heading(page)).toHaveText('Rivals can cooperate');
});
