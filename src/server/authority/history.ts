/**
 * The course of one match: boardgame.io's reducer over the entries of its history. Pure: it is made anew from what is
 * stored, and gives the same.
 */
import type { State as Hosted } from 'boardgame.io';
import { CreateGameReducer, InitializeGame } from 'boardgame.io/internal';
import type { Refusal } from '../../../rules/moves.ts';
import type { Json, Snapshot } from '../storage/types.ts';
import type { Called, Hosting } from './hosting.ts';
import { no } from './world.ts';

/**
 * A move as it is stored. `by`: a bot made it for the seat, there was no time left, or whoever leads a vote ended it. Of a
 * team: who committed it, who had supported it, and why.
 */
export interface MoveEntry {
  move: Called;
  by?: 'bot' | 'time' | 'lead';
  member?: string;
  support?: string[];
  reason?: string;
}

/** What a seat does. */
export type Act = MoveEntry | { undo: { player: string }; member?: string };

/** An entry of a table's history, as it is stored. `rewind`: the match stands as it was after so many moves. */
export type Entry = Act | { rewind: number };

interface Transient<G> extends Hosted<G> {
  transients?: { error?: unknown };
}

/** Moves that may be taken back in a whole match: its history stays short enough to be played again. */
const UNDOS = 300;

export interface Told {
  /** The number of moves after which it stands. */
  moves: number;
  entry: unknown;
}

/** The moves that stand at the end of a history. */
export function movesOf(entries: readonly Entry[]): Called[] {
  const moves: Called[] = [];
  for (const entry of entries) {
    if ('move' in entry) moves.push(entry.move);
    else if ('rewind' in entry) moves.length = Math.min(moves.length, entry.rewind);
    else moves.pop();
  }
  return moves;
}

/** A match as it stands. Never changed in place: `after` gives another. */
export interface Course<G> {
  readonly state: Hosted<G>;
  /** The number of entries: moves and what was taken back. */
  readonly version: number;
  /** The players of the moves that stand. */
  readonly movers: readonly string[];
  readonly told: readonly Told[];
  /** The courses before the newest moves, as far as they may be taken back. */
  readonly before: readonly Course<G>[];
  /** The newest move that stands: whose, and of what kind; left out: none, or it is not known. */
  readonly last?: { player: string; type: string; by: NonNullable<MoveEntry['by']> | null };
  /** The round that the match is in, and the moves after which it began; left out: it is not known. */
  readonly round?: { n: number; from: number };
  /** Entries that stand for no move and for none that its player took back: the match was set back. */
  readonly setBack?: number;
}

/** A course that nothing can be taken back of, to be kept. @param version of the rules */
export const toKeep = <G>(version: string, course: Course<G>): Snapshot => ({
  entries: course.version,
  state: { version, course } as unknown as Json,
});

/** The course that was kept; null where none was, or it is damaged, or of other rules. */
export function keptCourse<G>(version: string, snapshot: Snapshot | null): Course<G> | null {
  const kept = snapshot?.state as unknown as { version: string; course: Course<G> | undefined } | null | undefined;
  const course = kept?.version === version && kept.course?.version === snapshot?.entries ? kept.course : undefined;
  return course ? { ...course, before: [] } : null;
}

/** `entry`: as it is to be stored. */
export type Outcome<G> = { ok: true; course: Course<G>; told: unknown[]; entry: Act } | { ok: false; error: Refusal };

export interface Plays<G> {
  begin(start: unknown): Course<G>;
  /** What the entry makes of the course, or why it can't be. */
  after(course: Course<G>, entry: Act): Outcome<G>;
  /**
   * The course after a whole history; null where that does not replay. One after another, so that nobody waits long.
   * @param kept the course after the first of the entries, where one was kept
   */
  replay(start: unknown, entries: readonly Entry[], kept?: Course<G> | null): Promise<Course<G> | null>;
  /** How many entries may have come since the version at which this move was made: one where both choose at once. */
  leeway(type: string): number;
}

/** boardgame.io notes of each of its events from where it was called, which takes longer than the event. */
function quickly<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** So many entries are played again before others have their turn. */
const AT_ONCE = 4;

