/** Figures of an English text and of its Chinese, made comparable: English writes many in words, Chinese few. */
import { MONTHS } from './zh.ts';

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = { hundred: 100, thousand: 1_000, million: 1_000_000 };
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** One, ten, twenty, ninth, twice, IV...; nothing for other words. */
function wordValue(word: string): number | undefined {
  const low = word.toLowerCase();
  if (['a', 'an', 'once', 'another', 'each', 'single'].includes(low)) return 1;
  if (['both', 'twice'].includes(low)) return 2;
  for (const [list, step] of [
    [UNITS, 1],
    [TENS, 10],
    [ORDINALS, 1],
  ] as const)
    if (list.includes(low)) return (list.indexOf(low) + 1) * step;
  const roman = ROMAN.indexOf(word);
  return roman < 0 ? undefined : roman + 1;
}

/** What an English text counts: `written` in digits, which Chinese has to keep; `all`, those in words too. */
export function englishFigures(text: string): { written: number[]; all: Set<number> } {
  const words = text.replace(/(\d),(?=\d{3})/g, '$1').match(/\d+(\.\d+)?|[A-Za-z]+/g) ?? [];
  const written: number[] = [];
  const all = new Set<number>();
  let value: number | undefined;
  words.forEach((word, i) => {
    const scale = SCALES[word];
    if (scale !== undefined && value !== undefined) value *= scale;
    else value = /^\d/.test(word) ? Number(word) : wordValue(word);
    if (value === undefined) return;
    all.add(value);
    if (/^\d/.test(word) && SCALES[words[i + 1]] === undefined) written.push(value);
  });
  return { written, all };
}

const MYRIADS: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** A month, and no moon (3月球法). */
const MONTH = /(\d+)月(?![球面])/g;

/** What a Chinese text counts in digits, the figures of months apart. */
export function chineseFigures(text: string): { values: number[]; months: string[] } {
  const months = [...text.matchAll(MONTH)].map((m) => MONTHS[Number(m[1]) - 1]);
  const values = [...text.replace(MONTH, '').matchAll(/(\d+(?:\.\d+)?)[多余]?([万亿])?/g)].map(([, n, myriad]) =>
    Number((Number(n) * (MYRIADS[myriad] ?? 1)).toFixed(2)),
  );
  return { values, months };
}

const HAN = '零一二三四五六七八九十';
/** 1 to 99 in Chinese. */
const han = (n: number): string =>
  n <= 10 ? HAN[n] : `${n < 20 ? '' : HAN[Math.floor(n / 10)]}十${n % 10 ? HAN[n % 10] : ''}`;

/** Craft that Chinese numbers in words (嫦娥八号, 长征十号) have their figure too. */
export const namesFigure = (chinese: string, n: number): boolean =>
  n >= 1 && n < 100 && chinese.includes(`${han(n)}号`);
