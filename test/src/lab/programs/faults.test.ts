/** Programs that do wrong: each gets its reason, nothing hangs, and none is left. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Player } from '../../../../src/continuations/players.ts';
import { adviceOn, FAULT_CODES } from '../../../../src/lab/programs/faults.ts';
import type { Played } from '../../../../src/lab/programs/match.ts';
import { type PairOptions, playPairs, Unready } from '../../../../src/lab/programs/pairs.ts';
import { LAST_FAULT } from '../../../../src/lab/programs/protocol.ts';

let folder = '';
let said = '';
const ids = () => join(folder, 'ids');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
  said = '';
});

const alive = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
};

/** Ids of the programs that ran. */
const ran = (): number[] => (existsSync(ids()) ? readFileSync(ids(), 'utf8').trim().split('\n').map(Number) : []);

afterEach(async () => {
  // The system takes a moment to bury what was killed.
  await expect.poll(() => ran().filter(alive), { timeout: 5000 }).toEqual([]);
  rmSync(folder, { recursive: true });
});

const chance: Player = { name: 'b', skill: 'random' };
const faulty = (what: string) => `"${process.execPath}" test/support/programs/faulty.mjs ${what} ${ids()}`;

const play = (command: string, more: Partial<PairOptions> = {}) =>
  playPairs({
    scenario: 'lesson',
    entrants: { a: { command }, b: { player: chance } },
    seeds: ['wrong/0'],
    time: { start: 20, decision: 20 },
    strict: false,
    lanes: 1,
    say: (text) => {
      said += text;
    },
    ...more,
  });

const first = async (command: string, more: Partial<PairOptions> = {}): Promise<Played> =>
  (await play(command, more)).pairs[0][0];

const codes = ({ faults }: Played) => faults.us.map(({ code }) => code);

