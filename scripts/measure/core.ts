/** Rates of the bare core and of boardgame.io's reducer on the same state. */
import type { Game } from 'boardgame.io';
import { CreateGameReducer, InitializeGame } from 'boardgame.io/internal';
import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import { below, seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import { view } from '../../rules/view.ts';
import { median } from './cli.ts';

const NOTHING = { type: 'MAKE_MOVE', payload: { type: 'nothing', args: [], playerID: '0' } } as never;

/** Plays whole matches at random for at least `ms`; actions and matches done, and the largest state in bytes. */
function core(ms: number, rng: number[], measureBytes = false) {
  const end = performance.now() + ms;
  const start = performance.now();
  let actions = 0;
  let matches = 0;
  let bytes = 0;
  while (performance.now() < end) {
    const G = setup('standard', {}, `bench${below(rng, 1_000_000)}`);
    while (!G.ending) {
      const bloc = G.awaiting.length === 1 ? G.awaiting[0] : G.awaiting[below(rng, 2)];
      const moves = legal(G, bloc);
      step(G, bloc, moves[below(rng, moves.length)]);
      actions++;
      if (measureBytes) bytes = Math.max(bytes, JSON.stringify(G).length);
    }
    matches++;
  }
  return { actions, matches, bytes, seconds: (performance.now() - start) / 1000 };
}

/** A state from the middle of a random match: what the reducer is given. */
function middle(): State {
  const rng = seeded('middle');
  const G = setup('standard', {}, 'middle');
  for (let i = 0; i < 120 && !G.ending; i++) {
    const bloc = G.awaiting[below(rng, G.awaiting.length)];
    const moves = legal(G, bloc);
    step(G, bloc, moves[below(rng, moves.length)]);
  }
  return G;
}

/** The reducer's rate, in moves a second, with a move that does nothing, the player's view taken after each. */
function reducer(ms: number, G: State): number {
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
  const start = performance.now();
  const end = start + ms;
  let n = 0;
  while (performance.now() < end) {
    for (let i = 0; i < 20; i++) {
      state = reduce(state, NOTHING);
      game.playerView?.({ G: state.G, ctx: state.ctx, playerID: '0' });
      n++;
    }
    // Its own log would grow without end: a match has some 250 moves.
    if (state._stateID > 250) state = InitializeGame({ game });
  }
  return n / ((performance.now() - start) / 1000);
}

export async function benchCore() {
  const rng = seeded('bench');
  const G = middle();
  process.stderr.write('warming up\n');
  core(1500, rng);
  reducer(1500, G);
  const coreRates: number[] = [];
  const reducerRates: number[] = [];
  let actions = 0;
  let matches = 0;
  for (let run = 1; run <= 5; run++) {
    const c = core(1000, rng);
    coreRates.push(c.actions / c.seconds);
    actions += c.actions;
    matches += c.matches;
    reducerRates.push(reducer(1000, G));
    process.stderr.write(`run ${run} of 5\n`);
  }
  const coreActionsPerSecond = Math.round(median(coreRates));
  const noopReducerPerSecond = Math.round(median(reducerRates));
  return {
    coreActionsPerSecond,
    noopReducerPerSecond,
    ratio: Math.round((coreActionsPerSecond / noopReducerPerSecond) * 10) / 10,
    stateBytes: core(1000, rng, true).bytes,
    actionsPerMatch: Math.round(actions / matches),
  };
}
