import { expect, it } from 'vitest';
import { type Retention, removeOld } from '../../../src/server/retention.ts';
import { memoryStorage } from '../../../src/server/storage/memory.ts';
import type { Storage, TableStatus } from '../../../src/server/storage/types.ts';
import { worldOf } from './world.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1000 * DAY;
const old = (storage: Storage, keepDays: number, archive: Retention['archive'] = null): Retention => ({
  storage,
  world: worldOf('retention'),
  keepDays,
  archive,
  damaged(_row: unknown, error: unknown) {
    throw error;
  },
  failed(error) {
    throw error;
  },
});

it('removes what is over, waits or sleeps for too long, and nothing else', async () => {
  const ages: [TableStatus, number][] = [
    ['over', 89],
    ['over', 91],
    ['waiting', 13],
    ['waiting', 15],
    ['playing', 364],
    ['playing', 366],
  ];
  const storage = memoryStorage();
  const idOf = (n: number) => String(n).padStart(22, 'x');
  for (const [n, [status, days]] of ages.entries()) {
    const changed = NOW - days * DAY;
    const code = `ABC23${n + 2}`;
    await storage.create({
      id: idOf(n),
      code,
      status,
      listed: true,
      kind: 'lesson',
      created: changed,
      changed,
      awaits: null,
      about: {},
    });
  }
  const left = async () =>
    (await Promise.all(ages.map(async (_, n) => ((await storage.load(idOf(n))) ? n : -1)))).filter((n) => n >= 0);
  expect(await removeOld(old(storage, 0), NOW)).toBe(2);
  expect(await left()).toEqual([0, 1, 2, 4]);
  expect(await removeOld(old(storage, 90), NOW)).toBe(1);
  expect(await left()).toEqual([0, 2, 4]);
});
