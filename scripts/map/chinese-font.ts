/**
 * Makes the Chinese faces from Noto Sans SC, cut to the letters that the Chinese texts use and the commonest besides:
 * `npx tsx scripts/map/chinese-font.ts` in the repository's root. To be run again when test/assets/fonts.test.ts finds
 * a letter missing.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createFont, type FontEditor } from 'fonteditor-core';
import subsetFont from 'subset-font';
import { chineseLetters } from './letters';

/** The package has the font in a hundred slices of one variable file; the higher a slice's number, the commoner its letters. */
const PACKAGE = new URL('../../node_modules/@fontsource-variable/noto-sans-sc/', import.meta.url);
const FONTS = new URL('../../assets/fonts/', import.meta.url);
const WEIGHTS = [400, 600];

/** Slices that are taken whole: new texts, and most names that players type, find their letters without a new cut. */
const WHOLE = ['[114]', '[115]', '[116]', '[117]', '[118]', '[119]'];

/** `U+4e00,U+4e8c-4e94` as code points. */
const pointsOf = (ranges: string): number[] =>
  ranges.split(',').flatMap((range) => {
    const [from, to = from] = range.replace('U+', '').split('-');
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, i) => first + i);
  });

/** What is taken of each slice: its file and its letters. A letter that several have is taken once. */
function slices(): [file: URL, letters: string][] {
  const ranges: Record<string, string> = JSON.parse(readFileSync(new URL('unicode.json', PACKAGE), 'utf8'));
  const wanted = new Set(
    chineseLetters()
      .map((c) => c.codePointAt(0))
      .concat(WHOLE.flatMap((slice) => pointsOf(ranges[slice]))),
  );
  const taken = Object.entries(ranges).flatMap(([slice, all]): [URL, string][] => {
    const points = pointsOf(all).filter((point) => wanted.delete(point));
    const file = new URL(`files/noto-sans-sc-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`, PACKAGE);
    return points.length > 0 ? [[file, String.fromCodePoint(...points)]] : [];
  });
  if (wanted.size > 0) throw new Error(`Noto Sans SC lacks ${[...wanted].map((p) => String.fromCodePoint(p ?? 0))}`);
  return taken;
}

for (const weight of WEIGHTS) {
  const parts: FontEditor.Font[] = [];
  for (const [file, letters] of slices()) {
    const part = await subsetFont(readFileSync(file), letters, {
      targetFormat: 'truetype',
      // Letters stand in their squares: nothing is kerned, and no feature is asked for.
      keepFeatures: [],
      noHinting: true,
      variationAxes: { wght: weight },
    });
    parts.push(createFont(part, { type: 'ttf' }));
  }
  const whole = parts.reduce((all, part) => all.merge(part, { scale: 1 }));
  const ttf = Buffer.from(whole.write({ type: 'ttf' }) as ArrayBuffer);
  const woff2 = await subsetFont(ttf, undefined, { targetFormat: 'woff2', keepAllGlyphs: true });
  writeFileSync(new URL(`noto-sans-sc-${weight}.woff2`, FONTS), woff2);
  console.log(`noto-sans-sc-${weight}.woff2: ${(woff2.length / 1000).toFixed(1)} kB`);
}
copyFileSync(new URL('LICENSE', PACKAGE), new URL('OFL-Noto-Sans-SC.txt', FONTS));
