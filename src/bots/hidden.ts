/** What a bot does not know, thought up anew for each imagined future. */
import { shuffle } from '../../rules/random.ts';
import type { State } from '../../rules/state.ts';
import { type Bloc, rivalOf } from '../../rules/terms.ts';
import { dice } from './imagine.ts';

/**
 * Deals what is hidden from a bloc anew, in a state made by `determinize` for it: the rival's hand (cards that the bloc
 * was shown stay there), the deck, what comes later, and the dice.
 */
export function redeal(G: State, bloc: Bloc, rng: number[]): void {
  const { secret } = G;
  const rival = rivalOf(bloc);
  const shown = secret.seen[bloc];
  const hand = secret.hands[rival];
  const kept = shown.length > 0 ? hand.filter((id) => shown.includes(id)) : [];
  const unknown = kept.length > 0 ? hand.filter((id) => !shown.includes(id)) : hand;
  const pool = shuffle(rng, [...secret.deck, ...unknown]);
  const n = hand.length - kept.length;
  secret.hands[rival] = [...kept, ...pool.slice(0, n)];
  secret.deck = pool.slice(n);
  shuffle(rng, secret.worldEvents);
  shuffle(rng, secret.offers);
  shuffle(rng, secret.resolutions);
  secret.rng = dice(rng);
}
