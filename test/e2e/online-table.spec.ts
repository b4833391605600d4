/** What an online table has beside the match: clocks and pauses, talk, the way from one screen and back, a bot. */
import { expect, type Page, test } from '@playwright/test';
import { truth } from './hidden.ts';
import { awaits, decides, dialogue, ended, HOME, person, setUp, sitDown } from './people.ts';
import { asked, begin, decide, panel, takeSeat } from './player.ts';

test.use({ baseURL: HOME, contextOptions: { reducedMotion: 'reduce' } });

const openTab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();
const toTable = (page: Page) => openTab(page, /^Table/);
const abstain = async (page: Page) => {
  await panel(page).getByRole('button', { name: 'Abstain' }).click();
  await panel(page).getByRole('button', { name: 'Confirm: Abstain' }).click();
};

test('a clock runs for whoever decides, and stands while both have agreed on a pause; the title says whose turn it is', async ({
  browser,
}) => {
  const ada = await person(browser);
  const bo = await person(browser);
  await sitDown(bo.page, await setUp(ada.page, /^Lesson/, 'Ada', '15+10'), 'Bo');
  await expect(dialogue(ada.page)).toBeVisible({ timeout: 20_000 });
  const times = ({ page }: typeof ada) => page.getByRole('timer', { name: 'Clocks' });
  const BOTH = /^United States\d+:\d\druns\s*China\d+:\d\druns$/;
  const CHINA = /^United States\d+:\d\d\s*China\d+:\d\druns$/;
  const NEITHER = /^United States\d+:\d\d\s*China\d+:\d\d$/;
  for (const who of [ada, bo]) {
    await expect(times(who)).toHaveText(BOTH);
    await expect(who.page).toHaveTitle('* Your decision – Soft Landing');
  }

  await abstain(ada.page);
  await expect(awaits(ada.page, 'Bo')).toBeVisible();
  await expect(ada.page).toHaveTitle('Soft Landing');
  await expect(bo.page).toHaveTitle('* Your decision – Soft Landing');
  for (const who of [ada, bo]) await expect(times(who)).toHaveText(CHINA);
  const before = await times(ada).textContent();
  await expect(times(ada)).not.toHaveText(before ?? '');

  await toTable(ada.page);
  await ada.page.getByRole('button', { name: 'Ask for a pause' }).click();
  await expect(ada.page.getByText('You asked for a pause: your rival has not agreed yet.')).toBeVisible();
  await expect(bo.page.getByText('Ada asks for a pause.')).toBeVisible();
  await expect(times(bo)).toHaveText(CHINA);
  await bo.page.getByRole('button', { name: 'Agree' }).click();
  for (const who of [ada, bo]) {
    await expect(who.page.getByText('The match is paused, and so are the clocks.').first()).toBeVisible();
    await expect(who.page.getByText('The match is paused', { exact: true }).first()).toBeVisible();
    await expect(times(who)).toHaveText(NEITHER);
  }
  const stands = (await times(bo).textContent()) ?? '';
  await expect(panel(bo.page).getByRole('button', { name: 'Abstain' })).toHaveCount(0);
  await bo.page.waitForTimeout(1_200);
  await expect(times(bo)).toHaveText(stands);

  await ada.page.getByRole('button', { name: 'Go on' }).click();
  for (const who of [ada, bo]) await expect(times(who)).toHaveText(CHINA);
  await abstain(bo.page);
  await expect(dialogue(bo.page)).toHaveCount(0);
  for (const { context, errors } of [ada, bo]) {
    expect(errors).toEqual([]);
    await context.close();
  }
});

test('what is said arrives as text, for those who watch as well; what is unread is counted, and a rival can be muted', async ({
  browser,
}) => {
  const ada = await person(browser);
  const bo = await person(browser);
  const cy = await person(browser);
  const link = await setUp(ada.page, /^Lesson/, 'Ada');
  await sitDown(bo.page, link, 'Bo');
  await cy.page.goto(link);
  await expect(panel(cy.page).getByText('You are watching. No hand is shown.')).toBeVisible({ timeout: 20_000 });
  const talk = ({ page }: typeof ada) => page.getByRole('region', { name: 'Talk' });
  const said = (who: typeof ada) => talk(who).getByRole('listitem');
  const sayIn = async (who: typeof ada, words: string) => {
    await talk(who).getByRole('textbox', { name: 'In your own words' }).fill(words);
    await who.page.keyboard.press('Enter');
  };

  await toTable(ada.page);
  await talk(ada).getByRole('combobox', { name: 'A phrase' }).selectOption({ label: 'Shall we lower Tension?' });
  await talk(ada).getByRole('button', { name: 'Say' }).first().click();
  const markup = '<img src=x onerror="window.caught = true"> <b>bold</b> & done';
  await sayIn(ada, markup);
  await expect(said(ada)).toHaveCount(2);
  await expect(bo.page.getByRole('tab', { name: 'Table 2 unread' })).toBeVisible();
  await expect(cy.page.getByRole('tab', { name: 'Table 2 unread' })).toBeVisible();
  for (const who of [bo, cy]) {
    await toTable(who.page);
    await expect(said(who).nth(0)).toContainText('Shall we lower Tension?');
    await expect(said(who).nth(1)).toContainText(markup);
    await expect(talk(who).locator('img')).toHaveCount(0);
    expect(await who.page.evaluate(() => 'caught' in window)).toBe(false);
    await expect(who.page.getByRole('tab', { name: 'Table', exact: true })).toBeVisible();
  }
  // Whoever watches says nothing.
  await expect(talk(cy).getByRole('button')).toHaveCount(0);

  await sayIn(bo, 'Agreed, then.');
  await expect(said(ada)).toHaveCount(3);
  await talk(bo).getByRole('checkbox', { name: 'Don’t show what my rival says' }).check();
  await expect(said(bo)).toHaveText([/Agreed, then\.$/]);
  // A page that is loaded again has not forgotten it.
  await bo.page.reload();
  await toTable(bo.page);
  await expect(said(bo)).toHaveText([/Agreed, then\.$/]);
  await openTab(bo.page, /^Act/);
  await sayIn(ada, 'Are you still there?');
  await expect(said(cy)).toHaveCount(4);
  await expect(bo.page.getByRole('tab', { name: 'Table', exact: true })).toBeVisible();
  await toTable(bo.page);
  await talk(bo).getByRole('checkbox', { name: 'Don’t show what my rival says' }).uncheck();
  await expect(said(bo)).toHaveCount(4);
  for (const { context, errors } of [ada, bo, cy]) {
    expect(errors).toEqual([]);
    await context.close();
  }
});

