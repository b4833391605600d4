/**
 * No text without a place: every key of the screens' files is named by the code, or belongs to a family whose members
 * the rules name. Content (cards, nations...) is held by test/rules/content/locales.test.ts, `sources` by the content.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { isSource } from '../../../rules/content/source-ids.ts';
import { TIPS } from '../../../src/screens/tips/tips.ts';
import { FILES, filesOf, texts } from '../../rules/content/zh.ts';

const SCREENS = [
  'about',
  'aid',
  'app',
  'board',
  'daily',
  'debrief',
  'errors',
  'gazetteer',
  'lab',
  'lead',
  'learn',
  'log',
  'match',
  'network',
  'online',
  'pupil',
  'reading',
  'studies',
  'tabular',
  'teach',
  'terms',
  'tips',
  'watch',
];

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);

interface Node {
  type: string;
  value?: unknown;
  quasis?: { value: { cooked: string } }[];
}

/** Every string that a file writes, `*` in place of what a template fills in; and what JSX shows as it stands. */
function written(file: string): { strings: string[]; shown: string[] } {
  const strings: string[] = [];
  const shown: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, value, quasis } = node as Node;
    if (type === 'Literal' && typeof value === 'string') strings.push(value);
    if (type === 'TemplateLiteral' && quasis) strings.push(quasis.map((q) => q.value.cooked).join('*'));
    if (type === 'JSXText' && typeof value === 'string') shown.push(value.trim());
    Object.values(node).forEach(walk);
  };
  walk(parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  return { strings, shown: shown.filter(Boolean) };
}

const code = [
  ...sourcesIn('src'),
  ...sourcesIn('scripts/docs'),
  ...sourcesIn('scripts/rulebook'),
  ...sourcesIn('scripts/teach'),
].map((file) => [file, written(file)] as const);
const strings = [...new Set(code.flatMap(([, found]) => found.strings))];

/** Keys as patterns: `match:terms.use.*` names a text for whatever one part of the path stands there. */
const patternsOf = (file: string): RegExp[] =>
  strings
    .filter((text) => text.startsWith(`${file}:`) && /^[\w-]+:[\w.*-]+$/.test(text))
    // A family that takes all of a file says nothing of its members.
    .filter((text) => text !== `${file}:*`)
    .map(
      (text) =>
        new RegExp(
          `^${text
            .slice(file.length + 1)
            .replaceAll('.', '\\.')
            .replaceAll('*', '[^.]*')}$`,
        ),
    );

/** The key without its variant: `tension_loss`, `turns_one` are `tension`, `turns`. */
const stems = (key: string): string[] => {
  const parts = key.split('_');
  return parts.map((_, n) => parts.slice(0, n + 1).join('_'));
};

/** What the rules or a list name, and no source by its whole key: kinds of log entries, codes of refusals, tips. */
function named(file: string): Set<string> {
  const all = (folder: string, pattern: RegExp) =>
    sourcesIn(folder).flatMap((source) =>
      [...readFileSync(source, 'utf8').matchAll(pattern)].map((found) => found.slice(1).find(Boolean) as string),
    );
  if (file === 'tips') return new Set(TIPS.map((tip) => tip.id));
  if (file === 'log') return new Set(all('rules', /\bis: '([\w-]+)'/g));
  if (file === 'errors')
    return new Set(
      ['rules', 'src/table', 'src/server', 'src/screens/online'].flatMap((folder) =>
        all(folder, /\b(?:refuse|no)\(\s*'([\w-]+)'|\bcode: '([\w-]+)'|\bcode = '([\w-]+)'/g),
      ),
    );
  return new Set();
}

describe('every text is used', () => {
  it('these are all files of the screens', () => {
    expect(FILES.screens.filter((file) => file !== 'offers').sort()).toEqual(SCREENS);
  });

  it.each(SCREENS)('%s', (file) => {
    const patterns = patternsOf(file);
    const ids = named(file);
    const unused = Object.keys(texts('en', `${file}.json`)).filter((key) => {
      const names = [...stems(key), ...stems(key.replace(/\.\d+$/, ''))];
      return !names.some((stem) => ids.has(stem) || patterns.some((pattern) => pattern.test(stem)));
    });
    expect(unused).toEqual([]);
  });

  it('rulebook', () => {
    const patterns = strings
      .filter((text) => /^[\w*-]+(\.[\w*-]+)*$/.test(text) && text !== '*')
      .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '[^.]*')}(\\.|$)`));
    const keys = Object.keys(texts('en', 'rulebook.json'));
    expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it('sources', () => {
    const ids = Object.keys(texts('en', 'sources.json')).map((key) => {
      const [group, id] = key.split('.');
      return group === 'event' ? id : `${group}:${id}`;
    });
    expect([...new Set(ids)].filter((id) => !isSource(id))).toEqual([]);
  });
});

describe('no words in the code', () => {
  it('what is shown as it stands is a sign, not a word', () => {
    const wordy = code.flatMap(([file, { shown }]) =>
      shown.filter((text) => /[\p{L}:;,.()]/u.test(text)).map((text) => `${file}: ${text}`),
    );
    expect(wordy).toEqual([]);
  });
});

describe('every text is translated', () => {
  /** The same in both languages: names without a Chinese form, and what stands on keys. */
  const SAME: Record<string, string[]> = {
    about: [
      'parts.fontsLicence',
      'parts.flagsLicence',
      'parts.iconsLicence',
      'parts.soundsLicence',
      'parts.codeLicence',
    ],
    enterprises: ['spacex.name'],
    watch: ['keys.shift', 'keys.page', 'keys.home', 'keys.end'],
  };
  const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, ''));

  it.each(filesOf('en'))('%s', (file) => {
    const english = texts('en', `${file}.json`);
    const chinese = texts('zh-CN', `${file}.json`);
    const same = Object.keys(chinese).filter((key) => chinese[key] === english[key] && hasWords(chinese[key]));
    expect(same).toEqual(SAME[file] ?? []);
  });
});
