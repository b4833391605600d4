/** What influence and partners are worth to a bloc, in points of Standing: the part of a bot's judgement that is about the map. */
import { type Board, boardOf } from '../../rules/board.ts';
import { regionsOf } from '../../rules/phases/reckoning.ts';
import type { Shared } from '../../rules/state.ts';
import { type Bloc, DUAL, NONE, REGIONS, type Region, rivalOf, SIGNED } from '../../rules/terms.ts';
import { waverLine } from '../../rules/tracks/partners.ts';

/** What one point of a region's balance is worth now, by region: much where it scores soon, little where it never does. */
export type Urgency = Record<Region, number>;

export function urgencyOf(G: Shared): Urgency {
  const now = G.phase === 'reckoning' ? null : regionsOf(G);
  const next = regionsOf(G, 1);
  const later = boardOf(G).scenario.rounds - G.round > 1;
  const urgency = {} as Urgency;
  for (const region of REGIONS)
    urgency[region] = now?.includes(region) ? 0.9 : next?.includes(region) ? 0.55 : later ? 0.4 : 0.1;
  return urgency;
}

/**
 * What a nation counts for a bloc if the bloc's margin there were `margin`: in weights of its region's balance, own
 * minus the rival's, with what is likely soon (a signing, a partner lost) counted in part.
 */
function standOf(G: Shared, board: Board, bloc: Bloc, at: number, margin: number): number {
  const status = G.status[at];
  const need = board.autonomy[at];
  if (status === DUAL) return 0.05 * margin;
  if (status === NONE) {
    if (margin >= need) return 1.75;
    if (-margin >= need) return -1.75;
    const near = margin / need;
    return 0.6 * near * Math.abs(near);
  }
  const own = status === SIGNED[bloc];
  const held = own ? margin : -margin;
  const holder = own ? bloc : rivalOf(bloc);
  const founder = board.founder[at] === holder;
  let worth: number;
  if (held >= need) worth = 2 + 0.07 * Math.min(held - need, 3);
  else if (founder || held >= waverLine(board, at)) worth = 1 + 0.1 * held;
  else if (-held >= need && !founder) worth = -1.5;
  else worth = 0.45 + 0.1 * held;
  return own ? worth : -worth;
}

/** Points of Standing that a change of a bloc's margin in a nation is worth to it. */
export function marginWorth(G: Shared, board: Board, urgency: Urgency, bloc: Bloc, at: number, change: number): number {
  const margin = G.influence[bloc][at] - G.influence[rivalOf(bloc)][at];
  const gain = standOf(G, board, bloc, at, margin + change) - standOf(G, board, bloc, at, margin);
  return gain * board.weight[at] * (urgency[board.region[at]] + 0.22);
}