/** What both may know of a match: where in the round it is, and the numbers of its overview. */
async function position(page: Page): Promise<string[]> {
  await openTab(page, /^Info/);
  const round = await page.getByRole('list', { name: 'Phases of the round' }).locator('..').textContent();
  const overview = await panel(page).textContent();
  await openTab(page, /^Act/);
  return [round ?? '', overview ?? ''];
}

test('a match at one screen goes on at a table, where both see the same, and comes back to one screen as it stands', async ({
  browser,
  page,
}) => {
  await begin(page, 'Lesson', 'bring');
  for (let step = 0, taken = 0; taken < 8; step++) {
    if ((await asked(page)) === 'curtain') await takeSeat(page).click();
    else {
      await decide(page, step);
      taken++;
    }
  }
  while ((await asked(page)) === 'curtain') await takeSeat(page).click();
  const here = await position(page);

  const brought = await truth(page);

  await page.goto(`${HOME}#/online`);
  const bring = page.getByRole('region', { name: 'Continue your match at this screen online' });
  await expect(bring).toContainText('Lesson, round 1');
  await bring.getByRole('combobox', { name: 'Your side' }).selectOption('us');
  await bring.getByRole('button', { name: 'Take it online' }).click();
  const link = await page.getByRole('textbox', { name: 'Link to the table' }).inputValue();
  const bo = await person(browser);
  await sitDown(bo.page, link, 'Bo');
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 20_000 });
  expect(await position(page)).toEqual(here);
  expect(await position(bo.page)).toEqual(here);
  for (const at of [page, bo.page]) {
    await toTable(at);
    await expect(at.getByText('A match that was begun at one screen')).toBeVisible();
    await at.getByText('Go on at one screen').click();
  }

  await page.getByRole('button', { name: 'Ask for it' }).click();
  await expect(page.getByText('You asked to go on at one screen')).toBeVisible();
  await expect(bo.page.getByText('Anna asks to end the table and to go on at one screen.')).toBeVisible();
  await panel(bo.page).getByRole('button', { name: 'Agree' }).click();
  for (const at of [page, bo.page]) await expect(at.getByText('Both agreed: this table is over')).toBeVisible();
  // Nothing leads back to it.
  await expect(page.getByRole('button', { name: 'Back to the match' })).toHaveCount(0);
  await bo.page.getByRole('button', { name: 'Go on here' }).click();
  await expect(takeSeat(bo.page)).toBeVisible({ timeout: 20_000 });
  await takeSeat(bo.page).click();
  expect(await position(bo.page)).toEqual(here);

  expect(await truth(bo.page)).toEqual(brought);
  expect(bo.errors).toEqual([]);
  await bo.context.close();
});

test('a whole Lesson against a bot at a table', async ({ browser }) => {
  test.setTimeout(120_000);
  const { context, page, errors } = await person(browser);
  // Tables are drawn at once, whatever draws the map.
  await context.addInitScript(() => localStorage.setItem('soft-landing:settings', '{"board":"table"}'));
  await page.goto(`${HOME}#/online`);
  const scenarios = page.getByRole('combobox', { name: 'Scenario' });
  const label = await scenarios.getByRole('option', { name: /^Lesson/ }).textContent();
  await scenarios.selectOption({ label: label ?? '' });
  await page.getByRole('combobox', { name: 'The other seat' }).selectOption({ label: 'Attaché · easy' });
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 20_000 });
  page.setDefaultTimeout(2_000);
  // What the bot has done may come up over what one is about to press: then it is read, and pressed again.
  for (let step = 0; step < 200 && (await ended(page).count()) === 0; step++)
    await expect(async () => {
      if ((await ended(page).count()) > 0) return;
      expect(await decides(page, 'Attaché')).toBe(true);
      await decide(page, step);
    }).toPass({ timeout: 30_000, intervals: [50] });
  await expect(page.getByRole('heading', { level: 1, name: /wins$|^A draw|^Nobody/ })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Save the record' })).toBeVisible();
  await page.getByRole('link', { name: 'Debrief' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Debrief: Lesson', { timeout: 20_000 });
  expect(errors).toEqual([]);
  await context.close();
});
