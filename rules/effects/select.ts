/** Who and which nations an effect means. */
import { type Board, boardOf } from '../board.ts';
import { once } from '../once.ts';
import { SPOTS } from '../places.ts';
import type { Cause, Shared } from '../state.ts';
import { BLOCS, type Bloc, DUAL, its, type NationId, NONE, rivalOf, SIGNED, STATES } from '../terms.ts';
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

export function blocsOf(G: Shared, who: Who, cause: Cause): readonly Bloc[] {
  if (who === 'both') return BLOCS;
  const bloc = blocOf(G, who, cause);
  return bloc ? its(bloc, ALONE) : NEITHER;
}

const ALONE: Record<Bloc, readonly Bloc[]> = { us: ['us'], china: ['china'] };
const NEITHER: readonly Bloc[] = [];

/** Does a partner state fit the word? For each of the states. */
function partnerStates(G: Shared, word: NonNullable<Selector['partner']>, cause: Cause): boolean[] {
  if (word === 'unaligned') return UNALIGNED;
  if (word === 'signed-any') return SIGNED_ANY;
  if (word === 'dual' || word === 'both') return ONLY_DUAL;
  const bloc = blocOf(G, word, cause);
  return bloc ? its(bloc, PARTNER) : NOBODYS;
}

const states = (fits: (status: number) => boolean) => STATES.map(fits);
const ANY = states(() => true);
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

/** A selector read for one board: what never changes is worked out, and all fields stand in one form. */
interface Sought {
  /** Positions that the unchanging part allows, and the same as yes or no by position. */
  pool: number[];
  inPool: boolean[];
  reach: Who | null;
  /** Nothing else changes in play. */
  lasting: boolean;
  partner: Selector['partner'] | null;
  committed: Selector['committed'] | null;
  influence: { who: Who; min: number; max: number } | null;
  unserved: boolean;
  network: Who | null;
}

function read(board: Board, s: Selector): Sought {
  const inPool = board.all.map((at) => fitsAlways(board, at, s));
  const { reach = null, partner = null, committed = null, influence, unserved = false, network = null } = s;
  return {
    pool: board.all.filter((at) => inPool[at]),
    inPool,
    reach,
    lasting: !partner && !committed && !influence && !unserved && !network,
    partner,
    committed,
    influence: influence ? { who: influence.who, min: influence.min ?? 0, max: influence.max ?? 9 } : null,
    unserved,
    network,
  };
}

const soughtOn = once((board: Board) => once((s: Selector) => read(board, s)));

/** Positions that the unchanging part of a selector allows. Selectors of the content are the same objects each time. */
export const poolOf = (board: Board, s: Selector): number[] => soughtOn(board)(s).pool;

/** Those of a pool that fit what changes in play. */
function fitNow(G: Shared, board: Board, pool: readonly number[], s: Sought, cause: Cause): readonly number[] {
  const { committed, influence, unserved, network } = s;
  const states = s.partner ? partnerStates(G, s.partner, cause) : ANY;
  const committedTo = committed && committed !== 'not' ? blocsOf(G, committed, cause) : BLOCS;
  const influential = influence ? blocsOf(G, influence.who, cause) : NEITHER;
  const networked = network ? blocsOf(G, network, cause) : NEITHER;
  const { status, connected } = G;
  let n = 0;
  for (let i = 0; i < pool.length; i++) {
    const at = pool[i];
    if (!states[status[at]] || (unserved && connected[at])) continue;
    if (committed && isCommittedToAny(G, board, committedTo, at) === (committed === 'not')) continue;
    if (influence && !allWithin(G, influential, at, influence)) continue;
    if (network && !haveNetwork(G, networked, board.ids[at])) continue;
    SPOTS[n++] = at;
  }
  return SPOTS.slice(0, n);
}

// Loops by index, not `some` and `every`: those would make a function for every nation.

function isCommittedToAny(G: Shared, board: Board, blocs: readonly Bloc[], at: number): boolean {
  for (let i = 0; i < blocs.length; i++) if (isCommitted(G, board, blocs[i], at)) return true;
  return false;
}

function allWithin(G: Shared, blocs: readonly Bloc[], at: number, { min, max }: { min: number; max: number }): boolean {
  for (let i = 0; i < blocs.length; i++) {
    const n = its(blocs[i], G.influence)[at];
    if (n < min || n > max) return false;
  }
  return true;
}

function haveNetwork(G: Shared, blocs: readonly Bloc[], id: NationId): boolean {
  for (const bloc of blocs) for (const { nation } of its(bloc, G.blocs).networks) if (nation === id) return true;
  return false;
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
  const sought = soughtOn(board)(s);
  let { pool } = sought;
  if (sought.reach) {
    const bloc = blocOf(G, sought.reach, cause);
    const near = bloc ? reachOf(G, bloc) : [];
    pool = pool.length === board.size ? near : near.filter((at) => sought.inPool[at]);
  }
  return sought.lasting ? pool : fitNow(G, board, pool, sought, cause);
}

/** The condition, and what it asks for: words of the content, joined by commas where any of several will do. */
export interface LeftOut {
  because: string;
  wanted?: string;
  /** The bloc that is meant. */
  who?: Bloc;
  min?: number;
  max?: number;
  have?: number;
}

type Field = keyof Selector;

/** A bloc that is meant by a word, or the word itself where it means no single one. */
function meant(G: Shared, word: string, cause: Cause): Pick<LeftOut, 'who' | 'wanted'> {
  const who = blocOf(G, word as Who, cause);
  return who ? { who } : { wanted: word };
}

/** What a field asks for. */
function asks(G: Shared, s: Selector, field: Field, at: number, cause: Cause): LeftOut {
  const board = boardOf(G);
  const said: LeftOut = { because: field };
  if (field === 'weight' || field === 'autonomy') {
    const [min, max] = s[field] as [number, number];
    return { ...said, min, max, have: board[field][at] };
  }
  if (field === 'influence' && s.influence) {
    const { who: word, min, max } = s.influence;
    const have = (b: Bloc) => its(b, G.influence)[at];
    const who = blocsOf(G, word, cause).find((b) => have(b) < (min ?? 0) || have(b) > (max ?? have(b)));
    return { ...said, ...(who && { who, have: have(who) }), ...(min && { min }), ...(max !== undefined && { max }) };
  }
  const value = s[field];
  if (Array.isArray(value)) return { ...said, wanted: value.join() };
  return typeof value === 'string' ? { ...said, ...meant(G, value, cause) } : said;
}

/** Why a selection has not a nation in it; null where it has. */
export function leftOut(G: Shared, s: Selector, cause: Cause, at: number): LeftOut | null {
  const field = (Object.keys(s) as Field[]).find(
    (f) => s[f] !== undefined && !select(G, { [f]: s[f] }, cause).includes(at),
  );
  return field ? asks(G, s, field, at, cause) : null;
}
