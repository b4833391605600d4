import { posix } from 'node:path';

/**
 * Which folders of the game's code a folder may import from, besides itself. `screens` reaches `board` only by
 * `import()`, so that menus load without Phaser. A new folder under src/ takes its place here first.
 */
const mayImport: Record<string, readonly string[]> = {
  rules: [],
  'src/text': ['rules', 'assets'],
  'src/bots': ['rules'],
  'src/stats': [],
  'src/continuations': ['rules', 'src/bots'],
  'src/studies': ['rules', 'src/bots', 'src/continuations', 'src/stats'],
  'src/data': ['rules', 'src/bots', 'src/continuations', 'src/studies', 'src/lab', 'src/classroom', 'src/wire'],
  'src/lab': ['rules', 'src/bots', 'src/continuations', 'src/studies', 'src/stats'],
  'src/classroom': [],
  'src/wire': ['rules', 'src/classroom'],
  'src/server': ['rules', 'src/bots', 'src/wire', 'src/classroom', 'assets'],
  'src/table': ['rules', 'src/bots', 'src/wire'],
  'src/gazetteer': ['rules', 'src/table'],
  'src/sound': ['rules', 'src/table'],
  'src/offline': [],
  'src/board': ['rules', 'src/table', 'src/text', 'assets'],
  'src/styles': ['assets'],
  'src/screens': [
    'rules',
    'src/studies',
    'src/data',
    'src/stats',
    'src/wire',
    'src/classroom',
    'src/table',
    'src/gazetteer',
    'src/text',
    'src/sound',
    'src/board',
    'src/styles',
    'assets',
  ],
  src: ['rules', 'src/bots', 'src/table', 'src/text', 'src/board', 'src/screens', 'src/styles', 'assets'],
  assets: ['rules'],
};
const lazily: Record<string, string> = { 'src/screens': 'src/board', src: 'src/board' };

/** Packages that only some files may use. Whatever isn't named here is free outside rules/. */
const packages: readonly { name: RegExp; users: RegExp; because: string }[] = [
  { name: /^phaser$/, users: /^src\/board\//, because: 'only the board draws with Phaser' },
  {
    name: /^boardgame\.io/,
    users: /^(rules\/game\.ts$|src\/(table|server|lab)\/)/,
    because: 'only rules/game.ts adapts the rules to boardgame.io',
  },
  {
    name: /^zod(\/mini)?$/,
    users: /^(rules\/(.*\/)?[^/]*schema[^/]*\.ts$|src\/(table|server|lab|wire|studies|data\/schema)\/)/,
    because: 'in rules/ only schemas need zod',
  },
  { name: /^node:/, users: /^src\/(server|lab)\//, because: 'pages and rules run where there is no Node' },
];

/** What would tie the rules to a machine, a moment, a place or a page. */
const impure: readonly [RegExp, string][] = [
  [/\bMath\s*\.\s*random\b/, 'Math.random: chance comes from the generator in G'],
  [/\bDate\s*\.\s*now\b|\bnew\s+Date\s*(\(\s*\)|(?!\s*\())|(?<!new\s+)\bDate\s*\(/, 'the clock'],
  [/(?<![.\w])(performance|crypto|process|console|globalThis)\s*\./, 'a global of the machine'],
  [/(?<![.\w])(window|document|navigator|localStorage|sessionStorage|location)\s*[.[]/, 'a global of the page'],
  [/(?<![.\w])(fetch|setTimeout|setInterval|queueMicrotask|requestAnimationFrame|require)\s*\(/, 'I/O or time'],
  [/\bimport\s*\.\s*meta\b/, 'import.meta'],
  [/\b(localeCompare|toLocale\w*)\b|(?<![.\w])Intl\s*\./, "the reader's language"],
];

export type Import = { from: string; how: 'static' | 'type' | 'lazy' };

/** The source with comments blanked, and the contents of plain strings too if asked. */
function withoutComments(source: string, strings: 'keep' | 'blank'): string {
  const token = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return source.replace(token, (whole, quoted?: string, template?: string) => {
    if (template !== undefined) return whole;
    if (quoted === undefined) return ' ';
    return strings === 'keep' ? whole : "''";
  });
}

/** Every module a source text names: imports, re-exports, `import()`, and files it starts through `new URL`. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source, 'keep');
  const found: Import[] = [];
  const add = (pattern: RegExp, how: (match: RegExpMatchArray) => Import['how']) => {
    for (const match of code.matchAll(pattern)) found.push({ from: match.at(-1) as string, how: how(match) });
  };
  add(/\b(?:import|export)\s+(type\s)?[\w\s{},*$]*?\bfrom\s*['"]([^'"]+)['"]/g, (m) => (m[1] ? 'type' : 'static'));
  add(/\bimport\s*['"]([^'"]+)['"]/g, () => 'static');
  add(/\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g, () => 'lazy');
  add(/\brequire\s*\(\s*['"]([^'"]+)['"]/g, () => 'static');
  add(/\bnew\s+URL\s*\(\s*['"](\.[^'"]+)['"]/g, () => 'lazy');
  return found;
}

/** The layer a file of the repository lies in: 'rules', 'src/board', 'src' for src/main.tsx, 'scripts'... */
function layerOf(file: string): string {
  const parts = file.split('/');
  return parts[0] === 'src' && parts.length > 2 ? `src/${parts[1]}` : (parts[0] as string);
}

function importComplaint(file: string, { from, how }: Import): string | undefined {
  const layer = layerOf(file);
  if (from.startsWith('/')) return `${file} imports ${from}: an absolute path`;
  if (!from.startsWith('.')) {
    const rule = packages.find(({ name }) => name.test(from));
    if (rule ? rule.users.test(file) : layer !== 'rules') return undefined;
    return `${file} imports ${from}: ${rule?.because ?? 'the rules need no package'}`;
  }
  const target = layerOf(posix.normalize(posix.join(posix.dirname(file), from)));
  if (target === layer) return undefined;
  if (!mayImport[layer]?.includes(target)) return `${file} imports ${from}: ${layer} may not import ${target}`;
  if (lazily[layer] === target && how === 'static') return `${file} imports ${from}: load ${target} with import()`;
  return undefined;
}

/** What is wrong with one file of rules/, src/ or assets/: its imports and, in rules/, its purity. */
export function complaintsAbout(file: string, source: string): string[] {
  const layer = layerOf(file);
  if (!mayImport[layer]) return [`${file}: ${layer} has no place in test/house/layers.ts yet`];
  const found = importsOf(source).map((each) => importComplaint(file, each));
  if (layer === 'rules') {
    const code = withoutComments(source, 'blank');
    for (const [pattern, what] of impure) if (pattern.test(code)) found.push(`${file} uses ${what}`);
  }
  return found.filter((complaint) => complaint !== undefined);
}
