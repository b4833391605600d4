/** Briefing: a new round, income, hands, Requests, a world event. */

import { boardOf } from '../board.ts';
import { CARDS, RESOLUTIONS, WORLD_EVENTS } from '../content/catalogue.ts';
import { drawCard } from '../effects/cards.ts';
import { await_, type Ctx, defer, enqueue, hidden } from '../engine.ts';
import { type Move, share } from '../moves.ts';
import { picked, type SecretDecision } from '../plays/decision.ts';
import { shuffle } from '../random.ts';
import type { Cause, Effect, Request } from '../state.ts';
import { BLOCS, type Bloc, ERAS, inSuit, its, NONE, type RequestKind, type WorldEventId } from '../terms.ts';
import { incomeOf } from '../tracks/income.ts';
import { makeOffer } from '../tracks/offers.ts';
import { gainTokens } from '../tracks/stock.ts';

/** Opens a round. */
export function briefing(x: Ctx): void {
  if (hidden(x)) return;
  const { G } = x;
  G.round++;
  G.phase = 'briefing';
  G.plays = { us: 0, china: 0 };
  G.requests = [];
  x.log?.push({ is: 'round', round: G.round });
  for (const bloc of BLOCS) for (const { suit, n } of incomeOf(G, bloc)) gainTokens(x, bloc, suit, n);
  joinEras(x);
  deal(x);
  for (const p of G.policies)
    if (p.each.length > 0) {
      const cause: Cause = { actor: p.bloc, serves: p.bloc, capped: false, id: p.card, kind: 'card' };
      enqueue(x, { step: 'effects', list: p.each, at: 0, cause });
    }
  defer(x, { step: 'requests' });
}

/** Cards of the eras that join in this round are shuffled into the deck. */
function joinEras(x: Ctx): void {
  const { G, board } = x;
  const { eras } = board.scenario;
  if (!ERAS.some((e) => eras[e] === G.round)) return;
  G.secret.deck = shuffle(G.secret.rng, [...G.secret.deck, ...board.joining[G.round]]);
  for (const era of ERAS) if (eras[era] === G.round) x.log?.push({ is: 'era', era });
}

/** Fills both hands so that their totals differ by at most the limit, where any dealing of these cards allows it. */
function deal(x: Ctx): void {
  const { G, board } = x;
  const { hands } = G.secret;
  const fresh: Record<Bloc, string[]> = { us: [], china: [] };
  const { hand } = board.scenario;
  let dealt = true;
  while (dealt) {
    dealt = false;
    for (const bloc of BLOCS) {
      const drawn = its(bloc, fresh);
      if (its(bloc, hands).length + drawn.length >= hand) continue;
      const card = drawCard(x);
      if (!card) continue;
      drawn.push(card);
      dealt = true;
    }
  }
  even(hands, fresh, board.scenario.numbers.handDifference);
  for (const bloc of BLOCS) {
    const drawn = its(bloc, fresh);
    its(bloc, hands).push(...drawn);
    x.log?.push({ is: 'dealt', bloc, n: drawn.length });
  }
}

const values = (cards: string[]): number[] => cards.map((id) => CARDS[id].value);
const total = (list: number[]) => list.reduce((sum, n) => sum + n, 0);

/** Swaps fresh cards, the most levelling pair first, until the totals are near enough. */
export function even(hands: Record<Bloc, string[]>, fresh: Record<Bloc, string[]>, limit: number): void {
  const us = values(fresh.us);
  const china = values(fresh.china);
  let gap = total(values(hands.us)) + total(us) - total(values(hands.china)) - total(china);
  for (let guard = 0; guard < 12 && Math.abs(gap) > limit; guard++) {
    let best: [number, number] | null = null;
    let bestGap = gap;
    for (let i = 0; i < us.length; i++)
      for (let k = 0; k < china.length; k++) {
        const after = gap - 2 * (us[i] - china[k]);
        if (Math.abs(after) < Math.abs(bestGap)) {
          best = [i, k];
          bestGap = after;
        }
      }
    if (!best) return;
    const [i, k] = best;
    swap(fresh.us, i, fresh.china, k);
    swap(us, i, china, k);
    gap = bestGap;
  }
}

function swap<T>(a: T[], i: number, b: T[], k: number): void {
  const taken = a[i];
  a[i] = b[k];
  b[k] = taken;
}

