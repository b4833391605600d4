/**
 * docs/ADDING.md, followed to the letter: each walk adds its entry in a copy of the repository, runs what the page says,
 * and has touched exactly the files that the page names.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { ADDING, add, readWalks, type Step, type Walk, withBlock } from '../../scripts/docs/walk.ts';
import { filesBelow, trackedFiles } from '../house/tracked.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const walks = readWalks(readFileSync(join(ROOT, ADDING), 'utf8'));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** A fresh copy of the repository, with the installed dependencies of this one. */
function copyOfRepository(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'adding-')));
  folders.push(folder);
  for (const file of trackedFiles({ fresh: true })) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** What every file holds, by its path. */
const contents = (folder: string): Map<string, string> =>
  new Map(
    filesBelow(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

/** Files that two looks at a folder do not see alike. */
const touched = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).sort();

/** Runs a command line of the page in a folder; throws with all that it printed where it fails. */
async function run(folder: string, command: string): Promise<void> {
  const [program, ...args] = command.split(' ');
  // A vitest that runs this has told its children so; one that the page starts is to start afresh.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|npm_)/.test(name)));
  const shell = process.platform === 'win32';
  try {
    await promisify(execFile)(program, args, { cwd: folder, env, shell, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`${command} failed: ${stdout.slice(-6000)}\n${stderr.slice(-6000) || message}`);
  }
}

/** Runs tests of the page's; throws unless they pass and are at least one. */
async function test(folder: string, command: string): Promise<void> {
  const report = join(folder, '.cache', 'adding.json');
  // One environment for all files of a run: they share nothing that they change, and load in a third of the time.
  await run(folder, `${command} --no-isolate --reporter=default --reporter=json --outputFile.json=${report}`);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  if (numFailedTests > 0 || numPassedTests === 0) throw new Error(`${command}: ${numPassedTests} tests passed`);
}

/** Follows a walk in a folder; returns the files that it names as touched. */
async function follow(folder: string, walk: Walk): Promise<string[]> {
  const named = new Set<string>();
  for (const step of walk.steps) {
    if (step.do === 'add') {
      const file = add(folder, step);
      if (file) named.add(file);
    } else if (step.do === 'run') {
      await run(folder, step.command);
      for (const file of step.rewrites) named.add(file);
    } else if (step.command.startsWith('npx vitest run ')) await test(folder, step.command);
    else await run(folder, step.command);
  }
  return [...named].sort();
}

describe('the page', () => {
  it('walks through a card, a nation and a scenario', () => {
    expect(walks.map((w) => w.title)).toEqual(['a card', 'a nation', 'a scenario']);
  });

  it.each(walks)(
    'adds for $title an entry, its texts and its test, makes the docs and tries all of it',
    ({ steps }) => {
      const files = steps.flatMap((s) => (s.do === 'add' ? [s.file] : []));
      expect(files.some((f) => f.startsWith('rules/content/'))).toBe(true);
      expect(files.some((f) => f.startsWith('assets/locales/en/'))).toBe(true);
      expect(files.some((f) => f.startsWith('assets/locales/zh-CN/'))).toBe(true);
      expect(steps.filter((s) => s.do === 'run').map((s) => s.command)).toContain('npm run docs');
      const tries = steps.flatMap((s) => (s.do === 'try' ? [s.command] : []));
      expect(tries).toContain('npm run check');
      expect(tries.join()).toContain('test/rules/content');
    },
  );

  it.each(walks)('what it adds for $title is not in the game', ({ steps }) => {
    for (const step of steps) if (step.do === 'add' && step.place === 'new') expect(existsSync(step.file)).toBe(false);
  });
});

/** Those touched that no name has, and names that nothing touched has. In a name `*` is any part of a file's name. */
function differences(files: readonly string[], names: readonly string[]) {
  const literal = (part: string) => part.replace(/[.+?^$()|[\]{}\\]/g, '\\$&');
  const is = (file: string, name: string) => new RegExp(`^${name.split('*').map(literal).join('[^/]*')}$`).test(file);
  return {
    unnamed: files.filter((file) => !names.some((name) => is(file, name))),
    untouched: names.filter((name) => !files.some((file) => is(file, name))),
  };
}

describe('following the page', () => {
  // Together, for each waits for programs that it starts.
  it.concurrent.each(walks)(
    '$title passes its tests, and touches exactly the files that are named',
    async (walk) => {
      const folder = copyOfRepository();
      const before = contents(folder);
      const named = await follow(folder, walk);
      expect(differences(touched(before, contents(folder)), named)).toEqual({ unnamed: [], untouched: [] });
    },
    900_000,
  );
});

describe('a page that is wrong', () => {
  const page = (step: string, block = 'x') => `## Walk: a thing\n\n${step}\n\n\`\`\`ts\n${block}\n\`\`\`\n`;

  it('has no step that says where a block goes', () => {
    expect(() => readWalks(page('Add this:'))).toThrow('no step says where this goes: x');
    expect(() => readWalks(page('In `a.ts`, somewhere:'))).toThrow('no step says');
  });

  it('names a line that is not there, or there twice', () => {
    expect(() => withBlock('a\nb\n', { line: 'c' }, 'x\n')).toThrow('“c” 0 times');
    expect(() => withBlock('a\na\n', { line: 'a' }, 'x\n')).toThrow('“a” 2 times');
  });

  it('adds to a file that is not there, or creates one that is', () => {
    const folder = copyOfRepository();
    const [{ steps }] = readWalks(`${page('In `none.ts`, at the end:')}`);
    expect(() => add(folder, steps[0] as Step & { do: 'add' })).toThrow('none.ts is not there');
    const [made] = readWalks(page('Create `README.md`:'));
    expect(() => add(folder, made.steps[0] as Step & { do: 'add' })).toThrow('README.md is there already');
  });

  it('leaves out a file that a command writes, or names one that it does not', async () => {
    const folder = copyOfRepository();
    const before = contents(folder);
    const run = 'Run `touch unnamed.txt`, which rewrites `README.md`.';
    const [walk] = readWalks(`## Walk: a thing\n\n${run}\n`);
    expect(walk.steps).toEqual([{ do: 'run', command: 'touch unnamed.txt', rewrites: ['README.md'] }]);
    const named = await follow(folder, walk);
    expect(differences(touched(before, contents(folder)), named)).toEqual({
      unnamed: ['unnamed.txt'],
      untouched: ['README.md'],
    });
    expect(differences(['a/b.txt', 'a/c/d.txt', 'a/btxt'], ['a/b*.txt', 'e/*'])).toEqual({
      unnamed: ['a/c/d.txt', 'a/btxt'],
      untouched: ['e/*'],
    });
  });

  it('tries tests that fail, or none', async () => {
    const folder = copyOfRepository();
    await expect(test(folder, 'npx vitest run test/support/match.test.ts -t nothing-is-called-this')).rejects.toThrow();
    await expect(run(folder, 'npm run no-such-script')).rejects.toThrow('no-such-script');
  }, 60_000);
});

it('a block goes where the page says', () => {
  const put = (place: Parameters<typeof withBlock>[1]) => withBlock('a\nb\nc\n', place, 'x\n');
  expect(put('after-first')).toBe('a\nx\nb\nc\n');
  expect(put('before-last')).toBe('a\nb\nx\nc\n');
  expect(put('end')).toBe('a\nb\nc\nx\n');
  expect(put({ line: 'b' })).toBe('a\nb\nx\nc\n');
});
