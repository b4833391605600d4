// npm run size [-- --json]: what the built game costs over the wire, in KB (1,000 bytes) of brotli.
//   entryKB   what the page loads before anything is chosen: itself, its scripts and styles
//   boardKB   what comes on top when a match opens: the lazily loaded board
//   totalKB   everything needed by two who play in English: fonts, map and flags included
//   botsKB    what comes on top, beside a running match, for whoever plays against a bot or asks for a hint: the
//             worker, with rules of its own, for it shares no module with the page, and the words of hints
//   readKB    what comes on top for whoever reads, watches, learns or teaches: the rulebook with its pictures, the
//             gazetteer, the tutorial, shipped matches, the guides for teachers
//   tablesKB  what comes on top, in the place of the board, for whoever has the match as tables, and the list of keys
//   onlineKB  what comes on top for whoever plays at tables on a server, or checks the network for it
//   classKB   what comes on top of that for whoever teaches a class, or joins one
//   studyKB   what comes on top for whoever opens a debrief, the lab, a what-if or the daily position: pages, and the
//             worker with rules and bots of its own
//   chineseKB what whoever takes Chinese loads besides: its words, the rulebook's among them, and its letters
// Exits 1 when a limit is missed. Files that brotli can't shrink (fonts, images) count as they are.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isMain, root, runMain, SetupError } from './setup.mjs';

const limits = { entryKB: 60, totalKB: 461, botsKB: 60 };
const dist = join(root, 'dist');

/** Keys of a Vite manifest's chunks that load together with those in `keys`. */
export function closure(manifest, keys) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key) || !manifest[key]) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return seen;
}

/** Files (scripts, styles and the assets they name) of the chunks in `keys`. */
export function filesOf(manifest, keys) {
  const files = [...keys].flatMap((key) => [
    manifest[key].file,
    ...(manifest[key].css ?? []),
    ...(manifest[key].assets ?? []),
  ]);
  return new Set(files.filter((file) => /\.(js|css)$/.test(file)));
}

/**
 * Chunk keys of the entry and of the board. What the entry script itself fetches at once counts as entry even when it
 * does so by `import()`: splitting a page that is always shown doesn't make it smaller. The board is all that lies
 * beyond, from src/board on.
 */
export function parts(manifest) {
  const isBoard = (key) => key.startsWith('src/board/') || /[\\/]phaser[\\/]|^_phaser/.test(key);
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  const atOnce = entries.flatMap((key) => manifest[key].dynamicImports ?? []).filter((key) => !isBoard(key));
  const entry = closure(manifest, [...entries, ...atOnce]);
  const board = new Set();
  for (const key of Object.keys(manifest)) {
    if (!isBoard(key)) continue;
    for (const found of closure(manifest, [key, ...(manifest[key].dynamicImports ?? [])])) {
      if (!entry.has(found)) board.add(found);
    }
  }
  return { entry, board };
}

/** Is it another language's? */
export const isChinese = (key) =>
  /locales\/zh-CN\/|(RULEBOOK|rulebook-\w+|docs\/teach\/[\w-]+)\.zh-CN|noto-sans-sc/.test(key);

/** Is it only for reading, watching and the tutorial, or another language's? Each such file loads when it is asked for. */
export const isForReaders = (key) =>
  isChinese(key) ||
  /src\/screens\/(rulebook|gazetteer|learn|teach|watch)\/|src\/screens\/pages\/about|locales\/en\/(about|gazetteer|learn|reading|sources|teach|watch)\.json/.test(
    key,
  ) ||
  /(^|\/)(RULEBOOK[^/]*\.md|docs\/teach\/[\w.-]+\.md|rulebook-[\w.-]+\.jpg|[\w-]+\.match)(\?|$)/.test(key);

/** Is it only for the match as tables, or for the list of keys? Both load when they are asked for. */
export const isForTables = (key) => /src\/screens\/tabular\/|locales\/en\/tabular\.json/.test(key);

/** Is it only for tables on a server, or for the check of a network? */
export const isForOnline = (key) => /src\/screens\/(online|network)\/|locales\/en\/(online|network)\.json/.test(key);

/** Is it only for classes? */
export const isForClasses = (key) =>
  /src\/screens\/classroom\/|locales\/en\/(lead|pupil)\.json|node_modules\/uqr\//.test(key);

/** Is it only for studies of matches: debrief, lab, what-if, daily position? */
export const isForStudies = (key) =>
  /src\/screens\/(studies|debrief|lab|what-if|daily)\/|src\/studies\/|locales\/en\/(studies|debrief|lab|daily)\.json|node_modules\/(d3-(scale|shape|array|path|interpolate|format|time|time-format|color)|internmap|preact-render-to-string)\//.test(
    key,
  );

/** The keys that are wanted, and the chunks which they alone import. */
export function withShared(manifest, isWanted) {
  const keys = new Set(Object.keys(manifest).filter(isWanted));
  for (let before = -1; before < keys.size; ) {
    before = keys.size;
    for (const key of Object.keys(manifest)) {
      const importers = Object.entries(manifest).filter(([, { imports = [], dynamicImports = [] }]) =>
        [...imports, ...dynamicImports].includes(key),
      );
      if (key.startsWith('_') && importers.length > 0 && importers.every(([one]) => keys.has(one))) keys.add(key);
    }
  }
  return keys;
}

