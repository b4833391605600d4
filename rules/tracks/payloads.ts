/** Payloads: when a mission flies, each company of the bloc carries one for a partner (rule 10.4). */
import { boardOf } from '../board.ts';
import type { Ctx } from '../engine.ts';
import type { Shared } from '../state.ts';
import { type Bloc, its, SIGNED } from '../terms.ts';
import { changeInfluence, marginOf } from './influence.ts';

/**
 * Positions of the partners that a bloc's companies would carry a payload for if its mission flew now, in order, promises
 * kept before it: those
 * whose margin is smallest first, of these the heavier, then by code. Founders and dual partners need none; whoever has
 * all the influence that can be had gets none. At most one a company, each another nation.
 */
export function aboard(G: Shared, bloc: Bloc): number[] {
  const { companies, promises } = its(bloc, G.blocs);
  if (companies === 0) return [];
  const board = boardOf(G);
  const own = its(bloc, G.influence);
  const signed = its(bloc, SIGNED);
  const { maxInfluence, promiseKept } = board.scenario.numbers;
  // What promises bring when it flies; at the flight itself they are kept already.
  const added = (i: number) =>
    promises.some((p) => p.nation === board.ids[i]) ? Math.min(promiseKept, maxInfluence - own[i]) : 0;
  const margin = (i: number) => marginOf(G, bloc, i) + added(i);
  const open = board.all.filter(
    (i) => G.status[i] === signed && board.founder[i] === null && own[i] + added(i) < maxInfluence,
  );
  // A stable sort: what ties stays in the board's order, by code.
  open.sort((a, b) => margin(a) - margin(b) || board.weight[b] - board.weight[a]);
  return open.slice(0, companies);
}

/** The companies' payloads for partners, at a mission that has flown. */
export function carryPayloads(x: Ctx, bloc: Bloc): void {
  for (const at of aboard(x.G, bloc)) {
    x.log?.push({ is: 'payload', bloc, nation: x.board.ids[at] });
    changeInfluence(x, bloc, at, x.board.scenario.numbers.payload);
  }
}
