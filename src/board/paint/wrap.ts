/** Breaking a text into lines, in English and in Chinese. Pure: whoever asks says how wide a piece is. */

const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
/** Has a text Chinese letters or marks? */
export const isChinese = (text: string): boolean => CHINESE.test(text);

/** Lines break at blanks and after hyphens between words. */
const PIECES = /[A-Za-z]{2,}-(?=[A-Za-z]{2})|\S+|\s+/g;
/** What may not begin a line, and what may not end one. */
const CLOSES = /^[、。，．！？：；）」』》〉】”’…—·%,.!?:;)\]/-]/;
const OPENS = /[（「『《〈【“‘([/+−-]$/;
/** A sign stays with the word whose figure it changes: 声望+1. */
const SIGN = /^[+−]/;
const LETTER = /[\u4e00-\u9fff]$/;

const glued = (parts: Iterable<string>): string[] => {
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSES.test(part) || OPENS.test(last) || (SIGN.test(part) && LETTER.test(last))))
      pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
};

/** Chinese has no blanks between words: the browser's dictionary finds them. An old browser breaks between letters. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
const LETTERS = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]|[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+|\s+/g;
const lettersOf = (text: string): string[] => text.match(LETTERS) ?? [];
const segmentsOf = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), (word) => word.segment) : lettersOf(text);

/** Words of the game that no dictionary knows, or would take apart. */
let kept: RegExp | null = null;
/** Takes the words, `、` between them, that a line keeps whole from now on. */
export const keepWhole = (words: string): void => {
  kept = words ? new RegExp(`(${words.replaceAll('、', '|')})`) : null;
};
// What is split at a group has that group at the odd places.
const wordsOf = (text: string): string[] =>
  kept ? text.split(kept).flatMap((part, i) => (i % 2 ? [part] : segmentsOf(part))) : segmentsOf(text);

/** Breaks a text into lines no wider than `max`. A Chinese word that is wider still is broken between its letters. */
export function wrap(text: string, max: number, widthOf: (part: string) => number): string[] {
  const pieces = isChinese(text)
    ? glued(wordsOf(text)).flatMap((word) => (widthOf(word) > max ? glued(lettersOf(word)) : [word]))
    : (text.match(PIECES) ?? []);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line === '' && /^\s/.test(piece)) continue;
    if (line !== '' && widthOf(line + piece.trimEnd()) > max) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The same in as few lines, but all about as long: no word or letter of a title stands alone at its end. */
export function balanced(text: string, max: number, widthOf: (part: string) => number): string[] {
  let lines = wrap(text, max, widthOf);
  let [least, most] = [max / 2, max];
  for (let step = 0; lines.length > 1 && step < 5; step++) {
    const middle = (least + most) / 2;
    const narrower = wrap(text, middle, widthOf);
    const holds = narrower.length === lines.length && narrower.every((line) => widthOf(line) <= middle);
    if (holds) [lines, most] = [narrower, middle];
    else least = middle;
  }
  return lines;
}
