/** Moves that lose the match at once: no bot makes one while it has another. */
import { step } from '../../rules/apply.ts';
import { boardOf } from '../../rules/board.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import type { Shared, State } from '../../rules/state.ts';
import { type Bloc, rivalOf } from '../../rules/terms.ts';
import { failureMayRuin, totalDebris } from '../../rules/tracks/orbit.ts';
import { dice, finish, outlook } from './imagine.ts';
import type { Thought } from './types.ts';

/** May a launch that fails end the match? What it leaves in orbit is the bloc's own act. */
const mayRuin = (G: Shared, move: Move): boolean => move.type === 'launch' && failureMayRuin(G);

/**
 * Does this move end the match at once with a loss, its own or both's, without the dice or, whatever they showed before,
 * by its own act? In secret choices: by any answer of the rival's. A launch is left to chance.
 */
export function loses(G: State, bloc: Bloc, move: Move, rng: number[]): boolean {
  const trial = copy(G);
  trial.secret.rng = dice(rng);
  const before = trial.secret.rng[3];
  const lost = ({ ending, secret }: State) =>
    ending !== null &&
    ending.winner !== bloc &&
    (secret.rng[3] === before || (move.type !== 'launch' && (ending.by === bloc || ending.by === 'both')));
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
 * A thought with a move that neither loses at once nor may, by a launch: the chosen one, else the best of the others that
 * were looked at, else any legal one. Where every move loses, the thought as it is.
 */
export function careful(G: State, bloc: Bloc, all: readonly Move[], thought: Thought, rng: number[]): Thought {
  const bad = (move: Move) => mayRuin(G, move) || loses(G, bloc, move, rng);
  if (!inDanger(G) || !bad(thought.move)) return thought;
  const seen = thought.lines.map((line) => line.move);
  const move = [...seen, ...all].find((other) => other !== thought.move && !bad(other));
  if (!move) return thought;
  // What was never looked at is tried now: no figure is made up.
  const tried = () => ({ move, worth: outlook(G, bloc, [[bloc, move]], rng), nodes: 1 });
  const line = thought.lines.find((l) => l.move === move) ?? tried();
  const others = thought.lines.filter((l) => l !== line && l.move !== thought.move);
  return { move, lines: [line, ...others], nodes: thought.nodes };
}
