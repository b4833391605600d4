/** Firefox, by WebDriver BiDi, which it speaks itself. */
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { type Driven, Missing } from './driven.ts';

const PLACES = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export async function firefox(width: number, height: number): Promise<Driven> {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Missing('Firefox was not found: install firefox-esr, or say where it is in FIREFOX_PATH.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width, height },
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' },
  });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    goto: async (address) => void (await page.goto(address)),
    run: (expression) => page.evaluate(expression) as Promise<never>,
    picture: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
