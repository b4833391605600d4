/** Classes in which nobody has a team: each against a bot, and one against one; from joining to the debrief. */
import { type Browser, expect } from '@playwright/test';
import type { Results } from '../../src/server/classroom/results/results.ts';
import {
  allEnd,
  begun,
  chooses,
  classResult,
  inPhase,
  type Lead,
  leads,
  type Pupil,
  plays,
  pupil,
  REASON,
} from './classroom.ts';
import { panel } from './player.ts';
import { test } from './server.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const NAMES = ['Ada Comet', 'Bo Orbit'];

/** A class of two who play, right after the lesson's first stages. */
async function playing(browser: Browser, mode: string, home: string): Promise<{ lead: Lead; both: Pupil[] }> {
  const lead = await leads(browser, { mode }, home);
  const both: Pupil[] = [];
  for (const name of NAMES) both.push(await pupil(browser, lead.code, name, home));
  for (const stage of ['Briefing', 'Roles']) await lead.next(stage);
  // There is nobody to share roles with.
  for (const { page } of both) await expect(page.getByText('You decide everything yourself.')).toBeVisible();
  await lead.next('Play');
  for (const one of both) await begun(one);
  return { lead, both };
}

/** The instructor ends the class once a round was played: all are told what has come of their matches. */
async function debriefed(lead: Lead, both: Pupil[], rows: number): Promise<Results> {
  await lead.endRound();
  for (const { page } of both) await expect(page.getByText(/Round 2 of 3/i).first()).toBeVisible({ timeout: 60_000 });
  for (const stage of ['Forecast', 'Play', 'Debrief']) await lead.next(stage);
  for (const one of both) {
    await expect(one.page.getByRole('heading', { name: 'The ledger' })).toBeVisible({ timeout: 30_000 });
    await expect(one.page.getByText('The class ended the match in round 2 of 3, before it was over.')).toBeVisible();
    await expect(classResult(one).getByRole('row')).toHaveCount(rows);
    await expect(classResult(one).getByText('You', { exact: true })).toHaveCount(1);
  }
  return JSON.parse(await lead.file('Everything (JSON)')) as Results;
}

test('each plays a bot at a table of their own, and the debrief has both tables', async ({ browser, server }) => {
  test.setTimeout(240_000);
  const { lead, both } = await playing(browser, 'Each against a bot', server.home);
  await expect(lead.page.getByRole('heading', { name: '2 tables' })).toBeVisible();
  await expect(lead.page.getByRole('row').getByText('Bot', { exact: true })).toHaveCount(2);
  for (const one of both) await chooses(one, 'Cooperate');
  // The bot has chosen as well, and its cards come between one's own.
  for (const one of both) await inPhase(one, 'Actions');
  await plays(both, 4);
  const { moves, students } = await debriefed(lead, both, 5);
  expect(students.map(({ table }) => table).sort()).toEqual([1, 2]);
  expect(students.map(({ side }) => side).sort()).toEqual(['china', 'us']);
  for (const { student, table, moves: made } of students) {
    expect(made).toBeGreaterThan(1);
    const there = moves.filter((move) => move.table === table);
    expect(there.filter(({ by }) => by === 'student').every((move) => move.student === student)).toBe(true);
    expect(there.some(({ by }) => by === 'bot')).toBe(true);
    expect(there.filter(({ reason }) => reason === REASON).map(({ move }) => move)).toEqual(['dialogue']);
  }
  await allEnd(lead.person, ...both);
});

test('two play one against one at one table, and nobody decides for the other', async ({ browser, server }) => {
  test.setTimeout(240_000);
  const { lead, both } = await playing(browser, 'One against one', server.home);
  await expect(lead.page.getByRole('heading', { name: '1 table' })).toBeVisible();
  await chooses(both[0], 'Abstain');
  // A secret choice tells the other nothing.
  await expect(panel(both[1].page).getByRole('heading', { name: /^Dialogue on/ })).toBeVisible();
  await chooses(both[1], 'Cooperate');
  for (const one of both) await inPhase(one, 'Actions');
  await plays(both, 4);
  const { moves, tables } = await debriefed(lead, both, 3);
  expect(tables).toHaveLength(1);
  expect(moves.length).toBeGreaterThan(3);
  // Bots decide once the instructor has ended the round, and never before.
  const asked = moves.findIndex(({ by }) => by === 'bot');
  expect(asked).toBeGreaterThan(3);
  expect(new Set(moves.slice(0, asked).map(({ student }) => student))).toEqual(new Set([1, 2]));
  await allEnd(lead.person, ...both);
});
