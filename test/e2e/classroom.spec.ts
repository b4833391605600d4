/** A class over a server: an instructor and eight students at two tables, two in a team, from joining to the debrief. */
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import {
  allEnd,
  begun,
  classResult,
  foresees,
  inPhase,
  leads,
  listen,
  openTeam,
  type Pupil,
  pupil,
  rivalsOf,
  type Side,
  said,
  sideOf,
} from './classroom.ts';
import { HOME, person } from './people.ts';
import { KEY, panel } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const NAMES = [
  'Ada Comet',
  'Bo Orbit',
  'Cy Crater',
  'Di Lander',
  'Eli Nebula',
  'Flo Rover',
  'Gus Meteor',
  'Hal Aurora',
];

const RIGHT = [
  'The bloc with more Standing',
  'For a Mission',
  'You lose the match at once',
  'When your influence is ahead of your rival’s by at least its autonomy',
  'You lose 2 Standing, and Tension rises',
];

async function checked({ page }: Pupil, wrong = false): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Five questions' })).toBeVisible();
  for (const answer of RIGHT) await page.getByRole('radio', { name: answer }).check();
  if (wrong) await page.getByRole('radio', { name: 'The bloc with more partners' }).check();
  await page.getByRole('button', { name: 'Hand in my answers' }).click();
  await expect(page.getByText(wrong ? '4 of 5 right' : '5 of 5 right', { exact: true })).toBeVisible();
}

/** Says one of the fixed phrases. */
async function says(one: Pupil, to: 'Team' | 'Table', phrase: string): Promise<void> {
  await listen(one, to);
  const talk = panel(one.page).getByRole('region', { name: 'Talk' });
  await talk.getByRole('combobox').selectOption({ label: phrase });
  await talk.getByRole('button', { name: `Say: ${phrase}` }).click();
  await expect(said(one, phrase)).toBeVisible();
}

/** Somebody of the team proposes what to choose in the Dialogue; whoever commits reads it, says why, and does it. */
async function dialogueOf(other: Pupil, chief: Pupil, choice: 'Cooperate' | 'Abstain'): Promise<void> {
  await panel(other.page).getByRole('button', { name: choice, exact: true }).click();
  await panel(other.page)
    .getByRole('button', { name: `Propose to your team: ${choice}` })
    .click();
  await openTeam(other.page);
  await expect(panel(other.page).getByText(`${chief.name} decides for your team. You propose a move.`)).toBeVisible();
  await expect(panel(other.page).getByText('1 of 2 support it')).toBeVisible();
  await openTeam(chief.page);
  await expect(panel(chief.page).getByText('You decide for your team.')).toBeVisible();
  await panel(chief.page)
    .getByRole('button', { name: /^Support: / })
    .click();
  await expect(panel(other.page).getByText('2 of 2 support it')).toBeVisible();
  await chief.page.getByRole('textbox', { name: /^Why this move/ }).fill('The rival has shown that it keeps its word.');
  await panel(chief.page)
    .getByRole('button', { name: /^Do this: / })
    .click();
}

test('an instructor and eight students play a class: six actions to play, proposals, a forecast, one comes back, a debrief', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  // A Lesson may end in ruin before its forecast, about one match in thirty: then another class is played.
  for (let classes = 1; !(await wholeClass(browser)); classes++) expect(classes, 'classes in ruin').toBeLessThan(4);
});

