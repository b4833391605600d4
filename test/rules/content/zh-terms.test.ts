/** One Chinese word for one thing: every file of texts has its Chinese one, and no refused variant of a term is left. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookFile } from '../../../scripts/rulebook/language.ts';
import { TEACH_FILES } from '../../../scripts/teach/render.ts';
import { filesOf, texts } from './zh.ts';

describe('the files of texts', () => {
  it('are the same in both languages', () => {
    expect(filesOf('en').length).toBeGreaterThan(10);
    expect(filesOf('zh-CN')).toEqual(filesOf('en'));
  });

  it.each(filesOf('en'))('%s has the keys of the English', (file) => {
    // Chinese has one plural form: `_other`.
    const keys = (language: string) =>
      Object.keys(texts(language, `${file}.json`)).filter((key) => language !== 'en' || !key.endsWith('_one'));
    expect(keys('en').length).toBeGreaterThan(0);
    expect(keys('zh-CN').sort()).toEqual(keys('en').sort());
  });

  it.each(['en', 'zh-CN'])('%s: no card, event, motion, Offer or mission has another’s name', (language) => {
    const names = ['cards-', 'world-events', 'resolutions', 'offers', 'missions'].flatMap((file) =>
      Object.entries(texts(language, file)).flatMap(([key, text]) => (/^[^.]+\.name$/.test(key) ? [text] : [])),
    );
    expect(names.length).toBeGreaterThan(130);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

interface Choice {
  english: string;
  chosen: string[];
  refused: RegExp[];
}

/** The table "Not used" of the list of terms. A bar within a pattern is written `\|` there, as Markdown wants it. */
function choices(): Choice[] {
  const [, section] = readFileSync('docs/zh-CN-terms.md', 'utf8').split('\n## Not used\n');
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => {
    const [, english, chosen, not] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const patterns = [...not.matchAll(/`([^`]+)`/g)].map((found) => new RegExp(found[1].replaceAll('\\|', '|'), 'u'));
    return { english, chosen: chosen.split('、'), refused: patterns };
  });
}

describe('terms', () => {
  const said: [string, string][] = [
    ...filesOf('zh-CN').flatMap((file) =>
      Object.entries(texts('zh-CN', `${file}.json`)).map(([key, text]): [string, string] => [`${file}:${key}`, text]),
    ),
    ...readFileSync(bookFile('zh-CN'), 'utf8')
      .split('\n')
      .map((line, i): [string, string] => [`rulebook, line ${i + 1}`, line]),
    ...TEACH_FILES.filter(([, tag]) => tag === 'zh-CN').flatMap(([file]) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, i): [string, string] => [`${file}, line ${i + 1}`, line]),
    ),
  ];

  it.each(choices())('$english: $chosen, nothing else', ({ chosen, refused }) => {
    expect(refused.length).toBeGreaterThan(0);
    const found = said.filter(([, text]) => refused.some((pattern) => pattern.test(text)));
    expect(found).toEqual([]);
    // A choice that refuses itself would forbid the thing.
    expect(chosen.filter((word) => refused.some((pattern) => pattern.test(word)))).toEqual([]);
  });

  it('have no blank after a full-width mark', () => {
    // In the rulebook a table's bars and a source's dot have theirs.
    expect(said.filter(([, text]) => /[。！？；，、：] (?![|·])/u.test(text))).toEqual([]);
  });

  it('are refused where they stand', () => {
    const refuses = (text: string) => choices().some(({ refused }) => refused.some((pattern) => pattern.test(text)));
    expect(
      ['4号：门户', '把经费用于下次任务。', '月球法移动1格', '提议移动2格。'].filter((text) => !refuses(text)),
    ).toEqual([]);
  });
});
