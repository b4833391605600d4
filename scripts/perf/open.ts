/** A page under throttles, with the clock in it. */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { nameless } from '../pages/nameless.ts';

export interface Throttle {
  /** How many times slower the processor is. */
  cpu?: number;
  /** A line of 10 Mbit a second and 40 ms. */
  net?: boolean;
}

export interface Clock {
  frames: number[];
  long: number[];
  presses: [id: number, ms: number][];
  on: boolean;
}

const CLOCK = readFileSync(new URL('clock.js', import.meta.url), 'utf8');
const MBIT = 1_000_000 / 8;

export interface Opened {
  page: Page;
  cdp: CDPSession;
}

/** How all pages are opened in this run: `webgl` where it shall draw the board although the processor calculates it. */
export const pages = { webgl: false };

/** A new page that has loaded nothing, cache and storage empty. `saved` is put into its storage first. */
export async function open(
  browser: Browser,
  { cpu = 1, net = false }: Throttle,
  saved: Record<string, string> = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  await context.addInitScript(CLOCK);
  if (pages.webgl) await context.addInitScript(nameless);
  await context.addInitScript((kept) => {
    for (const [key, text] of Object.entries(kept)) if (!localStorage.getItem(key)) localStorage.setItem(key, text);
  }, saved);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (net) {
    await cdp.send('Network.enable');
    const line = { offline: false, latency: 40, downloadThroughput: 10 * MBIT, uploadThroughput: 10 * MBIT };
    await cdp.send('Network.emulateNetworkConditions', line);
  }
  return { page, cdp };
}

const setClock = (page: Page, on: boolean) =>
  page.evaluate((now) => {
    const { clock } = window as unknown as { clock: Clock };
    if (now) Object.assign(clock, { frames: [], long: [], presses: [] });
    clock.on = now;
  }, on);

/** What the clock counted while something was done. */
export async function clocked(page: Page, what: () => Promise<void>): Promise<Clock> {
  await setClock(page, true);
  await what();
  // Event Timing tells a moment after the frame.
  await page.waitForTimeout(300);
  await setClock(page, false);
  return page.evaluate(() => (window as unknown as { clock: Clock }).clock);
}

/** The value below which the share `p` of a list lies; 0 of an empty list. Rounded to tenths. */
export function quantile(list: readonly number[], p: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
  return Math.round(at * 10) / 10;
}

/** How long presses took to be seen. */
export interface PressTimes {
  /** Milliseconds from a press to the frame that shows what it did; those under 16 ms count as 16. */
  pressP50: number;
  pressP95: number;
}

/** Milliseconds of what was pressed. One press has several events: the longest is what the person waited for. */
export const pressOf = ({ presses }: Clock): number => Math.max(16, ...presses.map(([, ms]) => ms));

export const pressTimes = (took: readonly number[]): PressTimes => ({
  pressP50: quantile(took, 0.5),
  pressP95: quantile(took, 0.95),
});
