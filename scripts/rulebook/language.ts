/** The words that the rulebook's tables are made of, in one of its languages, and the names of what they list. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceName } from '../../src/gazetteer/speech.ts';
import { type Tree, type Words, wordsOf } from '../../src/text/words.ts';

/** The languages that the rulebook is written in. English is the source. */
export const TAGS = ['en', 'zh-CN'] as const;
export type Tag = (typeof TAGS)[number];

export interface Language {
  tag: Tag;
  /** Of `assets/locales/<tag>/rulebook.json`. */
  w: Words;
  nation(id: string): string;
  /** Names of nations in a row, in the language's own order. */
  nations(ids: readonly string[]): string;
  mission(id: string): string;
  /** The title of a source. */
  source(id: string): string;
  /** Things in a row, of the closer kind: `1 Diplomacy, 1 Technology`. */
  names(list: readonly string[]): string;
  /** Clauses in a row. */
  items(list: readonly string[]): string;
}

/** A locale file; nothing where the language has none yet. */
export function localeFile(tag: string, name: string): Tree {
  const path = fileURLToPath(new URL(`../../assets/locales/${tag}/${name}.json`, import.meta.url));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Tree) : {};
}

/** The rulebook's file in a language. */
export const bookFile = (tag: Tag): string =>
  fileURLToPath(new URL(`../../rules/RULEBOOK${tag === 'en' ? '' : `.${tag}`}.md`, import.meta.url));

const known = new Map<Tag, Language>();

export function languageOf(tag: Tag): Language {
  const before = known.get(tag);
  if (before) return before;
  // A scenario that the rulebook has no name for yet goes by the one on screen.
  const onScreen = (lang: string) => ({ scenario: (localeFile(lang, 'match') as { terms?: Tree }).terms?.scenario });
  const w = wordsOf(localeFile(tag, 'rulebook'), onScreen(tag), onScreen('en'));
  const content = (name: string) => wordsOf(localeFile(tag, name), localeFile('en', name));
  const [nationWords, missionWords, sourceWords] = [content('nations'), content('missions'), content('sources')];
  const nation = (id: string) => nationWords(`${id}.short`);
  const names = (list: readonly string[]) => list.join(w('join.names'));
  const language: Language = {
    tag,
    w,
    nation,
    nations: (ids) => names(ids.map(nation).sort(tag === 'en' ? undefined : (a, b) => a.localeCompare(b, tag))),
    mission: (id) => missionWords(`${id}.name`),
    source: (id) => sourceName({ tag, say: (key) => sourceWords(key.replace('sources:', '')) }, id),
    names,
    items: (list) => list.join(w('join.items')),
  };
  known.set(tag, language);
  return language;
}
