/** The screens that are pictured: each page, each kind of decision, what opens over a match, and what one does to get there. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DOCUMENTS } from '../../src/screens/teach/documents.ts';
import { wordsOf } from '../../src/text/words.ts';
import { answered, DAILY, madeNow } from '../pages/daily.ts';
import { LEADS } from '../pages/lead-screens.ts';
import { PUPILS } from '../pages/pupil-screens.ts';
import { experiment, LAB, playedOn } from '../pages/studies.ts';
import { attend, busy, create, goTo, hold, join, match } from '../pages/tables.ts';

/** Decisions that are shown as tables, too. */
const TABLES = ['ask-play', 'ask-place', 'ask-sign', 'ask-session'];

export interface Shot {
  name: string;
  path: string;
  saved?: string;
  /** The match as tables. */
  tables?: boolean;
  act?: (page: Page, say: Say) => Promise<void>;
}

/** A text of the screens as what a button is found by; whatever is filled in. */
export type Say = (key: string) => RegExp;

export function sayIn(language: string): Say {
  const words = wordsOf(JSON.parse(readFileSync(`assets/locales/${language}/match.json`, 'utf8')));
  return (key) => {
    const text = words(key, { name: '*', left: '*' }).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${text.replaceAll('\\*', '.+')}`);
  };
}

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
export const seat = (page: Page, say: Say) => press(page, say('curtain.reveal'));
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(900);
  await page.locator('.night canvas:not(.painted)').waitFor({ state: 'detached' });
}

/** Tables before their matches: the server that serves the page has them. */
const ONLINE: Shot[] = [
  {
    name: 'online',
    path: 'online',
    act: async (page) => {
      await busy(page);
      const mine = await create(page, { listed: false, chosen: { scenario: 'standard' }, confirm: true });
      await join(page, mine, { name: 'Bo' });
      const played = await create(page, { listed: false, bots: { '1': 'envoy' } });
      await hold(page, [mine, played]);
    },
  },
  {
    name: 'online-empty',
    path: 'online',
    act: async (page) => void (await page.locator('.kind select').selectOption('founding')),
  },
  {
    name: 'online-set-up',
    path: 'online',
    act: async (page) => {
      const form = page.locator('.set-up');
      await form.locator('select').nth(2).selectOption('person');
      await form.locator('select').nth(3).selectOption('15+10');
      await form.locator('[type=radio]').first().check();
      await form.locator('summary').first().click();
      await form.locator('.switches [type=checkbox]').first().check();
    },
  },
  {
    name: 'online-room',
    path: 'online',
    act: async (page) => page.locator('.set-up > [type=submit]').click(),
  },
  {
    name: 'online-host',
    path: 'online',
    act: async (page) => {
      const pace = { bank: 3600, plus: 30 };
      const chosen = { scenario: 'standard', options: { wolfRepealed: true, debrisTreaty: true } };
      const made = await create(page, { chosen, confirm: true, pace, talk: 'phrases' });
      await attend(page, await join(page, made));
      await goTo(page, made, made.secret);
    },
  },
  {
    name: 'online-guest',
    path: 'online',
    act: async (page) => {
      const made = await create(page, { confirm: true, pace: { hours: 24 } });
      await attend(page, made);
      const taken = await join(page, made);
      await goTo(page, made, taken.secret);
    },
  },
  {
    name: 'online-invited',
    path: 'online',
    act: async (page) => goTo(page, await create(page, { confirm: true })),
  },
  {
    name: 'online-closed',
    path: 'online',
    act: async (page) => {
      const made = await create(page);
      await attend(page, made, { what: 'quit' });
      await goTo(page, made);
    },
  },
];

const toTable = (page: Page) => page.locator('#tab-table').click();
const FORTY = ['Wilhelmina Featherstonehaugh-Cholmondeley', 'Llanfairpwllgwyngyllgogerychwyrndrobwllll'].map((name) =>
  name.slice(0, 40),
);

/** Matches at tables: whoever looks has the United States' seat, or watches. */
const PLAYED: Shot[] = [
  { name: 'online-match', path: 'online', act: async (page) => void (await match(page)) },
  {
    name: 'online-table',
    path: 'online',
    act: async (page) => {
      await match(page);
      await toTable(page);
    },
  },
  {
    name: 'online-long',
    path: 'online',
    act: async (page) => {
      const { bo } = await match(page, { name: FORTY[0] }, { rival: FORTY[1] });
      await toTable(page);
      await attend(page, bo, { text: 'Donaudampfschifffahrts'.repeat(13) }, { what: 'pause', on: true });
      await attend(page, bo, { what: 'take-back', on: true });
    },
  },
  {
    name: 'online-watcher',
    path: 'online',
    act: async (page) => {
      await match(page, {}, { watches: true });
      await toTable(page);
    },
  },
  {
    name: 'online-paused',
    path: 'online',
    act: async (page) => {
      const { bo } = await match(page);
      await attend(page, bo, { what: 'pause', on: true });
      await page.locator('.pause button').click();
    },
  },
  {
    name: 'online-away',
    path: 'online',
    act: async (page) => {
      const made = await create(page, { chosen: { scenario: 'standard' } });
      (await attend(page, await join(page, made)))();
      await goTo(page, made, made.secret);
      await page.locator('#tab-table').waitFor();
      await toTable(page);
    },
  },
  {
    name: 'online-slow',
    path: 'online',
    act: async (page) => void (await match(page, { pace: { hours: 72 } })),
  },
  {
    name: 'online-taken-back',
    path: 'online',
    act: async (page) => {
      const { bo } = await match(page);
      await toTable(page);
      await attend(page, bo, { what: 'take-back', on: true });
      await page.locator('.panel details[open] button').click();
      await page.locator('.match').waitFor({ state: 'detached' });
    },
  },
];

export function shotsOf(saved: Map<string, string>): Shot[] {
  const list: Shot[] = [
    { name: 'home', path: '' },
    { name: 'home-continue', path: '', saved: saved.get('ask-play') },
    { name: 'new', path: 'new' },
    { name: 'learn', path: 'learn' },
    { name: 'watch', path: 'watch' },
    { name: 'watch-viewer', path: 'watch/lesson/40' },
    {
      name: 'debrief',
      path: 'debrief/lesson',
      act: async (page) =>
        page.locator('.debrief-turning .debrief-more, .turning').first().waitFor({ timeout: 180_000 }),
    },
    { name: 'rulebook', path: 'rulebook' },
    { name: 'gazetteer', path: 'gazetteer?kind=card' },
    { name: 'gazetteer-nation', path: 'gazetteer/nation/FRA?kind=nation' },
    ...ONLINE,
    ...PLAYED,
    ...LEADS,
    ...PUPILS,
    {
      name: 'online-bring',
      path: 'online',
      saved: saved.get('ask-play'),
      act: async (page) => page.locator('.make section').last().scrollIntoViewIfNeeded(),
    },
    { name: 'teach', path: 'teach' },
    ...DOCUMENTS.map((id): Shot => ({ name: `teach-${id}`, path: `teach/${id}` })),
    {
      name: 'network',
      path: 'network',
      act: async (page) => void (await page.locator('.for-it').waitFor({ timeout: 60_000 })),
    },
    { name: 'lab', path: 'lab' },
    { name: 'lab-set', path: LAB },
    { name: 'lab-result', path: LAB, act: experiment },
    { name: 'what-if', path: 'what-if/lesson/40' },
    { name: 'what-if-result', path: 'what-if/lesson/40', act: playedOn },
    { name: 'daily', path: DAILY, act: madeNow },
    { name: 'daily-answer', path: DAILY, act: answered },
    { name: 'settings', path: 'settings' },
    { name: 'about', path: 'about' },
    { name: 'bad-address', path: 'nowhere' },
    { name: 'curtain-first', path: 'match', saved: saved.get('first') },
    { name: 'curtain', path: 'match', saved: saved.get('ask-play') },
  ];
  for (const [name, record] of saved) {
    if (name.startsWith('ask-') || name === 'lesson-play')
      list.push({
        name,
        path: 'match',
        saved: record,
        act: seat,
      });
    if (TABLES.includes(name))
      list.push({ name: `tables-${name}`, path: 'match', saved: record, act: seat, tables: true });
    if (name.startsWith('ending')) list.push({ name, path: 'match', saved: record });
  }
  const open = saved.get('ask-play');
  const card = async (page: Page, say: Say, at = 1) => {
    await seat(page, say);
    await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first().waitFor();
    // On a phone the list waits behind a button: the hand lies in the board.
    const list = page.getByRole('button', { name: say('tabs.full') });
    if (await list.isVisible()) await list.click();
    const hand = page.getByRole('tabpanel').getByRole('list', { name: say('ask.play.hand') });
    await hand.getByRole('button').nth(at).click();
  };
  list.push(
    { name: 'play-card', path: 'match', saved: open, act: (page, say) => card(page, say) },
    {
      name: 'play-use',
      path: 'match',
      saved: open,
      act: async (page, say) => {
        // One with the rival's event: it is told beside the button.
        await card(page, say, 3);
        await press(page, say('terms.use.outreach'));
        await page.locator('.panel .foot .primary').scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'log',
      path: 'match',
      saved: open,
      act: async (page, say) => {
        await seat(page, say);
        await page.getByRole('tab', { name: say('tabs.log') }).click();
      },
    },
    {
      name: 'info',
      path: 'match',
      saved: open,
      act: async (page, say) => {
        await seat(page, say);
        await page.getByRole('tab', { name: say('tabs.info') }).click();
      },
    },
    {
      name: 'menu',
      path: 'match',
      saved: open,
      act: async (page, say) => {
        await seat(page, say);
        await press(page, say('header.menu'));
      },
    },
    {
      name: 'chosen-dialogue',
      path: 'match',
      saved: saved.get('ask-dialogue'),
      act: async (page, say) => {
        await seat(page, say);
        await press(page, say('terms.choice.exploit'));
      },
    },
    {
      name: 'chosen-vote',
      path: 'match',
      saved: saved.get('ask-session'),
      act: async (page, say) => {
        await seat(page, say);
        await press(page, say('terms.side.for'));
      },
    },
  );
  return list;
}
