/** Moves that lose the match at once: no bot makes one while it has another. */
import { step } from '../../rules/apply.ts';
import { boardOf } from '../../rules/board.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import type { Shared, State } from '../../rules/state.ts';
import { type Bloc, rivalOf } from '../../rules/terms.ts';
import { totalDebris } from '../../rules/tracks/orbit.ts';
import { dice, finish } from './imagine.ts';
import type { Thought } from './types.ts';

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
export function inDanger(G: Shared): boolean {
  const { kessler, conflict } = boardOf(G).scenario.numbers;
  return G.tension >= conflict - 3 || totalDebris(G) >= kessler - 4;
}

/**
 * A thought with a move that doesn't lose at once: the chosen one, else the best of the others that were looked at, else
 * any legal one. Where every move loses, the thought as it is.
 */
export function careful(G: State, bloc: Bloc, all: readonly Move[], thought: Thought, rng: number[]): Thought {
  if (!inDanger(G) || !loses(G, bloc, thought.move, rng)) return thought;
  const seen = thought.lines.map((line) => line.move);
  const move = [...seen, ...all].find((other) => other !== thought.move && !loses(G, bloc, other, rng));
  if (!move) return thought;
  const line = thought.lines.find((l) => l.move === move) ?? { move, worth: 0, nodes: 0 };
  const others = thought.lines.filter((l) => l !== line && l.move !== thought.move);
  return { move, lines: [line, ...others], nodes: thought.nodes };
}
