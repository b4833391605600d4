/** The guides as pages of the game: every link leads to one of its pages, every jump to a heading. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEACH_FILES } from '../../../scripts/teach/render.ts';
import { itemsOf } from '../../../src/gazetteer/items.ts';
import { DOCUMENTS, isDocument } from '../../../src/screens/teach/documents.ts';
import { teachBook } from '../../../src/screens/teach/text.ts';

const htmlOf = (markdown: string) =>
  teachBook(markdown)
    .parts.map((part) => part.html)
    .join('');
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map((found) => found[1]);

describe('a guide as a page', () => {
  it.each(TEACH_FILES)('%s leads nowhere but to pages of the game', (file) => {
    const links = linksOf(htmlOf(readFileSync(file, 'utf8')));
    const cards = new Set(itemsOf('card').map(({ id }) => id));
    const wrong = links.filter((link) => {
      const [, page, rest = '', more] = /^#\/([a-z]+)(?:[/?]([^/]+))?(?:\/(.+))?$/.exec(link) ?? [];
      if (page === 'teach') return !isDocument(rest);
      if (page === 'gazetteer') return rest !== '' && !(rest === 'card' && cards.has(more));
      if (page === 'rulebook') return rest !== '' && !/^at=rule-\d+-\d+$/.test(rest);
      return page !== 'network';
    });
    expect(wrong).toEqual([]);
  });

  it('has a heading for every guide, and parts to print where it is many sheets', () => {
    for (const [file] of TEACH_FILES) expect(teachBook(readFileSync(file, 'utf8')).title, file).not.toBe('');
    const parts = (id: string) => teachBook(readFileSync(`docs/teach/${id}.md`, 'utf8')).parts.map((part) => part.id);
    expect(parts('student-brief')).toEqual(['front', 'plain', 'full']);
    expect(parts('plans')).toEqual(['front', 'plan-50', 'plan-75', 'plan-90', 'plan-week']);
    expect(DOCUMENTS.every((id) => parts(id)[0] === 'front')).toBe(true);
  });

  it('links rules by their number, marks sources, and leaves other brackets alone', () => {
    const html = htmlOf('# T\n\nSo it is (3.1, 16.10) and so 规则（2.9）, by 1.5 (or 2) [12].');
    expect(linksOf(html)).toEqual(['#/rulebook?at=rule-3-1', '#/rulebook?at=rule-16-10', '#/rulebook?at=rule-2-9']);
    expect(html).toContain('by 1.5 (or 2) <span class="mark">[12]</span>');
  });

  it('leaves out the row of links that its page has anyway', () => {
    const html = htmlOf('# T\n\n[A](guide.md) · [B](plans.md)\n\nSee [A](guide.zh-CN.md).');
    expect(html.trim()).toBe('<p>See <a href="#/teach/guide">A</a>.</p>');
  });
});
