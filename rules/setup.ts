/** A new match: the opening of its scenario, with everything random drawn from the seed. */

import { advance } from './apply.ts';
import { type Board, boardOf } from './board.ts';
import type { Scenario } from './content/scenarios/index.ts';
import { copy } from './copy.ts';
import { context } from './engine.ts';
import type { LogEntry } from './log.ts';
import { once } from './once.ts';
import { supportOf } from './phases/session.ts';
import { seeded, shuffle } from './random.ts';
import { type BlocState, type Options, RULES_VERSION, type State } from './state.ts';
import { BLOCS, type Bloc, DUAL, REGIONS, type ScenarioId, SIGNED, SOURCES, SUITS } from './terms.ts';
import { balanceOf } from './tracks/partners.ts';
import { eventsOf } from './world.ts';

const zero = <K extends string>(keys: readonly K[]) => Object.fromEntries(keys.map((k) => [k, 0])) as Record<K, number>;

function bloc({ scenario }: Board, side: Bloc): BlocState {
  const { opening, missions, on } = scenario;
  const flown = missions[side].slice(0, opening.flown[side]).map((m) => m.id);
  const start = opening.standing[side];
  return {
    standing: start,
    from: { ...zero(SOURCES), opening: start },
    home: opening.home[side],
    plan: side === 'china' ? opening.plan : null,
    tokens: { ...zero(SUITS), ...(on.tokens ? opening.tokens[side] : {}) },
    companies: opening.companies[side],
    constellations: opening.constellations[side],
    networks: [],
    named: opening.named[side].slice(),
    mission: flown.length,
    paid: 0,
    odds: 0,
    noFirst: false,
    flown,
    launches: 0,
    promises: [],
    votes: 0,
    support: 0,
    deeds: {
      debris: 0,
      cleaned: 0,
      tension: 0,
      eased: 0,
      cooperated: 0,
      exploited: 0,
      abstained: 0,
      requests: 0,
      connected: 0,
    },
  };
}

/** What an opening is before anything is drawn: the same for every match of a board and its scenario. */
const openingsOf = once((board: Board) => once((scenario: Scenario) => openingOf(board, scenario)));

function openingOf(board: Board, scenario: Scenario): State {
  const { opening } = scenario;
  const none = board.all.map(() => 0);
  const status = none.slice();
  const influence = { us: none.slice(), china: none.slice() };
  for (const side of BLOCS)
    for (const id of opening.signed[side]) {
      status[board.index[id]] = SIGNED[side];
      influence[side][board.index[id]] = Math.min(6, board.autonomy[board.index[id]] + 1);
    }
  for (const id of opening.dual) status[board.index[id]] = DUAL;
  for (const { nation, us, china } of opening.influence) {
    const at = board.index[nation];
    if (us !== undefined) influence.us[at] = us;
    if (china !== undefined) influence.china[at] = china;
  }
  const G: State = {
    rulesVersion: RULES_VERSION,
    scenario: scenario.id,
    options: board.options,
    round: 0,
    phase: 'briefing',
    moves: 0,
    sealed: 0,
    first: 'us',
    plays: { us: 0, china: 0 },
    play: null,
    influence,
    status,
    wavering: none.slice(),
    connected: none.slice(),
    blocs: { us: bloc(board, 'us'), china: bloc(board, 'china') },
    tension: opening.tension,
    law: opening.law,
    wolf: opening.wolf,
    files: { ...opening.files },
    debris: { ...opening.debris },
    markers: zero(REGIONS),
    resolution: '',
    nextResolution: null,
    sessionWinner: null,
    requests: [],
    offer: null,
    past: [],
    unmet: 0,
    policies: opening.policies.map(({ id, bloc, mods, each }) => ({ card: id, bloc, mods, each, until: null })),
    discards: [],
    removed: [],
    dialogue: { first: null, shown: null, multiply: 1, noExploit: [] },
    queue: [{ step: 'briefing' }],
    ask: null,
    awaiting: [],
    ending: null,
    secret: {
      rng: [],
      deck: [],
      hands: { us: [], china: [] },
      picks: { us: null, china: null },
      worldEvents: [...eventsOf(scenario)],
      offers: [...scenario.offers],
      resolutions: [...scenario.resolutions],
      seen: { us: [], china: [] },
    },
  };
  for (const region of REGIONS) G.markers[region] = balanceOf(G, region);
  for (const side of BLOCS) G.blocs[side].support = supportOf(G, side);
  return G;
}

/** In a seed, what stands before it is the world's, and what stands after it the match's own. */
export const WORLD_MARK = '@';

/**
 * The generator that draws motions, world events and offers. Matches whose seeds begin alike up to the mark have these
 * in common, and nothing else: the same world comes to every table of a class.
 */
function worldOf(scenario: ScenarioId, seed: string, own: State['secret']['rng']): State['secret']['rng'] {
  const mark = seed.indexOf(WORLD_MARK);
  return mark < 0 ? own : seeded(`${scenario}/${seed.slice(0, mark + 1)}`);
}

/**
 * Sets a match up and plays it on to the first decision.
 * @param options what-if switches, in the form that `readOptions` gives
 * @param seed any text; equal scenario, options and seed give the equal match everywhere. `<world>@<own>`: matches of one
 *   world have their motions, world events and offers in the same order
 * @param log receives the entries of the first Briefing
 */
export function setup(scenario: ScenarioId, options: Options = {}, seed = '0', log: LogEntry[] | null = null): State {
  const board = boardOf({ scenario, options });
  const G = copy(openingsOf(board)(board.scenario));
  const { secret } = G;
  G.options = options;
  secret.rng = seeded(`${scenario}/${seed}`);
  const world = worldOf(scenario, seed, secret.rng);
  shuffle(world, secret.resolutions);
  G.resolution = secret.resolutions.pop() ?? '';
  G.nextResolution = secret.resolutions.pop() ?? null;
  if (G.resolution) G.past.push(G.resolution);
  shuffle(world, secret.worldEvents);
  shuffle(world, secret.offers);
  advance(context(G, log));
  return G;
}
