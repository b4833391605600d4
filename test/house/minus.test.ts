/** A figure below 0 has a true minus wherever people read it: a hyphen is no sign. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** A hyphen before a figure, or before one that is filled in; not in a name, a range, a date or an address. */
const HYPHEN = /(?<![\w{}./:#[-])-(?=\d|\{\{)/;

const LOCALES = 'assets/locales';
const read = [
  ...readdirSync(LOCALES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(LOCALES, file)),
  'rules/RULEBOOK.md',
  'rules/RULEBOOK.zh-CN.md',
];

it.each(read)('%s', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.filter((line) => HYPHEN.test(line))).toEqual([]);
});

it('tells a sign from a name, a range and a date', () => {
  for (const text of ['-2 influence', 'Tension -1', '紧张度-1', '（-5%）', '支持-{{n}}', '"-3"'])
    expect(text).toMatch(HYPHEN);
  for (const text of ['−2 influence', 'USA-193', 'Chang\u2019e-4', 'weight 2-3', '2026-01-01', 'long-march-5'])
    expect(text).not.toMatch(HYPHEN);
});
