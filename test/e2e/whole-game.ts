/** What a first visit leaves on a device: the whole game, to be played without a network. */
import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

export const wholeGame = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return { state: active?.state, files: Math.max(0, ...kept) };
  });

/** Waits until the first visit has brought everything, the other languages and the rulebook included. */
export async function settled(page: Page): Promise<void> {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/^(\..*|sw\.js|icon-\d+\.png|manifest\.json)$/.test(entry.name),
  ).length;
  await expect.poll(async () => (await wholeGame(page)).files, { timeout: 60_000 }).toBeGreaterThanOrEqual(files);
}
