/** Who holds what, in the database of PostgreSQL that the nodes share. */
import { randomBytes } from 'node:crypto';
import { asStorageError } from '../storage/errors.ts';
import { connect, PATIENCE, type Patience } from '../storage/postgres/connection.ts';
import { migrate } from '../storage/postgres/migrations.ts';
import { soon } from '../storage/postgres/soon.ts';
import * as query from './home-queries.ts';
import { openLine } from './postgres-line.ts';
import type { ClusterNode, Hold, Homes } from './types.ts';

/** How often a node says that it is alive, in milliseconds. */
export const BEAT = 1000;
/** A node that has not said so for as long, in milliseconds, is taken for dead. All nodes need the same. */
export const DEAD = 4000;

/** Connections at once, beside the one that is listened on. */
const POOL = 3;

export interface HomesOptions {
  /** Where this node listens for others: `host:port`. */
  address: string;
  /** Of rules and content: `Hosting.version`. */
  version: string;
  /** In place of `BEAT`, in milliseconds. */
  beat?: number;
  /** In place of `DEAD`, in milliseconds. */
  dead?: number;
  /** This computer's clock, in milliseconds since 1970. */
  now?(): number;
  patience?: Patience;
}

/** 22 letters, digits, `-` or `_`. */
const draw = () => randomBytes(16).toString('base64url');

/** Error: `failed`, as with `openPostgres`. */
export async function openHomes(url: string, options: HomesOptions): Promise<Homes> {
  const { address, version, beat = BEAT, dead = DEAD, now = Date.now, patience = PATIENCE } = options;
  await migrate(url);
  const self: ClusterNode = { id: draw(), address, version };
  const db = connect(url, POOL, patience);
  const held = new Map<string, Hold>();
  const watchers = new Set<(home: string | null) => void>();
  let ahead = 0;
  let closing: Promise<void> | null = null;

  const tell = (home: string | null): void => {
    for (const hear of [...watchers]) hear(home);
  };

  async function ask<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await soon(patience.call, work);
    } catch (error) {
      throw asStorageError(error);
    }
  }

  /** Forgets homes that are another's by now. What was taken since the database was asked is not looked at. */
  async function recheck(homes: readonly string[]): Promise<void> {
    const asked = homes.flatMap((home) => held.get(home) ?? []);
    if (asked.length === 0) return;
    const ours = await query.stillHeld(db, self.id, asked);
    for (const hold of asked) if (!ours.has(hold.home) && held.get(hold.home) === hold) held.delete(hold.home);
  }

  const line = await openLine(url, patience, beat, {
    async beat(client) {
      const before = now();
      const at = await query.beat(client, self);
      ahead = at - (before + now()) / 2;
    },
    async joined(again) {
      await recheck([...held.keys()]);
      if (again) tell(null);
    },
    heard(home) {
      // Where it can't be asked, the line is lost too, and all are looked at once it is back.
      recheck([home])
        .catch(() => {})
        .then(() => tell(home));
    },
  }).catch(async (error: unknown) => {
    await db.destroy();
    throw asStorageError(error);
  });
  const secret = await query.secret(db, draw());
  const sweeping = setInterval(() => void query.sweep(db).catch(() => {}), query.SWEEP);
  sweeping.unref();

  async function close(): Promise<void> {
    clearInterval(sweeping);
    await line.close();
    held.clear();
    // Where the database does not answer, others find out by themselves.
    await ask(() => query.leave(db, self.id)).catch(() => {});
    await db.destroy();
  }

  return {
    self,
    secret,
    get ahead() {
      return ahead;
    },
    held: (home) => held.get(home) ?? null,

    claim: (home, version) =>
      ask(async () => {
        const claimed = await query.claim(db, self, dead, home, version);
        const known = held.get(home);
        if (claimed.hold === null) held.delete(home);
        else if (known?.epoch !== claimed.hold.epoch) held.set(home, claimed.hold);
        return claimed;
      }),

    async release(home) {
      const hold = held.get(home);
      if (!hold) return;
      // First of all nothing may be written any more.
      held.delete(home);
      await ask(() => query.release(db, self.id, hold));
    },

    orphans: (limit) => ask(() => query.orphans(db, dead, limit)),

    watch(hear) {
      watchers.add(hear);
      return () => void watchers.delete(hear);
    },

    close() {
      closing ??= close();
      return closing;
    },
  };
}
