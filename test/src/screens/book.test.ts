import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../../src/screens/pages/book.ts';

describe('the rulebook as a page', () => {
  const book = bookOf(
    '# Title\n\nIntro.\n\n## Orbit & Tension\n\nPips.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n## Orbit & Tension\n\nAgain.',
  );

  it('lists its sections, each with an id of its own and its text', () => {
    expect(book.sections.map((s) => [s.id, s.level, s.title])).toEqual([
      ['title', 1, 'Title'],
      ['orbit--tension', 2, 'Orbit & Tension'],
      ['orbit--tension-1', 2, 'Orbit & Tension'],
    ]);
    expect(book.sections[1].text).toContain('Pips.');
    expect(book.html).toContain('<h2 id="orbit--tension-1">');
  });

  it('has every section that the rulebook links to', () => {
    const rulebook = bookOf(readFileSync('rules/RULEBOOK.md', 'utf8'));
    const ids = rulebook.sections.map((s) => s.id);
    const links = [...rulebook.html.matchAll(/href="#([^"]*)"/g)].map((m) => m[1]);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('lets wide tables scroll in themselves', () => {
    expect(book.html).toContain('<div class="scroll"><table>');
  });
});
