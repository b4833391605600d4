/** What a game tells the authority beside its boardgame.io Game. The authority itself knows the rules of none. */
import type { Game } from 'boardgame.io';
import type { Refusal } from '../../../rules/moves.ts';

/** A move as it was called. */
export interface Called {
  player: string;
  type: string;
  args: unknown[];
}

export interface Hosting<G = unknown> {
  /** Its moves give back the position that they are given, as `make` has made it. */
  game: Game<G>;
  /** Of rules and content: a match is played to its end under those that it began with, or not at all. */
  version: string;
  /** In a word what was chosen to be played, or why it can't be. */
  check(chosen: Record<string, unknown>): { ok: true; kind: string } | { ok: false; error: Refusal };
  /** boardgame.io's `setupData` from what was chosen and the seed that was drawn. */
  start(chosen: Record<string, unknown>, seed: string): unknown;
  /** A finished match as a text that replays exactly, with the names of its players. */
  record(start: unknown, moves: readonly Called[], names: Record<string, string>): string;
  /** What the beginning of a match tells. */
  opening(start: unknown): unknown[];
  /** May this player, or whoever watches (null), read the entry? */
  mayRead(entry: unknown, player: string | null): boolean;
  /** What this player, or whoever watches, sees of a position: JSON. */
  seen(G: G, player: string | null): unknown;
  /**
   * What a move makes of a position, which is not to be changed; the move's arguments as the game writes them, without
   * what a client may have added; and what it tells, private entries included. Or why it is not legal, in a sentence.
   */
  make(
    G: G,
    player: string,
    type: string,
    args: readonly unknown[],
  ): { ok: true; G: G; args: unknown[]; told: unknown[] } | { ok: false; error: Refusal };
  /** Why the player may not take back the last move; null where it may. */
  whyNotUndo(G: G, player: string): Refusal | null;
  /** How many of the newest moves may still be taken back by anybody. */
  undoable(G: G): number;
  over(G: G): boolean;
}
