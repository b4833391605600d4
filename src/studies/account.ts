/** What a record alone tells of its match: the debrief's facts, before any bot is asked. Plain data. */
import type { Author, LogEntry } from '../../rules/log.ts';
import type { Ending, Options } from '../../rules/state.ts';
import type {
  Bloc,
  DialogueChoice,
  FileId,
  NationId,
  RequestKind,
  ResolutionId,
  ScenarioId,
  StandingSource,
} from '../../rules/terms.ts';
import type { Grade } from '../../rules/tracks/commons.ts';

/** Something that was told, and the number of moves after which it stands. */
export interface Told {
  moves: number;
  entry: LogEntry;
}

/** A figure from a move on, until the next step. The first stands at 0 moves. */
export interface Step {
  moves: number;
  n: number;
}

/** How a match went, by its moves. */
export interface Course {
  standing: Record<Bloc, Step[]>;
  partners: Record<Bloc, Step[]>;
  tension: Step[];
  /** Pips in orbit, of both together. */
  debris: Step[];
  /** Moves before each round, from the first. */
  rounds: number[];
  /** Moves in all. */
  moves: number;
}

/** What one author has done to what is shared: caused, and undone. */
export interface Caused {
  tension: { more: number; less: number };
  debris: { more: number; less: number };
}

/** A Dialogue, and what each bloc's other choices would have been worth to it against what the rival chose. */
export interface DialogueHeld {
  round: number;
  moves: number;
  file: FileId;
  choice: Record<Bloc, DialogueChoice>;
  /** Standing that the bloc gained, minus what its rival gained, by each of its three choices; the rival's stays. */
  lead: Record<Bloc, Record<DialogueChoice, number>>;
  /** By how much the best of the three beats the one that was made: 0 where it was the best. */
  forgone: Record<Bloc, number>;
  /** What both would have gained together, had both cooperated, that they did not: Standing, file steps, Tension spared. */
  together: { standing: number; file: number; tension: number };
}

export interface RequestHeard {
  round: number;
  nation: NationId;
  kind: RequestKind;
  /** Null: nobody met it. */
  met: Bloc | 'both' | null;
}

/** A vote: who voted against the bloc they are partners of, or stayed away from it. */
export interface VoteHeld {
  round: number;
  resolution: ResolutionId;
  backed: Record<Bloc, 'for' | 'against'>;
  bid: Record<Bloc, number>;
  /** Partners of a bloc that abstained, since their reading of the law opposes what it backed; with the weight lost. */
  strayed: Record<Bloc, { nation: NationId; votes: number }[]>;
  passed: boolean;
  winner: Bloc | null;
}

/** What the Wolf Amendment did in this match. */
export interface WolfAccount {
  /** Rounds at whose Dialogue it stood. */
  rounds: number;
  /** The round in which it fell; null: it never did, or had before. */
  repealed: number | null;
  /** Home that the US paid to cooperate while it stood. */
  homePaid: number;
  /** Steps of files that it kept from being taken. */
  filesBlocked: number;
  /** Cards that it denied, where the rules deny any: their plays. Empty where none was. */
  denied: string[];
  /** What it spared: Technology that China could have taken by an Exploit but for it, and the like; empty where nothing. */
  saved: { what: 'technology' | 'home' | 'standing'; n: number }[];
}

/** Partners after each round beside the real record's, of the board's nations and with the dated counter's. */
export interface Timeline {
  /** By round: the match's partners on the board, and the ISO day for which the round stands (null: none does). */
  match: { round: number; day: string | null; us: number; china: number }[];
  /** The real record by year's end, 2020 to 2026: all signatories, and those among the spaces of this board. */
  real: { day: string; accords: number; ilrs: number; onBoard: Record<Bloc, number> }[];
  /** ISO day up to which the record is known. */
  asOf: string;
  /** Nations that signed in the match and in the record with the same bloc, with another, only here, only there. */
  compared: { same: NationId[]; other: NationId[]; onlyHere: NationId[]; onlyThere: NationId[] };
}

/** An event of the match with where it comes from. */
export interface Sourced {
  round: number;
  moves: number;
  what: { kind: 'card' | 'world-event' | 'resolution' | 'mission'; id: string };
  /** Ids of sources, as the content names them. */
  sources: string[];
  confidence: 'high' | 'medium' | 'low';
  /** Texts (keys) where the model says one thing and the record another, or where it is contested. Empty: nothing to say. */
  differs: { says: 'model' | 'record' | 'disputed'; key: string }[];
}

export interface Account {
  scenario: ScenarioId;
  options: Options;
  names: Partial<Record<Bloc, string>>;
  /** Null: stopped before its end. */
  ending: Ending | null;
  /** Rounds begun, and rounds of the scenario. */
  rounds: number;
  of: number;
  standing: Record<Bloc, number>;
  /** Standing by source. */
  from: Record<Bloc, Record<StandingSource, number>>;
  /** Standing by source within each round, from the first. */
  byRound: Record<Bloc, Partial<Record<StandingSource, number>>>[];
  grade: Grade;
  points: number;
  legacy: Record<Bloc, number>;
  course: Course;
  caused: Record<Author, Caused>;
  dialogues: DialogueHeld[];
  requests: RequestHeard[];
  votes: VoteHeld[];
  wolf: WolfAccount;
  timeline: Timeline;
  events: Sourced[];
}
