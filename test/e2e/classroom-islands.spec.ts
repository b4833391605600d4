/** Islands: pairs play at one device each without a network; the class takes their records in and counts them. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { encode } from 'uqr';
import { packMatch } from '../../src/table/link.ts';
import { allEnd, begun, classResult, joins, type Lead, leads, pupil, withoutBoard } from './classroom.ts';
import { HOME, person } from './people.ts';
import { asked, KEY, panel, playOut, takeSeat } from './player.ts';
import { settled } from './whole-game.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ISLAND = `${HOME}#/join/island`;
/** What browsers report of a network that is gone. */
const offline = /ERR_INTERNET_DISCONNECTED|Failed to (load resource|fetch)|WebSocket/;

const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? '', KEY);

/** Begins a Lesson for two at this screen, by the page for islands; gives the match as it is kept then. */
async function beginHere(page: Page): Promise<string> {
  await page.goto(ISLAND);
  await page.getByRole('link', { name: 'Begin a Lesson at this screen' }).click();
  await page.getByRole('radio', { name: /^Lesson/ }).check();
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await takeSeat(page).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  return kept(page);
}

/** Whoever sits there gives up. */
async function concede(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Concede the match' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Concede', exact: true }).click();
  expect(await asked(page)).toBe('ending');
}

/** The text that a picture of bars holds, as an encoder would draw it: every square dark or light. */
async function squares(page: Page): Promise<boolean[][]> {
  const qr = page.getByRole('img', { name: 'Show it as a QR code' });
  await expect(qr).toBeVisible();
  const paths = await qr.locator('path').all();
  const drawn = (await paths[1].getAttribute('d')) ?? '';
  const bars = [...drawn.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((bar) => bar.slice(1).map(Number));
  const size = Number(((await qr.getAttribute('viewBox')) ?? '').split(' ')[2]);
  const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [x, y, long] of bars) dark[y].fill(true, x, x + long);
  return dark;
}

