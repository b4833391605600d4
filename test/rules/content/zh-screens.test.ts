/** What the screens say in Simplified Chinese keeps to the English: keys, what is filled in, figures, writing. */
import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { badMarks, FILES, figures, latin, MONTHS, texts, unsimplified } from './zh.ts';

const filledIn = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const nested = (file: string) => JSON.parse(readFileSync(`assets/locales/zh-CN/${file}.json`, 'utf8'));
/** Chinese has one plural form: `_other`. */
const isSingular = (path: string) => path.endsWith('_one');
/** How English may write a figure that Chinese writes in digits. */
const IN_WORDS: Record<string, RegExp> = {
  1: /\b([Aa]n?|[Oo]ne|once|I)\b/,
  2: /\b(two|twice|[Bb]oth|II)\b/,
  3: /\b(three|III)\b/,
  4: /\b(four|IV)\b/,
  5: /\b(five|V)\b/,
};
const months = (text: string) => [...text.matchAll(/(\d+)月/g)].map((found) => MONTHS[Number(found[1]) - 1]);

/** What stands on keys of a keyboard, in China too; the end of a file's name; a command. */
const isLatin = (path: string, word: string) =>
  (path.startsWith('keys.') && ['Shift', 'Page', 'Home', 'End', 'Tab', 'Enter'].includes(word)) ||
  (path === 'own.drop' && word === 'match') ||
  (path.startsWith('notes.history') && ['npm', 'run', 'history'].includes(word));

/** Chinese sentences stand in a row with nothing between them. */
const isNothing = (path: string, text: string) => path === 'join.sentences' && text === '';

describe.each(FILES.screens)('%s', (file) => {
  const english = texts('en', `${file}.json`);
  const chinese = texts('zh-CN', `${file}.json`);
  const all = Object.entries(chinese).filter(([path]) => path in english);

  it('has every key of the English, and no other', () => {
    const wanted = Object.keys(english).filter((path) => !isSingular(path));
    expect(wanted.length).toBeGreaterThan(0);
    expect({
      missing: wanted.filter((path) => !(path in chinese)),
      extra: Object.keys(chinese).filter((path) => !wanted.includes(path)),
    }).toEqual({ missing: [], extra: [] });
  });

  it('has a text for every number', () => {
    const chineseOnly = i18next.createInstance();
    chineseOnly.init({ lng: 'zh-CN', initAsync: false, resources: { 'zh-CN': { [file]: nested(file) } } });
    const silent = Object.keys(english)
      .filter(isSingular)
      .map((path) => `${file}:${path.replace(/_one$/, '')}`)
      .filter((key) => [0, 1, 2].some((count) => !chineseOnly.exists(key, { count })));
    expect(silent).toEqual([]);
  });

  it('fills in what the English fills in', () => {
    const wrong = all.filter(([path, text]) => `${filledIn(text)}` !== `${filledIn(english[path])}`);
    expect(wrong).toEqual([]);
  });

  it('has the figures of the English', () => {
    const wrong = all.flatMap(([path, text]) => {
      const source = english[path];
      const unknown = months(text).filter((month) => !source.includes(month));
      const lost = figures(source).filter((n) => !figures(text).includes(n));
      const added = figures(text.replace(/\d+月/g, '')).filter(
        (n) => !figures(source).includes(n) && !IN_WORDS[n]?.test(source),
      );
      return [
        ...unknown.map((month) => `${path}: ${month}`),
        ...lost.map((n) => `${path}: lost ${n}`),
        ...added.map((n) => `${path}: added ${n}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('is written in simplified Chinese with Chinese marks', () => {
    const wrong = all.flatMap(([path, text]) => [
      ...[...latin(text).filter((word) => !isLatin(path, word)), ...unsimplified(text)].map(
        (word) => `${path}: ${word}`,
      ),
      ...(badMarks(text) && !isNothing(path, text) ? [`${path}: marks in ${text}`] : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it('ends sentences where the English does', () => {
    // "Dipl." is a word cut short.
    const ends = (text: string) => /(?<!Dipl)[.?!…。？！]$/.test(text);
    const wrong = all.filter(([path, text]) => ends(text) !== ends(english[path]));
    expect(wrong).toEqual([]);
  });
});
