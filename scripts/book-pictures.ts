/**
 * The rulebook's pictures: the board with its parts numbered, a nation's marker and a card with theirs lettered, from a
 * real match in the built game. The rulebook's text explains the figures. Part of `npm run shots`.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { CARDS } from '../rules/content/catalogue.ts';

const FOLDER = 'docs/pictures';
/** Bytes. A page of pictures has to come over a school's network too. */
const LIMIT = 120_000;

interface Label {
  text: string;
  /** What is framed: the box around these targets of the board (`track:tension`). */
  around?: string[];
  /** Where the number stands, as shares of the frame, or of the board where nothing is framed. */
  at: [x: number, y: number];
}

const BOARD: Label[] = [
  { text: '1', at: [0.24, 0.12] },
  { text: '2', around: ['track:tension'], at: [0.05, 0.3] },
  { text: '3', around: ['track:law'], at: [0.05, 0.3] },
  { text: '4', around: ['track:traffic', 'track:rescue', 'track:framework'], at: [0.04, 0.3] },
  { text: '5', around: ['track:mission-us', 'track:mission-china'], at: [0.5, 0.02] },
  { text: '6', around: ['track:orbit'], at: [0.47, 0.06] },
  {
    text: '7',
    around: ['track:standing-us', 'track:tokens-us', 'track:standing-china', 'track:tokens-china'],
    at: [0.5, -0.05],
  },
  { text: '8', at: [0.5, 0.735] },
];

/** A letter, the place that it names as shares of the box, and the side of the box that it stands on. */
type Callout = [letter: string, x: number, y: number, side: 'left' | 'right' | 'top' | 'bottom'];

const NATION: Callout[] = [
  ['A', 0.84, 0.03, 'top'],
  ['B', 0.13, 0.56, 'left'],
  ['C', 0.87, 0.56, 'right'],
  ['D', 0.1, 0.96, 'bottom'],
  ['E', 0.74, 0.96, 'bottom'],
  ['F', 0.97, 0.88, 'right'],
];

const CARD: Callout[] = [
  ['A', 0.05, 0.065, 'left'],
  ['B', 0.97, 0.065, 'right'],
  ['C', 0.04, 0.35, 'left'],
  ['D', 0.04, 0.97, 'left'],
  ['E', 0.97, 0.97, 'right'],
];

/** Draws numbers over an element of the page. Runs in the page. */
function overlay({ labels, host }: { labels: Label[]; host: string }): void {
  const board = (document.querySelector(host) as HTMLElement).getBoundingClientRect();
  const mark = (css: string, text = '') => {
    const el = document.createElement('div');
    el.className = 'book-overlay';
    el.textContent = text;
    el.style.cssText = `position:fixed;z-index:99;box-sizing:border-box;pointer-events:none;${css}`;
    document.body.append(el);
  };
  const placed = labels.map(({ text, around, at }) => {
    let box = { x: board.x, y: board.y, w: board.width, h: board.height };
    if (around) {
      const rects = around.map((key) => document.querySelector(`[data-target="${key}"]`)?.getBoundingClientRect());
      const found = rects.filter((r) => r !== undefined);
      const x = Math.max(board.left + 1, Math.min(...found.map((r) => r.left)));
      const y = Math.max(board.top + 1, Math.min(...found.map((r) => r.top)));
      const w = Math.min(board.right - 1, Math.max(...found.map((r) => r.right))) - x;
      const h = Math.min(board.bottom - 1, Math.max(...found.map((r) => r.bottom))) - y;
      box = { x, y, w, h };
      mark(`left:${x}px;top:${y}px;width:${w}px;height:${h}px;border:2px solid #fff;border-radius:8px`);
    }
    return { text, x: box.x + at[0] * box.w, y: box.y + at[1] * box.h };
  });
  for (const { text, x, y } of placed)
    mark(
      `left:${x - 13}px;top:${y - 13}px;width:26px;height:26px;border-radius:50%;background:#fff;color:#0b1526;` +
        'border:2px solid #0b1526;font:700 17px/22px var(--font-display);text-align:center',
      text,
    );
}

