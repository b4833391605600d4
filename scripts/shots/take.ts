/** One picture: a page of a size, a language and a look, in which the screen is opened as a person would. */
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { KEY } from '../pages/positions.ts';
import { type Shot, sayIn, settle } from './screens.ts';

interface Screen {
  width: number;
  height: number;
  /** Device pixels to a pixel. */
  scale: number;
  touch?: boolean;
}
export const SIZES = {
  wide: { width: 1366, height: 768, scale: 1 },
  full: { width: 1920, height: 1080, scale: 1 },
  large: { width: 2560, height: 1440, scale: 2 },
  tablet: { width: 820, height: 1180, scale: 2, touch: true },
  phone: { width: 390, height: 844, scale: 2, touch: true },
} satisfies Record<string, Screen>;
export type Size = keyof typeof SIZES;
/** How a language and a look mark their pictures. */
export const LANGUAGES = { en: '', 'zh-CN': '-zh' } as const;
export type Language = keyof typeof LANGUAGES;
export const LOOKS = { dark: '', light: '-light' } as const;
export type Look = keyof typeof LOOKS;

export interface As {
  size: Size;
  language: Language;
  look: Look;
}

/** Where it is stored, in shots/. False where the screen was not reached; the picture is then of where it ended. */
export async function take(browser: Browser, address: string, shot: Shot, as: As): Promise<boolean> {
  const { width, height, scale, touch = false }: Screen = SIZES[as.size];
  const name = `${shot.name}-${as.size}${LOOKS[as.look]}${LANGUAGES[as.language]}`;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch: touch,
    reducedMotion: 'reduce',
    locale: as.language,
  });
  const settings = JSON.stringify({ look: as.look, board: shot.tables ? 'table' : 'map' });
  await context.addInitScript(
    ([key, saved, chosen]) => {
      localStorage.setItem('soft-landing:settings', chosen);
      if (saved) localStorage.setItem(key, saved);
    },
    [KEY, shot.saved ?? '', settings] as const,
  );
  const page = await context.newPage();
  page.on('pageerror', (e) => console.error(`  ${name}: ${e.message}`));
  try {
    await page.goto(`${address}#/${shot.path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    await settle(page);
    await shot.act?.(page, sayIn(as.language));
    // No tip of whatever lay under the pointer.
    await page.mouse.move(0, 0);
    await settle(page);
    await page.screenshot({ path: join('shots', `${name}.png`), timeout: 120_000 });
    return true;
  } catch (e) {
    console.error(`  ${name}: ${(e as Error).message.split('\n')[0]}`);
    await page.screenshot({ path: join('shots', `${name}-failed.png`) });
    return false;
  } finally {
    await context.close();
  }
}
