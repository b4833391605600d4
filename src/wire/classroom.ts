/**
 * What goes over the wire between a class's pages and the server. Three kinds of page look at a class, each by a secret of
 * its own: whoever leads it, the students, and the projector. Each is sent its own `ClassView`, then what changes in it.
 */
import * as z from 'zod/mini';
import { PLAN_IDS, type PlanId, type StageKind } from '../classroom/plans.ts';
import type { Role } from '../classroom/roles.ts';
import {
  type Forecast,
  KEEP_LEAST,
  KEEP_MOST,
  MODES,
  type Mode,
  QUESTIONS,
  type Question,
  READING,
  REASON_MOST,
  REASONS,
  type Reading,
  type Reasons,
} from '../classroom/terms.ts';
import type { Delta } from './delta.ts';
import { random, seen } from './fields.ts';
import type { News } from './room-news.ts';
import { TALKS, type Talk } from './talks.ts';

const between = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most));

/** `POST api/classes` */
export const openBody = z.strictObject({
  plan: z.enum(PLAN_IDS),
  mode: z.enum(MODES),
  /** Students of a team, at most. */
  team: between(1, 4),
  reading: z.enum(READING),
  reasons: z.enum(REASONS),
  talk: z.enum(TALKS),
  /** Does whoever leads the class see the students' names? Else their numbers. */
  names: z.boolean(),
  /** Do the same world events, motions and offers come at every table? */
  sameWorld: z.boolean(),
  /** After so many days the class is erased. */
  keepDays: between(KEEP_LEAST, KEEP_MOST),
});
export type OpenBody = z.infer<typeof openBody>;
export type ClassSettings = OpenBody;

/** A class that was opened. Whoever knows `lead` leads it; `projector` opens the view for all. */
export interface Opened {
  id: string;
  /** To be read out, and typed in by students. */
  code: string;
  lead: string;
  projector: string;
}

/** `GET api/classes/<code>`: what anybody who has the code may know. */
export interface ClassInfo {
  id: string;
  plan: PlanId;
  stage: StageKind;
  students: number;
  full: boolean;
}

/** `POST api/classes/<code>/join`. `secret`: made by the page; whoever asks again with it is the same student. */
export const enrolBody = z.strictObject({ name: seen(24), secret: random });
export type EnrolBody = z.infer<typeof enrolBody>;
export interface Enrolled {
  class: string;
  student: string;
  /** As it is now: where two chose the same, the second has a number after it. */
  name: string;
}

/** A socket's first message about a class. `as`: whose secret it is. */
export const classMessage = z.strictObject({
  class: random,
  as: z.enum(['lead', 'student', 'projector']),
  secret: random,
});
export type ClassMessage = z.infer<typeof classMessage>;

/** What whoever leads the class may ask for. `tables`: their ids; left out: all. */
const tables = z.optional(z.array(random).check(z.maxLength(240)));
const student = random;
export const leadAsk = z.discriminatedUnion('what', [
  /**
   * Goes on to the next stage, or to the one of this number; the first `play` makes the tables. `from`: the stage that it
   * was asked in: refused where the class is in another by now.
   */
  z.strictObject({ what: z.literal('stage'), to: between(0, 20), from: z.optional(between(0, 20)) }),
  /** The class and its tables stand still, or go on. */
  z.strictObject({ what: z.literal('pause'), on: z.boolean(), tables }),
  /** The stage takes so many minutes more. */
  z.strictObject({ what: z.literal('extend'), minutes: between(1, 60) }),
  /** Whoever's decision it is has so many seconds left; then a bot makes this one. */
  z.strictObject({ what: z.literal('hurry'), seconds: between(10, 600), tables }),
  /** Bots play to the end of the round, everywhere or at these tables. */
  z.strictObject({ what: z.literal('end-round'), tables }),
  /** Lets nobody else join, or lets others join again. */
  z.strictObject({ what: z.literal('door'), open: z.boolean() }),
  z.strictObject({ what: z.literal('announce'), text: seen(REASON_MOST) }),
  /** What was announced is shown to nobody any more. */
  z.strictObject({ what: z.literal('take-down') }),
  z.strictObject({ what: z.literal('rename'), student, name: seen(24) }),
  z.strictObject({ what: z.literal('mute'), student, on: z.boolean() }),
  /** Whoever asked for help has been helped. */
  z.strictObject({ what: z.literal('helped'), student }),
  /** To another side or table: one that is played, or, as somebody who shared its device, one whose record was handed in. */
  z.strictObject({ what: z.literal('move'), student, table: random, player: z.enum(['0', '1']) }),
  /** The two change places. */
  z.strictObject({ what: z.literal('swap'), student, other: student }),
  z.strictObject({ what: z.literal('role'), student, role: z.enum(['chief', 'programme', 'treasurer', 'analyst']) }),
  z.strictObject({ what: z.literal('remove'), student }),
  /** Takes the newest moves back: the match stands as it was after so many. */
  z.strictObject({ what: z.literal('rewind'), table: random, moves: between(0, 100_000) }),
  /** Brings a world event: it is the next Briefing's. */
  z.strictObject({ what: z.literal('event'), event: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)), tables }),
  /** Side-swapped second matches. */
  z.strictObject({ what: z.literal('again') }),
  /** No second matches after all, as long as nobody has moved there: the class is in the debrief as before. */
  z.strictObject({ what: z.literal('discard') }),
  /** A match that a pair played on one device without the network: its record's text. */
  z.strictObject({ what: z.literal('hand-in'), text: z.string().check(z.minLength(1), z.maxLength(15_000)) }),
]);
export type LeadAsk = z.infer<typeof leadAsk>;

