/** The network check in a browser: with a server, with what firewalls do, and without a server. */
import { expect, type Page, test } from '@playwright/test';
import { HOME } from './people.ts';

/** The word beside each check. */
async function verdicts(page: Page, address = HOME): Promise<Record<string, string>> {
  await page.goto(`${address}#/network`);
  await page.locator('.for-it').waitFor({ timeout: 60_000 });
  const rows = await page.locator('.findings h2').allInnerTexts();
  return Object.fromEntries(
    rows.map((row) => {
      const [, check, verdict] = /^(.+?) (passes|works another way|blocked|try a second device)$/.exec(row) ?? [];
      return [check, verdict];
    }),
  );
}
const SIMPLE = 'Lasting connection, simple';
const FAST = 'Lasting connection, fast (WebSocket)';

test('at the server’s own computer all passes, and its address is no address for others', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  const { 'Other devices': others, ...rest } = await verdicts(page);
  expect(others).toBe('blocked');
  expect([...new Set(Object.values(rest))]).toEqual(['passes']);
  expect(Object.keys(rest)).toHaveLength(8);
  await expect(page.getByRole('status').first()).toHaveText(/^All works on this computer/);
  // Nobody else is asked.
  expect([...new Set(asked)]).toEqual([new URL(HOME).origin]);
  const text = await page.locator('.for-it textarea').inputValue();
  expect(text).toContain('host: 127.0.0.1');
  expect(text).toContain(`port: ${new URL(HOME).port} (TCP)`);
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.locator('.for-it [role=status]')).toHaveText(/^(Copied\.|The text is selected)/);
});

test('where web sockets are closed, plain requests do', async ({ page }) => {
  await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
  const found = await verdicts(page);
  expect([found[SIMPLE], found[FAST]]).toEqual(['passes', 'works another way']);
});

test('where a filter swallows what it does not know, the line is blocked', async ({ page }) => {
  await page.route(/socket\.io/, (route) => route.abort());
  await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
  const found = await verdicts(page);
  expect([found[SIMPLE], found[FAST], found['The game’s server']]).toEqual(['blocked', 'blocked', 'passes']);
  await expect(page.getByRole('status').first()).toHaveText(/is blocked/);
});

test('where a filter answers in the server’s place, it is not taken for it', async ({ page }) => {
  await page.route(/api\/health/, (route) => route.fulfill({ body: '<h1>Sign in</h1>', contentType: 'text/html' }));
  const found = await verdicts(page);
  expect(found['The game’s server']).toBe('blocked');
  await expect(page.getByText('Something else than the game’s server answers')).toBeVisible();
});

test('a page without a server says so', async ({ page, baseURL }) => {
  const found = await verdicts(page, baseURL);
  expect(found['The page itself']).toBe('passes');
  expect([found['The game’s server'], found[SIMPLE], found[FAST]]).toEqual(['blocked', 'blocked', 'blocked']);
});
