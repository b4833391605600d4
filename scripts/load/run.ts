/** Runs a server and its clients, each in a process of its own, and gathers what they say. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../measure/port.ts';
import type { Cost } from './figures.ts';
import { countLost } from './lost.ts';

export type Kind = 'ours' | 'stock' | 'echo';

/** What clients are to do. */
export interface Asked {
  kind: Kind;
  address: string;
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
  /** Of one processor, the share that the server took. */
  busy: number;
  acknowledged: number;
  lost: number;
}

type Said = Partial<{ ready: true; from: true; until: true; closed: Phase; paced: Phase; spent: number; cost: Cost }>;

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts one of the programs that were built; `heard` gives what it says next under a name. */
export function start(file: string, ...args: string[]) {
  const env = { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error' };
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

/** @param programs the folder of the built programs */
export async function measure(
  programs: string,
  what: Omit<Asked, 'address' | 'lobby' | 'acknowledged'>,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const ports = [await freePort(), await freePort()];
  const [address, lobby] = ports.map((port) => `http://127.0.0.1:${port}`);
  const server = start(join(programs, `${what.kind}.mjs`), String(ports[0]), folder, String(ports[1]));
  await server.heard('ready');
  const file = what.kind === 'ours' ? { acknowledged: join(folder, 'acknowledged') } : {};
  const asked: Asked = { ...what, address, lobby, ...file };
  const clients = start(join(programs, 'clients.mjs'), JSON.stringify(asked));
  const spent = async (): Promise<number> => {
    server.child.send('spent');
    return server.heard('spent');
  };
  try {
    await clients.heard('from');
    const before = await spent();
    const closed = await clients.heard('closed');
    const busy = ((await spent()) - before) / closed.seconds;
    const paced = what.paced ? await clients.heard('paced') : null;
    const done: Measured = { closed, paced, busy, acknowledged: 0, lost: 0 };
    if (!asked.acknowledged) return done;
    // In the middle of its work: every table has a move on its way.
    await new Promise((go) => setTimeout(go, 1000));
    server.child.kill('SIGKILL');
    await Promise.all([server.ended, clients.ended]);
    const acknowledged = JSON.parse(readFileSync(asked.acknowledged, 'utf8'));
    done.acknowledged = acknowledged.length;
    done.lost = await countLost(join(folder, 'tables.sqlite'), acknowledged);
    return done;
  } finally {
    for (const { child, ended } of [server, clients]) {
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(folder, { recursive: true });
  }
}
