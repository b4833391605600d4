/** Keeping matches: the running one in the browser after every move, any one as a text file. */
import { effect } from '@preact/signals';
import type { Refusal } from '../../rules/moves.ts';
import { fromRecord } from '../../rules/record.ts';
import type { Bloc, Phase, ScenarioId } from '../../rules/terms.ts';
import { createHotSeat } from './hot-seat.ts';
import type { Table } from './types.ts';

const KEY = 'soft-landing:match:v1';
/** A saved match that could not be read is put here before another takes its place. */
const UNREAD = `${KEY}:unread`;

/** A table that goes on, or the reason why there is none. */
export type Opened = { ok: true; table: Table } | { ok: false; error: Refusal };

/** What a menu says of the saved match. */
export interface SavedMatch {
  scenario: ScenarioId;
  names: Record<Bloc, string>;
  round: number;
  phase: Phase;
  moves: number;
  ended: boolean;
}

/** The browser's storage; null where it is blocked, missing or a private window refuses it. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function attempt<T>(work: (s: Storage) => T): T | null {
  const s = storage();
  if (!s) return null;
  try {
    return work(s);
  } catch {
    // Full or blocked: the match goes on, only unsaved.
    return null;
  }
}

/** Saves a table's match now and after every move, until the returned function is called. */
export function autosave(table: Table): () => void {
  const old = attempt((s) => s.getItem(KEY));
  if (old !== null && !fromRecord(old).ok) attempt((s) => s.setItem(UNREAD, old));
  let saved = -1;
  return effect(() => {
    const { version } = table.state.value;
    if (version === saved) return;
    saved = version;
    attempt((s) => s.setItem(KEY, table.save()));
  });
}

/** What is saved in this browser: its outline, a refusal where it can't be read, null where nothing is saved. */
export function savedMatch(): { ok: true; match: SavedMatch } | { ok: false; error: Refusal } | null {
  const text = attempt((s) => s.getItem(KEY));
  if (text === null) return null;
  const loaded = fromRecord(text);
  if (!loaded.ok) return loaded;
  const { record, state } = loaded;
  return {
    ok: true,
    match: {
      scenario: record.scenario,
      names: { us: record.names?.us ?? '', china: record.names?.china ?? '' },
      round: state.round,
      phase: state.phase,
      moves: record.moves.length,
      ended: state.ending !== null,
    },
  };
}

/** Goes on with the saved match, the curtain down; null where nothing is saved. Reading changes nothing. */
export function restoreMatch(): Opened | null {
  const text = attempt((s) => s.getItem(KEY));
  return text === null ? null : importMatch(text);
}

/** Forgets the saved match. */
export function clearSaved(): void {
  attempt((s) => s.removeItem(KEY));
}

/**
 * Opens a match from a file's text. A damaged, foreign or altered one is refused with a code and a sentence; whatever
 * match is running, and what is saved, stays as it is.
 */
export function importMatch(text: string): Opened {
  const loaded = fromRecord(text);
  if (!loaded.ok) return loaded;
  const { scenario, options, seed, names, notes, moves } = loaded.record;
  return { ok: true, table: createHotSeat({ scenario, options, seed, names, notes, turns: moves }) };
}

/** A table's match as a file: its name and its text. */
export function exportMatch(table: Table): { name: string; text: string } {
  const { view, ending } = table.state.value;
  return {
    name: `soft-landing-${view.scenario}-${ending ? 'ended' : `round-${view.round}`}.match`,
    text: table.save(),
  };
}
