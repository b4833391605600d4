/** Every document that is made of the content alone, by its format. */
import { cardsData, nationsData, type TextsOf } from './content.ts';
import type { FormatName } from './formats.ts';

export const DOCUMENTS = {
  nations: nationsData,
  cards: cardsData,
} satisfies Partial<Record<FormatName, (texts: TextsOf) => object>>;

export type DocumentName = keyof typeof DOCUMENTS;
