/** Positions of a match that have been: each is played anew from the nearest one that was kept. */
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { type LogEntry, logFor } from '../../rules/log.ts';
import type { Turn } from '../../rules/record.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import type { Players } from './players.ts';
import type { TableState } from './types.ts';

/** A state is kept after every so many moves; the others are played from the one before. */
const KEPT = 16;

export interface Positions {
  readonly turns: readonly Turn[];
  /** The whole log, private entries included. */
  readonly log: readonly LogEntry[];
  /** The state after so many moves: a copy. */
  stateAt(moves: number): State;
  /** Where the log stood after so many moves. */
  mark(moves: number): number;
  /** The moves after which an entry, by its place in the whole log, stands in it. */
  movesBefore(at: number): number;
  /** The same for an entry that this viewer may read, counted among those. */
  movesOf(entry: number, eyes: Eyes): number;
  /** Takes in a move that was made, the state after it, and what it added to the log. */
  add(turn: Turn, after: State, entries: readonly LogEntry[]): void;
  /** Forgets the newest move. */
  takeBack(): void;
}

/** Whose eyes: a bloc's, those of somebody beside the table, who sees no hand, or with both hands open. */
export type Eyes = Bloc | 'spectator' | 'open';

/** Positions from a match's beginning on. @param log what setting it up has told */
export function createPositions(begin: State, log: LogEntry[]): Positions {
  const turns: Turn[] = [];
  const marks = [log.length];
  const kept = [copy(begin)];
  const movesBefore = (at: number) => marks.findIndex((mark) => mark > at);
  return {
    turns,
    log,
    movesBefore,
    mark: (moves) => marks[moves],

    stateAt(moves) {
      const from = Math.floor(moves / KEPT);
      const now = copy(kept[from]);
      for (const { by, move } of turns.slice(from * KEPT, moves)) step(now, by, move);
      return now;
    },

    movesOf(entry, eyes) {
      let left = entry;
      const at = log.findIndex((e) => (!e.only || e.only === eyes) && left-- === 0);
      return at < 0 ? turns.length : movesBefore(at);
    },

    add(turn, after, entries) {
      turns.push(turn);
      log.push(...entries);
      marks.push(log.length);
      if (turns.length % KEPT === 0) kept.push(copy(after));
    },

    takeBack() {
      turns.pop();
      marks.pop();
      log.length = marks[marks.length - 1];
      kept.length = Math.floor(turns.length / KEPT) + 1;
    },
  };
}

/**
 * What some eyes saw after so many moves, as a table shows it, with nothing to decide: from what they may know of that
 * position alone.
 */
export function seenAt(
  positions: Positions,
  moves: number,
  whose: Eyes | null,
  { players, names }: { players: Players; names: TableState['names'] },
): TableState {
  // Open hands are all that is more than a spectator sees: the log stays everybody's.
  const viewer = whose === 'open' ? 'spectator' : whose;
  const now = positions.stateAt(moves);
  const seen = view(now, whose === 'open' ? 'instructor' : (whose ?? 'spectator'));
  const upTo = (mark: number) => logFor(positions.log.slice(0, mark), viewer ?? 'spectator');
  const fresh = moves === 0 ? 0 : upTo(positions.mark(moves - 1)).length;
  return {
    viewer,
    view: seen,
    next: now.ending ? null : (now.awaiting[0] ?? null),
    players,
    legal: [],
    log: upTo(positions.mark(moves)),
    fresh,
    since: fresh,
    replied: upTo(positions.mark(moves)).length,
    mover: positions.turns[moves - 1]?.by ?? null,
    canUndo: false,
    names,
    ending: seen.ending,
    stalled: null,
    version: moves,
  };
}
