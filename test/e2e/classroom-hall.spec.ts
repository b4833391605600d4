/** A hall: one table that a whole class plays by vote, from joining to the debrief. */
import { expect } from '@playwright/test';
import type { Results } from '../../src/server/classroom/results/results.ts';
import {
  allEnd,
  BLOCS,
  begun,
  classResult,
  foresees,
  inPhase,
  leads,
  listen,
  openPanel,
  openTeam,
  type Pupil,
  pupil,
  type Side,
  said,
  sideOf,
} from './classroom.ts';
import { decide, panel } from './player.ts';
import { test } from './server.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const NAMES = ['Ada Comet', 'Bo Orbit', 'Cy Crater', 'Di Lander', 'Eli Nebula', 'Flo Rover'];

type Halves = Record<Side, Pupil[]>;

/** Chooses what is there first until it is proposed, by a button or by the one press that it takes. Gives it in words. */
async function proposes({ page }: Pupil): Promise<string> {
  const offer = panel(page).getByRole('button', { name: /^Propose to your team: / });
  const own = panel(page).getByRole('button', { name: /^Support no longer: / });
  for (let step = 0; ; step++) {
    expect(step, 'it comes to a proposal').toBeLessThan(20);
    await openPanel(page, /^Act/);
    const ready = (await offer.count()) > 0;
    if (ready) await offer.first().click();
    else await decide(page, 0);
    await openTeam(page);
    // What takes one press may be on its way: pressed again it is the same proposal.
    if (ready) await expect(own).toBeVisible();
    if ((await own.count()) === 0) continue;
    return ((await own.getAttribute('aria-label')) ?? '').replace('Support no longer: ', '');
  }
}

const support = ({ page }: Pupil, what: string) =>
  panel(page).getByRole('button', { name: `Support: ${what}`, exact: true });

