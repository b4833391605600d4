/** Enterprise: found a Company, a Network or a Constellation with the card's value and Finance tokens. */
import { type Board, boardOf, isNetwork } from '../board.ts';
import { CARDS } from '../content/catalogue.ts';
import type { Scenario } from '../content/scenarios/index.ts';
import { found, isBelowLimit, mayFound } from '../effects/build.ts';
import { await_, type Ctx } from '../engine.ts';
import { DONE, DRAFT, type Move, share } from '../moves.ts';
import type { Known, Network, Shared } from '../state.ts';
import { type Bloc, type CardId, ENTERPRISES, type EnterpriseKind, its, type NationId } from '../terms.ts';
import { modsOf } from '../tracks/policies.ts';
import { type Decision, refuse, unexpected } from './decision.ts';

/** Price in points. */
export function enterpriseCost(G: Shared, bloc: Bloc, kind: EnterpriseKind): number {
  const { scenario } = boardOf(G);
  return priceNow(G, scenario, kind, scenario.numbers.enterpriseCost[kind], modsOf(G, bloc).enterpriseCost);
}

/** The same from the scenario's price and what policies take off. */
function priceNow(G: Shared, { numbers }: Scenario, kind: EnterpriseKind, price: number, off: number): number {
  const licence = kind === 'constellation' && G.law >= numbers.lawLicence ? 1 : 0;
  return Math.max(1, price - licence - off);
}

/** Points at hand: the card's value and some Finance tokens. */
export function enterpriseBudget(G: Shared, bloc: Bloc, value: number): number {
  const { on, numbers } = boardOf(G).scenario;
  return value + (on.tokens ? Math.min(numbers.tokensPerPlay, its(bloc, G.blocs).tokens.finance) : 0);
}

/** Is there a nation where a network may stand: with own influence, and no network of the bloc's yet? */
function hasSite(G: Shared, { size, ids }: Board, bloc: Bloc): boolean {
  const own = its(bloc, G.influence);
  const { networks } = its(bloc, G.blocs);
  for (let at = 0; at < size; at++) if (own[at] > 0 && isFree(networks, ids[at])) return true;
  return false;
}

function isFree(networks: readonly Network[], id: NationId): boolean {
  for (let i = 0; i < networks.length; i++) if (networks[i].nation === id) return false;
  return true;
}

/** Unconnected nations that a new constellation may connect. */
export function unserved(G: Shared): number[] {
  const board = boardOf(G);
  const { connected } = G;
  return board.having.unconnected.filter((i) => !connected[i]);
}

/** Price of the cheapest enterprise that the bloc may found now; Infinity where there is none. */
export function cheapestEnterprise(G: Shared, bloc: Bloc): number {
  const board = boardOf(G);
  const off = modsOf(G, bloc).enterpriseCost;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < board.enterprises.length; i++) {
    const { kind, price } = board.enterprises[i];
    const cost = priceNow(G, board.scenario, kind, price, off);
    if (cost >= best || !isBelowLimit(G, board, bloc, kind)) continue;
    if (!isNetwork(kind) || hasSite(G, board, bloc)) best = cost;
  }
  return best;
}

export function startEnterprise(x: Ctx, bloc: Bloc, id: CardId): void {
  const { value } = CARDS[id];
  // The rival's event may have come before and changed what can be founded.
  if (enterpriseBudget(x.G, bloc, value) >= cheapestEnterprise(x.G, bloc))
    await_(x, { ask: 'found', bloc, points: value });
}

/** Writes the moves of networks into the draft, site by site, from `n` on; where they end. */
function addNetworks(n: number, G: Shared, { size, ids }: Board, bloc: Bloc, tables: readonly Move[][]): number {
  const own = its(bloc, G.influence);
  const { networks } = its(bloc, G.blocs);
  let end = n;
  for (let at = 0; at < size; at++)
    if (own[at] > 0 && isFree(networks, ids[at])) for (let k = 0; k < tables.length; k++) DRAFT[end++] = tables[k][at];
  return end;
}

const COMPANY = share({ type: 'found', kind: 'company' });
const CONSTELLATION = share({ type: 'found', kind: 'constellation' });
export const enterprise: Decision<'found'> = {
  legal(G, bloc, a) {
    const board = boardOf(G);
    const budget = enterpriseBudget(G, bloc, a.points);
    const off = modsOf(G, bloc).enterpriseCost;
    const networks: Move[][] = [];
    let n = 0;
    for (let i = 0; i < board.enterprises.length; i++) {
      const { kind, price, moves } = board.enterprises[i];
      if (priceNow(G, board.scenario, kind, price, off) > budget || !isBelowLimit(G, board, bloc, kind)) continue;
      if (kind === 'company') DRAFT[n++] = COMPANY;
      else if (kind === 'constellation') {
        const list = unserved(G);
        if (list.length === 0) DRAFT[n++] = CONSTELLATION;
        for (const at of list) DRAFT[n++] = moves[at];
      } else networks.push(moves);
    }
    if (networks.length > 0) n = addNetworks(n, G, board, bloc, networks);
    DRAFT[n++] = DONE;
    return DRAFT.slice(0, n);
  },

  apply(x, bloc, move, a) {
    if (move.type === 'done') return;
    if (move.type !== 'found') throw unexpected(move, 'found');
    const { kind, nation } = move;
    const short = Math.max(0, enterpriseCost(x.G, bloc, kind) - a.points);
    if (short > 0) {
      its(bloc, x.G.blocs).tokens.finance -= short;
      x.log?.push({ is: 'token', bloc, suit: 'finance', n: -short });
    }
    found(x, bloc, kind, nation === undefined ? null : x.board.index[nation]);
  },

  why(G: Known, bloc, move, a) {
    if (move.type !== 'found') return undefined;
    const board = boardOf(G);
    if (!ENTERPRISES.includes(move.kind)) return refuse('unknown-enterprise', 'There is no such enterprise.');
    if (!mayFound({ G: G as never, board }, bloc, move.kind))
      return refuse('enterprise-limit', 'You have founded all you may of this kind.');
    if (enterpriseCost(G, bloc, move.kind) > enterpriseBudget(G, bloc, a.points))
      return refuse(
        'cannot-afford',
        `It costs ${enterpriseCost(G, bloc, move.kind)} points; you have ${enterpriseBudget(G, bloc, a.points)}.`,
      );
    return refuse('bad-site', 'It cannot stand in that nation.', { nation: move.nation ?? '' });
  },
};
