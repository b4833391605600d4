import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { fileFor, portFrom, serve } from '../../scripts/serve.mjs';
import { checkNode, matchesLock } from '../../scripts/setup.mjs';
import { filesOf, parts, withShared } from '../../scripts/size.mjs';
import { addUp, playwrightCounts, summaryLine, vitestCounts } from '../../scripts/test-counts.mjs';

describe('setting up', () => {
  it('asks for the Node that package.json names', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).engines.node).toBe('>=20.19');
    expect(() => checkNode('20.18.3')).toThrow(/needs Node 20.19 or newer; this is Node 20.18.3/);
    for (const version of ['20.19.0', '22.1.0', '26.0.0']) expect(() => checkNode(version)).not.toThrow();
  });

  it('notices when what is installed is not what is locked', () => {
    const locked = {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    };
    expect(matchesLock(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
    expect(matchesLock(locked, {})).toBe(false);
    expect(matchesLock(locked, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(matchesLock(locked, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': {} })).toBe(false);
  });

  it('refuses a CHROME_PATH that is no browser', () => {
    expect(() => findBrowser({ CHROME_PATH: '/nowhere/chrome' })).toThrow(/CHROME_PATH names/);
  });
});

describe('serving', () => {
  const here = fileURLToPath(new URL('.', import.meta.url)).slice(0, -1);

  it('gives files of its folder and nothing else', () => {
    expect(fileFor(here, '/setup.test.ts?x=1')).toBe(fileURLToPath(import.meta.url));
    for (const url of ['/', '/none.txt', '/../../package.json', '/%2e%2e/%2e%2e/package.json', '/%00', '/%', '/.git']) {
      expect(fileFor(here, url), url).toBeUndefined();
    }
  });

  it('says in a sentence that the port is busy', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    await expect(serve({ folder: here, port, host: undefined })).rejects.toThrow(`Port ${port} is busy`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('takes only real port numbers', () => {
    expect(portFrom([], {})).toBe(5180);
    expect(portFrom([], { PORT: '8080' })).toBe(8080);
    expect(portFrom(['--port', '8081'], { PORT: '8080' })).toBe(8081);
    for (const PORT of ['no', '0', '70000', '1.5']) expect(() => portFrom([], { PORT })).toThrow(/port must be/);
    expect(() => portFrom(['--port'], {})).toThrow(/port must be/);
  });
});

describe('the sum of all tests', () => {
  it('is one line', () => {
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    const sum = addUp([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 4, failed: 1, skipped: 0 },
    ]);
    expect(summaryLine(sum)).toBe('5 passed, 1 failed, 2 skipped');
  });

  it('counts a test file that could not be loaded', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      { name: 'b.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults };
    expect(vitestCounts(report)).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a flaky browser test as failed', () => {
    const stats = { expected: 2, unexpected: 0, flaky: 1, skipped: 0 };
    expect(playwrightCounts({ stats, errors: [], suites: [] })).toMatchObject({ passed: 2, failed: 1, skipped: 0 });
  });

  it('names each failing test and the first line of why, so that the end of the output is enough', () => {
    const failed = {
      status: 'failed',
      fullName: 'orbit fills',
      failureMessages: ['\u001b[31mexpected 1\u001b[39m\nat'],
    };
    const testResults = [
      { name: '/x/test/a.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, failed] },
      { name: '/x/test/b.test.ts', status: 'failed', assertionResults: [], message: 'no such module' },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults };
    expect(vitestCounts(report, '/x').failures).toEqual([
      'test/a.test.ts: orbit fills: expected 1',
      'test/b.test.ts: no such module',
    ]);

    const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
    const test = { status: 'unexpected', results: [{ error: { message: 'Timeout\nat' } }] };
    const suites = [{ specs: [], suites: [{ specs: [{ file: 'a.spec.ts', title: 'plays', tests: [test] }] }] }];
    expect(playwrightCounts({ stats, errors: [{ message: 'no server' }], suites }).failures).toEqual([
      'a.spec.ts: plays: Timeout',
      'outside any test: no server',
    ]);
  });
});

describe('the size of the page', () => {
  it('counts as entry what is always loaded, and as board what a match adds', () => {
    const manifest = {
      'index.html': { file: 'index.js', css: ['index.css'], isEntry: true, dynamicImports: ['src/screens/app.tsx'] },
      'src/screens/app.tsx': { file: 'app.js', imports: ['_shared.js'], dynamicImports: ['src/board/board.ts'] },
      '_shared.js': { file: 'shared.js' },
      'src/board/board.ts': { file: 'board.js', imports: ['_shared.js', '_phaser.js'] },
      '_phaser.js': { file: 'phaser.js' },
    };
    const { entry, board } = parts(manifest);
    expect([...filesOf(manifest, entry)].sort()).toEqual(['app.js', 'index.css', 'index.js', 'shared.js']);
    expect([...filesOf(manifest, board)].sort()).toEqual(['board.js', 'phaser.js']);
  });

  it('counts what only some chunks share as theirs', () => {
    const manifest = {
      'src/online/lobby.tsx': { file: 'lobby.js', imports: ['_rows.js', '_words.js'] },
      'src/online/place.tsx': { file: 'place.js', imports: ['_rows.js'] },
      'src/pages/new.tsx': { file: 'new.js', imports: ['_words.js'] },
      '_rows.js': { file: 'rows.js', imports: ['_marks.js'] },
      '_marks.js': { file: 'marks.js' },
      '_words.js': { file: 'words.js' },
    };
    const keys = withShared(manifest, (key: string) => key.startsWith('src/online/'));
    expect([...keys].sort()).toEqual(['_marks.js', '_rows.js', 'src/online/lobby.tsx', 'src/online/place.tsx']);
  });
});
