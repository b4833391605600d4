/** Keeping matches: the running one in the browser after every move, any one as a text file. */
import { effect } from '@preact/signals';
import type { Refusal } from '../../rules/moves.ts';
import { fromRecord, type Loaded } from '../../rules/record.ts';
import type { Bloc, Phase, ScenarioId } from '../../rules/terms.ts';
import { createHotSeat } from './hot-seat.ts';
import type { Helper } from './person.ts';
import { bothPeople, lonePerson, PEOPLE, type Players, readPlayers } from './players.ts';
import { createSolo, type SoloStart } from './solo.ts';
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
  players: Players;
  /** The bloc of the only person; null where two play. */
  alone: Bloc | null;
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
  const old = savedText();
  if (old !== null && !read(old).ok) attempt((s) => s.setItem(UNREAD, old));
  let saved = -1;
  return effect(() => {
    const { version } = table.state.value;
    if (version === saved) return;
    saved = version;
    attempt((s) => s.setItem(KEY, table.save()));
  });
}

type Read = (Extract<Loaded, { ok: true }> & { players: Players }) | Extract<Loaded, { ok: false }>;

/** A match with those who play it. */
function read(text: string): Read {
  const loaded = fromRecord(text);
  if (!loaded.ok) return loaded;
  const said = readPlayers(text);
  return said.ok ? { ...loaded, players: said.players } : said;
}

/** The table for those who play. @param help who thinks, in place of a worker */
export function createTable(start: SoloStart, help?: Helper): Table {
  const { players, pace, ...match } = start;
  return bothPeople(players) ? createHotSeat(match, help) : createSolo(start, help);
}

/** The text of the saved match; null where nothing is saved. */
export const savedText = (): string | null => attempt((s) => s.getItem(KEY));

/** What is saved in this browser: its outline, a refusal where it can't be read, null where nothing is saved. */
export function savedMatch(): { ok: true; match: SavedMatch } | { ok: false; error: Refusal } | null {
  const text = savedText();
  if (text === null) return null;
  const loaded = read(text);
  if (!loaded.ok) return loaded;
  const { record, state, players } = loaded;
  return {
    ok: true,
    match: {
      scenario: record.scenario,
      names: { us: record.names?.us ?? '', china: record.names?.china ?? '' },
      players,
      alone: lonePerson(players),
      round: state.round,
      phase: state.phase,
      moves: record.moves.length,
      ended: state.ending !== null,
    },
  };
}

export interface Opening {
  /** The least time before each move of a bot, in milliseconds. */
  pace?: number;
  /** Two people go on with the match, whoever played it. */
  asPeople?: boolean;
  help?: Helper;
}

/** Goes on with the saved match, the curtain down where it has one; null where nothing is saved. Reading changes nothing. */
export function restoreMatch(): Opened | null {
  const text = savedText();
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
export function importMatch(text: string, { pace, asPeople, help }: Opening = {}): Opened {
  const loaded = read(text);
  if (!loaded.ok) return loaded;
  const { scenario, options, seed, names, notes, moves } = loaded.record;
  const players = asPeople ? PEOPLE : loaded.players;
  return { ok: true, table: createTable({ scenario, options, seed, names, notes, players, pace, turns: moves }, help) };
}

/** What a match's file is called. */
const fileName = (scenario: ScenarioId, round: number, ended: boolean) =>
  `soft-landing-${scenario}-${ended ? 'ended' : `round-${round}`}.match`;

/** A table's match as a file: its name and its text. */
export function exportMatch(table: Table): { name: string; text: string } {
  const { view, ending } = table.state.value;
  return { name: fileName(view.scenario, view.round, ending !== null), text: table.save() };
}

/** The saved match as a file, without opening it; null where there is none that can be read. */
export function exportSaved(): { name: string; text: string } | null {
  const text = savedText();
  const saved = savedMatch();
  if (text === null || !saved?.ok) return null;
  const { scenario, round, ended } = saved.match;
  return { name: fileName(scenario, round, ended), text };
}
