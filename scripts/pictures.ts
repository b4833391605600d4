/**
 * `npx tsx scripts/pictures.ts [NAME...]`: the README's pictures, all or those that are named, from those that
 * `npm run shots` left in `shots/`, as JPEG in `docs/pictures/` (a sixth of the size).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';

const PICTURES: Record<string, string> = {
  'home-wide': 'home',
  'play-card-wide': 'match',
  'ask-place-wide': 'outreach',
  'curtain-wide': 'hand-over',
  'ending-order-wide': 'ending',
  'ask-play-phone': 'phone',
  'ask-place-wide-light': 'light',
  'tables-ask-place-wide': 'tables',
  'ask-session-wide-zh': 'chinese',
  'debrief-wide': 'debrief',
  'lab-result-wide': 'lab',
};

const names = process.argv.slice(2);
const wanted = Object.entries(PICTURES).filter(([, name]) => names.length === 0 || names.includes(name));
const missing = wanted.map(([shot]) => shot).filter((name) => !existsSync(join('shots', `${name}.png`)));
if (missing.length > 0) {
  process.stderr.write(`Run "npm run shots" first: shots/ lacks ${missing.join(', ')}.\n`);
  process.exit(1);
}
mkdirSync('docs/pictures', { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [shot, name] of wanted) {
  const source = readFileSync(join('shots', `${shot}.png`)).toString('base64');
  const jpeg = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.86).split(',')[1];
  }, source);
  writeFileSync(join('docs/pictures', `${name}.jpg`), Buffer.from(jpeg, 'base64'));
}
await browser.close();
