/**
 * npm run shots [-- PART...] [--size wide,phone] [--language zh-CN] [--look light]: pictures of every screen and every
 * kind of decision into shots/, at each size, in each language and look: `NAME-SIZE[-light][-zh].png`; and the
 * rulebook's own into docs/pictures/ (`book`). All of them are many: give parts of the names that are wanted.
 * Matches are played to the decision by a seeded player and handed to the page as its saved match, as a player's
 * own would be.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { bookPictures } from './book-pictures.ts';
import { among, readArguments } from './measure/cli.ts';
import { launched } from './pages/launched.ts';
import { KEY, positions } from './pages/positions.ts';
import { served } from './pages/served.ts';
import { sayIn, seat, settle, shotsOf } from './shots/screens.ts';
import { LANGUAGES, type Language, LOOKS, SIZES, take } from './shots/take.ts';

/** A match's page in a language with its board drawn, somebody in the seat, for whoever looks closer. */
const opener =
  (address: string, saved: string, locale: Language) =>
  async (browser: Browser, [width, height]: [number, number], scale: number): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
      locale,
    });
    await context.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, saved] as const);
    // tsx wraps named functions in a helper that a page does not have.
    await context.addInitScript('globalThis.__name = (f) => f');
    const page = await context.newPage();
    await page.goto(`${address}#/match`);
    await seat(page, sayIn(locale));
    await page.locator('.board-host canvas').first().waitFor();
    await page.mouse.move(0, 0);
    await settle(page);
    return page;
  };

const usage = 'npm run shots -- [PART...] [--size wide,phone] [--language en] [--look dark]';
const { words, values } = readArguments(process.argv.slice(2), null, usage);

/** Those that are asked for, or all. */
function chosen<T extends string>(all: Record<T, unknown>, name: 'size' | 'language' | 'look'): T[] {
  const known = Object.keys(all) as T[];
  return values[name]?.split(',').map((value) => among(name, value, known)) ?? known;
}

const sizes = chosen(SIZES, 'size');
const languages = chosen(LANGUAGES, 'language');
const looks = chosen(LOOKS, 'look');
mkdirSync('shots', { recursive: true });
const { address, server } = await served(
  21000 + (process.pid % 20000),
  join(tmpdir(), `soft-landing-shots-${process.pid}`),
);
const browser = await launched();
try {
  const saved = positions();
  const isWanted = (name: string) => words.length === 0 || words.some((part) => name.includes(part));
  const wants = shotsOf(saved).filter((s) => isWanted(s.name));
  if (wants.length === 0 && !isWanted('book')) {
    console.error(`No picture has "${words.join('" or "')}" in its name.`);
    process.exitCode = 2;
  }
  for (const language of languages)
    for (const look of looks)
      for (const shot of wants)
        for (const size of sizes) {
          console.log(`${shot.name} ${size} ${look} ${language}`);
          if (!(await take(browser, address, shot, { size, language, look }))) process.exitCode = 1;
        }
  const match = saved.get('ask-play');
  if (isWanted('book') && match)
    for (const language of languages) await bookPictures(browser, opener(address, match, language), language);
} finally {
  await browser.close();
  server.kill();
}
