/** Whatever the server refuses, a reader of either language gets a sentence for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { texts } from '../../rules/content/zh.ts';

const sources = readdirSync('src/server', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/server/${file}`, 'utf8'));
const codes = [
  ...new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/\bno\(\s*'([\w-]+)'|\bcode: '([\w-]+)', message\b/g)].map((found) => found[1] ?? found[2]),
    ),
  ),
];

it.each(['en', 'zh-CN'])('every code that the server answers has its sentence: %s', (language) => {
  expect(codes.length).toBeGreaterThan(35);
  // What a server alone refuses stands with the texts of online tables.
  const { refused } = JSON.parse(readFileSync(`assets/locales/${language}/online.json`, 'utf8'));
  const said = { ...texts(language, 'errors.json'), ...refused };
  expect(codes.filter((code) => !said[code])).toEqual([]);
});
