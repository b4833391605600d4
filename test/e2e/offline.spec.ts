/** Without a network after a first visit; through an update; and on plain HTTP, where browsers give less. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BRIEFED } from '../../scripts/pages/briefed.ts';
import { DAILY, madeNow } from '../../scripts/pages/daily.ts';
import { experiment, LAB } from '../../scripts/pages/studies.ts';
import { truth } from './hidden.ts';
import { begin, choose, decide, panel, takeSeat, twoPeople, watch } from './player.ts';
import { settled, wholeGame } from './whole-game.ts';

test.describe('served securely', () => {
  test.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

  test('after a first visit two play, and one plays a bot, without a network; the Chinese rulebook is there as well', async ({
    page,
    context,
  }) => {
    test.setTimeout(150_000);
    await page.goto('./');
    await settled(page);
    await context.setOffline(true);
    const errors = watch(page);
    await page.reload();
    await begin(page, 'Lesson', 'offline');
    await takeSeat(page).click();
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
    await expect(page.locator('.board canvas')).toBeVisible();

    await choose(page, 'Lesson', 'offline-bot');
    await page.getByRole('combobox', { name: /^Leads the United States/ }).selectOption('attache');
    await page.getByRole('button', { name: 'Begin the match' }).click();
    await decide(page, 0);
    await expect(panel(page).getByRole('button', { name: /^Confirm:/ })).toBeVisible();
    await decide(page, 0);
    // One's own choice, and the bot's.
    await expect.poll(async () => (await truth(page)).moves, { timeout: 30_000 }).toBeGreaterThan(1);

    // What a match never asks for is there as well: the rulebook and a guide in Chinese, and a match to watch.
    await page.goto('./#/rulebook?lang=zh-CN');
    await expect(page.getByRole('heading', { name: /规则书|学|速/ }).first()).toBeVisible();
    await page.goto('./#/teach/student-brief?lang=zh-CN');
    await expect(page.getByRole('heading', { name: '你的须知：浅显版' })).toBeVisible();
    await page.goto('./#/watch/lesson');
    await expect(page.getByRole('slider', { name: 'Position in the match' })).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('after a first visit studies run without a network: the position of a day, an experiment, a debrief', async ({
    page,
    context,
  }) => {
    test.setTimeout(240_000);
    await page.goto('./');
    await settled(page);
    await context.setOffline(true);
    const errors = watch(page);
    await page.goto(`./#/${DAILY}`);
    await page.reload();
    await madeNow(page);
    await page.goto(`./#/${LAB}`);
    await experiment(page);
    await expect(page.getByRole('img', { name: /^Who wins how often/ })).toHaveAttribute('aria-label', /Of 40 matches/);
    await page.goto('./#/debrief/lesson?lang=zh-CN');
    await expect(page.locator('.debrief-turning .debrief-more, .turning').first()).toBeVisible({ timeout: 120_000 });
    expect(errors).toEqual([]);
  });

  test('an update waits for the reader, and the running match is there after it', async ({ page }) => {
    test.setTimeout(150_000);
    const host = await twoBuilds();
    await page.addInitScript(({ name, value }) => localStorage.setItem(name, value), BRIEFED);
    try {
      await page.goto(host.address);
      await expect.poll(async () => (await wholeGame(page)).state).toBe('activated');
      await page.goto(`${host.address}#/new`);
      await twoPeople(page);
      await page.getByRole('button', { name: 'Begin the match' }).click();
      await takeSeat(page).click();
      await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
      const before = await truth(page);

      host.serveSecond();
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      const menu = page.getByRole('dialog', { name: 'Menu' });
      await expect(menu).toContainText('A new version of the game is ready');
      // The old version's pieces are gone from the server, and still there for the match.
      await menu.getByRole('button', { name: 'Rulebook' }).click();
      await expect(page.getByRole('searchbox', { name: 'Search the rulebook' })).toBeVisible();
      expect(await page.title()).toBe('Soft Landing');
      await page.getByRole('button', { name: 'Back to the match' }).click();
      await decide(page, 0);

      await page.goto(`${host.address}#/`);
      const moves = (await truth(page)).moves;
      expect(moves).toBeGreaterThanOrEqual(before.moves);
      await page.getByRole('button', { name: 'Reload now' }).click();
      await expect(page.locator('meta[name="build"]')).toHaveAttribute('content', 'second');
      await page.getByRole('button', { name: /^Continue/ }).click();
      await expect(takeSeat(page)).toBeVisible();
      expect((await truth(page)).moves).toBe(moves);
    } finally {
      await host.close();
    }
  });
});

test('on plain HTTP, where much is missing, a match starts, is kept and is shared', async ({ page }) => {
  await page.addInitScript(() => {
    // What browsers keep from pages that did not come securely.
    for (const [owner, names] of [
      [Navigator.prototype, ['serviceWorker', 'clipboard', 'storage', 'locks', 'share']],
      [Crypto.prototype, ['subtle', 'randomUUID']],
      [window, ['caches', 'showSaveFilePicker']],
    ] as const)
      for (const name of names) Object.defineProperty(owner, name, { value: undefined, configurable: true });
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  });
  const errors = watch(page);
  await begin(page, 'Lesson', 'plain');
  await takeSeat(page).click();
  await decide(page, 0);
  await expect.poll(async () => (await truth(page)).scenario).toBe('lesson');
  const before = await truth(page);
  await page.reload();
  await expect(takeSeat(page)).toBeVisible();
  expect(await truth(page)).toEqual(before);
  await page.goto('./#/watch/lesson');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Share as a link' }).click();
  const dialog = page.getByRole('dialog', { name: 'This match as a link' });
  await dialog.getByRole('button', { name: 'Copy the link' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^(Copied\.|The link is selected)/);
  expect(errors).toEqual([]);
});

test('what must be fresh is asked for anew, what has its content’s name is kept', async ({ request }) => {
  const headers = async (path: string) => {
    const { 'content-type': type, 'cache-control': cache } = (await request.get(path)).headers();
    return `${type} ${cache}`;
  };
  expect(await headers('./')).toBe('text/html; charset=utf-8 no-cache');
  expect(await headers('./sw.js')).toBe('text/javascript; charset=utf-8 no-cache');
  expect(await headers('./manifest.webmanifest')).toBe('application/manifest+json no-cache');
  const script = readdirSync('dist/assets').find((file) => extname(file) === '.js');
  expect(await headers(`./assets/${script}`)).toMatch(/immutable$/);
});

interface Host {
  address: string;
  serveSecond(): void;
  close(): Promise<void>;
}

/** A server of the build, and then of another: its page says so, and none of the first one's pieces is left. */
async function twoBuilds(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'soft-landing-'));
  const [first, second] = ['first', 'second'].map((name) => join(folder, name));
  cpSync('dist', first, { recursive: true });
  cpSync('dist', second, { recursive: true });
  rename(second);
  let served = first;
  const { fileFor, typeOf } = await import('../../scripts/serve.mjs');
  const server: Server = createServer((request, response) => {
    const file = fileFor(served, request.url ?? '/');
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': typeOf(file), 'cache-control': 'no-cache' }).end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    serveSecond() {
      served = second;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true });
    },
  };
}

/** Gives every hashed file of a build another name, wherever it is named, and marks its page. */
function rename(build: string): void {
  const assets = readdirSync(join(build, 'assets'));
  const texts = [
    'index.html',
    'sw.js',
    ...assets.filter((file) => /\.(js|css)$/.test(file)).map((file) => `assets/${file}`),
  ];
  for (const text of texts) {
    const path = join(build, text);
    let content = readFileSync(path, 'utf8');
    for (const file of assets) content = content.replaceAll(file, file.replace(/\.(\w+)$/, '2.$1'));
    if (text === 'index.html') content = content.replace('<head>', '<head><meta name="build" content="second">');
    if (text === 'sw.js') content = content.replace(/(version\\?":\\?")\w/, '$1-');
    writeFileSync(path, content);
  }
  for (const file of assets) {
    cpSync(join(build, 'assets', file), join(build, 'assets', file.replace(/\.(\w+)$/, '2.$1')));
    rmSync(join(build, 'assets', file));
  }
}
