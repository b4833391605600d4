/**
 * The small vocabulary in which cards, resolutions and world events are written. Effects are plain data: they may
 * stand in a state's queue, be saved, and be sent.
 *
 * Who a word means: `us`, `china` the bloc itself; `actor` the player of the card (of a neutral event), or the bloc a
 * world event's outcome was won by; `rival` the other one; `both` both, United States first; `trailing` and `leading`
 * the bloc with less or more Standing (a tie: nobody); `crowded` the bloc with more Congestion (a tie: nobody).
 */
import type { Bloc, CardId, EnterpriseKind, Era, FileId, MissionId, NationId, Region, Suit } from '../terms.ts';

export type Who = Bloc | 'actor' | 'rival' | 'both' | 'trailing' | 'leading' | 'crowded';

/** Which nations. Every field given must hold. */
export interface Selector {
  only?: NationId[];
  region?: Region[];
  interest?: Suit[];
  trait?: string[];
  /** `none`: a nation without a law lean. */
  lean?: ('shared' | 'licence' | 'none')[];
  /** Partner state: `unaligned` nobody's partner; a Who: that bloc's partner (dual included). */
  partner?: 'unaligned' | 'signed-any' | 'dual' | Who;
  /** Committed to that bloc, or `not` Committed to anyone. */
  committed?: Who | 'not';
  weight?: [min: number, max: number];
  autonomy?: [min: number, max: number];
  /** Influence of a bloc between min and max. */
  influence?: { who: Who; min?: number; max?: number };
  /** Nations linked to one of these. */
  linked?: NationId[];
  /** Within that bloc's reach at this moment. */
  reach?: Who;
  /** Unconnected nations that no constellation serves yet. */
  unserved?: true;
  /** Nations where this bloc has a network. */
  network?: Who;
}

export type Condition =
  | { test: 'tension' | 'law' | 'debris-total'; min?: number; max?: number }
  | { test: 'file'; file: FileId; min?: number; max?: number }
  | {
      test: 'debris' | 'home' | 'constellations' | 'companies' | 'networks' | 'standing-lead' | 'congestion';
      who: Who;
      min?: number;
      max?: number;
    }
  | { test: 'tokens'; who: Who; suit: Suit; min?: number; max?: number }
  /** How many nations of the selection there are. */
  | { test: 'nations'; in: Selector; min?: number; max?: number }
  | { test: 'flown'; who: Who; mission?: MissionId; min?: number }
  | { test: 'wolf' }
  | { test: 'round'; min?: number; max?: number }
  | { test: 'not'; of: Condition }
  | { test: 'all' | 'any'; of: Condition[] };

/** Standing modifiers that a policy gives its bloc while it stands. Figures add up over policies. */
export interface Mods {
  /** Percentage points on every launch. */
  launch?: number;
  /** Extra tokens that one Outreach may use. */
  outreachTokens?: number;
  /** Extra points on every Outreach. */
  outreachPoints?: number;
  /** Extra nations that may sign in one turn (ILRS), and at the Reckoning. */
  signings?: number;
  /** Votes in every Session. */
  votes?: number;
  /** Percentage points off the orbit check's chance (both blocs profit). */
  orbitSafety?: number;
  /** Points off the price of every enterprise. */
  enterpriseCost?: number;
  /** Cooperating in a Dialogue costs nothing. */
  freeCooperation?: 1;
  /** This bloc's own events may not raise Debris (a test moratorium). */
  noTests?: 1;
  /** Wavering partners get one more round. */
  patience?: 1;
  /** Tokens of every suit beyond the stock limit. */
  stock?: number;
}

