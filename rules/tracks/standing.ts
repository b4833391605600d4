/** Standing: what a match is won by, kept by source. */
import type { Ctx } from '../engine.ts';
import type { Bloc, StandingSource } from '../terms.ts';

export function gainStanding(x: Ctx, bloc: Bloc, n: number, source: StandingSource): void {
  if (n === 0) return;
  const me = x.G.blocs[bloc];
  me.standing += n;
  me.from[source] += n;
  x.log?.push({ is: 'standing', bloc, n, total: me.standing, source });
}
