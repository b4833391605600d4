import { describe, expect, it } from 'vitest';
import type { ListQuery, Storage } from '../../../../src/server/storage/types.ts';
import { idOf, move, table } from './samples.ts';
import { STORAGES } from './storages.ts';

describe.each(STORAGES)('tables in %s', (_, open) => {
  const listed = async (storage: Storage, query: ListQuery) => (await storage.list(query)).map(({ id }) => id);

  it('creates a table and gives it back, and nothing where there is none', async () => {
    const storage = await open();
    await storage.create(table(1, { listed: false, about: [null, { deep: ['Ω', 1.5, true] }] }));
    const made = table(1, { listed: false, about: [null, { deep: ['Ω', 1.5, true] }] });
    expect(await storage.load(idOf(1))).toStrictEqual({ table: made, entries: [], snapshot: null, talk: [] });
    expect(await storage.byCode('CODE1')).toStrictEqual(made);
    expect(await storage.load(idOf(2))).toBeNull();
    expect(await storage.byCode('CODE2')).toBeNull();
    expect(await storage.byCode('code1')).toBeNull();
  });

  it('refuses a second table of an id, or of a code while the first is not over', async () => {
    const storage = await open();
    await storage.create(table(1));
    const exists = { name: 'Error', code: 'exists', message: expect.stringContaining('already') };
    await expect(storage.create(table(1, { code: 'OTHER' }))).rejects.toMatchObject(exists);
    await expect(storage.create(table(2, { code: 'CODE1' }))).rejects.toMatchObject(exists);
    expect(await storage.load(idOf(2))).toBeNull();
    expect(await storage.byCode('OTHER')).toBeNull();
  });

  it('gives a code away anew once its table is over', async () => {
    const storage = await open();
    await storage.create(table(1, { code: 'MOON' }));
    await storage.append(idOf(1), 0, move(0), { status: 'over' });
    expect(await storage.byCode('MOON')).toBeNull();
    await storage.create(table(2, { code: 'MOON' }));
    expect(await storage.byCode('MOON')).toMatchObject({ id: idOf(2) });
    await storage.create(table(3, { code: 'MOON', status: 'over' }));

    const exists = { code: 'exists' };
    await expect(storage.change(idOf(1), 5, { status: 'playing' })).rejects.toMatchObject(exists);
    await expect(storage.append(idOf(1), 1, move(1), { status: 'playing' })).rejects.toMatchObject(exists);
    expect(await storage.load(idOf(1))).toMatchObject({
      table: { status: 'over', changed: move(0).at },
      entries: [move(0)],
    });
    await storage.change(idOf(2), 6, { status: 'over' });
    await storage.change(idOf(1), 7, { status: 'playing' });
    expect(await storage.byCode('MOON')).toMatchObject({ id: idOf(1) });
  });

  it('changes what it is told to, and nothing else', async () => {
    const storage = await open();
    await storage.create(table(1));
    await storage.create(table(2));
    await storage.change(idOf(1), 50, {});
    expect(await storage.byCode('CODE1')).toStrictEqual(table(1, { changed: 50 }));
    await storage.change(idOf(1), 60, { about: null, listed: false });
    expect(await storage.byCode('CODE1')).toStrictEqual(table(1, { changed: 60, about: null, listed: false }));
    await storage.change(idOf(1), 70, { status: 'playing', listed: undefined });
    const played = table(1, { changed: 70, about: null, listed: false, status: 'playing' });
    expect(await storage.byCode('CODE1')).toStrictEqual(played);
    expect(await storage.byCode('CODE2')).toStrictEqual(table(2));
    expect([await storage.find(idOf(1)), await storage.find(idOf(2))]).toStrictEqual([played, table(2)]);
    expect(await storage.find(idOf(3))).toBeNull();
    await expect(storage.change(idOf(3), 80, { listed: true })).rejects.toMatchObject({ code: 'unknown' });
  });

  it('keeps who is awaited until another is said to be, with an entry or without', async () => {
    const storage = await open();
    await storage.create(table(1, { awaits: ['0', '1'] }));
    const awaits = async () => (await storage.list({ limit: 1 }))[0].awaits;
    expect(await awaits()).toEqual(['0', '1']);
    await storage.append(idOf(1), 0, move(0));
    await storage.append(idOf(1), 1, move(1), { about: 'else' });
    await storage.change(idOf(1), 50, { status: 'playing' });
    expect(await awaits()).toEqual(['0', '1']);
    await storage.append(idOf(1), 2, move(2), { awaits: ['1'] });
    expect(await awaits()).toEqual(['1']);
    await storage.append(idOf(1), 3, move(3), { awaits: [], about: 'more' });
    expect(await awaits()).toEqual([]);
    await storage.change(idOf(1), 60, { awaits: ['0'] });
    expect(await storage.find(idOf(1))).toMatchObject({ awaits: ['0'], about: 'more', changed: 60 });
    await expect(storage.append(idOf(1), 3, move(3), { awaits: ['1'] })).rejects.toMatchObject({ code: 'stale' });
    expect(await awaits()).toEqual(['0']);
  });

  it('lists the newest first, page by page, also where many are of one moment', async () => {
    const storage = await open();
    const created = [5, 7, 7, 7, 5, 9, 7, 5, 5];
    await Promise.all(created.map((at, i) => storage.create(table(i, { created: at }))));
    const all = [5, 1, 2, 3, 6, 0, 4, 7, 8].map(idOf);
    expect(await listed(storage, { limit: 100 })).toEqual(all);
    for (const limit of [1, 2, 3, 4]) {
      const pages: string[] = [];
      let after: ListQuery['after'];
      for (;;) {
        const page = await storage.list({ limit, after });
        expect(page.length).toBeLessThanOrEqual(limit);
        pages.push(...page.map(({ id }) => id));
        after = page.at(-1);
        if (!after) break;
      }
      expect(pages).toEqual(all);
    }
    expect(await listed(storage, { limit: 9, after: { created: 7, id: 'table-2' } })).toEqual(all.slice(2));
  });

  it('lists by status and kind, and never what is not listed', async () => {
    const storage = await open();
    await storage.create(table(1));
    await storage.create(table(2, { kind: 'lesson' }));
    await storage.create(table(3, { status: 'playing' }));
    await storage.create(table(4, { listed: false }));
    await storage.create(table(5, { status: 'over', kind: 'lesson' }));
    expect(await listed(storage, { limit: 10 })).toEqual([5, 3, 2, 1].map(idOf));
    expect(await listed(storage, { limit: 10, status: 'waiting' })).toEqual([2, 1].map(idOf));
    expect(await listed(storage, { limit: 10, kind: 'lesson' })).toEqual([5, 2].map(idOf));
    expect(await listed(storage, { limit: 10, kind: 'lesson', status: 'over' })).toEqual([idOf(5)]);
    expect(await listed(storage, { limit: 10, kind: 'lesson', status: 'playing' })).toEqual([]);
    for (const limit of [0, -1, 101, 1.5, Number.NaN]) {
      await expect(storage.list({ limit })).rejects.toThrow(RangeError);
    }
  });

  it('removes one table with all of its, and leaves the others', async () => {
    const storage = await open();
    for (const n of [1, 2]) {
      await storage.create(table(n, { status: 'playing' }));
      await storage.append(idOf(n), 0, move(0));
      await storage.keep(idOf(n), { entries: 1, state: 'kept' });
      await storage.say(idOf(n), move(1));
    }
    await storage.remove(idOf(1));
    expect(await storage.load(idOf(1))).toBeNull();
    expect(await storage.byCode('CODE1')).toBeNull();
    expect(await storage.unfinished()).toEqual([idOf(2)]);
    expect(await storage.load(idOf(2))).toMatchObject({
      entries: [move(0)],
      talk: [move(1)],
      snapshot: { entries: 1 },
    });
    for (const late of [
      storage.remove(idOf(1)),
      storage.append(idOf(1), 1, move(1)),
      storage.say(idOf(1), move(1)),
      storage.change(idOf(1), 9, {}),
    ])
      await expect(late).rejects.toMatchObject({ code: 'unknown' });
    // Nothing of it is left for the next one of this id.
    await storage.create(table(1));
    expect(await storage.load(idOf(1))).toMatchObject({ entries: [], snapshot: null, talk: [] });
  });

  it('knows what is unfinished, and removes what is old', async () => {
    const storage = await open();
    await storage.create(table(1, { created: 30, changed: 100 }));
    await storage.create(table(2, { created: 20, changed: 200, status: 'playing' }));
    await storage.create(table(3, { created: 10, changed: 100, status: 'over' }));
    await storage.create(table(4, { created: 10, changed: 150, status: 'over', listed: false }));
    await storage.append(idOf(3), 0, { at: 100, what: 'gone' });
    await storage.keep(idOf(3), { entries: 1, state: 'gone' });
    expect(await storage.unfinished()).toEqual([idOf(2), idOf(1)]);
    const old = (changed: number, limit: number, after?: string) => storage.idsBefore(changed, 'over', limit, after);
    expect([await old(100, 9), await old(101, 9)]).toEqual([[], [idOf(3)]]);
    expect([await old(200, 1), await old(200, 9, idOf(3))]).toEqual([[idOf(3)], [idOf(4)]]);
    expect(await storage.removeBefore(100, 'over')).toBe(0);
    expect(await storage.removeBefore(101, 'over')).toBe(1);
    expect(await storage.load(idOf(3))).toBeNull();
    expect(await storage.load(idOf(4))).not.toBeNull();
    expect(await storage.removeBefore(1000, 'waiting')).toBe(1);
    expect(await storage.unfinished()).toEqual([idOf(2)]);
    await storage.create(table(3));
    expect(await storage.load(idOf(3))).toMatchObject({ entries: [], snapshot: null, talk: [] });
  });
});
