/** Connections to PostgreSQL, never more than are allowed, and Kysely over them. */
import { Kysely, PostgresDialect, type PostgresPool, type PostgresQueryResult } from 'kysely';
import pg from 'pg';
import type { Db } from '../connection.ts';

/** How long things may take, in milliseconds. */
export interface Patience {
  /** Whatever is asked for, in all: it fails then, and what has not begun yet never begins. */
  call: number;
  /** To get a connection, where all are in use or another is to be made. */
  connect: number;
  /** All that is done with it in one go; it is cut off then. */
  use: number;
  /** One statement; the database itself gives it up then, and gives up its locks. */
  statement: number;
  /** Somebody else who writes the same row. */
  lock: number;
}

/** In a rush all get their turn, and nobody waits for a database that is gone. */
export const PATIENCE: Patience = { call: 5000, connect: 4000, use: 3000, statement: 2500, lock: 1500 };

/** Milliseconds after which a connection that nobody needs is closed. */
const IDLE = 30_000;

/** Numbers of the database that are 64 bits long are ours of 53; JSON stays text. */
const types: pg.CustomTypesConfig = {
  getTypeParser(type, format) {
    if (type === pg.types.builtins.INT8) return Number;
    if (type === pg.types.builtins.JSON) return (text: string) => text;
    return pg.types.getTypeParser(type, format);
  },
};

const named = (url: string, connect: number): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'soft-landing',
  keepAlive: true,
  connectionTimeoutMillis: connect,
  types,
});

/** For what has to be done soon. */
const impatient = (url: string, { connect, use, statement, lock }: Patience): pg.ClientConfig => ({
  ...named(url, connect),
  statement_timeout: statement,
  lock_timeout: lock,
  idle_in_transaction_session_timeout: use,
});

/** A connection that is lost is told by whatever is asked of it next; as an event it would end the process. */
const deaf = (): void => {};

/** A commit means: on disk. Where a server or its operator wants more than that, it stays. */
const DURABLE = `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`;

/** What goes with an error is for nobody's log: rows stand in it, with ids and what was said. */
function discreet(error: unknown): never {
  if (error instanceof pg.DatabaseError) for (const part of ['detail', 'where'] as const) error[part] = undefined;
  throw error;
}

/** The same connections, with statements prepared once on each, and cut off where something takes too long. */
function guarded(pool: pg.Pool, use: number): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return name;
  };
  return {
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const impatience = setTimeout(() => void client.end().catch(deaf), use);
      return {
        query: <R>(text: string | object, values: readonly unknown[] = []) => {
          if (typeof text !== 'string') throw new TypeError('Cursors are not used.');
          const query = values.length > 0 ? { name: nameOf(text), text, values: [...values] } : { text };
          return client.query(query).catch(discreet) as unknown as Promise<PostgresQueryResult<R>> & never;
        },
        release(destroy) {
          clearTimeout(impatience);
          client.release(destroy);
        },
      };
    },
  };
}

/**
 * Connects when something is asked for, not before. `db.destroy()` waits for what is under way and closes all.
 *
 * @param url `postgres://…`, as `pg` reads it @param most connections at once
 */
export function connect(url: string, most: number, patience = PATIENCE): Db {
  return over({ ...impatient(url, patience), max: most }, patience.use);
}

/** One connection that may take up to five minutes for what is done once, as bringing a database to this version. */
export function connectPatiently(url: string): Db {
  return over({ ...named(url, 5000), max: 1 }, 300_000);
}

function over(config: pg.PoolConfig, use: number): Db {
  // The pool itself waits for this without end.
  async function onConnect(client: pg.ClientBase): Promise<void> {
    const impatience = setTimeout(() => void (client as pg.Client).end().catch(deaf), use);
    try {
      await client.query(DURABLE);
    } finally {
      clearTimeout(impatience);
    }
  }
  const pool = new pg.Pool({ ...config, idleTimeoutMillis: IDLE, onConnect });
  pool.on('error', deaf);
  pool.on('connect', (client) => client.on('error', deaf));
  return new Kysely({ dialect: new PostgresDialect({ pool: guarded(pool, use) }) });
}

/** A connection of one's own, not connected yet. Whatever takes longer than `patience.use` fails. */
export function single(url: string, patience: Patience): pg.Client {
  const client = new pg.Client({ ...impatient(url, patience), query_timeout: patience.use });
  client.on('error', deaf);
  return client;
}
