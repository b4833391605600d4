/** Influence 0-6, margin, reach. */
import { type Board, boardOf } from '../board.ts';
import type { Ctx } from '../engine.ts';
import { listOf, lowest } from '../places.ts';
import type { Shared } from '../state.ts';
import { type Bloc, inSuit, its, rivalOf, SIGNED, type Suit } from '../terms.ts';

/** Adds influence (or takes it away, n < 0) within 0-6; returns the change. */
export function changeInfluence(x: Ctx, bloc: Bloc, at: number, n: number): number {
  const list = its(bloc, x.G.influence);
  const before = list[at];
  const after = Math.max(0, Math.min(x.board.scenario.numbers.maxInfluence, before + n));
  if (after === before) return 0;
  list[at] = after;
  x.log?.push({ is: 'influence', bloc, nation: x.board.ids[at], n: after - before, total: after });
  return after - before;
}

/** Own influence minus the rival's. */
export function marginOf(G: Shared, bloc: Bloc, at: number): number {
  const { us, china } = G.influence;
  return bloc === 'us' ? us[at] - china[at] : china[at] - us[at];
}

export function isPartner(G: Shared, bloc: Bloc, at: number): boolean {
  return (G.status[at] & its(bloc, SIGNED)) !== 0;
}

/** Committed: a partner, not dual, whose margin is at least its autonomy. */
export function isCommitted(G: Shared, board: Board, bloc: Bloc, at: number): boolean {
  return G.status[at] === its(bloc, SIGNED) && marginOf(G, bloc, at) >= board.autonomy[at];
}

/**
 * Positions within a bloc's reach: where it has influence, where a link leads from such a nation or from its home,
 * and what its hubs and networks reach in their regions among nations that are not the rival's partners.
 */
export function reachOf(G: Shared, bloc: Bloc): number[] {
  const board = boardOf(G);
  const { near, size } = board;
  const own = its(bloc, G.influence);
  const { networks } = its(bloc, G.blocs);
  const { status } = G;
  const rivalSigned = its(rivalOf(bloc), SIGNED);
  const reached = its(bloc, near.home).slice();
  for (let w = 0; w < reached.length; w++) {
    const influence = near.influence[w];
    const hub = near.hub[w];
    let word = reached[w];
    let opened = 0;
    for (let at = 0; at < size; at++) {
      if (own[at] === 0) continue;
      word |= influence[at];
      if (hub[at] !== 0 && isCommitted(G, board, bloc, at)) opened |= hub[at];
    }
    for (const { nation } of networks) opened |= near.network[w][board.index[nation]];
    for (let left = opened & ~word; left !== 0; left &= left - 1)
      if (status[lowest(w, left)] !== rivalSigned) word |= left & -left;
    reached[w] = word;
  }
  return listOf(reached);
}

/** Points that one influence costs here in a suit. */
export function placeCost(G: Shared, board: Board, bloc: Bloc, at: number, suit: Suit): number {
  return inSuit(suit, its(bloc, board.cost))[G.status[at]][at];
}
