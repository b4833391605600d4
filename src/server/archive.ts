/**
 * Finished matches that are to outlast their tables: what was played, and nothing of who played it. A file for each
 * month, one line of JSON a match, each line a gzip member of its own, so that a file only ever grows and is whole after
 * every line.
 */
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { aboutOf } from './authority/about.ts';
import { movesOf } from './authority/history.ts';
import type { Called, Hosting } from './authority/hosting.ts';
import { entriesOf } from './authority/played.ts';
import { failed } from './storage/errors.ts';
import type { Loaded } from './storage/types.ts';

/** A match as it is archived: names, talk, teams and the times of moves are left out. */
export interface Archived {
  /** The commitment of the match's chance, SHA-256 in hex: a match that was written twice has the same. */
  key: string;
  /** The scenario. */
  kind: string;
  /** Of rules and content. */
  version: string;
  /** The day of the last move, as `2026-11-29`, in UTC. */
  ended: string;
  chosen: Record<string, unknown>;
  seed: string;
  moves: Called[];
  /** The same as a file of the game's own; null where it was played under other rules than this server's. */
  record: string | null;
}

/** What writes matches down: a hosting does. */
export type Writer = Pick<Hosting, 'version' | 'start' | 'record'>;

export interface Archive {
  /** Writes these down: on disk once it is fulfilled. Error: the system's own. */
  keep(matches: readonly Archived[]): Promise<void>;
}

/** Makes the folder where there is none. What is in it is its owner's alone. Error: `failed`. */
export async function openArchive(folder: string): Promise<Archive> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw failed(`The folder ${folder} can not be used`, error);
  });
  const pack = promisify(gzip);

  async function add(month: string, matches: readonly Archived[]): Promise<void> {
    const members = await Promise.all(matches.map((match) => pack(`${JSON.stringify(match)}\n`)));
    const file = await open(join(folder, `matches-${month}.jsonl.gz`), 'a', 0o600);
    try {
      await file.appendFile(Buffer.concat(members));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  return {
    async keep(matches) {
      const months = new Set(matches.map(monthOf));
      for (const month of months) {
        const ofMonth = matches.filter((match) => monthOf(match) === month);
        await add(month, ofMonth);
      }
    },
  };
}

const monthOf = ({ ended }: Archived): string => ended.slice(0, 7);

/** What the archive keeps of a table; null where it was no match to its end, or a class's, of which nothing is kept. */
export function archivedOf(hosting: Writer, { table, entries }: Loaded): Archived | null {
  const about = aboutOf(table);
  const { chosen, chance, version, closed, takenBack, group, commitment } = about;
  const newest = entries.at(-1);
  if (table.status !== 'over' || closed || takenBack.done || group !== null || !newest) return null;
  const moves = movesOf(entriesOf({ entries }));
  return {
    key: commitment,
    kind: table.kind,
    version,
    ended: new Date(newest.at).toISOString().slice(0, 10),
    chosen,
    seed: chance.seed,
    moves,
    record: version === hosting.version ? hosting.record(hosting.start(chosen, chance.seed), moves, {}) : null,
  };
}
