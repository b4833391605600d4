/** What the studies find out: shapes that screens, reports and files share. Plain data, the same bytes for the same question. */

import type { Move } from '../../rules/moves.ts';
import type { Options } from '../../rules/state.ts';
import type { Bloc, EndingKind, ScenarioId } from '../../rules/terms.ts';
import type { Grade } from '../../rules/tracks/commons.ts';
import type { Line, Why } from '../bots/types.ts';
import type { Ablation } from '../continuations/ablation.ts';
import type { Change } from '../continuations/changes.ts';
import type { DialId } from '../continuations/dials.ts';
import type { Skill } from '../continuations/players.ts';
import type { Estimate, Share } from '../stats/shares.ts';

/** What comes of many matches: how often and how far, never one story. All intervals are of 95%. */
export interface Outcomes {
  /** Matches that were played. */
  n: number;
  /** Shares of all matches. Nobody: a tie, or both lost. */
  wins: Record<Bloc | 'nobody', Share>;
  endings: Partial<Record<EndingKind, Share>>;
  /** Standing at the end, US minus China. */
  lead: Estimate;
  /** The lead's distribution: matches by lead, `from` and up to but without `to`. Together they are `n`. */
  leads: { from: number; to: number; matches: number }[];
  grades: Record<Grade, number>;
  partners: Record<Bloc, Estimate>;
  tension: Estimate;
  debris: Estimate;
  /** Commons points of the grade. */
  points: Estimate;
}

/** Two sets of matches that differ in one thing and share their seeds: what the change moves. */
export interface Compared {
  before: Outcomes;
  after: Outcomes;
  /** Per figure: how it moved from pair to pair, with whether that is more than chance (an interval without 0). */
  moved: { what: Figure; by: Estimate; sure: boolean }[];
}
export const FIGURES = [
  'usWins',
  'chinaWins',
  'nobodyWins',
  'lead',
  'partnersUs',
  'partnersChina',
  'tension',
  'debris',
  'points',
  'ruin',
] as const;
/** `nobodyWins`: a tie, or both lost; `points`: the Commons points of the grade; `ruin`: endings by Kessler or Conflict. Shares are 0 to 1. */
export type Figure = (typeof FIGURES)[number];

/** The same decisions with other dice. */
export interface LuckAudit {
  /** Who won the match. */
  winner: Bloc | null;
  /** Who decided what could not be decided again as it was. */
  players: Skill;
  /**
   * From the start, and from each round's first decision on: what came of it with other dice and other deals. Dice are all
   * that is drawn as the match goes on: rolls, Requests, and how cards of a new era are shuffled in. Deals are also what
   * lies face down. Hands are as they were there.
   */
  checkpoints: { round: number; moves: number; dice: Outcomes; deals: Outcomes }[];
  /** Of all continuations from the start with other dice: how many another bloc (or nobody) won. */
  changed: Share;
  /** Of all choices in those continuations: made as in the match, and not by `players`. */
  repeated: Share;
  /** Each roll of the match: its chance in percent (of a collision, for `orbit-check`), and whether that came. */
  rolls: {
    round: number;
    /** Moves after which it was told. */
    moves: number;
    what: 'launch' | 'help' | 'orbit-check' | 'roll';
    /** Whose launch, help or play it was; null: nobody's. */
    bloc: Bloc | null;
    chance: number;
    came: boolean;
  }[];
}

/** A decision on which the match turned. */
export interface TurningPoint {
  round: number;
  /** The turn's number, from 0: `#/watch/<match>/<at>` shows the position before it. */
  at: number;
  by: Bloc;
  made: Move;
  /** What the bot preferred (in secret choices: what is worth most to it); its way on, and its reasons, where it gave any. */
  preferred: Move;
  why: Why | null;
  /** What the bot reckoned the moves come to (`Line`): the best first; with the one that was made among them. */
  lines: Line[];
  /**
   * Played on many times by bots from what was made, and from what was preferred: with other dice and deals, hands as they
   * were, and, where both chose in secret, with whatever the rival's bot chooses.
   */
  onMade: Outcomes;
  onPreferred: Outcomes;
  /** How much more often the deciding bloc wins by the preferred move, from pair to pair: a share. */
  gain: Estimate;
  /** By how much more Standing it is ahead at the end. */
  lead: Estimate;
}

