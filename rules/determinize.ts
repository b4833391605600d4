/** A full state that a viewer can't tell from the true one: for bots, hints and counterfactuals. */
import { boardOf } from './board.ts';
import { CARDS } from './content/catalogue.ts';
import { copyOpen } from './copy.ts';
import { secretDecisionOf } from './decisions.ts';
import { below, shuffle } from './random.ts';
import type { Pick, State, View } from './state.ts';
import { BLOCS, type Bloc } from './terms.ts';
import { eventsOf } from './world.ts';

/**
 * Fills in what a view hides: the rival's hand, the deck, what comes later, and a fresh generator.
 * @param rng a generator state of the caller's; it moves on
 */
export function determinize(view: View, rng: number[]): State {
  const { scenario } = boardOf(view);
  const { viewer: _viewer, counts, secret, ...rest } = view;
  const seen = new Set<string>([...view.discards, ...view.removed, ...view.policies.map((p) => p.card)]);
  if (view.play) seen.add(view.play.card);
  for (const bloc of BLOCS) for (const id of secret.hands[bloc] ?? []) seen.add(id);
  const shown = (bloc: Bloc) =>
    (viewerOf(view) ? (secret.seen[viewerOf(view) as Bloc] ?? []) : []).filter(
      (id) => bloc !== viewerOf(view) && !seen.has(id),
    );
  const hands: Record<Bloc, string[]> = { us: [], china: [] };
  for (const bloc of BLOCS) {
    hands[bloc] = secret.hands[bloc] ? [...(secret.hands[bloc] as string[])] : shown(bloc).slice(0, counts.hands[bloc]);
    for (const id of hands[bloc]) seen.add(id);
  }
  const rest_ = scenario.cards.filter((id) => scenario.eras[CARDS[id].era] <= view.round && !seen.has(id));
  const hidden = shuffle(rng, rest_);
  for (const bloc of BLOCS)
    while (hands[bloc].length < counts.hands[bloc] && hidden.length > 0) hands[bloc].push(hidden.pop() as string);
  const toCome = (ids: readonly string[]) =>
    shuffle(
      rng,
      ids.filter((id) => !view.past.includes(id) && id !== view.nextResolution),
    );
  const picks: Record<Bloc, Pick | null> = { us: null, china: null };
  for (const bloc of BLOCS) picks[bloc] = secret.picks[bloc] ?? null;
  const G: State = {
    ...copyOpen(rest),
    secret: {
      rng: [below(rng, 1 << 20) + 1, below(rng, 1 << 20) + 1, below(rng, 1 << 20) + 1, below(rng, 1 << 20) + 1],
      deck: hidden,
      hands,
      picks,
      worldEvents: toCome(eventsOf(scenario)),
      offers: toCome(scenario.offers),
      resolutions: toCome(scenario.resolutions),
      seen: { us: [...(secret.seen.us ?? [])], china: [...(secret.seen.china ?? [])] },
    },
  };
  for (const bloc of BLOCS) picks[bloc] ??= guess(G, bloc, rng);
  return G;
}

/** A bloc that has already chosen in secret chose something: any of what it may. */
function guess(G: State, bloc: Bloc, rng: number[]): Pick | null {
  const { ask } = G;
  if (!ask || ask.bloc !== null || G.awaiting.includes(bloc)) return null;
  // With one card or none nobody was asked what to keep.
  if (ask.ask === 'keep' && G.secret.hands[bloc].length < 2) return null;
  const decision = secretDecisionOf(ask);
  const moves = decision.legal(G, bloc, ask as never);
  return moves.length > 0 ? decision.pick(moves[below(rng, moves.length)]) : null;
}

const viewerOf = (view: View): Bloc | null => (view.viewer === 'us' || view.viewer === 'china' ? view.viewer : null);
