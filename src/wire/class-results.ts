/** What of a class's results its leader's page reads: parts of the file `results.json`. docs/classroom.md has all of it. */
import type { Forecast } from '../classroom/terms.ts';
import type { Figures } from './classroom.ts';

/** The two sides, as results name them. */
export type Side = 'us' | 'china';

export interface TableResult {
  table: number;
  /** 1, or 2 for second matches with the sides swapped. */
  match: number;
  /** Played on a device of its own. */
  island: boolean;
  over: boolean;
  /** Does the class count it? Not without a move, nor where it was closed before its first round was over. */
  counts: boolean;
  moves: number;
  figures: Figures | null;
  /** The match as a file's text, once it is over. */
  record: string | null;
}

export interface MoveResult {
  table: number;
  /** Its place in the table's history, from 1. */
  entry: number;
  time: string;
  /** Seconds since the entry before; null for the first. */
  seconds: number | null;
  side: Side | null;
  /** `null`: moves were taken back. */
  move: string | null;
  arguments: unknown[];
  /** Who made it: a student, a bot, the clock, or whoever leads the class. */
  by: 'student' | 'bot' | 'time' | 'lead';
  student: number | null;
  name: string | null;
  reason: string | null;
  /** Numbers of the students who supported it. */
  supporters: number[];
  /** Moves that stand after it. */
  stand: number;
}

export interface ForecastResult {
  student: number;
  name: string | null;
  table: number | null;
  /** The stage's place in the plan, from 1. */
  stage: number;
  winner: Forecast['winner'];
  grade: Forecast['grade'];
  sure: number;
  /** How it came; null while the match goes on, and where the class does not count it. */
  leader: Forecast['winner'] | null;
  commons: Forecast['grade'] | null;
  score: number | null;
}

export interface ClassResults {
  tables: TableResult[];
  moves: MoveResult[];
  forecasts: ForecastResult[];
}
