/**
 * Offers: what one nation gives when the Actions are over to the bloc that then leads there. Nobody loses by one that
 * nobody takes.
 */
import { boardOf } from '../board.ts';
import { OFFERS } from '../content/catalogue.ts';
import { type Ctx, enqueue } from '../engine.ts';
import type { Shared } from '../state.ts';
import { BLOCS, type Bloc, type NationId } from '../terms.ts';
import { isCommitted, marginOf } from './influence.ts';

/** The margin from which on a bloc leads in a nation. */
export const LEAD = 1;

/** Draws the round's Offer: the next whose nation has no Request of its own this round and is Committed to nobody. */
export function makeOffer(x: Ctx): void {
  const { G } = x;
  const { offers } = G.secret;
  G.offer = null;
  for (let i = offers.length - 1; i >= 0; i--) {
    const { id, nation } = OFFERS[offers[i]];
    if (isAsking(G, nation) || isSettled(x, nation)) continue;
    offers.splice(i, 1);
    G.past.push(id);
    G.offer = { id, nation, taken: null };
    x.log?.push({ is: 'offer', nation, id });
    return;
  }
}

function isAsking({ requests }: Shared, id: NationId): boolean {
  for (const { nation } of requests) if (nation === id) return true;
  return false;
}

function isSettled({ G, board }: Ctx, id: NationId): boolean {
  const at = board.index[id];
  for (const bloc of BLOCS) if (isCommitted(G, board, bloc, at)) return true;
  return false;
}

/** The bloc that leads where an open Offer is: it goes there as things stand. Null where neither leads, or none is open. */
export function offerGoesTo(G: Shared): Bloc | null {
  const { offer } = G;
  if (!offer || offer.taken) return null;
  const at = boardOf(G).index[offer.nation];
  for (const bloc of BLOCS) if (marginOf(G, bloc, at) >= LEAD) return bloc;
  return null;
}

/** At the end of the Actions: the Offer goes to whoever leads in its nation, and gives at once; else it lapses. */
export function settleOffer(x: Ctx): void {
  const { G } = x;
  if (!G.offer) return;
  const { id, nation } = G.offer;
  const bloc = offerGoesTo(G);
  if (!bloc) {
    G.offer = null;
    x.log?.push({ is: 'offer-lapsed', nation, id });
    return;
  }
  G.offer = { id, nation, taken: bloc };
  x.log?.push({ is: 'offer-taken', bloc, nation, id });
  enqueue(x, {
    step: 'effects',
    list: OFFERS[id].gives,
    at: 0,
    cause: { actor: bloc, serves: bloc, capped: false, id, kind: 'offer' },
  });
}
