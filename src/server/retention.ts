/** Tables are not kept for ever: those that are over for some time, and those that nobody came to. */
import { type Archive, type Archived, archivedOf, type Writer } from './archive.ts';
import type { World } from './authority/world.ts';
import type { Loaded, Storage, StoredTable } from './storage/types.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A table that still waits for its second player after so many days is given up. */
const WAITS = 14;
/** A match in which nobody has moved for so long is given up, in days. */
const SLEEPS = 365;
const EVERY = 6 * 60 * 60 * 1000;

/** So many matches are archived at once: each is read with all of its moves. */
const TOGETHER = 50;

export interface Retention {
  storage: Storage;
  world: World;
  /** Of tables that are over; 0: for good. */
  keepDays: number;
  /** Where matches go that were played to their end, before their tables are removed; null: nowhere. */
  archive: { to: Archive; hosting: Writer } | null;
  /** Told of each table that is stored and can't be archived as it is. */
  damaged(row: StoredTable, error: unknown): void;
  failed(error: unknown): void;
}

type Damaged = Retention['damaged'];

/** As it is archived; of what is damaged the moves alone, or nothing where they can't be read either. */
function readable(hosting: Writer, loaded: Loaded, damaged: Damaged): Archived | null {
  try {
    return archivedOf(hosting, loaded);
  } catch (error) {
    damaged(loaded.table, error);
  }
  try {
    return archivedOf({ ...hosting, version: '' }, loaded);
  } catch {
    return null;
  }
}

/** Archives what is over and has not changed since. A crash in the middle writes some of it twice the next time. */
async function archiveOld(
  storage: Storage,
  changed: number,
  { to, hosting }: NonNullable<Retention['archive']>,
  damaged: Damaged,
): Promise<void> {
  for (let after: string | undefined; ; ) {
    const ids = await storage.idsBefore(changed, 'over', TOGETHER, after);
    const matches: Archived[] = [];
    for (const id of ids) {
      const loaded = await storage.load(id);
      const match = loaded && readable(hosting, loaded, damaged);
      if (match) matches.push(match);
    }
    if (matches.length > 0) await to.keep(matches);
    after = ids.at(-1);
    if (ids.length < TOGETHER) return;
  }
}

/** Removes what is too old; says how many tables that were. What can't be written down stays; what can't be read does not. */
export async function removeOld({ storage, keepDays, archive, damaged }: Retention, now: number): Promise<number> {
  const waited = await storage.removeBefore(now - WAITS * DAY, 'waiting');
  const slept = await storage.removeBefore(now - SLEEPS * DAY, 'playing');
  if (keepDays === 0) return waited + slept;
  const since = now - keepDays * DAY;
  if (archive) await archiveOld(storage, since, archive, damaged);
  return waited + slept + (await storage.removeBefore(since, 'over'));
}

/** Removes what is too old now and from time to time, until it is told to stop; what is under way is waited for. */
export function retain(retention: Retention): () => Promise<void> {
  const { world, failed } = retention;
  let stopped = false;
  let waits = () => {};
  let working: Promise<void> = Promise.resolve();
  const clear = () => {
    // What a storage that is closed meanwhile refuses is no fault.
    working = removeOld(retention, world.now()).then(
      () => {},
      (error: unknown) => {
        if (!stopped) failed(error);
      },
    );
    waits = world.later(EVERY, clear);
  };
  clear();
  return async () => {
    stopped = true;
    waits();
    await working;
  };
}
