/** The tables in memory: each once, from when somebody first wants it until nobody does. */
import { CODE } from '../../wire/code.ts';
import type { TableInfo } from '../../wire/messages.ts';
import { elsewhere } from '../storage/errors.ts';
import type { Loaded, StoredTable } from '../storage/types.ts';
import { aboutOf, infoOf } from './about.ts';
import { type Deps, LiveTable } from './live.ts';
import { BROKEN, type Done, PAST, Unusable } from './refusals.ts';
import { damageOf } from './whole.ts';

interface Entry<G> {
  loading: Promise<LiveTable<G> | null>;
  table: LiveTable<G> | null;
  /** How many are at work with it. */
  uses: number;
  /** It was dropped while it was sought: whoever waits for it is refused. */
  dropped: boolean;
}

export interface Tables<G> {
  /** Works with the table of this id or code, or gives `otherwise` where there is none. */
  at<T>(name: string, otherwise: Done<T>, work: (table: LiveTable<G>) => Promise<Done<T>>): Promise<Done<T>>;
  /** The id behind an id, or a code of a table of no group. */
  idOf(name: string): Promise<string | undefined>;
  /** The table where it is in memory. */
  known(id: string): LiveTable<G> | null;
  /** What everybody may know of the table: as it is in memory, or as it is stored. */
  info(row: StoredTable): Done<{ table: TableInfo }>;
  /** Lets go of it where nobody is there or at work: it is all stored. */
  letGo(table: LiveTable<G>): void;
  /** It is there no more. */
  forget(id: string): void;
  /** Is it in memory, or on its way there? */
  has(id: string): boolean;
  /** Lets go of these as they are, whoever is there or at work; says which. */
  drop(concerns: (id: string) => boolean): string[];
  readonly size: number;
}

export interface TablesDeps<G> extends Deps<G> {
  /** Told of each table whose row or history can't be used. */
  damaged(row: StoredTable, error: unknown): void;
}

/** @param idleMost so many that nobody looks at stay in memory: somebody may come back soon */
export function createTables<G>(deps: TablesDeps<G>, idleMost: number): Tables<G> {
  const { storage } = deps;
  const entries = new Map<string, Entry<G>>();

  const read = async (loaded: Loaded): Promise<LiveTable<G>> => {
    try {
      const damage = damageOf(loaded.table);
      if (damage) throw damage;
      return await LiveTable.of(deps, loaded);
    } catch (error) {
      if (error instanceof Unusable && error.refusal === PAST) throw error;
      // Whatever else what is stored can't be played again by is damage.
      deps.damaged(loaded.table, error);
      throw new Unusable(BROKEN);
    }
  };

  const load = (id: string): Entry<G> => {
    const loading = storage.load(id).then(async (loaded) => {
      const table = loaded && (await read(loaded));
      if (entry.dropped) throw elsewhere();
      table?.begin();
      return table;
    });
    const entry: Entry<G> = { loading, table: null, uses: 0, dropped: false };
    entries.set(id, entry);
    return entry;
  };

  const isIdle = (entry: Entry<G>): boolean => entry.uses === 0 && (entry.table?.idle ?? true);

  /** Keeps the last ones that nobody looks at, and lets go of those before them. */
  const drop = (id: string, entry: Entry<G>): void => {
    if (!isIdle(entry) || entries.get(id) !== entry) return;
    entries.delete(id);
    if (entry.table) entries.set(id, entry);
    const idle = [...entries].filter(([, one]) => isIdle(one));
    for (const [old] of idle.slice(0, Math.max(0, idle.length - idleMost))) entries.delete(old);
  };

  const idOf = async (name: string): Promise<string | undefined> => {
    if (!CODE.test(name)) return name;
    const row = await storage.byCode(name);
    // A class's tables show who is in it: nobody comes to one by trying codes.
    return row && aboutOf(row).group === null ? row.id : undefined;
  };

  return {
    async at(name, otherwise, work) {
      const id = await idOf(name);
      if (id === undefined) return otherwise;
      const entry = entries.get(id) ?? load(id);
      entry.uses++;
      try {
        entry.table = await entry.loading;
        if (entry.dropped) {
          entry.table?.letGo();
          throw elsewhere();
        }
        return entry.table ? await work(entry.table) : otherwise;
      } catch (error) {
        if (error instanceof Unusable) return { ok: false, error: error.refusal };
        throw error;
      } finally {
        entry.uses--;
        drop(id, entry);
      }
    },

    idOf,

    known: (id) => entries.get(id)?.table ?? null,

    info(row) {
      const known = entries.get(row.id)?.table;
      if (known) return { ok: true, table: known.info() };
      const damage = damageOf(row);
      if (!damage) return { ok: true, table: infoOf(row) };
      deps.damaged(row, damage);
      return { ok: false, error: BROKEN };
    },

    letGo(table) {
      const entry = entries.get(table.id);
      if (entry) drop(table.id, entry);
    },

    forget(id) {
      entries.delete(id);
    },

    has: (id) => entries.has(id),

    drop(concerns) {
      const dropped = [...entries].filter(([id]) => concerns(id));
      for (const [id, entry] of dropped) {
        entries.delete(id);
        entry.dropped = true;
        entry.table?.letGo();
      }
      return dropped.map(([id]) => id);
    },

    get size() {
      return entries.size;
    },
  };
}
