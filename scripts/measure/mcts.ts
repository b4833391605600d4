/**
 * boardgame.io's MCTSBot on this game, as it is: it is given the whole state, hidden hands, deck and dice included, and
 * plays imagined matches to their end at random. What it takes for the winner is told to it in its own terms.
 */
import type { State as Hosted } from 'boardgame.io';
import { MCTSBot } from 'boardgame.io/ai';
import { CreateGameReducer, InitializeGame } from 'boardgame.io/internal';
import { gameOf, playerOf } from '../../rules/game.ts';
import { legal } from '../../rules/legal.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, type Bloc, type ScenarioId } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { think } from '../../src/bots/think.ts';
import type { Level } from '../../src/bots/types.ts';
import { wilson } from '../../src/stats/shares.ts';
import { spent } from './random.ts';

/** Decisions in an imagined match, at most: no match has so many. */
const TO_THE_END = 2000;

interface Result {
  winner?: unknown;
}
/** What its types leave out: how an imagined match is played. */
type Base = { playout(node: unknown): Result | undefined };
const Mcts = MCTSBot as unknown as new (
  options: object,
) => Base & {
  play(state: Hosted<State>, player: string): Promise<{ action: unknown }>;
};

class Rival extends Mcts {
  override playout(node: unknown): Result | undefined {
    const result = super.playout(node);
    const winner = BLOCS.find((bloc) => bloc === result?.winner);
    return winner && { winner: playerOf(winner) };
  }
}

/** A table of boardgame.io's with a match on it. */
export function table(scenario: ScenarioId, seed: string) {
  const game = gameOf({ scenario, options: {}, seed });
  const reduce = CreateGameReducer({ game });
  const state = InitializeGame({ game }) as Hosted<State>;
  /** The MCTSBot that tries so many moves, and its choice. */
  const choose = async (at: Hosted<State>, bloc: Bloc, iterations: number, number: number): Promise<Hosted<State>> => {
    const enumerate = game.ai?.enumerate;
    const bot = new Rival({ game, enumerate, seed: `${seed}/${number}`, iterations, playoutDepth: TO_THE_END });
    const { action } = await bot.play(at, playerOf(bloc));
    return reduce(at, action as never) as Hosted<State>;
  };
  const play = (at: Hosted<State>, bloc: Bloc, level: Level, nodes?: number): Hosted<State> => {
    const { move } = think({ view: view(at.G, bloc), level, seed: `${seed}/${at.G.moves}`, nodes });
    const { type, ...rest } = move;
    const payload = { type, args: [rest], playerID: playerOf(bloc) };
    return reduce(at, { type: 'MAKE_MOVE', payload } as never) as Hosted<State>;
  };
  return { state, choose, play };
}

/** How many times the bot's own time it is given. */
const TIMES = 5;

/**
 * A level against the MCTSBot, each seed from both sides. The MCTSBot's iterations follow from its own speed and the
 * level's time so far, so that in the end it has had five times as much; `timesTheTime` tells what it came to.
 */
export async function against(
  level: Level,
  scenario: ScenarioId,
  { matches, seed }: { matches: number; seed: string },
  say: (line: string) => void,
) {
  const took = { own: 0, rival: 0 };
  let decisions = 0;
  let iterations = 0;
  let rate = 100;
  let [wins, losses, none] = [0, 0, 0];
  for (let n = 0; n < matches; n++) {
    const mine = BLOCS[n % 2];
    const { state: opening, choose, play } = table(scenario, `${seed}/${n >> 1}`);
    let state = opening;
    while (!state.G.ending) {
      const bloc = state.G.awaiting[0];
      const from = spent();
      if (bloc === mine) {
        state = play(state, bloc, level);
        took.own += spent() - from;
      } else if (legal(state.G, bloc).length === 1) {
        state = await choose(state, bloc, 1, state.G.moves);
      } else {
        decisions++;
        // Behind its time it gets more.
        const due = Math.max(0.005, TIMES * took.own - took.rival);
        const most = Math.max(4, Math.round(Math.min(due, (8 * TIMES * took.own) / decisions + 0.05) * rate));
        state = await choose(state, bloc, most, state.G.moves);
        const seconds = spent() - from;
        took.rival += seconds;
        iterations += most;
        rate = 0.7 * rate + 0.3 * (most / Math.max(seconds, 1e-3));
      }
    }
    const { winner } = state.G.ending;
    if (winner === mine) wins++;
    else if (winner) losses++;
    else none++;
    say(
      `match ${n + 1} of ${matches}: ${wins} won, ${losses} lost, ${none} by nobody; its time ${(took.rival / took.own).toFixed(1)} times\n`,
    );
  }
  const interval = wilson(wins, Math.max(1, wins + losses));
  return {
    wins,
    losses,
    none,
    share: wins / Math.max(1, wins + losses),
    ci: [interval.lo, interval.hi],
    timesTheTime: took.rival / took.own,
    iterationsADecision: iterations / Math.max(1, decisions),
  };
}
