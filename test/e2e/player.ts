/** A person at the page: everything is found by its role and name, as a reader of the screen finds it. */
import { expect, type Locator, type Page } from '@playwright/test';

export const KEY = 'soft-landing:match:v1';

/** Errors that the page reports; a test ends with none. */
export function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('console', (m) => {
    if (m.type() === 'error') errors.push(`${m.text()} ${m.location().url}`.trim());
  });
  return errors;
}

/** Opens the page of a new match and chooses what it begins with: two people, until a bot is chosen. */
export async function choose(page: Page, scenario: string, seed: string): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: /^New match/ }).click();
  await page.getByRole('radio', { name: new RegExp(`^${scenario}`) }).check();
  await twoPeople(page);
  await page.getByText('Seed and what-if switches').click();
  await page.getByRole('textbox', { name: /^Seed/ }).fill(seed);
}

/** On the page of a new match: gives both seats to people. */
export async function twoPeople(page: Page): Promise<void> {
  for (const seat of [/^Leads the United States/, /^Leads China/])
    await page.getByRole('combobox', { name: seat }).selectOption('person');
}

export async function begin(page: Page, scenario: string, seed: string): Promise<void> {
  await choose(page, scenario, seed);
  await page.getByRole('textbox', { name: 'Leads the United States' }).fill('Anna');
  await page.getByRole('textbox', { name: 'Leads China' }).fill('Li Wei');
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await expect(takeSeat(page)).toBeVisible();
}

export const takeSeat = (page: Page): Locator => page.getByRole('button', { name: /^I am .*: show my side$/ });
export const panel = (page: Page): Locator => page.getByRole('tabpanel');

/** Names of the buttons that make a decision, and of those that end it with nothing more. */
export const COMMIT = /^(Confirm:|Play it:|Keep “|Vote |Launch$|Found a )/;
export const FINISH = /^(Finish |No more |Don’t launch|Found no enterprise)/;

async function firstEnabled(buttons: Locator, skip = 0): Promise<Locator | null> {
  const all = await buttons.all();
  const open: Locator[] = [];
  for (const b of all) if ((await b.getAttribute('aria-disabled')) !== 'true') open.push(b);
  return open.length > 0 ? open[skip % open.length] : null;
}

/** Takes one step of whatever is asked: the first reasonable option. `turn` varies what cards are used for. */
export async function decide(page: Page, turn: number): Promise<void> {
  const here = panel(page);
  // What is decided by looking must be there to be looked at.
  await expect(here.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const commit = here.getByRole('button', { name: COMMIT });
  if ((await commit.count()) > 0) return commit.first().click();
  // By their element: an account that can be opened is a group as well.
  const groups = here.locator('fieldset');
  const pressed = await groups.getByRole('button', { pressed: true }).count();
  if ((await groups.count()) > 0 && pressed === 0) {
    const choice = await firstEnabled(groups.first().getByRole('button'), turn);
    if (choice) return choice.click();
  }
  const listed = here.getByRole('listitem').getByRole('button');
  // What can't be paid any more keeps its row.
  const open = await firstEnabled(listed);
  if (open) return open.click();
  await here.getByRole('button', { name: FINISH }).first().click();
}

/** Waits for what a press brings up: it is there two frames later. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Reads what happened and goes on; means it when asked whether the play shall end. */
export async function aside(page: Page): Promise<void> {
  await drawn(page);
  for (const name of ['Do it and end my play', 'Do it', 'Continue']) {
    const button = page.getByRole('dialog').getByRole('button', { name, exact: true });
    if ((await button.count()) > 0) await button.click();
  }
}

/** Waits until the screen asks something: of a person at the curtain, of the bloc in its seat, or nothing any more. */
export async function asked(page: Page): Promise<'curtain' | 'decision' | 'ending'> {
  const again = page.getByRole('button', { name: 'Play again, sides swapped' });
  const heading = panel(page).getByRole('heading', { level: 2 });
  await aside(page);
  await expect(takeSeat(page).or(again).or(heading).first()).toBeVisible();
  if ((await takeSeat(page).count()) > 0) return 'curtain';
  return (await again.count()) > 0 ? 'ending' : 'decision';
}

/** Beside a bot: waits until a person must decide, reading whatever comes up; says whether the match goes on. */
export async function mine(page: Page): Promise<boolean> {
  const on = page.getByRole('dialog').getByRole('button', { name: /^(Continue|Do it|Do it and end my play)$/ });
  const thinking = panel(page).getByRole('heading', { name: /is thinking/ });
  const over = page.getByRole('button', { name: 'Play again, sides swapped' });
  const quiet = async () => {
    if ((await on.count()) > 0) await on.first().click();
    expect((await on.count()) + (await thinking.count())).toBe(0);
    expect((await over.count()) + (await panel(page).getByRole('heading', { level: 2 }).count())).toBeGreaterThan(0);
  };
  await expect(async () => {
    await quiet();
    // A bot's move may just have come.
    await drawn(page);
    await quiet();
  }).toPass({ timeout: 60_000, intervals: [50] });
  return (await over.count()) === 0;
}

/** At one screen: plays the match from where it stands to its end, both blocs by turns. */
export async function playOut(page: Page): Promise<void> {
  for (let step = 0; ; step++) {
    expect(step, 'the match comes to an end').toBeLessThan(900);
    const what = await asked(page);
    if (what === 'ending') return;
    if (what === 'curtain') await takeSeat(page).click();
    else await decide(page, Math.floor(step / 7));
  }
}
