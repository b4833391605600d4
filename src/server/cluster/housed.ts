/**
 * The storage that several nodes share, as one of them uses it. What is loaded is held here, and what is created is held
 * from then on: so whatever is in this node's memory is this node's, until a write says otherwise.
 */
import { aboutOf } from '../authority/about.ts';
import { elsewhere } from '../storage/errors.ts';
import { type ClassStorage, type Storage, StorageError, type StoredTable } from '../storage/types.ts';
import type { Housing } from './housing.ts';

const isElsewhere = (error: unknown): boolean => error instanceof StorageError && error.code === 'elsewhere';

/** The home of a table: its class, or its own, as where it is damaged and nobody can say. */
export function homeOfTable(table: StoredTable): string {
  const { group } = aboutOf(table);
  return typeof group === 'string' ? group : table.id;
}

/** @param version of rules and content that this node plays by */
export function housed(shared: Storage, housing: Housing, version: string): Storage {
  /** Where the storage says that it is another's, it is so at once, before anything else is done with it. */
  const write = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (isElsewhere(error)) housing.drop(housing.homeOf(id));
      throw error;
    }
  };

  /** Creates what has a home of its own. */
  const found = async (home: string, work: () => Promise<void>): Promise<void> => {
    const { hold } = await housing.claim(home, version);
    if (!hold) throw elsewhere();
    try {
      await work();
    } catch (error) {
      await housing.release(home).catch(() => {});
      throw error;
    }
  };

  /** Reads what is held here, all the while that it is read. */
  const read = async <T>(id: string, load: () => Promise<T | null>, seen: (loaded: T) => void): Promise<T | null> => {
    for (;;) {
      const before = housing.of(id);
      const loaded = await load();
      if (loaded === null) {
        housing.ended(id, true);
        return null;
      }
      seen(loaded);
      const now = housing.of(id);
      if (!now) {
        housing.forget(id);
        throw elsewhere();
      }
      if (before?.home === now.home && before.epoch === now.epoch) return loaded;
    }
  };

  const classes: ClassStorage = {
    create: (row) => found(row.id, () => shared.classes.create(row)),
    load: (id) =>
      read(
        id,
        () => shared.classes.load(id),
        () => {},
      ),
    byCode: (code) => shared.classes.byCode(code),
    append: (id, ...rest) => write(id, () => shared.classes.append(id, ...rest)),
    unerased: () => shared.classes.unerased(),
    async remove(id) {
      await write(id, () => shared.classes.remove(id));
      housing.ended(id, true);
    },
  };

  return {
    async create(table) {
      const home = homeOfTable(table);
      housing.livesIn(table.id, home);
      if (home === table.id) await found(home, () => shared.create(table));
      else
        await write(home, () => shared.create(table)).catch((error: unknown) => {
          housing.forget(table.id);
          throw error;
        });
      housing.ended(table.id, table.status === 'over');
    },
    load: (id) =>
      read(
        id,
        () => shared.load(id),
        ({ table }) => {
          housing.livesIn(id, homeOfTable(table));
          housing.ended(id, table.status === 'over');
        },
      ),
    find: (id) => shared.find(id),
    byCode: (code) => shared.byCode(code),
    async append(id, entries, entry, change) {
      await write(id, () => shared.append(id, entries, entry, change));
      if (change?.status) housing.ended(id, change.status === 'over');
    },
    async change(id, at, change) {
      await write(id, () => shared.change(id, at, change));
      if (change.status) housing.ended(id, change.status === 'over');
    },
    keep: (id, snapshot) => write(id, () => shared.keep(id, snapshot)),
    say: (id, said) => write(id, () => shared.say(id, said)),
    list: (query) => shared.list(query),
    idsBefore: (changed, status, limit, after) => shared.idsBefore(changed, status, limit, after),
    unfinished: () => shared.unfinished(),
    async remove(id) {
      await write(id, () => shared.remove(id));
      // Whoever is there is told before anybody else has its home.
      housing.ended(id, true);
      housing.forget(id);
    },
    removeBefore: (changed, status) => shared.removeBefore(changed, status),
    classes,
    healthy: () => shared.healthy(),
    close: () => shared.close(),
  };
}
