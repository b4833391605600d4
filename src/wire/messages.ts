/**
 * What goes over the wire between a page and the server: one definition for both ends. Ids and secrets are base64url of
 * 128 random bits; versions count the entries of a table's history, moves and what was taken back.
 */

import * as z from 'zod/mini';
import type { Refusal } from '../../rules/moves.ts';
import { REASON_MOST } from '../classroom/terms.ts';
import type { ClassAsk, ClassMessage, ClassNews, ClassView } from './classroom.ts';
import { CODE } from './code.ts';
import type { Delta } from './delta.ts';
import { random, seen } from './fields.ts';
import type { NewsSent } from './news.ts';
import { TALKS, type Talk } from './talks.ts';
import { type MemberInfo, proposeAsk, supportAsk, type TeamInfo } from './teams.ts';
import type { Short } from './told.ts';

export { TALKS, type Talk };

const text = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most));
const version = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));
const player = z.enum(['0', '1']);
/** A name that somebody gives. */
const name = seen(40);

const code = z.string().check(z.regex(CODE));
const between = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most));

/**
 * How much time decisions have. `bank`: seconds that each has for all of a match, `plus`: seconds that come back with
 * each decision that is handed over; who has none left has lost. `hours`: for each decision; then a bot plays on.
 */
const pace = z.union([
  z.strictObject({ bank: between(60, 14_400), plus: between(0, 600) }),
  z.strictObject({ hours: between(1, 336) }),
]);
export type Pace = z.infer<typeof pace>;

/** Letters of what is said at most. */
export const SAID_MOST = 300;

/** `POST api/tables`: `chosen` is what is played, in the words of the hosted game. */
export const createBody = z.strictObject({
  chosen: z.record(text(1, 40), z.unknown()),
  /** Does the list of tables show it? */
  listed: z.boolean(),
  name,
  /** The seat of whoever creates it; left out: drawn, among those without a bot. */
  player: z.optional(player),
  /** The levels of bots by seat: one seat is left for whoever creates the table. */
  bots: z.optional(z.partialRecord(player, text(1, 20))),
  /** Left out: nobody is hurried. */
  pace: z.optional(pace),
  /** Left out: as the server allows. */
  talk: z.optional(z.enum(TALKS)),
  /** Does the match wait until whoever created the table lets it begin, once both seats are taken? */
  confirm: z.optional(z.boolean()),
  /**
   * A match that was begun at one screen, as its file's text: it goes on here. Then `chosen` is empty, and no list shows
   * the table: whoever had the file may know what is hidden.
   */
  brought: z.optional(text(1, 15_000)),
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

/** A move of the seat that the socket is bound to, made at a version. `reason`: why a team makes it; nobody else is told. */
export const moveMessage = z.strictObject({
  version,
  type: text(1, 40),
  args: z.array(z.unknown()).check(z.maxLength(8)),
  reason: z.optional(seen(REASON_MOST)),
});
export type MoveMessage = z.infer<typeof moveMessage>;

export const undoMessage = z.strictObject({ version });
export type UndoMessage = z.infer<typeof undoMessage>;

/**
 * What a seat may ask for beside moves. Before the match, by its host: `begin` it, `send-away` who has the other seat, let
 * a bot `fill` the free one; by anybody: `quit`. In the match: `pause` or go on, and let a bot `stand-in` for a rival who
 * has been away for long where no clock decides; `take-back`: end the table, so that the match can go on at one screen.
 * Somebody of a team may `propose` and `support`, and nothing else.
 */
export const askMessage = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('begin') }),
  z.strictObject({ what: z.literal('send-away') }),
  z.strictObject({ what: z.literal('fill'), level: text(1, 20) }),
  z.strictObject({ what: z.literal('quit') }),
  z.strictObject({ what: z.literal('pause'), on: z.boolean() }),
  z.strictObject({ what: z.literal('stand-in') }),
  z.strictObject({ what: z.literal('take-back'), on: z.boolean() }),
  proposeAsk,
  supportAsk,
]);
export type AskMessage = z.infer<typeof askMessage>;

/** Does the speaker's own team alone hear it? */
const team = z.optional(z.literal(true));
/** Something that a seat says: its own words, or a fixed phrase, which each reads in their own language. */
export const sayMessage = z.union([
  z.strictObject({ text: seen(SAID_MOST), team }),
  z.strictObject({ phrase: text(1, 40), team }),
]);
export type SayMessage = z.infer<typeof sayMessage>;

/** Something that was said at a table. */
export type Said = SayMessage & {
  player: string;
  /** Who of a team. */
  member?: string;
  /** Milliseconds since 1970. */
  at: number;
};

