/** Requests: what three nations ask for this round. The first bloc to meet one gains there; unmet ones cost both. */
import type { Ctx } from '../engine.ts';
import type { Bloc, RequestKind } from '../terms.ts';
import { BLOCS, its } from '../terms.ts';
import { changeInfluence } from './influence.ts';
import { gainStanding } from './standing.ts';

/** Marks open requests of a kind (for one nation, or any where null) as met by a bloc, and pays for them. */
export function meetRequests(x: Ctx, bloc: Bloc, kind: RequestKind, nation: string | null): void {
  const { requests } = x.G;
  for (let i = 0; i < requests.length; i++) {
    const r = requests[i];
    if (r.kind !== kind || r.met || (nation !== null && r.nation !== nation)) continue;
    meet(x, i, bloc);
  }
}

/** A request is met by one bloc, or by both at once: then neither is first and nobody gains. */
export function meet(x: Ctx, i: number, by: Bloc | 'both'): void {
  const { G, board } = x;
  const r = G.requests[i];
  G.requests[i] = { ...r, met: by };
  x.log?.push({ is: 'request-met', nation: r.nation, bloc: by, kind: r.kind });
  if (by === 'both') return;
  const { influence, standing } = board.scenario.numbers.request;
  its(by, G.blocs).deeds.requests++;
  changeInfluence(x, by, board.index[r.nation], influence);
  gainStanding(x, by, standing, 'requests');
}

/** At the round's end: nations that nobody heard turn away from both. */
export function closeRequests(x: Ctx): void {
  const { G, board } = x;
  for (const r of G.requests) {
    if (r.met) continue;
    G.unmet++;
    x.log?.push({ is: 'request-unmet', nation: r.nation, kind: r.kind });
    const at = board.index[r.nation];
    for (const bloc of BLOCS) changeInfluence(x, bloc, at, -board.scenario.numbers.request.unmet);
  }
}