/** What a nation would ask for now: by its traits, the first kind that fits its state. */
export function wishOf(x: Pick<Ctx, 'G' | 'board'>, at: number): RequestKind {
  const { G, board } = x;
  const { is } = board;
  const { on } = board.scenario;
  if (is.unconnected[at] && !G.connected[at]) return 'connectivity';
  if (is['debris-sensitive'][at] && G.debris.us + G.debris.china > 0) return 'cleaner-orbit';
  if (G.status[at] !== NONE && (is.astronauts[at] || is.industry[at])) return 'seat';
  if (board.lean[at]) return 'vote';
  if (on.networks) return 'station';
  return G.debris.us + G.debris.china > 0 ? 'cleaner-orbit' : 'vote';
}

/**
 * The side that a nation wants backed: the one its own lean votes for. Where the motion points to neither end of the
 * law, whoever leans to national licence would rather not be bound, and everybody else would.
 */
function sideWanted(x: Pick<Ctx, 'G' | 'board'>, at: number): 'for' | 'against' {
  const { G, board } = x;
  const lean = board.lean[at];
  const motion = RESOLUTIONS[G.resolution]?.lean ?? 'shared';
  return lean ? (lean === motion ? 'for' : 'against') : 'for';
}

/** Nations ask: as many as the scenario has Requests, each a different one, of different kinds where possible. */
export function makeRequests(x: Ctx): void {
  const { G, board } = x;
  if (hidden(x)) return;
  const order = shuffle(G.secret.rng, board.all.slice());
  const taken: RequestKind[] = [];
  for (const at of order) {
    if (G.requests.length >= board.scenario.requests) break;
    if (board.founder[at]) continue;
    const kind = wishOf(x, at);
    if (taken.includes(kind)) continue;
    taken.push(kind);
    const side = kind === 'vote' ? sideWanted(x, at) : null;
    const request: Request = { nation: board.ids[at], kind, side, met: null };
    G.requests.push(request);
    x.log?.push({ is: 'request', nation: request.nation, kind, side });
  }
  makeOffer(x);
  defer(x, { step: G.secret.worldEvents.length > 0 ? 'world-event' : 'dialogue' });
}

/** Draws the round's world event. */
export function startWorldEvent(x: Ctx): void {
  if (hidden(x)) return;
  const { G } = x;
  defer(x, { step: 'dialogue' });
  const id = G.secret.worldEvents.pop();
  if (!id) return;
  G.past.push(id);
  await_(x, { ask: 'world-event', bloc: null, id });
}

const CHOICES: Move[] = [share({ type: 'world-event', choice: 'a' }), share({ type: 'world-event', choice: 'b' })];
const BIDS: Move[] = [0, 1, 2, 3].map((choice) => share({ type: 'world-event', choice }));

export const worldEvent: SecretDecision<'world-event'> = {
  legal(G, bloc, a) {
    const event = WORLD_EVENTS[a.id];
    if (event.kind === 'choice') return [...CHOICES];
    const { bidMax } = boardOf(G).scenario.numbers;
    return BIDS.slice(0, 1 + Math.min(bidMax, inSuit(event.suit, its(bloc, G.blocs).tokens)));
  },

  pick(move) {
    if (move.type !== 'world-event') throw new Error('expected a world-event move');
    return { pick: 'world-event', choice: move.choice };
  },

  resolve(x, a, usPick, chinaPick) {
    const us = picked(usPick, 'world-event').choice;
    const china = picked(chinaPick, 'world-event').choice;
    x.log?.push({ is: 'world-event', id: a.id, us, china });
    const event = WORLD_EVENTS[a.id];
    if (event.kind === 'choice') {
      const { aa, ab, ba, bb } = event.outcomes;
      const list = us === 'a' ? (china === 'a' ? aa : ab) : china === 'a' ? ba : bb;
      follow(x, a.id, 'us', list);
      return;
    }
    // A tie: nobody pays or gains.
    if (us === china) {
      follow(x, a.id, 'us', event.none);
      return;
    }
    const winner: Bloc = us > china ? 'us' : 'china';
    gainTokens(x, winner, event.suit, -Number(winner === 'us' ? us : china));
    follow(x, a.id, winner, event.win);
  },
};

/** What a world event comes to. */
function follow(x: Ctx, id: WorldEventId, actor: Bloc, list: Effect[]): void {
  if (list.length === 0) return;
  const cause: Cause = { actor, serves: actor, capped: false, id, kind: 'world-event' };
  enqueue(x, { step: 'effects', list, at: 0, cause });
}
