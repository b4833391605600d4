/** Moves in English words, for whoever reads a class's files: the game's own texts are English and Chinese, files are not. */
import china from '../../../../assets/locales/en/cards-china.json' with { type: 'json' };
import neutral from '../../../../assets/locales/en/cards-neutral.json' with { type: 'json' };
import us from '../../../../assets/locales/en/cards-us.json' with { type: 'json' };
import nations from '../../../../assets/locales/en/nations.json' with { type: 'json' };
import { MOVE_TYPES, moveOf } from '../../../../rules/game.ts';
import type { MoveType } from '../../../../rules/moves.ts';
import { phraseOf } from '../../../../rules/notation/phrases.ts';

const CARDS: Record<string, { name: string }> = { ...us, ...china, ...neutral };
const NATIONS: Record<string, { name: string }> = nations;

/** The English title of the card that a move names first; '' where it names none. */
export const cardOf = (args: readonly unknown[]): string =>
  args.flatMap((arg) => CARDS[String(arg)]?.name ?? []).at(0) ?? '';

/** A name for each word that is an id; cards in quotes. */
const named = (phrase: string): string =>
  phrase.replace(/[A-Za-z0-9-]+/g, (word) => {
    if (Object.hasOwn(CARDS, word)) return `“${CARDS[word].name}”`;
    return Object.hasOwn(NATIONS, word) ? NATIONS[word].name : word;
  });

/** A move as a phrase, such as “picks France”; '' where it is none of the game's. */
export function wordsOf(type: string, args: readonly unknown[]): string {
  const move = MOVE_TYPES.includes(type as MoveType) ? moveOf(type as MoveType, args) : null;
  return move ? named(phraseOf(move)) : '';
}
