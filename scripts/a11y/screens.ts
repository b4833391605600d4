/** Every screen that is checked: each page of the app's own list, each kind of decision, what opens over a match. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PAGES } from '../../src/screens/pages.ts';
import { DOCUMENTS } from '../../src/screens/teach/documents.ts';
import { answered, DAILY, madeNow } from '../pages/daily.ts';
import { LEADS } from '../pages/lead-screens.ts';
import { PUPILS } from '../pages/pupil-screens.ts';
import { experiment, LAB, playedOn } from '../pages/studies.ts';
import { attend, busy, create, goTo, hold, join, match as matchAt } from '../pages/tables.ts';

export interface Screen {
  name: string;
  /** The address, after `#/`. */
  path: string;
  /** The match kept on the device when the page opens. */
  saved?: string;
  board: 'map' | 'table';
  /** Dark where nothing is said. */
  look?: 'light';
  /** What a person does before the screen stands. */
  act?: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const sit = async (page: Page) => {
  await press(page, /show my side/);
  await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first().waitFor();
};

type At = (name: string, path: string, more?: Partial<Screen>) => Screen;

/** The lobby and the rooms before matches; and a match that is watched. */
const online = (at: At): Screen[] => [
  at('online', 'online'),
  at('online-busy', 'online', {
    act: async (page) => {
      await busy(page);
      const mine = await create(page, { listed: false, confirm: true });
      await join(page, mine);
      await hold(page, [mine]);
      await page.getByText(/has come/).waitFor();
    },
  }),
  at('online-set-up', 'online', {
    act: async (page) => {
      await page.getByText(/^More: /).click();
      await page.getByText('Your own set of nations', { exact: true }).waitFor();
    },
  }),
  at('online-room', 'online', {
    act: async (page) => {
      await press(page, 'Set up the table');
      await page.getByText('The match begins as soon as').waitFor();
    },
  }),
  at('online-host', 'online', {
    act: async (page) => {
      const made = await create(page, { confirm: true, pace: { bank: 900, plus: 10 } });
      await attend(page, await join(page, made));
      await goTo(page, made, made.secret);
      await page.getByRole('button', { name: 'Send Bo away' }).waitFor();
    },
  }),
  at('online-leave', 'online', {
    act: async (page) => {
      const made = await create(page);
      await goTo(page, made, made.secret);
      await press(page, 'Leave the table');
    },
  }),
  at('online-guest', 'online', {
    act: async (page) => {
      const made = await create(page, { confirm: true });
      const taken = await join(page, made);
      await goTo(page, made, taken.secret);
      await page.getByText('The seat is yours.').waitFor();
    },
  }),
  at('online-invited', 'online', {
    act: async (page) => {
      await goTo(page, await create(page));
      await page.getByRole('button', { name: 'Play as China' }).waitFor();
    },
  }),
  at('online-closed', 'online', {
    act: async (page) => {
      const made = await create(page);
      await attend(page, made, { what: 'quit' });
      await goTo(page, made);
      await page.getByRole('heading', { name: 'This table is closed' }).waitFor();
    },
  }),
  at('online-match', 'online', { act: async (page) => void (await matchAt(page)) }),
  at('online-match-watched', 'online', {
    act: async (page) => {
      const made = await create(page);
      await join(page, made);
      await goTo(page, made);
      await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first().waitFor();
    },
  }),
  at('online-table', 'online', {
    act: async (page) => {
      await matchAt(page);
      await page.getByRole('tab', { name: /^Table/ }).click();
      await page.getByText('Mind the debris, please.').first().waitFor();
      await page.getByText('Go on at one screen').click();
    },
  }),
  at('online-watcher', 'online', {
    act: async (page) => {
      await matchAt(page, {}, { watches: true });
      await page.getByRole('tab', { name: /^Table/ }).click();
      await page.getByText('Mind the debris, please.').first().waitFor();
    },
  }),
  at('online-paused', 'online', {
    act: async (page) => {
      const { bo } = await matchAt(page);
      await attend(page, bo, { what: 'pause', on: true });
      await press(page, 'Agree');
      await page.getByText('The match is paused, and so are the clocks.').first().waitFor();
    },
  }),
  at('online-away', 'online', {
    act: async (page) => {
      const made = await create(page);
      (await attend(page, await join(page, made)))();
      await goTo(page, made, made.secret);
      await page.getByRole('tab', { name: /^Table/ }).click();
      await page.getByText(/^A bot may play on in/).waitFor();
    },
  }),
  at('online-taken-back', 'online', {
    act: async (page) => {
      const { bo } = await matchAt(page);
      await page.getByRole('tab', { name: /^Table/ }).click();
      await attend(page, bo, { what: 'take-back', on: true });
      await page.getByText('Bo asks to end the table').waitFor();
      await press(page, 'Agree');
      await page.getByRole('button', { name: 'Go on here' }).waitFor();
    },
  }),
];

