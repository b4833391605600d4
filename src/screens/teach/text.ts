/** A guide's Markdown as a page of the game. The text is our own, as the rulebook's is. */
import { type Book, bookOf } from '../rulebook/book.ts';

/** In the game files are pages, and a rule's number leads to the rule. */
const inTheGame = (html: string): string =>
  html
    .replace(/href="([a-z-]+)(?:\.zh-CN)?\.md"/g, 'href="#/teach/$1"')
    .replace(/href="[^"]*\/RULEBOOK[^"]*\.md"/g, 'href="#/rulebook"')
    .replace(/([(（])(\d+\.\d+(?:(?:, |，)\d+\.\d+)*)([)）])/g, (_, open: string, rules: string, close: string) => {
      const linked = rules.replace(/(\d+)\.(\d+)/g, '<a href="#/rulebook?at=rule-$1-$2">$&</a>');
      return `${open}${linked}${close}`;
    })
    .replace(/\[(\d+)\]/g, '<span class="mark">[$1]</span>')
    // The page has these links at its head.
    .replace(/<p>(?:<a [^>]*>[^<]*<\/a>(?: · )?)+<\/p>/g, '');

/** A guide's Markdown as pages of the game. */
export function teachBook(markdown: string): Book {
  const book = bookOf(markdown);
  return { ...book, parts: book.parts.map((part) => ({ ...part, html: inTheGame(part.html) })) };
}
