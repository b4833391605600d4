/**
 * Pictures of the board alone, for those who work on it: `npx tsx scripts/board-shots.ts [folder] [name part]`.
 * Starts the dev server on loopback, mounts the board's harness on real matches, and writes a PNG for each scene.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createServer } from 'vite';
import { launched } from './pages/launched.ts';

interface Scene {
  name: string;
  size: [width: number, height: number];
  dpr?: number;
  query: string;
  act?: (page: Page) => Promise<void>;
}

const run = (code: string) => (page: Page) => page.evaluate(code).then(() => page.waitForTimeout(450));

const SELECT = `{
  const { harness: h } = window;
  const ids = Object.fromEntries(['KEN','BRA','IDN','TUR','HUN','VNM','ZAF','MAR'].map((id, i) => [id, String(1 + (i % 3))]));
  const hand = h.input().view.secret.hands.us;
  h.board.update(h.input({ selected: { kind: 'card', id: hand[2] }, lit: { nations: ids, cards: [] }, dimOthers: true }));
}`;

const SCENES: Scene[] = [
  { name: 'wide', size: [1020, 710], query: 'steps=3&still' },
  { name: 'wide-late', size: [1020, 710], query: 'steps=150&seed=b&still' },
  { name: 'wide-lit', size: [1020, 710], query: 'steps=3&still', act: run(SELECT) },
  {
    name: 'wide-card',
    size: [1020, 710],
    query: 'steps=3&still',
    act: async (page) => {
      await page.hover('.board-hand .board-twin:nth-child(1)');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'wide-nation',
    size: [1020, 710],
    query: 'steps=60&still',
    act: async (page) => {
      await page.hover('[data-target="nation:EGY"]');
      await page.waitForTimeout(700);
    },
  },
  {
    name: 'wide-tip-lit',
    size: [1020, 710],
    query: 'steps=3&still',
    act: async (page) => {
      await run(SELECT)(page);
      await page.hover('[data-target="nation:TUR"]');
      await page.waitForTimeout(700);
    },
  },
  { name: 'wide-europe', size: [1020, 710], query: 'steps=60&still', act: run(`harness.board.zoomTo('europe')`) },
  { name: 'wide-africa', size: [1020, 710], query: 'steps=60&still', act: run(`harness.board.zoomTo('africa')`) },
  { name: 'wide-curtain', size: [1020, 710], query: 'steps=60&still&viewer=none' },
  { name: 'lesson', size: [1020, 710], query: 'scenario=lesson&steps=6&still' },
  { name: 'large', size: [1500, 1020], query: 'steps=60&still' },
  { name: 'phone', size: [390, 470], dpr: 2, query: 'steps=30&still' },
  { name: 'phone-lit', size: [390, 470], dpr: 2, query: 'steps=3&still', act: run(SELECT) },
  { name: 'phone-short', size: [390, 350], dpr: 2, query: 'steps=3&still' },
  {
    name: 'phone-space',
    size: [390, 470],
    dpr: 2,
    query: 'steps=30&still',
    act: async (page) => {
      await page.click('.board-switch');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'phone-out',
    size: [390, 470],
    dpr: 2,
    query: 'steps=30&still',
    act: async (page) => {
      await page.click('.board-tools button:nth-child(2)', { clickCount: 6 });
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'key',
    size: [1020, 710],
    query: 'steps=3&still',
    act: async (page) => {
      await page.click('.board-tools button:last-child');
      await page.waitForTimeout(200);
    },
  },
  {
    name: 'moving',
    size: [1020, 710],
    query: 'steps=20',
    act: (page) =>
      page
        .evaluate('harness.play(14); harness.board.update(harness.input({ fresh: 0 }))')
        .then(() => page.waitForTimeout(60)),
  },
];

const [folder = 'shots/board', part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await createServer({
  server: { host: '127.0.0.1', port: 5391, hmr: false, watch: null },
  logLevel: 'error',
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5391/';
const browser = await launched();
for (const scene of SCENES.filter((s) => s.name.includes(part))) {
  const page = await browser.newPage({
    viewport: { width: scene.size[0], height: scene.size[1] },
    deviceScaleFactor: scene.dpr ?? 1,
  });
  page.on('pageerror', (e) => console.error(`${scene.name}: ${e.message}`));
  page.on('console', (m) => m.type() === 'error' && console.error(`${scene.name}: ${m.text()}`));
  await page.goto(`${address}src/board/harness.html?${scene.query}`);
  await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
  await page.waitForTimeout(400);
  await scene.act?.(page);
  await page.screenshot({ path: join(folder, `${scene.name}.png`) });
  await page.close();
  console.log(join(folder, `${scene.name}.png`));
}
await browser.close();
await server.close();
