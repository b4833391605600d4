/** Where the servers of a load keep what they store: a file, or one PostgreSQL that several share. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../src/server/storage/sqlite.ts';
import type { Storage } from '../../src/server/storage/types.ts';

export const STORES = ['sqlite', 'postgres'] as const;
export type StoreKind = (typeof STORES)[number];

export interface LoadStore {
  /** What a server's environment says of it. */
  readonly env: Record<string, string>;
  /** Seconds of processor time that processes of its own have used; null: there are none, or the system does not tell. */
  spent(): Promise<number | null>;
  /** What is stored; no server is at work. */
  open(): Promise<Storage>;
  close(): Promise<void>;
}

/** Ticks of a processor's time in a second, as Linux counts them for every program. */
const TICKS = 100;

/** The parent of a process, and its ticks; null where it has ended. */
function statOf(pid: string): { parent: string; ticks: number } | null {
  try {
    // The name stands in brackets, and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { parent: fields[1], ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}

/** Seconds that a process and its children that still live have used; null where the system does not tell. */
function familySpent(first: string): number | null {
  const own = statOf(first);
  if (!own) return null;
  let { ticks } = own;
  for (const pid of readdirSync('/proc')) {
    const found = /^\d+$/.test(pid) ? statOf(pid) : null;
    if (found?.parent === first) ticks += found.ticks;
  }
  return ticks / TICKS;
}

function fileStore(folder: string): LoadStore {
  return {
    env: {},
    spent: async () => null,
    open: () => openSqlite(join(folder, 'tables.sqlite')),
    async close() {},
  };
}

async function databaseStore(): Promise<LoadStore> {
  const { startPostgres } = await import('../../test/support/postgres.ts');
  const { openPostgres } = await import('../../src/server/storage/postgres/postgres.ts');
  const postgres = await startPostgres();
  const url = postgres.url(await postgres.fresh());
  return {
    env: { DATABASE_URL: url },
    async spent() {
      // The first process of it is no row there, but the parent of one that lives as long.
      const [row] = await postgres.run<{ pid: number }>(
        `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
      );
      const first = row && statOf(String(row.pid))?.parent;
      return first === undefined ? null : familySpent(first);
    },
    open: () => openPostgres(url),
    close: () => postgres.remove(),
  };
}

/** @param folder of a store that is a file */
export const storeOf = async (kind: StoreKind, folder: string): Promise<LoadStore> =>
  kind === 'postgres' ? databaseStore() : fileStore(folder);
