/** Two at one screen: what a launch brings is seen by whoever launched. */
import { expect, test } from '@playwright/test';
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import { type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import { KEY, takeSeat, watch } from './player.ts';

/** A match of two people up to a launch after which the other one decides. */
function beforeLaunch(): string {
  for (let n = 0; n < 40; n++) {
    const start = { scenario: 'standard' as const, options: {}, seed: `launch ${n}` };
    const G = setup(start.scenario, start.options, start.seed);
    const turns: Turn[] = [];
    for (let i = 0; i < 200 && !G.ending; i++) {
      const by = G.awaiting[0];
      const moves = legal(copy(G), by);
      const launch = moves.find((m) => m.type === 'launch');
      if (launch) {
        const after = copy(G);
        step(after, by, launch);
        if (after.awaiting[0] !== by && !after.ending)
          return writeRecord(toRecord({ ...start, names: { us: 'Anna', china: 'Li Wei' } }, turns));
      }
      const move = moves.find((m) => m.type === 'play' && m.use === 'mission') ?? moves[0];
      turns.push({ by, move });
      step(G, by, move);
    }
  }
  throw new Error('nobody launches and hands over');
}

test('a launch is told and flies before the curtain comes down, and not again behind it', async ({ page }) => {
  const errors = watch(page);
  await page.addInitScript(([key, saved]) => localStorage.setItem(key, saved), [KEY, beforeLaunch()] as const);
  await page.goto('./#/match');
  await takeSeat(page).click();
  await expect(page.locator('.board-host canvas').first()).toBeVisible();
  await page.getByRole('button', { name: 'Launch', exact: true }).click();
  const sure = page.getByRole('button', { name: /^Do it/ });
  const told = page.getByRole('button', { name: 'Continue' });
  await expect(sure.or(told)).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await told.click();
  // Nothing lies over the board while it flies.
  await expect(told).toBeHidden();
  await expect(takeSeat(page)).toBeHidden();
  await page.waitForTimeout(600);
  await expect(takeSeat(page)).toBeHidden();
  await expect(takeSeat(page)).toBeVisible();
  expect(errors).toEqual([]);
});
