/** A scenario's nations as tables: built once, never in a state. Positions in them are the positions in a state's lists. */
import { CARDS } from './content/catalogue.ts';
import { NATIONS } from './content/nations/nations.ts';
import { type HomeId, TRAITS, type Trait } from './content/nations/types.ts';
import { type Scenario, scenarioOf } from './content/scenarios/index.ts';
import { isPlain, keyOf, nationWith } from './content/scenarios/what-if.ts';
import { type Move, share } from './moves.ts';
import { type Places, placesOf, sideBySide } from './places.ts';
import type { Options } from './state.ts';
import {
  type Bloc,
  type CardId,
  ENTERPRISES,
  type EnterpriseKind,
  type NationId,
  type NetworkKind,
  REGIONS,
  type Region,
  rivalOf,
  type ScenarioId,
  SIGNED,
  STATES,
  SUITS,
  type Suit,
} from './terms.ts';

export interface Board {
  scenario: Scenario;
  /** The switches that made it so. */
  options: Options;
  size: number;
  ids: NationId[];
  /** Every position. */
  all: number[];
  index: Record<NationId, number>;
  weight: number[];
  autonomy: number[];
  region: Region[];
  interests: Suit[][];
  /** By position and suit: is it an interest? */
  wants: Record<Suit, boolean[]>;
  /** Points for one influence of a bloc: by suit, partner state and position. */
  cost: Record<Bloc, Record<Suit, number[][]>>;
  /** By partner state: does one influence cost a bloc more there? */
  dear: Record<Bloc, boolean[]>;
  lean: ('shared' | 'licence' | null)[];
  traits: Set<string>[];
  /** Positions with a trait, and the same as yes or no by position. */
  having: Record<Trait, number[]>;
  is: Record<Trait, boolean[]>;
  /** Positions that can contribute to a mission. */
  contributors: number[];
  founder: (Bloc | null)[];
  dual: boolean[];
  links: number[][];
  /** Linked to a bloc's home: always within its reach. */
  home: Record<Bloc, boolean[]>;
  inRegion: Record<Region, number[]>;
  /** Positions that a Committed partner here reaches as a hub. */
  hub: number[][];
  /**
   * Sets of positions within reach: by a bloc's home; by influence, a Committed hub or a network at each position, side
   * by side; and the empty set.
   */
  near: { home: Record<Bloc, Places>; influence: number[][]; hub: number[][]; network: number[][]; none: Places };
  /** The same costs as sets: where a suit is an interest and where it is not, and both where it is dear. */
  priced: Record<Suit, Priced[]>;
  /** Cards that join the deck, by round. */
  joining: CardId[][];
  /** Ready-made moves by position. */
  place: Record<Suit, Move[]>;
  sign: Move[];
  target: Move[];
  contributor: Move[];
  /** What can be founded in this scenario, its price before law and policies, and the moves by position. */
  enterprises: { kind: EnterpriseKind; price: number; moves: Move[] }[];
}

/** Positions at which one influence costs the same in a suit. */
interface Priced {
  interest: boolean;
  dear: boolean;
  points: number;
  at: Places;
}

const BOTH = [true, false];
/** Traits by which a Committed partner is a hub. */
export const HUBS: readonly Trait[] = ['launch-site', 'ground-station', 'corridor-node'];
/** Traits by which a Committed partner can contribute to a mission. */
export const CONTRIBUTING = ['astronauts', 'industry', 'agency'];

export const isNetwork = (kind: EnterpriseKind): kind is NetworkKind => kind !== 'company' && kind !== 'constellation';

/** Does the scenario have such enterprises? */
export function isOffered({ on, networks }: Scenario, kind: EnterpriseKind): boolean {
  if (kind === 'company') return on.companies;
  return !isNetwork(kind) || (on.networks && networks.includes(kind));
}

const byTrait = <T>(of: (trait: Trait) => T) => Object.fromEntries(TRAITS.map((t) => [t, of(t)])) as Record<Trait, T>;
const bySuit = <T>(of: (suit: Suit) => T) => Object.fromEntries(SUITS.map((s) => [s, of(s)])) as Record<Suit, T>;

