/** Gathers what the results of a class are made of: its log, and what was written at its tables. */
import type { Done } from '../../authority/refusals.ts';
import type { Steward, Written } from '../../authority/steward.ts';
import type { ClassStorage } from '../../storage/types.ts';
import { NO_CLASS } from '../refusals.ts';
import type { Session } from '../session.ts';
import type { Look } from '../stages.ts';
import { type Results, resultsOf } from './results.ts';

export async function gathered(
  { storage, steward }: { storage: ClassStorage; steward: Steward },
  session: Session,
  look: Look,
): Promise<Done<{ results: Results }>> {
  const loaded = await storage.load(session.id);
  if (!loaded) return NO_CLASS;
  const written: Map<string, { entries: Written[]; record: string | null }> = new Map();
  // Tables that were given up unplayed are no part of it.
  const tables = session.tables.filter(({ series }) => series > 0);
  // One table after another: each is read from the disk.
  for (const { id, island } of tables) {
    const done = island || session.series === 0 ? null : await steward.written(id);
    if (done?.ok) written.set(id, done);
  }
  return { ok: true, results: resultsOf({ session: { ...session, tables }, log: loaded.log, look, written }) };
}
