/** What a bot is asked, and what it answers. Plain data: it crosses to a worker and back. */
import type { Move } from '../../rules/moves.ts';
import type { View } from '../../rules/state.ts';
import type { Part } from './temper.ts';

export const LEVELS = ['attache', 'envoy', 'minister', 'architect'] as const;
/** How well a bot plays, from the weakest to the strongest. */
export type Level = (typeof LEVELS)[number];

export interface Question {
  /** What the bot's own bloc may know (`view(G, bloc)`): never more. Its decision must be awaited. */
  view: View;
  level: Level;
  /** Any text. Equal questions get equal answers, everywhere. */
  seed: string;
  /**
   * Search nodes for a card play, from 1; the level's own number where absent. How a play goes on gets the level's share
   * of them. Levels that don't search take no notice of it.
   */
  nodes?: number;
  /** Say why, too; the answer is the same. */
  why?: boolean;
}

/** What a part of the judgement gains by a play, in points of Standing; `standing`: the lead itself. */
export interface Reason {
  part: Part | 'standing';
  n: number;
}

export interface Why {
  /** Largest gain first, losses last; where chance comes in, the mean. Empty where the match may end. */
  parts: Reason[];
  /** How the bloc would go on with its play: its moves after the chosen one, as it sees them now. */
  then: Move[];
}

/** A move that was tried. */
export interface Tried {
  move: Move;
  /** What the bot reckons it comes to: points of Standing ahead of the rival (a certain win is 1000). */
  worth: number;
}

/** One of the moves that were looked at. */
export interface Line extends Tried {
  /** Search nodes spent on it. */
  nodes: number;
}

export interface Thought {
  /** The move to make: one that `legal` lists for the view. */
  move: Move;
  /** The moves looked at, the best first; the first is the one chosen. At most eight; only it where there was no choice. */
  lines: Line[];
  /**
   * Search nodes spent: fewer than asked for where thinking was stopped early. Where moves were only tried: how many.
   * 0: a rule of thumb, and `worth` tells nothing of one line against another.
   */
  nodes: number;
  /** Where it was asked for, except of secret choices, of what to keep and where there was no choice. */
  why?: Why;
  /** Of a secret choice, where why was asked for: the rival's legal answers, and what the move comes to with each. */
  against?: Tried[];
}
