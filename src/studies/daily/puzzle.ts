/** What a day's position is: a decision of a match between bots, a few plans for it, and what comes of each. Plain data. */
import type { Move } from '../../../rules/moves.ts';
import type { Turn } from '../../../rules/record.ts';
import type { Bloc, ScenarioId } from '../../../rules/terms.ts';
import type { Level, Why } from '../../bots/types.ts';
import type { Estimate, Share } from '../../stats/shares.ts';

/** A card and what it is played for: what makes two moves two plans. Who signs, and where points go, comes after it. */
export type PlayMove = Extract<Move, { type: 'play' }>;
export const planOf = ({ card, use }: PlayMove): string => `${card}/${use}`;

/** A match that bots played to its end, all turns of it. Its options are none, its seed names the day. */
export interface DailyMatch {
  scenario: ScenarioId;
  seed: string;
  turns: Turn[];
}

/** One plan, judged by a bot from what the bloc could know. */
export interface Weighed {
  move: PlayMove;
  /** What the bot reckons it comes to: points of Standing ahead of the rival. */
  worth: number;
  why: Why;
}

/** A decision of a match that may make a good position. */
export interface Candidate {
  /** Turns made before it. */
  at: number;
  by: Bloc;
  round: number;
  /** By how much the best plan's worth beats the second's. */
  gap: number;
  /** The best first. */
  plans: Weighed[];
  /** Which of the plans looks best at a glance; never the first. */
  tempting: number;
}

/** What one match of a day offers. */
export interface Offered {
  match: DailyMatch;
  /** The most promising first. */
  candidates: Candidate[];
}

/** A plan with what came of it when it was played on many times, by bots, with other dice and deals. */
export interface Option extends Weighed {
  /** How often the bloc that decides won. */
  wins: Share;
  /** By how much it led at the end, in points of Standing. */
  lead: Estimate;
  /** How much less it led than by the solution, from pair to pair of the same seeds; null for the solution. */
  behind: Estimate | null;
}

export interface Puzzle {
  /** Of this shape: 1. */
  version: 1;
  rulesVersion: number;
  /** ISO date. */
  day: string;
  match: DailyMatch;
  /** Turns made before the position. */
  at: number;
  by: Bloc;
  round: number;
  /** Who judged, who played on, and how often from each plan. */
  judge: { level: Level; nodes: number };
  players: Level;
  n: number;
  /** By how much the solution's worth beats the next plan's, as the bot reckons. */
  gap: number;
  /** In the order in which they are asked, which tells nothing. */
  options: Option[];
  /** Places in `options`. */
  solution: number;
  tempting: number;
}
