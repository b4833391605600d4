/** Where nodes keep what they store, as far as a run has to know it: how it is found, opened, killed and filled. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openStore } from '../../src/server/main.ts';
import type { Storage } from '../../src/server/storage/types.ts';
import type { Line } from './line.ts';
import type { Node } from './node.ts';
import type { Side } from './plan.ts';

export type StoreKind = 'sqlite' | 'postgres';

/** A database in processes of its own. */
export interface Database {
  /** SIGKILL of all of its processes; fulfilled once they are gone. */
  kill(): Promise<void>;
  /** Starts it over the same data; fulfilled once it answers. */
  start(): Promise<void>;
}

/** Lets no node write any more until what it gives is called; `node` is whose turn it is. */
export type Fill = (node: Node) => Promise<() => Promise<void>>;

export interface Store {
  /** What a node's environment says of it, by the node's place in their order. */
  env(node: number): Record<string, string>;
  /** What can be cut between a node and others than clients, in the order of the nodes. */
  readonly lines: Partial<Record<Side, readonly Line[]>>;
  /** Null: the nodes' own file. */
  readonly database: Database | null;
  /** Null: the disk can't be filled here; `why` says why. */
  readonly fill: Fill | null;
  readonly why: string | null;
  /** What is stored, for whoever checks it: no node is at work. */
  open(): Promise<Storage>;
  close(): Promise<void>;
}

const run = promisify(execFile);

/**
 * The kernel lets the process write no byte to any file (RLIMIT_FSIZE of `prlimit`, which needs no rights over one's own
 * processes): SQLite is refused in the middle of its journal, as on a disk that is full. Null: there is no `prlimit`.
 */
async function fillByLimit(): Promise<Fill | null> {
  const limit = (pid: number, most: string) => run('prlimit', [`--pid=${pid}`, `--fsize=${most}:`]);
  try {
    await limit(process.pid, 'unlimited');
  } catch {
    return null;
  }
  return async (node) => {
    const { pid } = node;
    if (pid === null) return async () => {};
    // A process that is killed just now has no limit any more.
    await limit(pid, '0').catch(() => {});
    return async () => void (node.pid === pid && (await limit(pid, 'unlimited').catch(() => {})));
  };
}

/** A file of SQLite in this folder: of one node. */
export async function sqliteStore(folder: string): Promise<Store> {
  const data = join(folder, 'data');
  const fill = await fillByLimit();
  return {
    env: () => ({ DATA: data }),
    lines: {},
    database: null,
    fill,
    why: fill ? null : 'full disk: there is no prlimit here',
    open: () => openStore(data),
    async close() {},
  };
}