/** Pages of the app, with the addresses below them that look different. */
function pages(saved: Map<string, string>): Screen[] {
  const at = (name: string, path: string, more: Partial<Screen> = {}): Screen => ({
    name,
    path,
    board: 'table',
    ...more,
  });
  return [
    at('home', ''),
    at('home-continue', '', { saved: saved.get('ask-play') }),
    at('new', 'new'),
    at('rulebook', 'rulebook'),
    at('rulebook-zh', 'rulebook?lang=zh-CN'),
    at('gazetteer', 'gazetteer?kind=card'),
    at('gazetteer-nation', 'gazetteer/nation/FRA'),
    at('gazetteer-card-zh', 'gazetteer/card/artemis-accords?lang=zh-CN'),
    at('teach', 'teach'),
    ...DOCUMENTS.map((id) => at(`teach-${id}`, `teach/${id}`)),
    at('teach-discussion-zh', 'teach/discussion?lang=zh-CN'),
    at('network', 'network', { act: (page) => page.locator('.for-it').waitFor({ timeout: 60_000 }) }),
    at('lab', 'lab', { act: (page) => press(page, /orbit were twice/) }),
    at('lab-result', LAB, { act: experiment }),
    at('what-if', 'what-if/lesson/40'),
    at('what-if-result', 'what-if/lesson/40', { act: playedOn }),
    at('daily', DAILY, { act: madeNow }),
    at('daily-answer', DAILY, { act: answered }),
    at('daily-no-day', 'daily/2026-02-30'),
    at('settings', 'settings'),
    at('about', 'about'),
    at('learn', 'learn'),
    at('learn-map', 'learn', { board: 'map' }),
    at('watch', 'watch'),
    at('watch-viewer', 'watch/lesson/12'),
    at('watch-viewer-map', 'watch/lesson/12', { board: 'map' }),
    at('watch-unknown', 'watch/nothing'),
    at('debrief', 'debrief/lesson', {
      act: (page) => page.locator('.debrief-turning .debrief-more, .turning').first().waitFor({ timeout: 180_000 }),
    }),
    at('debrief-zh', 'debrief/history-2020-2025?lang=zh-CN'),
    ...online(at),
    ...LEADS.map(({ name, path, act }) => at(name, path, act ? { act } : {})),
    ...PUPILS.map(({ name, path, act }) => at(name, path, act ? { act } : {})),
    at('table-unknown', `table/${'A'.repeat(22)}`),
    at('play-from', 'play/lesson/9', { saved: saved.get('ask-play') }),
    at('bad-address', 'nowhere'),
    at('match-none', 'match'),
    at('match-unreadable', 'match', { saved: '{"format":"other"}' }),
  ];
}

