/** What holds in every match of its copies and its records: see properties.test.ts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { hashOf } from '../../rules/hash.ts';
import { legal } from '../../rules/legal.ts';
import { below, seeded } from '../../rules/random.ts';
import { fromRecord, toRecord, writeRecord } from '../../rules/record.ts';
import { view } from '../../rules/view.ts';

import { check, playOut, seed, sometimes } from './playouts.ts';

describe('a copy', () => {
  it('is played on without a trace in the original', () => {
    check(60, (start) =>
      playOut(
        start,
        sometimes(25, (G, rng) => {
          const before = JSON.stringify(G);
          const other = copy(G);
          expect(other).toEqual(G);
          for (let i = 0; i < 120 && !other.ending; i++) {
            const by = other.awaiting[below(rng, other.awaiting.length)];
            const moves = legal(other, by);
            step(other, by, moves[below(rng, moves.length)]);
          }
          expect(JSON.stringify(G)).toBe(before);
        }),
      ),
    );
  });

  it('shares no figure and no list with the original', () => {
    // Steps, asks, requests, policies, picks, networks and promises are values: replaced, never changed in place.
    const VALUES = new Set([
      'queue',
      'ask',
      'requests',
      'offer',
      'policies',
      'picks',
      'networks',
      'promises',
      'play',
      'options',
      'ending',
    ]);
    const spoil = (value: Record<string, unknown>) => {
      for (const [k, v] of Object.entries(value)) {
        if (Array.isArray(v)) {
          if (!VALUES.has(k)) v.fill('spoilt');
          v.push('spoilt');
        } else if (v && typeof v === 'object' && !VALUES.has(k)) spoil(v as Record<string, unknown>);
        else value[k] = 'spoilt';
      }
    };
    check(40, (start) =>
      playOut(
        start,
        sometimes(10, (G) => {
          const before = JSON.stringify(G);
          spoil(copy(G) as unknown as Record<string, unknown>);
          spoil(view(G, 'us') as unknown as Record<string, unknown>);
          expect(JSON.stringify(G)).toBe(before);
        }),
      ),
    );
  });
});

describe('records', () => {
  const codeOf = (text: string) => {
    const loaded = fromRecord(text);
    return loaded.ok ? 'loaded' : loaded.error.code;
  };

  it('replay to the same state; damaged, foreign, altered and future ones are refused', () => {
    check(60, (start) =>
      playOut(
        start,
        () => {},
        (G, turns) => {
          const rng = seeded(start.seed);
          const record = toRecord(start, turns);
          const text = writeRecord(record);
          const loaded = fromRecord(text);
          if (!loaded.ok) throw new Error(loaded.error.message);
          expect(loaded.record).toEqual(record);
          expect(writeRecord(loaded.record)).toBe(text);
          expect(hashOf(loaded.state)).toBe(hashOf(G));

          const lines = text.trimEnd().split('\n');
          const cut = lines.slice(0, 1 + below(rng, lines.length - 1)).join('\n');
          expect(codeOf(cut)).toBe('file-cut-off');
          const swapped = (a: string | RegExp, b: string) => codeOf(text.replace(a, b));
          expect(swapped('Soft Landing', 'Chess')).toBe('file-foreign');
          expect(swapped('format 2', 'format 3')).toBe('file-future');
          expect(swapped(/^rules: .*/m, 'rules: 999')).toBe('file-future');
          expect(swapped(/^rules: .*/m, 'rules: 1')).toBe('file-past');
          for (const [from, to] of [
            ['The match ends', 'The match goes on'],
            [/^seed: /m, 'what-if: cheat\nseed: '],
            [/^seed: /m, 'what-if: __proto__\nseed: '],
            [/^seed: .*$/m, 'seed: 7'],
            [/^seed: /m, 'extra: 1\nseed: '],
            [/^rules: .*/m, 'rules: 0'],
            [/^rules: .*/m, 'rules: 1.5'],
            ['== Round 1 ==\n', ''],
            [/^us: /m, 'eu: '],
            [/^us: .*$/m, 'us: wins'],
            [/$/, 'us: is done'],
          ] as const)
            expect([to, swapped(from, to)]).toEqual([to, 'file-malformed']);
          const at = below(rng, turns.length);
          const [first, ...others] = record.rounds;
          for (const altered of [
            { seed: `${record.seed}x` },
            { moves: turns.filter((_, i) => i !== at) },
            { moves: [...turns.slice(0, at), turns[at], ...turns.slice(at)] },
            { moves: turns.slice(0, -1) },
            { rounds: [{ ...first, hash: first.hash.replace(/.$/, (c) => (c === '0' ? '1' : '0')) }, ...others] },
            { rounds: [{ ...first, moves: first.moves - 1 }, ...others] },
            { rounds: others },
          ])
            expect(['file-altered', 'file-malformed', 'file-cut-off']).toContain(
              codeOf(writeRecord({ ...record, ...altered })),
            );
        },
      ),
    );
  });

  it('read anything at all without falling over', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((v) => JSON.stringify({ format: 'soft-landing', moves: v })),
          fc.string().map((s) => `Soft Landing match, format 2\nrules: 2\n${s}`),
          fc.string().map((s) => `Soft Landing match, format 2\nseed: "x"\n== Round 1 ==\nus: ${s}`),
        ),
        (text) => {
          expect(codeOf(text)).toMatch(/^file-/);
        },
      ),
      { numRuns: 500, seed },
    );
  });
});
