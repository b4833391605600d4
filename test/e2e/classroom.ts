/** A class in real pages: whoever leads it, and students, each at a screen of their own. */
import { type Browser, expect, type Page } from '@playwright/test';
import { HOME, type Person, person } from './people.ts';
import { aside, decide, panel } from './player.ts';

export const BLOCS = ['United States', 'China'] as const;
export type Side = (typeof BLOCS)[number];

export interface Pupil extends Person {
  name: string;
}

/** How a class is set up: what is chosen in the page, by what the page calls it; left out: as it is offered. */
export interface Chosen {
  plan?: RegExp;
  mode?: string;
  /** May students say what they like? */
  talk?: boolean;
  /** Does whoever leads see the names that students made up? */
  names?: boolean;
}

const ACTS = 'e2e:acts';

/**
 * Counts what a person does in a page, whoever asks for it: presses, keys, and what is chosen in a list or filled in at
 * once. It stays while the page is reloaded.
 */
function countActs(key: string): void {
  const count = () => sessionStorage.setItem(key, String(Number(sessionStorage.getItem(key) ?? 0) + 1));
  addEventListener('pointerdown', count, true);
  addEventListener('keydown', count, true);
  const filled = 'select, textarea, input:not([type=radio], [type=checkbox], [type=file])';
  addEventListener('input', ({ target }) => target instanceof Element && target.matches(filled) && count(), true);
}

/** Whoever leads the class. */
export class Lead {
  /** What students type in. */
  code = '';
  constructor(readonly person: Person) {}

  get page(): Page {
    return this.person.page;
  }

  /** What was done in the page since it was opened: see `countActs`. */
  acts(): Promise<number> {
    return this.page.evaluate((key) => Number(sessionStorage.getItem(key) ?? 0), ACTS);
  }