export type Effect =
  /** Places n influence of `who` (takes away, where n is negative) in each of `pick` different nations of the selection (default 1; 'all': every one). */
  | { do: 'influence'; who: Who; n: number; in: Selector; pick?: number | 'all' }
  /** Up to `max` nations of the selection may sign with `who`. `waive`: margin still missing that is overlooked; no project is needed. */
  | { do: 'sign'; who: Who; in: Selector; max?: number; waive?: number }
  /** A partner of `who` in the selection leaves, or becomes dual (founders never leave). The beneficiary chooses which. */
  | { do: 'status'; who: Who; in: Selector; to: 'leave' | 'dual' }
  | { do: 'token'; who: Who; suit: Suit; n: number }
  | { do: 'standing'; who: Who; n: number }
  | { do: 'home'; who: Who; n: number }
  /** Tension by an act of the event's player. */
  | { do: 'tension'; n: number }
  /** Pips of `who`'s colour; negative n cleans. */
  | { do: 'debris'; who: Who; n: number }
  | { do: 'orbit-check' }
  | { do: 'file'; file: FileId; n: number }
  /** Positive toward national licence, negative toward shared rules; or `toward` the bloc's own side (us +, china -). */
  | { do: 'law'; n: number; toward?: Who }
  /** Votes in the coming Session. */
  | { do: 'votes'; who: Who; n: number }
  /** Founds an enterprise for free, a network in a nation of the selection. */
  | { do: 'build'; who: Who; kind: EnterpriseKind; in?: Selector }
  /** On `who`'s next mission: points already paid, percentage points of reliability, and no first (it earns the second figure). */
  | { do: 'mission'; who: Who; paid?: number; odds?: number; noFirst?: true }
  | { do: 'roll'; p: number; then: Effect[]; else?: Effect[] }
  /** `who` picks one of the options; their texts are locale keys `cards:<id>.options.<n>`. */
  | { do: 'choose'; who: Who; options: Effect[][] }
  | { do: 'when'; if: Condition; then: Effect[]; else?: Effect[] }
  /** Stays in play: modifiers, and effects at every Briefing. `until`: end of this round, or of the match. */
  | { do: 'policy'; who: Who; mods?: Mods; each?: Effect[]; until: 'round' | 'match' }
  /** draw n; discard n at random; reveal the hand (only one suit) to the beneficiary; retrieve the newest n discards of a suit; remove n top discards from the match. */
  | { do: 'cards'; who: Who; op: 'draw' | 'discard' | 'reveal' | 'retrieve' | 'remove'; n: number; suit?: Suit }
  /** `who` promises a nation of the selection a part in its next mission: flown +2 influence there, late or cancelled -2. */
  | { do: 'promise'; who: Who; in: Selector }
  /** On the next Dialogue: `who` shows its choice first; or a joint Cooperate counts `n` times; or `who` may not Exploit. */
  | { do: 'dialogue'; op: 'reveal' | 'double' | 'no-exploit'; who: Who }
  /** A distress call of `who`'s crew ('drawn': a bloc drawn by chance). */
  | { do: 'distress'; who: Who | 'drawn' }
  /** The Wolf Amendment stands (true) or is repealed (false). */
  | { do: 'wolf'; stands: boolean }
  /** China turns its Five-Year Plan to a suit of its choice, for free. */
  | { do: 'plan' }
  /** A constellation of `who` (or an aid offer) connects n unserved unconnected nations. */
  | { do: 'connect'; who: Who; n: number; in?: Selector };

/** A card's entry. Its name, event text, dilemma line and source note are locale keys under `cards:<id>`. */
export interface Card {
  id: CardId;
  owner: Bloc | 'neutral';
  era: Era;
  suit: Suit;
  value: 1 | 2 | 3 | 4;
  event: Effect[];
  /** After its event: back to the discards, removed from the match, or (with a policy effect) kept in play. */
  after: 'discard' | 'remove' | 'policy';
  /** The event can happen only while this holds; else the card is played for its value alone. */
  needs?: Condition;
  /** Ids of ../shared/facts events (or `programme:<milestone id>`). */
  source: string[];
  /** In the Lesson deck: as it is (true), or with this single-effect event instead. */
  lesson?: true | Effect[];
  /** War-linked cards can be switched off as a set. */
  war?: true;
}
