/** Homework over a week: a class that is left and come back to on other days, by a clock that is put forward. */
import { expect } from '@playwright/test';
import type { Results } from '../../src/server/classroom/results/results.ts';
import { allEnd, begun, chooses, inPhase, leads, type Pupil, plays, pupil, withoutBoard } from './classroom.ts';
import { person } from './people.ts';
import { panel, watch } from './player.ts';
import { test } from './server.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

test('two play over days: after 24 hours a bot decides for whoever has not come; who comes back goes on in their seat; at its date the class is erased', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const lead = await leads(browser, { plan: /^Homework over a week/, mode: 'One against one' }, server.home);
  const ada = await pupil(browser, lead.code, 'Ada Comet', server.home);
  const bo = await pupil(browser, lead.code, 'Bo Orbit', server.home);
  await ada.page.getByText('Continue on another device').click();
  const link = await ada.page.getByRole('textbox', { name: 'Your return link' }).inputValue();
  for (const stage of ['Briefing', 'Roles', 'Play']) await lead.next(stage);
  await expect(lead.page.getByRole('timer')).toContainText('4 days 23 h');
  for (const one of [ada, bo]) await begun(one);
  await chooses(ada, 'Abstain');
  await chooses(bo, 'Cooperate');
  for (const one of [ada, bo]) await inPhase(one, 'Actions');

  // In the evening all go. Nobody is in a hurry until the next day: then one side's 24 hours are up.
  await ada.context.close();
  await lead.page.goto(`${server.home}#/`);
  expect(bo.errors).toEqual([]);
  await bo.page.close();
  await server.leap(23 * HOUR);
  await lead.page.goto(`${server.home}#/class`);
  await lead.page.getByRole('button', { name: 'Go to the class' }).click();
  await expect(lead.page.getByRole('timer')).toContainText('4 days 0 h');
  await expect(lead.page.getByRole('row').filter({ hasText: 'Table 1' })).toContainText('23 h');
  const before = JSON.parse(await results()) as Results;
  expect(before.moves.map(({ by }) => by)).toEqual(['student', 'student']);
  await server.leap(2 * HOUR);
  await expect(lead.page.getByRole('row').filter({ hasText: 'Table 1' })).toContainText('Bot', { timeout: 20_000 });

  // Both come back: Ada on another device, Bo on his own. The seats are theirs, and they play on.
  const phone = await person(browser);
  await withoutBoard(phone);
  await phone.page.goto(link);
  const page = await bo.context.newPage();
  const back: Pupil[] = [
    { ...phone, name: 'Ada Comet' },
    { ...bo, page, errors: watch(page) },
  ];
  await page.goto(`${server.home}#/join`);
  await page.getByRole('link', { name: /^Back to class/ }).click();
  for (const one of back)
    await expect(panel(one.page).getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 30_000 });
  await expect(lead.page.getByRole('row').filter({ hasText: 'Table 1' })).toContainText('2 of 2');
  await plays(back, 4);
  await expect(lead.page.getByRole('row').filter({ hasText: 'Table 1' })).not.toContainText('Bot');
  const { moves } = JSON.parse(await results()) as Results;
  const bots = moves.flatMap(({ by, side }) => (by === 'bot' ? [side] : []));
  expect(new Set(bots).size).toBe(1);
  const after = moves.slice(moves.findLastIndex(({ by }) => by === 'bot') + 1);
  expect(new Set(after.map(({ student }) => student))).toEqual(new Set([1, 2]));

  // The lesson's time is up: bots play the round to its end, so that the match counts.
  await lead.endRound();
  await expect(lead.page.getByRole('row').filter({ hasText: 'Table 1' })).toContainText(/Round [23] of 3/, {
    timeout: 30_000,
  });
  await lead.next('Debrief');
  for (const { page } of back) await expect(page.getByRole('heading', { name: 'The ledger' })).toBeVisible();
  // What the debrief reads from the server has come before all of it goes.
  await expect(lead.page.getByText('How table 1 went')).toBeVisible({ timeout: 30_000 });
  await server.leap(30 * DAY);
  for (const { page } of [lead, ...back])
    await expect(page.getByRole('heading', { name: 'This class is over and erased' })).toBeVisible({ timeout: 20_000 });
  await lead.page.reload();
  await expect(lead.page.getByRole('heading', { name: 'This device does not lead this class' })).toBeVisible();
  await allEnd(lead.person, ...back);

  async function results(): Promise<string> {
    const fold = lead.page.getByText('Results so far, and erasing everything');
    const button = lead.page.getByRole('button', { name: 'Everything (JSON)' });
    if (!(await button.isVisible())) await fold.click();
    return lead.file('Everything (JSON)');
  }
});
