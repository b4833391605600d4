/** Founding enterprises and connecting the unconnected: the same for a play and for an event. */
import { type Board, isOffered } from '../board.ts';
import { enterpriseName } from '../content/catalogue.ts';
import { await_, type Ctx } from '../engine.ts';
import type { Cause, Shared } from '../state.ts';
import { type Bloc, type EnterpriseKind, its, type NetworkKind } from '../terms.ts';
import { changeInfluence } from '../tracks/influence.ts';
import { meetRequests } from '../tracks/requests.ts';
import { gainStanding } from '../tracks/standing.ts';
import { select } from './select.ts';
import type { Selector } from './types.ts';

/** May the bloc found one more of this kind (anywhere)? Limits: companies, constellations; one network of each kind. */
export function mayFound(x: Pick<Ctx, 'G' | 'board'>, bloc: Bloc, kind: EnterpriseKind): boolean {
  return isOffered(x.board.scenario, kind) && isBelowLimit(x.G, x.board, bloc, kind);
}

/** Has the bloc fewer than it may have, of a kind that the scenario has? */
export function isBelowLimit(G: Shared, { scenario }: Board, bloc: Bloc, kind: EnterpriseKind): boolean {
  const me = its(bloc, G.blocs);
  const { company, constellation } = scenario.numbers.enterpriseLimit;
  if (kind === 'company') return me.companies < company;
  if (kind === 'constellation') return me.constellations < constellation;
  const { networks } = me;
  for (let i = 0; i < networks.length; i++) if (networks[i].kind === kind) return false;
  return true;
}

/** Founds an enterprise; `at` is the nation of a network, or the nation that a constellation connects. */
export function found(x: Ctx, bloc: Bloc, kind: EnterpriseKind, at: number | null): void {
  const me = its(bloc, x.G.blocs);
  const nation = at === null ? null : x.board.ids[at];
  // Which name is of no consequence: round and place vary it.
  const name = enterpriseName(bloc, kind, me.named, x.G.round + (at ?? 0));
  me.named.push(name);
  x.log?.push({ is: 'founded', bloc, kind, nation, name });
  if (kind === 'company') me.companies++;
  else if (kind === 'constellation') {
    me.constellations++;
    if (at !== null) connectFree(x, bloc, at);
  } else if (at !== null) {
    me.networks.push({ kind: kind as NetworkKind, nation: x.board.ids[at] });
    changeInfluence(x, bloc, at, 1);
    meetRequests(x, bloc, 'station', x.board.ids[at]);
  }
}

const UNSERVED: Selector = { unserved: true };

/** Founds by an event: nothing where the limit is reached or the mechanism is switched off. */
export function buildFree(x: Ctx, bloc: Bloc, kind: EnterpriseKind, at: number | null): void {
  if (!mayFound(x, bloc, kind)) return;
  found(x, bloc, kind, at);
  if (kind !== 'constellation') return;
  const cause: Cause = { actor: bloc, serves: bloc, capped: false, id: 'constellation', kind: 'card' };
  const list = select(x.G, UNSERVED, cause);
  if (list.length === 1) connectFree(x, bloc, list[0]);
  else if (list.length > 1)
    await_(x, {
      ask: 'target',
      bloc,
      effect: { do: 'connect', who: bloc, n: 1, in: UNSERVED },
      left: 1,
      taken: [],
      cause,
    });
}

/** Connects an unconnected nation: influence there, and Standing, for whoever does it. */
export function connectFree(x: Ctx, bloc: Bloc, at: number): void {
  if (x.G.connected[at]) return;
  x.G.connected[at] = 1;
  its(bloc, x.G.blocs).deeds.connected++;
  x.log?.push({ is: 'connected', bloc, nation: x.board.ids[at] });
  changeInfluence(x, bloc, at, 1);
  gainStanding(x, bloc, x.board.scenario.numbers.connectStanding, 'connectivity');
  meetRequests(x, bloc, 'connectivity', x.board.ids[at]);
}
