/** What the round's Offer is worth, in points of Standing. */
import { OFFERS } from '../../rules/content/catalogue.ts';
import type { Effect } from '../../rules/effects/types.ts';
import type { Shared } from '../../rules/state.ts';
import type { Bloc, OfferId } from '../../rules/terms.ts';
import { offerGoesTo } from '../../rules/tracks/offers.ts';
import { TOKEN } from './worths.ts';

/** While there is a round to come, and in the last. */
type Worth = readonly [later: number, last: number];

/** What one effect of an Offer is worth; what serves both alike, nothing. Votes count in the Session that follows. */
function effectWorth(e: Effect): Worth {
  switch (e.do) {
    case 'token':
      return [TOKEN[e.suit][0] * e.n, TOKEN[e.suit][1] * e.n];
    case 'mission':
      return [0.6 * (e.paid ?? 0) + 0.03 * (e.odds ?? 0), 0];
    case 'votes':
      return [0.25 * e.n, 0.25 * e.n];
    case 'home':
      return [0.5 * e.n, 0.2 * e.n];
    case 'build':
      return e.kind === 'company' ? [1.5, 0] : [1.6, 0.8];
    case 'connect':
      return [2, 2];
    case 'promise':
      return [0.5, 0];
    default:
      return [0, 0];
  }
}

const WORTH: Record<OfferId, Worth> = Object.fromEntries(
  Object.values(OFFERS).map(({ id, gives }) => {
    const each = gives.map(effectWorth);
    return [id, [each.reduce((sum, [later]) => sum + later, 0), each.reduce((sum, [, last]) => sum + last, 0)]];
  }),
);

/** What the round's Offer is worth to whoever gets it; 0 where none is open. */
export function offerWorth({ offer }: Shared, left: number): number {
  return offer && !offer.taken ? WORTH[offer.id][left > 0 ? 0 : 1] : 0;
}

/** What it is worth to a bloc as things stand. */
export function offerNow(G: Shared, bloc: Bloc, left: number): number {
  const to = offerGoesTo(G);
  return to ? (to === bloc ? 1 : -1) * offerWorth(G, left) : 0;
}
