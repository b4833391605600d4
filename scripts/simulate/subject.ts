/** What is played in a simulation: a hosted game, and how its players come to their moves. */
import type { Called, Hosting } from '../../src/server/authority/hosting.ts';
import type { Chance } from './chance.ts';

export interface Tried {
  type: string;
  args: unknown[];
}

/** A name that no other move has, so that a move is known again on the disk. */
export type Token = (secretOf?: string) => string;

export interface Subject {
  hosting: Hosting;
  /** How much may happen in a schedule of it before something must be wrong. */
  most: number;
  chosen(chance: Chance): Record<string, unknown>;
  /** A legal move of a player, from what the player sees; null where there is none. */
  pick(seen: unknown, player: string, token: Token, chance: Chance): Tried | null;
  over(seen: unknown): boolean;
  /** What a text to this player, or to whoever watches, holds that is not for them; null: nothing. */
  leak(text: string, player: string | null): string | null;
  /** The token of a move; null where moves have none. */
  tokenOf(args: readonly unknown[]): string | null;
  /** The state after these moves, by the rules alone; left out where the rules are boardgame.io's as well. */
  again?(start: unknown, moves: readonly Called[]): unknown;
}
