/** Opens a screen as a reader would and has axe look at it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { KEY } from '../pages/positions.ts';
import type { Screen } from './screens.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SETTINGS = 'soft-landing:settings';

/** What breaks WCAG 2.0 to 2.2, A and AA, each with the first element that does. */
export async function violationsOf(browser: Browser, address: string, screen: Screen): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const kept: [string, string][] = [[SETTINGS, JSON.stringify({ board: screen.board, look: screen.look ?? 'dark' })]];
  if (screen.saved) kept.push([KEY, screen.saved]);
  await context.addInitScript((list) => {
    for (const [key, text] of list) localStorage.setItem(key, text);
  }, kept);
  const page = await context.newPage();
  try {
    await page.goto(`${address}#/${screen.path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    // What loads on top of the first heading.
    await page.waitForLoadState('networkidle');
    await screen.act?.(page);
    // While the board is still being drawn, all beside it may yet move.
    for (const board of await page.locator('.board-host').all()) await board.locator('canvas').first().waitFor();
    for (const tables of await page.locator('.tabular .board-place').all())
      await tables.getByRole('heading', { level: 2 }).first().waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).exclude('canvas').analyze();
    return violations.flatMap((v) =>
      v.nodes.map(
        (node) => `${screen.name}: ${v.id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1] ?? ''}`,
      ),
    );
  } finally {
    await context.close();
  }
}
