/** The game's texts, as their files have them. */
import { readFileSync } from 'node:fs';
import type { TextsOf } from '../../src/data/content.ts';

const kept = new Map<string, Record<string, unknown>>();

export const texts: TextsOf = (language, namespace) => {
  const path = `${language}/${namespace}.json`;
  let found = kept.get(path);
  if (!found) {
    found = JSON.parse(readFileSync(new URL(`../../assets/locales/${path}`, import.meta.url), 'utf8')) as Record<
      string,
      unknown
    >;
    kept.set(path, found);
  }
  return found;
};
