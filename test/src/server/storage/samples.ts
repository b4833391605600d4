/** What tests put in a storage. */
import type { StoredTable } from '../../../../src/server/storage/types.ts';

export const idOf = (i: number): string => `table-${i}`.padEnd(22, '_');

/** A waiting, listed table; the same number gives the same table. */
export const table = (i: number, but: Partial<StoredTable> = {}): StoredTable => ({
  id: idOf(i),
  code: `CODE${i}`,
  status: 'waiting',
  listed: true,
  kind: 'standard',
  created: 1_790_000_000_000 + i,
  changed: 1_790_000_000_000 + i,
  awaits: null,
  about: { seats: ['us', 'china'], names: {} },
  ...but,
});

export const move = (n: number) => ({ at: 1_790_000_100_000 + n, what: { n } });