/** Hands a text in at the page for islands; waits for what is said of it. */
async function pastes(page: Page, text: string, says: string | RegExp): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Or paste its text' });
  const way = page.getByText('Hand in a match', { exact: true }).last();
  // The page may just be coming, with the field shut in a moment, or open.
  await expect(async () => {
    if (!(await field.isVisible())) await way.click({ timeout: 2000 });
    await field.fill(text, { timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(says);
}

/** Whoever leads gives a file in. */
const gives = ({ page }: Lead, name: string, text: string) =>
  page
    .getByLabel('Add a match without network')
    .last()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const DONE = 'Handed in. The class counts your match.';

test('two pairs play without a network, and hand in by file and by code; what is unfinished, altered or twice is refused; the debrief counts them', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const lead = await leads(browser, { mode: 'One against one', names: true });
  const ada = await joins(await person(browser, false, 'allow'), lead.code, 'Ada Comet');
  const di = await pupil(browser, lead.code, 'Di Lander');
  const eli = await pupil(browser, lead.code, 'Eli Nebula');
  /** Never in the class: Di sits beside it, and has a telephone. */
  const cy = await person(browser, false, 'allow');
  await withoutBoard(cy);
  await cy.page.goto(ISLAND);
  await expect(cy.page.getByText('You can play first, and join when there is a network.')).toBeVisible();
  for (const stage of ['Briefing', 'Roles']) await lead.next(stage);
  await expect(ada.page.getByText('You decide everything yourself.')).toBeVisible();

  // Both devices lose the network. One match is played to its last round, the other is given up.
  for (const { page, context } of [ada, cy]) {
    await settled(page);
    await context.setOffline(true);
  }
  const unfinished = await beginHere(ada.page);
  await beginHere(cy.page);
  await concede(cy.page);
  await playOut(ada.page);
  const saving = ada.page.waitForEvent('download');
  await ada.page.getByRole('button', { name: 'Save the record' }).last().click();
  const file = await (await saving).path();
  const played = readFileSync(file, 'utf8');
  const givenUp = await kept(cy.page);
  expect(played.trim()).toBe((await kept(ada.page)).trim());
  await ada.page.goto(ISLAND);
  await expect(ada.page.getByRole('region', { name: 'Hand in' })).toContainText('your place is kept');

  // Back in the network: what has not ended, or is not as it was played, is refused.
  await ada.context.setOffline(false);
  await expect(ada.page.getByText('Or paste its text').or(ada.page.locator('.hand-in')).first()).toBeVisible({
    timeout: 30_000,
  });
  await pastes(ada.page, unfinished, 'This match has not ended yet. Play it to its end, then hand it in.');
  const altered = played.replace(/chooses to \w+/, (was) =>
    was.endsWith('abstain') ? 'chooses to cooperate' : 'chooses to abstain',
  );
  expect(altered).not.toBe(played);
  await pastes(ada.page, altered, 'This match file was altered or damaged after it was saved');
  // By its file.
  await ada.page.getByLabel('Choose the record’s file').setInputFiles(file);
  await expect(ada.page.getByText(DONE)).toBeVisible({ timeout: 20_000 });

  // The other device has no network still: it shows a code, and Di's telephone follows it.
  await cy.page.goto(ISLAND);
  const address = new URL(`#/join/island/${packMatch(givenUp)}`, HOME).href;
  await expect.poll(() => squares(cy.page)).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
  await di.page.goto(ISLAND);
  await pastes(di.page, played, 'This match was handed in already.');
  await di.page.goto(address);
  await expect(di.page.getByRole('textbox', { name: 'Or paste its text' })).toHaveValue(givenUp);
  await di.page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(di.page.getByText(DONE)).toBeVisible({ timeout: 20_000 });
  // Each hands in one; and whoever leads is refused the same by the server itself.
  await di.page.reload();
  await pastes(di.page, played, 'This match was handed in already.');
  await pastes(di.page, readFileSync('assets/records/lesson.match', 'utf8'), 'You have handed in a match already.');
  await lead.page.getByText('Results so far, and erasing everything').click();
  await gives(lead, 'unfinished.match', unfinished);
  await expect(lead.page.getByRole('alert').first()).toContainText('not over yet');
  await gives(lead, 'altered.match', altered);
  await expect(lead.page.getByRole('alert').first()).toContainText('was altered or damaged');
  await gives(lead, 'twice.match', played);
  await expect(lead.page.getByRole('alert').first()).toContainText('was handed in already');

  // The others play on; who has handed in waits for the debrief.
  await di.page.goto(`${HOME}#/join`);
  await di.page.getByRole('link', { name: /^Back to class/ }).click();
  await lead.next('Play');
  await begun(eli);
  await lead.endRound();
  await expect(eli.page.getByText(/Round 2 of 3/i).first()).toBeVisible({ timeout: 60_000 });
  await expect(di.page.getByRole('heading', { name: 'Your match is handed in' })).toBeVisible();
  await expect(lead.page.getByText('No network', { exact: true })).toHaveCount(2);
  for (const stage of ['Forecast', 'Play', 'Debrief']) await lead.next(stage);
  await ada.page.goto(`${HOME}#/join`);
  await ada.page.getByRole('link', { name: /^Back to class/ }).click();
  for (const one of [ada, di, eli]) {
    await expect(one.page.getByRole('heading', { name: 'Debrief' })).toBeVisible({ timeout: 30_000 });
    // Both sides of three tables.
    await expect(classResult(one).getByRole('row')).toHaveCount(7);
    await expect(classResult(one).getByText('You', { exact: true })).toHaveCount(1);
  }
  // The device that has played has the whole match; Di's telephone has its figures alone.
  await expect(ada.page.getByRole('heading', { name: 'The ledger' })).toBeVisible({ timeout: 20_000 });
  await expect(ada.page.locator('.who-won')).toContainText(/ wins|A draw|Nobody wins/);
  await expect(di.page.getByText('its figures are in the ranking below')).toBeVisible();
  await expect(eli.page.getByText('The class ended the match in round 2 of 3, before it was over.')).toBeVisible();
  await expect(lead.page.getByRole('table').filter({ hasText: 'Place' }).getByRole('row')).toHaveCount(7);
  // Two of the three came to their end: they are played on by other dice, in workers.
  await lead.page.getByRole('button', { name: 'Separate luck from choices' }).click();
  const luck = lead.page.getByRole('region', { name: 'Luck and choices' });
  await expect(luck.getByRole('img', { name: /^Who led, and by how much, with other dice: 2 tables/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(luck.getByText('2 tables are too few to say what set them apart.')).toBeVisible();
  await expect(
    luck.getByText('One match is left out: it was stopped before its end, or its record is not kept.'),
  ).toBeVisible();
  for (const one of [ada, cy]) one.errors.splice(0, Infinity, ...one.errors.filter((error) => !offline.test(error)));
  await allEnd(lead.person, ada, di, eli, cy);
});
