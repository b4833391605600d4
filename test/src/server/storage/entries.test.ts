import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, Storage } from '../../../../src/server/storage/types.ts';
import { idOf, move, table } from './samples.ts';
import { STORAGES } from './storages.ts';

describe.each(STORAGES)('entries in %s', (_, open) => {
  const entries = async (storage: Storage, i = 1) => (await storage.load(idOf(i)))?.entries;

  it('keeps entries in order, and their time as the last change', async () => {
    const storage = await open();
    await storage.create(table(1));
    await Promise.all([0, 1, 2].map((n) => storage.append(idOf(1), n, move(n))));
    await storage.append(idOf(1), 3, move(3), { status: 'playing', about: 'met' });
    const { at } = move(3);
    expect(await storage.load(idOf(1))).toStrictEqual({
      table: table(1, { changed: at, status: 'playing', about: 'met' }),
      entries: [0, 1, 2, 3].map(move),
      snapshot: null,
      talk: [],
    });
  });

  it('refuses an entry for another number of entries, and changes nothing then', async () => {
    const storage = await open();
    await storage.create(table(1));
    await storage.append(idOf(1), 0, move(0));
    for (const n of [0, 2, 99, -1]) {
      const late = storage.append(idOf(1), n, move(7), { status: 'over', about: 'never' });
      await expect(late).rejects.toMatchObject({ code: 'stale', message: expect.stringContaining('1 entries') });
    }
    await expect(storage.append(idOf(2), 0, move(0))).rejects.toMatchObject({ code: 'unknown' });
    expect(await storage.load(idOf(1))).toStrictEqual({
      table: table(1, { changed: move(0).at }),
      entries: [move(0)],
      snapshot: null,
      talk: [],
    });
  });

  it('lets exactly one of many entries for the same place win, the first', async () => {
    const storage = await open();
    await storage.create(table(1));
    for (let n = 0; n < 5; n++) {
      const tries = [0, 1, 2, 3, 4, 5].map((by) => storage.append(idOf(1), n, { at: n, what: { n, by } }));
      const results = await Promise.allSettled(tries);
      expect(results.map(({ status }) => status === 'fulfilled')).toEqual([true, ...Array(5).fill(false)]);
      for (const r of results.slice(1)) expect(r).toMatchObject({ reason: { code: 'stale' } });
    }
    expect(await entries(storage)).toStrictEqual([0, 1, 2, 3, 4].map((n) => ({ at: n, what: { n, by: 0 } })));
  });

  it('keeps tables apart', async () => {
    const storage = await open();
    await Promise.all([1, 2, 3].map((i) => storage.create(table(i))));
    const all = [0, 1, 2, 3].flatMap((n) => [1, 2, 3].map((i) => storage.append(idOf(i), n, { at: n, what: [i, n] })));
    await Promise.all(all);
    for (const i of [1, 2, 3]) {
      expect(await entries(storage, i)).toStrictEqual([0, 1, 2, 3].map((n) => ({ at: n, what: [i, n] })));
    }
  });

  it('keeps the newest position, never one that no entries lead to', async () => {
    const storage = await open();
    await storage.create(table(1));
    const kept = async () => (await storage.load(idOf(1)))?.snapshot;
    await storage.keep(idOf(1), { entries: 0, state: 'begin' });
    expect(await kept()).toStrictEqual({ entries: 0, state: 'begin' });
    await expect(storage.keep(idOf(1), { entries: 1, state: 'ahead' })).rejects.toMatchObject({ code: 'stale' });
    await expect(storage.keep(idOf(2), { entries: 0, state: 'none' })).rejects.toMatchObject({ code: 'unknown' });
    for (const n of [0, 1, 2]) await storage.append(idOf(1), n, move(n));
    await storage.keep(idOf(1), { entries: 2, state: { n: 2 } });
    await storage.keep(idOf(1), { entries: 1, state: 'older' });
    expect(await kept()).toStrictEqual({ entries: 2, state: { n: 2 } });
    await storage.keep(idOf(1), { entries: 2, state: 'anew' });
    expect(await kept()).toStrictEqual({ entries: 2, state: 'anew' });
    expect(await storage.load(idOf(1))).toMatchObject({ table: { changed: move(2).at } });
  });

  it('gives any JSON back as it was', async () => {
    const storage = await open();
    let i = 0;
    const odd = fc.constantFrom<Json>(
      JSON.parse('{"__proto__":{"a":1},"constructor":2}'),
      '\0\ud800\u2028',
      2 ** 60,
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), odd), async (value) => {
        const json = value as Json;
        const id = idOf(++i);
        const text = JSON.stringify(json);
        await Promise.all([
          storage.create(table(i, { about: json })),
          storage.append(id, 0, { at: 1, what: json }),
          storage.keep(id, { entries: 1, state: json }),
        ]);
        const loaded = await storage.load(id);
        const back = [loaded?.table.about, loaded?.entries[0].what, loaded?.snapshot?.state];
        expect(back).toStrictEqual([0, 1, 2].map(() => JSON.parse(text)));
        expect(back.map((b) => JSON.stringify(b))).toEqual([text, text, text]);
      }),
      { numRuns: 80 },
    );
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('shares nothing with whoever calls, and refuses what is no JSON', async () => {
    const storage = await open();
    const about = { names: ['Ada'] };
    const what = { cards: [1] };
    const made = storage.create(table(1, { about }));
    const added = storage.append(idOf(1), 0, { at: 1, what });
    about.names.push('Eve');
    what.cards.push(2);
    await Promise.all([made, added]);
    const first = await storage.load(idOf(1));
    expect(first).toMatchObject({ table: { about: { names: ['Ada'] } }, entries: [{ what: { cards: [1] } }] });
    first?.entries.pop();
    if (first) first.table.status = 'over';
    expect(await storage.load(idOf(1))).toMatchObject({ table: { status: 'waiting' }, entries: [{ at: 1 }] });

    const round: Record<string, unknown> = {};
    round.self = round;
    for (const no of [undefined, () => 1, round, 1n]) {
      const wrong = storage.append(idOf(1), 1, { at: 2, what: no as Json });
      await expect(wrong).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining('JSON') });
    }
    await expect(storage.create(table(2, { kind: 'a\0b' }))).rejects.toMatchObject({ code: 'failed' });
    expect(await entries(storage)).toHaveLength(1);
  });

  it('writes what was asked for before it closes, and nothing after', async () => {
    const storage = await open();
    expect(await storage.healthy()).toBe(true);
    const asked = [storage.create(table(1)), storage.append(idOf(1), 0, move(0)), storage.load(idOf(1))];
    await Promise.all([storage.close(), ...asked]);
    await storage.close();
    expect(await storage.healthy()).toBe(false);
    const calls = [
      storage.create(table(2)),
      storage.load(idOf(1)),
      storage.byCode('CODE1'),
      storage.append(idOf(1), 1, move(1)),
      storage.change(idOf(1), 1, {}),
      storage.keep(idOf(1), { entries: 0, state: null }),
      storage.list({ limit: 1 }),
      storage.unfinished(),
      storage.removeBefore(1, 'over'),
    ];
    for (const result of await Promise.allSettled(calls)) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { code: 'failed', message: 'The storage is closed.' },
      });
    }
  });
});
