import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Book, bookOf } from '../../../src/screens/rulebook/book.ts';

const html = (book: Book) => book.parts.map((part) => part.html).join('');

describe('the rulebook as a page', () => {
  const book = bookOf(
    '# Title\n\nIntro.\n\n## Orbit & Tension\n\nPips.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<!-- part:more -->\n\n## Orbit & Tension\n\nAgain.',
  );

  it('lists its sections, each with an id of its own and its text', () => {
    expect(book.title).toBe('Title');
    expect(book.sections.map((s) => [s.id, s.level, s.title, s.part])).toEqual([
      ['orbit--tension', 2, 'Orbit & Tension', 'front'],
      ['orbit--tension-1', 2, 'Orbit & Tension', 'more'],
    ]);
    expect(book.sections[0].text).toContain('Pips.');
    expect(html(book)).toContain('<h2 id="orbit--tension-1">');
    expect(book.parts.map((p) => [p.id, p.title])).toEqual([
      ['front', 'Orbit & Tension'],
      ['more', 'Orbit & Tension'],
    ]);
  });

  it.each(['RULEBOOK.md', 'RULEBOOK.zh-CN.md'])('has every section that %s links to', (file) => {
    const rulebook = bookOf(readFileSync(`rules/${file}`, 'utf8'));
    const ids = rulebook.sections.map((s) => s.id);
    const links = [...html(rulebook).matchAll(/href="#([^"/]*)"/g)].map((m) => decodeURIComponent(m[1]));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('leads to the gazetteer of the game where the text names its file', () => {
    for (const file of ['RULEBOOK.md', 'RULEBOOK.zh-CN.md']) {
      const page = html(bookOf(readFileSync(`rules/${file}`, 'utf8'), { prefix: 'book-' }));
      expect(page.match(/href="#\/gazetteer"/g)).toHaveLength(1);
      expect(page).not.toContain('.md');
    }
  });

  it('leads to entries of the gazetteer and to positions of matches, whatever it is prefixed with', () => {
    const links = [
      '../docs/GAZETTEER.zh-CN.md#world-event-a-b',
      '../docs/GAZETTEER.md#card-c-2',
      '#/play/m/3',
      '#here',
    ];
    const page = html(bookOf(links.map((to) => `[x](${to})`).join('\n'), { prefix: 'book-' }));
    expect([...page.matchAll(/href="([^"]*)"/g)].map((m) => m[1])).toEqual([
      '#/gazetteer/world-event/a-b',
      '#/gazetteer/card/c-2',
      '#/play/m/3',
      '#book-here',
    ]);
  });

  it('lets wide tables scroll in themselves', () => {
    expect(html(book)).toContain('<div class="scroll"><table>');
  });
});
