/** The commands, as a student calls them. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromRecord } from '../../../../rules/record.ts';
import { arenaOfPrograms } from '../../../../src/lab/commands/arena-programs.ts';
import { checkBot } from '../../../../src/lab/commands/check-bot.ts';
import type { ProgramArena } from '../../../../src/lab/figures/programs.ts';

let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'programs-'));
});
afterEach(() => rmSync(out, { recursive: true }));

const program = (name: string) => `"${process.execPath}" test/support/programs/${name}`;
const time = { start: 20, decision: 20 };
const quiet = { quiet: true, say: () => {} };

describe('an arena with programs', () => {
  const hold = (a: string, more = {}) =>
    arenaOfPrograms({
      ...quiet,
      a: { command: program(a) },
      b: { player: { name: 'b', skill: 'random' } },
      scenario: 'lesson',
      seed: 'arena',
      matches: 6,
      sequential: false,
      strict: false,
      time,
      out,
      ...more,
    });

  it('counts wins, faults and decisions, and repeats', async () => {
    const { json, text } = await hold('plain.mjs');
    const again = await hold('plain.mjs', { workers: 3 });
    const found = json as ProgramArena;
    expect(found).toMatchObject({ kind: 'program-arena', matches: 6, pairs: 3, seed: 'arena', b: { skill: 'random' } });
    expect(found.aWins + found.bWins + found.ties).toBe(6);
    expect(found.a).toMatchObject({ name: 'plain', faults: {}, forfeits: 0 });
    expect(text).toContain('A, plain: no faults; ');
    const lasting = (x: object) => ({ ...x, a: { ...found.a, ms: null } });
    expect(lasting(again.json)).toEqual(lasting(json));
    const [report] = readdirSync(out).filter((name) => name.endsWith('.json'));
    expect(report).toBe('programs-lesson-plain-random.json');
    expect(JSON.parse(readFileSync(join(out, report), 'utf8'))).toMatchObject({ kind: 'program-arena', pairs: 3 });
  });

  it('counts what goes wrong', async () => {
    const { json, text } = await hold('faulty.mjs illegal', { matches: 2 });
    const { a, bWins } = json as ProgramArena;
    expect(a).toMatchObject({ faults: { 'illegal-move': 6 }, forfeits: 2 });
    expect(bWins).toBe(2);
    expect(text).toContain('faults: illegal-move 6; 2 of its matches forfeited');
  });

  it('writes matches that the game opens', async () => {
    const records = join(out, 'records');
    const { json } = await hold('plain.mjs', { records });
    const names = readdirSync(records).sort();
    expect(names).toEqual(['1-ab.match', '1-ba.match', '2-ab.match', '2-ba.match', '3-ab.match', '3-ba.match']);
    let wins = 0;
    for (const name of names) {
      const loaded = fromRecord(readFileSync(join(records, name), 'utf8'));
      if (!loaded.ok) throw new Error(loaded.error.message);
      const mine = name.includes('ab') ? 'us' : 'china';
      expect(loaded.record.names?.[mine]).toBe('plain');
      if (loaded.state.ending?.winner === mine) wins++;
    }
    expect(wins).toBe((json as ProgramArena).aWins);
  });

  it('stops with the test of what is the stronger', async () => {
    const { json } = await hold('faulty.mjs concedes', { matches: 100, sequential: true });
    const { matches, test } = json as ProgramArena;
    expect(test.accepted).toBe('H0');
    expect(matches).toBe(test.pairs * 2);
    expect(matches).toBeLessThan(100);
  });
});

describe('check-bot', () => {
  it('finds nothing wrong where nothing is', async () => {
    const { json, text } = await checkBot({ ...quiet, command: program('plain.mjs'), seed: 'check', time });
    expect(json).toMatchObject({ name: 'plain', sound: true, faults: {} });
    expect(json.matches.map(({ scenario, bloc, forfeit }) => [scenario, bloc, forfeit])).toEqual([
      ['lesson', 'us', false],
      ['standard', 'china', false],
    ]);
    expect(text).toContain('No faults');
  });

  it('says what went wrong and what to do', async () => {
    const { json, text } = await checkBot({ ...quiet, command: program('faulty.mjs garbage'), seed: 'check', time });
    expect(json).toMatchObject({ sound: false, faults: { 'not-json': 6 } });
    expect(text).toContain('not-json, 6 times: It wrote what is not JSON: "thinking... [2J".');
    expect(text).toContain('print what helps you to standard error');
  });

  it('plays no second match with a program that does not begin', async () => {
    const { json } = await checkBot({ ...quiet, command: program('faulty.mjs ends'), seed: 'check', time });
    expect(json).toMatchObject({ name: null, sound: false, faults: { ended: 1 } });
    expect(json.matches).toHaveLength(1);
  });
});

describe('the command line', () => {
  const lab = ['--import', 'tsx', 'scripts/lab.ts'];

  it.skipIf(process.platform === 'win32')('leaves no program behind when it is stopped', async () => {
    const ids = join(out, 'ids');
    const arena = spawn(
      process.execPath,
      [...lab, 'arena', '--a', `${program('faulty.mjs')} late ${ids}`, '--b', 'random', '--out', out, '--time', '60'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    arena.stderr.on('data', (bytes) => {
      said += bytes;
    });
    const ended = new Promise<number | null>((resolve) => arena.on('exit', resolve));
    await expect.poll(() => existsSync(ids), { timeout: 30_000 }).toBe(true);
    const id = Number(readFileSync(ids, 'utf8'));
    expect(() => process.kill(id, 0)).not.toThrow();
    arena.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said).toContain('Stopped.');
    await expect
      .poll(() => {
        try {
          return process.kill(id, 0);
        } catch {
          return false;
        }
      })
      .toBe(false);
  });

  it.each([
    [
      ['arena', '--a', 'ministre', '--b', 'random'],
      /^A \(ministre\): It can't be started: there is no program "ministre"/,
    ],
    [['arena', '--a', 'node x', '--b', 'random', '--nodes-a', '5'], /--nodes-a is for levels/],
    [['arena', '--a', 'envoy', '--b', 'random', '--strict'], /--strict is for programs/],
    [['check-bot'], /^Name one command/],
  ])('%j is refused with a sentence', (args, sentence) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [...lab, ...args, ...(args[0] === 'arena' ? ['--out', out] : [])],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr.replace(/^arena: .*\n/gm, '')).toMatch(sentence);
    expect(status).toBe(2);
  });
});
