/** The match at this screen: started, gone on with, loaded, saved. Rules and table load with the first of these. */
import { signal } from '@preact/signals';
import type { Refusal } from '../../rules/moves.ts';
import type { Turn } from '../../rules/record.ts';
import type { Options } from '../../rules/state.ts';
import type { Bloc, ScenarioId } from '../../rules/terms.ts';
import type { Players } from '../table/players.ts';
import type { Table } from '../table/types.ts';
import { hasText, loadTexts, MATCH_TEXTS, t } from '../text/text.ts';

/** The running match; null before one is opened. */
export const table = signal<Table | null>(null);
/** The page that shows it: matches at this screen have one, the tutorial, online tables and a class's tables others. */
export const place = signal<'match' | 'learn' | 'table' | 'pupil'>('match');
/** Whether the match is played on this device alone, so that its only person is whoever reads. */
export const atThisScreen = (): boolean => place.value === 'match' || place.value === 'learn';
/** The address to which a page that lies over it returns. */
export const placeAddress = signal('match');
/** The names last given, for the next match. */
export const names = signal<Record<Bloc, string>>({ us: '', china: '' });
/** Who played the last match since the page was opened; null before one. */
export const lastPlayers = signal<Players | null>(null);
/** Its scenario. */
export const lastScenario = signal<ScenarioId | null>(null);

export interface Kept {
  scenario: ScenarioId;
  /** What the two are called; whoever plays alone without a name comes first, as “you”. */
  names: Record<Bloc, string>;
  round: number;
  over: boolean;
}

const store = () => import('../table/store.ts');

/** Refusals of files, in the reader's language. */
export async function sentence(error: Refusal): Promise<string> {
  await loadTexts('errors');
  // What a server alone refuses stands with the texts of online tables.
  const key = [`errors:${error.code}`, `online:refused.${error.code}`].find(hasText);
  return key ? t(key, error.params) : error.message;
}

let stopSaving = () => {};

/** Puts a table on the screen in place of the one there was, and keeps it from now on. */
async function seat(next: Table): Promise<void> {
  const [{ autosave }] = await Promise.all([store(), loadTexts(...MATCH_TEXTS)]);
  leave();
  const { names: who, players } = next.state.value;
  names.value = { us: players.us === 'person' ? who.us : '', china: players.china === 'person' ? who.china : '' };
  lastPlayers.value = players;
  lastScenario.value = next.state.value.view.scenario;
  table.value = next;
  stopSaving = autosave(next);
}

/** Puts the tutorial's table on the screen. It is not kept as a match is: the tutorial knows its own place. */
export function seatGuided(next: Table): void {
  leave();
  place.value = 'learn';
  placeAddress.value = 'learn';
  table.value = next;
}

/**
 * Puts a match that is played elsewhere on the screen: nothing of it is kept on this device.
 * @param address where it is shown
 * @param gone called when it leaves the screen
 * @param at the page that shows it
 */
export function seatOnline(next: Table, address: string, gone: () => void, at: 'table' | 'pupil' = 'table'): void {
  leave();
  place.value = at;
  placeAddress.value = address;
  table.value = next;
  stopSaving = gone;
}

/** Ends what is on the screen; a match stays kept on this device. */
function leave(): void {
  stopSaving();
  stopSaving = () => {};
  table.value?.dispose();
  place.value = 'match';
  placeAddress.value = 'match';
}

/** Takes the match off the screen; it stays kept on this device. Coming back begins behind the curtain. */
export function closeMatch(): void {
  leave();
  table.value = null;
}

/** The match kept on this device, in outline; null where there is none, a sentence where it can't be read. */
export async function keptMatch(): Promise<Kept | string | null> {
  const { savedMatch } = await store();
  const saved = savedMatch();
  if (!saved) return null;
  if (!saved.ok) return t('app:home.unread') + t('app:join.sentences') + (await sentence(saved.error));
  const { scenario, names: who, alone, round, ended } = saved.match;
  const { us, china } = alone === 'china' && !who.china ? { us: '', china: who.us } : who;
  const called = {
    us: us || t(alone ? 'app:new.you' : 'app:new.defaultUs'),
    china: china || t('app:new.defaultChina'),
  };
  return { scenario, names: called, round, over: ended };
}

/** Goes on with the kept match, the curtain down. Gives the reason where it can't; '' where it does. */
export async function resumeKept(): Promise<string> {
  if (table.value) return '';
  const { restoreMatch } = await store();
  const opened = restoreMatch();
  if (!opened) return t('app:noneKept');
  if (!opened.ok) return sentence(opened.error);
  await seat(opened.table);
  return '';
}

/** Two people go on with the match that is on the screen, in place of its bots. Gives the reason where they can't. */
export async function goOnAsPeople(): Promise<string> {
  if (!table.value) return '';
  const { importMatch } = await store();
  const opened = importMatch(table.value.save(), { asPeople: true });
  if (!opened.ok) return sentence(opened.error);
  await seat(opened.table);
  return '';
}

/** A seed that nobody chose. */
const anySeed = () => crypto.getRandomValues(new Uint32Array(2)).reduce((s, n) => s + n.toString(36), '');

export interface Start {
  scenario: ScenarioId;
  options: Options;
  seed?: string;
  names: Record<Bloc, string>;
  players: Players;
  /** Turns already played: the match goes on after them. They must be legal. */
  turns?: Turn[];
}

/** The match that was begun since this page was opened, no kept or loaded one. */
export const begun = signal<Table | null>(null);

/** Begins a match. */
export async function startMatch(start: Start): Promise<string> {
  try {
    const { createTable } = await store();
    const options = Object.fromEntries(Object.entries(start.options).filter(([, on]) => on));
    const made = createTable({ ...start, options, seed: start.seed ?? anySeed() });
    begun.value = made;
    await seat(made);
    return '';
  } catch {
    await loadTexts('errors');
    return t('errors:screen');
  }
}

/** Reads a file's text as a match, beside whatever is running: a table that is not yet on the screen, or the reason. */
export async function openMatch(text: string): Promise<{ table: Table } | { problem: string }> {
  const { importMatch } = await store();
  const opened = importMatch(text);
  // Bots wait until the match is on the screen.
  if (opened.ok) opened.table.bots?.hold(true);
  return opened.ok ? { table: opened.table } : { problem: await sentence(opened.error) };
}

/** Puts an opened match on the screen. */
export const useOpened = (opened: Table): Promise<void> => seat(opened);

/** Plays on after the first turns of another match. They must be legal. */
export async function startAfter(start: Start & { notes?: string[] }, turns: Turn[]): Promise<void> {
  const { createTable } = await store();
  await seat(createTable({ ...start, seed: start.seed ?? anySeed(), turns }));
}

/** Hands the match to the browser as a file; returns its name. */
export async function saveToFile(): Promise<string> {
  if (!table.value) return '';
  const { exportMatch } = await store();
  return downloadText(exportMatch(table.value));
}

/** The same for the match that is kept on this device. */
export async function saveKeptToFile(): Promise<string> {
  const { exportSaved } = await store();
  const saved = exportSaved();
  return saved ? downloadText(saved) : '';
}

const downloadText = ({ name, text }: { name: string; text: string }): string =>
  download(name, new Blob([text], { type: 'application/json' }));

/** Hands something to the browser as a file; returns its name. */
export function download(name: string, content: Blob): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return name;
}
