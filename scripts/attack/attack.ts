/** What an attack is, and what it is let loose on. */
import type { Limits } from '../../src/server/transport/limits.ts';
import type { ThreatId } from './threats.ts';
import type { WeaknessId } from './weak/weaknesses.ts';

/** What an attack needs of the server that it is let loose on, weakened or not. */
export interface Setup {
  /** Settings, as an operator makes them. */
  env?: Record<string, string>;
  limits?: Partial<Limits>;
  /** Kept in a file of SQLite in a temporary folder; else in memory. */
  disk?: boolean;
  /** In a process of its own, whose output is read and which can be killed. Kept in a file. */
  child?: boolean;
  /** A storage that refuses every write while this is asked for. */
  failing?: boolean;
  /** A clock that can be put forward. */
  clock?: boolean;
  /** Tables for teams can be opened. */
  teams?: boolean;
  /** It is one of several nodes over one database. */
  nodes?: boolean;
}

/** What is kept of a table: the judge looks there; whoever attacks does not. */
export interface Kept {
  seed: string;
  nonce: string;
  /** As they are kept, by player. */
  secrets: Record<string, string | null>;
  /** The moves and what was taken back, as text. */
  entries: string[];
}

/** A table for two teams of two: who is chief of each, who else is in it, and who leads the class and watches. */
export interface TeamTable {
  table: string;
  secrets: Record<'ada' | 'ben' | 'dan' | 'eve' | 'lead', string>;
}

export interface Target {
  port: number;
  /** Holds `page`, which is served, `data` and a file `secret.txt` beside them. */
  folder: string;
  kept(table: string): Promise<Kept>;
  /** Opens a table for teams, as whoever leads a class does: Ada and Ben against Dan and Eve. */
  teams(): Promise<TeamTable>;
  /** Where it listens for other nodes, and its id, where it is one of several. */
  node(): { address: string; id: string };
  /** From now on every write fails, or does no more. */
  fail(failing: boolean): void;
  /** Puts the clock of the tables forward by so many milliseconds: what is due meanwhile is done, each at its time. */
  pass(ms: number): Promise<void>;
  /** Is this text of a record taken for a match that was played so? */
  reads(record: string): boolean;
  /** Makes a copy of the file of the tables. */
  backup(to: string): Promise<void>;
  /** Kills the process at once, and starts another on the same folder. */
  restart(): Promise<void>;
  /** What the process has written to its output. */
  output(): string;
  close(): Promise<void>;
}

export interface Attack {
  id: string;
  threat: ThreatId;
  /** Who does what, in a sentence. */
  title: string;
  /** Which weakening lets it succeed. */
  weakness: WeaknessId;
  setup?: Setup;
  /** Has it succeeded? What breaks on the way counts as a failure of the attack. */
  run(target: Target): Promise<boolean>;
}

/** Attacks of one threat, with less to write. */
export const against =
  (threat: ThreatId) =>
  (
    id: string,
    weakness: WeaknessId,
    title: string,
    run: (target: Target) => Promise<boolean>,
    setup: Setup = {},
  ): Attack => ({ id, threat, title, weakness, setup, run });
