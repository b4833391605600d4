/** A list of tables that grows by pages, and is asked for anew as far as it has grown. */
import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../../rules/moves.ts';
import type { HouseInfo, TableInfo } from '../../wire/messages.ts';
import { listTables } from './api.ts';

/** So many at once. */
export const PAGE = 20;
/** So many the server gives at most. */
const MOST = 100;

export interface Listing {
  /** Null until they have come. */
  tables: TableInfo[] | null;
  /** Are there any beyond these? */
  more: boolean;
  /** Asks anew, as far as the list is shown: what has been loaded stays. */
  look(): Promise<{ house?: HouseInfo; problem?: Refusal }>;
  /** Shows the next page, after the last that is shown. */
  grow(): Promise<void>;
}

/** @param kind one scenario's alone; '': any. What is shown stays until the answer has come. */
export function useListing(status: 'waiting' | 'playing', kind: string): Listing {
  const [shown, setShown] = useState<{ tables: TableInfo[]; more: boolean } | null>(null);
  /** What is asked for now: an answer to an older question changes nothing. */
  const asked = useRef(0);
  const wanted = useRef({ kind, most: PAGE });
  if (wanted.current.kind !== kind) wanted.current = { kind, most: PAGE };

  /** Asks for as many as are wanted, beyond those that are known already. */
  const ask = async (known: TableInfo[]): ReturnType<Listing['look']> => {
    const mine = ++asked.current;
    const { most } = wanted.current;
    const tables = [...known];
    let house: HouseInfo | undefined;
    // One more than is shown tells whether there are more.
    for (let end = false; !end && tables.length <= most; ) {
      const limit = Math.min(most + 1 - tables.length, MOST);
      const after = tables.at(-1);
      const done = await listTables({ status, limit, kind, ...(after ? { after } : {}) });
      if (mine !== asked.current) return {};
      if (!done.ok) return { problem: done.error };
      house = done.house;
      tables.push(...done.tables);
      end = done.tables.length < limit;
    }
    setShown({ tables: tables.slice(0, most), more: tables.length > most });
    return house ? { house } : {};
  };

  return {
    tables: shown?.tables ?? null,
    more: shown?.more ?? false,
    look: () => ask([]),
    async grow() {
      const tables = shown?.tables ?? [];
      wanted.current.most = tables.length + PAGE;
      await ask(tables);
    },
  };
}