/** One proposes, which does nothing yet; a second of the three supports it, and it is done. */
async function carry([first, second, third]: Pupil[]): Promise<void> {
  const what = await proposes(first);
  // Where it was pressed it is told, by whatever it was made.
  await openPanel(first.page, /^Act/);
  await expect(panel(first.page).getByText(/^You have proposed “/)).toBeVisible();
  await openTeam(first.page);
  await expect(panel(first.page).getByText('1 of 3 support it')).toBeVisible();
  for (const one of [third, second]) await openTeam(one.page);
  await expect(support(third, what)).toBeVisible();
  await support(second, what).click();
  for (const one of [first, second, third])
    await expect(async () => {
      await openTeam(one.page);
      await expect(panel(one.page).getByRole('button', { name: what })).toHaveCount(0, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
}

/** The side whose vote it is. */
async function whose(halves: Halves): Promise<Side> {
  let side: Side | undefined;
  await expect(async () => {
    for (const bloc of BLOCS) {
      const [{ page }] = halves[bloc];
      await openTeam(page);
      if ((await panel(page).getByText('Your bloc decides by vote').count()) > 0) side = bloc;
    }
    expect(side).toBeDefined();
  }).toPass({ timeout: 30_000 });
  return side as Side;
}

test('six students play one table by vote: what one proposes is not done, what most support is; a round, a forecast, a debrief', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  const lead = await leads(browser, { mode: 'One table for all', talk: true }, server.home);
  const all: Pupil[] = [];
  for (const name of NAMES) all.push(await pupil(browser, lead.code, name, server.home));
  const everyone = (look: (one: Pupil) => Promise<void>) => Promise.all(all.map(look));
  const numbers = (team: Pupil[]) => team.map((one) => all.indexOf(one) + 1);

  await lead.next('Briefing');
  await expect(all[0].page.getByText('All play at one table.').first()).toBeVisible();
  await lead.next('Roles');
  const halves: Halves = { 'United States': [], China: [] };
  for (const one of all) halves[await sideOf(one)].push(one);
  expect(BLOCS.map((bloc) => halves[bloc].length)).toEqual([3, 3]);
  // Nobody has a role where all vote.
  await expect(all[0].page.getByRole('button', { name: /^Take this role/ })).toHaveCount(0);
  await lead.next('Play');
  await everyone(begun);
  await expect(lead.page.getByRole('heading', { name: '1 table' })).toBeVisible();

  // The Dialogue: each side votes, and neither reads what the other proposes.
  const { China: china, 'United States': us } = halves;
  await carry(us);
  await openTeam(china[0].page);
  await expect(panel(china[0].page).getByText('Nothing is proposed yet.')).toBeVisible();
  await carry(china);
  await everyone((one) => inPhase(one, 'Actions'));

  // What is typed to one's own side is read there alone; the whole class sits at this table.
  await listen(us[0], 'Team');
  await us[0].page.getByPlaceholder('Only your team reads this.').fill('Shall we ask Kenya?');
  await panel(us[0].page).getByRole('button', { name: 'Say', exact: true }).click();
  await listen(us[0], 'Table');
  await us[0].page.getByPlaceholder('Everybody at the table reads this.').fill('Good luck, all.');
  await panel(us[0].page).getByRole('button', { name: 'Say', exact: true }).click();
  await listen(us[2], 'Team');
  await expect(said(us[2], 'Shall we ask Kenya?')).toBeVisible();
  await listen(china[1], 'Table');
  await expect(said(china[1], 'Good luck, all.')).toBeVisible();
  await listen(china[1], 'Team');
  await expect(panel(china[1].page).getByText('Nothing has been said yet.')).toBeVisible();

  // Something is played by vote; then one alone has proposed when the instructor ends the round: it comes before a bot's.
  await carry(halves[await whose(halves)]);
  const last = halves[await whose(halves)];
  await proposes(last[0]);
  await lead.endRound();
  await everyone(({ page }) => expect(page.getByText(/^Round 2 of 3/).first()).toBeVisible({ timeout: 90_000 }));
  await lead.endRound();
  const stops = { name: 'Stop and forecast' };
  await everyone(({ page }) => expect(page.getByRole('heading', stops)).toBeVisible({ timeout: 90_000 }));
  await everyone((one) => foresees(one, 'United States', 'B', 80));
  await expect(lead.page.getByText('6 of 6 have written a forecast.')).toBeVisible();
  await lead.next('Play');
  await everyone(({ page }) => expect(panel(page)).toBeVisible({ timeout: 30_000 }));
  await lead.endRound();
  const debrief = { name: 'Debrief' };
  await everyone(({ page }) => expect(page.getByRole('heading', debrief)).toBeVisible({ timeout: 120_000 }));
  await everyone(async (one) => {
    await expect(one.page.getByRole('heading', { name: 'The ledger' })).toBeVisible({ timeout: 20_000 });
    await expect(one.page.getByText('United States, 80% sure; grade B')).toBeVisible();
    // One table has two sides, and one of them is one's own.
    await expect(classResult(one).getByRole('row')).toHaveCount(3);
    await expect(classResult(one).getByText('You', { exact: true })).toHaveCount(1);
  });
  // All are told the same of who has won.
  const told = await Promise.all(all.map(({ page }) => page.locator('.who-won').textContent()));
  expect(new Set(told).size).toBe(1);

  // What was voted stands in the results, with those who were for it; nobody else's decision is called a vote.
  const { moves, tables } = JSON.parse(await lead.file('Everything (JSON)')) as Results;
  expect(tables).toMatchObject([{ table: 1, over: true }]);
  const voted = moves.filter(({ by }) => by === 'student');
  expect(voted.map(({ move }) => move).slice(0, 2)).toEqual(['dialogue', 'dialogue']);
  expect(voted.map(({ supporters }) => [...supporters].sort())).toEqual(
    expect.arrayContaining([numbers(us.slice(0, 2)), numbers(china.slice(0, 2))]),
  );
  expect(voted).toHaveLength(3);
  expect(moves.filter(({ by }) => by === 'lead').map(({ supporters }) => supporters)).toEqual([[numbers(last)[0]]]);
  expect(moves.some(({ by }) => by === 'bot')).toBe(true);
  await allEnd(lead.person, ...all);
});
