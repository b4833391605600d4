/** Which characters the fonts hold: all that the game's own texts use, and what a player may type as a name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/**
 * Printable ASCII, Latin-1 but for the soft hyphen, which has no shape, Latin Extended-A but for the deprecated U+0149,
 * and common typographic marks.
 */
const ALWAYS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xac),
  ...range(0xae, 0x148),
  ...range(0x14a, 0x17f),
  ...'–—‘’‚“”„‹›…·•°×−→←↑↓≤≥€™',
];

/** Chinese letters and marks come from a font of their own. */
const elsewhere = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** Marks that both scripts have, in Chinese as wide as its letters. */
const shared = '“”‘’—…';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|md|tsx?)$/.test(name))
    .map((name) => join(folder, name));

const lettersIn = (files: readonly string[]): Set<string> =>
  new Set(files.flatMap((file) => [...readFileSync(file, 'utf8')]).filter((c) => c >= ' ' && !elsewhere.test(c)));

/** Characters of everything that is shown as text: locale files, the rulebook, the guides and the content's sources. */
export const shownLetters = (): Set<string> =>
  lettersIn([...filesIn('assets/locales'), 'rules/RULEBOOK.md', ...filesIn('docs/teach'), ...filesIn('rules/content')]);

/** All characters of the fonts in a fixed order. Characters written in the code of board and screens are in, too. */
export const fontLetters = (): string =>
  [...new Set([...ALWAYS, ...shownLetters(), ...lettersIn([...filesIn('src/board'), ...filesIn('src/screens')])])]
    .sort()
    .join('');

/** Characters that the Chinese font must hold: letters and marks of all Chinese texts, and of the language's own name. */
export const chineseLetters = (): string[] => {
  const guides = filesIn('docs/teach').filter((file) => file.endsWith('.zh-CN.md'));
  const files = [...filesIn('assets/locales/zh-CN'), 'rules/RULEBOOK.zh-CN.md', ...guides, 'src/text/text.ts'];
  const all = new Set(files.flatMap((file) => [...readFileSync(file, 'utf8')]));
  return [...all].filter((c) => elsewhere.test(c) || shared.includes(c)).sort();
};
