/** A move as a phrase that people can read, and back. Every phrase reads as exactly one move. */
import type { Move, MoveType } from '../moves.ts';

/** The phrases of each kind of move; of several, the one with the fields that the move has. */
const PHRASES: Record<MoveType, readonly string[]> = {
  play: ['plays {card} for {use}', 'plays {card} for {use} with its event {order}'],
  place: ['places in {nation} for {pay}'],
  sign: ['signs {nation}'],
  target: ['picks {nation}'],
  option: ['takes option {option}'],
  pay: ['pays {suit}'],
  skip: ['skips'],
  contributor: ['brings {nation}'],
  launch: ['launches'],
  found: ['founds {kind}', 'founds {kind} in {nation}'],
  offer: ['offers {topic}'],
  answer: ['answers {yes}'],
  'world-event': ['meets the world event with {choice}'],
  dialogue: ['chooses to {choice}'],
  vote: ['votes {side} with {bid}'],
  'turn-law': ['turns the law toward {toward}'],
  plan: ['plans {suit}'],
  keep: ['keeps {card}'],
  done: ['is done'],
  concede: ['concedes'],
};

interface Phrase {
  type: MoveType;
  text: string;
  fields: string[];
  read: RegExp;
}

const WORD = '([A-Za-z0-9-]+)';

const ALL: Phrase[] = Object.entries(PHRASES).flatMap(([type, texts]) =>
  texts.map((text) => ({
    type: type as MoveType,
    text,
    fields: [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]),
    read: new RegExp(`^${text.replace(/\{\w+\}/g, WORD)}$`),
  })),
);

const wordOf = (value: unknown) => (value === true ? 'yes' : value === false ? 'no' : String(value));

/** The value that a word stands for: numbers are counts, yes and no are answers, all else are ids. */
function valueOfWord(field: string, word: string): string | number | boolean | undefined {
  if (field === 'yes') return word === 'yes' ? true : word === 'no' ? false : undefined;
  return /^\d{1,6}$/.test(word) ? Number(word) : word;
}

/** Writes a legal move. Throws where the move has fields that no phrase has: that is a bug, not input. */
export function phraseOf(move: Move): string {
  const given = move as unknown as Record<string, unknown>;
  const count = Object.keys(given).length - 1;
  const phrase = ALL.find(
    (p) => p.type === move.type && p.fields.length === count && p.fields.every((f) => f in given),
  );
  const text = phrase?.text.replace(/\{(\w+)\}/g, (_, field: string) => wordOf(given[field]));
  if (!phrase || !text || !phrase.read.test(text)) throw new Error(`no phrase for the move ${JSON.stringify(move)}`);
  return text;
}

/** Reads a phrase; null where it is none. Whether the move is legal is not asked here. */
export function moveOfPhrase(text: string): Move | null {
  for (const { type, fields, read } of ALL) {
    const found = read.exec(text);
    if (!found) continue;
    const move: Record<string, unknown> = { type };
    for (const [i, field] of fields.entries()) {
      const value = valueOfWord(field, found[i + 1]);
      if (value === undefined) return null;
      move[field] = value;
    }
    return move as Move;
  }
  return null;
}
