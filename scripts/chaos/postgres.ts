/** A real PostgreSQL of the run's own, that several nodes share: killed with all of its processes, and filled where we may. */
import { execFile } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPostgres } from '../../src/server/storage/postgres/postgres.ts';
import { startPostgres, type TestPostgres } from '../../test/support/postgres.ts';
import { freePort } from '../measure/port.ts';
import { type Line, startLine } from './line.ts';
import type { Database, Fill, Store } from './store.ts';

const run = promisify(execFile);
const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));
/** Megabytes of the disk that is filled: what an empty database takes, its journal, and some room. */
const SIZE = 320;
/** How long it may take to answer, and to come back, in milliseconds. */
const PATIENCE = 5000;
const ANSWERS_WITHIN = 60_000;

/** Mounts a disk in memory, for which one has to be root; null: one may not. */
async function mount(at: string): Promise<(() => Promise<void>) | null> {
  mkdirSync(at);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m,mode=1777`, 'tmpfs', at]);
  } catch {
    return null;
  }
  return async () => void (await run('umount', ['-l', at]).catch(() => {}));
}

/** Takes all the room that is left on the disk, in a file beside the database's. */
const fillBy =
  (disk: string, again: () => Promise<void>): Fill =>
  async () => {
    const file = join(disk, 'full');
    const at = openSync(file, 'w');
    try {
      for (const piece of [Buffer.alloc(1 << 20), Buffer.alloc(1 << 12)])
        for (let room = true; room; ) {
          try {
            writeSync(at, piece);
          } catch {
            room = false;
          }
        }
    } finally {
      closeSync(at);
    }
    return async () => {
      rmSync(file, { force: true });
      await again();
    };
  };

/** Every process of it beside the first, which ends them when it can: killed itself, it can not. */
async function processesOf(postgres: TestPostgres): Promise<number[]> {
  const rows = await Promise.race([
    postgres.run<{ pid: number }>('select pid from pg_stat_activity where pid <> pg_backend_pid()'),
    pause(2000).then(() => []),
  ]).catch(() => []);
  return rows.map(({ pid }) => pid);
}

/** Does it answer; is it busy, such as with what a killed one has left; or does nobody listen? */
async function stateOf(postgres: TestPostgres): Promise<'up' | 'busy' | 'down'> {
  const asked = postgres.run('select 1').then(
    () => 'up' as const,
    ({ code }: { code?: string }) => (code === 'ECONNREFUSED' ? 'down' : 'busy'),
  );
  return Promise.race([asked, pause(PATIENCE).then(() => 'busy' as const)]);
}

function databaseOf(postgres: TestPostgres): Database {
  /** One thing after another is done to it. */
  let last: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  async function kill(): Promise<void> {
    const others = await processesOf(postgres);
    const gone = postgres.kill();
    for (const pid of others)
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    await gone;
  }

  async function start(): Promise<void> {
    for (const until = performance.now() + ANSWERS_WITHIN; performance.now() < until; await pause(100)) {
      const state = await stateOf(postgres);
      if (state === 'up') return;
      if (state === 'busy') continue;
      // One that has ended by itself, as with a full disk, is started again as well; its end can't be waited for.
      await Promise.race([postgres.kill(), pause(1000)]);
      await postgres.start();
    }
    throw new Error(`The database does not answer within ${ANSWERS_WITHIN / 1000} seconds.`);
  }
  return { kill: () => next(kill), start: () => next(start) };
}

/** @param folder of the run: what is mounted is mounted there */
export async function postgresStore(folder: string, nodes: number): Promise<Store> {
  const disk = join(folder, 'disk');
  const unmount = await mount(disk);
  const { TMPDIR } = process.env;
  // Whoever is another user on the way to the disk has to pass.
  if (unmount) chmodSync(folder, 0o711);
  if (unmount) process.env.TMPDIR = disk;
  const postgres = await startPostgres().finally(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });
  // The journal must leave room on so small a disk.
  await postgres.run(`alter system set max_wal_size = '64MB'`);
  await postgres.run('select pg_reload_conf()');
  const database = databaseOf(postgres);
  const url = new URL(postgres.url(await postgres.fresh()));
  const lines: Record<'database' | 'nodes', Line[]> = { database: [], nodes: [] };
  const env: Record<string, string>[] = [];
  for (let i = 0; i < nodes; i++) {
    const own = await freePort();
    const toDatabase = await startLine(() => [Number(url.port)]);
    const toNode = await startLine(() => [own]);
    lines.database.push(toDatabase);
    lines.nodes.push(toNode);
    const through = new URL(url);
    through.port = String(toDatabase.port);
    env.push({
      DATA: join(folder, `data-${i}`),
      DATABASE_URL: String(through),
      NODE_LISTEN: `127.0.0.1:${own}`,
      NODE_ADDRESS: `127.0.0.1:${toNode.port}`,
    });
  }
  return {
    env: (node) => env[node],
    lines: nodes > 1 ? lines : { database: lines.database },
    database,
    fill: unmount && fillBy(disk, () => database.start()),
    why: unmount ? null : 'full disk: only root can mount a small one',
    open: () => openPostgres(String(url)),
    async close() {
      for (const line of [...lines.database, ...lines.nodes]) await line.close();
      await postgres.remove();
      await unmount?.();
    },
  };
}
