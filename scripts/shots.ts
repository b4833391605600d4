/**
 * npm run shots [-- name part [language]]: pictures of every screen and every kind of decision, at three sizes, in shots/, those in
 * Chinese at two (`-zh`), and the rulebook's own in docs/pictures/ (`book`).
 * Matches are played to the decision by a seeded player and handed to the page as its saved match, as a player's
 * own would be.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { wordsOf } from '../src/text/words.ts';
import { bookPictures } from './book-pictures.ts';
import { findBrowser } from './browser.mjs';
import { KEY, positions } from './pages/positions.ts';
import { served } from './pages/served.ts';

const SIZES = { wide: [1366, 768], full: [1920, 1080], phone: [390, 844] } as const;
type Size = keyof typeof SIZES;
/** How a language marks its pictures, and the sizes that it is shown at. */
const LANGUAGES = { en: ['', Object.keys(SIZES)], 'zh-CN': ['-zh', ['wide', 'phone']] } as const;
type Language = keyof typeof LANGUAGES;
interface Shot {
  name: string;
  path: string;
  saved?: string;
  sizes?: Size[];
  act?: (page: Page, say: Say) => Promise<void>;
}

/** A text of the screens as what a button is found by; whatever is filled in. */
type Say = (key: string) => RegExp;

function sayIn(language: Language): Say {
  const words = wordsOf(JSON.parse(readFileSync(`assets/locales/${language}/match.json`, 'utf8')));
  return (key) => {
    const text = words(key, { name: '*', left: '*' }).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${text.replaceAll('\\*', '.+')}`);
  };
}

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
const seat = (page: Page, say: Say) => press(page, say('curtain.reveal'));
const settle = (page: Page) => page.waitForTimeout(900);

function shotsOf(saved: Map<string, string>): Shot[] {
  const list: Shot[] = [
    { name: 'home', path: '' },
    { name: 'home-continue', path: '', saved: saved.get('ask-play') },
    { name: 'new', path: 'new' },
    { name: 'rulebook', path: 'rulebook' },
    { name: 'gazetteer', path: 'gazetteer?kind=card' },
    { name: 'gazetteer-nation', path: 'gazetteer/nation/FRA?kind=nation' },
    { name: 'settings', path: 'settings', sizes: ['wide', 'phone'] },
    { name: 'about', path: 'about', sizes: ['wide', 'phone'] },
    { name: 'bad-address', path: 'nowhere', sizes: ['wide'] },
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
        sizes: name === 'ask-play' ? undefined : ['wide', 'phone'],
      });
    if (name.startsWith('ending')) list.push({ name, path: 'match', saved: record, sizes: ['wide', 'phone'] });
  }
  const open = saved.get('ask-play');
  const card = async (page: Page, say: Say) => {
    await seat(page, say);
    // On a phone the list waits behind a button: the hand lies in the board.
    const list = page.getByRole('button', { name: say('tabs.open') });
    if (await list.isVisible()) await list.click();
    const hand = page.getByRole('tabpanel').getByRole('list', { name: say('ask.play.hand') });
    await hand.getByRole('button').nth(1).click();
  };
  list.push(
    { name: 'play-card', path: 'match', saved: open, act: card },
    {
      name: 'play-use',
      path: 'match',
      saved: open,
      act: async (page, say) => {
        await card(page, say);
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
      sizes: ['wide', 'phone'],
      act: async (page, say) => {
        await seat(page, say);
        await press(page, say('header.menu'));
      },
    },
    {
      name: 'chosen-dialogue',
      path: 'match',
      saved: saved.get('ask-dialogue'),
      sizes: ['wide', 'phone'],
      act: async (page, say) => {
        await seat(page, say);
        await press(page, say('terms.choice.exploit'));
      },
    },
  );
  return list;
}

async function take(browser: Browser, address: string, shot: Shot, size: Size, language: Language): Promise<void> {
  const [width, height] = SIZES[size];
  const name = `${shot.name}-${size}${LANGUAGES[language][0]}`;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: size === 'phone' ? 2 : 1,
    hasTouch: size === 'phone',
    reducedMotion: 'reduce',
    locale: language,
  });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.error(`  ${name}: ${e.message}`));
  if (shot.saved)
    await context.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, shot.saved] as const);
  try {
    await page.goto(`${address}#/${shot.path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    await settle(page);
    await shot.act?.(page, sayIn(language));
    // No tip of whatever lay under the pointer.
    await page.mouse.move(0, 0);
    await settle(page);
    await page.screenshot({ path: join('shots', `${name}.png`) });
  } catch (e) {
    console.error(`  ${name}: ${(e as Error).message.split('\n')[0]}`);
    await page.screenshot({ path: join('shots', `${name}-failed.png`) });
    process.exitCode = 1;
  }
  await context.close();
}

/** A match's page with its board drawn, somebody in the seat, for whoever looks closer. */
const opener =
  (address: string, saved: string) =>
  async (browser: Browser, [width, height]: [number, number], scale: number): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
    });
    await context.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, saved] as const);
    // tsx wraps named functions in a helper that a page does not have.
    await context.addInitScript('globalThis.__name = (f) => f');
    const page = await context.newPage();
    await page.goto(`${address}#/match`);
    await seat(page, sayIn('en'));
    await page.locator('.board-host canvas').first().waitFor();
    await page.mouse.move(0, 0);
    await settle(page);
    return page;
  };

const [, , wanted = '', only = ''] = process.argv;
mkdirSync('shots', { recursive: true });
const { address, server } = await served(21000 + (process.pid % 20000));
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
try {
  const saved = positions();
  const shots = shotsOf(saved).filter((s) => s.name.includes(wanted));
  for (const language of (Object.keys(LANGUAGES) as Language[]).filter((tag) => tag.startsWith(only)))
    for (const shot of shots)
      for (const size of shot.sizes ?? (Object.keys(SIZES) as Size[])) {
        if (!(LANGUAGES[language][1] as readonly string[]).includes(size)) continue;
        console.log(`${shot.name} ${size} ${language}`);
        await take(browser, address, shot, size, language);
      }
  const match = saved.get('ask-play');
  if ('book'.includes(wanted) && 'en'.startsWith(only) && match) await bookPictures(browser, opener(address, match));
} finally {
  await browser.close();
  server.kill();
}
