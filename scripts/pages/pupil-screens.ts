/** A class as its students see it, stage by stage. */
import type { Page } from '@playwright/test';
import type { Role } from '../../src/classroom/roles.ts';
import { debriefed } from './playing-on.ts';
import { type AtTable, goAs, present, propose, pupilAsks, type School, school } from './pupils.ts';

interface PupilScreen {
  name: string;
  path: string;
  act?: (page: Page) => Promise<void>;
}

/** The first student's page, once the class is at a stage. */
const at = (name: string, act: (page: Page, school: School) => Promise<void>, settings = {}): PupilScreen => ({
  name: `pupil-${name}`,
  path: 'join',
  act: async (page) => act(page, await school(page, settings)),
});

/** The match is there; who looks has this role. */
async function atTable(page: Page, one: School, role: Role | null = 'chief'): Promise<AtTable[]> {
  const [{ student }] = one.pupils;
  await one.to('roles');
  if (role) await one.lead({ what: 'role', student, role });
  await one.to('play');
  const lines = await present(page, one);
  await goAs(page, one, one.pupils[0]);
  await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first().waitFor();
  return lines;
}

/** The team has proposed and said something, and the instructor has announced something. */
async function talked(page: Page, one: School, role: 'chief' | 'analyst'): Promise<void> {
  const lines = await atTable(page, one, role);
  const [rival] = (['0', '1'] as const).filter(
    (player) => lines.filter(({ whole }) => whole.player === player).length > 3,
  );
  await propose(lines, rival === '0' ? '1' : '0');
  await one.lead({ what: 'announce', text: 'Two minutes to the end of the round. Say why before you decide.' });
  await page.locator('#tab-table').click();
  await page.locator('.proposals li').nth(1).waitFor();
}

/** The debrief of a class, scrolled to a part of it. */
const inDebrief = (name: string, part?: string): PupilScreen => ({
  name: `pupil-${name}`,
  path: 'join',
  act: async (page) => {
    const one = await debriefed(page);
    await goAs(page, one, one.pupils[0]);
    await page.locator('.chart').first().waitFor();
    if (part) await page.locator(part).evaluate((element) => element.scrollIntoView());
  },
});

export const PUPILS: PupilScreen[] = [
  { name: 'pupil-join', path: 'join' },
  {
    name: 'pupil-bad-code',
    path: 'join',
    act: async (page) => {
      await page.locator('.code-form input').fill('nope');
      await page.locator('.code-form [type=submit]').click();
    },
  },
  at('name', async (page, { opened }) => {
    await page.evaluate((code) => {
      location.hash = `#/join/${code}`;
    }, opened.code);
    await page.locator('.name-offers button').first().click();
  }),
  at('gather', async (page, one) => {
    await goAs(page, one, one.pupils[0]);
    await one.lead({ what: 'announce', text: 'Good morning. Choose a name; we begin in two minutes.' });
    await page.locator('.announced').waitFor();
  }),
  ...(['full', 'plain'] as const).map((reading) =>
    at(
      `brief-${reading}`,
      async (page, one) => {
        await one.to('brief');
        await goAs(page, one, one.pupils[0]);
        await page.locator('.briefing').waitFor();
      },
      { reading },
    ),
  ),
  at('checked', async (page, one) => {
    await one.to('brief');
    const answers = { goal: 1, 'rival-event': 0, commons: 0, partners: 1, dialogue: 2 };
    await pupilAsks(page, one, one.pupils[0], { what: 'answers', answers });
    await goAs(page, one, one.pupils[0]);
    await page.locator('.check-results').scrollIntoViewIfNeeded();
  }),
  at('roles', async (page, one) => {
    await one.to('roles');
    await present(page, one);
    await goAs(page, one, one.pupils[0]);
    await page.locator('.roles').waitFor();
  }),
  at('play', async (page, one) => void (await atTable(page, one))),
  at('told', async (page, one) => {
    await atTable(page, one);
    await one.lead({ what: 'announce', text: 'Two more minutes for round 1. Say why before you decide, please.' });
    await page.locator('.announced button').click();
    await one.lead({ what: 'event', event: 'export-desk' });
    await one.lead({ what: 'hurry', seconds: 300 });
    await page.locator('.announced').waitFor();
  }),
  at('moved', async (page, one) => {
    await atTable(page, one);
    const [{ student }] = one.pupils;
    // Whoever sits on the other side.
    for (const other of one.pupils.slice(1)) await one.lead({ what: 'swap', student, other: other.student });
    await page.locator('.welcome').waitFor();
  }),
  at('reason', async (page, one) => {
    await talked(page, one, 'chief');
    await page.locator('#tab-act').click();
    await page.locator('.choices .choice').first().click();
    await page.locator('.foot .primary').click();
    await page.locator('.alert').waitFor();
  }),
  at('act', async (page, one) => {
    await talked(page, one, 'analyst');
    await page.locator('#tab-act').click();
  }),
  at('menu', async (page, one) => {
    await atTable(page, one, 'analyst');
    await page.locator('.match-header button').last().click();
  }),
  at('team', (page, one) => talked(page, one, 'analyst')),
  at('chief', (page, one) => talked(page, one, 'chief')),
  at(
    'hall',
    async (page, one) => {
      await atTable(page, one, null);
      await page.locator('#tab-table').click();
    },
    { mode: 'hall' },
  ),
  at(
    'pair',
    async (page, one) => {
      await atTable(page, one, null);
      await page.locator('#tab-table').click();
    },
    { mode: 'pairs' },
  ),
  at('paused', async (page, one) => {
    await atTable(page, one);
    await one.lead({ what: 'pause', on: true });
    await page.locator('.held').waitFor();
  }),
  at('forecast', async (page, one) => {
    await one.to('play');
    await one.to('forecast');
    await goAs(page, one, one.pupils[0]);
    await page.locator('.pick-one input').first().check();
  }),
  inDebrief('debrief'),
  inDebrief('charts', '#debrief-course'),
  inDebrief('ranking', '#debrief-class'),
  at('removed', async (page, one) => {
    await goAs(page, one, one.pupils[0]);
    await page.locator('.big-name').waitFor();
    await one.lead({ what: 'remove', student: one.pupils[0].student });
    await page.locator('.big-name').waitFor({ state: 'detached' });
  }),
  { name: 'pupil-island', path: 'join/island' },
];
