import { expect, test } from 'vitest';
import { apply } from '../../rules/apply.ts';
import { invariants } from '../../rules/invariants.ts';
import { legal } from '../../rules/legal.ts';
import { sameMove } from '../../rules/moves.ts';
import { seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import { view } from '../../rules/view.ts';
import { mix, simple } from '../../scripts/measure/simple.ts';
import { evaluate } from '../../src/bots/evaluate.ts';

test.each(['standard', 'lesson'] as const)(
  'two simple players finish a %s match with legal moves alone',
  (scenario) => {
    const G = setup(scenario, {}, 'simple');
    const rng = seeded('players');
    for (let n = 0; !G.ending; n++) {
      expect(n).toBeLessThan(1500);
      const bloc = G.awaiting[0];
      const move = simple(view(G, bloc), rng);
      expect(legal(G, bloc).some((m) => sameMove(m, move))).toBe(true);
      const result = apply(G, bloc, move);
      expect(result.ok).toBe(true);
    }
    invariants(G);
  },
);

test('the choice depends on the view alone: another hidden truth, the same choice', () => {
  const a = setup('standard', {}, 'poison');
  const b = structuredClone(a);
  b.secret.deck.reverse();
  b.secret.rng = [1, 2, 3, 4];
  b.secret.hands.china = b.secret.hands.china.map((_, i) => b.secret.deck[i]);
  expect(simple(view(a, 'us'), seeded('x'))).toEqual(simple(view(b, 'us'), seeded('x')));
});

test('what is worth something to one bloc is worth less to the other', () => {
  const G = setup('standard', {}, 'worth');
  const before = { us: evaluate(G, 'us'), china: evaluate(G, 'china') };
  G.blocs.us.standing += 3;
  expect(evaluate(G, 'us')).toBeCloseTo(before.us + 3);
  expect(evaluate(G, 'china')).toBeCloseTo(before.china - 3);
});

test('a mixed strategy avoids a dominated row and varies in a cycle', () => {
  const dominated = [
    [1, 1],
    [0, 0],
  ];
  const rng = seeded('mix');
  for (let i = 0; i < 20; i++) expect(mix(dominated, rng)).toBe(0);
  const cycle = [
    [0, 1, -1],
    [-1, 0, 1],
    [1, -1, 0],
  ];
  const drawn = new Set(Array.from({ length: 60 }, () => mix(cycle, rng)));
  expect([...drawn].sort()).toEqual([0, 1, 2]);
});
