/** What is remembered, or joined as bits, for speed is the same as its plain reading. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../../rules/apply.ts';
import { boardOf } from '../../rules/board.ts';
import { legal } from '../../rules/legal.ts';
import { addPlace, isEmpty, listOf, placesOf, sideBySide } from '../../rules/places.ts';
import { below, seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { Mods, State } from '../../rules/state.ts';
import { BLOCS, type Bloc, rivalOf, SIGNED, SUITS } from '../../rules/terms.ts';
import { isCommitted, placeCost, reachOf } from '../../rules/tracks/influence.ts';
import { modsOf } from '../../rules/tracks/policies.ts';

/** States of a random match, so many moves apart. */
function* states(seed: string, apart = 5): Generator<State> {
  const rng = seeded(seed);
  const G = setup('standard', {}, seed);
  while (!G.ending) {
    const by = G.awaiting[below(rng, G.awaiting.length)];
    const moves = legal(G, by);
    step(G, by, moves[below(rng, moves.length)]);
    if (G.moves % apart === 0) yield G;
  }
}

/** As the rulebook has it: where it has influence, their links, its home's links, and what hubs and networks open. */
function plainReach(G: State, bloc: Bloc): number[] {
  const board = boardOf(G);
  const rivals = (i: number) => G.status[i] === SIGNED[rivalOf(bloc)];
  return board.all.filter(
    (i) =>
      board.home[bloc][i] ||
      G.influence[bloc][i] > 0 ||
      board.all.some((k) => G.influence[bloc][k] > 0 && board.links[k].includes(i)) ||
      (!rivals(i) && board.all.some((k) => isCommitted(G, board, bloc, k) && board.hub[k].includes(i))) ||
      (!rivals(i) && G.blocs[bloc].networks.some((n) => board.region[board.index[n.nation]] === board.region[i])),
  );
}

describe('the same as its plain reading is', () => {
  it('a reach', () => {
    for (const G of states('reach')) for (const bloc of BLOCS) expect(reachOf(G, bloc)).toEqual(plainReach(G, bloc));
  });

  it('a price', () => {
    for (const G of states('price')) {
      const board = boardOf(G);
      const { placeInterest, placeOther, placeRival } = board.scenario.numbers;
      for (const bloc of BLOCS)
        for (const suit of SUITS)
          for (const at of board.all) {
            const base = board.interests[at].includes(suit) ? placeInterest : placeOther;
            const extra = G.status[at] === SIGNED[rivalOf(bloc)] ? placeRival : 0;
            expect(placeCost(G, board, bloc, at, suit)).toBe(base + extra);
          }
    }
  });

  it('the sum of policies, in two matches by turns', () => {
    const others = states('others');
    for (const G of states('policies'))
      for (const each of [G, (others.next().value ?? G) as State, G])
        for (const bloc of BLOCS)
          for (const [mod, n] of Object.entries(modsOf(each, bloc))) {
            const own = each.policies.filter((p) => p.bloc === bloc);
            expect(n).toBe(own.reduce((sum, p) => sum + (p.mods[mod as keyof Mods] ?? 0), 0));
          }
  });

  it('what an ask leaves to choose from', () => {
    const asked = new Set<string>();
    for (const seed of ['asks', 'again', 'more'])
      for (const G of states(seed, 1)) {
        asked.add(G.ask?.ask ?? '');
        // Read again from JSON, the ask is another object, for which nothing is kept.
        const again = JSON.parse(JSON.stringify(G)) as State;
        for (const bloc of BLOCS) expect(legal(G, bloc)).toEqual(legal(again, bloc));
      }
    expect([...asked]).toEqual(expect.arrayContaining(['place', 'sign', 'target']));
  });

  it('and never what another state with the same ask left', () => {
    const asked = new Set<string>();
    let apart = 0;
    for (const G of states('same', 1)) {
      const kind = G.ask?.ask ?? '';
      if (!['place', 'sign', 'target'].includes(kind)) continue;
      asked.add(kind);
      const by = G.awaiting[0];
      const here = legal(G, by);
      // As a page has it: the ask is the one that it had, the rest has changed under it.
      const none = G.influence.us.map(() => 0);
      const other: State = { ...G, influence: { us: none, china: none }, status: none };
      const plain = JSON.parse(JSON.stringify(other)) as State;
      expect(legal(other, by)).toEqual(legal(plain, by));
      expect(legal(G, by)).toEqual(here);
      if (legal(other, by).length !== here.length) apart++;
    }
    expect([...asked].sort()).toEqual(['place', 'sign', 'target']);
    expect(apart).toBeGreaterThan(5);
  });

  it('a set of places', () => {
    const size = 74;
    const places = fc.uniqueArray(fc.nat(size - 1)).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(places, places, (list, more) => {
        const set = placesOf(size, list).slice();
        expect(listOf(set)).toEqual(list);
        expect(isEmpty(set)).toBe(list.length === 0);
        const sets = sideBySide([placesOf(size, list), placesOf(size, more)]);
        expect(listOf(sets.map(([one, other]) => one & ~other))).toEqual(list.filter((at) => !more.includes(at)));
        for (const at of more) addPlace(set, at);
        expect(listOf(set)).toEqual([...new Set([...list, ...more])].sort((a, b) => a - b));
      }),
    );
  });
});
