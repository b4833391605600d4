/** A class as whoever leads it sees it, and as the room does, stage by stage. */
import type { Page } from '@playwright/test';
import { io } from 'socket.io-client';
import { PLANS } from '../../src/classroom/plans.ts';
import type { OpenBody } from '../../src/wire/classroom.ts';
import { debriefed, playRounds } from './playing-on.ts';
import { present, pupilAsks, type School, school } from './pupils.ts';

interface LeadScreen {
  name: string;
  path: string;
  act?: (page: Page) => Promise<void>;
}

type Which = 'lead' | 'screen';

/** This page is the leader's, or the room's. */
async function goTo(page: Page, { opened }: School, which: Which): Promise<void> {
  const secrets = which === 'lead' ? [opened.lead, opened.projector] : [opened.projector];
  await page.evaluate(
    (to) => {
      location.hash = `#/class/${to}`;
    },
    [which, opened.id, ...secrets].join('/'),
  );
  await page.waitForURL(new RegExp(`class/${which}/${opened.id}$`));
  await page.locator('.stage-clock').waitFor();
}

const at = (
  name: string,
  which: Which,
  act: (page: Page, one: School) => Promise<void>,
  settings: Partial<OpenBody> = {},
): LeadScreen => ({
  name: `class-${name}`,
  path: 'class',
  act: async (page) => {
    const one = await school(page, { team: 2, ...settings });
    await act(page, one);
    await goTo(page, one, which);
  },
});

/** Play has begun, at two tables; most are there, and one asks for help. */
async function playing(page: Page, one: School): Promise<void> {
  await one.to('play');
  await present(page, one);
  await pupilAsks(page, one, one.pupils[1], { what: 'help', on: true });
}

/** The same, played by bots to the end of a round, and told about. */
async function played(page: Page, one: School): Promise<void> {
  await playing(page, one);
  await playRounds(one, 1);
  await one.lead({ what: 'announce', text: 'Two minutes to the forecast. Say why before you decide.' });
}

/** Opens something on the screen that stands. */
const then = (screen: LeadScreen, name: string, more: (page: Page) => Promise<void>): LeadScreen => ({
  ...screen,
  name: `class-${name}`,
  act: async (page) => {
    await screen.act?.(page);
    await more(page);
  },
});

/** Somebody looks from a page of their own, so that it is a class of one's own device as well. */
const GATHERING = at('gather', 'lead', async (page, one) => {
  const socket = io(new URL(page.url()).origin);
  page.context().once('close', () => void socket.disconnect());
  await socket.emitWithAck('class', { class: one.opened.id, as: 'student', secret: one.pupils[0].secret });
});
const PLAYING = at('play', 'lead', playing);
const PLAYED = at('played', 'lead', played);
const LAST = at('last', 'lead', async (page, one) => {
  await playing(page, one);
  await one.lead({ what: 'stage', to: PLANS['50'].stages.length - 2 });
});

/** All matches are over, and they are talked about. */
const inDebrief = (name: string, which: Which): LeadScreen => ({
  name: `class-${name}`,
  path: 'class',
  act: async (page) => goTo(page, await debriefed(page), which),
});
const DEBRIEFED = inDebrief('debrief', 'lead');

export const LEADS: LeadScreen[] = [
  { name: 'class', path: 'class' },
  {
    name: 'class-more',
    path: 'class',
    act: async (page) => page.locator('.class-set-up summary').click(),
  },
  GATHERING,
  at('brief', 'lead', async (page, one) => {
    await one.to('brief');
    for (const [at, pupil] of one.pupils.slice(0, 4).entries()) {
      const answers = { goal: 1, 'rival-event': at % 2, commons: 0, partners: at > 0 ? 1 : 0, dialogue: 2 };
      await pupilAsks(page, one, pupil, { what: 'answers', answers });
    }
  }),
  at('roles', 'lead', async (page, one) => {
    await one.to('roles');
    await present(page, one);
  }),
  at('signs', 'lead', async (page, one) => {
    await playing(page, one);
    await one.lead({ what: 'hurry', seconds: 60 });
    await one.lead({ what: 'event', event: 'hold-still' });
    await one.lead({ what: 'announce', text: 'Two minutes to the forecast. Say why before you decide.' });
  }),
  at('forecast', 'lead', async (page, one) => {
    await playing(page, one);
    await one.to('forecast');
    await pupilAsks(page, one, one.pupils[0], { what: 'forecast', winner: 'us', grade: 'C', sure: 70 });
  }),
  then(PLAYED, 'undo', async (page) => {
    await page.locator('.table-open').first().click();
    await page.locator('.table-acts button.drastic').first().click();
  }),
  then(LAST, 'close', (page) => page.locator('.console-acts button').last().click()),
  then(PLAYING, 'next', (page) => page.locator('.console-acts button').last().click()),
  PLAYING,
  then(PLAYING, 'table', (page) => page.locator('.table-open').first().click()),
  then(PLAYING, 'student', async (page) => {
    await page.locator('.table-open').first().click();
    await page.locator('.two-sides button').first().click();
  }),
  then(PLAYING, 'people', async (page) => {
    for (const fold of await page.locator('.fold > summary').all()) await fold.click();
  }),
  then(PLAYING, 'announce', (page) => page.locator('.console-acts button').nth(3).click()),
  at('nameless', 'lead', playing, { names: false, mode: 'pairs' }),
  DEBRIEFED,
  then(DEBRIEFED, 'luck', async (page) => {
    await page.locator('.class-luck button').click();
    await page.locator('.class-luck figure').waitFor({ timeout: 120_000 });
    await page.locator('.class-luck').evaluate((element) => element.scrollIntoView({ block: 'end' }));
  }),
  then(DEBRIEFED, 'second', (page) => page.locator('#class-second ~ .row button').click()),
  then(DEBRIEFED, 'erase', (page) => page.locator('.results .row > button').last().click()),
  at('screen-gather', 'screen', async () => {}),
  at('screen-brief', 'screen', (_, one) => one.to('brief')),
  at('screen-play', 'screen', played),
  at('screen-forecast', 'screen', async (page, one) => {
    await playing(page, one);
    await one.to('forecast');
  }),
  inDebrief('screen-debrief', 'screen'),
  { name: 'class-unknown', path: `class/lead/${'A'.repeat(22)}/${'B'.repeat(22)}` },
  { name: 'class-no-key', path: `class/lead/${'C'.repeat(22)}` },
];
