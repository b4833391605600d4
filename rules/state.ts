/**
 * The state of a match: plain JSON, no static content, no log. Nation figures are lists in the order of the
 * scenario's nations (`board.ts`): small, quick to copy, and the order is part of the rules version.
 * Everything hidden stands under `secret`, so that a view removes it by leaving it out.
 */
import type { Condition, Effect, Mods } from './effects/types.ts';
import type {
  Bloc,
  CardId,
  DialogueChoice,
  EndingKind,
  FileId,
  MissionId,
  NationId,
  NetworkKind,
  OfferId,
  Phase,
  Region,
  RequestKind,
  ResolutionId,
  ScenarioId,
  StandingSource,
  Suit,
  Use,
  WorldEventId,
} from './terms.ts';

export const RULES_VERSION = 2;

/** What-if switches: everything a match is made of besides its scenario and seed. What each does: `what-if.ts`. */
export interface Options {
  /** The Wolf Amendment does not stand at the start. */
  wolfRepealed?: boolean;
  /** Nobody has a Spatial Information Corridor: no corridor nodes among nations and networks. */
  noCorridor?: boolean;
  /** A binding debris treaty: both blocs forswear tests and remove a pip of their own at every Briefing. */
  debrisTreaty?: boolean;
  /** The Moon Treaty is revived: law nearer to shared rules, and nations without a lean lean there. */
  moonTreaty?: boolean;
  /** Every nation but a founder may be a partner of both. */
  dualForAll?: boolean;
  /** War-linked cards are left out of the deck. */
  noWar?: boolean;
  /** A set of one's own: these nations, in board order, instead of the scenario's. */
  nations?: NationId[];
}

export interface Network {
  kind: NetworkKind;
  nation: NationId;
}

/** A contributor's promise: the mission flown by the end of round `due`, or influence is lost. */
export interface PartnerPromise {
  nation: NationId;
  mission: MissionId;
  due: number;
}

/** Totals of what a bloc did to what is shared: the ledger. Details are in the log. */
export interface Deeds {
  debris: number;
  cleaned: number;
  tension: number;
  eased: number;
  cooperated: number;
  exploited: number;
  abstained: number;
  requests: number;
  connected: number;
}

export interface BlocState {
  standing: number;
  /** Standing by source; adds up to `standing`. */
  from: Record<StandingSource, number>;
  /** Congress or the Five-Year Plan's backing, 0-5. */
  home: number;
  /** The Five-Year Plan's focus suit (China), or null. */
  plan: Suit | null;
  tokens: Record<Suit, number>;
  companies: number;
  constellations: number;
  networks: Network[];
  /** Real names of what it has founded, or began with: ids of `enterprises`. */
  named: string[];
  /** Position of the next mission in the scenario's table for this bloc. */
  mission: number;
  /** Points already paid into it. */
  paid: number;
  /** Percentage points added or lost on the next launch: earlier failures, skipped missions, events. */
  odds: number;
  /** The next mission earns no first. */
  noFirst: boolean;
  flown: MissionId[];
  /** Launches of this round; they crowd the orbit until the orbit check. */
  launches: number;
  promises: PartnerPromise[];
  /** Extra votes in the coming Session. */
  votes: number;
  /** Support at the last Session: the status-quo marker. */
  support: number;
  deeds: Deeds;
}

export interface Policy {
  card: CardId;
  bloc: Bloc;
  mods: Mods;
  each: Effect[];
  /** Last round in which it stands; null for the rest of the match. */
  until: number | null;
}

export interface Request {
  nation: NationId;
  kind: RequestKind;
  /** Which side a `vote` request wants backed. */
  side: 'for' | 'against' | null;
  /** Who met it first; 'both' where both did at once. */
  met: Bloc | 'both' | null;
}

/** What a nation offers this round, and to whom it went. */
export interface Offer {
  id: OfferId;
  nation: NationId;
  taken: Bloc | null;
}

/** Who plays an event, whom it serves, whether it must stop one short of Kessler and Conflict, and what caused it. */
export interface Cause {
  actor: Bloc;
  /** The bloc that makes the choices: the owner of the event, or the actor of a neutral one. */
  serves: Bloc;
  /** The event is the rival's, set off by a play for something else. */
  capped: boolean;
  /** Card, resolution, world event or Offer id. */
  id: string;
  kind: 'card' | 'resolution' | 'world-event' | 'offer';
}

/** What is still to be done, last first. Steps are values: they are replaced, never changed in place. */
export type Step =
  | { step: 'briefing' | 'requests' | 'world-event' | 'dialogue' | 'actions' | 'turn' | 'session' }
  | { step: 'lunar-order' | 'orbit-check' | 'wavering' | 'signings-due' | 'scoring' | 'drift' | 'keep' | 'round-end' }
  | { step: 'effects'; list: Effect[]; at: number; cause: Cause }
  | { step: 'event'; card: CardId; cause: Cause }
  | { step: 'outreach'; bloc: Bloc; card: CardId }
  | { step: 'enterprise'; bloc: Bloc; card: CardId }
  | { step: 'summit'; bloc: Bloc; card: CardId }
  | { step: 'mission'; bloc: Bloc; card: CardId }
  | { step: 'contributors'; bloc: Bloc; card: CardId }
  | { step: 'launch'; bloc: Bloc; card: CardId }
  | { step: 'signing'; bloc: Bloc; left: number; pool: number[] | null; waive: number }
  | { step: 'discard'; card: CardId }
  | { step: 'distress'; bloc: Bloc }
  | { step: 'turn-law'; bloc: Bloc };

