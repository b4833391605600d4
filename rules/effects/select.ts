/** Who and which nations an effect means. */
import { type Board, boardOf } from '../board.ts';
import type { Cause, Shared } from '../state.ts';
import { type Bloc, DUAL, NONE, rivalOf } from '../terms.ts';
import { isCommitted, isPartner, reachOf } from '../tracks/influence.ts';
import { congestionOf } from '../tracks/orbit.ts';
import type { Selector, Who } from './types.ts';

/** The bloc a word means; null where it means nobody (a tie). 'both' is unfolded before: see `blocsOf`. */
export function blocOf(G: Shared, who: Who, cause: Cause): Bloc | null {
  switch (who) {
    case 'us':
    case 'china':
      return who;
    case 'actor':
      return cause.actor;
    case 'rival':
      return rivalOf(cause.actor);
    case 'leading':
    case 'trailing': {
      const gap = G.blocs.us.standing - G.blocs.china.standing;
      if (gap === 0) return null;
      return gap > 0 === (who === 'leading') ? 'us' : 'china';
    }
    case 'crowded': {
      const gap = congestionOf(G, 'us') - congestionOf(G, 'china');
      return gap === 0 ? null : gap > 0 ? 'us' : 'china';
    }
    default:
      return null;
  }
}

export function blocsOf(G: Shared, who: Who, cause: Cause): Bloc[] {
  if (who === 'both') return ['us', 'china'];
  const bloc = blocOf(G, who, cause);
  return bloc ? [bloc] : [];
}

function partnerFits(G: Shared, at: number, word: NonNullable<Selector['partner']>, cause: Cause): boolean {
  const status = G.status[at];
  if (word === 'unaligned') return status === NONE;
  if (word === 'signed-any') return status !== NONE;
  if (word === 'dual') return status === DUAL;
  if (word === 'both') return status === DUAL;
  const bloc = blocOf(G, word, cause);
  return bloc !== null && isPartner(G, bloc, at);
}

/** What never changes in a match: decided once for a selector and a board. */
function fitsAlways(board: Board, at: number, s: Selector): boolean {
  if (s.only && !s.only.includes(board.ids[at])) return false;
  if (s.region && !s.region.includes(board.region[at])) return false;
  if (s.interest && !s.interest.some((suit) => board.wants[suit][at])) return false;
  if (s.trait && !s.trait.some((t) => board.traits[at].has(t))) return false;
  if (s.lean && !s.lean.includes(board.lean[at] ?? 'none')) return false;
  if (s.weight && (board.weight[at] < s.weight[0] || board.weight[at] > s.weight[1])) return false;
  if (s.autonomy && (board.autonomy[at] < s.autonomy[0] || board.autonomy[at] > s.autonomy[1])) return false;
  if (s.linked && !s.linked.some((id) => linkedTo(board, at, id))) return false;
  if (s.unserved && !board.traits[at].has('unconnected')) return false;
  return true;
}

const always = new WeakMap<Board, WeakMap<Selector, number[]>>();

/** Positions that the unchanging part of a selector allows. Selectors of the content are the same objects each time. */
export function poolOf(board: Board, s: Selector): number[] {
  let cache = always.get(board);
  if (!cache) {
    cache = new WeakMap();
    always.set(board, cache);
  }
  let pool = cache.get(s);
  if (!pool) {
    pool = [];
    for (let i = 0; i < board.size; i++) if (fitsAlways(board, i, s)) pool.push(i);
    cache.set(s, pool);
  }
  return pool;
}

/** What changes in play. */
function fitsNow(G: Shared, board: Board, at: number, s: Selector, cause: Cause): boolean {
  if (s.partner && !partnerFits(G, at, s.partner, cause)) return false;
  if (s.committed) {
    if (s.committed === 'not') {
      if (isCommitted(G, board, 'us', at) || isCommitted(G, board, 'china', at)) return false;
    } else if (!blocsOf(G, s.committed, cause).some((b) => isCommitted(G, board, b, at))) return false;
  }
  if (s.influence) {
    const { min = 0, max = 9 } = s.influence;
    for (const b of blocsOf(G, s.influence.who, cause)) {
      const n = G.influence[b][at];
      if (n < min || n > max) return false;
    }
  }
  if (s.unserved && G.connected[at]) return false;
  if (s.network) {
    const id = board.ids[at];
    if (!blocsOf(G, s.network, cause).some((b) => G.blocs[b].networks.some((n) => n.nation === id))) return false;
  }
  return true;
}

function linkedTo(board: Board, at: number, id: string): boolean {
  if (id === 'USA') return board.home.us[at];
  if (id === 'CHN') return board.home.china[at];
  const other = board.index[id];
  return other !== undefined && board.links[at].includes(other);
}

/** Positions of the nations that a selector means, in board order. */
export function select(G: Shared, s: Selector, cause: Cause): number[] {
  const board = boardOf(G);
  let pool = poolOf(board, s);
  if (s.reach) {
    const bloc = blocOf(G, s.reach, cause);
    const near = bloc ? reachOf(G, bloc) : [];
    const all = pool;
    pool = all.length === board.size ? near : near.filter((i) => all.includes(i));
  }
  const list: number[] = [];
  for (let k = 0; k < pool.length; k++) if (fitsNow(G, board, pool[k], s, cause)) list.push(pool[k]);
  return list;
}
