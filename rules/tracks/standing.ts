/** Standing: what a match is won by, kept by source. */
import type { Ctx } from '../engine.ts';
import { type Bloc, its, type StandingSource } from '../terms.ts';

export function gainStanding(x: Ctx, bloc: Bloc, n: number, source: StandingSource): void {
  if (n === 0) return;
  const me = its(bloc, x.G.blocs);
  me.standing += n;
  me.from[source] += n;
  x.log?.push({ is: 'standing', bloc, n, total: me.standing, source });
}
