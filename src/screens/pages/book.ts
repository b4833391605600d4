/** A Markdown text as a page with headings that can be jumped to. The text is our own: it is not made safe here. */
import { Marked } from 'marked';

export interface Section {
  id: string;
  /** 1 to 6. */
  level: number;
  title: string;
  /** The heading and all text up to the next one, to be searched. */
  text: string;
}

export interface Book {
  html: string;
  sections: Section[];
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '’')
    .trim();

/** Renders Markdown. Heading ids are the words of the heading, numbered where they repeat. */
export function bookOf(markdown: string): Book {
  const html = (new Marked().parse(markdown, { async: false }) as string).replace(
    /<table>[\s\S]*?<\/table>/g,
    (table) => `<div class="scroll">${table}</div>`,
  );
  const sections: Section[] = [];
  const used = new Map<string, number>();
  const parts = html.split(/(?=<h[1-6]>)/);
  const out = parts.map((part) => {
    const match = /^<h([1-6])>([\s\S]*?)<\/h\1>/.exec(part);
    if (!match) return part;
    const title = plain(match[2]);
    // The ids that Markdown readers on the web give, so that the text's own links work in both places.
    const base = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]+/gu, '')
      .replace(/ /g, '-');
    const n = used.get(base) ?? 0;
    used.set(base, n + 1);
    const id = n === 0 ? base : `${base}-${n}`;
    sections.push({ id, level: Number(match[1]), title, text: plain(part) });
    return part.replace(/^<h([1-6])>/, `<h$1 id="${id}">`);
  });
  return { html: out.join(''), sections };
}
