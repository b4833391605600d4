/** A class's matches played on by bots, round by round, until all of its tables have come as far as is asked. */

import type { Page } from '@playwright/test';
import type { LeadTable } from '../../src/wire/classroom.ts';
import { present, pupilAsks, type School, school } from './pupils.ts';

/** How long all tables together may take over a round, in milliseconds, and how often they are looked at. */
const PATIENCE = 180_000;
const EVERY = 200;

const isOver = ({ status }: LeadTable): boolean => status === 'over';
const roundOf = ({ figures }: LeadTable): number => figures?.round ?? 0;

/** Waits until each table is as it is to be. Rejects where it takes too long. */
async function until({ tables }: School, is: (table: LeadTable) => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (tables().length === 0 || !tables().every(is)) {
    if (Date.now() > end) throw new Error('the matches of the class were not played on');
    await new Promise((done) => setTimeout(done, EVERY));
  }
}

/** Bots play to the end of the round at each table. */
async function playRound(one: School): Promise<void> {
  await until(one, ({ status }) => status !== 'waiting');
  const before = new Map(one.tables().map((table) => [table.id, roundOf(table)]));
  await one.lead({ what: 'end-round' });
  await until(one, (table) => isOver(table) || roundOf(table) > (before.get(table.id) ?? 0));
}

/** So many rounds are played at each table. */
export async function playRounds(one: School, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) await playRound(one);
}

/** Every match is played to its end, in a stage of play that goes so far. */
export async function playOut(one: School): Promise<void> {
  while (!one.tables().every(isOver)) await playRound(one);
}

/** Classes in their debriefs, by the address of their server. */
const debriefs = new Map<string, Promise<School>>();

/** Four pairs have played their matches out, with forecasts on the way. */
async function played(page: Page): Promise<School> {
  const one = await school(page, { mode: 'pairs' });
  await one.to('play');
  await present(page, one);
  await playRounds(one, 2);
  await one.to('forecast');
  for (const [at, pupil] of one.pupils.slice(0, 5).entries())
    await pupilAsks(page, one, pupil, { what: 'forecast', winner: at < 3 ? 'us' : 'china', grade: 'C', sure: 64 });
  await one.to('play', 'last');
  await playOut(one);
  await one.to('debrief');
  return one;
}

/**
 * A class in its debrief, all of its students there but the first. It takes minutes to come there, and stays as it is: a
 * script that opens it again finds the same class. Whoever leads it is then no longer on the line.
 */
export async function debriefed(page: Page): Promise<School> {
  const { origin } = new URL(page.url());
  const made = debriefs.get(origin) ?? played(page);
  debriefs.set(origin, made);
  // Whoever opens it next makes another where it was not reached.
  const one = await made.catch((failed) => {
    debriefs.delete(origin);
    throw failed;
  });
  await present(page, one);
  return one;
}
