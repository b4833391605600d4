import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';
import { BRIEFED } from './scripts/pages/briefed.ts';

// Workers load this file too and inherit the environment, so all agree on the port; two runs at once don't meet.
process.env.E2E_PORT ??= String(20000 + (process.pid % 20000));
process.env.E2E_SERVER_PORT ??= String(40000 + (process.pid % 20000));
process.env.CHROME_PATH ??= findBrowser();
/** What the server keeps: for this run alone. */
const data = join(tmpdir(), `soft-landing-e2e-${process.env.E2E_SERVER_PORT}`);
const address = `http://127.0.0.1:${process.env.E2E_PORT}/`;
const origins = [process.env.E2E_PORT, process.env.E2E_SERVER_PORT].map((port) => `http://127.0.0.1:${port}`);

export default defineConfig({
  testDir: 'test/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    // Whoever tests a match knows how it is won: the briefing has a test of its own.
    storageState: { cookies: [], origins: origins.map((origin) => ({ origin, localStorage: [BRIEFED] })) },
    // Tests cut and change what the page fetches; the service worker has a test of its own.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: BROWSER_ARGS,
    },
  },
  webServer: [
    {
      command: 'node scripts/serve.mjs',
      env: { PORT: process.env.E2E_PORT, HOST: '127.0.0.1' },
      url: address,
      reuseExistingServer: false,
      timeout: 30_000,
    },
    {
      // The page with online tables, as `npm start` serves it.
      command: 'node scripts/start.mjs',
      env: { PORT: process.env.E2E_SERVER_PORT, HOST: '127.0.0.1', DATA: data },
      url: `http://127.0.0.1:${process.env.E2E_SERVER_PORT}/api/ready`,
      reuseExistingServer: false,
      timeout: 120_000,
    },
  ],
});
