/** Signing: nations whose margin reaches their autonomy may sign, as many as the limit allows. */
import { ableFor, keepAble } from '../able.ts';
import { boardOf } from '../board.ts';
import { CARDS } from '../content/catalogue.ts';
import { inside } from '../effects/inside.ts';
import { type LeftOut, leftOut } from '../effects/select.ts';
import type { Effect } from '../effects/types.ts';
import { await_, type Ctx } from '../engine.ts';
import { DONE, DRAFT } from '../moves.ts';
import { SPOTS } from '../places.ts';
import type { Ask, Shared } from '../state.ts';
import { type Bloc, its, rivalOf, SIGNED } from '../terms.ts';
import { isPartner, marginOf } from '../tracks/influence.ts';
import { canSign, sign } from '../tracks/partners.ts';
import { type AskOf, type Decision, refuse, unexpected } from './decision.ts';
import { causeOf, eventOf } from './play.ts';

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

type Offer = Extract<Effect, { do: 'sign' }>;

const offerIn = (list: readonly Effect[]): Offer | null =>
  list.reduce<Offer | null>((found, e) => found ?? (e.do === 'sign' ? e : offerIn(inside(e))), null);

/** Why the event that is being played does not offer a nation to sign. */
function notOffered(G: Shared, at: number): LeftOut | null {
  const { play } = G;
  if (!play) return null;
  const card = CARDS[play.card];
  const offer = offerIn(eventOf(G, card));
  return offer && leftOut(G, offer.in, causeOf(card, play.bloc, play.use), at);
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

  why(G, bloc, move, a) {
    if (move.type !== 'sign') return undefined;
    const board = boardOf(G);
    const at = board.index[move.nation];
    const nation = { nation: move.nation };
    if (at === undefined) return refuse('unknown-nation', `There is no nation ${move.nation} on this board.`, nation);
    if (isPartner(G, bloc, at)) return refuse('already-partner', `${move.nation} is your partner already.`, nation);
    if (board.founder[at])
      return refuse('founder', `${move.nation} founded the other programme and never leaves it.`, nation);
    if (a.pool && !a.pool.includes(at)) {
      const message = `This event does not let ${move.nation} sign.`;
      return refuse('not-offered', message, { ...nation, ...notOffered(G, at) });
    }
    const have = marginOf(G, bloc, at);
    // An event may overlook what is missing, but not that one has no influence there.
    const need = Math.max(0, board.autonomy[at] - a.waive);
    if (have >= need)
      return refuse('not-offered', `${move.nation} signs where you have influence.`, {
        ...nation,
        because: 'empty',
        who: bloc,
      });
    return refuse('margin-too-low', `${move.nation} signs at a margin of ${need}; yours is ${have}.`, {
      ...nation,
      need,
      have,
    });
  },
};