/** Plays matches of a game. @param rest lets others have their turn; absent: a history is played again at once */
export function playsOf<G>(hosting: Hosting<G>, rest?: () => Promise<void>): Plays<G> {
  const { game } = hosting;
  const reduce = CreateGameReducer({ game: game as never }) as unknown as (s: Hosted<G>, a: unknown) => Transient<G>;
  const { moves = {} } = game;

  const move = (course: Course<G>, { move: called, ...more }: MoveEntry): Outcome<G> => {
    const { state } = course;
    const { player, type, args: given, brings } = called;
    const made = hosting.make(state.G, player, type, given, brings);
    if (!made.ok) return made;
    const { args, told } = made;
    // What the rules have made of it is what the move is given: boardgame.io has phases, turns and stages follow.
    const payload = { type, args: 'G' in made ? [made.G] : args, playerID: player, credentials: '' };
    const next = quickly(() => reduce(state, { type: 'MAKE_MOVE', payload }));
    if (next.transients?.error !== undefined || next._stateID !== state._stateID + 1)
      return no('not-legal', 'This move is not possible now.');
    const open = hosting.undoable(next.G);
    const before = open > 0 ? [...course.before, course].slice(-open) : [];
    return {
      ok: true,
      told,
      entry: { move: { player, type, args, ...(brings !== undefined && { brings }) }, ...more },
      course: {
        ...course,
        // boardgame.io keeps a log and states to go back to of its own: the history has both.
        state: { ...next, deltalog: [], _undo: [], _redo: [] },
        version: course.version + 1,
        movers: [...course.movers, player],
        last: { player, type, by: more.by ?? null },
        round: roundAfter(course, next.G, player),
        told: [...course.told, ...told.map((entry) => ({ moves: course.movers.length + 1, entry }))],
        before,
      },
    };
  };

  /** The round after a move, where that of before is known. */
  const roundAfter = ({ round, movers }: Course<G>, G: G, player: string): Course<G>['round'] => {
    const n = hosting.moment?.(G, player)?.round;
    return round === undefined || n === undefined || n === round.n ? round : { n, from: movers.length + 1 };
  };

  const undo = (course: Course<G>, entry: Extract<Act, { undo: object }>): Outcome<G> => {
    const { player } = entry.undo;
    const error = hosting.whyNotUndo(course.state.G, player);
    const last = course.before.at(-1);
    if (error) return { ok: false, error };
    if (course.version - course.movers.length - (course.setBack ?? 0) >= 2 * UNDOS)
      return no('undo-spent', 'So much was taken back in this match that nothing more can be.');
    if (!last) return no('undo-nothing', 'No move has been made yet.');
    // The version goes on: nobody takes the position for the one that it was.
    return { ok: true, told: [], entry, course: { ...last, version: course.version + 1 } };
  };

  const begin = (start: unknown): Course<G> => {
    const state = InitializeGame({ game: game as never, setupData: start }) as Hosted<G>;
    const n = hosting.moment?.(state.G, '0')?.round;
    return {
      state,
      version: 0,
      movers: [],
      told: hosting.opening(start).map((entry) => ({ moves: 0, entry })),
      ...(n !== undefined && { round: { n, from: 0 } }),
      before: [],
    };
  };
  const after = (course: Course<G>, entry: Act): Outcome<G> =>
    'move' in entry ? move(course, entry) : undo(course, entry);

  /** One after another; null where one of them is not possible. */
  const onward = async (from: Course<G>, acts: readonly Act[]): Promise<Course<G> | null> => {
    let course = from;
    for (const [n, act] of acts.entries()) {
      if (rest && n % AT_ONCE === AT_ONCE - 1) await rest();
      const done = after(course, act);
      if (!done.ok) return null;
      course = done.course;
    }
    return course;
  };

  /** The course after entries of which the last set the match back: the moves that stand are played anew. */
  const setBack = async (start: unknown, entries: readonly Entry[]): Promise<Course<G> | null> => {
    const moves = movesOf(entries).map((move) => ({ move }));
    const course = await onward(begin(start), moves);
    const undone = entries.filter((entry) => 'undo' in entry).length;
    const idle = entries.length - moves.length - 2 * undone;
    // Nothing is taken back beyond that.
    return course && { ...course, version: entries.length, before: [], setBack: idle };
  };

  let last: Promise<unknown> = Promise.resolve();
  const replay: Plays<G>['replay'] = async (start, entries, kept = null) => {
    const back = entries.findLastIndex((entry) => 'rewind' in entry) + 1;
    const from = back > (kept?.version ?? 0) ? await setBack(start, entries.slice(0, back)) : (kept ?? begin(start));
    return from && onward(from, entries.slice(from.version) as Act[]);
  };

  return {
    begin,
    after,
    replay(...history) {
      const done = last.then(() => replay(...history));
      last = done.catch(() => {});
      return done;
    },
    leeway: (type) => {
      const made = Object.hasOwn(moves, type) ? moves[type] : null;
      return made && typeof made === 'object' && made.ignoreStaleStateID ? 1 : 0;
    },
  };
}
