/** Who holds what, in the database of PostgreSQL that the nodes share. */
import { randomBytes } from 'node:crypto';
import { asStorageError } from '../storage/errors.ts';
import { connect, PATIENCE, type Patience } from '../storage/postgres/connection.ts';
import { migrate } from '../storage/postgres/migrations.ts';
import { soon } from '../storage/postgres/soon.ts';
import * as query from './home-queries.ts';
import { openLine } from './postgres-line.ts';
import { steady } from './steady.ts';
import type { ClusterNode, Hold, Homes } from './types.ts';

/** How often a node says that it is alive, in milliseconds. */
export const BEAT = 1000;
/** A node that has not said so for as long, in milliseconds, is taken for dead. All nodes need the same. */
export const DEAD = 4000;

/**
 * A node that could not say so for as long, in milliseconds, believes no longer that it holds anything: others have it by
 * now, or nobody can write.
 */
const SILENT = 12_000;
/** How often it is looked for what a server has made that was no node, in milliseconds: it takes time. */
const SEEK = 60_000;
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
  /** In place of `SILENT`, in milliseconds. */
  silent?: number;
  /** In place of this computer's clock, in milliseconds since 1970. */
  now?(): number;
  patience?: Patience;
}

/** 22 letters, digits, `-` or `_`. */
const draw = () => randomBytes(16).toString('base64url');

/** Error: `failed`, as with `openPostgres`. */
export async function openHomes(url: string, options: HomesOptions): Promise<Homes> {
  const { address, version, beat = BEAT, dead = DEAD, silent = SILENT, now = steady, patience = PATIENCE } = options;
  await migrate(url);
  const self: ClusterNode = { id: draw(), address, version };
  const db = connect(url, POOL, patience);
  const held = new Map<string, Hold>();
  const watchers = new Set<(home: string | null) => void>();
  let ahead = Number.NaN;
  /** When it last said that it is alive, by `performance.now()`. */
  let said = performance.now();
  /** Homes that may be in this node's name although it does not hold them, and from when on that is certain. */
  const doubtful = new Map<string, number>();
  /** When it is looked next for what nobody ever held, by `performance.now()`: at once, and now and then. */
  let seekAt = 0;
  /** Up to where homes of what was never stored have been cleared away. */
  let swept = '';
  /** Something has changed hands that could not be looked at. */
  let missed = false;
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

  /** What was asked for and not answered may have been done all the same, and until then may be done yet. */
  const doubt = (home: string): void => {
    doubtful.set(home, performance.now() + patience.connect + patience.use);
  };

  /** Gives up what is in this node's name and not known to it: nobody would see to it. */
  async function settle(): Promise<void> {
    const certain = [...doubtful].flatMap(([home, at]) => (at <= performance.now() ? [home] : []));
    if (certain.length === 0) return;
    await query.giveUp(
      db,
      self.id,
      certain.filter((home) => !held.has(home)),
    );
    for (const home of certain) doubtful.delete(home);
  }

  const line = await openLine(url, patience, beat, {
    async beat(client) {
      const [before, begun] = [now(), performance.now()];
      const at = await query.beat(client, self);
      const [least, most] = [at - now(), at - before];
      said = begun;
      // What a slow answer does not speak against stays as it was; what it does is moved no further than it must be.
      ahead = Number.isNaN(ahead) ? (least + most) / 2 : Math.min(Math.max(ahead, least), most);
      await settle();
      if (!missed) return;
      missed = false;
      await recheck([...held.keys()]);
      tell(null);
    },
    async joined(again) {
      await recheck([...held.keys()]);
      if (again) tell(null);
    },
    heard(home) {
      recheck([home])
        .catch(() => {
          missed = true;
        })
        .then(() => tell(home));
    },
  }).catch(async (error: unknown) => {
    await db.destroy();
    throw asStorageError(error);
  });
  const secret = await query.secret(db, draw());
  const sweep = async (): Promise<void> => {
    await query.sweepNodes(db);
    swept = await query.sweepHomes(db, swept);
  };
  const sweeping = setInterval(() => void sweep().catch(() => {}), query.SWEEP);
  sweeping.unref();
  const doubting = setInterval(() => {
    if (held.size === 0 || performance.now() - said < silent) return;
    for (const home of held.keys()) doubtful.set(home, said);
    held.clear();
    tell(null);
  }, beat);
  doubting.unref();

  async function close(): Promise<void> {
    clearInterval(sweeping);
    clearInterval(doubting);
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

    async claim(home, version) {
      const before = held.get(home);
      const claimed = await ask(() => query.claim(db, self, dead, home, version)).catch((error: unknown) => {
        doubt(home);
        throw error;
      });
      const known = held.get(home);
      if (claimed.hold && known?.epoch !== claimed.hold.epoch) held.set(home, claimed.hold);
      // What was taken meanwhile is newer than the answer.
      else if (claimed.hold === null && known === before) held.delete(home);
      return claimed;
    },

    async release(home) {
      const hold = held.get(home);
      if (!hold) return;
      // First of all nothing may be written any more.
      held.delete(home);
      await ask(() => query.release(db, self.id, hold)).catch((error: unknown) => {
        doubt(home);
        throw error;
      });
    },

    async orphans(limit) {
      const alone = await ask(() => query.orphans(db, dead, limit));
      const room = limit - alone.length;
      if (room <= 0 || performance.now() < seekAt) return alone;
      seekAt = performance.now() + SEEK;
      const more = await ask(() => query.neverHeld(db, room));
      // There may be others.
      if (more.length === room) seekAt = 0;
      return [...alone, ...more];
    },

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
