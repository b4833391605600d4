/** Moves that lose the match at once: no bot makes one while it has another. */
import { step } from '../../rules/apply.ts';
import { boardOf } from '../../rules/board.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import type { State } from '../../rules/state.ts';
import { type Bloc, rivalOf } from '../../rules/terms.ts';
import { totalDebris } from '../../rules/tracks/orbit.ts';
import { dice, finish } from './imagine.ts';

/**
 * Does this move end the match at once with a loss, its own or both's, without the dice? In secret choices: by any
 * answer of the rival's.
 */
export function loses(G: State, bloc: Bloc, move: Move, rng: number[]): boolean {
  const trial = copy(G);
  trial.secret.rng = dice(rng);
  const before = trial.secret.rng[3];
  const lost = ({ ending, secret }: State) => ending !== null && ending.winner !== bloc && secret.rng[3] === before;
  step(trial, bloc, move);
  if (trial.ending || G.ask?.bloc !== null) {
    if (!trial.ending) finish(trial, rng);
    return lost(trial);
  }
  const rival = rivalOf(bloc);
  if (!trial.awaiting.includes(rival)) return false;
  return legal(trial, rival).some((answer) => {
    const both = copy(trial);
    step(both, rival, answer);
    return lost(both);
  });
}

/** Is an end by ruin near enough to be looked out for? */
export function inDanger(G: State): boolean {
  const { kessler, conflict } = boardOf(G).scenario.numbers;
  return G.tension >= conflict - 3 || totalDebris(G) >= kessler - 4;
}

/** The moves that don't lose at once; all of them where every one does. */
export function safeOnes(G: State, bloc: Bloc, moves: readonly Move[], rng: number[]): Move[] {
  const safe = moves.filter((move) => !loses(G, bloc, move, rng));
  return safe.length > 0 ? safe : [...moves];
}
