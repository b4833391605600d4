/** The tables in memory: each once, from when somebody first wants it until nobody does. */
import { CODE } from '../../wire/code.ts';
import { type Deps, LiveTable } from './live.ts';

interface Entry<G> {
  loading: Promise<LiveTable<G> | null>;
  table: LiveTable<G> | null;
  /** How many are at work with it. */
  uses: number;
}

export interface Tables<G> {
  /** Works with the table of this id or code, or gives `otherwise` where there is none. */
  at<T, O>(name: string, otherwise: O, work: (table: LiveTable<G>) => Promise<T>): Promise<T | O>;
  /** The table where it is in memory. */
  known(id: string): LiveTable<G> | null;
  /** Lets go of it where nobody is there or at work: it is all stored. */
  letGo(table: LiveTable<G>): void;
  readonly size: number;
}

export function createTables<G>(deps: Deps<G>): Tables<G> {
  const { storage } = deps;
  const entries = new Map<string, Entry<G>>();

  const load = (id: string): Entry<G> => {
    const loading = storage.load(id).then((loaded) => loaded && new LiveTable(deps, loaded));
    const entry: Entry<G> = { loading, table: null, uses: 0 };
    entries.set(id, entry);
    return entry;
  };

  const drop = (id: string, entry: Entry<G>): void => {
    if (entry.uses === 0 && (entry.table?.idle ?? true) && entries.get(id) === entry) entries.delete(id);
  };

  return {
    async at(name, otherwise, work) {
      const id = CODE.test(name) ? (await storage.byCode(name))?.id : name;
      if (id === undefined) return otherwise;
      const entry = entries.get(id) ?? load(id);
      entry.uses++;
      try {
        entry.table = await entry.loading;
        return entry.table ? await work(entry.table) : otherwise;
      } finally {
        entry.uses--;
        drop(id, entry);
      }
    },

    known: (id) => entries.get(id)?.table ?? null,

    letGo(table) {
      const entry = entries.get(table.id);
      if (entry) drop(table.id, entry);
    },

    get size() {
      return entries.size;
    },
  };
}
