/** Is every move in the file that the server has acknowledged? */
import { isDeepStrictEqual } from 'node:util';
import type { Called } from '../../src/server/authority/hosting.ts';
import type { Storage } from '../../src/server/storage/types.ts';

/** A move of which the server has said that it is stored: the entry of its table at this place. */
export interface Acknowledged {
  table: string;
  n: number;
  move: Called;
}

/** How many of these moves are not stored, at their place and as they were made; closes the storage. */
export async function countLost(storage: Storage, acknowledged: readonly Acknowledged[]): Promise<number> {
  const byTable = new Map<string, Acknowledged[]>();
  for (const one of acknowledged) {
    const others = byTable.get(one.table);
    if (others) others.push(one);
    else byTable.set(one.table, [one]);
  }
  let lost = 0;
  try {
    for (const [table, moves] of byTable) {
      const entries = (await storage.load(table))?.entries ?? [];
      for (const { n, move } of moves) if (!isDeepStrictEqual(entries[n]?.what, { move })) lost++;
    }
  } finally {
    await storage.close();
  }
  return lost;
}
