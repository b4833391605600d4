/** Enterprise: found a Company, a Network or a Constellation with the card's value and Finance tokens. */
import { boardOf } from '../board.ts';
import { CARDS } from '../content/catalogue.ts';
import { found, mayFound } from '../effects/build.ts';
import { await_, type Ctx } from '../engine.ts';
import { DONE, type Move, share } from '../moves.ts';
import type { Known, Shared } from '../state.ts';
import { type Bloc, type CardId, ENTERPRISES, type EnterpriseKind, its } from '../terms.ts';
import { modsOf } from '../tracks/policies.ts';
import { as, type Decision, refuse } from './decision.ts';

/** Price in points. */
export function enterpriseCost(G: Shared, bloc: Bloc, kind: EnterpriseKind): number {
  return costWith(modsOf(G, bloc).enterpriseCost, G, kind);
}

/** The same where it is known what policies take off. */
function costWith(off: number, G: Shared, kind: EnterpriseKind): number {
  const { enterpriseCost: cost, lawLicence } = boardOf(G).scenario.numbers;
  const licence = kind === 'company' && G.law >= lawLicence ? 1 : 0;
  return Math.max(1, cost[kind] - licence - off);
}

/** Points at hand: the card's value and up to two Finance tokens. */
export function enterpriseBudget(G: Shared, bloc: Bloc, value: number): number {
  const { on, numbers } = boardOf(G).scenario;
  return value + (on.tokens ? Math.min(numbers.tokensPerPlay, its(bloc, G.blocs).tokens.finance) : 0);
}

/** Nations where a network may stand: with own influence, and no network of the bloc's yet; at most so many of them. */
function networkSites(G: Shared, bloc: Bloc, most = Number.POSITIVE_INFINITY): number[] {
  const board = boardOf(G);
  const own = its(bloc, G.influence);
  const { networks } = its(bloc, G.blocs);
  const sites: number[] = [];
  for (let i = 0; i < board.size && sites.length < most; i++)
    if (own[i] > 0 && !networks.some((n) => n.nation === board.ids[i])) sites.push(i);
  return sites;
}

/** Unconnected nations that a new constellation may connect. */
export function unserved(G: Shared): number[] {
  const board = boardOf(G);
  const { connected } = G;
  return board.having.unconnected.filter((i) => !connected[i]);
}

const isNetwork = (kind: EnterpriseKind) => kind !== 'company' && kind !== 'constellation';

/** Kinds that the bloc may found for so many points, where they have a site. */
function kindsWithin(G: Shared, bloc: Bloc, budget: number): EnterpriseKind[] {
  const x = { G: G as never, board: boardOf(G) };
  const off = modsOf(G, bloc).enterpriseCost;
  return ENTERPRISES.filter((kind) => costWith(off, G, kind) <= budget && mayFound(x, bloc, kind));
}

/** Price of the cheapest enterprise that the bloc may found now; Infinity where there is none. */
export function cheapestEnterprise(G: Shared, bloc: Bloc): number {
  const x = { G: G as never, board: boardOf(G) };
  const off = modsOf(G, bloc).enterpriseCost;
  let best = Number.POSITIVE_INFINITY;
  for (const kind of ENTERPRISES) {
    const cost = costWith(off, G, kind);
    if (cost >= best || !mayFound(x, bloc, kind)) continue;
    if (!isNetwork(kind) || networkSites(G, bloc, 1).length > 0) best = cost;
  }
  return best;
}

export function startEnterprise(x: Ctx, bloc: Bloc, id: CardId): void {
  const { value } = CARDS[id];
  // The rival's event may have come before and changed what can be founded.
  if (enterpriseBudget(x.G, bloc, value) >= cheapestEnterprise(x.G, bloc))
    await_(x, { ask: 'found', bloc, points: value });
}

const COMPANY = share({ type: 'found', kind: 'company' });
const CONSTELLATION = share({ type: 'found', kind: 'constellation' });
export const enterprise: Decision<'found'> = {
  legal(G, bloc, a) {
    const board = boardOf(G);
    const open = kindsWithin(G, bloc, enterpriseBudget(G, bloc, a.points));
    const moves: Move[] = [];
    if (open.includes('company')) moves.push(COMPANY);
    if (open.includes('constellation')) {
      const list = unserved(G);
      if (list.length === 0) moves.push(CONSTELLATION);
      for (const i of list) moves.push(board.found.constellation[i]);
    }
    const networks = open.filter(isNetwork).map((kind) => board.found[kind]);
    if (networks.length > 0) for (const i of networkSites(G, bloc)) for (const found of networks) moves.push(found[i]);
    moves.push(DONE);
    return moves;
  },

  apply(x, bloc, move, a) {
    if (move.type === 'done') return;
    const { kind, nation } = as(move, 'found');
    const short = Math.max(0, enterpriseCost(x.G, bloc, kind) - a.points);
    if (short > 0) {
      x.G.blocs[bloc].tokens.finance -= short;
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
