/**
 * A finished match to be watched: a read-only Table that stands after any number of its moves, seen with the eyes
 * that are chosen. What it shows depends on position and eyes alone, never on the way there.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { type LogEntry, logFor } from '../../rules/log.ts';
import type { Refusal } from '../../rules/moves.ts';
import { refusedPreview } from '../../rules/preview.ts';
import { fromRecord, type MatchRecord, type Turn, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { PEOPLE } from './players.ts';
import { beginsPart } from './read/story.ts';
import type { Table, TableState } from './types.ts';

/** Whose eyes a watcher borrows: a bloc's, or those of somebody beside the table, who sees no hand. */
export type Eyes = Bloc | 'spectator';

/** Something that begins in a match (a play, a Dialogue, a phase that is told), and when. */
export interface Beginning {
  round: number;
  /** Moves after which it shows, from 0. */
  at: number;
  /** Entries of `told` that belong to it: from, and up to but without. */
  from: number;
  to: number;
}

export interface ReplayTable extends Table {
  readonly record: MatchRecord;
  /** How many moves the match has: positions go from 0 to this. */
  readonly length: number;
  /** Moves made before what is shown. */
  readonly at: ReadonlySignal<number>;
  /** Everything that anybody may read of the whole match, but for the making of secret choices. */
  readonly told: readonly LogEntry[];
  readonly beginnings: readonly Beginning[];
  /** For each round from the first on, the position in which it begins. */
  readonly rounds: readonly number[];
  /** Shows the match after `at` moves; a number outside the match becomes the nearest inside. */
  go(at: number): void;
  /** Changes the eyes. */
  look(eyes: Eyes): void;
  /** The turns before what is shown. */
  turns(): Turn[];
}

/** A state is kept after every so many moves; the others are played from the one before. */
const KEPT = 16;

const WATCHED: Refusal = { code: 'watch-only', message: 'This match is only being watched: nothing can be moved.' };

/** Reads what began in a match; `after(i)`: the moves after which entry i of `told` stands in the log. */
function beginningsOf(told: readonly LogEntry[], after: (i: number) => number): Beginning[] {
  const list: Beginning[] = [];
  let round = 1;
  told.forEach((e, i) => {
    if (e.is === 'round') round = e.round;
    if (i > 0 && !beginsPart(e)) return;
    if (list.length > 0) list[list.length - 1].to = i;
    list.push({ round, at: after(i), from: i, to: told.length });
  });
  return list;
}

/** Opens a record that replays (`fromRecord` has checked it). Throws where it does not: that is a bug, not input. */
export function createReplay(record: MatchRecord): ReplayTable {
  const { scenario, options, seed, moves } = record;
  const log: LogEntry[] = [];
  const kept: State[] = [];
  /** Where the log stands after each number of moves. */
  const marks: number[] = [];
  const G = setup(scenario, options, seed, log);
  for (let i = 0; i <= moves.length; i++) {
    if (i > 0) step(G, moves[i - 1].by, moves[i - 1].move, log);
    marks.push(log.length);
    if (i % KEPT === 0) kept.push(copy(G));
  }
  const told: LogEntry[] = [];
  const places: number[] = [];
  log.forEach((e, i) => {
    if (e.only || e.is === 'chose') return;
    told.push(e);
    places.push(i);
  });
  const beginnings = beginningsOf(told, (i) => marks.findIndex((mark) => mark > places[i]));
  const rounds = beginnings.filter((b) => told[b.from].is === 'round').map((b) => b.at);

  const stateAt = (at: number): State => {
    const from = Math.floor(at / KEPT);
    const now = copy(kept[from]);
    for (let i = from * KEPT; i < at; i++) step(now, moves[i].by, moves[i].move);
    return now;
  };

  const look = (at: number, eyes: Eyes): TableState => {
    const now = stateAt(at);
    const seen = view(now, eyes);
    const mark = (n: number) => logFor(log.slice(0, n), eyes).length;
    const fresh = at === 0 ? 0 : mark(marks[at - 1]);
    return {
      viewer: eyes,
      view: seen,
      next: now.ending ? null : (now.awaiting[0] ?? null),
      players: PEOPLE,
      legal: [],
      log: logFor(log.slice(0, marks[at]), eyes),
      fresh,
      since: fresh,
      mover: moves[at - 1]?.by ?? null,
      canUndo: false,
      names: { us: record.names?.us ?? '', china: record.names?.china ?? '' },
      ending: seen.ending,
      stalled: null,
      version: at,
    };
  };

  const at = signal(0);
  let eyes: Eyes = 'spectator';
  const state = signal(look(0, eyes));

  return {
    record,
    length: moves.length,
    at,
    told,
    beginnings,
    rounds,
    state,

    go(to) {
      const place = Math.min(moves.length, Math.max(0, Math.round(to) || 0));
      if (place === at.value) return;
      at.value = place;
      state.value = look(place, eyes);
    },

    look(next) {
      if (next === eyes) return;
      eyes = next;
      state.value = look(at.value, eyes);
    },

    turns: () => moves.slice(0, at.value),
    move: () => WATCHED,
    preview: () => refusedPreview(state.value.view, WATCHED),
    whyNot: () => WATCHED,
    undo: () => false,
    reveal() {},
    save: () => writeRecord(record),
    dispose() {},
  };
}

/**
 * Opens a match file's text to be watched. What `fromRecord` refuses is refused; so is a match that still runs
 * (`file-live`), for whoever plays it could look into the other hand.
 */
export function openReplay(text: string): { ok: true; table: ReplayTable } | { ok: false; error: Refusal } {
  const loaded = fromRecord(text);
  if (!loaded.ok) return loaded;
  if (loaded.record.kind === 'live')
    return {
      ok: false,
      error: { code: 'file-live', message: 'This match has not ended yet, so it can only be played on, not watched.' },
    };
  return { ok: true, table: createReplay(loaded.record) };
}
