/** Everything a person at the screen could come across, searched for what it must not hold. */
import { expect, type Page } from '@playwright/test';
import china from '../../assets/locales/en/cards-china.json' with { type: 'json' };
import neutral from '../../assets/locales/en/cards-neutral.json' with { type: 'json' };
import us from '../../assets/locales/en/cards-us.json' with { type: 'json' };
import { RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { fromRecord } from '../../rules/record.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { KEY } from './player.ts';

const names: Record<string, { name: string }> = { ...us, ...china, ...neutral };

/** Ids that a mission, a motion or a world event has too: meeting one tells nothing of a card. */
const shared = new Set([
  ...Object.keys(RESOLUTIONS),
  ...Object.keys(WORLD_EVENTS),
  ...Object.values(SCENARIOS).flatMap((s) => [...s.missions.us, ...s.missions.china].map((m) => m.id)),
]);

/** The true state, from the browser's own save (which the promise leaves out: it is for developer tools). */
export async function truth(page: Page): Promise<State> {
  const text = await page.evaluate((key) => localStorage.getItem(key), KEY);
  const loaded = fromRecord(text ?? '');
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.state;
}

/** Cards in hands that this viewer may not know. */
export function hiddenFrom(G: State, viewer: Bloc | null): string[] {
  const hands = (['us', 'china'] as const).filter((b) => b !== viewer).flatMap((b) => G.secret.hands[b]);
  return hands.filter((id) => viewer === null || !G.secret.seen[viewer].includes(id));
}

/** Strings among the values that scripts left reachable from the window or from elements, with the way to them. */
function reachable(wanted: string[]): string[] {
  const found: string[] = [];
  const seen = new Set<unknown>();
  const bare = document.createElement('iframe');
  document.body.append(bare);
  const usual = new Set(Object.getOwnPropertyNames(bare.contentWindow));
  bare.remove();
  const todo: [unknown, string, number][] = [];
  for (const key of Object.getOwnPropertyNames(window))
    if (!usual.has(key)) todo.push([(window as unknown as Record<string, unknown>)[key], key, 0]);
  for (const el of document.querySelectorAll('*'))
    for (const key of Object.getOwnPropertyNames(el))
      todo.push([(el as unknown as Record<string, unknown>)[key], `${el.tagName}.${key}`, 0]);
  for (let at = 0; at < todo.length && seen.size < 300_000; at++) {
    const [value, way, depth] = todo[at];
    if (typeof value === 'string') {
      if (wanted.includes(value)) found.push(way);
      continue;
    }
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue;
    seen.add(value);
    if (depth > 400 || value instanceof Node || value === window) continue;
    // The list of all cards of a scenario tells nobody where one is.
    if (Array.isArray(value) && value.length > 30 && value.every((v) => typeof v === 'string')) continue;
    const inner = value instanceof Map ? [...value.entries()] : value instanceof Set ? [...value] : null;
    if (inner) todo.push([inner, `${way}<>`, depth + 1]);
    for (const key of Object.getOwnPropertyNames(value)) {
      try {
        todo.push([(value as Record<string, unknown>)[key], `${way}.${key}`, depth + 1]);
      } catch {
        // A getter that only works on another object.
      }
    }
  }
  return found;
}

/** Fails where the page shows, says, titles, logs or exposes a hidden card, by name or by id. */
export async function expectHidden(page: Page, viewer: Bloc | null, said: string[]): Promise<void> {
  const G = await truth(page);
  const ids = hiddenFrom(G, viewer);
  expect(ids.length).toBeGreaterThan(0);
  const words = ids.flatMap((id) => [names[id].name, ...(shared.has(id) ? [] : [`"${id}"`, `:${id}"`, `cards:${id}`])]);
  const surfaces = {
    page: await page.evaluate(() => document.documentElement.outerHTML),
    accessibility: await page.locator('body').ariaSnapshot(),
    title: await page.title(),
    address: page.url(),
    console: said.join('\n'),
    session: await page.evaluate(() => JSON.stringify({ ...sessionStorage })),
  };
  for (const [where, text] of Object.entries(surfaces))
    for (const word of words) if (text.includes(word)) throw new Error(`${word} of a hidden hand is in the ${where}`);
  const own = ids.filter((id) => !shared.has(id));
  expect(await page.evaluate(reachable, own)).toEqual([]);
}

/** Fails where the search would miss a hand that the page does hold: the viewer's own. */
export async function expectFound(page: Page, viewer: Bloc): Promise<void> {
  const own = (await truth(page)).secret.hands[viewer];
  const text = await page.evaluate(() => document.documentElement.outerHTML);
  expect(own.filter((id) => text.includes(names[id].name)).length).toBeGreaterThan(0);
  expect(await page.evaluate(reachable, own)).not.toEqual([]);
}
