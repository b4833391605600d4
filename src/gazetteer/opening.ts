/** How nations stand at the opening of each scenario, and what they may come to ask for. */
import { boardOf } from '../../rules/board.ts';
import { SCENARIO_IDS } from '../../rules/content/scenarios/index.ts';
import { wishOf } from '../../rules/phases/briefing.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import { type NationId, NONE, REQUESTS, type RequestKind, type ScenarioId, SIGNED } from '../../rules/terms.ts';
import { type NationInfo, nationInfo } from '../table/read/nations.ts';

const openings = new Map<ScenarioId, State>();

/**
 * A scenario as it opens. Influence and partners are the same in every match of it; what is drawn by chance (hands,
 * Requests, the Offer) is one of many, and Requests and Offer are left out.
 */
export function openingOf(scenario: ScenarioId): State {
  let G = openings.get(scenario);
  if (!G) {
    G = { ...setup(scenario, {}, 'gazetteer'), requests: [], offer: null };
    openings.set(scenario, G);
  }
  return G;
}

export interface AtOpening {
  scenario: ScenarioId;
  /** Null where the scenario has no space for the nation. */
  info: NationInfo | null;
}

/** A nation at the opening of every scenario, in the order in which they are offered. */
export const openingsOf = (id: NationId): AtOpening[] =>
  SCENARIO_IDS.map((scenario) => ({ scenario, info: nationInfo(openingOf(scenario), id) }));

/**
 * The kinds of Request that a nation may come to make in some scenario, whatever happens: each is what the rule gives
 * for some way of standing. None for founders.
 */
export function requestsOf(id: NationId): RequestKind[] {
  const found = new Set<RequestKind>();
  for (const scenario of SCENARIO_IDS) {
    const board = boardOf(scenario);
    const at = board.index[id];
    if (at === undefined || board.founder[at]) continue;
    const opening = openingOf(scenario);
    for (const connected of [0, 1])
      for (const debris of [0, 1])
        for (const status of [NONE, SIGNED.us]) {
          const G = {
            ...opening,
            connected: board.ids.map(() => connected),
            debris: { us: debris, china: 0 },
            status: board.ids.map(() => status),
          };
          found.add(wishOf({ G, board }, at));
        }
  }
  return REQUESTS.filter((kind) => found.has(kind));
}
