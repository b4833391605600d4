/** Two people and a watcher at three screens, over a server and real sockets. */
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { aside, decide, panel, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const HOME = `http://127.0.0.1:${process.env.E2E_SERVER_PORT}/`;

interface Person {
  context: BrowserContext;
  page: Page;
  errors: string[];
}

/** Somebody at a screen of their own. `polling`: their network lets no web socket through. */
async function person(browser: Browser, polling = false): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  if (polling) await context.routeWebSocket(/socket\.io/, (ws) => ws.close());
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const errors = watch(page);
  return { context, page, errors };
}

async function setUp(page: Page, scenario: RegExp, name: string): Promise<string> {
  await page.goto(HOME);
  await page.getByRole('button', { name: /^Play online/ }).click();
  await page.getByRole('textbox', { name: 'Your name at the table' }).fill(name);
  const label = await page.getByRole('option', { name: scenario }).textContent();
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: label ?? '' });
  await page.getByRole('combobox', { name: 'Your side' }).selectOption('us');
  await page.getByRole('button', { name: 'Set up the table' }).click();
  await expect(page.getByText('The match begins as soon as the other seat is taken.')).toBeVisible();
  return page.getByRole('textbox', { name: 'Link to the table' }).inputValue();
}

const ended = (page: Page) => page.getByRole('button', { name: 'To the online tables' });
const awaits = (page: Page, rival: string) => panel(page).getByRole('heading', { name: `${rival} decides`, level: 2 });

/** Is it this person's decision, for certain? */
async function decides(page: Page, rival: string): Promise<boolean> {
  // What was pressed is drawn, and on its way; then it has come back.
  await aside(page);
  await expect(page.getByText('Your move is on its way…')).toHaveCount(0);
  await aside(page);
  if ((await ended(page).count()) > 0) return false;
  const asked = panel(page).getByRole('heading', { level: 2 });
  return (await asked.count()) > 0 && (await awaits(page, rival).count()) === 0;
}

test('two people and a watcher play a whole Lesson; one drops and returns, one reloads in the middle of a secret choice, one is on long polling', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const ada = await person(browser);
  const bo = await person(browser, true);
  const cy = await person(browser);
  const link = await setUp(ada.page, /^Lesson/, 'Ada');

  await bo.page.goto(link);
  await bo.page.getByRole('textbox', { name: 'Your name at the table' }).fill('Bo');
  await bo.page.getByRole('button', { name: 'Lead China' }).click();
  await expect(panel(bo.page).getByRole('heading', { name: /^Dialogue on/ })).toBeVisible({ timeout: 20_000 });
  await expect(panel(ada.page).getByRole('heading', { name: /^Dialogue on/ })).toBeVisible({ timeout: 20_000 });
  await cy.page.goto(link);
  await expect(panel(cy.page).getByText('You are watching. No hand is shown.')).toBeVisible({ timeout: 20_000 });

  // In the middle of the secret choice: Ada has chosen, Bo has not, and Ada reloads.
  await panel(ada.page).getByRole('button', { name: 'Abstain' }).click();
  await panel(ada.page).getByRole('button', { name: 'Confirm: Abstain' }).click();
  await expect(awaits(ada.page, 'Bo')).toBeVisible();
  await ada.page.reload();
  await expect(awaits(ada.page, 'Bo')).toBeVisible({ timeout: 20_000 });
  await expect(panel(cy.page).getByText(/Abstain/)).toHaveCount(0);

  let dropped = false;
  for (let step = 0; step < 400; step++) {
    if ((await ended(ada.page).count()) > 0) break;
    // What the other has done may come up over what one is about to press: then it is read, and pressed again.
    for (const [who, rival] of [
      [ada, 'Bo'],
      [bo, 'Ada'],
    ] as const)
      await expect(async () => {
        if (await decides(who.page, rival)) await decide(who.page, step);
      }).toPass({ timeout: 30_000 });
    if (step === 12 && !dropped) {
      dropped = true;
      await bo.context.setOffline(true);
      await expect(bo.page.getByText(/^The connection is lost/).first()).toBeVisible({ timeout: 60_000 });
      await bo.context.setOffline(false);
      await expect(bo.page.getByText(/^The connection is lost/)).toHaveCount(0, { timeout: 30_000 });
    }
  }
  for (const { page } of [ada, bo, cy]) {
    await aside(page);
    await expect(ended(page)).toBeVisible({ timeout: 20_000 });
  }
  expect(dropped).toBe(true);
  // All three are told the same of who has won.
  const told = await Promise.all(
    [ada, bo, cy].map(({ page }) =>
      page.getByRole('heading', { level: 1, name: /wins$|^A draw|^Nobody/ }).textContent(),
    ),
  );
  expect(new Set(told).size).toBe(1);
  // The record is open now; and they play again with the sides swapped, by one press each.
  await expect(ada.page.getByRole('button', { name: 'Save the record' })).toBeVisible();
  await ada.page.getByRole('button', { name: 'Rematch, sides swapped' }).click();
  await expect(panel(ada.page).getByRole('heading', { name: /^Dialogue on/ })).toBeVisible({ timeout: 20_000 });
  await bo.page.getByRole('button', { name: 'Take up the rematch' }).click();
  await expect(panel(bo.page).getByRole('heading', { name: /^Dialogue on/ })).toBeVisible({ timeout: 20_000 });
  await expect(bo.page.getByRole('banner').or(bo.page.locator('header')).first()).toContainText('United States');
  expect(ada.errors).toEqual([]);
  expect(cy.errors).toEqual([]);
  for (const { context } of [ada, bo, cy]) await context.close();
});

test('a seat goes by its link to another device; the first is told, and a stranger with the table’s link only watches', async ({
  browser,
}) => {
  const ada = await person(browser);
  const phone = await person(browser);
  await setUp(ada.page, /^Lesson/, 'Ada');
  const seat = await ada.page.getByRole('textbox', { name: 'Link to your own seat' }).inputValue();
  await phone.page.goto(seat);
  await expect(phone.page.getByText('· you')).toBeVisible();
  // The secret is not left in the address.
  expect(seat).toContain(new URL(phone.page.url()).hash);
  expect(phone.page.url()).not.toBe(seat);
  await expect(ada.page.getByRole('alert')).toContainText('taken up in another window');
  await ada.page.getByRole('button', { name: 'Try again' }).click();
  await expect(ada.page.getByText('· you')).toBeVisible();
  await expect(phone.page.getByRole('alert')).toContainText('taken up in another window');
  // A link with a made-up secret opens nothing, and takes no seat from the device that follows it.
  await ada.page.goto(seat.replace(/[\w-]{22}$/, 'A'.repeat(22)));
  await expect(ada.page.getByRole('alert')).toContainText('no such seat');
  await ada.page.getByRole('button', { name: 'Try again' }).click();
  await expect(ada.page.getByText('· you')).toBeVisible();
  for (const { context } of [ada, phone]) await context.close();
});

test('a bad address or code is refused in a sentence, and a page without a server says so', async ({ page }) => {
  await page.goto(`${HOME}#/table/${'A'.repeat(22)}`);
  await expect(page.getByRole('alert')).toContainText('There is no such table');
  await page.goto(`${HOME}#/table/nonsense`);
  await expect(page.getByRole('alert')).toContainText('did not understand');
  await page.goto(`${HOME}#/online`);
  await page.getByPlaceholder('ABC234').fill('nope');
  await page.getByRole('button', { name: 'Go', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('six letters and digits');
  await page.goto('./#/online');
  await expect(page.getByRole('alert')).toContainText('There is no game server at this address');
});
