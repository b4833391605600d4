/** The guides for whoever leads a class: which there are, and their texts, each loaded when it is first read. */
import { type Book, bookOf } from '../rulebook/book.ts';

/** As in docs/teach/: `<id>.md`, `<id>.zh-CN.md`. */
export const DOCUMENTS = ['guide', 'plans', 'student-brief', 'discussion'] as const;
export type DocumentId = (typeof DOCUMENTS)[number];

export const isDocument = (id: string): id is DocumentId => (DOCUMENTS as readonly string[]).includes(id);

const texts = import.meta.glob<string>('../../../docs/teach/*.md', { query: '?raw', import: 'default' });

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

/** A guide in a language. Throws where it can't be had. */
export async function loadDocument(id: DocumentId, tag: string): Promise<Book> {
  const text = texts[`../../../docs/teach/${id}${tag === 'en' ? '' : `.${tag}`}.md`];
  if (!text) throw new Error(`there is no ${id} in ${tag}`);
  return teachBook(await text());
}

/** A guide's Markdown as pages of the game. */
export function teachBook(markdown: string): Book {
  const book = bookOf(markdown);
  return { ...book, parts: book.parts.map((part) => ({ ...part, html: inTheGame(part.html) })) };
}
