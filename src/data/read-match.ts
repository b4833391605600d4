/** A match's data turned back into the record that it tells. */

import { hashOf } from '../../rules/hash.ts';
import type { Refusal } from '../../rules/moves.ts';
import { refuse } from '../../rules/plays/decision.ts';
import { fromRecord, type Loaded } from '../../rules/record.ts';
import { VERSIONS } from './formats.ts';
import { matchData } from './match.ts';

const no = (code: string, message: string, params?: Refusal['params']): { ok: false; error: Refusal } => ({
  ok: false,
  error: refuse(code, message, params),
});

/** What is nested deeper than can be walked through is not what any match comes to. */
function isSame(told: unknown, given: unknown): boolean {
  try {
    return hashOf(told) === hashOf(given);
  } catch {
    return false;
  }
}

/**
 * Reads the text of a match's JSON and plays the match in it again. Errors: `data-foreign`, `data-future` (with the
 * version), `data-malformed`, `data-differs` (with the part that is not what the match in it comes to), and those of
 * `fromRecord` for the match itself.
 */
export function readMatchData(source: string): Loaded {
  if (source.length > 20_000_000) return no('file-too-large', 'This file is too large to be a match.');
  let data: Record<string, unknown>;
  try {
    data = JSON.parse(source);
  } catch {
    return no('data-foreign', 'This file is not the data of a Soft Landing match.');
  }
  if (data?.format !== 'soft-landing/match')
    return no('data-foreign', 'This file is not the data of a Soft Landing match.');
  const { version, text } = data;
  if (typeof version === 'number' && version > VERSIONS.match)
    return no('data-future', 'This data was written by a newer version of the game.', { version });
  if (version !== VERSIONS.match || typeof text !== 'string')
    return no('data-malformed', 'This data is not well formed (its version or its text).');
  const loaded = fromRecord(text);
  if (!loaded.ok) return loaded;
  const told = { ...matchData(loaded.record) } as Record<string, unknown>;
  const parts = [...new Set([...Object.keys(told), ...Object.keys(data)])];
  const other = parts.find((part) => !isSame(told[part], data[part]));
  if (other !== undefined)
    return no('data-differs', `This data is not what the match in it comes to (its ${other}).`, { part: other });
  return loaded;
}
