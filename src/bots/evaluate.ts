/** What a position is worth to a bloc, in points of Standing: what simple players steer by. */
import { boardOf } from '../../rules/board.ts';
import { riseOf } from '../../rules/phases/session.ts';
import type { Shared } from '../../rules/state.ts';
import { type Bloc, rivalOf, SUITS } from '../../rules/terms.ts';
import { SIDE } from '../../rules/tracks/law.ts';
import { totalDebris } from '../../rules/tracks/orbit.ts';
import { nextMission } from '../../rules/tracks/programme.ts';
import { movedWorth, nationWorth, soonOf } from './nations.ts';
import { offerNow } from './offers.ts';
import { policyWorth } from './policies.ts';
import { type Temper, temper } from './temper.ts';
import { PAYLOAD, TOKEN } from './worths.ts';

const clip = (n: number, at: number) => Math.max(-at, Math.min(at, n));

/** One bloc's own means: tokens, enterprises, Home, policies, what is paid into its next mission. */
function means(G: Shared, bloc: Bloc, left: number, heed: Temper): number {
  const me = G.blocs[bloc];
  const last = left > 0 ? 0 : 1;
  let sum = 0;
  for (const suit of SUITS) sum += heed.tokens * Math.min(me.tokens[suit], 4) * TOKEN[suit][last];
  sum += heed.holdings * (0.6 * me.companies + 0.3 * me.networks.length + 0.25 * me.constellations) * left;
  sum += heed.home * me.home * (0.2 + 0.15 * left);
  for (const policy of G.policies)
    if (policy.bloc === bloc) {
      const stands = policy.until === null ? left : Math.min(left, policy.until - G.round);
      if (stands > 0) sum += heed.holdings * policyWorth(G, policy) * stands;
    }
  const mission = nextMission(G, bloc);
  if (mission) {
    const worth = mission.standing[0] + 1 + PAYLOAD * me.companies;
    const share = Math.min(1, me.paid / mission.cost);
    sum += heed.mission * (worth * share * (last ? 0.3 : 0.75) + me.odds * 0.02);
  }
  return sum;
}

/** The value of a state to a bloc, from what both can see. Zero is even. */
export function evaluate(G: Shared, bloc: Bloc): number {
  if (G.ending) return G.ending.winner === bloc ? 1000 : G.ending.winner === null ? -300 : -1000;
  const heed = temper();
  const board = boardOf(G);
  const rival = rivalOf(bloc);
  const left = board.scenario.rounds - G.round;
  const soon = soonOf(G);
  let map = movedWorth(G, soon);
  const { us, china } = G.influence;
  for (let i = 0; i < board.size; i++) map += nationWorth(G, board, soon, 'us', i, G.status[i], us[i] - china[i]);
  let value = G.blocs[bloc].standing - G.blocs[rival].standing + heed.map * (bloc === 'us' ? map : -map);
  if (G.phase !== 'reckoning') {
    const rise = riseOf(G, bloc) - riseOf(G, rival);
    value += heed.rise * (0.45 * clip(rise, 4) + 0.1 * clip(rise - clip(rise, 4), 10));
  }
  value += heed.law * 0.9 * G.law * SIDE[bloc];
  value += means(G, bloc, left, heed) - means(G, rival, left, heed);
  value += heed.holdings * offerNow(G, bloc, left);
  return value - heed.fear * danger(G, bloc);
}

/** What a bloc fears: Conflict by its own hand, and an orbit near the last pip with its own colour in it. */
function danger(G: Shared, bloc: Bloc): number {
  let fear = G.tension >= 9 ? 1.5 : G.tension === 8 ? 0.6 : 0;
  const debris = totalDebris(G);
  if (debris >= 8) fear += (debris - 7) * (G.debris[bloc] >= G.debris[rivalOf(bloc)] ? 0.9 : 0.2);
  return fear;
}
