/** Influence 0-6, margin, reach. */
import { type Board, boardOf } from '../board.ts';
import type { Ctx } from '../engine.ts';
import type { Shared } from '../state.ts';
import { type Bloc, rivalOf, SIGNED, type Suit } from '../terms.ts';

/** Adds influence (or takes it away, n < 0) within 0-6; returns the change. */
export function changeInfluence(x: Ctx, bloc: Bloc, at: number, n: number): number {
  const list = x.G.influence[bloc];
  const before = list[at];
  const after = Math.max(0, Math.min(x.board.scenario.numbers.maxInfluence, before + n));
  if (after === before) return 0;
  list[at] = after;
  x.log?.push({ is: 'influence', bloc, nation: x.board.ids[at], n: after - before, total: after });
  return after - before;
}

/** Own influence minus the rival's. */
export function marginOf(G: Shared, bloc: Bloc, at: number): number {
  return G.influence[bloc][at] - G.influence[rivalOf(bloc)][at];
}

export function isPartner(G: Shared, bloc: Bloc, at: number): boolean {
  return (G.status[at] & SIGNED[bloc]) !== 0;
}

/** Committed: a partner, not dual, whose margin is at least its autonomy. */
export function isCommitted(G: Shared, board: Board, bloc: Bloc, at: number): boolean {
  return G.status[at] === SIGNED[bloc] && marginOf(G, bloc, at) >= board.autonomy[at];
}

/**
 * Positions within a bloc's reach: where it has influence, where a link leads from such a nation or from its home,
 * and what its hubs and networks reach in their regions among nations that are not the rival's partners.
 */
export function reachOf(G: Shared, bloc: Bloc): number[] {
  const board = boardOf(G);
  const own = G.influence[bloc];
  const near = new Uint8Array(board.size);
  const rivalSigned = SIGNED[rivalOf(bloc)];
  const home = board.home[bloc];
  for (let i = 0; i < board.size; i++) {
    if (home[i]) near[i] = 1;
    if (own[i] === 0) continue;
    near[i] = 1;
    const links = board.links[i];
    for (let k = 0; k < links.length; k++) near[links[k]] = 1;
    const hub = board.hub[i];
    if (hub.length > 0 && isCommitted(G, board, bloc, i))
      for (let k = 0; k < hub.length; k++) if (G.status[hub[k]] !== rivalSigned) near[hub[k]] = 1;
  }
  for (const network of G.blocs[bloc].networks) {
    const region = board.inRegion[board.region[board.index[network.nation]]];
    for (const k of region) if (G.status[k] !== rivalSigned) near[k] = 1;
  }
  const list: number[] = [];
  for (let i = 0; i < board.size; i++) if (near[i]) list.push(i);
  return list;
}

/** Points that one influence costs here in a suit. */
export function placeCost(G: Shared, board: Board, bloc: Bloc, at: number, suit: Suit): number {
  const { placeInterest, placeOther, placeRival } = board.scenario.numbers;
  const base = board.wants[suit][at] ? placeInterest : placeOther;
  return G.status[at] === SIGNED[rivalOf(bloc)] ? base + placeRival : base;
}