/** The match: before and after the curtain, in each decision, with what opens over it. */
function match(saved: Map<string, string>): Screen[] {
  const open = saved.get('ask-play');
  const seated = (name: string, act?: (page: Page) => Promise<void>, more: Partial<Screen> = {}): Screen => ({
    name,
    path: 'match',
    saved: open,
    board: 'table',
    act: async (page) => {
      await sit(page);
      await act?.(page);
    },
    ...more,
  });
  const card = async (page: Page) =>
    page.getByRole('tabpanel').getByRole('list', { name: 'Your hand' }).getByRole('button').nth(1).click();
  const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
  return [
    { name: 'curtain', path: 'match', saved: open, board: 'table' },
    { name: 'curtain-first', path: 'match', saved: saved.get('first'), board: 'table' },
    seated('play-card', card),
    seated('play-use', async (page) => {
      await card(page);
      await press(page, /^Outreach/);
    }),
    seated('log', tab('Log')),
    seated('info', tab('Info')),
    seated('info-nation', async (page) =>
      page.getByRole('table', { name: 'Nations' }).getByRole('rowheader').getByRole('button').nth(1).click(),
    ),
    seated('menu', (page) => press(page, /^Menu$/)),
    seated('keys', async (page) => page.keyboard.press('?')),
    seated('deck', async (page) => page.keyboard.press('k')),
    seated('looking-back', async (page) => page.keyboard.press(',')),
    seated(
      'why-not',
      async (page) =>
        void (await page
          .getByRole('combobox', { name: 'Show', exact: true })
          .selectOption('May not be chosen, and why')),
      { saved: saved.get('ask-place') },
    ),
    seated('map', undefined, { board: 'map' }),
    ...[...saved.keys()]
      .filter((name) => name.startsWith('ask-') || name === 'lesson-play')
      .map((name) => seated(name, undefined, { saved: saved.get(name) })),
    ...[...saved.keys()]
      .filter((name) => name.startsWith('ending'))
      .map((name): Screen => ({ name, path: 'match', saved: saved.get(name), board: 'table' })),
  ];
}

/** Screens that are looked at in both looks: each has surfaces of its own. */
const IN_LIGHT = [
  'home',
  'new',
  'gazetteer',
  'rulebook',
  'teach',
  'teach-guide',
  'network',
  'lab',
  'lab-result',
  'what-if-result',
  'daily',
  'daily-answer',
  'settings',
  'online-busy',
  'online-host',
  'online-table',
  'online-paused',
  'class',
  'class-gather',
  'class-play',
  'class-table',
  'class-debrief',
  'class-screen-play',
  'class-screen-debrief',
  'pupil-checked',
  'pupil-team',
  'pupil-forecast',
  'pupil-debrief',
  'watch-viewer',
  'debrief',
  'curtain',
  'play-use',
  'log',
  'menu',
  'ask-session',
  'ask-dialogue',
  'ending-order',
];

export function screensOf(saved: Map<string, string>): Screen[] {
  const all = [...pages(saved), ...match(saved)];
  const light = all
    .filter((s) => IN_LIGHT.includes(s.name))
    .map((s): Screen => ({ ...s, name: `${s.name}-light`, look: 'light' }));
  return [...all, ...light];
}

/** Kinds of decisions, as the rules list them. */
function askKinds(): string[] {
  const source = readFileSync('rules/state.ts', 'utf8');
  return [...new Set([...source.matchAll(/\bask: '([\w-]+)'/g)].map((m) => m[1]))];
}

/** Pages and kinds of decisions that no screen of a list shows. */
export function missing(screens: readonly Screen[]): string[] {
  const firsts = new Set(screens.map((s) => s.path.split(/[/?]/)[0]));
  const names = new Set(screens.map((s) => s.name));
  return [
    ...['', 'match', 'learn', ...Object.keys(PAGES)]
      .filter((page) => !firsts.has(page))
      .map((page) => `page ${page || 'home'}`),
    ...askKinds()
      .filter((kind) => !names.has(`ask-${kind}`))
      .map((kind) => `ask-${kind}`),
  ];
}
