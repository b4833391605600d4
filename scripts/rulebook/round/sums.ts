/** The figures behind a scene that its log does not tell: prices of influence, margins that signed, parts of a chance. */
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { preview } from '../../../rules/preview.ts';
import type { MatchRecord, Turn } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { type NationId, rivalOf, SIGNED, type Suit } from '../../../rules/terms.ts';
import { marginOf, placeCost } from '../../../rules/tracks/influence.ts';
import type { Scene } from '../../worked-round/examples.ts';

export interface Sums {
  /** What each influence cost, in which suit, and what made it dearer. */
  placed: { nation: NationId; n: number; suit: Suit; noInterest: boolean; rivals: boolean }[];
  /** Of each nation that signed, the margin that it signed at. */
  signed: { nation: NationId; margin: number; autonomy: number }[];
  /** In percentage points. */
  odds: { what: string; n: number }[];
}

/** Adds what a move tells, while it is not made yet. */
function count(sums: Sums, G: State, { by, move }: Turn): void {
  const board = boardOf(G);
  if (move.type === 'place') {
    const { nation, pay: suit } = move;
    const at = board.index[nation];
    const noInterest = !board.wants[suit][at];
    const rivals = G.status[at] === SIGNED[rivalOf(by)];
    sums.placed.push({ nation, n: placeCost(G, board, by, at, suit), suit, noInterest, rivals });
  } else if (move.type === 'sign') {
    const at = board.index[move.nation];
    sums.signed.push({ nation: move.nation, margin: marginOf(G, by, at), autonomy: board.autonomy[at] });
  } else if (move.type === 'launch') sums.odds.push(...preview(G, by, move).parts.filter(({ n }) => n !== 0));
}

export function sumsOf({ scenario, options, seed, moves }: MatchRecord, { at, moves: n }: Scene): Sums {
  const sums: Sums = { placed: [], signed: [], odds: [] };
  const G = setup(scenario, options, seed);
  moves.slice(0, at + n).forEach((turn, i) => {
    if (i >= at) count(sums, G, turn);
    step(G, turn.by, turn.move);
  });
  return sums;
}