export interface TurningPoints {
  /** The bot that was asked, and those that played on. */
  judge: { skill: Skill; nodes?: number };
  players: Skill;
  /** Decisions that were judged; matches played on. */
  judged: number;
  matches: number;
  /**
   * Those of most gain, at most three, in the order of the match. They were chosen by other matches than those that their
   * figures count, so the figures do not flatter them.
   */
  points: TurningPoint[];
}

/** What a counterfactual asks: from a position, one thing is changed. */
export interface CounterfactualAsk {
  change: Change;
  skill: Skill;
  n: number;
  /** Whether chance does what it did (dice and decks as they lay), or is drawn anew each time. */
  chance: 'same' | 'dice' | 'deals';
  seed: string;
}
export interface Counterfactual extends Compared {
  ask: CounterfactualAsk;
  /** Where: moves made before, and whose decision was awaited (null: that of both). */
  at: number;
  round: number;
  by: Bloc | null;
  /** Made in the match where `ask` changes it, and in every match before the change; null: unknown, or not a move. */
  made: Move | null;
  assumes: Assumptions;
}

/** What a counterfactual takes for granted, to be said beside it. */
export interface Assumptions {
  /** Who plays on, for both blocs alike, in both arms; the match's own players may have gone on otherwise. */
  players: Skill;
  chance: CounterfactualAsk['chance'];
  /** Hands, and whatever a bloc knows, are as they were in the match. */
  hands: 'as-they-were';
  /** Where both chose in secret and one choice is changed: the rival's is the one that it made, or a bot's. */
  rival: 'as-it-was' | 'bot' | null;
  /** Pairs of matches, each of one seed. */
  pairs: number;
}

/** Something that can be changed in a position. */
export interface Changeable {
  change: Change;
  /** That is what was done in the match: no change. */
  made: boolean;
}

/** A set-up of the policy lab; a link holds it and reproduces the result exactly. */
export interface LabSetup {
  /** Of this shape: 1. */
  version: 1;
  scenario: ScenarioId;
  /** Switches that hold in both arms. */
  options: Options;
  /** What is different in the second arm: what-if switches, mechanisms left out, dials. */
  change: { options?: Options; off?: Ablation[]; dials?: Partial<Record<DialId, number>> };
  bots: Record<Bloc, Skill>;
  /** Pairs of matches: as many in each arm. */
  matches: number;
  seed: string;
  hypothesis?: Hypothesis;
}

/** Written before the run, by whoever runs it: at most 400 letters; and which figure it speaks of, and which way. */
export interface Hypothesis {
  text: string;
  figure?: Figure;
  way?: Way;
}
export const WAYS = ['up', 'down', 'same'] as const;
export type Way = (typeof WAYS)[number];

/** What a lab's result says of a hypothesis that names a figure and a way. */
export interface Finding {
  verdict: 'supported' | 'not-supported' | 'undecided';
  figure: Figure;
  way: Way;
  /** How the figure moved from pair to pair. */
  by: Estimate;
  /** Less than this counts as no change, in the figure's unit. */
  margin: number;
}
export interface LabResult extends Compared {
  setup: LabSetup;
  /** One line a pair: what the CSV holds. */
  pairs: { seed: string; before: Pair; after: Pair }[];
}
export interface Pair {
  winner: Bloc | null;
  ending: EndingKind;
  lead: number;
  partners: Record<Bloc, number>;
  tension: number;
  debris: number;
  grade: Grade;
  points: number;
  rounds: number;
}
