/**
 * JavaScript for Node, built once for every change of its sources: the worker's (worker threads don't load TypeScript),
 * and what only vite can put together.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', sep);
const CACHE = join(ROOT, 'node_modules', '.cache', 'soft-landing-lab');

/** What a match depends on. A change of it makes old results incomparable with new ones. */
const GAME = ['rules', 'src/bots', 'src/continuations', 'src/studies/audit.ts'];
const BUILT = [
  ...GAME,
  'src/studies',
  'src/stats',
  'src/lab/run/jobs.ts',
  'src/lab/run/worker.ts',
  'package-lock.json',
];
/** Old builds kept: for a second working copy's or branch's changes to and fro. */
const KEPT = 4;

function files(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

function hash(of: readonly string[]): string {
  const sum = createHash('sha256');
  for (const path of of)
    for (const file of files(join(ROOT, path))) {
      if (!/\.(tsx?|json|css)$/.test(file)) continue;
      sum.update(file.slice(ROOT.length).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0');
    }
  return sum.digest('hex').slice(0, 12);
}

/** Equal while rules, bots and match player are. */
export const gameVersion = (): string => hash(GAME);

/** The worker's file. */
export const workerFile = (): Promise<string> => builtOnce('src/lab/run/worker.ts', BUILT);

/**
 * The file that an entry is built to; built where there is none for these sources. Components are Preact's.
 * @param entry from the root of the repository
 * @param of files and folders that it depends on
 */
export async function builtOnce(entry: string, of: readonly string[]): Promise<string> {
  const name = `${basename(entry).replace(/\.tsx?$/, '')}.mjs`;
  const folder = join(CACHE, hash([entry, ...of]));
  const file = join(folder, name);
  if (existsSync(file)) return file;
  const { build } = await import('vite');
  mkdirSync(CACHE, { recursive: true });
  // Two may start at once: each builds for itself, and a finished folder takes its name in one step.
  const draft = join(CACHE, `draft-${process.pid}-${name}`);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      ssr: entry,
      outDir: draft,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
  if (existsSync(folder)) rmSync(draft, { recursive: true, force: true });
  else renameSync(draft, folder);
  tidy(folder, name);
  return file;
}

/** Removes all but the latest builds of a file. */
function tidy(present: string, file: string): void {
  const builds = readdirSync(CACHE)
    .filter((name) => !name.startsWith('draft-'))
    .map((name) => join(CACHE, name))
    .filter((path) => path !== present && existsSync(join(path, file)))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(KEPT - 1)) rmSync(old, { recursive: true, force: true });
}