/** Is it an icon for the device's own menus? Only who installs the game fetches it. */
export const isForInstalling = (file) => /^icon-\d+\.png$/.test(file);

/** Is it only for whoever asks for a hint? It loads with the first one. */
const isForHints = (key) => key.startsWith('src/screens/match/hint-found');

/** Is it the bots' worker? The manifest does not list it. */
const isWorkerOfBots = (file) => /^assets\/worker-[\w-]+\.js$/.test(file);

/** Is it the worker of the studies? */
export const isStudyWorker = (file) => /^assets\/study-[\w-]+\.js$/.test(file);

function filesUnder(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith('.') || name.endsWith('.map')) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [relative(dist, path).split(sep).join('/')];
  });
}

function bytes(file) {
  const content = readFileSync(join(dist, file));
  return Math.min(content.length, brotliCompressSync(content).length);
}

function measure() {
  const manifestFile = join(dist, '.vite', 'manifest.json');
  if (!existsSync(manifestFile)) throw new SetupError('There is no build to measure: npm run build');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const { entry, board } = parts(manifest);
  const sizes = new Map(filesUnder(dist).map((file) => [file, bytes(file)]));
  for (const [file, size] of [...sizes].sort((a, b) => b[1] - a[1])) console.error(String(size).padStart(8), file);
  const kb = (files) => Math.round([...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) / 100) / 10;
  const chunks = Object.entries(manifest);
  const assets = chunks.flatMap(([, chunk]) => chunk.assets ?? []);
  // A stylesheet that no other script asks for comes with its script.
  const styled = (css, wanted) => chunks.every(([key, chunk]) => wanted(key) || !chunk.css?.includes(css));
  const filesWhere = (wanted) =>
    chunks.flatMap(([key, { file, css = [] }]) =>
      wanted(key) ? [file, ...css.filter((sheet) => styled(sheet, wanted))] : [],
    );
  const chinese = new Set([...filesWhere(isChinese), ...assets.filter(isChinese)]);
  const readerKeys = withShared(manifest, isForReaders);
  const readers = new Set(
    [
      ...filesWhere((key) => readerKeys.has(key)),
      ...assets.filter((asset) => /rulebook-[\w.-]+\.jpg/.test(asset)),
    ].filter((file) => !chinese.has(file)),
  );
  const tables = new Set(filesWhere(isForTables));
  // A class has its line to the server as online tables have: what both need counts with those.
  const onServer = withShared(manifest, (key) => isForOnline(key) || isForClasses(key));
  const classKeys = withShared(manifest, isForClasses);
  const classes = new Set(filesWhere((key) => classKeys.has(key)));
  const online = new Set(filesWhere((key) => onServer.has(key)).filter((file) => !classes.has(file)));
  // What classes and studies share is no part of a match either.
  const late = withShared(manifest, (key) => isForOnline(key) || isForClasses(key) || isForStudies(key));
  const studyKeys = new Set([...late].filter((key) => !onServer.has(key)));
  const hints = withShared(manifest, isForHints);
  const bots = new Set([...filesWhere((key) => hints.has(key)), ...[...sizes.keys()].filter(isWorkerOfBots)]);
  const studies = new Set([...filesWhere((key) => studyKeys.has(key)), ...[...sizes.keys()].filter(isStudyWorker)]);
  // A stylesheet that only what comes later asks for comes with the first of that.
  const later = [readers, chinese, tables, online, classes, studies, bots];
  for (const sheet of new Set(chunks.flatMap(([, chunk]) => chunk.css ?? []))) {
    const asking = chunks.filter(([, { css }]) => css?.includes(sheet));
    const sets = asking.map(([, { file }]) => later.find((set) => set.has(file)));
    if (!later.some((set) => set.has(sheet)) && sets.every(Boolean)) sets[0].add(sheet);
  }
  return {
    entryKB: kb(['index.html', ...filesOf(manifest, entry)]),
    boardKB: kb(filesOf(manifest, board)),
    totalKB: kb([...sizes.keys()].filter((file) => !later.some((set) => set.has(file)) && !isForInstalling(file))),
    botsKB: kb(bots),
    readKB: kb(readers),
    tablesKB: kb(tables),
    onlineKB: kb(online),
    classKB: kb(classes),
    studyKB: kb(studies),
    chineseKB: kb(chinese),
  };
}

if (isMain(import.meta.url)) {
  await runMain(() => {
    const figures = measure();
    const line = `entry ${figures.entryKB} KB, board ${figures.boardKB} KB, total ${figures.totalKB} KB, for bots ${figures.botsKB} KB, for readers ${figures.readKB} KB, for tables ${figures.tablesKB} KB, for online tables ${figures.onlineKB} KB, for classes ${figures.classKB} KB, for studies ${figures.studyKB} KB, for Chinese ${figures.chineseKB} KB (brotli)`;
    console.log(process.argv.includes('--json') ? JSON.stringify(figures) : line);
    for (const [name, limit] of Object.entries(limits)) {
      if (figures[name] <= limit) continue;
      console.error(`${name} is ${figures[name]}, over its limit of ${limit}.`);
      process.exitCode = 1;
    }
  });
}
