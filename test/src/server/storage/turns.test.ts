import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../../../src/server/storage/postgres/turns.ts';

it('does what is asked of one in order, and of others meanwhile', async () => {
  const turns = createTurns(60_000);
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
  expect(results.map((r) => (r.status === 'fulfilled' ? r.value : r.reason.message))).toEqual([
    'a1',
    'b1',
    'refused',
    'a3',
    'b2',
  ]);
  for (const of of ['a', 'b'])
    expect(done.filter(([name]) => name === of)).toEqual([...done].filter(([n]) => n === of).sort());
  expect(done.indexOf('b1')).toBeLessThan(done.indexOf('a2'));
});

it('never begins what has waited for too long', async () => {
  const turns = createTurns(50);
  let begun = false;
  let finish = (): void => {};
  const first = turns.take('a', () => new Promise<void>((go) => (finish = go)));
  const second = turns.take('a', async () => {
    begun = true;
  });
  await expect(second).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining('too slow') });
  finish();
  await first;
  await turns.take('a', async () => {});
  expect(begun).toBe(false);
});
