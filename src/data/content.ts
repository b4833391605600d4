/** The game's content as data. Texts are handed in: where they are found differs from program to program. */
import { CARD_LIST } from '../../rules/content/catalogue.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { RULES_VERSION } from '../../rules/state.ts';
import { type FormatName, headOf } from './formats.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A namespace of texts in one language, as its file has it. */
export type TextsOf = (language: Language, namespace: string) => Record<string, unknown>;

/** An entry with its texts in both languages. Throws where it has none: that is a bug, not input. */
function withTexts<Entry extends { id: string }>(entry: Entry, namespace: string, texts: TextsOf) {
  const [en, zh] = LANGUAGES.map((language) => {
    const text = texts(language, namespace)[entry.id];
    if (!text) throw new Error(`${namespace}:${entry.id} has no text in ${language}`);
    return text;
  });
  return { ...entry, text: { en, 'zh-CN': zh } };
}

/** Day up to which the facts were checked: the date of the scenario that has all of them. */
export const AS_OF = SCENARIOS.today.counter.date;

const collectionOf = <Name extends FormatName, Entry>(name: Name, entries: readonly Entry[]) => ({
  ...headOf(name),
  rulesVersion: RULES_VERSION,
  asOf: AS_OF,
  licence: 'MIT' as const,
  entries,
});

export const nationsData = (texts: TextsOf) =>
  collectionOf(
    'nations',
    NATIONS.map(({ reaches, ...nation }) =>
      withTexts({ ...nation, ...(reaches && reaches.length > 0 ? { reaches } : {}) }, 'nations', texts),
    ),
  );

export const cardsData = (texts: TextsOf) =>
  collectionOf(
    'cards',
    CARD_LIST.map((card) => withTexts(card, `cards-${card.owner}`, texts)),
  );
