/** Reckoning: orbit check, wavering, signings due, scoring, drift; then cards are kept and the round ends. */
import { boardOf } from '../board.ts';
import { forget } from '../effects/cards.ts';
import { await_, type Ctx, end, enqueue, hidden } from '../engine.ts';
import { type Move, share } from '../moves.ts';
import { as, picked, type SecretDecision } from '../plays/decision.ts';
import type { Known, Shared } from '../state.ts';
import { BLOCS, type Bloc, its, type Region } from '../terms.ts';
import { orbitCheck, settleOrbit } from '../tracks/orbit.ts';
import { forecast, waverAll } from '../tracks/partners.ts';
import { endPolicies, modsOf } from '../tracks/policies.ts';
import { latePromises } from '../tracks/programme.ts';
import { closeRequests } from '../tracks/requests.ts';
import { gainStanding } from '../tracks/standing.ts';
import { changeTension } from '../tracks/tension.ts';
import { supportOf } from './session.ts';

/** The two regions that a round scores; `ahead` rounds later (null after the last). */
export function regionsOf(G: Shared, ahead = 0): [Region, Region] | null {
  return boardOf(G).scenario.regions[G.round - 1 + ahead] ?? null;
}

export function checkOrbit(x: Ctx): void {
  x.G.phase = 'reckoning';
  x.log?.push({ is: 'phase', phase: 'reckoning' });
  enqueue(x, { step: 'wavering' });
  orbitCheck(x);
  settleOrbit(x);
}

export function wavering(x: Ctx): void {
  closeRequests(x);
  latePromises(x);
  waverAll(x);
  enqueue(x, { step: 'signings-due' });
}

/** How many nations may sign with a bloc at the Reckoning. */
export function dueAtReckoning(G: Shared, bloc: Bloc): number {
  const { reckoning } = its(bloc, boardOf(G).scenario.signings);
  return reckoning > 0 ? reckoning + modsOf(G, bloc).signings : 0;
}

/** Nations that wait to sign: the limits of the scenario (the ILRS catches up here). */
export function signingsDue(x: Ctx): void {
  enqueue(x, { step: 'scoring' });
  for (const bloc of BLOCS) {
    const left = dueAtReckoning(x.G, bloc);
    if (left > 0) enqueue(x, { step: 'signing', bloc, left, pool: null, waive: 0 });
  }
}

export function scoring(x: Ctx): void {
  const { G } = x;
  enqueue(x, { step: 'drift' });
  for (const region of regionsOf(G) ?? []) {
    const { bloc, n, before, now } = forecast(G, region);
    G.markers[region] = now;
    x.log?.push({ is: 'scored', region, before, now, bloc, n });
    if (bloc) gainStanding(x, bloc, n, 'regions');
  }
}

/** Mistrust grows back: Tension drifts one step toward its resting point. */
export function drift(x: Ctx): void {
  const { G, board } = x;
  const { driftToward } = board.scenario.numbers;
  if (G.tension !== driftToward) changeTension(x, G.tension < driftToward ? 1 : -1, 'chance');
  enqueue(x, G.round >= board.scenario.rounds ? { step: 'round-end' } : { step: 'keep' });
}

/** Both keep one card, in secret, where they have a choice. */
export function startKeep(x: Ctx): void {
  if (hidden(x)) return;
  const { hands } = x.G.secret;
  enqueue(x, { step: 'round-end' });
  const choosing = BLOCS.filter((b) => its(b, hands).length > 1);
  if (choosing.length === 0) return;
  await_(x, { ask: 'keep', bloc: null });
  x.G.awaiting = choosing;
}

const KEEP = new Map<string, Move>();

export const keep: SecretDecision<'keep'> = {
  legal(G: Known, bloc: Bloc) {
    return (its(bloc, G.secret.hands) ?? []).map((card) => {
      let move = KEEP.get(card);
      if (!move) {
        move = share({ type: 'keep', card });
        KEEP.set(card, move);
      }
      return move;
    });
  },
  pick: (move) => ({ pick: 'keep', card: as(move, 'keep').card }),
  resolve(x, _a, us, china) {
    const { G } = x;
    const choice = { us, china };
    for (const bloc of BLOCS) {
      // A bloc with one card or none had nothing to choose.
      const own = its(bloc, choice);
      if (!own) continue;
      const { card } = picked(own, 'keep');
      for (const other of its(bloc, G.secret.hands)) {
        if (other === card) continue;
        G.discards.push(other);
        forget(x, other);
        x.log?.push({ is: 'discarded', bloc, card: other });
      }
      G.secret.hands[bloc] = [card];
      x.log?.push({ is: 'kept', bloc, card, only: bloc });
    }
  },
};

/** Closes the round: the next one opens, or the order of the Moon is settled. */
export function roundEnd(x: Ctx): void {
  const { G, board } = x;
  endPolicies(x);
  if (G.round < board.scenario.rounds) {
    G.resolution = G.nextResolution ?? G.resolution;
    if (!G.past.includes(G.resolution)) G.past.push(G.resolution);
    G.nextResolution = G.round + 1 < board.scenario.rounds && !x.dry ? (G.secret.resolutions.pop() ?? null) : null;
    G.sessionWinner = null;
    enqueue(x, { step: 'briefing' });
    return;
  }
  if (G.law !== 0) gainStanding(x, G.law > 0 ? 'us' : 'china', Math.abs(G.law), 'law');
  const gap = G.blocs.us.standing - G.blocs.china.standing || supportOf(G, 'us') - supportOf(G, 'china');
  end(x, { kind: 'order', winner: gap > 0 ? 'us' : gap < 0 ? 'china' : null, by: null });
}
