/**
 * Records: a match as a text that reads like a story and replays exactly, with a hash per round. A match that still
 * runs is saved as another kind of record (`live`): it holds the seed, so it protects against loss, not against a
 * reader.
 */
import { step } from './apply.ts';
import { readOptions } from './content/scenarios/index.ts';
import { hashOf } from './hash.ts';
import { whyNot } from './legal.ts';
import type { LogEntry } from './log.ts';
import type { Move, Refusal } from './moves.ts';
import { readText, writeText } from './notation/text.ts';
import { refuse } from './plays/decision.ts';
import { recordSchema } from './record.schema.ts';
import { setup } from './setup.ts';
import { type Options, RULES_VERSION, type State } from './state.ts';
import type { Bloc, ScenarioId, WorldEventId } from './terms.ts';
import { bare, whyNotBring } from './world.ts';

/** Who moved, and what: enough, with scenario, options and seed, to play the match again. */
export interface Turn {
  by: Bloc;
  move: Move;
}

/** Where a round ended: after how many moves, and the state's hash there. Tampering shows. */
export interface RoundEnd {
  moves: number;
  hash: string;
}

/** What a match begins with. */
export interface RecordStart {
  scenario: ScenarioId;
  options: Options;
  seed: string;
  names?: Partial<Record<Bloc, string>>;
  /** Sentences for whoever reads the record, such as what of it was staged. At most 20 of 400 characters. */
  notes?: string[];
}

export interface MatchRecord extends RecordStart {
  kind: 'finished' | 'live';
  rulesVersion: number;
  moves: Turn[];
  /** One for each round that was begun; the last is the end of the match, or where it stands. */
  rounds: RoundEnd[];
}

export interface Replay {
  state: State;
  rounds: RoundEnd[];
}

/**
 * Plays turns from the start; stops with a refusal at the first that is not legal.
 * @param log receives what happened, in order
 */
export function replay(
  start: Pick<RecordStart, 'scenario' | 'options' | 'seed'>,
  turns: readonly Turn[],
  log: LogEntry[] | null = null,
): Replay | { refusal: Refusal; at: number } {
  const state = setup(start.scenario, start.options, start.seed, log);
  const rounds: RoundEnd[] = [];
  let { round } = state;
  for (let at = 0; at < turns.length; at++) {
    const { by, move: m } = turns[at];
    const refusal = m.brings === undefined ? whyNot(state, by, m) : whyNotBrought(state, by, m, m.brings);
    if (refusal) return { refusal, at };
    step(state, by, m, log);
    if (state.round !== round) rounds.push({ moves: at + 1, hash: hashOf(state) });
    round = state.round;
  }
  rounds.push({ moves: turns.length, hash: hashOf(state) });
  return { state, rounds };
}

/** The same of a move before which a world event was brought. */
const whyNotBrought = (state: State, by: Bloc, move: Move, event: WorldEventId): Refusal | null =>
  (typeof event === 'string' ? whyNotBring(state, event) : NO_EVENT) ?? whyNot(state, by, bare(move));
const NO_EVENT = refuse('event-unknown', 'There is no such world event.');

/** The record of a match from its beginnings and its turns. Throws where they don't replay: that is a bug, not input. */
export function toRecord(start: RecordStart, turns: readonly Turn[]): MatchRecord {
  const played = replay(start, turns);
  if ('refusal' in played) throw new Error(`turn ${played.at} does not replay: ${played.refusal.message}`);
  return recordOf(start, turns, played.rounds, played.state.ending !== null);
}

/** The record of a match whose rounds are known. */
export function recordOf(
  { scenario, options, seed, names, notes }: RecordStart,
  turns: readonly Turn[],
  rounds: readonly RoundEnd[],
  finished: boolean,
): MatchRecord {
  return {
    kind: finished ? 'finished' : 'live',
    rulesVersion: RULES_VERSION,
    scenario,
    options,
    seed,
    ...(names ? { names } : {}),
    ...(notes && notes.length > 0 ? { notes } : {}),
    moves: [...turns],
    rounds: [...rounds],
  };
}

/** A record as text; `fromRecord` reads it back to an equal record. */
export const writeRecord = (record: MatchRecord): string => writeText(record);

export type Loaded = { ok: true; record: MatchRecord; state: State } | { ok: false; error: Refusal };

const no = (code: string, message: string, params?: Refusal['params']): { ok: false; error: Refusal } => ({
  ok: false,
  error: refuse(code, message, params),
});

/**
 * Reads a record's text, checks it and replays it. Errors: `file-too-large`, `file-foreign`, `file-cut-off`,
 * `file-malformed` (with the line or the field), `file-future`, `file-past`, `file-altered` (with the move, where one
 * is not legal).
 */
export function fromRecord(source: string): Loaded {
  const parsed = parseRecord(source);
  if (!parsed.ok) return parsed;
  const { record } = parsed;
  const played = replay(record, record.moves);
  if ('refusal' in played)
    return no('file-altered', `Move ${played.at + 1} of this match is not legal: ${played.refusal.message}`, {
      move: played.at + 1,
    });
  const at = played.rounds.findIndex((r, i) => r.hash !== record.rounds[i]?.hash || r.moves !== record.rounds[i].moves);
  if (at >= 0 || played.rounds.length !== record.rounds.length)
    return no('file-altered', 'This match was altered after it was saved: its round hashes do not fit its moves.', {
      round: at < 0 ? record.rounds.length : at + 1,
    });
  if ((played.state.ending !== null) !== (record.kind === 'finished'))
    return no('file-malformed', 'This match file is not well formed (its end).', { where: 'end' });
  return { ok: true, record, state: played.state };
}

/** Reads a record's text without playing it: whether its moves are legal and its hashes fit stays open. */
export function parseRecord(source: string): { ok: true; record: MatchRecord } | { ok: false; error: Refusal } {
  if (typeof source !== 'string') return no('file-foreign', 'This file is not a Soft Landing match.');
  if (source.length > 2_000_000) return no('file-too-large', 'This file is too large to be a match.');
  const read = readText(source);
  if (!read.ok) {
    if (read.why === 'foreign' && /^\s*\{\s*"format":\s*"soft-landing"/.test(source)) return past(1);
    if (read.why === 'foreign') return no('file-foreign', 'This file is not a Soft Landing match.');
    if (read.why === 'cut-off') return no('file-cut-off', 'This match file is cut off: its last line is missing.');
    if (read.why === 'future') return future(read.version);
    return malformed(`line ${read.line}`);
  }
  const { rulesVersion } = read.data;
  if (typeof rulesVersion === 'number' && rulesVersion > RULES_VERSION) return future(rulesVersion);
  const { data, moves, rounds, kind } = read;
  const checked = recordSchema.safeParse({ ...data, kind, moves, rounds });
  if (!checked.success) return malformed(checked.error.issues[0]?.path.join('.') || 'the file');
  if ((rulesVersion as number) < RULES_VERSION) return past(rulesVersion as number);
  const options = readOptions(data.options);
  if (!options.ok) return malformed('options');
  return { ok: true, record: { ...(checked.data as unknown as MatchRecord), options: options.options } };
}

const malformed = (where: string) => no('file-malformed', `This match file is not well formed (${where}).`, { where });
const future = (version: number) =>
  no('file-future', 'This match was saved by a newer version of the game.', { version });
const past = (version: number) =>
  no('file-past', 'This match was played by older rules, which this version of the game no longer has.', { version });
