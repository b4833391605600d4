import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { legal } from '../../../rules/legal.ts';
import type { Move } from '../../../rules/moves.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import { view } from '../../../rules/view.ts';
import { oneOfSeveral, reason } from '../../../src/screens/match/hint-found.tsx';
import type { Seat } from '../../../src/screens/match/ui.ts';
import { moveText } from '../../../src/screens/move-words.ts';
import type { Thought } from '../../../src/table/types.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';
import { anyTurn } from '../table/play.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

describe('a move in words', () => {
  it('has names for everything, and differs from the other legal moves', () => {
    const seen = new Set<Move['type']>();
    for (const [scenario, seed] of [
      ['lesson', 'words'],
      ['standard', 'words'],
      ['founding', 'words'],
      ['today', 'words'],
    ] as const) {
      const G = setup(scenario, {}, seed);
      const rng = seeded(seed);
      for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
        const seat = view(G, turn.by);
        const moves = legal(seat, turn.by);
        const texts = moves.map((move) => moveText(seat, move));
        for (const [i, text] of texts.entries()) {
          expect(text, JSON.stringify(moves[i])).not.toMatch(/\w+[:.]\w+\.\w|undefined|\{\{|“”|: $/);
          seen.add(moves[i].type);
        }
        expect(new Set(texts).size).toBe(texts.length);
        step(G, turn.by, turn.move);
      }
    }
    expect(seen.size).toBeGreaterThan(15);
  });
});

describe('the reason of a hint', () => {
  const G = setup('lesson', {}, 'reason');
  const seen = view(G, 'us');
  const [cooperate, exploit] = legal(seen, 'us');
  const seat = (moves: Move[]) => ({ view: seen, state: { legal: moves } }) as unknown as Pick<Seat, 'view' | 'state'>;
  const thought = (worth: number, next: number, nodes = 1412): Thought => ({
    move: cooperate,
    lines: [
      { move: cooperate, worth, nodes },
      { move: exploit, worth: next, nodes },
    ],
    nodes,
  });
  const said = (one: Thought, moves = [cooperate, exploit]) => reason(seat(moves), one);

  it('says by how much, and over how many positions', () => {
    expect(said(thought(2.4, 1))).toBe(
      'Worth 1.4 Standing more than the next best, “Choose: Exploit”. Positions looked at: 1\u202f412.',
    );
    expect(said(thought(2.4, 2.4))).toMatch(/^Level with the next best/);
    expect(said(thought(1, 2.5))).toMatch(/^By itself “Choose: Exploit” counts 1\.5 more\. But/);
    expect(said(thought(1000, 2))).toMatch(/^The match may hang on it/);
    expect(said(thought(2.4, 1, 1))).toMatch(/Positions looked at: 1\.$/);
  });

  it('says of a secret choice that no choice is always right, where another is about as good', () => {
    const secret = (worth: number, next: number) =>
      oneOfSeveral(seat([cooperate, exploit]), { ...thought(worth, next), against: [] });
    expect(secret(1.2, 1)).toMatch(/^No choice is always right here: “Choose: Exploit” is about as good/);
    expect(secret(1, 1.2)).not.toBe('');
    expect(secret(2.4, 1)).toBe('');
    expect(oneOfSeveral(seat([cooperate, exploit]), thought(1.2, 1))).toBe('');
  });

  it('claims no figures where there are none', () => {
    expect(said({ move: cooperate, lines: [{ move: cooperate, worth: 0, nodes: 0 }], nodes: 0 })).toMatch(
      /rule of thumb/,
    );
    expect(said(thought(0, 0, 0))).toMatch(/rule of thumb/);
    expect(said(thought(2, 1), [cooperate])).toBe('There is no other choice.');
  });
});