/** What a student may ask for. */
export const studentAsk = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('answers'), answers: z.record(z.enum(QUESTIONS), between(0, 2)) }),
  /** Takes a role in one's own team that nobody has, before the first turn. */
  z.strictObject({ what: z.literal('role'), role: z.enum(['chief', 'programme', 'treasurer', 'analyst']) }),
  z.strictObject({
    what: z.literal('forecast'),
    winner: z.enum(['us', 'china', 'even']),
    grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
    sure: between(34, 100),
  }),
  /** A match that was played on one device without the network: its record's text. */
  z.strictObject({ what: z.literal('hand-in'), text: z.string().check(z.minLength(1), z.maxLength(15_000)) }),
  z.strictObject({ what: z.literal('help'), on: z.boolean() }),
]);
export type StudentAsk = z.infer<typeof studentAsk>;

export const classAsk = z.union([leadAsk, studentAsk]);
export type ClassAsk = z.infer<typeof classAsk>;

/** How far a stage has come. */
export interface StageInfo {
  /** Its place in the plan, from 0. */
  at: number;
  kind: StageKind;
  /** Milliseconds that are left, at the moment of sending; below 0: it is over time. */
  left: number;
  paused: boolean;
  /** The second matches, with the sides swapped, are played. */
  second: boolean;
  /**
   * Milliseconds by which the stage ends later than the plan has it, counted from when all had joined, at the moment of
   * sending; null where nothing can be said: before that, over days, and in second matches.
   */
  late: number | null;
}

/** Figures of a match, as everybody may know them. */
export interface Figures {
  round: number;
  rounds: number;
  phase: string;
  /** Does another Briefing come? A world event that is brought waits for it. Left out of what was kept before. */
  briefing?: boolean;
  standing: { us: number; china: number };
  partners: { us: number; china: number };
  /** 0 to 10. */
  tension: number;
  /** Pips in orbit. */
  debris: number;
  grade: Forecast['grade'];
  /** Standing weighted by the commons. */
  legacy: { us: number; china: number };
  /** How it ended, and who won; null while it goes on. */
  ending: { kind: string; winner: 'us' | 'china' | 'both' | null } | null;
  /** The last thing that happened there; left out: nothing yet, or it is not known. */
  news?: News;
}

export interface ClassTable {
  /** By which it is come to; for the projector, and of others' tables for students, its number alone. */
  id: string;
  /** Its number in the class, from 1. */
  n: number;
  status: 'waiting' | 'playing' | 'over';
  /** Moves that stand. */
  moves: number;
  figures: Figures | null;
  /** Whose decision it is. */
  awaiting: string[];
  /** Milliseconds since the newest move, at the moment of sending. */
  idle: number;
  paused: boolean;
  /** Levels of bots that play now, by seat. */
  bots: Record<string, string>;
  /** From a device of its own, without the network. */
  island: boolean;
}

/** A table as whoever leads sees it. */
export interface LeadTable extends ClassTable {
  /** Milliseconds until a bot decides for whoever was hurried and has not decided, at the moment of sending; null: nobody. */
  hurried: number | null;
  /** Somebody was hurried, and the newest move is what a bot made of it. */
  botDecided: boolean;
  /** The world event that was brought and waits for the next Briefing. */
  brought: string | null;
  /** The newest move that stands: whose, and of what kind. */
  last: { player: string; type: string } | null;
  /** Moves that stood when this round began; null where that is not known. */
  roundFrom: number | null;
  /** Has it come to the end of the rounds that this stage is for? */
  through: boolean;
}

