/** The golden matches: finished records in test/golden/, each played again with its log. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { step } from '../../rules/apply.ts';
import type { LogEntry } from '../../rules/log.ts';
import { fromRecord, type MatchRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';

export const GOLDEN = new URL('../../test/golden/', import.meta.url);

export interface Golden {
  /** Name of its file. */
  file: string;
  record: MatchRecord;
}

/** Reads every golden match; none where the folder is not there. Throws with the reason where one is refused. */
export function goldens(folder: URL = GOLDEN): Golden[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.match'))
    .sort()
    .map((file) => {
      const loaded = fromRecord(readFileSync(new URL(file, folder), 'utf8'));
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
