/** Finds the game's terms in a text of the language in use. */
import { language, reading, t } from '../../text/text.ts';
import { TERM_IDS, type TermId } from './terms.ts';

interface Finder {
  words: RegExp;
  idOf: ReadonlyMap<string, TermId>;
}

const finders = new Map<string, Finder>();

/** Words that a term is found by: its name and other forms of it. */
function namesOf(id: TermId): string[] {
  const also = t(`terms:${id}.also`, { defaultValue: '' });
  return [t(`terms:${id}.name`), ...(also ? also.split('|') : [])];
}

function finder(): Finder {
  const tag = reading.value ?? language.value;
  const known = finders.get(tag);
  if (known) return known;
  const idOf = new Map(TERM_IDS.flatMap((id) => namesOf(id).map((name) => [name, id] as const)));
  // The longest first: “Lunar law” before “law”. Latin words stand alone; Chinese has no blanks.
  const names = [...idOf.keys()].sort((a, b) => b.length - a.length);
  const alone = names.map((name) => (/^\w.*\w$/.test(name) ? `\\b${name}\\b` : name));
  const found = { words: new RegExp(`(${alone.join('|')})`), idOf };
  finders.set(tag, found);
  return found;
}

type Piece = string | { id: TermId; word: string };

/** A text in pieces: plain ones, and the first mention of each term. */
export function piecesOf(text: string): Piece[] {
  const { words, idOf } = finder();
  const seen = new Set<TermId>();
  return text.split(words).flatMap((piece): Piece[] => {
    const id = idOf.get(piece);
    if (id === undefined || seen.has(id)) return piece === '' ? [] : [piece];
    seen.add(id);
    return [{ id, word: piece }];
  });
}
