/** Studies as they are run on a page, in any language: found by their places, not by their words. */
import type { Page } from '@playwright/test';

/** An experiment of the policy lab with a dial turned, small enough to be played at once. */
export const LAB =
  'lab?v=1&scenario=lesson&then=wolfRepealed&dials=orbit-percent_10&bots=random&matches=40&seed=1&claim=Debris+rises&figure=debris&way=up';

const DONE = { timeout: 60_000 };

/** Runs the experiment that the form holds, waits for what comes of it, and looks at that. */
export async function experiment(page: Page): Promise<void> {
  await page.locator('.lab-form [type=submit]').click();
  await page.locator('.lab-result .keep').waitFor(DONE);
  await page.locator('.lab-result').evaluate((result) => result.scrollIntoView());
}

/** Changes the decision of a position, lets chance play on, and waits for what comes of it. */
export async function playedOn(page: Page): Promise<void> {
  await page.locator('.moves [type=radio]:enabled').first().check();
  await page.locator('.lab-form select').first().selectOption('random');
  await page.locator('.lab-form [type=submit]').click();
  await page.locator('.lab-result .assumed').waitFor(DONE);
}
