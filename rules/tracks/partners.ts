/** Partners: signing, leaving, wavering, balances and votes. */
import { type Board, boardOf } from '../board.ts';
import type { Trait } from '../content/nations/types.ts';
import type { Ctx } from '../engine.ts';
import type { Shared } from '../state.ts';
import { type Bloc, DUAL, its, NONE, type Region, rivalOf, SIGNED } from '../terms.ts';
import { changeInfluence, isCommitted, isPartner, marginOf } from './influence.ts';
import { modsOf } from './policies.ts';
import { gainTokens } from './stock.ts';

/**
 * May the nation sign with the bloc? Its margin must reach its autonomy; a founder never leaves its bloc.
 * @param waive margin still missing that an event overlooks; the bloc must have influence there all the same, and no
 * less than its rival: nobody signs with a bloc that it prefers the other to
 */
export function canSign(G: Shared, board: Board, bloc: Bloc, at: number, waive = 0): boolean {
  if (isPartner(G, bloc, at)) return false;
  if (board.founder[at] === rivalOf(bloc)) return false;
  const margin = marginOf(G, bloc, at);
  if (waive > 0 && (margin < 0 || its(bloc, G.influence)[at] === 0)) return false;
  return margin >= board.autonomy[at] - waive;
}

/** The partner state of a nation that signs with the bloc: a dual one of the rival's holds both. */
export function onceSigned(G: Shared, board: Board, bloc: Bloc, at: number): number {
  const both = isPartner(G, rivalOf(bloc), at) && board.dual[at] && board.scenario.on.dual;
  return both ? DUAL : SIGNED[bloc];
}

/** Signs a nation: it leaves the rival (a dual one holds both), and with the ILRS comes a project that yields at once. */
export function sign(x: Ctx, bloc: Bloc, at: number): void {
  const { G, board } = x;
  const rival = rivalOf(bloc);
  const was = isPartner(G, rival, at);
  G.status[at] = onceSigned(G, board, bloc, at);
  const dual = G.status[at] === DUAL;
  G.wavering[at] = 0;
  const nation = board.ids[at];
  if (was && !dual) dropPromises(x, rival, at);
  const committed = isCommitted(G, board, bloc, at);
  x.log?.push({ is: 'signed', bloc, nation, from: was && !dual ? rival : null, dual, committed });
  if (bloc === 'china') {
    const { project } = board.scenario.numbers;
    x.log?.push({ is: 'project', bloc, nation });
    changeInfluence(x, bloc, at, project.influence);
    gainTokens(x, bloc, board.interests[at][0], project.token);
  }
}

/** A partner leaves its bloc; founders never do. Returns whether it left. */
export function leave(x: Ctx, bloc: Bloc, at: number): boolean {
  const { G, board } = x;
  if (!isPartner(G, bloc, at) || board.founder[at] === bloc) return false;
  G.status[at] = G.status[at] === DUAL ? SIGNED[rivalOf(bloc)] : NONE;
  G.wavering[at] = 0;
  x.log?.push({ is: 'left', bloc, nation: board.ids[at] });
  dropPromises(x, bloc, at);
  return true;
}

/** Makes a partner of one bloc a partner of both. */
export function makeDual(x: Ctx, at: number): boolean {
  const { G, board } = x;
  if (!board.scenario.on.dual || G.status[at] === NONE || G.status[at] === DUAL || board.founder[at]) return false;
  G.status[at] = DUAL;
  G.wavering[at] = 0;
  x.log?.push({ is: 'dual', nation: board.ids[at] });
  return true;
}

function dropPromises(x: Ctx, bloc: Bloc, at: number): void {
  const me = its(bloc, x.G.blocs);
  if (me.promises.length > 0) me.promises = me.promises.filter((p) => p.nation !== x.board.ids[at]);
}

/** Below this margin a partner wavers. */
export function waverLine(board: Board, at: number): number {
  return Math.min(2, board.autonomy[at]);
}

/** Would this partner waver now? Dual partners and founders never do. */
export function tooLow(G: Shared, board: Board, at: number): Bloc | null {
  const status = G.status[at];
  if (status === NONE || status === DUAL) return null;
  const bloc = status === SIGNED.us ? 'us' : 'china';
  if (board.founder[at] === bloc) return null;
  return marginOf(G, bloc, at) < waverLine(board, at) ? bloc : null;
}

/** The Reckoning's wavering: who is too low wavers, who still is leaves, who is restored stays. */
export function waverAll(x: Ctx): void {
  const { G, board } = x;
  for (let i = 0; i < board.size; i++) {
    const bloc = tooLow(G, board, i);
    if (!bloc) {
      if (G.wavering[i] && G.status[i] !== NONE) {
        G.wavering[i] = 0;
        const of = G.status[i] === SIGNED.china ? 'china' : 'us';
        x.log?.push({ is: 'restored', bloc: of, nation: board.ids[i] });
      }
      continue;
    }
    const patience = 1 + modsOf(G, bloc).patience;
    if (G.wavering[i] < patience) {
      G.wavering[i]++;
      x.log?.push({ is: 'wavers', bloc, nation: board.ids[i] });
    } else leave(x, bloc, i);
  }
}

/** How often a partner's weight counts in balances and votes. */
export const COUNTS = { committed: 2, signed: 1 } as const;

/** Region balance seen from the US: sum of weight x (Committed 2, Signed 1); dual partners count for nobody. */
export function balanceOf(G: Shared, region: Region): number {
  const board = boardOf(G);
  let sum = 0;
  const list = board.inRegion[region];
  for (let k = 0; k < list.length; k++) {
    const i = list[k];
    const status = G.status[i];
    if (status === SIGNED.us)
      sum += board.weight[i] * (isCommitted(G, board, 'us', i) ? COUNTS.committed : COUNTS.signed);
    else if (status === SIGNED.china)
      sum -= board.weight[i] * (isCommitted(G, board, 'china', i) ? COUNTS.committed : COUNTS.signed);
  }
  return sum;
}

/** What scoring a region now would give: to whom, and how much. */
export function forecast(G: Shared, region: Region): { bloc: Bloc | null; n: number; before: number; now: number } {
  const { regionCap } = boardOf(G).scenario.numbers;
  const before = G.markers[region];
  const now = balanceOf(G, region);
  const change = now - before;
  const bloc = change > 0 ? 'us' : change < 0 ? 'china' : null;
  return { bloc, n: Math.min(regionCap, Math.abs(change)), before, now };
}

/** Partners of a bloc on the board, Committed ones among them. */
export function countPartners(G: Shared, bloc: Bloc): { signed: number; committed: number } {
  const board = boardOf(G);
  let signed = 0;
  let committed = 0;
  for (let i = 0; i < board.size; i++) {
    if (!isPartner(G, bloc, i)) continue;
    signed++;
    if (isCommitted(G, board, bloc, i)) committed++;
  }
  return { signed, committed };
}

/** Committed partners of a bloc with a trait. */
export function committedWith(G: Shared, bloc: Bloc, trait: Trait): number {
  const board = boardOf(G);
  const list = board.having[trait];
  let n = 0;
  for (let k = 0; k < list.length; k++) if (isCommitted(G, board, bloc, list[k])) n++;
  return n;
}

/** Votes of one partner for its bloc: Committed twice its weight, Signed or dual once. */
export function votesOf(G: Shared, board: Board, bloc: Bloc, at: number): number {
  if (!isPartner(G, bloc, at)) return 0;
  return board.weight[at] * (isCommitted(G, board, bloc, at) ? COUNTS.committed : COUNTS.signed);
}
