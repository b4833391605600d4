/**
 * Nations, missions, resolutions, world events, enterprises and sources in Simplified Chinese say what the English ones say. A
 * new entry needs its texts and nothing here.
 */
import { describe, expect, it } from 'vitest';
import { badMarks, dates, FILES, latin, MONTHS, room, texts, unsimplified } from './zh.ts';
import { chineseFigures, englishFigures, namesFigure } from './zh-figures.ts';

/** Names of firms that are Latin as a whole. */
const KEPT = ['ICEYE', 'SpaceX'];

/** Room that a text has, in Chinese characters, by the last part of its path. */
const ROOM: Record<string, number> = {
  name: 14,
  short: 5,
  story: 75,
  wants: 38,
  label: 6,
  text: 40,
  motion: 36,
  note: 75,
  contributor: 36,
  title: 40,
  pass: 45,
  fail: 45,
  win: 42,
  tie: 30,
  aa: 40,
  ab: 48,
  ba: 48,
  bb: 40,
};
const TITLES = ['name', 'short', 'label', 'title'];
const RULES = ['pass', 'fail', 'win', 'tie', 'aa', 'ab', 'ba', 'bb'];
// A text for matches without tokens stands in the same place.
const kind = (path: string) => path.slice(path.lastIndexOf('.') + 1).replace(/_lesson$/, '');

/** Terms of the rules, as docs/zh-CN-terms.md has them. */
const TERMS: [RegExp, string][] = [
  [/Standing/, '声望'],
  [/Tension/, '紧张度'],
  [/\bHome\b/, '国内支持'],
  [/Debris pip/, '碎片'],
  [/debris-sensitive/, '易受碎片影响'],
  [/crowded/, '拥堵度'],
  [/orbit check/, '轨道检定'],
  [/Lunar law/, '月球法'],
  [/shared.rules/, '共同规则'],
  [/national licence/, '各国许可'],
  [/Wolf/, '沃尔夫条款'],
  [/\bvotes?\b/, '票'],
  [/Space traffic/, '太空交通'],
  [/Rescue/, '救援'],
  [/Lunar framework/, '月球框架'],
  [/compan(y|ies)/, '公司'],
  [/constellations?/i, '星座'],
  [/ground station/, '地面站'],
  [/navigation network/, '导航网络'],
  [/unconnected/, '未联网'],
  [/unaligned/, '未结盟'],
  [/astronaut/, '航天员'],
  [/mission/, '任务'],
  [/influence/, '影响力'],
  [/draws 1 card/, '抽1张牌'],
  [/Diplomacy/, '外交'],
  [/Finance/, '金融'],
  [/Technology/, '技术'],
  [/Science/, '科学'],
  [/United States/, '美国'],
  [/China/, '中国'],
];

describe.each(FILES.content)('%s', (file) => {
  const english = texts('en', `${file}.json`);
  const chinese = texts('zh-CN', `${file}.json`);
  const all = Object.entries(chinese).filter(([path]) => path in english);
  const filledIn = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join();

  it('are all translated, and nothing else is', () => {
    expect(Object.keys(english).length).toBeGreaterThan(0);
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  it('fill in what the English fills in', () => {
    expect(all.filter(([path, text]) => filledIn(text) !== filledIn(english[path]))).toEqual([]);
  });

  it('have every figure of the English and no other', () => {
    const wrong = all.flatMap(([path, text]) => {
      const source = englishFigures(english[path]);
      const { values } = chineseFigures(text);
      return [
        ...source.written.filter((n) => !values.includes(n) && !namesFigure(text, n)).map((n) => `${path}: lost ${n}`),
        ...values.filter((n) => !source.all.has(n)).map((n) => `${path}: added ${n}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('have every day, month and year of the English and no other', () => {
    const wrong = all.flatMap(([path, text]) => {
      const named = MONTHS.filter((month) => new RegExp(`(?<!Long )\\b${month}\\b`).test(english[path]));
      const { months } = chineseFigures(text);
      return [
        ...dates(english[path]).filter((date) => !text.includes(date)),
        ...named.filter((month) => !months.includes(month)),
        ...months.filter((month) => !named.includes(month)),
      ].map((date) => `${path}: ${date}`);
    });
    expect(wrong).toEqual([]);
  });

  it('name every term of the English rules', () => {
    const lost = all
      .filter(([path]) => RULES.includes(kind(path)))
      .flatMap(([path, text]) =>
        TERMS.filter(([en, zh]) => en.test(english[path]) && !text.includes(zh)).map(([, zh]) => `${path}: ${zh}`),
      );
    expect(lost).toEqual([]);
  });

  it('are written in simplified Chinese with Chinese marks', () => {
    const wrong = all.flatMap(([path, text]) => [
      ...[...latin(text), ...unsimplified(text)].map((c) => `${path}: ${c}`),
      ...(badMarks(text) ? [`${path}: marks in ${text}`] : []),
      ...(/\p{Script=Han}/u.test(text) || KEPT.includes(text) ? [] : [`${path}: no Chinese in ${text}`]),
    ]);
    expect(wrong).toEqual([]);
  });

  it('end as sentences, except titles and labels', () => {
    const wrong = all.filter(([path, text]) => /[。？]$/.test(text) === TITLES.includes(kind(path)));
    // A title may ask.
    expect(wrong.filter(([path, text]) => !(TITLES.includes(kind(path)) && text.endsWith('？')))).toEqual([]);
  });

  it('fit their places', () => {
    const long = all.filter(([path, text]) => !(room(text) <= ROOM[kind(path)]));
    expect(long.map(([path, text]) => [path, room(text)])).toEqual([]);
  });
});