function build(scenario: Scenario, options: Options): Board {
  const all = new Map(NATIONS.map((n) => [n.id, n]));
  const nations = scenario.nations.map((id) => {
    const nation = all.get(id);
    if (!nation) throw new Error(`scenario ${scenario.id} names an unknown nation: ${id}`);
    return nationWith(nation, options);
  });
  const ids = nations.map((n) => n.id);
  // Without a prototype: a move may name anything as a nation, `constructor` too.
  const index: Record<NationId, number> = Object.assign(
    Object.create(null),
    Object.fromEntries(ids.map((id, i) => [id, i])),
  );
  const inRegion = Object.fromEntries(
    REGIONS.map((r) => [r, nations.flatMap((n, i) => (n.region === r ? [i] : []))]),
  ) as Record<Region, number[]>;
  const traits = nations.map((n) => new Set<string>(n.traits));
  const where = (fits: (i: number) => boolean) => ids.map((_, i) => i).filter(fits);
  const links = nations.map((n) => n.links.filter((l) => l in index).map((l) => index[l]));
  const hub = nations.map((n, i) =>
    HUBS.some((t) => traits[i].has(t)) ? (n.reaches ?? [n.region]).flatMap((r) => inRegion[r]) : [],
  );
  const homely = (home: HomeId, i: number) => nations[i].links.includes(home);
  const places = (list: number[]) => placesOf(ids.length, list);
  const { placeInterest, placeOther, placeRival } = scenario.numbers;
  const byBloc = <T>(of: (bloc: Bloc) => T): Record<Bloc, T> => ({ us: of('us'), china: of('china') });
  const dear = byBloc((bloc) => STATES.map((status) => status === SIGNED[rivalOf(bloc)]));
  const wants = bySuit((s) => nations.map((n) => n.interests.includes(s)));
  const points = (interest: boolean, isDear: boolean) =>
    (interest ? placeInterest : placeOther) + (isDear ? placeRival : 0);
  return {
    scenario,
    options,
    size: ids.length,
    ids,
    all: where(() => true),
    index,
    weight: nations.map((n) => n.weight),
    autonomy: nations.map((n) => n.autonomy),
    region: nations.map((n) => n.region),
    interests: nations.map((n) => n.interests),
    wants,
    cost: byBloc((bloc) =>
      bySuit((s) => dear[bloc].map((isDear) => wants[s].map((interest) => points(interest, isDear)))),
    ),
    dear,
    lean: nations.map((n) => n.lean),
    traits,
    having: byTrait((t) => where((i) => traits[i].has(t))),
    is: byTrait((t) => traits.map((has) => has.has(t))),
    contributors: where((i) => CONTRIBUTING.some((t) => traits[i].has(t))),
    founder: nations.map((n) => (n.traits.includes('founder') ? (n.id === 'RUS' ? 'china' : 'us') : null)),
    dual: nations.map((n) => n.traits.includes('dual')),
    links,
    home: { us: ids.map((_, i) => homely('USA', i)), china: ids.map((_, i) => homely('CHN', i)) },
    inRegion,
    hub,
    near: {
      home: { us: places(where((i) => homely('USA', i))), china: places(where((i) => homely('CHN', i))) },
      influence: sideBySide(ids.map((_, i) => places([i, ...links[i]]))),
      hub: sideBySide(hub.map(places)),
      network: sideBySide(nations.map((n) => places(inRegion[n.region]))),
      none: places([]),
    },
    priced: bySuit((s) =>
      BOTH.flatMap((interest) => {
        const at = places(where((i) => wants[s][i] === interest));
        return BOTH.map((isDear) => ({ interest, dear: isDear, points: points(interest, isDear), at }));
      }),
    ),
    joining: Array.from({ length: scenario.rounds + 1 }, (_, round) =>
      scenario.cards.filter((id) => scenario.eras[CARDS[id].era] === round),
    ),
    place: bySuit((pay) => ids.map((nation) => share({ type: 'place', nation, pay }))),
    sign: ids.map((nation) => share({ type: 'sign', nation })),
    target: ids.map((nation) => share({ type: 'target', nation })),
    contributor: ids.map((nation) => share({ type: 'contributor', nation })),
    enterprises: ENTERPRISES.filter((kind) => isOffered(scenario, kind)).map((kind) => ({
      kind,
      price: scenario.numbers.enterpriseCost[kind],
      moves: ids.map((nation) => share({ type: 'found', kind, nation })),
    })),
  };
}

/** Boards that are kept: every scenario's, and those of some what-ifs and sets of nations. */
const MOST_BOARDS = 64;
const boards = new Map<string, Board>();
let last: { scenario: ScenarioId; options: Options; board: Board } | null = null;

/**
 * The tables of a match: those of its scenario, changed by its what-if switches. Options are values: never changed in
 * place. Throws on an unknown scenario: check input before.
 * @param of a match, or a scenario without switches
 */
export function boardOf(of: ScenarioId | { scenario: ScenarioId; options: Options }): Board {
  if (typeof of === 'string') return tables(of, NO_OPTIONS);
  const { scenario, options } = of;
  if (last !== null && last.options === options && last.scenario === scenario) return last.board;
  const board = tables(scenario, options);
  last = { scenario, options, board };
  return board;
}

const NO_OPTIONS: Options = {};

function tables(scenario: ScenarioId, options: Options): Board {
  const key = isPlain(options) ? scenario : `${scenario}/${keyOf(options)}`;
  let board = boards.get(key);
  if (!board) {
    board = build(scenarioOf(scenario, options), options);
    boards.set(key, board);
    // Sets of nations are many: what is not asked for any more need not be kept. Where it is, it is built again.
    if (boards.size > MOST_BOARDS) boards.delete(boards.keys().next().value as string);
  }
  return board;
}
