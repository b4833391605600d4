/** Signing: nations whose margin reaches their autonomy may sign, as many as the limit allows. */
import { ableFor, keepAble } from '../able.ts';
import { boardOf } from '../board.ts';
import { await_, type Ctx } from '../engine.ts';
import { DONE, DRAFT } from '../moves.ts';
import { SPOTS } from '../places.ts';
import type { Ask, Shared } from '../state.ts';
import { type Bloc, its, rivalOf, SIGNED } from '../terms.ts';
import { isPartner, marginOf } from '../tracks/influence.ts';
import { canSign, sign } from '../tracks/partners.ts';
import { type AskOf, type Decision, refuse, unexpected } from './decision.ts';

/** Positions that may sign now, within a pool where there is one. */
export function signable(G: Shared, bloc: Bloc, pool: number[] | null, waive: number): number[] {
  const board = boardOf(G);
  const { autonomy } = board;
  const own = its(bloc, G.influence);
  const rivals = its(rivalOf(bloc), G.influence);
  const signed = its(bloc, SIGNED);
  const { status } = G;
  const among = pool ?? board.all;
  let n = 0;
  for (let k = 0; k < among.length; k++) {
    const i = among[k];
    // Most nations have no influence of the bloc's, are partners, or fall short by their margin: passed over at once.
    if (own[i] === 0 || (status[i] & signed) !== 0 || own[i] - rivals[i] < autonomy[i] - waive) continue;
    if (!canSign(G, board, bloc, i, waive)) continue;
    SPOTS[n++] = i;
  }
  return SPOTS.slice(0, n);
}

/** Asks who signs, where anybody may. */
export function startSigning(x: Ctx, a: Omit<AskOf<'sign'>, 'ask'>): void {
  const { bloc, left, pool, waive } = a;
  const able = left > 0 ? signable(x.G, bloc, pool, waive) : [];
  if (able.length === 0) return;
  const ask: Ask = { ask: 'sign', bloc, left, pool, waive };
  keepAble(x.G, ask, able);
  await_(x, ask);
}

export const signing: Decision<'sign'> = {
  legal(G, bloc, a) {
    const board = boardOf(G);
    let n = 0;
    const able = ableFor(G, a) ?? signable(G, bloc, a.pool, a.waive);
    for (let i = 0; i < able.length; i++) DRAFT[n++] = board.sign[able[i]];
    DRAFT[n++] = DONE;
    return DRAFT.slice(0, n);
  },

  apply(x, bloc, move, a) {
    if (move.type === 'done') return;
    if (move.type !== 'sign') throw unexpected(move, 'sign');
    sign(x, bloc, x.board.index[move.nation]);
    startSigning(x, { bloc, left: a.left - 1, pool: a.pool, waive: a.waive });
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
