/** Copies of states: field by field, because spreading and generic deep copies cost many times as much. */
import type { BlocState, Known, Shared, State } from './state.ts';
import type { Bloc } from './terms.ts';

function copyBloc(b: BlocState): BlocState {
  return {
    standing: b.standing,
    from: { ...b.from },
    home: b.home,
    plan: b.plan,
    tokens: { ...b.tokens },
    companies: b.companies,
    constellations: b.constellations,
    networks: b.networks.slice(),
    named: b.named.slice(),
    mission: b.mission,
    paid: b.paid,
    odds: b.odds,
    noFirst: b.noFirst,
    flown: b.flown.slice(),
    launches: b.launches,
    promises: b.promises.slice(),
    votes: b.votes,
    support: b.support,
    deeds: { ...b.deeds },
  };
}

/** Copies everything but what is hidden, and leaves that out. Entries that are values (steps, asks, requests, policies) are shared. */
export function copyOpen(G: Shared): Shared {
  const { dialogue } = G;
  return {
    rulesVersion: G.rulesVersion,
    scenario: G.scenario,
    options: G.options,
    round: G.round,
    phase: G.phase,
    moves: G.moves,
    sealed: G.sealed,
    first: G.first,
    plays: { ...G.plays },
    play: G.play,
    influence: { us: G.influence.us.slice(), china: G.influence.china.slice() },
    status: G.status.slice(),
    wavering: G.wavering.slice(),
    connected: G.connected.slice(),
    blocs: { us: copyBloc(G.blocs.us), china: copyBloc(G.blocs.china) },
    tension: G.tension,
    law: G.law,
    wolf: G.wolf,
    files: { ...G.files },
    debris: { ...G.debris },
    markers: { ...G.markers },
    resolution: G.resolution,
    nextResolution: G.nextResolution,
    sessionWinner: G.sessionWinner,
    requests: G.requests.slice(),
    offer: G.offer,
    past: G.past.slice(),
    unmet: G.unmet,
    policies: G.policies.slice(),
    discards: G.discards.slice(),
    removed: G.removed.slice(),
    dialogue: {
      first: dialogue.first,
      shown: dialogue.shown,
      multiply: dialogue.multiply,
      noExploit: dialogue.noExploit.slice(),
    },
    queue: G.queue.slice(),
    ask: G.ask,
    awaiting: G.awaiting.slice(),
    ending: G.ending,
  };
}

/** An independent copy of a whole state. */
export function copy(G: State): State {
  const { secret } = G;
  const whole = copyOpen(G) as State;
  whole.secret = {
    rng: secret.rng.slice(),
    deck: secret.deck.slice(),
    hands: { us: secret.hands.us.slice(), china: secret.hands.china.slice() },
    picks: { us: secret.picks.us, china: secret.picks.china },
    worldEvents: secret.worldEvents.slice(),
    offers: secret.offers.slice(),
    resolutions: secret.resolutions.slice(),
    seen: { us: secret.seen.us.slice(), china: secret.seen.china.slice() },
  };
  return whole;
}

/** A copy of what a bloc may know, for a dry run: hidden things are absent or empty. */
export function copyShared(G: Known, bloc: Bloc): Known {
  const hands: Partial<Record<Bloc, string[]>> = {};
  const own = G.secret.hands[bloc];
  if (own) hands[bloc] = own.slice();
  return Object.assign(copyOpen(G), { secret: { hands, seen: { us: [], china: [] } } });
}
