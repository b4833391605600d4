import { describe, expect, it } from 'vitest';
import { setup } from '../../../rules/setup.ts';
import { continuations, type Variation } from '../../../src/continuations/continuations.ts';
import { playMatch } from '../../../src/continuations/match.ts';
import type { Position } from '../../../src/continuations/position.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';

const random = (name: string) => ({ name, skill: 'random' as const });
const players = { us: random('a'), china: random('b') };
const start: Position = { scenario: 'lesson', options: {}, seed: 'here', turns: [] };
const varied: Variation = { players, chance: 'deals' };

describe('continuations', () => {
  it('are the same alone as among others, and from a state as from a position', () => {
    const all = continuations(start, varied, 6, 's');
    expect(continuations(start, varied, [2, 4], 's')).toEqual(all.slice(2, 4));
    expect(continuations(setup('lesson', {}, 'here'), varied, 6, 's')).toEqual(all);
    expect(new Set(all.map((r) => JSON.stringify(r))).size).toBeGreaterThan(1);
  });

  it('in other worlds are whole matches of their own', () => {
    const [, second] = continuations(start, { players, chance: 'worlds', decisions: 'd' }, 2, 's');
    const G = playMatch({ scenario: 'lesson', seed: 's/1', players });
    expect(Object.keys(second)).toEqual(Object.keys(G));
    expect(() => continuations(setup('lesson', {}, 'x'), { players, chance: 'worlds' }, 1, 's')).toThrow('begin');
  });

  it('change what is asked, and leave the rules as they were', () => {
    const without: Variation = { players, chance: 'worlds', changes: [{ of: 'rule', off: 'requests' }] };
    const before = continuations(start, varied, 4, 's');
    expect(continuations(start, without, 4, 's').every((r) => r.from.us.requests === 0)).toBe(true);
    expect(continuations(start, varied, 4, 's')).toEqual(before);
    const repealed: Variation = { ...varied, changes: [{ of: 'wolf', stands: false }] };
    expect(continuations(start, repealed, 4, 's').every((r) => !r.wolf)).toBe(true);
  });

  it('come in the same order from an engine that does them in pieces', async () => {
    const told: [number, number][] = [];
    const engine = inlineEngine((done, asked) => told.push([done, asked]));
    expect(await engine.continuations(start, varied, 9, 's')).toEqual(continuations(start, varied, 9, 's'));
    expect(told.at(-1)).toEqual([3, 3]);
  });
});
