/**
 * Everything shown to people comes from here: i18next over `assets/locales/<language>/<namespace>.json`. A key is
 * `namespace:path.to.text`; the cards' files together are the namespace `cards`. Namespaces load when first asked for.
 */
import { signal } from '@preact/signals';
import i18next from 'i18next';
import app from '../../assets/locales/en/app.json';
import { loadFaces } from './faces.ts';

/** Languages that are complete, by tag, with their own names. */
export const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', 'zh-CN': '简体中文' };
const SOURCE = 'en';

/**
 * The language for somebody who prefers these, best first. Chinese that asks for other characters or another place's
 * words is not taken for the simplified.
 */
export const fitting = (preferred: readonly string[]): string => {
  const known = preferred.map((tag) => {
    if (/^en\b/i.test(tag)) return 'en';
    return /^zh(-hans)?(-cn|-sg)?$/i.test(tag) ? 'zh-CN' : null;
  });
  return known.find((tag) => tag !== null) ?? SOURCE;
};

// The rulebook's words are written into it when it is made: no page loads them.
const files = import.meta.glob<Record<string, unknown>>(
  ['../../assets/locales/*/*.json', '!../../assets/locales/en/app.json', '!../../assets/locales/*/rulebook.json'],
  { import: 'default' },
);

/** The language of everything on screen. Reading it in a component re-renders it when the language changes. */
export const language = signal(SOURCE);

/** The language of a page that is read in another than the screen has, while it is open; null: the screen's. */
export const reading = signal<string | null>(null);

i18next.init({
  lng: SOURCE,
  fallbackLng: SOURCE,
  resources: { [SOURCE]: { app } },
  ns: ['app'],
  defaultNS: 'app',
  initAsync: false,
  interpolation: { escapeValue: false },
});

const namespaceOf = (file: string) => file.replace(/^cards-.*/, 'cards');
const loaded = new Set<string>();
/** All that has been asked for: another language brings the same before it comes into use. */
const asked = new Set(['app']);
/** The language that was chosen last: in use, or about to be. */
let coming = SOURCE;

/** Loads namespaces of the language in use; each file once. Files that a language lacks fall back to English. */
export async function loadTexts(...namespaces: string[]): Promise<void> {
  for (const namespace of namespaces) asked.add(namespace);
  await Promise.all([...new Set([language.value, coming])].map((tag) => loadTextsOf(tag, ...namespaces)));
}

/** As `loadTexts`, of any language that has files. */
export async function loadTextsOf(tag: string, ...namespaces: string[]): Promise<void> {
  const wanted = [...new Set([tag, SOURCE])].flatMap((one) =>
    Object.keys(files).filter((path) => {
      const [folder, name] = path
        .replace(/\.json$/, '')
        .split('/')
        .slice(-2);
      return folder === one && namespaces.includes(namespaceOf(name)) && !loaded.has(path);
    }),
  );
  await Promise.all(
    wanted.map(async (path) => {
      const [folder, name] = path
        .replace(/\.json$/, '')
        .split('/')
        .slice(-2);
      const texts = await files[path]();
      i18next.addResourceBundle(folder, namespaceOf(name), texts, true, true);
      // What was not there before, or only in English, may be there now.
      found.clear();
      loaded.add(path);
    }),
  );
}

/** The namespaces that a match needs. */
export const MATCH_TEXTS = [
  'match',
  'log',
  'errors',
  'board',
  'aid',
  'cards',
  'nations',
  'missions',
  'resolutions',
  'world-events',
  'offers',
  'enterprises',
  'tips',
  'terms',
];

/** The page's own language, where it has one. */
const spoken = () => (reading.value === null ? {} : { lng: reading.value });

/** Texts that were asked for, by language, key and parameters: a press asks for hundreds, and for most of them again. */
const found = new Map<string, string>();
/** So many texts are remembered, for a page that stays open for days. */
const MOST = 5000;

/** The text of a key, with its parameters filled in; `count` picks plural forms, `context` variants (`key_variant`). */
export function t(key: string, params?: Record<string, unknown>): string {
  void language.value;
  const name = `${reading.value ?? i18next.language} ${key} ${params ? JSON.stringify(params) : ''}`;
  const known = found.get(name);
  if (known) return known;
  const text = i18next.t(key, { ...spoken(), ...params } as Record<string, string>) as string;
  if (found.size >= MOST) found.clear();
  found.set(name, text);
  return text;
}

/** Is there a text for this key? */
export const hasText = (key: string): boolean => i18next.exists(key, spoken());

/** Switches the language: its letters and every text that is in use load first, then all changes at once. */
export async function useLanguage(tag: string): Promise<void> {
  if (!LANGUAGES[tag]) return;
  coming = tag;
  if (tag === language.value) return;
  await Promise.all([loadFaces(tag), loadTextsOf(tag, ...asked)]);
  // Another may have been chosen meanwhile.
  if (coming !== tag) return;
  await i18next.changeLanguage(tag);
  language.value = tag;
}

/** The language of what is read now: the page's own, or else the screen's. */
export const spokenLanguage = (): string => reading.value ?? language.value;