/** Darkens all but a box, and draws letters around it, each with a line to the place that it names. Runs in the page. */
function callouts({ box, places }: { box: DOMRectInit; places: Callout[] }): void {
  const { x = 0, y = 0, width = 0, height = 0 } = box;
  const dark = document.createElement('div');
  dark.className = 'book-overlay';
  dark.style.cssText =
    `position:fixed;z-index:98;left:${x - 1}px;top:${y - 1}px;width:${width + 2}px;height:${height + 2}px;` +
    'border-radius:5%/4%;box-shadow:0 0 0 100vmax #0b1526;pointer-events:none';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'book-overlay');
  svg.style.cssText = 'position:fixed;inset:0;z-index:99;width:100vw;height:100vh;pointer-events:none';
  const size = Math.min(width, height) * (width > height ? 0.12 : 0.065);
  const away = size * 1.5;
  for (const [letter, fx, fy, side] of places) {
    const [px, py] = [x + fx * width, y + fy * height];
    const tx = side === 'left' ? x - away : side === 'right' ? x + width + away : px;
    const ty = side === 'top' ? y - away : side === 'bottom' ? y + height + away : py;
    svg.innerHTML += `<line x1="${tx}" y1="${ty}" x2="${px}" y2="${py}" stroke="#fff" stroke-width="${size / 8}"/>
      <circle cx="${px}" cy="${py}" r="${size / 4.5}" fill="#fff" stroke="#0b1526" stroke-width="${size / 10}"/>
      <circle cx="${tx}" cy="${ty}" r="${size * 0.8}" fill="#fff"/>
      <text x="${tx}" y="${ty}" fill="#0b1526" text-anchor="middle" dominant-baseline="central"
        style="font:700 ${size * 1.15}px var(--font-display)">${letter}</text>`;
  }
  document.body.append(dark, svg);
}

type Box = { x: number; y: number; width: number; height: number };

async function boxOf(found: Locator): Promise<Box> {
  const box = await found.boundingBox();
  if (!box) throw new Error('what the rulebook shows is not on the board');
  return box;
}

/** Takes a picture as JPEG, as well as its limit allows. */
async function keep(page: Page, name: string, clip: Box): Promise<void> {
  const path = join(FOLDER, `rulebook-${name}.jpg`);
  for (const quality of [84, 78, 72, 66, 60, 50]) {
    const jpeg = await page.screenshot({ type: 'jpeg', quality, clip });
    writeFileSync(path, jpeg);
    if (jpeg.length < LIMIT) break;
  }
  console.log(`${path} ${Math.round(statSync(path).size / 1000)} KB`);
}

/**
 * Writes docs/pictures/rulebook-*.jpg, in another language than English `rulebook-*.zh-CN.jpg`.
 * @param open opens the match's page with its board at a size, one of the players in its seat
 */
export async function bookPictures(
  browser: Browser,
  open: (browser: Browser, size: [number, number], scale: number) => Promise<Page>,
  language: string,
): Promise<void> {
  const end = language === 'en' ? '' : `.${language}`;
  mkdirSync(FOLDER, { recursive: true });
  const host = '.board-host';
  const page = await open(browser, [1300, 730], 1);
  await page.evaluate(overlay, { labels: BOARD, host });
  await keep(page, `board${end}`, await boxOf(page.locator(host)));
  await page.context().close();

  const near = await open(browser, [1366, 768], 4);
  const nation = near.locator('[data-target="nation:EGY"]');
  for (let i = 0; i < 14; i++) {
    const at = await boxOf(nation);
    await near.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await near.mouse.wheel(0, -240);
    await near.waitForTimeout(250);
  }
  await near.mouse.move(0, 0);
  await near.waitForTimeout(900);
  await pointAt(near, `nation${end}`, await boxOf(nation), NATION, [24, 24]);

  const hand = await open(browser, [1366, 768], 2);
  const found = await hand.locator('[data-target^="card:"]').all();
  const ids = await Promise.all(found.map((one) => one.getAttribute('data-target')));
  // A card that shows everything a card can: somebody's event, and what becomes of it.
  const at = ids.findIndex((id) => {
    const card = CARDS[id?.slice('card:'.length) ?? ''];
    return card && card.owner !== 'neutral' && card.after !== 'discard';
  });
  await pointAt(hand, `card${end}`, await boxOf(found[Math.max(0, at)]), CARD, [30, 8]);
}

/** Takes the picture of a box with its letters, and closes its page. */
async function pointAt(page: Page, name: string, box: Box, places: Callout[], [dx, dy]: [number, number]) {
  await page.evaluate(callouts, { box, places });
  await keep(page, name, { x: box.x - dx, y: box.y - dy, width: box.width + 2 * dx, height: box.height + 2 * dy });
  await page.context().close();
}
