/**
 * What influence and partners are worth, in points of Standing: the part of a bot's judgement that is about the map.
 * The figures were fitted: final leads of some hundred matches between Envoys, regressed on what stood on the board
 * before each card play, then rounded and made to grow with every step toward a partner.
 */
import { type Board, boardOf } from '../../rules/board.ts';
import { regionsOf } from '../../rules/phases/reckoning.ts';
import type { Shared } from '../../rules/state.ts';
import { type Bloc, DUAL, NONE, REGIONS, type Region, rivalOf, SIGNED } from '../../rules/terms.ts';
import { marginOf } from '../../rules/tracks/influence.ts';
import { COUNTS, forecast, onceSigned, waverLine } from '../../rules/tracks/partners.ts';

/** What counts of a nation, a point of weight each. */
interface Worth {
  /** The region's balance moved by one since it was last scored, as far as scoring counts it; and beyond that. */
  moved: number;
  beyond: number;
  /** A nation of nobody's, all the way to where it would sign; and one that would sign. */
  toward: number;
  ready: number;
  /** A partner of the bloc's, all the way to Committed. */
  firm: number;
  /** A partner too low to stay, at the first Reckoning and at the second. */
  low: number;
  wavering: number;
}

/** By when the region is scored next: this round, the next, later, or never again. */
const WORTH: readonly Worth[] = [
  { moved: 0.85, beyond: 0.2, toward: 1.2, ready: 1.25, firm: 0.55, low: -0.1, wavering: -0.35 },
  { moved: 0.65, beyond: 0.6, toward: 1.3, ready: 1.35, firm: 0.7, low: -0.3, wavering: -0.4 },
  { moved: 0.75, beyond: 0.7, toward: 1.45, ready: 1.5, firm: 0.75, low: -0.3, wavering: -0.4 },
  { moved: 0.05, beyond: 0.1, toward: 0.1, ready: 0.15, firm: 0.05, low: -0.02, wavering: -0.05 },
];
const NEVER = WORTH.length - 1;

/** A partner of the rival's whose margin would let it sign with the bloc. */
const POACHED = 1;
/** Margin to spare at a Committed partner. */
const SPARE = 0.06;
/** A signature binds: the rival needs more for the same. */
const BOUND = 0.1;

/** Position in the table by region. */
export type Soon = Record<Region, number>;

export function soonOf(G: Shared): Soon {
  const soon = {} as Soon;
  const from = G.phase === 'reckoning' ? 1 : 0;
  const rounds = boardOf(G).scenario.rounds - G.round;
  for (const region of REGIONS) {
    let ahead = from;
    while (ahead <= rounds && !regionsOf(G, ahead)?.includes(region)) ahead++;
    soon[region] = ahead > rounds ? NEVER : Math.min(ahead, 2);
  }
  return soon;
}

/** What all regions' movement since they were last scored is worth to the US. */
export function movedWorth(G: Shared, soon: Soon): number {
  let sum = 0;
  for (const region of REGIONS) {
    const { bloc, n, before, now } = forecast(G, region);
    const beyond = Math.min(6, Math.abs(now - before) - n);
    const worth = WORTH[soon[region]];
    const all = n * worth.moved + beyond * worth.beyond;
    sum += bloc === 'us' ? all : -all;
  }
  return sum;
}

/**
 * What a nation is worth to a bloc beside its part in its region's balance, if it stood with `status` and the bloc's
 * margin there were `margin`.
 */
export function nationWorth(
  G: Shared,
  board: Board,
  soon: Soon,
  bloc: Bloc,
  at: number,
  status: number,
  margin: number,
): number {
  if (status === DUAL) return 0;
  const need = board.autonomy[at];
  const weight = board.weight[at];
  const worth = WORTH[soon[board.region[at]]];
  if (status === NONE) {
    if (margin >= need) return weight * worth.ready;
    if (-margin >= need) return -weight * worth.ready;
    return (weight * worth.toward * margin) / need;
  }
  const holder = status === SIGNED.us ? 'us' : 'china';
  const held = holder === bloc ? margin : -margin;
  let sum = BOUND;
  if (held >= need) sum += SPARE * Math.min(held - need, 3);
  else {
    sum += (worth.firm * Math.max(held, -need)) / need;
    if (board.founder[at] !== holder) {
      if (held < waverLine(board, at)) sum += G.wavering[at] ? worth.wavering : worth.low;
      if (-held >= need) sum -= POACHED;
    }
  }
  return holder === bloc ? weight * sum : -weight * sum;
}

/** What a nation counts in its region's balance for a bloc, in weights. */
function counted(board: Board, bloc: Bloc, at: number, status: number, margin: number): number {
  const need = board.autonomy[at];
  if (status === SIGNED[bloc]) return margin >= need ? COUNTS.committed : COUNTS.signed;
  if (status === SIGNED[rivalOf(bloc)]) return -margin >= need ? -COUNTS.committed : -COUNTS.signed;
  return 0;
}

/** A bloc's look at the map, for telling what changes there would be worth to it. */
export interface Stakes {
  G: Shared;
  board: Board;
  bloc: Bloc;
  soon: Soon;
  /** What one more point of a region's balance is worth. */
  pull: Record<Region, number>;
}

export function stakesOf(G: Shared, bloc: Bloc): Stakes {
  const board = boardOf(G);
  const soon = soonOf(G);
  const pull = {} as Record<Region, number>;
  for (const region of REGIONS) {
    const ahead = forecast(G, region);
    const worth = WORTH[soon[region]];
    const full = ahead.bloc === bloc && ahead.n >= board.scenario.numbers.regionCap;
    pull[region] = full ? worth.beyond : worth.moved;
  }
  return { G, board, bloc, soon, pull };
}

function whole({ G, board, bloc, soon, pull }: Stakes, at: number, status: number, margin: number): number {
  const balance = pull[board.region[at]] * board.weight[at] * counted(board, bloc, at, status, margin);
  return balance + nationWorth(G, board, soon, bloc, at, status, margin);
}

const marginIn = ({ G, bloc }: Stakes, at: number): number => marginOf(G, bloc, at);

/** Points of Standing that a change of the bloc's margin in a nation is worth to it. */
export function marginWorth(stakes: Stakes, at: number, change: number): number {
  const margin = marginIn(stakes, at);
  const status = stakes.G.status[at];
  return whole(stakes, at, status, margin + change) - whole(stakes, at, status, margin);
}

/** What it is worth that a nation signs with the bloc, at a margin larger by `more`. */
export function signWorth(stakes: Stakes, at: number, more = 0): number {
  const { G, board, bloc } = stakes;
  const margin = marginIn(stakes, at);
  return whole(stakes, at, onceSigned(G, board, bloc, at), margin + more) - whole(stakes, at, G.status[at], margin);
}

/** What a point placed in a nation is worth, where as many as `most` more could go there now and it may then sign. */
export function pointWorth(stakes: Stakes, at: number, most: number): number {
  const { G, board, bloc } = stakes;
  const one = marginWorth(stakes, at, 1);
  const missing = board.autonomy[at] - marginIn(stakes, at);
  if (missing < 1 || missing > most) return one;
  const status = G.status[at];
  const signs = status === NONE || (status === SIGNED[rivalOf(bloc)] && board.founder[at] !== rivalOf(bloc));
  const all = signs ? signWorth(stakes, at, missing) : marginWorth(stakes, at, missing);
  return Math.max(one, all / missing);
}
