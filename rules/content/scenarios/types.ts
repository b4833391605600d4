/** What a scenario is made of: numbers, switches, tables and an opening. All of it data. */
import type { Effect, Mods } from '../../effects/types.ts';
import type {
  Bloc,
  CardId,
  EnterpriseKind,
  Era,
  FileId,
  NationId,
  NetworkKind,
  OfferId,
  Region,
  ResolutionId,
  ScenarioId,
  Suit,
  WorldEventId,
} from '../../terms.ts';
import type { Mission } from '../missions/types.ts';

/** Rule numbers. Units: points, tokens, percentage points, or pips as named. */
export interface Numbers {
  maxInfluence: number;
  tokenLimit: number;
  tokensPerPlay: number;
  /** Points for one influence where the suit is an interest, elsewhere, and on top at the rival's partner. */
  placeInterest: number;
  placeOther: number;
  placeRival: number;
  kessler: number;
  conflict: number;
  /** Chance and world events stop here. */
  tensionByChance: number;
  driftToward: number;
  /** Percent a point of Congestion, and a pip of Debris beyond `debrisCrowds`, beyond twice the Traffic file. */
  orbitPercent: number;
  /** Pips of Debris that endanger nobody; each one more makes a collision likelier, as a constellation does. */
  debrisCrowds: number;
  collisionPips: [min: number, max: number];
  misreadBelowTraffic: number;
  regionCap: number;
  sessionStanding: number;
  lunarOrderLaw: number;
  /** Lunar law this far toward shared rules: cooperating in a Dialogue costs neither bloc anything. */
  lawShared: number;
  /** Lunar law this far toward national licence: constellations cost 1 point less, for both. */
  lawLicence: number;
  launchMin: number;
  launchMax: number;
  missingContributor: number;
  failureRetry: number;
  failurePip: number;
  secondLaunch: number;
  sharedFirst: number;
  /** Help in distress: base percent and percent a level of the Rescue file. */
  help: [base: number, perLevel: number];
  launchSite: number;
  homeLaunch: { lowAt: number; low: number; highAt: number; high: number };
  promiseKept: number;
  promiseBroken: number;
  /** Influence for a payload that a company carries for a partner. */
  payload: number;
  request: { influence: number; standing: number; unmet: number };
  connectStanding: number;
  bidMax: number;
  /** Votes a token of Diplomacy bid is worth. */
  bidVotes: number;
  /** Votes that the caucus adds at most. */
  caucusMost: number;
  /** Committed partners with a suit's trait for one token, and for two. */
  traitIncome: [one: number, two: number];
  homeIncome: { tech: number; second: number };
  enterpriseCost: Record<EnterpriseKind, number>;
  enterpriseLimit: { company: number; constellation: number };
  /** Steps that a Summit moves its topic. */
  summitSteps: number;
  /** Votes a step of a Summit's offer on the coming vote. */
  summitVotes: number;
  /** What a nation that joins the ILRS brings: influence there, tokens of its first interest. */
  project: { influence: number; token: number };
  handDifference: number;
}

/** Mechanisms that a scenario can leave out. */
export interface Switches {
  tokens: boolean;
  companies: boolean;
  networks: boolean;
  promises: boolean;
  caucus: boolean;
  worldEvents: boolean;
  dual: boolean;
  bids: boolean;
  homeSwings: boolean;
  lunarOrder: boolean;
  secondLaunch: boolean;
  /** Topics of a Summit besides Tension and Debris. */
  fullSummit: boolean;
  /** Cards' full events; otherwise the shorter ones of the Lesson, where a card has one. */
  fullEvents: boolean;
}

export interface Opening {
  /** Partners on the scenario's date. */
  signed: Record<Bloc, NationId[]>;
  dual: NationId[];
  /** Influence that differs from the rule (a partner starts at its autonomy plus 1). */
  influence: { nation: NationId; us?: number; china?: number; why: string }[];
  tension: number;
  law: number;
  wolf: boolean;
  files: Record<FileId, number>;
  debris: Record<Bloc, number>;
  home: Record<Bloc, number>;
  plan: Suit;
  tokens: Record<Bloc, Partial<Record<Suit, number>>>;
  companies: Record<Bloc, number>;
  constellations: Record<Bloc, number>;
  /** The names of those companies and constellations, as many. */
  named: Record<Bloc, string[]>;
  /** Missions already flown at the start. */
  flown: Record<Bloc, number>;
  /** Standing handed to a bloc at the start so that the scenario is even (found by playing it). */
  standing: Record<Bloc, number>;
  /** Policies that stand from the start, without a card. */
  policies: { id: string; bloc: Bloc; mods: Mods; each: Effect[] }[];
}

export interface Scenario {
  id: ScenarioId;
  rounds: number;
  plays: number;
  hand: number;
  requests: number;
  nations: NationId[];
  cards: CardId[];
  resolutions: ResolutionId[];
  worldEvents: WorldEventId[];
  /** Offers that nations may make, one a round; none where the list is empty. */
  offers: OfferId[];
  /** Kinds of network that may be founded, where networks are on. */
  networks: NetworkKind[];
  /** Round in which an era joins the deck. */
  eras: Record<Era, number>;
  missions: Record<Bloc, Mission[]>;
  /** By round, from the first. */
  files: FileId[];
  regions: [Region, Region][];
  signings: Record<Bloc, { turn: number; reckoning: number }>;
  /** Real signatories off the board on its date: a dated counter. */
  counter: { date: string; accords: number; ilrs: number };
  /** ISO day on which the last round ends, where a scenario's rounds stand for years of which the record is known. */
  until?: string;
  numbers: Numbers;
  on: Switches;
  opening: Opening;
}
