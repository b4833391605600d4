/** The Envoy looks one play ahead: it tries every move, finishes the play by instinct, and takes what stands best. */
import { CARDS } from '../../rules/content/catalogue.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, type Bloc, rivalOf } from '../../rules/terms.ts';
import { chance, outlook } from './imagine.ts';
import { glance } from './instinct.ts';
import { equilibrium, pickFrom } from './matrix.ts';
import type { Tried } from './types.ts';

/** Of long lists only the moves that look best at a glance are tried. */
const TRIED = 40;

/** Points of Standing by which an Envoy may misjudge a play. */
const UNSTEADY = 4;

/** The moves of one bloc, tried out, the best first. */
export function tryAll(G: State, bloc: Bloc, moves: readonly Move[], rng: number[], most = TRIED): Tried[] {
  let tried = [...moves];
  if (tried.length > most) {
    const looks = glance(G, bloc, moves);
    tried = [...moves.keys()]
      .sort((a, b) => looks[b] - looks[a])
      .slice(0, most)
      .map((i) => moves[i]);
  }
  return tried
    .map((move) => ({ move, worth: outlook(G, bloc, [[bloc, move]], rng) }))
    .sort((a, b) => b.worth - a.worth);
}

/** What each pair of secret choices comes to for a bloc: rows its own, columns the rival's. */
export function trySecret(G: State, bloc: Bloc, moves: readonly Move[], rng: number[]): number[][] {
  const rival = rivalOf(bloc);
  const answers = legal(G, rival);
  return moves.map((move) =>
    answers.length === 0
      ? [outlook(G, bloc, [[bloc, move]], [...rng])]
      : answers.map((answer) =>
          // The same dice for every pair: only the choices differ.
          outlook(
            G,
            bloc,
            [
              [bloc, move],
              [rival, answer],
            ],
            [...rng],
          ),
        ),
  );
}

/** What one secret choice comes to with each of the rival's legal answers. */
export function answered(G: State, bloc: Bloc, move: Move, rng: number[]): Tried[] {
  const [row] = trySecret(G, bloc, [move], rng);
  return legal(G, rivalOf(bloc)).map((answer, i) => ({ move: answer, worth: row[i] }));
}

/** A pick that the rival has made is unknown: thought of as still to come. */
export function open(G: State): void {
  if (G.ask?.bloc !== null || G.ask.ask === 'keep') return;
  G.awaiting = [...BLOCS];
  G.secret.picks = { us: null, china: null };
}

/** What to keep: an own event before a neutral one before the rival's, the dearer card first. */
function keepRank(bloc: Bloc, move: Move): number {
  if (move.type !== 'keep') return 0;
  const card = CARDS[move.card];
  return card.value + (card.owner === bloc ? 4 : card.owner === 'neutral' ? 2 : 0);
}

/** What to keep, by that rule of thumb: what a card kept comes to is not worked out. */
export function keeping(bloc: Bloc, moves: readonly Move[], worth: number): Tried[] {
  return [...moves].sort((a, b) => keepRank(bloc, b) - keepRank(bloc, a)).map((move) => ({ move, worth }));
}

/** The Envoy's lines for its moves, the best first; the first is its choice. */
export function envoy(G: State, bloc: Bloc, moves: readonly Move[], rng: number[]): Tried[] {
  if (G.ask?.bloc === null) {
    const table = trySecret(G, bloc, moves, rng);
    const { share, worth } = equilibrium(table);
    const chosen = pickFrom(share, chance(rng));
    const lines = moves.map((move, i) => ({ move, worth: worth[i] }));
    const [first] = lines.splice(chosen, 1);
    return [first, ...lines.sort((a, b) => b.worth - a.worth)];
  }
  return tryAll(G, bloc, moves, rng)
    .map(({ move, worth }) => ({ move, worth: worth + UNSTEADY * chance(rng) }))
    .sort((a, b) => b.worth - a.worth);
}
