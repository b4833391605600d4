/** What a position is worth to a bloc, in points of Standing: what simple players steer by. */
import { boardOf } from '../../rules/board.ts';
import { regionsOf } from '../../rules/phases/reckoning.ts';
import { riseOf } from '../../rules/phases/session.ts';
import type { Shared } from '../../rules/state.ts';
import { type Bloc, REGIONS, rivalOf, SUITS } from '../../rules/terms.ts';
import { isPartner, marginOf } from '../../rules/tracks/influence.ts';
import { SIDE } from '../../rules/tracks/law.ts';
import { totalDebris } from '../../rules/tracks/orbit.ts';
import { balanceOf } from '../../rules/tracks/partners.ts';
import { nextMission } from '../../rules/tracks/programme.ts';

const clip = (n: number, at: number) => Math.max(-at, Math.min(at, n));

/** One bloc's own means: tokens, enterprises, Home, what is paid into its next mission. */
function means(G: Shared, bloc: Bloc, left: number): number {
  const me = G.blocs[bloc];
  let sum = 0;
  for (const suit of SUITS) sum += Math.min(me.tokens[suit], 3) * 0.3;
  sum += (me.companies + me.networks.length) * 0.35 * left;
  sum += me.constellations * 0.3 * left + me.home * 0.25;
  const mission = nextMission(G, bloc);
  if (mission) {
    const worth = mission.standing[0] + 1;
    const share = Math.min(1, me.paid / mission.cost);
    sum += worth * share * share * 0.75 * (left > 0 ? 1 : 0.2) + me.odds * 0.02;
  }
  return sum;
}

/** The value of a state to a bloc, from what both can see. Zero is even. */
export function evaluate(G: Shared, bloc: Bloc): number {
  if (G.ending) return G.ending.winner === bloc ? 1000 : G.ending.winner === null ? -300 : -1000;
  const board = boardOf(G);
  const { scenario } = board;
  const rival = rivalOf(bloc);
  const left = scenario.rounds - G.round;
  const sign = bloc === 'us' ? 1 : -1;
  let value = G.blocs[bloc].standing - G.blocs[rival].standing;
  const now = regionsOf(G);
  const next = regionsOf(G, 1);
  for (const region of REGIONS) {
    const soon =
      now?.includes(region) && G.phase !== 'reckoning' ? 0.9 : next?.includes(region) ? 0.6 : left > 0 ? 0.4 : 0;
    value += soon * clip((balanceOf(G, region) - G.markers[region]) * sign, 5);
  }
  for (let i = 0; i < board.size; i++) {
    const margin = marginOf(G, bloc, i);
    const need = board.autonomy[i];
    const closeness = clip(margin / need, 1.5);
    value += 0.12 * board.weight[i] * closeness;
    if (G.wavering[i] && isPartner(G, bloc, i)) value -= 0.4 * board.weight[i];
  }
  value += 0.25 * clip(riseOf(G, bloc) - riseOf(G, rival), 4);
  value += 0.45 * G.law * SIDE[bloc];
  value += means(G, bloc, left) - means(G, rival, left);
  value -= danger(G, bloc);
  return value;
}

/** What a bloc fears: Conflict by its own hand, and an orbit near the last pip with its own colour in it. */
function danger(G: Shared, bloc: Bloc): number {
  let fear = G.tension >= 9 ? 1.5 : G.tension === 8 ? 0.6 : 0;
  const debris = totalDebris(G);
  if (debris >= 8) fear += (debris - 7) * (G.debris[bloc] >= G.debris[rivalOf(bloc)] ? 0.9 : 0.2);
  return fear;
}
