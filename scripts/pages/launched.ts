/** Chromium for a script that opens the game: drawn by the processor, so that nothing hangs on a graphics card. */
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';

export const launched = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
