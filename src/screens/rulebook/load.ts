/** Where the rulebook's texts and pictures come from. Each loads when it is first shown. */
import { type Book, bookOf } from './book.ts';

const texts = import.meta.glob<string>('../../../rules/RULEBOOK*.md', { query: '?raw', import: 'default' });
const pictures = import.meta.glob<string>('../../../docs/pictures/rulebook-*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
});

const picture = (file: string) => pictures[`../../../docs/pictures/${file}`];

/** The rulebook in a language. */
export async function loadBook(tag: string): Promise<Book> {
  const text = texts[`../../../rules/RULEBOOK${tag === 'en' ? '' : `.${tag}`}.md`];
  if (!text) throw new Error(`there is no rulebook in ${tag}`);
  return bookOf(await text(), { picture });
}
