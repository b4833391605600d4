/** A Table: one interface for hot-seat, bot, online, replay and spectator play. Board and screens read nothing else. */
import type { ReadonlySignal } from '@preact/signals';
import type { LogEntry } from '../../rules/log.ts';
import type { Move, Refusal } from '../../rules/moves.ts';
import type { Preview } from '../../rules/preview.ts';
import type { Ending, View } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import type { Reason, Thought, Why } from '../bots/types.ts';
import type { Players } from './players.ts';

export type { Reason, Thought, Why };

export interface TableState {
  /** Whose eyes the screen is for: a bloc, everybody ('spectator': ended matches), or null while the curtain is down. */
  viewer: Bloc | 'spectator' | null;
  /** What the viewer may know; while the curtain is down, what everybody may. */
  view: View;
  /** The bloc whose decision is next at this screen: the curtain names it. Null once the match has ended. */
  next: Bloc | null;
  /** Who plays each bloc: where `next` is a bot's, it is thinking (unless it was paused, or has `stalled`). */
  players: Players;
  /** Legal moves of the viewer; empty when it is not its decision. */
  legal: Move[];
  /** Everything the viewer may read, from the start of the match. */
  log: LogEntry[];
  /** Where in the log the newest move's entries begin: what the board animates. */
  fresh: number;
  /** Where the log stood when this viewer made the move that handed the screen over. */
  since: number;
  /** Where what came after that move begins: what others did. */
  replied: number;
  /** Who made the newest move; null before the first. */
  mover: Bloc | null;
  canUndo: boolean;
  names: Record<Bloc, string>;
  ending: Ending | null;
  /** Why the bot that should decide has not: it can be asked again. Null where nothing went wrong. */
  stalled: Refusal | null;
  /** At an online table: both choose in secret at once, or all stands still. */
  waits?: 'both' | 'paused' | undefined;
  /** Counts moves made and taken back: never the same for two states of the match, so caches may use it. */
  version: number;
}

/** The bots at a table, seen from the screen: when they move, never what they know. */
export interface Bots {
  /** False while they are paused: then they move by `step` alone. */
  readonly running: ReadonlySignal<boolean>;
  run(on: boolean): void;
  /** While they are paused: one move more. */
  step(): void;
  /** Somebody is reading: no bot moves until it is let go. */
  hold(on: boolean): void;
  /** The least time before each of their moves, in milliseconds. */
  pace(milliseconds: number): void;
  /** Whoever is thinking moves soon, with the best found so far. */
  hurry(): void;
  /** Asks again, after thinking has stalled. */
  retry(): void;
}

/** What has been, as whoever looks now might have seen it then: never more than that. */
export interface Past {
  /** Moves made so far. */
  moves(): number;
  /** The moves after which an entry of the state's log, by its place there, stands in it. */
  movesOf(entry: number): number;
  /** The table after so many moves, with nothing to decide. */
  look(moves: number): TableState;
}

/** A table elsewhere: people at other screens, and a line to it that can break. */
export interface Online {
  /** Is the line up? While it is down nothing can be moved, and nothing is lost. */
  readonly here: ReadonlySignal<boolean>;
  /** Is the rival there? Null where somebody watches. */
  readonly rivalHere: ReadonlySignal<boolean | null>;
  /** Is a move on its way? Nothing else can be moved until it has arrived. */
  readonly sending: ReadonlySignal<boolean>;
  /** Who lost because no time was left; null: nobody. */
  readonly late: ReadonlySignal<Bloc | null>;
  /** Why the last move was not taken, once the server has said so. */
  readonly refused: ReadonlySignal<Refusal | null>;
}

export interface Table {
  readonly state: ReadonlySignal<TableState>;
  /** Makes a move for the viewer. Refused: nothing has changed, and the reason is returned. */
  move(move: Move): Refusal | null;
  /** Costs, odds and consequences of a move of the viewer, legal or not. */
  preview(move: Move): Preview;
  /** Why a move of the viewer is not legal; null where it is. */
  whyNot(move: Move): Refusal | null;
  readonly past: Past;
  /** Takes the viewer's last move back, where nothing random or hidden has come out since. */
  undo(): boolean;
  /** Lifts the curtain for `next`: a deliberate act of the person who takes the seat. */
  reveal(): void;
  /** What a bot would do in the viewer's place, from what the viewer knows; absent where nothing is played. */
  hint?(signal?: AbortSignal): Promise<Thought>;
  /** Absent where only people play. */
  readonly bots?: Bots;
  /** Absent where all are at this screen. */
  readonly online?: Online;
  /** The match as a text file (with the seed: it protects against loss and damage, not against a curious reader). */
  save(): string;
  dispose(): void;
}
