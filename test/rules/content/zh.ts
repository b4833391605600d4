/** What the tests of the Simplified Chinese texts share: reading them, and what makes a text Chinese. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = 'assets/locales';

/** Every text below a value, by its path: `{ 'group.round': 'Round {{round}} begins' }`. */
export function lines(value: unknown, path: string[] = []): Record<string, string> {
  if (typeof value === 'string') return { [path.join('.')]: value };
  return Object.assign({}, ...Object.entries(value as object).map(([key, inner]) => lines(inner, [...path, key])));
}

/** The texts of all files of a language whose names begin so (`cards-us`), by their paths. */
export const texts = (language: string, start: string): Record<string, string> =>
  lines(
    Object.assign(
      {},
      ...readdirSync(join(LOCALES, language))
        .filter((name) => name.startsWith(start) && name.endsWith('.json'))
        .sort()
        .map((name) => JSON.parse(readFileSync(join(LOCALES, language, name), 'utf8'))),
    ),
  );

/** The files of texts of a language, without `.json`, in the order of the alphabet. */
export const filesOf = (language: string): string[] =>
  readdirSync(join(LOCALES, language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

const cards = ['cards-china', 'cards-neutral', 'cards-us'];
const content = ['enterprises', 'missions', 'nations', 'resolutions', 'sources', 'world-events'];
const book = ['rulebook'];
/** Which test compares which file with the English: a file that is none of the others is one of the screens'. */
export const FILES = {
  cards,
  content,
  book,
  screens: filesOf('en').filter((file) => ![...cards, ...content, ...book].includes(file)),
};

/** Figures of a text as written; probes count in Chinese words (嫦娥八号), so theirs don't count. */
export const figures = (text: string): string[] =>
  text.replace(/Chang[’']e-\d|\b(change|long-march)-\d/g, '').match(/\d+/g) ?? [];

/** The months' English names, from the first. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The days (15 April) and years of an English text, as Chinese writes them: `4月15日`, `2011`. */
export const dates = (english: string): string[] => [
  ...[...english.matchAll(/\b(\d{1,2}) ([A-Z][a-z]+)/g)]
    .filter(([, , month]) => MONTHS.includes(month))
    .map(([, day, month]) => `${MONTHS.indexOf(month) + 1}月${day}日`),
  ...(english.match(/\b(19|20)\d\d\b/g) ?? []),
];

/** Room that a text takes, in Chinese characters: figures, signs and Latin letters take half. */
export const room = (text: string) => [...text].reduce((sum, c) => sum + (c < '\u0100' || c === '−' ? 0.5 : 1), 0);

/** Names that stay Latin. Acronyms and shorter names (G60, USA-193, Leo) need no entry. */
const LATIN = [
  ...['SpaceX', 'Microsat', 'ispace', 'ICEYE', 'SERVIR'],
  ...['Phaser', 'Preact', 'boardgame', 'Natural', 'Earth', 'world', 'atlas', 'flag', 'icons', 'marked'],
  ...['Inter', 'Barlow', 'Rasmus', 'Andersson', 'Jeremy', 'Tribby', 'Panayiotis', 'Lipiridis', 'SIL', 'Open', 'Font'],
  ...['License', 'next', 'signals', 'zod', 'WebSocket'],
];

/** Latin words of a text that should have been translated; what is filled in doesn't count. */
export const latin = (text: string): string[] =>
  (text.replace(/\{\{\w+\}\}/g, '').match(/[A-Za-z]{3,}/g) ?? []).filter(
    (word) =>
      !LATIN.includes(word) &&
      !(word.length < 5 && /^[A-Z]/.test(word) && (word === word.toUpperCase() || word.length < 4)),
  );

/** Is something in it that Chinese typesetting doesn't know: half-width marks, stray blanks, full-width figures? */
export const badMarks = (text: string): boolean => {
  // What is filled in may be Chinese or a figure, so only the marks beside it can be judged as Chinese ones.
  // A spaced dot parts two short texts in both languages.
  const filled = text.replace(/\{\{\w+\}\}/g, '某').replaceAll(' · ', '；');
  return (
    filled === '' ||
    filled !== filled.trim() ||
    /\s{2}|[\p{Script=Han}，。；：、“”《》（）] | [\p{Script=Han}，。；：、“”《》（）]/u.test(filled) ||
    /[\p{Script=Han}”》%][,.;:!?]|[,.;:!?][\p{Script=Han}“《（]|["'()]/u.test(filled) ||
    /[０-９＋－％]/.test(filled)
  );
};

/** The 6763 characters of GB 2312: simplified ones, and but for a surname no traditional form of any. */
const GB2312 = new Set(
  // The figure of years in words; the set counts it among its signs.
  `〇${Array.from({ length: 0xf8 - 0xb0 }, (_, row) =>
    new TextDecoder('gbk').decode(
      Uint8Array.from({ length: 2 * 94 }, (_, i) => (i % 2 ? 0xa1 + (i - 1) / 2 : 0xb0 + row)),
    ),
  ).join('')}`,
);

/** Characters of a text that are not simplified ones, such as 國 or 於. */
export const unsimplified = (text: string): string[] =>
  (text.match(/\p{Script=Han}/gu) ?? []).filter((c) => !GB2312.has(c) || c === '於');
