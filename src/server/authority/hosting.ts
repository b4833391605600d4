/** What a game tells the authority beside its boardgame.io Game. The authority itself knows the rules of none. */
import type { Game } from 'boardgame.io';
import type { Refusal } from '../../../rules/moves.ts';
import type { Json } from '../storage/types.ts';

/** A move as it was called. */
export interface Called {
  player: string;
  type: string;
  args: unknown[];
  /** What whoever leads the group has brought into the match, before this move. */
  brings?: string;
}

export interface Hosting<G = unknown> {
  /** Where `make` gives a position, its moves give back what they are given. */
  game: Game<G>;
  /** Of rules and content: a match is played to its end under those that it began with, or not at all. */
  version: string;
  /** In a word what was chosen to be played, or why it can't be. */
  check(chosen: Record<string, unknown>): { ok: true; kind: string } | { ok: false; error: Refusal };
  /** boardgame.io's `setupData` from what was chosen and the seed that was drawn. */
  start(chosen: Record<string, unknown>, seed: string): unknown;
  /** A finished match as a text that replays exactly, with the names of its players. */
  record(start: unknown, moves: readonly Called[], names: Record<string, string>): string;
  /** A match that was begun elsewhere and is not over, from its file's text; why it can't go on here. */
  brought(
    text: string,
  ): { ok: true; chosen: Record<string, unknown>; seed: string; moves: Called[] } | { ok: false; error: Refusal };
  /** A match that was played to its end elsewhere, from its file's text: what was played, and how it ended; why it is none. */
  finished?(text: string): { ok: true; kind: string; figures: Json; moves: number } | { ok: false; error: Refusal };
  /** What the beginning of a match tells. */
  opening(start: unknown): unknown[];
  /** May this player, or whoever watches (null), read the entry? */
  mayRead(entry: unknown, player: string | null): boolean;
  /** What this player, or whoever watches, sees of a position: JSON. */
  seen(G: G, player: string | null): unknown;
  /**
   * What a move makes of a position, which is not to be changed; the move's arguments as the game writes them, without
   * what a client may have added; and what it tells, private entries included. Or why it is not legal, in a sentence.
   * Without `G` the Game's own moves make the position.
   */
  make(
    G: G,
    player: string,
    type: string,
    args: readonly unknown[],
    brings?: string,
  ): { ok: true; G?: G; args: unknown[]; told: unknown[] } | { ok: false; error: Refusal };
  /** Why the player may not take back the last move; null where it may. */
  whyNotUndo(G: G, player: string): Refusal | null;
  /** How many of the newest moves may still be taken back by anybody. */
  undoable(G: G): number;
  over(G: G): boolean;
  /** The players whose decision it is. */
  awaited(G: G): readonly string[];
  /** The move of whoever gives the match up. */
  forfeit(player: string): Called;
  /** Why this can't be brought into the match by whoever leads its group; null where it can. Absent: nothing can. */
  whyNotBring?(G: G, what: string): Refusal | null;
  /** The seed of a match that has its world in common with others. @param own drawn for the match */
  inWorld?(world: string, own: string): string;
  /**
   * Figures of a position, as everybody may know them, for whoever looks at many tables.
   * @param told what was told of the match, in order
   */
  figures?(G: G, told: readonly unknown[]): Json;
  /**
   * What kind of moment it is for the player who is to decide: the round, from 1, and which of the player's own cards of
   * the round is chosen or carried out, in a word; null: none. Null altogether where the game knows no such things.
   */
  moment?(G: G, player: string): { round: number; card: string | null } | null;
  /** What may be said in a fixed phrase: the names of the phrases. */
  phrases: readonly string[];
}

/** Whoever decides for seats that are a bot's. */
export interface Minds {
  /** From the weakest. */
  readonly levels: readonly string[];
  /** Of those that play on for somebody. */
  readonly standIn: string;
  /** So long a move of theirs takes at least, in milliseconds: people want to see it. */
  readonly pace: number;
  /** @param seen what the player may see, and nothing else. @param seed equal questions get equal answers */
  think(seen: unknown, player: string, level: string, seed: string): Promise<Called>;
}
