/**
 * What somebody who leads a group of tables may do there, beside those who play: the authority offers it to code of the
 * server's own, never to a socket. It knows no classes: whoever uses it decides who may.
 */
import type { Role } from '../../classroom/roles.ts';
import type { Pace, Talk } from '../../wire/messages.ts';
import type { Json } from '../storage/types.ts';
import type { Called } from './hosting.ts';
import type { Done } from './refusals.ts';

/** Somebody of a team, as the table keeps it. */
export interface Member {
  id: string;
  name: string;
  /** SHA-256, in hex, of the secret by which the member takes the place. */
  secret: string;
  role: Role | null;
  /** May not say anything. */
  muted?: boolean;
}

/** A table for teams. It begins at once; where nobody sits, a bot of this level plays. */
export interface TeamSetUp {
  /** Its id, drawn by whoever opens it, who can so write it down before; left out: the authority draws one. */
  table?: string;
  chosen: Record<string, unknown>;
  /** By player; an empty list: a bot's seat. */
  teams: Record<string, Member[]>;
  level: string;
  pace: Pace | null;
  talk: Talk;
  /** The group that the table belongs to. */
  group: string;
  /** SHA-256, in hex, of the secret by which whoever leads the group may watch; left out: nobody watches. */
  watch?: string;
  /**
   * `chief`: the chief negotiator commits, or, while that one is away, the next who is here. `vote`: what more than half of
   * those who are here, and a third of the team, support is committed at once.
   */
  by: 'chief' | 'vote';
  /** When a reason must come with a move: never, with the first of each round, or with the first of each card. */
  reasons: 'never' | 'rounds' | 'cards';
  /** The world that the match has in common with others of the same word; left out: one of its own. */
  world?: string;
}

/** How a table stands, for whoever looks at many. */
export interface Glance {
  table: string;
  status: 'waiting' | 'playing' | 'over';
  /** Entries of its history, and moves that stand. */
  version: number;
  moves: number;
  /** Does any move stand, where a person has committed one? Bots alone play nobody's match. */
  played: boolean;
  /** The newest move that stands: whose, of what kind, and who made it in place of the seat's own people; null: none. */
  last: { player: string; type: string; by: 'bot' | 'time' | 'lead' | null } | null;
  /** Moves that stood when the round began that the match is in; null: that is not known. */
  roundFrom: number | null;
  /** Of the game, as its hosting gives them; null before the match. */
  figures: Json | null;
  awaiting: string[];
  /** When the newest entry was made, in milliseconds since 1970. */
  since: number;
  held: boolean;
  /** Levels of bots that play now, by player. */
  bots: Record<string, string>;
  /** Ids of the members who are there. */
  present: string[];
}

/** One entry of a table's history, for whoever writes it down. */
export interface Written {
  /** Milliseconds since 1970. */
  at: number;
  /** Null: moves were taken back, by whoever leads or by the seat itself. */
  move: Called | null;
  /** The moves that stand after it. */
  stand: number;
  /** Who committed it, and why. */
  member: string | null;
  reason: string | null;
  /** Members who supported it when it was committed; left out where nobody had proposed it. */
  support?: string[];
  by: 'bot' | 'time' | 'lead' | null;
}

export interface Steward {
  open(setUp: TeamSetUp): Promise<Done<{ table: string }>>;
  /** Who sits there from now on: those who do no longer are put out; a seat without anybody is a bot's of this level. */
  seat(table: string, player: string, members: Member[], level: string): Promise<Done>;
  /** Nothing is moved until it is let go on; clocks stand. */
  hold(table: string, on: boolean): Promise<Done>;
  /** A bot decides this once for whoever's decision it is now, or, with `false`, until somebody of theirs comes back. `absent`: only where nobody is there. */
  stand(table: string, player: string, level: string, once: boolean, absent?: boolean): Promise<Done>;
  /** Where a team votes: commits what most support now. Refused where nothing is proposed. */
  decide(table: string, player: string): Promise<Done>;
  /** Brings something into the match, in the game's own words: it goes with the next move. */
  bring(table: string, what: string): Promise<Done>;
  /** The match stands as it was after so many moves; refused where it is over and its chance was revealed. */
  rewind(table: string, moves: number): Promise<Done>;
  /** The match ends as it stands, for good: nothing is moved any more. */
  close(table: string): Promise<Done>;
  /** Reveals the chance of a match, once nothing that it could tell is played any more. */
  reveal(table: string): Promise<Done>;
  glance(table: string): Promise<Done<{ glance: Glance }>>;
  written(table: string): Promise<Done<{ entries: Written[]; record: string | null }>>;
  /** Everything of the table is erased; whoever is there is put out. */
  erase(table: string): Promise<Done>;
  /** Told whenever something at a table of the group has changed, until what is given back is called. */
  watch(group: string, hear: (glance: Glance) => void): () => void;
}
