/**
 * What goes over the wire between a page and the server: one definition for both ends. Ids and secrets are base64url of
 * 128 random bits; versions count the entries of a table's history, moves and what was taken back.
 */

import * as z from 'zod/mini';
import type { Refusal } from '../../rules/moves.ts';
import { CODE } from './code.ts';
import type { Delta } from './delta.ts';

const text = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most));
/** 128 random bits. */
const random = z.string().check(z.regex(/^[\w-]{22}$/));
const version = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));
const player = z.enum(['0', '1']);
/** A name that somebody gives: no control characters, no marks that turn the direction of the text. */
const name = z
  .string()
  .check(z.refine((s) => s.length <= 40 && s.trim() !== '' && !/[\p{C}\p{Zl}\p{Zp}]/u.test(s), 'not a name'));

const code = z.string().check(z.regex(CODE));

/** `POST api/tables`: `chosen` is what is played, in the words of the hosted game. */
export const createBody = z.strictObject({
  chosen: z.record(text(1, 40), z.unknown()),
  /** Does the list of tables show it? */
  listed: z.boolean(),
  name,
  /** The seat of whoever creates it; left out: drawn. */
  player: z.optional(player),
});
export type CreateBody = z.infer<typeof createBody>;

/** `POST api/tables/<id or code>/join` */
export const joinBody = z.strictObject({
  name,
  player: z.optional(player),
  /** The seat's secret, made by the page: whoever asks again, because the answer was lost, gets the same seat. */
  secret: z.optional(random),
});
export type JoinBody = z.infer<typeof joinBody>;

/** `POST api/tables/<id>/rematch`: by whoever holds a seat. */
export const rematchBody = z.strictObject({ secret: random });
export type RematchBody = z.infer<typeof rematchBody>;

/** `GET api/tables` */
export const listQuery = z.strictObject({
  kind: z.optional(text(1, 40)),
  status: z.optional(z.enum(['waiting', 'playing', 'over'])),
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
  after: z.optional(z.string().check(z.regex(/^\d{1,15}\.[\w-]{22}$/))),
});

/** Names one table, by its id or the code that is read out. */
export const tableName = z.union([random, code]);

/** A socket's first message: which table, and the secret of a seat; without one, somebody who watches. */
export const attendMessage = z.strictObject({ table: tableName, secret: z.optional(random) });
export type AttendMessage = z.infer<typeof attendMessage>;

/** A move of the seat that the socket is bound to, made at a version. */
export const moveMessage = z.strictObject({
  version,
  type: text(1, 40),
  args: z.array(z.unknown()).check(z.maxLength(8)),
});
export type MoveMessage = z.infer<typeof moveMessage>;

export const undoMessage = z.strictObject({ version });
export type UndoMessage = z.infer<typeof undoMessage>;

export interface SeatInfo {
  player: string;
  /** Null while nobody has taken the seat. */
  name: string | null;
  /** Is somebody there now? */
  present: boolean;
}

/** What everybody may know of a table. */
export interface TableInfo {
  id: string;
  code: string;
  status: 'waiting' | 'playing' | 'over';
  listed: boolean;
  /** Milliseconds since 1970. */
  created: number;
  chosen: Record<string, unknown>;
  seats: SeatInfo[];
  watchers: number;
  /** SHA-256, in hex, of `<seed>/<nonce>`: fixed before anybody knows the seed. */
  commitment: string;
  /** The id of the table where the same people play again; null while nobody has asked for it. */
  next: string | null;
  /** Revealed by the ending. */
  chance: { seed: string; nonce: string } | null;
}

/** A seat that was taken: whoever knows the secret holds it, on any device. */
export interface Taken {
  table: TableInfo;
  player: string;
  secret: string;
}

/** All that a seat, or a watcher, may know: sent when it comes, and whenever it has missed something. */
export interface Whole {
  table: TableInfo;
  /** The seat that the socket is bound to; null: it watches. */
  player: string | null;
  version: number;
  /** Null before the match has begun. */
  seen: unknown;
  /** What was told since the beginning, and the number of moves after which each of it stands. */
  told: { moves: number; entry: unknown }[];
  /** The player of each move that stands. */
  movers: string[];
  canUndo: boolean;
}

/** What one entry of the history changes, for one seat or the watchers. */
export interface News {
  /** The version before; whoever has another asks for the whole. */
  from: number;
  version: number;
  /** Of what is seen. */
  patch: Delta;
  told: unknown[];
  /** The player who moved; null: the last move was taken back. */
  mover: string | null;
  canUndo: boolean;
}

export type Answer<T = object> = ({ ok: true } & T) | { ok: false; error: Refusal };

/** From the page; each is answered. */
export interface FromPage {
  attend(message: AttendMessage, answer: (a: Answer<{ whole: Whole }>) => void): void;
  move(message: MoveMessage, answer: (a: Answer<{ version: number }>) => void): void;
  undo(message: UndoMessage, answer: (a: Answer<{ version: number }>) => void): void;
}

export interface FromServer {
  news(news: News): void;
  /** Who sits, who is there; that the match has begun or ended. */
  table(table: TableInfo): void;
  /** The match has begun, or what is shown no longer follows from what was sent. */
  whole(whole: Whole): void;
  /** The seat was taken up elsewhere: this socket only watches what it may. */
  bye(reason: Refusal): void;
}