/** The decision that is awaited. `bloc` is null where both decide at once and in secret. */
export type Ask =
  | { ask: 'world-event'; bloc: null; id: WorldEventId }
  | { ask: 'dialogue'; bloc: Bloc | null }
  | { ask: 'play'; bloc: Bloc }
  /** Outreach: points of the card's suit left, tokens that may still be used, nations within reach before the play. */
  | { ask: 'place'; bloc: Bloc; suit: Suit; points: number; tokens: number; reach: number[] }
  | { ask: 'sign'; bloc: Bloc; left: number; pool: number[] | null; waive: number }
  /** A target of an event's effect: `left` more, not among `taken`. */
  | { ask: 'target'; bloc: Bloc; effect: Effect; left: number; taken: number[]; cause: Cause }
  | { ask: 'option'; bloc: Bloc; options: Effect[][]; cause: Cause }
  | { ask: 'pay'; bloc: Bloc }
  | { ask: 'contributor'; bloc: Bloc; left: number }
  | { ask: 'launch'; bloc: Bloc }
  | { ask: 'found'; bloc: Bloc; points: number }
  | { ask: 'offer'; bloc: Bloc; steps: number; suit: Suit }
  | { ask: 'match'; bloc: Bloc }
  | { ask: 'help'; bloc: Bloc }
  | { ask: 'session'; bloc: null }
  | { ask: 'turn-law'; bloc: Bloc }
  | { ask: 'plan'; bloc: Bloc }
  | { ask: 'keep'; bloc: null };

export type AskKind = Ask['ask'];

/** A secret choice, kept until both have chosen. */
export type Pick =
  | { pick: 'world-event'; choice: 'a' | 'b' | number }
  | { pick: 'dialogue'; choice: DialogueChoice }
  | { pick: 'session'; side: 'for' | 'against'; bid: number }
  | { pick: 'keep'; card: CardId };

export interface Ending {
  kind: EndingKind;
  /** Null: both lose (a shared ruin) or a full tie. */
  winner: Bloc | null;
  /** Whose act or share ended it; null where nobody's did. */
  by: Bloc | 'both' | 'chance' | null;
}

export interface Secret {
  /** Generator state: four unsigned 32-bit integers. */
  rng: number[];
  /** Draw pile, top last. */
  deck: CardId[];
  hands: Record<Bloc, CardId[]>;
  picks: Record<Bloc, Pick | null>;
  /** World events to come, next last. */
  worldEvents: WorldEventId[];
  /** Offers to come, next last. */
  offers: OfferId[];
  /** Resolutions after the next one, next last. */
  resolutions: ResolutionId[];
  /** Cards of the rival's hand that a bloc was shown. */
  seen: Record<Bloc, CardId[]>;
}

export interface Shared {
  rulesVersion: number;
  scenario: ScenarioId;
  options: Options;
  /** From 1. */
  round: number;
  phase: Phase;
  /** Moves applied so far, and how many of them can't be taken back: chance, a revealed fact or the other bloc's turn came after. */
  moves: number;
  sealed: number;
  /** Who went first in this round's Actions. */
  first: Bloc;
  plays: Record<Bloc, number>;
  /** Card plays of this round, in order. */
  play: { bloc: Bloc; card: CardId; use: Use } | null;
  influence: Record<Bloc, number[]>;
  /** 0 nobody's, 1 Accords, 2 ILRS, 3 dual. */
  status: number[];
  wavering: number[];
  /** Nations that a constellation connected. */
  connected: number[];
  blocs: Record<Bloc, BlocState>;
  tension: number;
  /** -5 shared rules ... +5 national licence. */
  law: number;
  wolf: boolean;
  files: Record<FileId, number>;
  debris: Record<Bloc, number>;
  /** Region balances (own minus rival's, seen from the US) when last scored. */
  markers: Record<Region, number>;
  /** This round's resolution and the next round's. */
  resolution: ResolutionId;
  nextResolution: ResolutionId | null;
  sessionWinner: Bloc | null;
  requests: Request[];
  offer: Offer | null;
  /** World events, resolutions and Offers that have been: they don't come again. */
  past: string[];
  /** Requests of the match that nobody met. */
  unmet: number;
  policies: Policy[];
  discards: CardId[];
  removed: CardId[];
  /** What events did to the next Dialogue. */
  dialogue: { first: Bloc | null; shown: DialogueChoice | null; multiply: number; noExploit: Bloc[] };
  queue: Step[];
  ask: Ask | null;
  /** Blocs whose decision is awaited. */
  awaiting: Bloc[];
  ending: Ending | null;
}

/** The whole truth of a match. */
export interface State extends Shared {
  secret: Secret;
}

/** What is enough to list a bloc's legal moves: the shared board and its own hidden things. */
export interface Known extends Shared {
  secret: { hands: Partial<Record<Bloc, CardId[]>> };
}

/** Who looks: a bloc, a spectator, or an instructor (who sees both hands but no deck and no generator). */
export type Viewer = Bloc | 'spectator' | 'instructor';

/** What a viewer may know. Hidden things are absent. */
export interface View extends Shared {
  viewer: Viewer;
  secret: {
    hands: Partial<Record<Bloc, CardId[]>>;
    picks: Partial<Record<Bloc, Pick | null>>;
    seen: Partial<Record<Bloc, CardId[]>>;
  };
  counts: { hands: Record<Bloc, number>; deck: number };
}

export type { Condition, Effect, Mods };
