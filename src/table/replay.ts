/**
 * A finished match to be watched: a read-only Table that stands after any number of its moves, seen with the eyes
 * that are chosen. What it shows depends on position and eyes alone, never on the way there.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { step } from '../../rules/apply.ts';
import type { LogEntry } from '../../rules/log.ts';
import type { Refusal } from '../../rules/moves.ts';
import { refusedPreview } from '../../rules/preview.ts';
import { fromRecord, type MatchRecord, parseRecord, type Turn, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import { createPositions, type Eyes, seenAt } from './past.ts';
import { PEOPLE } from './players.ts';
import { beginsPart } from './read/story.ts';
import type { Table, TableState } from './types.ts';

export type { Eyes };

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
  /** What is shown, with other eyes than those that are chosen; nothing changes by it. */
  seenBy(eyes: Eyes): TableState;
  /** The turns before what is shown. */
  turns(): Turn[];
}

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
  const G = setup(scenario, options, seed, log);
  const positions = createPositions(G, log);
  for (const turn of moves) {
    const entries: LogEntry[] = [];
    step(G, turn.by, turn.move, entries);
    positions.add(turn, G, entries);
  }
  const told: LogEntry[] = [];
  const places: number[] = [];
  log.forEach((e, i) => {
    if (e.only || e.is === 'chose') return;
    told.push(e);
    places.push(i);
  });
  const beginnings = beginningsOf(told, (i) => positions.movesBefore(places[i]));
  const rounds = beginnings.filter((b) => told[b.from].is === 'round').map((b) => b.at);

  const names = { us: record.names?.us ?? '', china: record.names?.china ?? '' };
  const look = (at: number, eyes: Eyes): TableState => seenAt(positions, at, eyes, { players: PEOPLE, names });

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

    seenBy: (other) => (other === eyes ? state.value : look(at.value, other)),

    past: {
      moves: () => moves.length,
      movesOf: (entry) => positions.movesOf(entry, eyes),
      look: (to) => look(Math.min(moves.length, Math.max(0, to)), eyes),
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

/** Opens a match that was stopped for good, ended by the rules or not; null where the text is none of these rules'. */
export function openStopped(text: string): ReplayTable | null {
  const read = parseRecord(text);
  return read.ok ? createReplay(read.record) : null;
}
