/** Reads a match's file for a command; and writes a report, unless it can't. */
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fromRecord, type MatchRecord } from '../../rules/record.ts';

export interface Problem {
  /** `file-missing`, `file-live`, `out-unwritable`, or what `fromRecord` refuses. */
  code: string;
  message: string;
}
export type Read = { ok: true; record: MatchRecord } | { ok: false; error: Problem };

const no = (code: string, message: string): { ok: false; error: Problem } => ({ ok: false, error: { code, message } });

/** A finished match from a file. */
export function readMatch(path: string): Read {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return no('file-missing', `${path} can't be read: ${(error as Error).message}.`);
  }
  const loaded = fromRecord(text);
  if (!loaded.ok) return no(loaded.error.code, loaded.error.message);
  if (loaded.record.kind === 'live')
    return no('file-live', 'This match has not ended yet: there is nothing to look back on.');
  return { ok: true, record: loaded.record };
}

/**
 * Can a report be written there? Null: as far as can be told.
 * @param source the match's own file, which is not to be lost by it
 */
export function whyUnwritable(path: string, source: string): Problem | null {
  const unwritable = (why: string) => no('out-unwritable', `${path} can't be written: ${why}.`).error;
  if (resolve(path) === resolve(source)) return unwritable('it is the match itself');
  try {
    if (existsSync(path) && statSync(path).isDirectory()) return unwritable('it is a folder');
    accessSync(existsSync(path) ? path : dirname(resolve(path)), constants.W_OK);
    return null;
  } catch (error) {
    return unwritable((error as Error).message);
  }
}

/** Null: it is written. */
export function writeReport(path: string, text: string): Problem | null {
  try {
    writeFileSync(path, text);
    return null;
  } catch (error) {
    return no('out-unwritable', `${path} can't be written: ${(error as Error).message}.`).error;
  }
}
