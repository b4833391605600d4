/** A Markdown text as pages with headings that can be jumped to. The text is our own: it is not made safe here. */
import { Marked } from 'marked';

export interface Section {
  id: string;
  /** 1 to 6. */
  level: number;
  title: string;
  /** The heading and all text up to the next one, to be searched. */
  text: string;
  /** The part that it stands in. */
  part: string;
}

/** What stands between two `<!-- part:id -->` marks: it can be printed by itself. */
export interface Part {
  /** 'front' for what comes before the first mark. */
  id: string;
  title: string;
  html: string;
}

export interface Book {
  /** The first heading, if it is of level 1. It is in no part: the page has a title of its own. */
  title: string;
  parts: Part[];
  sections: Section[];
}

export interface BookOptions {
  /** Stands before every id, so that two books can lie on one page. */
  prefix?: string;
  /** The address of a picture by its file name. */
  picture?: (file: string) => string | undefined;
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '’')
    .trim();

/** Wide tables scroll in themselves; those of the rulebook carry their name, for the print. */
const framed = (html: string) =>
  html
    .replace(/<table>[\s\S]*?<\/table>/g, (table) => `<div class="scroll">${table}</div>`)
    .replace(
      /<!-- table:([a-z0-9-]+) -->([\s\S]*?)<!-- \/table -->/g,
      (_, name: string, inner: string) => `<div class="book-table" data-table="${name}">${inner}</div>`,
    );

/** The page of an entry of the gazetteer, whose anchor in its file is `<kind>-<id>`; without one, the page of all. */
function gazetteerAddress(_: string, anchor = ''): string {
  // Of the kinds only this one has a hyphen in its own name.
  const [, kind, id] = /^(world-event|[a-z]+)-(.+)$/.exec(anchor) ?? [];
  return id ? `href="#/gazetteer/${kind}/${id}"` : 'href="#/gazetteer"';
}

/** Renders Markdown. Heading ids are the words of the heading, numbered where they repeat. */
export function bookOf(markdown: string, { prefix = '', picture }: BookOptions = {}): Book {
  const html = framed(new Marked().parse(markdown, { async: false }) as string)
    .replace(/<img src="([^"]*\/)?([^"/]+)"/g, (_, folder = '', file: string) => {
      return `<img class="${file.replace(/\..*/, '')}" src="${picture?.(file) ?? `${folder}${file}`}"`;
    })
    // A rule can be jumped to by its number, the same in every language.
    .replace(/<p><strong>(\d+)\.(\d+) /g, (all, part, rule) =>
      all.replace('<p>', `<p id="${prefix}rule-${part}-${rule}">`),
    )
    // Addresses that begin with a stroke are pages of the game.
    .replace(/href="#(?!\/)/g, `href="#${prefix}`)
    // In the game the gazetteer is a page of its own, and so is each of its entries.
    .replace(/href="[^"]*\/GAZETTEER[^"#]*\.md(?:#([^"]+))?"/g, gazetteerAddress);
  const sections: Section[] = [];
  const used = new Map<string, number>();
  const [front, ...marked] = html.split(/<!-- part:([\w-]+) -->/);
  const chunks: [id: string, html: string][] = [['front', front]];
  for (let i = 0; i < marked.length; i += 2) chunks.push([marked[i], marked[i + 1]]);
  let title = '';
  const parts = chunks.map(([part, text]): Part => {
    let partTitle = '';
    const pieces = text.split(/(?=<h[1-6]>)/).map((piece) => {
      const match = /^<h([1-6])>([\s\S]*?)<\/h\1>/.exec(piece);
      if (!match) return piece;
      const words = plain(match[2]);
      const level = Number(match[1]);
      if (level === 1 && !title) {
        title = words;
        return piece.slice(match[0].length);
      }
      partTitle ||= words;
      // The ids that Markdown readers on the web give, so that the text's own links work in both places.
      const base = words
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]+/gu, '')
        .replace(/ /g, '-');
      const n = used.get(base) ?? 0;
      used.set(base, n + 1);
      const id = prefix + (n === 0 ? base : `${base}-${n}`);
      sections.push({ id, level, title: words, text: plain(piece), part });
      return piece.replace(/^<h([1-6])>/, `<h$1 id="${id}">`);
    });
    return { id: part, title: partTitle, html: pieces.join('') };
  });
  return { title, parts: parts.filter((p) => p.html.trim() !== ''), sections };
}
