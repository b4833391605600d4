/** The golden matches: records in test/golden/, each played again with its log. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { step } from '../../rules/apply.ts';
import type { LogEntry } from '../../rules/log.ts';
import { fromRecord, type MatchRecord, parseRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import { outcomeOf, writtenOutcome } from '../golden/outcome.ts';

export const GOLDEN = new URL('../../test/golden/', import.meta.url);

export interface Golden {
  /** Name of its file. */
  file: string;
  record: MatchRecord;
}

/** Every match file of a folder with its text; none where the folder is not there. `record` is null for one that can't be read. */
export function readMatches(folder: URL = GOLDEN): { file: string; text: string; record: MatchRecord | null }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.match'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const parsed = parseRecord(text);
      return { file, text, record: parsed.ok ? parsed.record : null };
    });
}

/** Why a golden match is not what its file says, as a sentence; null where it is. */
export function problemOf(text: string): string | null {
  const loaded = fromRecord(text);
  if (!loaded.ok) return loaded.error.message;
  const outcome = outcomeOf(loaded.state);
  const written = writtenOutcome(text);
  if (written.length === 0) return 'no outcome is written yet: run npm run golden -- --write';
  const at = outcome.findIndex((line, i) => line !== written[i]);
  if (at >= 0) return `the outcome is "${outcome[at]}", the file says "${written[at] ?? 'nothing'}"`;
  return written.length === outcome.length ? null : 'the file says more of the outcome than there is';
}

/** Reads every golden match. Throws with the reason where one is refused. */
export function goldens(folder: URL = GOLDEN): Golden[] {
  return readMatches(folder).map(({ file, text }) => {
    const loaded = fromRecord(text);
    if (!loaded.ok) throw new Error(`${file}: ${loaded.error.message}`);
    return { file, record: loaded.record };
  });
}

/** Everything that happened in a recorded match. Records hold moves only, so it is played again. */
export function logOf({ scenario, options, seed, moves }: MatchRecord): LogEntry[] {
  const log: LogEntry[] = [];
  const G = setup(scenario, options, seed, log);
  for (const { by, move } of moves) step(G, by, move, log);
  return log;
}
