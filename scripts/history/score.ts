/**
 * How near a position is to the real record: what the planner steers by. Higher is nearer. Weights are the planner's
 * own affair, in no unit; they decide which plays it tries, never what is legal.
 */
import { boardOf } from '../../rules/board.ts';
import { SCENARIOS } from '../../rules/content/scenarios/index.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, type Bloc, DUAL, NONE, SIGNED, SUITS } from '../../rules/terms.ts';
import { isPartner } from '../../rules/tracks/influence.ts';
import { totalDebris } from '../../rules/tracks/orbit.ts';
import { launchPrice } from '../../rules/tracks/programme.ts';
import { byCard, flownBy, GOAL_AT, SCENARIO } from './goals.ts';

const board = boardOf(SCENARIO);
/** January 2025 as the Standard scenario opens: where everything else should end, too, as far as it can. */
const TARGET = SCENARIOS.standard.opening;

/** Influence in January 2025, by the rule of openings. */
const AIM: Record<Bloc, number[]> = { us: board.ids.map(() => 0), china: board.ids.map(() => 0) };
for (const bloc of BLOCS)
  for (const id of TARGET.signed[bloc])
    if (id in board.index) AIM[bloc][board.index[id]] = board.autonomy[board.index[id]] + 1;
for (const { nation, us, china } of TARGET.influence) {
  const at = board.index[nation];
  if (at === undefined) continue;
  if (us !== undefined) AIM.us[at] = us;
  if (china !== undefined) AIM.china[at] = china;
}

/** The card by which a nation becomes a partner of both: Thailand really did in December 2024. */
export const BOTH = 'thailand-both';

/** How far influence is from that of January 2025. What a bloc's own partners hold beyond it does no harm. */
function off(bloc: Bloc, at: number, influence: number, status: number): number {
  const beyond = influence - AIM[bloc][at];
  if (beyond > 0 && ((status & SIGNED[bloc]) !== 0 || GOAL_AT[bloc][at])) return 0.04 * beyond;
  return -0.35 * Math.abs(beyond);
}

/** One nation's part of the score with given influence. */
export function nationScore(G: State, at: number, us = G.influence.us[at], china = G.influence.china[at]): number {
  const status = G.status[at];
  const need = board.autonomy[at];
  let score = off('us', at, us, status) + off('china', at, china, status);
  for (const bloc of BLOCS) {
    const goal = GOAL_AT[bloc][at];
    const margin = bloc === 'us' ? us - china : china - us;
    const partner = (status & SIGNED[bloc]) !== 0;
    if (!goal) {
      if (partner && board.founder[at] !== bloc) score -= 500;
      continue;
    }
    if (partner) {
      if (G.round < goal.round) score -= 60;
      continue;
    }
    const late = G.round - goal.round;
    score -= late > 0 ? 45 : late === 0 ? 12 : 0;
    if (byCard(bloc, at)) {
      score -= 2 * Math.max(0, 1 - (bloc === 'us' ? us : china));
      continue;
    }
    const urgency = late >= 0 ? 4.5 : late === -1 ? 2.2 : late === -2 ? 1 : 0.5;
    score -= urgency * Math.max(0, need - margin);
  }
  if (status !== NONE && status !== DUAL) {
    const margin = status === SIGNED.us ? us - china : china - us;
    score -= 5 * Math.max(0, Math.min(2, need) - margin) + 1.2 * Math.max(0, need - margin) + 8 * G.wavering[at];
  }
  return score;
}

function programmeScore(G: State, bloc: Bloc): number {
  const me = G.blocs[bloc];
  const flown = me.flown.length;
  const due = flownBy(bloc, G.round);
  let score = flown > due ? -300 * (flown - due) : 0;
  if (flown < flownBy(bloc, G.round - 1)) score -= 45;
  const soon = flownBy(bloc, Math.min(6, G.round + 1));
  if (flown < due) score -= 14;
  // Payments count while the mission is due now or in the next round; what comes after the last one is waste.
  const price = launchPrice(G, bloc);
  if (flown < soon) score += (flown < due ? 2 : 1) * Math.min(me.paid, price);
  else score -= 0.6 * me.paid;
  return score + 0.05 * me.odds;
}

/** The whole position. */
export function score(G: State): number {
  if (G.ending && G.ending.kind !== 'order') return -100_000;
  let sum = 0;
  for (let at = 0; at < board.size; at++) sum += nationScore(G, at);
  for (const bloc of BLOCS) {
    const me = G.blocs[bloc];
    sum += programmeScore(G, bloc) + 0.25 * me.standing;
    for (const suit of SUITS) sum += 0.3 * Math.min(3, me.tokens[suit]);
    sum += 0.6 * (me.networks.length + me.companies);
    sum -= 0.4 * Math.abs(me.home - TARGET.home[bloc]) + 0.6 * Math.abs(G.debris[bloc] - TARGET.debris[bloc]);
  }
  sum -= 0.6 * Math.abs(G.tension - TARGET.tension) + 20 * Math.max(0, G.tension - 8);
  sum -= 20 * Math.max(0, totalDebris(G) - 8);
  sum -= 0.5 * Math.abs(G.law - TARGET.law) + 0.4 * G.unmet;
  sum -= 0.6 * (G.files.traffic + G.files.rescue + G.files.framework);
  if (G.wolf !== TARGET.wolf) sum -= 15;
  return sum + bothScore(G);
}

/** Where the card lies that lets Thailand hold both: it must be in the hand of the United States at the end. */
function bothScore(G: State): number {
  const open = GOAL_AT.us.findIndex((goal, at) => goal && byCard('us', at) && !isPartner(G, 'us', at));
  if (open < 0) return 45;
  if (G.secret.hands.us.includes(BOTH)) return 50;
  if (G.removed.includes(BOTH)) return -60;
  return G.secret.deck.includes(BOTH) ? 10 : 0;
}
