import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { soon } from '../../../../src/server/storage/postgres/soon.ts';
import { createTurns } from '../../../../src/server/storage/postgres/turns.ts';

it('does what is asked of one in order, and of others meanwhile', async () => {
  const turns = createTurns();
  const done: string[] = [];
  const all = ['a1', 'b1', 'a2', 'a3', 'b2'].map((name, i) =>
    turns.take(name[0], async () => {
      await wait(50 - 10 * i);
      done.push(name);
      if (name === 'a2') throw new Error('refused');
      return name;
    }),
  );
  const results = await Promise.allSettled(all);
  const given = results.map((r) => (r.status === 'fulfilled' ? r.value : r.reason.message));
  expect(given).toEqual(['a1', 'b1', 'refused', 'a3', 'b2']);
  expect(done.filter(([of]) => of === 'a')).toEqual(['a1', 'a2', 'a3']);
  expect(done.filter(([of]) => of === 'b')).toEqual(['b1', 'b2']);
  expect(done.indexOf('b1')).toBeLessThan(done.indexOf('a2'));
});

it('fails after a time, and tells the work so', async () => {
  expect(await soon(60_000, async (late) => [late(), 'done'])).toEqual([false, 'done']);
  await expect(soon(60_000, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  let told = false;
  let finish = (): void => {};
  const slow = soon(20, async (late) => {
    await new Promise<void>((go) => {
      finish = go;
    });
    told = late();
  });
  await expect(slow).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining('too slow') });
  finish();
  await expect.poll(() => told).toBe(true);
});
