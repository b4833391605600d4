/** People at screens of their own, and the tables that they set up and play at. */
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { aside, panel, watch } from './player.ts';

export const HOME = `http://127.0.0.1:${process.env.E2E_SERVER_PORT}/`;

export interface Person {
  context: BrowserContext;
  page: Page;
  errors: string[];
}

/**
 * Somebody at a screen of their own.
 * @param polling their network lets no web socket through
 * @param serviceWorkers `allow`: the game stays on their device
 */
export async function person(
  browser: Browser,
  polling = false,
  serviceWorkers: 'allow' | 'block' = 'block',
): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    serviceWorkers,
  });
  if (polling) await context.routeWebSocket(/socket\.io/, (ws) => ws.close());
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const errors = watch(page);
  return { context, page, errors };
}

/** Sets up a table as the United States; returns its link. @param time a live clock, by its short name */
export async function setUp(page: Page, scenario: RegExp, name: string, time = ''): Promise<string> {
  await page.goto(HOME);
  await page.getByRole('button', { name: /^Play online/ }).click();
  await page.getByRole('textbox', { name: 'Your name at the table' }).fill(name);
  const scenarios = page.getByRole('combobox', { name: 'Scenario' });
  const label = await scenarios.getByRole('option', { name: scenario }).textContent();
  await scenarios.selectOption({ label: label ?? '' });
  await page.getByRole('combobox', { name: 'Your side' }).selectOption('us');
  await page.getByRole('combobox', { name: 'Time' }).selectOption(time);
  await page.getByRole('button', { name: 'Set up the table' }).click();
  await expect(page.getByText('The match begins as soon as the other seat is taken.')).toBeVisible();
  return page.getByRole('textbox', { name: 'Link to the table' }).inputValue();
}

export const ended = (page: Page) => page.getByRole('button', { name: 'To the online tables' });
export const awaits = (page: Page, rival: string) =>
  panel(page).getByRole('heading', { name: `${rival} decides`, level: 2 });

/** Is it this person's decision, for certain? */
export async function decides(page: Page, rival: string): Promise<boolean> {
  // What was pressed is drawn, and on its way; then it has come back.
  await aside(page);
  await expect(page.getByText('Your move is on its way…')).toHaveCount(0);
  await aside(page);
  if ((await ended(page).count()) > 0) return false;
  const asked = panel(page).getByRole('heading', { level: 2 });
  return (await asked.count()) > 0 && (await awaits(page, rival).count()) === 0;
}

export const dialogue = (page: Page) => panel(page).getByRole('heading', { name: /^Dialogue on/ });

/** Takes China's seat by the table's link; the match begins. */
export async function sitDown(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Your name at the table' }).fill(name);
  await page.getByRole('button', { name: 'Play as China' }).click();
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 20_000 });
}
