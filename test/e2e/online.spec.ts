/** Two people and a watcher at three screens, over a server and real sockets. */
import { expect, type Page, test } from '@playwright/test';
import { awaits, decides, dialogue, ended, HOME, person, setUp } from './people.ts';
import { aside, decide, panel } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

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
  await bo.page.getByRole('button', { name: 'Play as China' }).click();
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
  await ada.page.getByText('Continue on another device').click();
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

const row = (page: Page, who: string) => page.getByRole('listitem').filter({ hasText: who });

test('whoever set up an open table looks at who comes: sends one away, and begins with another', async ({
  browser,
}) => {
  const ada = await person(browser);
  const bo = await person(browser);
  const cy = await person(browser);
  await ada.page.goto(`${HOME}#/online`);
  await ada.page.getByRole('textbox', { name: 'Your name at the table' }).fill('Ada the host');
  await ada.page.getByRole('combobox', { name: 'Your side' }).selectOption('us');
  await ada.page.getByRole('combobox', { name: 'Time' }).selectOption('15+10');
  await expect(ada.page.getByText('Who has no time left loses.')).toBeVisible();
  await ada.page.getByRole('radio', { name: 'Open to all' }).check();
  await expect(ada.page.getByRole('checkbox', { name: 'I look at who comes before the match begins' })).toBeChecked();
  await ada.page.getByRole('button', { name: 'Set up the table' }).click();
  await expect(ada.page.getByText('you look at who it is, and begin')).toBeVisible();

  for (const [{ page }, name] of [
    [bo, 'Bo'],
    [cy, 'Cy'],
  ] as const) {
    await page.goto(`${HOME}#/online`);
    await expect(row(page, 'Ada the host')).toContainText('15 min + 10 s');
    await row(page, 'Ada the host').getByRole('button', { name: 'Sit down' }).click();
    await page.getByRole('textbox', { name: 'Your name at the table' }).fill(name);
    await page.getByRole('button', { name: 'Play as China' }).click();
    await expect(page.getByText('The match begins as soon as Ada the host lets it begin.')).toBeVisible();
    await expect(ada.page.getByText(`${name} has taken the other seat.`)).toBeVisible();
    if (name === 'Cy') break;
    await ada.page.getByRole('button', { name: 'Send Bo away' }).click();
    await expect(page.getByRole('heading', { name: 'This seat is no longer yours' })).toBeVisible();
    await page.getByRole('button', { name: 'To the online tables' }).click();
    await expect(row(page, 'Ada the host')).toBeVisible();
    // The device holds the seat no longer.
    await expect(page.getByRole('heading', { name: 'Your tables on this device' })).toHaveCount(0);
  }
  await ada.page.getByRole('button', { name: 'Begin the match' }).click();
  for (const { page } of [ada, cy]) await expect(dialogue(page)).toBeVisible({ timeout: 20_000 });
  for (const { context, errors } of [ada, bo, cy]) {
    expect(errors).toEqual([]);
    await context.close();
  }
});

test('whoever set up a table and leaves it closes it, and whoever is there is told', async ({ browser }) => {
  const ada = await person(browser);
  const bo = await person(browser);
  const link = await setUp(ada.page, /^Short/, 'Ada');
  await bo.page.goto(link);
  await expect(bo.page.getByRole('button', { name: 'Play as China' })).toBeVisible();
  await ada.page.getByRole('button', { name: 'Leave the table' }).click();
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
  await ada.page.getByRole('button', { name: 'Leave the table' }).click();
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Leave and close it' }).click();
  await expect(ada.page.getByRole('heading', { name: 'Set up a table' })).toBeVisible();
  await expect(ada.page.getByRole('heading', { name: 'Your tables on this device' })).toHaveCount(0);
  await expect(bo.page.getByRole('heading', { name: 'This table is closed' })).toBeVisible();
  await bo.page.reload();
  await expect(bo.page.getByRole('heading', { name: 'This table is closed' })).toBeVisible();
  for (const { context } of [ada, bo]) await context.close();
});

test('a bot takes the other seat and decides for itself; or takes it later, when nobody comes', async ({ browser }) => {
  const { context, page, errors } = await person(browser);
  await page.goto(`${HOME}#/online`);
  await page.getByRole('combobox', { name: 'Your side' }).selectOption('us');
  await page.getByRole('combobox', { name: 'The other seat' }).selectOption({ label: 'Attaché · easy' });
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await expect(dialogue(page)).toBeVisible({ timeout: 20_000 });
  await panel(page).getByRole('button', { name: 'Abstain' }).click();
  await panel(page).getByRole('button', { name: 'Confirm: Abstain' }).click();
  await expect(async () => {
    await aside(page);
    const heading = await panel(page).getByRole('heading', { level: 2 }).first().textContent();
    expect(heading).not.toMatch(/^Dialogue on|decides$|thinking/);
  }).toPass({ timeout: 40_000 });
  // It is remembered who was wanted in the other seat; now a person is.
  await page.goto(`${HOME}#/online`);
  await expect(row(page, 'against Attaché')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'The other seat' })).toHaveValue('attache');
  await page.getByRole('combobox', { name: 'The other seat' }).selectOption('person');
  await page.getByRole('button', { name: 'Set up the table' }).click();
  await page.getByRole('button', { name: 'Let a bot take the seat' }).click();
  await expect(dialogue(page)).toBeVisible({ timeout: 20_000 });
  expect(errors).toEqual([]);
  await context.close();
});

test('the list shows one scenario’s tables, by pages, and a look anew keeps what has been loaded', async ({ page }) => {
  for (let n = 1; n <= 22; n++)
    await page.request.post(`${HOME}api/tables`, {
      data: { chosen: { scenario: 'founding', options: { noWar: true } }, listed: true, name: `Host ${n}` },
    });
  await page.goto(`${HOME}#/online`);
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Founding 2020' });
  const open = page.getByRole('region', { name: 'Open tables' });
  await expect(open.getByRole('listitem')).toHaveCount(20);
  await expect(open.getByRole('listitem').first()).toContainText('1 what-if');
  await expect(open.getByRole('listitem').filter({ hasNotText: 'Founding 2020' })).toHaveCount(0);
  await open.getByRole('button', { name: 'More' }).click();
  await expect(open.getByRole('listitem')).toHaveCount(22);
  await expect(open.getByRole('button', { name: 'More' })).toHaveCount(0);
  const looked = page.waitForResponse(/status=waiting.*kind=founding/);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await looked;
  await expect(open.getByRole('listitem')).toHaveCount(22);
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Today 2026' });
  await expect(open.getByText('No table of this scenario is waiting.')).toBeVisible();
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
