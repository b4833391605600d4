import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from '../../house/layers.ts';

/** Styles that every page has; all others stay once a page that brought them has been seen. */
const ALWAYS = ['src/styles/base.css', 'src/styles/pages.css'];
const LATER = [
  ...readdirSync('src/styles').map((file) => `src/styles/${file}`),
  ...readdirSync('src/board')
    .filter((file) => file.endsWith('.css'))
    .map((file) => `src/board/${file}`),
].filter((file) => !ALWAYS.includes(file));

/** Pages that bring no styles of their own. */
const PLAIN = ['home', 'new-match', 'settings', 'about'].map((name) => `src/screens/pages/${name}.tsx`);

/** The selectors of a sheet, but for those that hold on paper alone. */
function selectorsOf(css: string): string[] {
  const found: string[] = [];
  const within: string[] = [];
  for (const [, before, mark] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    if (mark === '}') within.pop();
    if (mark !== '{') continue;
    const head = before.trim();
    if (!head.startsWith('@') && !within.some((at) => /^@(keyframes|font-face)|print/.test(at)))
      found.push(...head.split(/,(?![^(]*\))/).map((one) => one.trim()));
    within.push(head);
  }
  return found;
}

/** The classes without which a selector holds for nothing. */
const needed = (selector: string): string[] =>
  [...selector.replace(/:(is|not|where)\([^)]*\)/g, '').matchAll(/[.#]([\w-]+)/g)].map(([, name]) => name);

/** Every source of a page, lazily loaded parts apart. */
function sourcesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.tsx')) return seen;
  for (const { from, how } of importsOf(readFileSync(file, 'utf8')))
    if (how === 'static' && from.startsWith('.')) sourcesOf(posix.join(posix.dirname(file), from), seen);
  return seen;
}

/** The classes that a source gives to what it draws. */
function classesIn(source: string): string[] {
  const given = source.matchAll(/\bclass=("[^"]*"|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})/g);
  return [...given].flatMap(([, value]) =>
    [...value.matchAll(/'([^']*)'|"([^"]*)"|`([^`]*)`/g)].flatMap(([, one = '', two = '', template = '']) =>
      `${one} ${two} ${template.replace(/\$\{[^}]*\}/g, ' ')}`.split(/\s+/).filter(Boolean),
    ),
  );
}

const drawnBy = (page: string): Set<string> =>
  new Set(['page', ...[...sourcesOf(page)].flatMap((file) => classesIn(readFileSync(file, 'utf8')))]);

describe('styles that come later', () => {
  it('are read as they are written', () => {
    const css =
      '/* .no {} */ @import "x"; .a, .b:is(.c, .d) > e { color: red; } @media print { .p { top: 0; } } @media (x) { i {} }';
    expect(selectorsOf(css)).toEqual(['.a', '.b:is(.c, .d) > e', 'i']);
    const source = '<b class="one two"><i class={on ? `three $'.concat("{name}` : 'four'}>");
    expect(classesIn(source)).toEqual(['one', 'two', 'three', 'four']);
    expect([...drawnBy(PLAIN[0])]).toEqual(expect.arrayContaining(['home', 'half', 'night']));
  });

  it.each(LATER)('%s names no element alone, for that would hold on every page', (sheet) => {
    const bare = selectorsOf(readFileSync(sheet, 'utf8')).filter((one) => !/[.#[:]/.test(one));
    expect(bare.filter((one) => !/^(html|body)$/.test(one))).toEqual([]);
  });

  it.each(PLAIN)('%s looks the same before and after another page was seen', (page) => {
    const drawn = drawnBy(page);
    const leaks = LATER.flatMap((sheet) =>
      selectorsOf(readFileSync(sheet, 'utf8'))
        .filter((one) => needed(one).length > 0 && needed(one).every((name) => drawn.has(name)))
        .map((one) => `${sheet}: ${one}`),
    );
    expect(leaks).toEqual([]);
  });
});
