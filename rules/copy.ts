/** Copies of states: by hand, because a generic deep copy costs a hundred times as much. */
import type { BlocState, Known, Shared, State } from './state.ts';
import type { Bloc } from './terms.ts';

function copyBloc(b: BlocState): BlocState {
  return {
    ...b,
    from: { ...b.from },
    tokens: { ...b.tokens },
    networks: b.networks.slice(),
    named: b.named.slice(),
    flown: b.flown.slice(),
    promises: b.promises.slice(),
    deeds: { ...b.deeds },
  };
}

/** Copies everything but what is hidden. Entries that are values (steps, asks, requests, policies) are shared. */
function shared(G: Shared): Shared {
  return {
    ...G,
    plays: { ...G.plays },
    influence: { us: G.influence.us.slice(), china: G.influence.china.slice() },
    status: G.status.slice(),
    wavering: G.wavering.slice(),
    connected: G.connected.slice(),
    blocs: { us: copyBloc(G.blocs.us), china: copyBloc(G.blocs.china) },
    files: { ...G.files },
    debris: { ...G.debris },
    markers: { ...G.markers },
    requests: G.requests.slice(),
    past: G.past.slice(),
    policies: G.policies.slice(),
    discards: G.discards.slice(),
    removed: G.removed.slice(),
    dialogue: { ...G.dialogue, noExploit: G.dialogue.noExploit.slice() },
    queue: G.queue.slice(),
    awaiting: G.awaiting.slice(),
  };
}

/** An independent copy of a whole state. */
export function copy(G: State): State {
  const { secret } = G;
  return {
    ...(shared(G) as State),
    secret: {
      rng: secret.rng.slice(),
      deck: secret.deck.slice(),
      hands: { us: secret.hands.us.slice(), china: secret.hands.china.slice() },
      picks: { ...secret.picks },
      worldEvents: secret.worldEvents.slice(),
      offers: secret.offers.slice(),
      resolutions: secret.resolutions.slice(),
      seen: { us: secret.seen.us.slice(), china: secret.seen.china.slice() },
    },
  };
}

/** A copy of what a bloc may know, for a dry run: hidden things are absent or empty. */
export function copyShared(G: Known, bloc: Bloc): Known {
  const hands: Partial<Record<Bloc, string[]>> = {};
  const own = G.secret.hands[bloc];
  if (own) hands[bloc] = own.slice();
  return { ...(shared(G) as Known), secret: { hands, seen: { us: [], china: [] } } as Known['secret'] };
}
