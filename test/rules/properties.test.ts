/**
 * What holds in every match: played at random by the thousand. The runs are the same each time, so that a red test
 * means a change and not bad luck; `PROPERTY_SEED=7 npx vitest run test/rules/properties` plays others, and
 * `npm run fuzz` plays on for as long as one likes.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../rules/apply.ts';
import { SCENARIO_IDS } from '../../rules/content/scenarios/index.ts';
import { hashOf } from '../../rules/hash.ts';
import { invariants } from '../../rules/invariants.ts';
import { legal } from '../../rules/legal.ts';
import { type Move, sameMove } from '../../rules/moves.ts';
import { below } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, rivalOf, type ScenarioId } from '../../rules/terms.ts';

import { check, key, playOut, seed, sometimes } from './playouts.ts';

describe('whole matches', () => {
  const more: Partial<Record<ScenarioId, number>> = { standard: 250, lesson: 1200 };
  for (const scenario of SCENARIO_IDS) {
    const runs = more[scenario] ?? 140;
    it(`${scenario}: each state keeps the laws, each list is without doubles, each match ends`, () => {
      check(
        runs,
        (start) =>
          playOut(start, (G, rng) => {
            invariants(G);
            for (const bloc of G.awaiting) {
              const moves = legal(G, bloc);
              const kinds = below(rng, 20) === 0 ? new Set(moves.map(key)) : new Set(moves);
              if (kinds.size !== moves.length) throw new Error(`a move is listed twice: ${moves.map(key)}`);
            }
          }),
        [scenario],
      );
    });
  }
});

/** Moves that are legal elsewhere, legal ones with a field changed, and things that are no moves at all. */
function wrongMoves(G: State, rng: number[], earlier: Move[]): unknown[] {
  const out: unknown[] = [...earlier];
  for (const bloc of G.awaiting) {
    const moves = legal(G, bloc);
    for (let i = 0; i < 3; i++) {
      const move = moves[below(rng, moves.length)] as Record<string, unknown> & Move;
      for (const field of Object.keys(move)) {
        const junk = [
          'KEN',
          'RUS',
          'XYZ',
          '__proto__',
          'constructor',
          -1,
          99,
          1.5,
          null,
          true,
          {},
          [],
          'spd-1',
          'before',
        ];
        out.push({ ...move, [field]: junk[below(rng, junk.length)] });
        const { [field]: _gone, ...rest } = move;
        out.push(rest);
      }
      out.push({ ...move, extra: 1 }, [move], JSON.stringify(move));
    }
  }
  return out;
}

describe('refusals', () => {
  it('have a code and a sentence, and leave the state as it was', () => {
    const codes = new Set<string>();
    check(40, (start) => {
      const earlier: Move[] = [];
      playOut(
        start,
        sometimes(14, (G, rng) => {
          const before = JSON.stringify(G);
          const wrong = wrongMoves(G, rng, earlier);
          for (const bloc of BLOCS) {
            const right = legal(G, bloc);
            const others = G.awaiting.includes(bloc) ? [] : legal(G, rivalOf(bloc)).slice(0, 40);
            for (const move of [...wrong, ...others]) {
              if (typeof move === 'object' && move && right.some((m) => sameMove(m, move as Move))) continue;
              const done = apply(G, bloc, move);
              if (done.ok) throw new Error(`${bloc} may ${JSON.stringify(move)}, which is not listed`);
              expect(done.error.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
              expect(done.error.message).toMatch(/^[A-Z].*\.$/s);
              codes.add(done.error.code);
            }
          }
          expect(JSON.stringify(G)).toBe(before);
          earlier.splice(0, Math.max(0, earlier.length - 30));
          for (const bloc of G.awaiting) earlier.push(...legal(G, bloc).slice(-4));
        }),
        (G) => {
          for (const move of earlier)
            expect(apply(G, 'us', move)).toMatchObject({ ok: false, error: { code: 'match-over' } });
        },
      );
    });
    expect(codes.size).toBeGreaterThan(8);
  });

  it('meet anything at all', () => {
    const G = setup('standard', {}, 'anything');
    const before = hashOf(G);
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...BLOCS), (move, bloc) => {
        const done = apply(G, bloc, move);
        expect(done.ok).toBe(false);
      }),
      { numRuns: 2000, seed },
    );
    expect(hashOf(G)).toBe(before);
  });
});
