/** Where several servers share the database, each write is checked: is its home still held by whoever writes? */
import type { Fence, Hold } from '../../cluster/types.ts';
import type { Db } from '../connection.ts';
import { elsewhere } from '../errors.ts';
import { clusterOf } from './schema.ts';

/** The hold that a write of this table or class carries; undefined where none is asked for. Error: `elsewhere`. */
export function holdOf(fence: Fence | undefined, id: string): Hold | undefined {
  if (!fence) return undefined;
  const hold = fence.of(id);
  if (!hold) throw elsewhere();
  return hold;
}

/**
 * Sees that the home is held as this hold says, and keeps everybody from taking it until the transaction ends. An epoch
 * is one node's alone: it grows whenever the home is taken. Error: `elsewhere`.
 */
export async function secure(db: Db, { home, epoch }: Hold): Promise<void> {
  const held = clusterOf(db).selectFrom('homes').select('id').where('id', '=', home).where('epoch', '=', epoch);
  if (!(await held.where('node', 'is not', null).forShare().executeTakeFirst())) throw elsewhere();
}