  /** Goes on to the stage of this name, whatever it does to tables that are still played. */
  async next(stage: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^Next: ${stage}`) }).click();
    const sure = this.page.getByRole('button', { name: /^(Go on|Close the matches)$/ });
    const come = this.page.getByRole('heading', { level: 1, name: new RegExp(`^${stage}`) });
    await expect(sure.or(come)).toBeVisible();
    if (await sure.isVisible()) await sure.click();
  }

  /** Lets bots play every table to the end of its round. */
  async endRound(): Promise<void> {
    await this.page.getByRole('button', { name: 'End the round everywhere' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'End the round', exact: true }).click();
  }

  /** A file of results, as text. */
  async file(name: string): Promise<string> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
}

/** Opens the page, sets a class up as it is chosen, and opens the class. @param home where the server is */
export async function leads(browser: Browser, chosen: Chosen = {}, home = HOME): Promise<Lead> {
  const lead = new Lead(await person(browser));
  const { page, person: one } = lead;
  await one.context.addInitScript(countActs, ACTS);
  await page.goto(`${home}#/class`);
  if (chosen.plan) await page.getByRole('radio', { name: chosen.plan }).check();
  if (chosen.mode) await page.getByRole('combobox', { name: 'How they play' }).selectOption({ label: chosen.mode });
  if (chosen.names) await page.getByLabel('Show me the made-up names').check();
  if (chosen.talk) {
    await page.getByText(/^More:/).click();
    await page.getByLabel('What may be said at a table').selectOption('free');
  }
  await page.getByRole('button', { name: 'Open the class' }).click();
  await expect(page.locator('.join-code')).toHaveText(/^[A-Z0-9]{6}$/);
  lead.code = (await page.locator('.join-code').textContent()) ?? '';
  return lead;
}

/** Their matches are shown as tables: a board for each is much for one machine. */
export const withoutBoard = ({ context }: Person) =>
  context.addInitScript(() => {
    localStorage.setItem('soft-landing:settings', JSON.stringify({ board: 'table' }));
  });

/** Joins the class at this screen. */
export async function joins(one: Person, code: string, name: string, home = HOME): Promise<Pupil> {
  const { page } = one;
  await withoutBoard(one);
  await page.goto(`${home}#/join/${code}`);
  await page.getByRole('textbox', { name: /^A made-up name/ }).fill(name);
  await page.getByRole('button', { name: 'Join the class' }).click();
  await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible({ timeout: 20_000 });
  return { ...one, name };
}

/** A student at a screen of their own. */
export const pupil = async (browser: Browser, code: string, name: string, home = HOME): Promise<Pupil> =>
  joins(await person(browser), code, name, home);

/** The side that a student is told in the stage of the roles. */
export async function sideOf({ page }: Pupil): Promise<Side> {
  const told = page.getByText(/You play for/);
  await expect(told).toBeVisible();
  return ((await told.textContent()) ?? '').includes('China') ? 'China' : 'United States';
}

/** Waits until the student's own table asks for the first decision. */
export const begun = ({ page }: Pupil) =>
  expect(panel(page).getByRole('heading', { name: /^Dialogue on/ })).toBeVisible({ timeout: 40_000 });

export const openPanel = async (page: Page, tab: RegExp) => {
  await aside(page);
  await page.getByRole('tab', { name: tab }).click();
};
export const openTeam = (page: Page) => openPanel(page, /^Team/);

/** Whom a student plays against, by name. */
export async function rivalsOf({ page }: Pupil): Promise<string[]> {
  await openTeam(page);
  return panel(page).getByRole('region', { name: 'Rivals' }).locator('li b').allTextContents();
}

/** Turns to what is said to the team alone, or to the whole table. */
export async function listen({ page }: Pupil, to: 'Team' | 'Table'): Promise<void> {
  await openTeam(page);
  const talk = panel(page).getByRole('region', { name: 'Talk' });
  await talk.getByRole('button', { name: new RegExp(`^${to}`) }).click();
}

/** What was said, in the list that is open. */
export const said = ({ page }: Pupil, what: string) =>
  panel(page).getByRole('region', { name: 'Talk' }).getByRole('listitem').filter({ hasText: what });

/** Waits until the match at one's own table is in this phase of the round. */
export async function inPhase({ page }: Pupil, phase: string): Promise<void> {
  await expect(async () => {
    await aside(page);
    await expect(page.getByRole('listitem').filter({ hasText: phase }).first()).toHaveAttribute('aria-current', 'step');
  }).toPass({ timeout: 30_000 });
}

/** What whoever must say why says. */
export const REASON = 'We keep what both of us need.';

/** Chooses in the Dialogue, and writes down why: that is due once a round, of whoever plays alone as well. */
export async function chooses({ page }: Pupil, choice: string): Promise<void> {
  await panel(page).getByRole('button', { name: choice, exact: true }).click();
  const confirm = panel(page).getByRole('button', { name: `Confirm: ${choice}` });
  await page.getByRole('textbox', { name: /^Why this move/ }).fill(REASON);
  await confirm.click();
  await expect(confirm).toHaveCount(0, { timeout: 20_000 });
}

/** Is it this student's decision? */
async function decides({ page }: Pupil): Promise<boolean> {
  await openPanel(page, /^Team/);
  const mine = (await panel(page).getByText('You decide everything yourself.').count()) > 0;
  await openPanel(page, /^Act/);
  return mine;
}

/** Plays on, whosever decision it is, until each has made so many presses for a card or more. */
export async function plays(all: Pupil[], presses: number): Promise<void> {
  const made = new Map(all.map((one) => [one, 0]));
  await expect(async () => {
    for (const one of all) {
      if (!(await decides(one))) continue;
      await decide(one.page, 0);
      await aside(one.page);
      made.set(one, (made.get(one) ?? 0) + 1);
    }
    expect(Math.min(...made.values())).toBeGreaterThanOrEqual(presses);
  }).toPass({ timeout: 90_000, intervals: [100] });
}

export async function foresees({ page }: Pupil, winner: Side, grade: string, sure: number): Promise<void> {
  await page.getByRole('radio', { name: winner }).check();
  await page.getByRole('radio', { name: grade, exact: true }).check();
  await page.getByRole('slider').fill(String(sure));
  await page.getByRole('button', { name: 'Save my forecast' }).click();
  await expect(page.getByText('Saved. You may change it until the stage ends.')).toBeVisible();
}

/** The class's result in a student's debrief: a row for each side of each table. */
export const classResult = ({ page }: Pupil) => page.getByRole('table').filter({ hasText: 'Place' });

/** Nobody's page has reported an error; all of them are closed. */
export async function allEnd(...all: Person[]): Promise<void> {
  for (const { errors, context } of all) {
    expect(errors).toEqual([]);
    await context.close();
  }
}
