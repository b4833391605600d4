/** What scripts cost a frame of the board while it is moved about. */
import type { Browser, Page } from '@playwright/test';
import { KEY } from '../pages/positions.ts';
import { clocked, open, quantile, type Throttle } from './open.ts';

export interface FrameCost {
  p50: number;
  p95: number;
  max: number;
  frames: number;
}

export const costOf = (frames: readonly number[]): FrameCost => ({
  p50: quantile(frames, 0.5),
  p95: quantile(frames, 0.95),
  max: quantile(frames, 1),
  frames: frames.length,
});

/** Where the pointer is and the wheel turns: the map, clear of the pane's edges. */
const [X, Y] = [620, 320];

/** In and out by the wheel, then about with the pointer down, `rounds` times. */
export async function moveAbout(page: Page, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await page.mouse.move(X, Y);
    for (let i = 0; i < 8; i++) {
      await page.mouse.wheel(0, -120);
      await page.waitForTimeout(16);
    }
    await page.mouse.down();
    for (let i = 1; i <= 40; i++) {
      await page.mouse.move(X + 160 * Math.sin(i / 6), Y + 110 * Math.sin(i / 9));
      await page.waitForTimeout(8);
    }
    await page.mouse.up();
    for (let i = 0; i < 8; i++) {
      await page.mouse.wheel(0, 120);
      await page.waitForTimeout(16);
    }
  }
}

/** The board of a match that goes on, its hand-over taken. */
async function seated(browser: Browser, address: string, throttle: Throttle, saved: string) {
  const opened = await open(browser, throttle, { [KEY]: saved });
  const { page } = opened;
  await page.goto(`${address}#/match`);
  await page.locator('.curtain .primary').click();
  await page.locator('.board-host canvas').waitFor();
  await page.locator('.board-wait').waitFor({ state: 'detached' });
  await page.waitForTimeout(1500);
  return opened;
}

export async function boardFrames(
  browser: Browser,
  address: string,
  throttle: Throttle,
  saved: string,
  rounds: number,
): Promise<FrameCost> {
  const { page } = await seated(browser, address, throttle, saved);
  await moveAbout(page, 1);
  const { frames } = await clocked(page, () => moveAbout(page, rounds));
  await page.context().close();
  return costOf(frames);
}
