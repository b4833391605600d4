/** The rulebook in Simplified Chinese follows the English one line by line: rules, marks, pictures, figures. */
import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { bookFile } from '../../../scripts/rulebook/language.ts';
import { render } from '../../../scripts/rulebook/render.ts';
import { badMarks, latin, texts, unsimplified } from '../content/zh.ts';
import { chineseFigures, englishFigures } from '../content/zh-figures.ts';

const english = readFileSync(bookFile('en'), 'utf8');
const chinese = readFileSync(bookFile('zh-CN'), 'utf8');
const inside = /(<!-- table:[\w-]+ -->)[\s\S]*?(<!-- \/table -->)/g;
/** The worked round has tests of its own: worked-round.test.ts. */
const round = /(<!-- round -->)[\s\S]*?(<!-- \/round -->)/;
/** What is written by hand, line by line. */
const lines = (text: string) => text.replace(inside, '$1\n$2').replace(round, '$1\n$2').split('\n');
const all = (pattern: RegExp) => (text: string) => [...text.matchAll(pattern)].map((m) => m[1]);
/** A text as it is read: without the signs of Markdown, addresses, marks, and the blanks that bold needs. */
const read = (line: string) =>
  line
    .replace(/<!--.*?-->/g, '')
    .replace(/!\[([^\]]*)\]\([^)]*\) ?/g, '$1。')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(#+|-|\d+\.) /, '')
    .replace(/ ?\*\* ?/g, '')
    .replaceAll('*', '');
/** The same without the number of a rule or a section. */
const unnumbered = (line: string) => read(line).replace(/^\d+(\.\d+)? /, '');

describe('the Chinese rulebook', () => {
  it('has the figures of the data (else run: npx tsx scripts/rulebook-tables.ts)', () => {
    expect(render(chinese, 'zh-CN') === chinese).toBe(true);
  });

  it.each([
    ['rules', all(/^\*\*(\d+\.\d+) /gm)],
    ['marks', all(/(<!-- .*? -->)/g)],
    ['pictures', all(/!\[[^\]]*\]\(([^)]+)\)/g)],
    ['headings', all(/^(#+ (?:\d+(?= ))?)/gm)],
  ])('has the %s of the English, in their order', (_what, found) => {
    expect(found(english).length).toBeGreaterThan(0);
    // Pictures show the board in the reader's language: the same ones, by another ending.
    expect(found(chinese).map((one) => one.replace('.zh-CN.jpg', '.jpg'))).toEqual(found(english));
  });

  it('has every figure of the English and no other', () => {
    const [en, zh] = [lines(english), lines(chinese)];
    expect(zh.length).toBe(en.length);
    const wrong = zh.flatMap((line, i) => {
      const source = englishFigures(read(en[i]));
      const { values } = chineseFigures(read(line));
      return [
        ...source.written.filter((n) => !values.includes(n)).map((n) => `lost ${n}: ${line}`),
        ...values.filter((n) => !source.all.has(n)).map((n) => `added ${n}: ${line}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('points only to rules and headings that exist', () => {
    const rules = all(/^\*\*(\d+\.\d+) /gm)(chinese);
    const anchor = (heading: string) => heading.replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
    const anchors = all(/^#+ (.+)$/gm)(chinese).map(anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(all(/（(?:规则)?(\d+\.\d+)）/g)(chinese)).toEqual(all(/\((?:rule )?(\d+\.\d+)\)/g)(english));
    for (const to of all(/（(?:规则)?(\d+\.\d+)）/g)(chinese)) expect(rules).toContain(to);
    for (const to of all(/\]\(#([^)]+)\)/g)(chinese)) expect(to.startsWith('/') || anchors.includes(to), to).toBe(true);
  });

  it('stresses as much as the English, and leaves no sign of Markdown unread', () => {
    const stress = (line: string) => {
      const html = new Marked().parse(line, { async: false });
      return ['<strong>', '<em>', '*'].map((sign) => html.split(sign).length - 1).join();
    };
    const en = lines(english).map(stress);
    // The titles of its parts, italic in English, stand in title marks.
    const parts = all(/^## (.+)$/gm)(chinese);
    const titled = (line: string) => parts.reduce((text, part) => text.replaceAll(`《${part}》`, `*${part}*`), line);
    const wrong = lines(chinese).filter((line, i) => stress(titled(line)) !== en[i]);
    expect(wrong).toEqual([]);
  });

  it('is written in simplified Chinese with Chinese marks', () => {
    const wrong = lines(chinese)
      .map(unnumbered)
      .filter((line) => line.trim() !== '')
      .flatMap((line) =>
        [...latin(line), ...unsimplified(line), ...(badMarks(line) ? ['marks'] : [])].map((c) => `${c}: ${line}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('the words of its tables', () => {
  const [en, zh] = [texts('en', 'rulebook.json'), texts('zh-CN', 'rulebook.json')];
  const filledIn = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join();

  it('are all translated, and nothing else is', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  it('fill in what the English fills in, with its figures', () => {
    const wrong = Object.entries(zh).filter(([path, text]) => {
      const { values } = chineseFigures(text);
      const source = englishFigures(en[path]);
      return (
        filledIn(text) !== filledIn(en[path]) ||
        source.written.some((n) => !values.includes(n)) ||
        values.some((n) => !source.all.has(n))
      );
    });
    expect(wrong).toEqual([]);
  });
});
