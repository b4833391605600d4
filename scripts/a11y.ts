/**
 * npm run a11y [-- --json] [-- --only NAME]: axe on every screen (WCAG 2.0 to 2.2, A and AA), every page of the app
 * and every kind of decision there (a missing one is a failure), and the contrast of all that is written on the canvas
 * in matches as they are played: at least 4.5. Exits 1 where anything is amiss.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { THEMES, type Theme } from '../src/board/theme.ts';
import { violationsOf } from './a11y/check.ts';
import { hear, heard, type Lowest, type Painted, worst } from './a11y/contrast.ts';
import { missing, screensOf } from './a11y/screens.ts';
import { readArguments } from './measure/cli.ts';
import { launched } from './pages/launched.ts';
import { KEY, positions } from './pages/positions.ts';
import { served } from './pages/served.ts';

const LEAST = 4.5;
/** Matches whose board is read, one in play and one to the end, on two screens: phones write less, and smaller. */
const READ = ['ask-place', 'ending-order'];
const SIZES = [
  [1366, 768],
  [390, 844],
] as const;

async function writtenIn(
  browser: Browser,
  address: string,
  saved: string,
  [width, height]: readonly [number, number],
  look: Theme,
): Promise<Painted[]> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  await context.addInitScript(
    ([key, text, settings]) => {
      localStorage.setItem(key, text);
      localStorage.setItem('soft-landing:settings', settings);
    },
    [KEY, saved, JSON.stringify({ look })] as const,
  );
  const page = await context.newPage();
  await hear(page);
  try {
    await page.goto(`${address}#/match`);
    const seat = page.getByRole('button', { name: /show my side/ });
    await page.locator('.board-host canvas').first().waitFor({ state: 'attached' });
    if ((await seat.count()) > 0) await seat.click();
    await page.waitForTimeout(2500);
    return await heard(page);
  } finally {
    await context.close();
  }
}

const usage = 'npm run a11y -- [--only NAME] [--json]';
const { values, json } = readArguments(process.argv.slice(2), [], usage);
/** `--only`: screens by a part of their name; `contrast` is what is written on the canvas. */
const wants = (name: string) => name.includes(values.only ?? '');
const say = (text: string) => (json ? undefined : console.log(text));
const { address, server } = await served(
  23000 + (process.pid % 17000),
  join(tmpdir(), `soft-landing-a11y-${process.pid}`),
);
const browser = await launched();
try {
  const saved = positions();
  const all = screensOf(saved);
  const problems = missing(all).map((what) => `no screen shows: ${what}`);
  const screens: Record<string, number> = {};
  for (const screen of all.filter((s) => wants(s.name))) {
    const found = await violationsOf(browser, address, screen).catch((e: Error) => [
      `${screen.name}: not reached: ${e.message.split('\n')[0]}`,
    ]);
    screens[screen.name] = found.length;
    problems.push(...found);
    say(`${screen.name}: ${found.length}`);
  }
  let texts = 0;
  const pairs: Lowest[] = [];
  for (const look of wants('contrast') ? THEMES : []) {
    const painted: Painted[] = [];
    for (const name of READ)
      for (const size of SIZES) painted.push(...(await writtenIn(browser, address, saved.get(name) ?? '', size, look)));
    texts += painted.length;
    pairs.push(...worst(painted, look));
  }
  pairs.sort((x, y) => x.lowest - y.lowest);
  const low = pairs.filter((pair) => pair.lowest < LEAST);
  problems.push(
    ...low.map(({ lowest, text, color, ground }) => `canvas: “${text}”, ${color} on ${ground}: ${lowest.toFixed(2)}`),
  );
  if (pairs.length === 0 && wants('contrast')) problems.push('canvas: no text was met');
  const [least] = pairs;
  const contrast = least && { ...least, lowest: Number(least.lowest.toFixed(2)), texts, pairs: pairs.length };
  for (const problem of problems) console.error(problem);
  if (json) console.log(JSON.stringify({ screens, contrast, violations: problems.length }));
  else {
    if (contrast) say(`contrast on the canvas: ${contrast.lowest} at least, of ${texts} texts`);
    say(`violations: ${problems.length}`);
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  server.kill();
}
