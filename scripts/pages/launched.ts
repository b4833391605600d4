/** Chromium for a script that opens the game. */
import { type Browser, chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../browser.mjs';

export const launched = (): Promise<Browser> => chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
