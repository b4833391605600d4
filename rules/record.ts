/**
 * Records: a finished match as a short text that replays exactly, with a hash per round. A match that still runs is
 * saved as another kind of file (`live`): it holds the seed, so it protects against loss, not against a reader.
 */
import { step } from './apply.ts';
import { readOptions } from './content/scenarios/index.ts';
import { whyNot } from './legal.ts';
import type { Move, Refusal } from './moves.ts';
import { refuse } from './plays/decision.ts';
import { recordSchema } from './record.schema.ts';
import { setup } from './setup.ts';
import { type Options, RULES_VERSION, type State } from './state.ts';
import type { Bloc, ScenarioId } from './terms.ts';

/** Who moved, and what: enough, with scenario, options and seed, to play the match again. */
export interface Turn {
  by: Bloc;
  move: Move;
}

export interface MatchRecord {
  format: 'soft-landing';
  kind: 'finished' | 'live';
  rulesVersion: number;
  scenario: ScenarioId;
  options: Options;
  seed: string;
  names?: Partial<Record<Bloc, string>>;
  moves: Turn[];
  /** State hash at the end of each round and at the end of the match: tampering shows. */
  hashes: string[];
}

/** A 64-bit hash of any plain JSON value, in 16 hex digits; equal values give equal hashes, whatever their key order. */
export function hashOf(value: unknown): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  const eat = (s: string) => {
    for (let i = 0; i < s.length; i++) {
      const c = s.charCodeAt(i);
      a = Math.imul(a ^ c, 0x01000193);
      b = Math.imul(b ^ (c + (a >>> 15)), 0x27d4eb2d);
    }
  };
  const walk = (v: unknown): void => {
    if (Array.isArray(v)) {
      eat('[');
      for (const e of v) walk(e);
      eat(']');
    } else if (v && typeof v === 'object') {
      eat('{');
      const o = v as Record<string, unknown>;
      for (const k of Object.keys(o).sort())
        if (o[k] !== undefined) {
          eat(k);
          walk(o[k]);
        }
      eat('}');
    } else eat(`${typeof v}:${String(v)};`);
  };
  walk(value);
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return hex(a ^ (b >>> 13)) + hex(b ^ (a >>> 16));
}

export interface Replay {
  state: State;
  hashes: string[];
}

/** Plays turns from the start; stops with a refusal at the first that is not legal. */
export function replay(
  start: Pick<MatchRecord, 'scenario' | 'options' | 'seed'>,
  turns: readonly Turn[],
): Replay | { refusal: Refusal; at: number } {
  const state = setup(start.scenario, start.options, start.seed);
  const hashes: string[] = [];
  let { round } = state;
  for (let at = 0; at < turns.length; at++) {
    const { by, move: m } = turns[at];
    const refusal = whyNot(state, by, m);
    if (refusal) return { refusal, at };
    step(state, by, m);
    if (state.round !== round || state.ending) hashes.push(hashOf(state));
    round = state.round;
  }
  return { state, hashes };
}

/** The record of a match from its beginnings and its turns. Throws where they don't replay: that is a bug, not input. */
export function toRecord(
  start: Pick<MatchRecord, 'scenario' | 'options' | 'seed' | 'names'>,
  turns: readonly Turn[],
): MatchRecord {
  const played = replay(start, turns);
  if ('refusal' in played) throw new Error(`turn ${played.at} does not replay: ${played.refusal.message}`);
  return {
    format: 'soft-landing',
    kind: played.state.ending ? 'finished' : 'live',
    rulesVersion: RULES_VERSION,
    scenario: start.scenario,
    options: start.options,
    seed: start.seed,
    ...(start.names ? { names: start.names } : {}),
    moves: [...turns],
    hashes: played.hashes,
  };
}

export type Loaded = { ok: true; record: MatchRecord; state: State } | { ok: false; error: Refusal };

/** Reads a record's text, checks it and replays it. Damaged, foreign, altered or future files are refused with a reason. */
export function fromRecord(source: string): Loaded {
  const no = (code: string, message: string, params?: Refusal['params']): Loaded => ({
    ok: false,
    error: refuse(code, message, params),
  });
  if (source.length > 2_000_000) return no('file-too-large', 'This file is too large to be a match.');
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return no('file-not-json', 'This file is damaged or cut off: it cannot be read as a match.');
  }
  if ((data as { format?: unknown } | null)?.format !== 'soft-landing')
    return no('file-foreign', 'This file is not a Soft Landing match.');
  const version = (data as { rulesVersion?: unknown }).rulesVersion;
  if (typeof version === 'number' && version > RULES_VERSION)
    return no('file-future', 'This match was saved by a newer version of the game.', { version });
  const parsed = recordSchema.safeParse(data);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') || 'the file';
    return no('file-malformed', `This match file is not well formed (${where}).`, { where });
  }
  const record = parsed.data as unknown as MatchRecord;
  const options = readOptions(record.options);
  if (!options.ok) return no('file-malformed', 'This match file is not well formed (options).', { where: 'options' });
  const played = replay(record, record.moves);
  if ('refusal' in played)
    return no('file-altered', `Move ${played.at + 1} of this match is not legal: ${played.refusal.message}`, {
      move: played.at + 1,
    });
  if (played.hashes.join() !== record.hashes.join())
    return no('file-altered', 'This match was altered after it was saved: its round hashes do not fit its moves.');
  if ((played.state.ending !== null) !== (record.kind === 'finished'))
    return no('file-malformed', 'This match file is not well formed (kind).', { where: 'kind' });
  return { ok: true, record, state: played.state };
}
