import { readdirSync, readFileSync, statSync } from 'node:fs';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { chineseLetters, fontLetters, shownLetters } from '../../scripts/map/letters';

const FOLDER = 'assets/fonts';
const all = readdirSync(FOLDER).filter((file) => file.endsWith('.woff2'));
const chinese = all.filter((file) => file.startsWith('noto-sans-sc'));
const files = all.filter((file) => !chinese.includes(file));

/** The bytes of a woff2 file as TrueType, whose tables can be read in place. */
const open = async (file: string): Promise<Buffer> =>
  subsetFont(readFileSync(`${FOLDER}/${file}`), undefined, { targetFormat: 'truetype', keepAllGlyphs: true });

const table = (font: Buffer, tag: string): Buffer => {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const start = font.readUInt32BE(at + 8);
    return font.subarray(start, start + font.readUInt32BE(at + 12));
  }
  throw new Error(`no ${tag} table`);
};

/** Whether a font's cmap (format 4: runs of code points) gives a glyph for a letter. */
function has(font: Buffer, letter: string): boolean {
  const cmap = table(font, 'cmap');
  const code = letter.codePointAt(0)!;
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const twice = cmap.readUInt16BE(at + 6);
    for (let k = 0; k < twice; k += 2) {
      const end = at + 14 + k;
      const [from, to] = [cmap.readUInt16BE(end + twice + 2), cmap.readUInt16BE(end)];
      if (code < from || code > to) continue;
      const delta = cmap.readUInt16BE(end + 2 * twice + 2);
      const offsetAt = end + 3 * twice + 2;
      const offset = cmap.readUInt16BE(offsetAt);
      const glyph = offset === 0 ? code : cmap.readUInt16BE(offsetAt + offset + 2 * (code - from));
      return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0;
    }
  }
  return false;
}

const features = (font: Buffer, tag: 'GSUB' | 'GPOS'): string[] => {
  const layout = table(font, tag);
  const at = layout.readUInt16BE(6);
  return Array.from({ length: layout.readUInt16BE(at) }, (_, i) =>
    layout.toString('latin1', at + 2 + 6 * i, at + 6 + 6 * i),
  );
};

describe('fonts', () => {
  it('are small, and each is used', () => {
    const css = readFileSync(`${FOLDER}/fonts.css`, 'utf8');
    expect([...css.matchAll(/url\('\.\/(.+?)'\)/g)].map(([, file]) => file).sort()).toEqual(files);
    expect(files.reduce((sum, file) => sum + statSync(`${FOLDER}/${file}`).size, 0)).toBeLessThan(45_000);
  });

  it('hold every letter that is shown (if not: npx tsx scripts/map/fonts.ts)', async () => {
    const inter = await open('inter.woff2');
    expect([...fontLetters()].filter((c) => !has(inter, c))).toEqual([]);
    expect(has(inter, '月')).toBe(false);
    expect(shownLetters().size).toBeGreaterThan(80);
  });

  it('hold plain and Western European letters in headings; Inter stands in for rarer ones', async () => {
    const display = await open('barlow-condensed.woff2');
    const wanted = [...fontLetters()].filter((c) => c <= 'ÿ' || '–—‘’“”…−×·•'.includes(c));
    expect(wanted.filter((c) => !has(display, c))).toEqual([]);
  });

  it('keep kerning and figures of one width', async () => {
    for (const file of files) {
      const font = await open(file);
      expect(features(font, 'GPOS'), file).toContain('kern');
      expect(features(font, 'GSUB'), file).toContain('tnum');
    }
  });
});

describe('Chinese faces', () => {
  const faces = readFileSync('src/text/faces.ts', 'utf8');

  it('hold every letter of the Chinese texts (if not: npx tsx scripts/map/chinese-font.ts)', async () => {
    const letters = chineseLetters();
    expect(letters.length).toBeGreaterThan(1300);
    expect(chinese.length).toBe(2);
    for (const file of chinese) {
      const font = await open(file);
      expect(
        letters.filter((c) => !has(font, c)),
        file,
      ).toEqual([]);
    }
  });

  it('are asked for each of those letters, and for none that the other fonts draw', () => {
    const ranges = /RANGE = '(.+?)'/.exec(faces)?.[1].split(', ') ?? [];
    const bounds = ranges.map((range) =>
      range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16)),
    );
    const asked = (c: string) => {
      const code = c.codePointAt(0)!;
      return bounds.some(([from, to = from]) => code >= from && code <= to);
    };
    expect(chineseLetters().filter((c) => !asked(c))).toEqual([]);
    expect([...'Az09+-−×·(),.:;éő'].filter(asked)).toEqual([]);
  });

  it('are loaded by the page in Chinese alone, and small enough for it', () => {
    expect([...faces.matchAll(/fonts\/(.+?\.woff2)/g)].map(([, file]) => file).sort()).toEqual(chinese);
    for (const file of chinese) expect(statSync(`${FOLDER}/${file}`).size, file).toBeLessThan(250_000);
  });
});
