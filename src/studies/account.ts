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
  /** Moves after which it stood revealed. */
  moves: number;
  file: FileId;
  choice: Record<Bloc, DialogueChoice>;
  /**
   * Standing that the bloc gained, minus what its rival gained, by each of its three choices; the rival's stays. Null: it
   * could not be chosen (not paid for, or forbidden by an event).
   */
  lead: Record<Bloc, Record<DialogueChoice, number | null>>;
  /** Choices that end the match at once, by Conflict. */
  ends: Record<Bloc, DialogueChoice[]>;
  /** By how much the best of the three that do not end the match beats the one that was made: 0 where it was the best. */
  forgone: Record<Bloc, number>;
  /**
   * What both would have gained together, had both cooperated, that they did not: Standing, file steps, Tension spared.
   * Null: one of them could not cooperate.
   */
  together: { standing: number; file: number; tension: number } | null;
}

export interface RequestHeard {
  round: number;
  /** Moves after which it was made. */
  moves: number;
  nation: NationId;
  kind: RequestKind;
  /** Which side a `vote` request wanted backed. */
  side: 'for' | 'against' | null;
  /** Null: nobody met it. */
  met: Bloc | 'both' | null;
  /** False: the match ended before it was met or turned down. */
  closed: boolean;
}

/** A vote. Partners always vote with their bloc; the caucus of nations that lean and belong to nobody takes a side. */
export interface VoteHeld {
  round: number;
  moves: number;
  resolution: ResolutionId;
  backed: Record<Bloc, 'for' | 'against'>;
  bid: Record<Bloc, number>;
  /** Votes that a bloc's support rose by since the last Session: its own, what the caucus added, and with its bid in all. */
  rise: Record<Bloc, { own: number; caucus: number; all: number }>;
  passed: boolean;
  /** Both backed one side. */
  agreed: boolean;
  winner: Bloc | null;
  /** The cheapest ballot by which a bloc that did not win would have, the rival's as it was. Null: it won, or none would. */
  missed: Record<Bloc, { side: 'for' | 'against'; bid: number } | null>;
}

/** What the Wolf Amendment did in this match: each turn against the same turn, with the same dice, without it. */
export interface WolfAccount {
  /** It stood when the match began. */
  stood: boolean;
  /** Rounds at whose Dialogue it stood. */
  rounds: number;
  /** The last round in which it fell, and in which it came back; null: never. */
  repealed: number | null;
  renewed: number | null;
  /** Home that the US paid to cooperate while it stood. */
  homePaid: number;
  /** Dialogues in which the US could not cooperate, since no Home was left to pay for it. */
  barred: number;
  /** Steps of files that it kept from being taken. */
  filesBlocked: number;
  /** What it gave: Standing that came in Dialogues instead of those steps. */
  instead: Record<Bloc, number>;
  /** Events that went otherwise for it: what they gave beyond what they would have without it (US Home; file steps). */
  events: {
    round: number;
    moves: number;
    what: { kind: 'card' | 'resolution'; id: string };
    /** Without it the event could not have been. */
    only: boolean;
    standing: Record<Bloc, number>;
    home: number;
    file: number;
  }[];
}

/** Partners after each round beside the real record's, of the board's nations and with the dated counter's. */
export interface Timeline {
  /**
   * The match's partners on the board: at round 0 as it opened, then at each round's end. With the ISO day for which
   * that stands (null: the scenario's rounds stand for no known years).
   */
  match: { round: number; day: string | null; us: number; china: number }[];
  /** The real record by year's end, 2020 to 2026: all signatories, and those among the spaces of this board. */
  real: { day: string; accords: number; ilrs: number; onBoard: Record<Bloc, number> }[];
  /** ISO day up to which the record is known. */
  asOf: string;
  /**
   * Nations of the board by whose partners they are at the match's end and on an ISO day of the record: the same, others,
   * only somebody's here, only there. Those that are as at the opening in both are left out.
   */
  compared: { day: string; same: NationId[]; other: NationId[]; onlyHere: NationId[]; onlyThere: NationId[] };
}

/** An event of the match with where it comes from. */
export interface Sourced {
  round: number;
  moves: number;
  what: { kind: 'card' | 'world-event' | 'resolution' | 'mission' | 'offer'; id: string };
  /** Ids of sources, as the content names them. */
  sources: string[];
  /** Of the least sure of them. */
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
