/** Signing: nations whose margin reaches their autonomy may sign, as many as the limit allows. */
import { boardOf } from '../board.ts';
import { await_, type Ctx } from '../engine.ts';
import { DONE } from '../moves.ts';
import type { Shared } from '../state.ts';
import type { Bloc } from '../terms.ts';
import { isPartner, marginOf } from '../tracks/influence.ts';
import { canSign, sign } from '../tracks/partners.ts';
import { type AskOf, as, type Decision, refuse } from './decision.ts';

/** Positions that may sign now, within a pool where there is one. */
export function signable(G: Shared, bloc: Bloc, pool: number[] | null, waive: number): number[] {
  const board = boardOf(G);
  const list: number[] = [];
  if (pool) {
    for (const i of pool) if (canSign(G, board, bloc, i, waive)) list.push(i);
  } else for (let i = 0; i < board.size; i++) if (canSign(G, board, bloc, i, waive)) list.push(i);
  return list;
}

/** Asks who signs, where anybody may. */
export function startSigning(x: Ctx, a: Omit<AskOf<'sign'>, 'ask'>): void {
  if (a.left > 0 && signable(x.G, a.bloc, a.pool, a.waive).length > 0)
    await_(x, { ask: 'sign', bloc: a.bloc, left: a.left, pool: a.pool, waive: a.waive });
}

export const signing: Decision<'sign'> = {
  legal(G, bloc, a) {
    const board = boardOf(G);
    const moves = signable(G, bloc, a.pool, a.waive).map((i) => board.sign[i]);
    moves.push(DONE);
    return moves;
  },

  apply(x, bloc, move, a) {
    if (move.type === 'done') return;
    sign(x, bloc, x.board.index[as(move, 'sign').nation]);
    startSigning(x, { ...a, left: a.left - 1 });
  },

  why(G, bloc, move) {
    if (move.type !== 'sign') return undefined;
    const board = boardOf(G);
    const at = board.index[move.nation];
    const nation = { nation: move.nation };
    if (at === undefined) return refuse('unknown-nation', `There is no nation ${move.nation} on this board.`, nation);
    if (isPartner(G, bloc, at)) return refuse('already-partner', `${move.nation} is your partner already.`, nation);
    if (board.founder[at])
      return refuse('founder', `${move.nation} founded the other programme and never leaves it.`, nation);
    const margin = marginOf(G, bloc, at);
    if (margin < board.autonomy[at])
      return refuse(
        'margin-too-low',
        `${move.nation} signs at a margin of ${board.autonomy[at]}; yours is ${margin}.`,
        {
          ...nation,
          need: board.autonomy[at],
          have: margin,
        },
      );
    return refuse('not-offered', `This event does not let ${move.nation} sign.`, nation);
  },
};
