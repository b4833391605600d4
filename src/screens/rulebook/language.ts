/** The language that the rulebook is read in: the reader's choice, else the screen's, else English. */
import { signal } from '@preact/signals';
import { LANGUAGES, language } from '../../text/text.ts';
import { forget, query } from '../route.ts';

const KEY = 'soft-landing:book-language';

const known = (tag: string | null): tag is string => tag !== null && Object.hasOwn(LANGUAGES, tag);

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

const chosen = signal<string | null>(read());

/** The tag of the language to show. An address may ask for one: `#/rulebook?lang=en`. */
export function bookLanguage(): string {
  const asked = [query('lang'), chosen.value, language.value];
  return asked.find(known) ?? 'en';
}

/** Chooses the language; what the address asked for no longer counts. Whoever reads in the screen's follows the screen. */
export function readIn(tag: string): void {
  chosen.value = tag === language.value ? null : tag;
  forget('lang');
  try {
    if (chosen.value === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, tag);
  } catch {
    // A browser that keeps nothing shows the language as long as the page is open.
  }
}
