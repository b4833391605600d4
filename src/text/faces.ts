/**
 * Letters of languages that the game's own two fonts don't have. A face joins the page's fonts only while its language
 * is in use: readers of others never load it, and its quotation marks don't stand among theirs.
 */
import { signal } from '@preact/signals';
import regular from '../../assets/fonts/noto-sans-sc-400.woff2';
import strong from '../../assets/fonts/noto-sans-sc-600.woff2';

/** Stands first in every list of fonts (assets/fonts/fonts.css, src/board/theme.ts): where it is absent the next counts. */
const FAMILY = 'Soft Landing Chinese';
/** Chinese letters, and the marks that are as wide as they are. Figures and Latin letters stay those of the game. */
const RANGE = 'U+2014, U+2018-2019, U+201C-201D, U+2026, U+3000-303F, U+4E00-9FFF, U+FF00-FFEF';

const FILES: Readonly<Record<string, readonly [url: string, weight: string][]>> = {
  'zh-CN': [
    [regular, '400'],
    [strong, '500 700'],
  ],
};

/** How long a page waits for letters, in milliseconds; without them it shows the system's until they come. */
const PATIENCE = 4000;

const known = new Map<string, FontFace[]>();

function facesOf(tag: string): FontFace[] {
  let faces = known.get(tag);
  if (!faces) {
    faces = (FILES[tag] ?? []).map(
      ([url, weight]) =>
        new FontFace(FAMILY, `url(${url}) format('woff2')`, { weight, unicodeRange: RANGE, display: 'swap' }),
    );
    known.set(tag, faces);
  }
  return faces;
}

const load = (tag: string) => Promise.allSettled(facesOf(tag).map((face) => face.load()));

/** Loads a language's letters; settles at once where it has none of its own, and in any case after a while. */
export async function loadFaces(tag: string): Promise<void> {
  if (!FILES[tag]) return;
  await Promise.race([load(tag), new Promise((done) => setTimeout(done, PATIENCE))]);
}

/** The language whose letters are on the page now: what is painted, not written, must be painted anew when it changes. */
export const worn = signal('');
let wanted = '';

/** Puts a language's letters in place of another's. */
export function wear(tag: string): void {
  wanted = tag;
  for (const [other, faces] of known) if (other !== tag) for (const face of faces) document.fonts.delete(face);
  const faces = facesOf(tag);
  for (const face of faces) document.fonts.add(face);
  if (faces.every((face) => face.status === 'loaded')) {
    worn.value = tag;
    return;
  }
  void load(tag).then(() => {
    if (wanted === tag) worn.value = tag;
  });
}
