/** The best-response search: tempers change what a bot does, heats choose among them, and the winner is tried again. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setup } from '../../../rules/setup.ts';
import { evaluate } from '../../../src/bots/evaluate.ts';
import { EVEN, inTemper, PARTS } from '../../../src/bots/temper.ts';
import { playMatch } from '../../../src/continuations/match.ts';
import { respond } from '../../../src/lab/commands/respond.ts';
import type { Response } from '../../../src/lab/figures/response.ts';
import { candidates } from '../../../src/lab/run/tempers.ts';

describe('a temper', () => {
  const G = setup('standard', {}, 'temper');
  const judged = (temper = EVEN) => inTemper(temper, () => evaluate(G, 'us'));

  it('changes nothing where it heeds all as it is, and lasts no longer than the thought', () => {
    const plain = evaluate(G, 'us');
    expect(judged()).toBe(plain);
    expect(judged({ ...EVEN, law: 3 })).not.toBe(plain);
    expect(() =>
      inTemper({ ...EVEN, law: 3 }, () => {
        throw new Error('lost the thread');
      }),
    ).toThrow('lost the thread');
    expect(evaluate(G, 'us')).toBe(plain);
  });

  it('has its habit in every Dialogue where it may', () => {
    const players = {
      us: { name: 'a', skill: 'attache', temper: { ...EVEN, dialogue: 'abstain' } },
      china: { name: 'b', skill: 'attache', temper: { ...EVEN, dialogue: 'exploit' } },
    } as const;
    const { dialogue } = playMatch({ scenario: 'lesson', seed: 'habit', players });
    expect(dialogue.length).toBeGreaterThan(0);
    for (const pair of dialogue) expect(pair).toEqual(['abstain', 'exploit']);
  });
});

describe('candidates', () => {
  it('are the named ones first, then drawn ones, each another, the same for a seed', () => {
    const list = candidates(40, 'x');
    expect(list).toEqual(candidates(40, 'x'));
    expect(new Set(list.map((c) => c.name)).size).toBe(40);
    expect(new Set(list.map((c) => JSON.stringify(c.temper))).size).toBe(40);
    expect(list[0].temper).toEqual({ ...EVEN, map: 2 });
    for (const { temper } of list.slice(-20))
      for (const part of PARTS) {
        expect(temper[part]).toBeGreaterThan(0.3);
        expect(temper[part]).toBeLessThan(3.01);
      }
  });
});

describe('the search', () => {
  let out = '';
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), 'lab-'));
  });
  afterEach(() => rmSync(out, { recursive: true }));

  it('halves the field by heats, tries the winner on fresh seeds, and repeats', async () => {
    const o = { scenario: 'lesson', seed: 's', to: 'attache', candidates: 10, matches: 2, confirm: 6 } as const;
    const once = (await respond({ ...o, out, quiet: true, workers: 2 })).json as Response;
    expect(once.heats).toEqual([
      { candidates: 10, matches: 2 },
      { candidates: 4, matches: 4 },
      { candidates: 2, matches: 8 },
    ]);
    expect(once.tried[0].name).toBe(once.champion.name);
    expect(once.champion.share.n).toBeLessThanOrEqual(6);
    expect(readdirSync(out).some((f) => f === 'response-lesson-attache.html')).toBe(true);
    rmSync(join(out, 'response-lesson-attache.jsonl'));
    expect((await respond({ ...o, out, quiet: true, workers: 1 })).json).toEqual(once);
  });
});
