/** `npm run record`, as people call it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fromRecord } from '../../rules/record.ts';
import { RULES_VERSION } from '../../rules/state.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GOLDEN = 'test/golden/lesson-01.match';
const text = readFileSync(join(root, GOLDEN), 'utf8');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/record.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('npm run record', { timeout: 60_000 }, () => {
  it('verifies a sound file', () => {
    const told = run('verify', GOLDEN);
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toContain('every move is legal and every hash fits');
  });

  /** Each kind of damage, and what `fromRecord` says of it; the command says the same. */
  const damaged: [name: string, content: string, code: string][] = [
    ['a cut-off file', text.slice(0, text.indexOf('== The match ends') - 20), 'file-cut-off'],
    ['a damaged line', text.replace(/plays [a-z0-9-]+ for/, 'plays for'), 'file-malformed'],
    ['a changed hash', text.replace(/[0-9a-f]{16}/, '0123456789abcdef'), 'file-altered'],
    ['a move that the rules refuse', text.replace(/^us: chooses to \w+/m, 'us: is done'), 'file-altered'],
    ['a file of newer rules', text.replace(/^rules: .*/m, `rules: ${RULES_VERSION + 1}`), 'file-future'],
    ['a file of a newer format', text.replace('format 2', 'format 9'), 'file-future'],
    ['a file of older rules', text.replace(/^rules: .*/m, 'rules: 1'), 'file-past'],
    ['another file', '{"name":"soft-landing"}', 'file-foreign'],
    ['a hostile option', text.replace(/^seed: /m, 'what-if: __proto__ constructor\nseed: '), 'file-malformed'],
    ['a file far too large', 'x'.repeat(4_000_001), 'file-too-large'],
  ];

  it.each(damaged)('refuses %s with a code and a sentence', (_, content, code) => {
    const loaded = fromRecord(content);
    expect(loaded.ok ? 'loaded' : loaded.error.code).toBe(code);
    if (!loaded.ok) expect(loaded.error.message).toMatch(/^[A-Z].{20,}\.$/s);
  });

  it('says so of a damaged file, and fails', () => {
    const [, content, code] = damaged[0];
    const told = run('verify', file('cut-off.match', content));
    expect(told).toMatchObject({ status: 1, stdout: '' });
    expect(told.stderr).toContain(`cut-off.match: This match file is cut off: its last line is missing. (${code})\n`);
    expect(run('verify', file('large.match', damaged[damaged.length - 1][1])).stderr).toContain('(file-too-large)');
  });

  it('tells the story of a match in sentences', () => {
    const { status, stdout } = run('show', GOLDEN);
    expect(status).toBe(0);
    expect(stdout).toContain('Round 1 begins.');
    expect(stdout).toMatch(/^(China|The United States) plays “.+” for its event\.$/m);
    expect(stdout).not.toMatch(/log:|\{\{|undefined/);
  });

  it('replays up to any move', () => {
    const told = JSON.parse(run('replay', GOLDEN, '--to', '20', '--json').stdout);
    expect(told).toMatchObject({ moves: 20 });
    expect(told.rounds.at(-1)).toMatchObject({ moves: 20 });
    expect(run('replay', GOLDEN, '--to', '9999').stderr).toContain('--to must be a whole number');
  });

  it('says how it is called', () => {
    for (const args of [
      ['eat', GOLDEN],
      ['verify', 'no-such-file'],
    ])
      expect(run(...args)).toMatchObject({ status: 2, stdout: '' });
  });
});