export interface StudentInfo {
  id: string;
  /** Its number in the class, from 1. */
  n: number;
  /** Null where whoever leads the class is not shown it. */
  name: string | null;
  present: boolean;
  table: string | null;
  player: string | null;
  role: Role | null;
  /** Right answers of five; null before. */
  checked: number | null;
  /** Forecasts made. */
  forecasts: number;
  /** Has made the forecast of this stage. */
  foresaw: boolean;
  /** Their score, 0 to 100, once the match is over; null before, and where none was made. */
  scored?: number | null;
  muted: boolean;
  /** Asks for help. */
  help: boolean;
}

export interface Announced {
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

interface ClassBase {
  id: string;
  code: string;
  settings: ClassSettings;
  stage: StageInfo;
  /** The newest, oldest first. Whoever leads sees all of them; others, the newest, until it is taken down. */
  announced: Announced[];
  /** When all of it is erased, in milliseconds since 1970. */
  erased: number;
}

/** How many students have done what a stage asks of each alone. */
export interface Progress {
  /** Those who have answered the five questions. */
  answered: number;
  /** Those who have made the forecast of this stage; 0 in any other stage. */
  forecast: number;
}

export interface LeadView extends ClassBase {
  as: 'lead';
  /** What was announced and stands on the pages now; null: nothing. */
  standing: Announced | null;
  /** Does nobody join any more? */
  shut: boolean;
  progress: Progress;
  /** How many have answered each of the five questions wrongly. */
  wrong: Record<Question, number>;
  students: StudentInfo[];
  tables: LeadTable[];
}

/** For all to see: no hands, no names of those who asked for help. */
export interface ProjectorView extends ClassBase {
  as: 'projector';
  students: number;
  present: number;
  progress: Progress;
  /** The average score of the class's forecasts, 0 to 100; null while there is none. */
  scored: number | null;
  tables: ClassTable[];
}

/** Somebody of one's own team or of the rival's. */
export interface Teammate {
  id: string;
  name: string;
  player: string;
  role: Role | null;
  present: boolean;
}

/** What whoever leads did at one's own table, or with one's role, and where a bot decided. `at`: milliseconds since 1970. */
export type TableAct = { at: number } & (
  | { what: 'hurry'; seconds: number }
  | { what: 'end-round' | 'rewind' | 'hurried' | 'away' }
  | { what: 'event'; event: string }
  | { what: 'role'; role: Role }
);

/**
 * How one came to the seat: with all the others, late, moved by whoever leads, or for a second match with the sides
 * swapped; and when, in milliseconds since 1970.
 */
export interface Came {
  how: 'drawn' | 'late' | 'moved' | 'again';
  at: number;
}

/** A match that a student sat at. */
export interface OwnMatch {
  /** The table's id; the student's own secret opens the seat there. */
  table: string;
  player: string | null;
  /** Does the class count it? Not without a move, nor where it was closed before its first round was over. */
  counts: boolean;
}

export interface StudentView extends ClassBase {
  as: 'student';
  me: {
    id: string;
    name: string;
    role: Role | null;
    muted: boolean;
    help: boolean;
    player: string | null;
    /** Null while there is no seat. */
    came: Came | null;
  };
  /** Since one came to the seat, oldest first: the newest. */
  acts: TableAct[];
  /** Why one's own table alone stands still: whoever leads has paused it, or it has come to the end of this stretch. */
  stands: 'paused' | 'ahead' | null;
  /** One's own table: its id; the student's own secret opens the seat there. */
  table: string | null;
  /** Everybody at one's own table. */
  team: Teammate[];
  checked: number | null;
  /** One's own answers to the five questions, by their numbers; null before. */
  answers: Record<Question, number> | null;
  /** One's own forecasts, in the order of the stages; null: none was made. */
  forecasts: (Forecast | null)[];
  /** In the same order: how it came, and the forecast's score of 100; null: none was made, or the match goes on. */
  outcomes: ((Pick<Forecast, 'winner' | 'grade'> & { score: number }) | null)[];
  /** Of one's own forecasts, once the match is over: 0 to 100, and the average of the class. */
  scored: { mine: number; class: number } | null;
  /** In the debrief: one's own matches, those that count first, and of these the newest. */
  matches: OwnMatch[];
  /** In the debrief: all tables. */
  tables: ClassTable[];
}

export type ClassView = LeadView | ProjectorView | StudentView;

/** What has changed in one's view. */
export interface ClassNews {
  /** It follows from the one before; whoever has another asks for the whole. */
  n: number;
  patch: Delta;
}

export type { Forecast, Mode, Reading, Reasons, Role, Talk };