/** Plays a class from its opening to its debrief. @returns false where a match ended in ruin before the forecast */
async function wholeClass(browser: Browser): Promise<boolean> {
  const lead = await leads(browser);
  const all: Pupil[] = [];
  for (const name of NAMES) all.push(await pupil(browser, lead.code, name));
  const everyone = (look: (one: Pupil) => Promise<void>) => Promise.all(all.map(look));

  await lead.next('Briefing');
  await everyone((one) => checked(one, one.name === 'Ada Comet'));
  await lead.next('Roles');
  const teams = new Map<string, Pupil[]>();
  const sides = new Map<Pupil, Side>();
  for (const one of all) {
    sides.set(one, await sideOf(one));
    // Whoever takes a role sees who is in the team: that tells the two tables apart.
    const first = one.page.getByRole('button', { name: 'Take this role: Chief negotiator' });
    if ((await first.count()) > 0) await first.click();
    else await one.page.getByRole('button', { name: 'Take this role: Analyst' }).click();
    const chief = await one.page
      .getByRole('listitem')
      .filter({ hasText: 'Chief negotiator' })
      .first()
      .locator('b')
      .textContent();
    const key = chief ?? '';
    teams.set(key, [...(teams.get(key) ?? []), one]);
  }
  expect([...teams.values()].map((team) => team.length)).toEqual([2, 2, 2, 2]);

  await lead.next('Play');
  await everyone(begun);
  // Opening the class, and going on three times: all that was done in the page is counted, by the page itself.
  const acts = await lead.acts();
  expect(acts).toBeGreaterThanOrEqual(4);
  expect(acts).toBeLessThanOrEqual(6);
  for (const [chief, team] of teams) {
    const [first, other] = team[0].name === chief ? team : [team[1], team[0]];
    await dialogueOf(other, first, sides.get(first) === 'China' ? 'Abstain' : 'Cooperate');
  }
  // Both sides of both tables have chosen: the Dialogue is told, and the Actions begin.
  await everyone((one) => inPhase(one, 'Actions'));

  // What is said to the team is read by the team alone: whoever sits on the other side has what was said after it.
  const [ours] = teams.values();
  const rivals = await rivalsOf(ours[0]);
  const theirs = all.filter(({ name }) => rivals.includes(name));
  expect(theirs).toHaveLength(2);
  await says(ours[0], 'Team', 'Shall we lower Tension?');
  await says(ours[0], 'Table', 'Hello, and good luck.');
  await listen(ours[1], 'Team');
  await expect(said(ours[1], 'Shall we lower Tension?')).toBeVisible();
  for (const one of theirs) {
    await listen(one, 'Table');
    await expect(said(one, 'Hello, and good luck.')).toBeVisible();
    await expect(said(one, 'Shall we lower Tension?')).toHaveCount(0);
    await listen(one, 'Team');
    await expect(one.page.getByText('Nothing has been said yet.')).toBeVisible();
  }

  // One reloads, and is in the same seat; help that is asked for stands first at the console.
  const back = all[3];
  await back.page.reload();
  await expect(panel(back.page).getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 30_000 });
  await openTeam(back.page);
  await expect(panel(back.page).getByRole('listitem').filter({ hasText: back.name })).toContainText('you');
  await back.page.getByRole('button', { name: 'Ask for help' }).click();
  await expect(lead.page.getByText(/Student \d asks for help/).first()).toBeVisible();
  await expect(lead.page.getByText(back.name)).toHaveCount(0);

  // The instructor ends the first two rounds: the class stops for the forecast by itself.
  const ruin = ({ page }: Pupil) => page.getByText(/^(The|Your) match (has ended|is over)/).first();
  const ruined = async () => (await Promise.all(all.map((one) => ruin(one).count()))).some((n) => n > 0);
  const gone = async () => {
    for (const { context } of [lead.person, ...all]) await context.close();
    return false;
  };
  const come = (where: (page: Page) => Locator) =>
    everyone((one) => expect(where(one.page).or(ruin(one)).first()).toBeVisible({ timeout: 90_000 }));
  await lead.endRound();
  await come((page) => page.getByText(/^Round 2 of 3/).first());
  if (await ruined()) return gone();
  await lead.endRound();
  // Whose match is over is told so in the place of the questions.
  await come((page) => page.getByRole('button', { name: 'Save my forecast' }));
  if (await ruined()) return gone();
  await everyone((one) => foresees(one, 'China', 'C', 70));

  await lead.next('Play');
  await everyone(({ page }) => expect(panel(page)).toBeVisible({ timeout: 30_000 }));
  await lead.endRound();
  const debrief = { name: 'Debrief' };
  await everyone(({ page }) => expect(page.getByRole('heading', debrief)).toBeVisible({ timeout: 120_000 }));
  await everyone(async (one) => {
    const { page, name } = one;
    await expect(page.getByRole('heading', { name: 'The ledger' })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('img', { name: /^Tension/ })).toBeVisible();
    await expect(page.getByText('China, 70% sure; grade C')).toBeVisible();
    await expect(page.getByText(/^Your score: \d+ of 100/)).toBeVisible();
    await expect(classResult(one).getByRole('row')).toHaveCount(5);
    await expect(classResult(one).getByText('You', { exact: true })).toHaveCount(1);
    await expect(page.getByText(`You are ${name}`)).toBeVisible();
  });
  await allEnd(lead.person, ...all);
  return true;
}

