/** Whether the page's memory grows: the record of 2020 to 2025 stepped through, forwards and back. */
import type { Browser, CDPSession } from '@playwright/test';
import { open } from './open.ts';

async function heapMB(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/**
 * Megabytes by which the heap, its garbage collected, is larger after `turns` steps than it was after a tenth as many.
 * Each step draws another position; they end where they began, so that nothing but what is kept in vain can add up.
 */
export async function heapGrowthMB(browser: Browser, address: string, turns: number): Promise<number> {
  const { page, cdp } = await open(browser, {});
  await page.goto(`${address}#/watch/history-2020-2025/100`);
  await page.locator('.board-host canvas').waitFor();
  const steps = async (key: string, n: number) => {
    for (let i = 0; i < n; i++) {
      await page.locator('body').press(key);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    }
  };
  const half = Math.max(1, Math.round(turns / 20));
  await steps('ArrowRight', half);
  await steps('ArrowLeft', half);
  const before = await heapMB(cdp);
  await steps('ArrowRight', Math.round(turns / 2));
  await steps('ArrowLeft', Math.round(turns / 2));
  const after = await heapMB(cdp);
  await page.context().close();
  return Math.round((after - before) * 100) / 100;
}
