/** The daily position as it is reached on its page: made in the page's workers, and answered. */
import type { Page } from '@playwright/test';

/** A past day whose position is quickly made. */
export const DAILY = 'daily/2026-11-16';

/** Waits until the position has been made. */
export const madeNow = (page: Page): Promise<void> => page.locator('.daily-question').waitFor({ timeout: 120_000 });

/** Picks the first plan. */
export async function answered(page: Page): Promise<void> {
  await madeNow(page);
  await page.locator('.daily-question [type=radio]').first().check();
  await page.locator('.daily-question [type=submit]').click();
  await page.locator('.daily-leads').waitFor();
}
