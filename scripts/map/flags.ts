/** Bakes the flags of the board's nations into one picture: `npx tsx scripts/map/flags.ts` (needs a Chromium). */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { FlagAtlas } from '../../assets/flags/types';
import { ensureBrowser } from '../browser.mjs';
import { SPACES } from './spaces';

const ROOT = new URL('../../', import.meta.url);
/**
 * Pixels of a flag, about twice the size it is commonly shown at, and around it, where it bleeds so that scaling is
 * clean. Together 64x48: whole blocks of the picture's coding (16x16), so no block holds parts of two flags, which saves
 * a sixth of the bytes. A flag's 62x46 is drawn as 4:3; the difference is a third of a pixel.
 */
const CELL = { width: 62, height: 46, bleed: 1 };
/** Below this the finest parts (Bolivia's arms, Belarus's ornament) begin to smear. */
const QUALITY = 0.68;
const COLUMNS = 8;

const svg = (code: string): string => {
  const text = readFileSync(new URL(`node_modules/flag-icons/flags/4x3/${code}.svg`, ROOT), 'utf8');
  return `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
};

const pitch = [CELL.width + 2 * CELL.bleed, CELL.height + 2 * CELL.bleed];
const atlas: FlagAtlas = {
  image: 'flags.webp',
  width: COLUMNS * pitch[0],
  height: Math.ceil(SPACES.length / COLUMNS) * pitch[1],
  frame: { width: CELL.width, height: CELL.height },
  frames: Object.fromEntries(
    SPACES.map(([id], i) => [
      id,
      [(i % COLUMNS) * pitch[0] + CELL.bleed, Math.floor(i / COLUMNS) * pitch[1] + CELL.bleed],
    ]),
  ),
};

const browser = await chromium.launch({ executablePath: ensureBrowser() });
const page = await browser.newPage();
const encoded = await page.evaluate(
  async ({ atlas, cell, quality, flags }) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [atlas.width, atlas.height];
    const context = canvas.getContext('2d')!;
    for (const [id, source] of flags) {
      const image = new Image();
      image.src = source;
      await image.decode();
      const [x, y] = atlas.frames[id];
      const b = cell.bleed;
      context.drawImage(image, x - b, y - b, cell.width + 2 * b, cell.height + 2 * b);
      context.drawImage(image, x, y, cell.width, cell.height);
    }
    return canvas.toDataURL('image/webp', quality);
  },
  { atlas, cell: CELL, quality: QUALITY, flags: SPACES.map(([id, code]) => [id, svg(code)] as const) },
);
await browser.close();
const bytes = Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
writeFileSync(new URL('assets/flags/flags.webp', ROOT), bytes);
writeFileSync(new URL('assets/flags/flags.json', ROOT), `${JSON.stringify(atlas, null, 2)}\n`);
console.log(`flags.webp: ${(bytes.length / 1000).toFixed(1)} kB, ${atlas.width}x${atlas.height}`);
