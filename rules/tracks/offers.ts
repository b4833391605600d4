/** Offers: what one nation gives to whoever comes to it first. Nobody loses by one that nobody takes. */
import { OFFERS } from '../content/catalogue.ts';
import { type Ctx, enqueue } from '../engine.ts';
import type { Shared } from '../state.ts';
import type { Bloc, NationId } from '../terms.ts';

/** Draws the round's Offer: the next whose nation has no Request of its own this round. */
export function makeOffer(x: Ctx): void {
  const { G } = x;
  const { offers } = G.secret;
  G.offer = null;
  for (let i = offers.length - 1; i >= 0; i--) {
    const { id, nation } = OFFERS[offers[i]];
    if (isAsking(G, nation)) continue;
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

/** A bloc comes to a nation: an open Offer there is its own. What it gives follows when the Outreach is done. */
export function takeOffer(x: Ctx, bloc: Bloc, at: number): void {
  const { G, board } = x;
  const { offer } = G;
  if (!offer || offer.taken || offer.nation !== board.ids[at]) return;
  G.offer = { ...offer, taken: bloc };
  x.log?.push({ is: 'offer-taken', bloc, nation: offer.nation, id: offer.id });
  enqueue(x, {
    step: 'effects',
    list: OFFERS[offer.id].gives,
    at: 0,
    cause: { actor: bloc, serves: bloc, capped: false, id: offer.id, kind: 'offer' },
  });
}
