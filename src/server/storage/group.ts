/**
 * Writes that come while others are being written are committed with one another: the disk is waited for once. They
 * happen in the order in which they came.
 */
import { CompiledQuery, sql } from 'kysely';
import { type Db, transact } from './connection.ts';
import { asStorageError, failed } from './errors.ts';

/** The most writes of one commit, so that in a rush nobody waits for all others. */
const MOST = 256;

export interface Group {
  /**
   * Does the work in one transaction with others, in a part of its own: where it throws, it alone is undone and refused.
   * Fulfilled once it is committed. Errors: those of the contract; `failed` for all where the commit failed.
   */
  write<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Waits for all that were asked for so far. */
  written(): Promise<void>;
}

interface Waiting {
  /** Does the work; what it returns tells whoever waits, once it is committed. */
  attempt(db: Db): Promise<() => void>;
  refuse(error: unknown): void;
}

const SAVEPOINT = CompiledQuery.raw('savepoint one');
const RELEASE = CompiledQuery.raw('release one');

/** Does one write of a group. Throws only where the group as a whole is lost. */
async function attempt(db: Db, { attempt, refuse }: Waiting): Promise<() => void> {
  await db.executeQuery(SAVEPOINT);
  try {
    const tell = await attempt(db);
    await db.executeQuery(RELEASE);
    return tell;
  } catch (error) {
    // Fails where the transaction is gone altogether, as with a full disk: on no account may the next write go alone.
    await sql`rollback to one`.execute(db);
    await db.executeQuery(RELEASE);
    return () => refuse(asStorageError(error));
  }
}

/** @param onCommit told after every commit how many writes, the refused ones included, were in it; must not throw */
export function createGroup(db: Db, onCommit?: (writes: number) => void): Group {
  const queue: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function commit(group: Waiting[]): Promise<void> {
    try {
      const tell = await transact(db, async (now) => {
        const all: (() => void)[] = [];
        for (const waiting of group) all.push(await attempt(now, waiting));
        return all;
      });
      for (const each of tell) each();
    } catch (error) {
      const refusal = failed('The database could not write', error);
      for (const { refuse } of group) refuse(refusal);
      return;
    }
    onCommit?.(group.length);
  }

  async function run(): Promise<void> {
    while (queue.length > 0) {
      // What the network has brought meanwhile comes first, and joins.
      await new Promise((go) => setImmediate(go));
      await commit(queue.splice(0, MOST));
    }
    running = null;
  }

  return {
    write: (work) =>
      new Promise((fulfil, refuse) => {
        const attempt = async (now: Db) => {
          const value = await work(now);
          return () => fulfil(value);
        };
        queue.push({ attempt, refuse });
        running ??= run();
      }),

    async written() {
      await running;
    },
  };
}
