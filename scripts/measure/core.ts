/** Rates of the bare core and of boardgame.io's reducer on the same state. */
import type { Game } from 'boardgame.io';
import { CreateGameReducer, InitializeGame } from 'boardgame.io/internal';
import { copy } from '../../rules/copy.ts';
import { below, seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import { view } from '../../rules/view.ts';
import { median } from './cli.ts';
import { growth } from './growth.ts';
import { act, spent } from './random.ts';

const NOTHING = { type: 'MAKE_MOVE', payload: { type: 'nothing', args: [], playerID: '0' } } as never;

/** Plays whole matches at random for some seconds of processor time: what was done, and how long it took. */
function core(seconds: number, rng: number[]) {
  const from = spent();
  let actions = 0;
  let matches = 0;
  let listed = 0;
  while (spent() - from < seconds) {
    const G = setup('standard', {}, `bench${below(rng, 1_000_000)}`);
    for (; !G.ending; actions++) listed += act(G, rng);
    matches++;
  }
  return { actions, matches, listed, seconds: spent() - from };
}

/** Every state of so many random matches. */
function states(matches: number): State[] {
  const rng = seeded('states');
  const list: State[] = [];
  for (let i = 0; i < matches; i++) {
    const G = setup('standard', {}, `states${i}`);
    for (; !G.ending; act(G, rng)) list.push(copy(G));
    list.push(G);
  }
  return list;
}

/** A state from the middle of a random match: what the reducer is given. */
function middle(): State {
  const rng = seeded('middle');
  const G = setup('standard', {}, 'middle');
  for (let i = 0; i < 120 && !G.ending; i++) act(G, rng);
  return G;
}

/** Microseconds that a copy of one of these states takes. */
function copying(list: State[]): number {
  const rounds = Math.ceil(20_000 / list.length);
  const from = spent();
  let sum = 0;
  for (let i = 0; i < rounds; i++) for (const G of list) sum += copy(G).moves;
  // What is never read might never be made.
  if (sum < 0) throw new Error('a state has fewer than no moves');
  return ((spent() - from) * 1e6) / (rounds * list.length);
}

/** The reducer's rate, in moves a second, with a move that does nothing, the player's view taken after each. */
function reducer(seconds: number, G: State): number {
  const game: Game<State> = {
    name: 'noop',
    setup: () => JSON.parse(JSON.stringify(G)) as State,
    moves: { nothing: () => undefined },
    playerView: ({ G: g, playerID }) => view(g, playerID === '0' ? 'us' : 'china') as unknown as State,
    turn: { activePlayers: { all: 'free' }, stages: { free: { moves: { nothing: () => undefined } } } },
    disableUndo: true,
  };
  const reduce = CreateGameReducer({ game });
  let state = InitializeGame({ game });
  const from = spent();
  let n = 0;
  while (spent() - from < seconds) {
    for (let i = 0; i < 20; i++) {
      state = reduce(state, NOTHING);
      game.playerView?.({ G: state.G, ctx: state.ctx, playerID: '0' });
      n++;
    }
    // Its own log would grow without end: a match has some 250 moves.
    if (state._stateID > 250) state = InitializeGame({ game });
  }
  return n / (spent() - from);
}

const rounded = (n: number, digits = 1) => Math.round(n * 10 ** digits) / 10 ** digits;

export async function benchCore() {
  const rng = seeded('bench');
  const G = middle();
  process.stderr.write('warming up\n');
  // The rules are many small functions: they take seconds to be compiled for speed.
  core(10, rng);
  reducer(2, G);
  const kept = states(8);
  const grown = growth();
  grown();
  const measure = () => ({ ...core(1.5, rng), reducer: reducer(1, G), copy: copying(kept), growth: grown() });
  const runs = [1, 2, 3, 4, 5].map((run) => {
    const figures = measure();
    process.stderr.write(`run ${run} of 5\n`);
    return figures;
  });
  const sum = (of: (run: (typeof runs)[number]) => number) => runs.reduce((n, run) => n + of(run), 0);
  const rate = median(runs.map((r) => r.actions / r.seconds));
  const noop = median(runs.map((r) => r.reducer));
  return {
    coreActionsPerSecond: Math.round(rate),
    noopReducerPerSecond: Math.round(noop),
    ratio: rounded(median(runs.map((r) => r.actions / r.seconds / r.reducer))),
    matchesPerSecond: Math.round(median(runs.map((r) => r.matches / r.seconds))),
    copyMicroseconds: rounded(median(runs.map((r) => r.copy))),
    growth: rounded(median(runs.map((r) => r.growth)), 2),
    stateBytes: Math.max(...kept.map((state) => JSON.stringify(state).length)),
    actionsPerMatch: Math.round(sum((r) => r.actions) / sum((r) => r.matches)),
    branching: rounded(sum((r) => r.listed) / sum((r) => r.actions)),
  };
}
