/** How long until the menu can be used and the board is drawn, of an empty cache over a slow line. */
import type { Browser } from '@playwright/test';
import { KEY } from '../pages/positions.ts';
import { open, type Throttle } from './open.ts';

/** Runs in the page: the milliseconds since the address was entered at which `found` first holds, after its frame. */
const WHEN = `(found) => new Promise((done) => {
  const look = () => found() ? requestAnimationFrame(() => setTimeout(() => done(performance.now()))) : setTimeout(look, 5);
  look();
})`;

/** Milliseconds from entering the address until the menu's first button is painted and answers. */
export async function menu(browser: Browser, address: string, throttle: Throttle): Promise<number> {
  const { page } = await open(browser, throttle);
  await page.goto(address, { waitUntil: 'commit' });
  const ms = await page.evaluate(`(${WHEN})(() => {
    const first = document.querySelector('main button, main a');
    return first && first.getBoundingClientRect().height > 0;
  })`);
  await page.context().close();
  return ms as number;
}

/** Milliseconds from entering the address of a match that goes on, hand-over pressed at once, until its board is drawn. */
export async function board(browser: Browser, address: string, throttle: Throttle, saved: string): Promise<number> {
  const { page } = await open(browser, throttle, { [KEY]: saved });
  await page.goto(`${address}#/match`, { waitUntil: 'commit' });
  const ms = await page.evaluate(`(${WHEN})(() => {
    document.querySelector('.curtain .primary')?.click();
    return document.querySelector('.board-twin') && !document.querySelector('.board-wait');
  })`);
  await page.context().close();
  return ms as number;
}
