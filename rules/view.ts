/** What a viewer may know. Hidden things are absent: nothing is masked by convention. */
import { copyOpen } from './copy.ts';
import type { State, View, Viewer } from './state.ts';
import { BLOCS } from './terms.ts';

/**
 * The view of a bloc (its hand, its secret pick, cards it was shown), of a spectator (nothing hidden), or of an
 * instructor (both hands and picks; neither deck nor generator). Its figures and lists are its own; entries
 * that are values (steps, asks, requests, policies) are shared and never changed in place.
 */
export function view(G: State, viewer: Viewer): View {
  const { secret } = G;
  const shown: View['secret'] = { hands: {}, picks: {}, seen: {} };
  for (const bloc of BLOCS)
    if (viewer === bloc || viewer === 'instructor') {
      shown.hands[bloc] = secret.hands[bloc].slice();
      shown.picks[bloc] = secret.picks[bloc];
      shown.seen[bloc] = secret.seen[bloc].slice();
    }
  return Object.assign(copyOpen(G), {
    viewer,
    secret: shown,
    counts: {
      hands: { us: secret.hands.us.length, china: secret.hands.china.length },
      deck: secret.deck.length,
    },
  });
}
