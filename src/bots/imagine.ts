/** Imagining: what comes of a move, tried on a copy and played on by instinct. */
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { next } from '../../rules/random.ts';
import type { Known, State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { evaluate } from './evaluate.ts';
import { bestOf, glance } from './instinct.ts';

/** A number in [0, 1) of a bot's own generator. */
export const chance = (rng: number[]): number => next(rng) / 4294967296;

/** Differences smaller than this mean nothing: equal moves are chosen among by chance. */
const EVEN = 0.001;

/** The move that instinct makes. */
export function byInstinct(G: Known, bloc: Bloc, moves: readonly Move[], rng: number[]): Move {
  if (moves.length === 1) return moves[0];
  return moves[bestOf(glance(G, bloc, moves), () => chance(rng) * EVEN)];
}

/** Is the present play over: is a card, or a secret choice of both, due next? */
export const settled = (G: State): boolean => !G.ask || G.ask.ask === 'play' || G.ask.bloc === null;

/** Plays on by instinct, whoever decides, until the present play is over. */
export function finish(G: State, rng: number[]): void {
  for (let guard = 0; guard < 60 && !settled(G); guard++) {
    const bloc = G.awaiting[0];
    step(G, bloc, byInstinct(G, bloc, legal(G, bloc), rng));
  }
}

/** A generator of a trial's own: the dice of an imagined future are never those of the match. */
export const dice = (rng: number[]): number[] => [next(rng), next(rng), next(rng), next(rng)];

/** How many futures are looked at where a move brings chance in. */
const FUTURES = 4;

/** What a position comes to for a bloc after some moves and the end of the present play; chance is averaged. */
export function outlook(G: State, bloc: Bloc, moves: readonly [Bloc, Move][], rng: number[]): number {
  let sum = 0;
  let n = 0;
  for (; n < FUTURES; n++) {
    const trial = copy(G);
    trial.secret.rng = dice(rng);
    const before = trial.secret.rng[3];
    for (const [by, move] of moves) if (!trial.ending) step(trial, by, move);
    if (!trial.ending) finish(trial, rng);
    sum += evaluate(trial, bloc);
    // The generator's last word counts its draws: where it stands still there was no chance in it.
    if (trial.secret.rng[3] === before) return sum / (n + 1);
  }
  return sum / n;
}
