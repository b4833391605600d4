/** Where the guides' texts come from: each loads when it is first read. */
import type { Book } from '../rulebook/book.ts';
import type { DocumentId } from './documents.ts';
import { teachBook } from './text.ts';

const texts = import.meta.glob<string>('../../../docs/teach/*.md', { query: '?raw', import: 'default' });

/** A guide in a language. Throws where it can't be had. */
export async function loadDocument(id: DocumentId, tag: string): Promise<Book> {
  const text = texts[`../../../docs/teach/${id}${tag === 'en' ? '' : `.${tag}`}.md`];
  if (!text) throw new Error(`there is no ${id} in ${tag}`);
  return teachBook(await text());
}
