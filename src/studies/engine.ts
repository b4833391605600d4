/**
 * What every study asks: a position to be played on many times, or a match to be judged by a bot. Where that happens
 * (here, in a page's workers, in worker threads) makes no difference to the answers.
 */
import type { Level, Line, Thought } from '../bots/types.ts';
import type { Range, Variation } from '../continuations/continuations.ts';
import type { Position } from '../continuations/position.ts';
import type { Result } from '../continuations/tally.ts';

/** A piece of work: plain data, done by any worker in any order. */
export type Work =
  | { do: 'continuations'; from: Position; variation: Omit<Variation, 'choose'>; which: Range; seed: string }
  | { do: 'judge'; match: Position; at: number; level: Level; nodes?: number; seed: string };

/** What a bot makes of one decision of a match, from what whoever made it could know. */
export interface Judged {
  /** The turn that was made: its number in the match, from 0. */
  at: number;
  /** The bot's own choice, and the moves it looked at with what it reckons they come to (`Line`). */
  thought: Thought;
  /** The move that was made, as the bot reckons it: one of those lines, or looked at by itself. */
  made: Line;
  /** How many moves were legal. */
  moves: number;
}

export type Answer<W extends Work = Work> = W extends { do: 'continuations' } ? Result[] : Judged;

/** A position that is to be played on so many times. */
export interface Asked {
  from: Position;
  variation: Omit<Variation, 'choose'>;
  n: number;
  seed: string;
}

/** Something that does work. */
export interface Engine {
  /** Plays a position on n times and gives what came of it, in the order of their numbers. */
  continuations(from: Position, variation: Omit<Variation, 'choose'>, n: number, seed: string): Promise<Result[]>;
  /** Lets a bot judge the decisions with these numbers of a match: one that made them legally, from the first. */
  judge(match: Position, at: readonly number[], how: { level: Level; nodes?: number; seed: string }): Promise<Judged[]>;
}

/** An engine whose workers somebody has to end. */
export interface OpenEngine extends Engine {
  /** Ends the workers; what was asked is never answered. Asking again starts new ones. */
  dispose(): Promise<void>;
}

/** Called whenever a piece is done: pieces done and pieces asked for so far. */
export type Progress = (done: number, asked: number) => void;

/** How many continuations are one piece: small enough for a bar that moves. */
export const PIECE = 4;

type Continued = Extract<Work, { do: 'continuations' }>;

/** How many pieces so many continuations are. */
export const piecesIn = (n: number): number => Math.ceil(n / PIECE);

/** The pieces of a question, in order. */
export const piecesOf = ({ n, ...asked }: Asked): Continued[] =>
  Array.from({ length: piecesIn(n) }, (_, i) => ({
    do: 'continuations',
    ...asked,
    which: [i * PIECE, Math.min(n, (i + 1) * PIECE)],
  }));

/**
 * An engine over whatever does one piece of work.
 * @param perform does a piece; called for many at once, it may do them in any order. `question` numbers what was asked
 * of the engine: pieces of one question have one number
 */
export function engineOver(perform: (work: Work, question: number) => Promise<Answer>, progress?: Progress): Engine {
  let done = 0;
  let asked = 0;
  let questions = 0;
  const all = async <W extends Work>(pieces: readonly W[]): Promise<Answer<W>[]> => {
    const question = ++questions;
    asked += pieces.length;
    progress?.(done, asked);
    return Promise.all(
      pieces.map(async (piece) => {
        const answer = await perform(piece, question);
        progress?.(++done, asked);
        return answer as Answer<W>;
      }),
    );
  };
  return {
    async continuations(from, variation, n, seed) {
      return (await all(piecesOf({ from, variation, n, seed }))).flat();
    },
    judge: (match, at, how) => all(at.map((turn) => ({ do: 'judge' as const, match, at: turn, ...how }))),
  };
}
