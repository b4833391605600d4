/**
 * A simple scripted player: legal and sensible. It sees only its view; it tries each move on a state that it can't
 * tell from the true one, finishes its own play by rules of thumb, and takes what looks best.
 */
import { step } from '../../rules/apply.ts';
import { CARDS } from '../../rules/content/catalogue.ts';
import { copy } from '../../rules/copy.ts';
import { determinize } from '../../rules/determinize.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { below } from '../../rules/random.ts';
import type { State, View } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { evaluate } from '../../src/bots/evaluate.ts';

/** Decisions tried out by playing them; the rest is chosen at random among the listed ones. */
const MOST_TRIED = 40;

/** The best of some moves by a one-step look. */
function best(G: State, bloc: Bloc, moves: Move[], rng: number[]): Move {
  if (moves.length === 1) return moves[0];
  let choice = moves[0];
  let top = Number.NEGATIVE_INFINITY;
  const stride = Math.max(1, Math.ceil(moves.length / MOST_TRIED));
  for (let i = stride > 1 ? below(rng, stride) : 0; i < moves.length; i += stride) {
    const trial = copy(G);
    step(trial, bloc, moves[i]);
    const value = evaluate(trial, bloc) + below(rng, 100) / 1000;
    if (value > top) {
      top = value;
      choice = moves[i];
    }
  }
  return choice;
}

/** Plays a trial on until the bloc's present play is over. */
function finish(G: State, bloc: Bloc, rng: number[]): void {
  for (let guard = 0; guard < 30; guard++) {
    const { ask } = G;
    if (!ask || ask.bloc !== bloc || ask.ask === 'play') return;
    const moves = legal(G, bloc);
    // Within a trial a few candidates are enough.
    const few = moves.length > 8 ? pickSome(moves, 8, rng) : moves;
    step(G, bloc, best(G, bloc, few, rng));
  }
}

function pickSome(moves: Move[], n: number, rng: number[]): Move[] {
  const list: Move[] = [];
  for (let i = 0; i < n; i++) list.push(moves[below(rng, moves.length)]);
  return list;
}

/**
 * Chooses a move for the bloc of a view.
 * @param rng the player's own generator state; equal states give equal choices
 */
export function simple(view: View, rng: number[]): Move {
  const bloc = view.viewer as Bloc;
  const G = determinize(view, rng);
  const moves = legal(G, bloc);
  const { ask } = G;
  if (moves.length === 1 || !ask) return moves[0];
  if (ask.bloc === null) return secretly(G, bloc, moves, rng);
  if (ask.ask !== 'play') return best(G, bloc, moves, rng);
  let choice = moves[0];
  let top = Number.NEGATIVE_INFINITY;
  for (const move of moves) {
    const trial = copy(G);
    trial.secret.rng = [below(rng, 1 << 20) + 1, below(rng, 1 << 20), below(rng, 1 << 20), below(rng, 1 << 20)];
    step(trial, bloc, move);
    finish(trial, bloc, rng);
    const value = evaluate(trial, bloc) + below(rng, 100) / 500;
    if (value > top) {
      top = value;
      choice = move;
    }
  }
  return choice;
}

/** A secret choice: against each answer of the rival's, averaged. */
function secretly(G: State, bloc: Bloc, moves: Move[], rng: number[]): Move {
  const rival: Bloc = bloc === 'us' ? 'china' : 'us';
  if (!G.awaiting.includes(rival)) {
    // The rival's pick is in and unknown: think of it as open.
    G.awaiting = ['us', 'china'];
    G.secret.picks[rival] = null;
  }
  if (G.ask?.ask === 'keep') return keepBest(bloc, moves);
  const answers = legal(G, rival);
  const worth = moves.map((move) =>
    answers.map((answer) => {
      const trial = copy(G);
      step(trial, bloc, move);
      step(trial, rival, answer);
      return evaluate(trial, bloc);
    }),
  );
  return moves[mix(worth, rng)];
}

/**
 * A row of a game that one side's gain makes the other's loss, drawn from its mixed strategy (fictitious play): who
 * always chose the same would be read.
 */
export function mix(worth: number[][], rng: number[]): number {
  const rows = worth.map(() => 0);
  const played = worth.map(() => 0);
  const columns = worth[0].map(() => 0);
  for (let turn = 0; turn < 300; turn++) {
    const row = rows.indexOf(Math.max(...rows));
    played[row]++;
    for (let c = 0; c < columns.length; c++) columns[c] += worth[row][c];
    const column = columns.indexOf(Math.min(...columns));
    for (let r = 0; r < rows.length; r++) rows[r] += worth[r][column];
  }
  let at = below(rng, 300);
  for (let r = 0; r < played.length; r++) {
    at -= played[r];
    if (at < 0) return r;
  }
  return 0;
}

/** Keeps an own event before a neutral one before the rival's, and among equals the dearer card. */
function keepBest(bloc: Bloc, moves: Move[]): Move {
  const rank = (move: Move) => {
    const card = move.type === 'keep' ? CARDS[move.card] : null;
    if (!card) return 0;
    return card.value + (card.owner === bloc ? 4 : card.owner === 'neutral' ? 2 : 0);
  };
  return moves.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}
