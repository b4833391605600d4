import { describe, expect, it } from 'vitest';
import { apply, step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import { secretDecisionOf } from '../../../rules/decisions.ts';
import { invariants } from '../../../rules/invariants.ts';
import { legal } from '../../../rules/legal.ts';
import { type Move, sameMove } from '../../../rules/moves.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { type Bloc, rivalOf } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { open } from '../../../src/bots/envoy.ts';
import { loses } from '../../../src/bots/safety.ts';
import { SEARCHERS, think, thinking } from '../../../src/bots/think.ts';
import { LEVELS, type Level } from '../../../src/bots/types.ts';

/** Enough to search, little enough for a test. */
const NODES = 12;

const moveOf = (G: State, bloc: Bloc, level: Level, seed: string) =>
  think({ view: view(G, bloc), level, seed, nodes: NODES }).move;

/** Standing of a level against another over some Lesson matches, each seed from both sides. */
function wins(a: Level, b: Level, seeds: number): number {
  let won = 0;
  for (let n = 0; n < 2 * seeds; n++) {
    const G = setup('lesson', {}, `duel-${n >> 1}`);
    const mine: Bloc = n % 2 ? 'us' : 'china';
    while (!G.ending) {
      const by = G.awaiting[0];
      step(G, by, moveOf(G, by, by === mine ? a : b, `${n}/${G.moves}`));
    }
    if (G.ending.winner === mine) won++;
  }
  return won;
}

/** Plays at random to a state of which something holds, from one seed after another. */
function* states(holds: (G: State) => boolean): Generator<State> {
  for (let n = 0; n < 500; n++) {
    const rng = seeded(`states-${n}`);
    const G = setup('standard', {}, `states-${n}`);
    while (!G.ending) {
      if (holds(G)) yield copy(G);
      const by = G.awaiting[below(rng, G.awaiting.length)];
      const moves = legal(G, by);
      step(G, by, moves[below(rng, moves.length)]);
    }
  }
  throw new Error('500 matches have no more such states');
}

/** Kinds of decisions that Standard has; one after a rival's secret choice is a kind of its own. */
const KINDS = 22;
const kindOf = ({ ask, secret }: State) => `${ask?.ask} ${secret.picks.us !== null || secret.picks.china !== null}`;

/** All that a bloc can't see, changed: chance, the deck, what comes later, the rival's hand, secret choice and knowledge. */
function poisoned(G: State, by: Bloc): State {
  const rival = rivalOf(by);
  const other = copy(G);
  const { secret } = other;
  const hand = secret.hands[rival].length;
  secret.rng = [1, 2, 3, 4];
  secret.deck.reverse();
  secret.deck.push(...secret.hands[rival].splice(0));
  secret.hands[rival] = secret.deck.splice(0, hand);
  for (const later of [secret.worldEvents, secret.offers, secret.resolutions]) later.reverse();
  secret.seen[rival] = secret.hands[by].slice(0, 1);
  const pick = secret.picks[rival];
  if (pick && G.ask) {
    // Whatever it chose, it might have chosen otherwise.
    const before = copy(G);
    open(before);
    const last = legal(before, rival).at(-1) as Move;
    if (pick.pick !== 'keep') secret.picks[rival] = secretDecisionOf(G.ask).pick(last);
  }
  return other;
}

describe.each(LEVELS)('%s', (level) => {
  it('plays a match to its end with legal moves alone', () => {
    const G = setup('lesson', {}, 'bots');
    for (let n = 0; !G.ending; n++) {
      expect(n).toBeLessThan(900);
      const by = G.awaiting[0];
      const move = moveOf(G, by, level, String(n));
      expect(legal(G, by).some((m) => sameMove(m, move))).toBe(true);
      expect(apply(G, by, move).ok).toBe(true);
    }
    invariants(G);
  });

  it('answers equal questions equally, and leaves the view as it was', () => {
    for (const holds of [(G: State) => G.ask?.ask === 'play', (G: State) => G.ask?.ask === 'session']) {
      const G = states(holds).next().value as State;
      const seen = view(G, G.awaiting[0]);
      const before = JSON.stringify(seen);
      const question = { view: seen, level, seed: 'same', nodes: NODES };
      expect(think(question)).toEqual(think(structuredClone(question)));
      expect(JSON.stringify(seen)).toBe(before);
    }
  });

  it('chooses alike whatever is hidden from it, at every kind of decision', () => {
    const met = new Map<string, number>();
    for (const G of states((s) => (met.get(kindOf(s)) ?? 0) < 2)) {
      const by = G.awaiting[0];
      met.set(kindOf(G), (met.get(kindOf(G)) ?? 0) + 1);
      expect(moveOf(poisoned(G, by), by, level, 'x'), kindOf(G)).toEqual(moveOf(G, by, level, 'x'));
      if (met.size === KINDS && [...met.values()].every((n) => n === 2)) break;
    }
  });

  it('never loses at once while it can do otherwise', () => {
    let met = 0;
    for (const G of states((s) => s.tension >= 8 || s.debris.us + s.debris.china >= 9)) {
      const by = G.awaiting[0];
      // What the rival has chosen in secret nobody can look out for.
      open(G);
      const bad = legal(G, by).filter((m) => loses(G, by, m, seeded('look')));
      if (bad.length === 0 || bad.length === legal(G, by).length) continue;
      const move = moveOf(G, by, level, 'careful');
      expect(loses(G, by, move, seeded('look')), `${JSON.stringify(move)} at ${JSON.stringify(G.ask)}`).toBe(false);
      if (++met >= 10) break;
    }
  });
});

describe('the levels', () => {
  it('differ: an Envoy beats an Attaché', () => {
    expect(wins('envoy', 'attache', 10)).toBeGreaterThanOrEqual(14);
  });

  it('search as many nodes as they are given', () => {
    const G = states((s) => s.ask?.ask === 'play').next().value as State;
    for (const level of ['minister', 'architect'] as const) {
      expect(SEARCHERS[level]?.nodes).toBeGreaterThan(0);
      const { nodes, lines } = think({ view: view(G, G.awaiting[0]), level, seed: 's', nodes: 37 });
      expect(nodes).toBe(37);
      expect(lines.length).toBeGreaterThan(1);
    }
  });

  it('count what they tried, and nothing where a rule of thumb decides', () => {
    const asked = (ask: string, most = 0) => {
      const found = states((s) => s.ask?.ask === ask && legal(s, s.awaiting[0]).length > most);
      const G = found.next().value as State;
      return (level: Level) => think({ view: view(G, G.awaiting[0]), level, seed: 's' });
    };
    const placing = asked('place', 30);
    expect(placing('architect').nodes).toBeGreaterThan(placing('minister').nodes);
    expect(placing('minister').nodes).toBeGreaterThan(1);
    expect(placing('envoy').nodes).toBe(0);
    for (const level of LEVELS) expect(asked('keep', 1)(level).nodes).toBe(0);
  });

  it('stop when told to, with the best found so far', () => {
    const G = states((s) => s.ask?.ask === 'play').next().value as State;
    const steps = thinking({ view: view(G, G.awaiting[0]), level: 'architect', seed: 's', nodes: 100_000 });
    expect(steps.next().done).toBe(false);
    expect(steps.next().done).toBe(false);
    const last = steps.next(true);
    expect(last.done).toBe(true);
    if (!last.done) return;
    expect(last.value.nodes).toBeLessThan(100);
    expect(legal(G, G.awaiting[0])).toContainEqual(last.value.move);
  });

  it('refuse a question that nobody asked them', () => {
    const G = setup('standard', {}, 'nobody');
    const seen = view(G, 'us');
    seen.awaiting = [];
    expect(() => think({ view: seen, level: 'envoy', seed: 's' })).toThrow(/none of its decisions/);
  });
});