describe('a program that answers wrongly', () => {
  it.each([
    ['garbage', 'not-json', 'It wrote what is not JSON: "thinking... [2J".'],
    ['unknown-index', 'unknown-index', /^It chose move \d+; the list goes from 0 to \d+\.$/],
    ['illegal', 'illegal-move', /^Its move "\{\\"type\\":\\"place\\".*" is not legal\. /],
    ['deep', 'illegal-move', /^Its move "\{\\"type\\":\\"play\\",\\"card\\":\\"…\\"\}" is not legal\. /],
    ['wrong-number', 'wrong-number', 'It answers decision 8; decision 1 was asked.'],
    ['no-answer', 'not-an-answer', /^It wrote ".*": not a decision's number and a move\.$/],
  ] as const)('%s: chance plays for it twice, and at the third it forfeits', async (what, code, message) => {
    const match = await first(faulty(what));
    expect(codes(match)).toEqual(Array(LAST_FAULT).fill(code));
    expect(match.faults.us[0].message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(match.forfeit).toBe('us');
    expect(match.result).toMatchObject({ kind: 'concession', winner: 'china' });
    expect(match.turns.filter(({ by }) => by === 'us')).toHaveLength(LAST_FAULT);
    expect(match.turns.at(-1)).toEqual({ by: 'us', move: { type: 'concede' } });
  });

  it('forfeits at the first in a strict arena', async () => {
    const match = await first(faulty('illegal'), { strict: true });
    expect(codes(match)).toEqual(['illegal-move']);
    expect(match.turns.filter(({ by }) => by === 'us')).toHaveLength(1);
  });

  it('is judged line by line: what it says besides its answers counts, the answers that come after do not', async () => {
    const match = await first(faulty('chatty'));
    expect(codes(match)).toEqual(Array(LAST_FAULT).fill('not-json'));
  });

  it('is asked again in the next match', async () => {
    const [pair] = (await play(faulty('garbage'))).pairs;
    expect(pair.map(({ forfeit }) => forfeit)).toEqual(['us', 'china']);
    expect(ran()).toHaveLength(2);
  });

  it('may concede: that is no fault', async () => {
    const match = await first(faulty('concedes'));
    expect([match.forfeit, match.faults.us, match.result.kind]).toEqual([null, [], 'concession']);
  });
});

describe('a program that is late', () => {
  it('forfeits at the third time', async () => {
    const match = await first(faulty('late'), { time: { start: 20, decision: 0.2 } });
    expect(codes(match)).toEqual(Array(LAST_FAULT).fill('late'));
    expect(match.faults.us[2].message).toBe('It did not answer decision 3 within 0.2 seconds.');
    expect(Math.min(...match.times.us)).toBeGreaterThan(190);
  });

  it('once goes on: its late answer is not taken for another', async () => {
    const match = await first(faulty('late-once'), { time: { start: 20, decision: 1 } });
    expect(codes(match)).toEqual(['late']);
    expect(match.forfeit).toBeNull();
    expect(match.result.kind).not.toBe('concession');
  });
});

describe('what is left from one match', () => {
  it('does not spoil the next: an answer that was owed is dropped, and words for people are one fault', async () => {
    const { pairs } = await play(faulty('cheers'), { time: { start: 20, decision: 1 } });
    const [[one, two]] = pairs;
    expect(codes(one)).toEqual(['late']);
    expect(two.faults.china.map(({ code, decide }) => [code, decide])).toEqual([
      ['not-json', 0],
      ['late', 1],
    ]);
    expect([one.forfeit, two.forfeit]).toEqual([null, null]);
    expect(ran()).toHaveLength(1);
  });
});

describe('a program that goes wrong altogether', () => {
  it.each([
    ['ends-later', 'ended', 'It has ended with code 4.'],
    ['huge', 'line-too-long', 'It writes a line of more than 1048576 bytes (1 MB).'],
  ] as const)('%s: forfeits at once, and begins the next match anew', async (what, code, message) => {
    const [pair] = (await play(faulty(what))).pairs;
    expect(codes(pair[0])).toEqual([code]);
    expect(pair[0].faults.us[0].message).toBe(message);
    expect(pair.map(({ forfeit }) => forfeit)).toEqual(['us', 'china']);
    expect(ran()).toHaveLength(2);
  });

  it('floods: is ended', async () => {
    const match = await first(faulty('flood'));
    expect(match.forfeit).toBe('us');
    // What was read before it was too much counts as well.
    expect([...new Set(codes(match))].filter((code) => code !== 'flood' && code !== 'not-an-answer')).toEqual([]);
  });

  it.each([
    ['ends', 'ended'],
    ['deaf', 'not-ready'],
    ['bad-ready', 'bad-ready'],
  ] as const)('%s: the arena does not begin', async (what, code) => {
    const failed = await play(faulty(what), { time: { start: what === 'deaf' ? 1 : 20, decision: 20 } }).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(Unready);
    expect(failed).toMatchObject({ side: 'a', fault: { code } });
    expect((failed as Unready).message).toContain(adviceOn(code));
    if (what === 'ends') expect(said).toBe('[A] no reason\n');
  });

  it.each([
    ['no-such-program-here --x', 'cannot-start', /there is no program "no-such-program-here" here/],
    ['test/support/programs', 'cannot-start', /may not be run as a program/],
    ['python3 "my.py', 'bad-command', /quotation mark/],
  ] as const)("%s: can't be started", async (command, code, message) => {
    const failed = await play(command).catch((error: unknown) => error);
    expect(failed).toMatchObject({ fault: { code, message: expect.stringMatching(message) } });
  });
});

describe('what a program leaves behind', () => {
  it('is ended with it, and what it started too', async () => {
    const match = await first(faulty('stays'));
    expect(match.faults.us).toEqual([]);
    expect(ran()).toHaveLength(2);
  });

  it('on standard error is passed on, so far', async () => {
    await play(faulty('loud'));
    expect(said.startsWith('[A] line 0 of  [31m1\n[A] line 1 of')).toBe(true);
    expect(said.split('\n').filter(Boolean)).toHaveLength(201);
  });
});

it('each fault has its advice', () => {
  expect(FAULT_CODES.map(adviceOn).every((text) => text.endsWith('.') && text.length > 40)).toBe(true);
});
