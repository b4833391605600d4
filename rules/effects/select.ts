/** Who and which nations an effect means. */
import { type Board, boardOf } from '../board.ts';
import { once } from '../once.ts';
import type { Cause, Shared } from '../state.ts';
import { type Bloc, DUAL, its, NONE, rivalOf, SIGNED } from '../terms.ts';
import { isCommitted, reachOf } from '../tracks/influence.ts';
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

/** Does a partner state fit the word? For each of the states. */
function partnerStates(G: Shared, word: NonNullable<Selector['partner']>, cause: Cause): boolean[] {
  if (word === 'unaligned') return UNALIGNED;
  if (word === 'signed-any') return SIGNED_ANY;
  if (word === 'dual' || word === 'both') return ONLY_DUAL;
  const bloc = blocOf(G, word, cause);
  return bloc ? its(bloc, PARTNER) : NOBODYS;
}

const states = (fits: (status: number) => boolean) => [NONE, SIGNED.us, SIGNED.china, DUAL].map(fits);
const UNALIGNED = states((s) => s === NONE);
const SIGNED_ANY = states((s) => s !== NONE);
const ONLY_DUAL = states((s) => s === DUAL);
const NOBODYS = states(() => false);
const PARTNER = { us: states((s) => (s & SIGNED.us) !== 0), china: states((s) => (s & SIGNED.china) !== 0) };

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

const poolsOf = once((board: Board) => once((s: Selector) => board.all.filter((at) => fitsAlways(board, at, s))));

/** Positions that the unchanging part of a selector allows. Selectors of the content are the same objects each time. */
export const poolOf = (board: Board, s: Selector): number[] => poolsOf(board)(s);

/** Those of a pool that fit what changes in play: one pass for each such field of a selector. */
function fitNow(G: Shared, board: Board, pool: number[], s: Selector, cause: Cause): number[] {
  let list = pool;
  if (s.partner) {
    const states = partnerStates(G, s.partner, cause);
    list = list.filter((at) => states[G.status[at]]);
  }
  if (s.committed === 'not')
    list = list.filter((at) => !isCommitted(G, board, 'us', at) && !isCommitted(G, board, 'china', at));
  else if (s.committed) {
    const blocs = blocsOf(G, s.committed, cause);
    list = list.filter((at) => blocs.some((b) => isCommitted(G, board, b, at)));
  }
  if (s.influence) {
    const { min = 0, max = 9 } = s.influence;
    for (const b of blocsOf(G, s.influence.who, cause)) {
      const influence = its(b, G.influence);
      list = list.filter((at) => influence[at] >= min && influence[at] <= max);
    }
  }
  if (s.unserved) list = list.filter((at) => !G.connected[at]);
  if (s.network) {
    const networks = blocsOf(G, s.network, cause).flatMap((b) => G.blocs[b].networks);
    list = list.filter((at) => networks.some((n) => n.nation === board.ids[at]));
  }
  return list;
}

function linkedTo(board: Board, at: number, id: string): boolean {
  if (id === 'USA') return board.home.us[at];
  if (id === 'CHN') return board.home.china[at];
  const other = board.index[id];
  return other !== undefined && board.links[at].includes(other);
}

/** Positions of the nations that a selector means, in board order. The list may be one of the board's: it stays as it is. */
export function select(G: Shared, s: Selector, cause: Cause): readonly number[] {
  const board = boardOf(G);
  let pool = poolOf(board, s);
  if (s.reach) {
    const bloc = blocOf(G, s.reach, cause);
    const near = bloc ? reachOf(G, bloc) : [];
    const all = pool;
    pool = all.length === board.size ? near : near.filter((i) => all.includes(i));
  }
  return fitNow(G, board, pool, s, cause);
}