export interface SeatInfo {
  player: string;
  /** Null while nobody has taken the seat; of a team, its first member's. */
  name: string | null;
  /** Is somebody there now? */
  present: boolean;
  /** The level of the bot that plays: for good, or, where there is a name, until whoever has the seat comes back. */
  bot: string | null;
  /** For how long nobody has been there, in milliseconds, in a match; 0 where somebody is, or need not be. */
  away: number;
  /** A team's seat: who sits there. */
  members?: MemberInfo[];
}

/** Clocks, as they are when this is sent: milliseconds, by player. */
export interface ClockInfo {
  left: Record<string, number>;
  grace: Record<string, number>;
  /** Those whose time runs now: none in a pause, before both have come, or once the match is over. */
  running: string[];
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
  /** The seat of whoever created it; null: that seat is free. */
  host: string | null;
  /** Does the match wait for the host to begin it? */
  confirm: boolean;
  pace: Pace | null;
  /** Null where there is no pace, and before the match. */
  clock: ClockInfo | null;
  /** Whose decision it is; null where nobody knows without playing the match again. */
  deciding: readonly string[] | null;
  /** Is the match paused, and who asks for it? */
  pause: { on: boolean; asked: string[] };
  talk: Talk;
  /** Who had no time left, and lost by it. */
  outOfTime: string | null;
  /** Was it given up before the match began? */
  closed: boolean;
  /** Was the match begun at one screen? Then its chance was known there. */
  brought: boolean;
  /** Does the table belong to a class? Then whoever leads it decides what seats may ask for elsewhere. */
  team: boolean;
  /** Does it stand still, by whoever leads the class? */
  held: boolean;
  /** Is the match to go on at one screen, by whose wish? Once it does, the table is over. */
  takenBack: { done: boolean; asked: string[] };
  /** SHA-256, in hex, of `<seed>/<nonce>`: fixed before anybody knows the seed. */
  commitment: string;
  /** The id of the table where the same people play again; null while nobody has asked for it. */
  next: string | null;
  /** Revealed by the ending. */
  chance: { seed: string; nonce: string } | null;
}

/** `GET api/tables`: how tables may be set up here. */
export interface HouseInfo {
  /** Levels of bots, from the weakest. */
  bots: string[];
  /** The most that may be said. */
  talk: Talk;
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
  /** Who of the seat's team; null where it has none. */
  member: string | null;
  /** What that team does; null where the seat has none. */
  team: TeamInfo | null;
  version: number;
  /** Null before the match has begun. */
  seen: unknown;
  /** What was told since the beginning, and the number of moves after which each of it stands. */
  told: { moves: number; entry: unknown }[];
  /** The player of each move that stands. */
  movers: string[];
  canUndo: boolean;
  /** What was said last, oldest first. */
  talk: Said[];
}

/** What one entry of the history changes, for one seat or the watchers. */
export interface News {
  /** It follows from the version before; whoever has another asks for the whole. */
  version: number;
  /** Of what is seen. */
  patch: Delta;
  told: Short[];
  /** The player who moved; null: the last move was taken back. */
  mover: string | null;
  /** Left out: the seat may take nothing back. */
  canUndo?: true;
  /** Where there is a pace. */
  clock?: ClockInfo;
}

export type Answer<T = object> = ({ ok: true } & T) | { ok: false; error: Refusal };

/** From the page; each is answered. */
export interface FromPage {
  attend(message: AttendMessage, answer: (a: Answer<{ whole: Whole }>) => void): void;
  move(message: MoveMessage, answer: (a: Answer<{ version: number }>) => void): void;
  undo(message: UndoMessage, answer: (a: Answer<{ version: number }>) => void): void;
  ask(message: AskMessage, answer: (a: Answer) => void): void;
  say(message: SayMessage, answer: (a: Answer) => void): void;
  /** Looks at a class from now on, beside a table. `n`: of the newest news that the view has in it. */
  class(message: ClassMessage, answer: (a: Answer<{ n: number; view: ClassView }>) => void): void;
  'class-ask'(message: ClassAsk, answer: (a: Answer) => void): void;
}

export interface FromServer {
  news(news: NewsSent): void;
  /** Who sits, who is there; that the match has begun or ended. */
  table(table: TableInfo): void;
  /** The match has begun, or what is shown no longer follows from what was sent. */
  whole(whole: Whole): void;
  said(said: Said): void;
  /** What one's own team does has changed. */
  team(team: TeamInfo): void;
  /** The seat was taken up elsewhere: this socket only watches what it may. */
  bye(reason: Refusal): void;
  'class-news'(news: ClassNews): void;
  /** The class is no longer shown: it was erased, or the student was taken out of it. */
  'class-bye'(reason: Refusal): void;
}
