/** The words that the classroom's guides are made of, in one language. */
import { CARDS } from '../../rules/content/catalogue.ts';
import type { CardId } from '../../rules/terms.ts';
import { type Words, wordsOf } from '../../src/text/words.ts';
import { languageOf, localeFile, type Tag } from '../rulebook/language.ts';

export interface TeachWords {
  tag: Tag;
  /** A text of `teach` or `match`, by its whole key: `teach:plan.stage.play.name`. */
  say: (key: string, params?: Record<string, string | number>) => string;
  /** The title of a source: an id of source-ids.ts. */
  source: (id: string) => string;
  /** The name of a card. */
  card: (id: CardId) => string;
}

export function teachWords(tag: Tag): TeachWords {
  const spaces: Record<string, Words> = Object.fromEntries(
    ['teach', 'match'].map((name) => [name, wordsOf(localeFile(tag, name), localeFile('en', name))]),
  );
  return {
    tag,
    say(key, params) {
      const [space, path] = key.split(':');
      return spaces[space](path, params);
    },
    source: languageOf(tag).source,
    card: (id) => {
      const file = `cards-${CARDS[id].owner}`;
      return wordsOf(localeFile(tag, file), localeFile('en', file))(`${id}.name`);
    },
  };
}
