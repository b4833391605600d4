import { expect, test } from '@playwright/test';
import type { Bloc } from '../../rules/terms.ts';
import { expectFound, expectHidden, truth } from './hidden.ts';
import { asked, begin, decide, panel, takeSeat, watch } from './player.ts';

declare global {
  interface Window {
    lastTold?: { regions: number; account: boolean };
  }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('two people play a whole Lesson match, and neither screen tells of the other hand', async ({ page }) => {
  test.setTimeout(600_000);
  const errors = watch(page);
  const said: string[] = [];
  page.on('console', (m) => said.push(m.text()));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const told = document.querySelector('dialog');
      if (!told?.textContent?.includes('The match ends')) return;
      const account = document.querySelector('main.ending') !== null;
      window.lastTold = { regions: told.querySelectorAll('.shift').length, account };
    }).observe(document, { childList: true, subtree: true });
  });
  await begin(page, 'Lesson', 'e2e');
  const looked: Record<string, number> = {};
  const look = (what: string) => {
    looked[what] = (looked[what] ?? 0) + 1;
    return looked[what];
  };
  let viewer: Bloc | null = null;
  for (let step = 0; ; step++) {
    expect(step, 'the match comes to an end').toBeLessThan(900);
    const what = await asked(page);
    if (what === 'ending') break;
    if (what === 'curtain') {
      // The first curtains and views of each kind are searched; all of them would only repeat.
      if (look('curtain') <= 4) await expectHidden(page, null, said);
      const name = (await takeSeat(page).textContent()) ?? '';
      await takeSeat(page).click();
      viewer = name.includes('Anna') ? 'us' : 'china';
      await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
      if (look(viewer) <= 3) await expectHidden(page, viewer, said);
    } else {
      // The search does find what is there to be found: the viewer's own hand.
      const shown = await panel(page).getByRole('list', { name: 'Your hand' }).count();
      if (viewer && shown > 0 && look(`${viewer} found`) === 1) await expectFound(page, viewer);
      await decide(page, Math.floor(step / 7));
    }
  }
  await expect(page.getByRole('heading', { name: /Commons grade [A-F]/ })).toBeVisible();
  await expect(page.getByRole('table').filter({ hasText: 'Total' }).first()).toBeVisible();
  expect((await truth(page)).ending).not.toBeNull();
  expect(looked.us).toBeGreaterThan(2);
  expect(looked.china).toBeGreaterThan(2);
  // The last Reckoning is told like every other, before the account.
  expect(await page.evaluate(() => window.lastTold)).toEqual({ regions: 2, account: false });
  expect(looked['us found'] && looked['china found']).toBeTruthy();
  expect(errors).toEqual([]);
  // The other way round, at once.
  await page.getByRole('button', { name: 'Play again, sides swapped' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /United States: Li Wei/ })).toBeVisible();
});