test('a bad code is refused in a sentence; a code may be typed in small letters; a return link opens the seat elsewhere', async ({
  browser,
}) => {
  const lead = await leads(browser);
  const { code } = lead;

  const { page, context, errors } = await person(browser);
  await page.goto(`${HOME}#/join`);
  const field = page.getByRole('textbox', { name: 'Code of the class' });
  await field.fill('nope');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText('six letters and digits');
  await field.fill(code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText('No class has the code');
  await field.fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3).toLowerCase()}`);
  await page.getByRole('button', { name: 'Go on' }).click();
  const offered = page
    .getByRole('group', { name: /^Take one of these/ })
    .getByRole('button')
    .first();
  const name = (await offered.textContent()) ?? '';
  await offered.click();
  await page.getByRole('button', { name: 'Join the class' }).click();
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  await page.getByText('Continue on another device').click();
  const link = await page.getByRole('textbox', { name: 'Your return link' }).inputValue();

  const phone = await person(browser);
  await phone.page.goto(link);
  await expect(phone.page.getByRole('heading', { name: 'You are in' })).toBeVisible();
  await expect(phone.page.getByText(name, { exact: true }).first()).toBeVisible();
  // The secret is not left in the address.
  expect(phone.page.url()).not.toBe(link);
  expect(link.startsWith(phone.page.url())).toBe(true);

  // Whoever is taken out of the class is told, and the device holds the place no longer.
  await lead.page.getByRole('button', { name: 'Student 1', exact: true }).first().click();
  const card = lead.page.getByRole('dialog');
  await card.getByRole('button', { name: 'Remove', exact: true }).click();
  await card.getByRole('button', { name: 'Remove from the class' }).click();
  for (const one of [page, phone.page])
    await expect(one.getByRole('heading', { name: 'You are no longer in this class' })).toBeVisible();
  await page.getByRole('button', { name: 'To the page for joining' }).click();
  await expect(page.getByRole('heading', { name: 'Your classes on this device' })).toHaveCount(0);
  expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
  for (const one of [lead.person, phone, { context }]) await one.context.close();
});

test('a match that two have played at one screen is handed in to the class; what is none is refused, and its QR code carries it', async ({
  browser,
}) => {
  const record = readFileSync('assets/records/lesson.match', 'utf8').trim();
  const lead = await leads(browser);
  const { code } = lead;
  const one = await pupil(browser, code, 'Ada Comet');
  const { page } = one;
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, record] as const);
  await page.goto(`${HOME}#/join/island`);
  await expect(page.getByText('You are Ada Comet')).toBeVisible();
  // The match that is kept here is over: it may be carried to another device.
  await expect(page.getByRole('img', { name: 'Show it as a QR code' })).toBeVisible();
  await page.getByText('Hand in a match', { exact: true }).last().click();
  await page.getByRole('textbox', { name: 'Or paste its text' }).fill('no match at all');
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('This is no record of a match');
  await page.getByRole('textbox', { name: 'Or paste its text' }).fill(record);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByText('Handed in. The class counts your match.')).toBeVisible();
  await page.goto(`${HOME}#/join`);
  await page.getByRole('link', { name: /^Back to class/ }).click();
  await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
  for (const stage of ['Briefing', 'Roles']) await lead.next(stage);
  await expect(lead.page.getByText('No network', { exact: true }).first()).toBeVisible();
  // Nobody plays here: with the first turn all matches are over.
  await lead.page.getByRole('button', { name: /^Next: Play/ }).click();
  await expect(lead.page.getByRole('heading', { level: 1, name: 'Debrief' })).toBeVisible();
  await allEnd(lead.person, one);
});
