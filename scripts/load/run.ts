/** Runs a server, or several, and their clients, each in a process of its own, and gathers what they say. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../measure/port.ts';
import type { Cost } from './figures.ts';
import { countLost } from './lost.ts';
import { type StoreKind, storeOf } from './store.ts';

export type Kind = 'ours' | 'stock' | 'echo';

/** What clients are to do. */
export interface Asked {
  kind: Kind;
  /** Of one server, or of several over one database: each table's two are at different ones. */
  addresses: string[];
  /** Where boardgame.io's server sets up matches. */
  lobby: string;
  tables: number;
  scenario: string;
  warm: number;
  seconds: number;
  /** The share of what it can do at most that is asked of the server in a second phase; 0: there is none. */
  paced: number;
  /** Where to write what was acknowledged once the server is gone; left out: the clients end by themselves. */
  acknowledged?: string;
}

/** What clients saw in some seconds. */
export interface Phase {
  moves: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** For each move, to each client of its table. */
  bytes: number;
  /** Of one processor, the share that the clients took. */
  busy: number;
}

export interface Measured {
  closed: Phase;
  paced: Phase | null;
  /** Of one processor, the share that the server took; of several, all of them. */
  busy: number;
  /** Of one processor, the share that the database's own processes took; null: it has none, or that can't be told. */
  database: number | null;
  acknowledged: number;
  lost: number;
}

type Said = Partial<{ ready: true; from: true; until: true; closed: Phase; paced: Phase; spent: number; cost: Cost }>;

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts one of the programs that were built; `heard` gives what it says next under a name. */
export function start(file: string, args: readonly string[] = [], more: Record<string, string> = {}) {
  const env = { ...process.env, ...more, NODE_ENV: 'production', LOG_LEVEL: 'error' };
  const child = fork(file, args, { execArgv: [], env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.add(child);
  const said: Said[] = [];
  let hear = () => {};
  child.on('message', (message) => {
    said.push(message as Said);
    hear();
  });
  const ended = once(child, 'exit').then(() => {
    children.delete(child);
    hear();
  });
  const heard = async <K extends keyof Said>(name: K): Promise<NonNullable<Said[K]>> => {
    for (;;) {
      const at = said.findIndex((message) => message[name] !== undefined);
      if (at >= 0) return said.splice(at, 1)[0][name] as NonNullable<Said[K]>;
      if (!children.has(child)) throw new Error(`${file} has ended by itself.`);
      await new Promise<void>((fulfil) => {
        hear = fulfil;
      });
    }
  };
  return { child, ended, heard };
}

/** What is measured, and over which store, with how many servers of ours. */
export interface Measuring extends Omit<Asked, 'addresses' | 'lobby' | 'acknowledged'> {
  store: StoreKind;
  nodes: number;
}

/** @param programs the folder of the built programs */
export async function measure(programs: string, { store: kept, nodes, ...what }: Measuring): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const ours = what.kind === 'ours';
  const store = await storeOf(ours ? kept : 'sqlite', folder);
  const ports: number[] = [];
  for (let i = 0; i < (ours ? nodes : 1) + 1; i++) ports.push(await freePort());
  const lobby = ports.pop() as number;
  const servers = ports.map((port) =>
    start(join(programs, `${what.kind}.mjs`), [String(port), folder, String(lobby)], store.env),
  );
  for (const { heard } of servers) await heard('ready');
  const [addresses, ofLobby] = [ports, [lobby]].map((all) => all.map((port) => `http://127.0.0.1:${port}`));
  const file = ours ? { acknowledged: join(folder, 'acknowledged') } : {};
  const asked: Asked = { ...what, addresses, lobby: ofLobby[0], ...file };
  const clients = start(join(programs, 'clients.mjs'), [JSON.stringify(asked)]);
  const spent = async (): Promise<number> => {
    const all = servers.map(({ child, heard }) => {
      child.send('spent');
      return heard('spent');
    });
    return (await Promise.all(all)).reduce((sum, one) => sum + one, 0);
  };
  try {
    await clients.heard('from');
    const before = await Promise.all([spent(), store.spent()]);
    const closed = await clients.heard('closed');
    const after = await Promise.all([spent(), store.spent()]);
    const share = (i: 0 | 1) => ((after[i] ?? 0) - (before[i] ?? 0)) / closed.seconds;
    const paced = what.paced ? await clients.heard('paced') : null;
    const database = before[1] === null ? null : share(1);
    const done: Measured = { closed, paced, busy: share(0), database, acknowledged: 0, lost: 0 };
    if (!asked.acknowledged) return done;
    // In the middle of its work: every table has a move on its way.
    await new Promise((go) => setTimeout(go, 1000));
    for (const { child } of servers) child.kill('SIGKILL');
    await Promise.all([...servers, clients].map(({ ended }) => ended));
    const acknowledged = JSON.parse(readFileSync(asked.acknowledged, 'utf8'));
    done.acknowledged = acknowledged.length;
    done.lost = await countLost(await store.open(), acknowledged);
    return done;
  } finally {
    for (const { child, ended } of [...servers, clients]) {
      child.kill('SIGKILL');
      await ended;
    }
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
