/** The rulebook itself: its figures are the data's, each rule has its test, and its headings can be linked to. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookFile } from '../../../scripts/rulebook/language.ts';
import { render } from '../../../scripts/rulebook/render.ts';
import { TABLES } from '../../../scripts/rulebook/tables.ts';

const text = readFileSync(bookFile('en'), 'utf8');
const rules = [...text.matchAll(/^\*\*(\d+\.\d+) (.+?)\.\*\*/gm)].map(([, number, name]) => ({
  number,
  name: name.toLowerCase(),
}));
const tests = readdirSync(import.meta.dirname).flatMap((file) =>
  file === 'rulebook.test.ts'
    ? []
    : [...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(/\bit\('(\d+\.\d+) ([^']+)'/g)].map(
        ([, number, title]) => ({ number, title }),
      ),
);

/** The anchor that GitHub and the game give a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe('the rulebook', () => {
  it('has the figures of the data (else run: npx tsx scripts/rulebook-tables.ts)', () => {
    expect(render(text, 'en') === text).toBe(true);
  });

  it('shows every table once', () => {
    const shown = [...text.matchAll(/<!-- table:([a-z-]+) -->/g)].map((m) => m[1]);
    expect(shown.sort()).toEqual(Object.keys(TABLES).sort());
  });

  it('numbers its rules without gaps, in sections of that number', () => {
    let section = 0;
    let rule = 0;
    for (const line of text.split('\n')) {
      const head = line.match(/^### (\d+) /);
      if (head) {
        expect(Number(head[1])).toBe(++section);
        rule = 0;
      }
      const numbered = line.match(/^\*\*(\d+)\.(\d+) /);
      if (numbered) expect([Number(numbered[1]), Number(numbered[2])]).toEqual([section, ++rule]);
    }
    expect(rules.length).toBeGreaterThan(100);
  });

  it('has a test for each rule, by number and name, and no test for a rule that is gone', () => {
    expect(tests.map((t) => t.number).sort()).toEqual(rules.map((r) => r.number).sort());
    for (const { number, name } of rules) {
      const title = tests.find((t) => t.number === number)?.title ?? '';
      expect(`${number} ${title}`.startsWith(`${number} ${name}: `), `${number} ${name} is tested as “${title}”`).toBe(
        true,
      );
    }
  });

  it('points only to rules and headings that exist', () => {
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map((m) => anchor(m[1]));
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const [, to] of text.matchAll(/\]\(#([^/)][^)]*)\)/g)) expect(anchors).toContain(to);
    const numbers = rules.map((r) => r.number);
    for (const [, to] of text.matchAll(/\((?:rule )?(\d+\.\d+)\)/g)) expect(numbers).toContain(to);
  });
});
