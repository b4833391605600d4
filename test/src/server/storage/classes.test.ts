import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backup, restore } from '../../../../src/server/storage/backup.ts';
import type { StoredClass } from '../../../../src/server/storage/types.ts';
import { idOf, table } from './samples.ts';
import { newFile, STORAGES, sqlite, tamper } from './storages.ts';

const row = (i: number, but: Partial<StoredClass> = {}): StoredClass => ({
  id: idOf(i),
  code: `CLASS${i}`,
  created: 1_790_000_000_000 + i,
  erased: 1_790_086_400_000 + i,
  about: { awake: false },
  ...but,
});
const told = (n: number) => ({ at: 1_790_000_100_000 + n, what: { what: 'announce', text: `№ ${n}` } });

describe.each(STORAGES)('classes in %s', (_, open) => {
  it('are created and given back, and nothing where there is none', async () => {
    const { classes } = await open();
    await classes.create(row(1, { about: [null, { deep: ['Ω', 1.5] }] }));
    const made = row(1, { about: [null, { deep: ['Ω', 1.5] }] });
    expect(await classes.load(idOf(1))).toStrictEqual({ row: made, log: [] });
    expect(await classes.byCode('CLASS1')).toStrictEqual(made);
    expect([await classes.load(idOf(2)), await classes.byCode('CLASS2')]).toEqual([null, null]);
  });

  it('share neither id nor code, and a code is free again once its class is erased', async () => {
    const { classes } = await open();
    await classes.create(row(1));
    await expect(classes.create(row(1, { code: 'OTHER' }))).rejects.toMatchObject({ code: 'exists' });
    await expect(classes.create(row(2, { code: 'CLASS1' }))).rejects.toMatchObject({ code: 'exists' });
    await classes.remove(idOf(1));
    await classes.create(row(2, { code: 'CLASS1' }));
    expect(await classes.byCode('CLASS1')).toMatchObject({ id: idOf(2) });
  });

  it('keep a log in order, all of what comes together or nothing', async () => {
    const { classes } = await open();
    await classes.create(row(1));
    await classes.append(idOf(1), 0, [told(0), told(1)]);
    await classes.append(idOf(1), 2, [told(2)], { about: { awake: true } });
    for (const n of [0, 2, 4, -1])
      await expect(classes.append(idOf(1), n, [told(8), told(9)], { about: 'never' })).rejects.toMatchObject({
        code: 'stale',
        message: expect.stringContaining('3 entries'),
      });
    await expect(classes.append(idOf(2), 0, [told(0)])).rejects.toMatchObject({ code: 'unknown' });
    expect(await classes.load(idOf(1))).toStrictEqual({
      row: row(1, { about: { awake: true } }),
      log: [0, 1, 2].map(told),
    });
  });

  it('let the first of many who write for the same place win', async () => {
    const { classes } = await open();
    await classes.create(row(1));
    const tries = [0, 1, 2, 3].map((by) => classes.append(idOf(1), 0, [{ at: by, what: by }]));
    const results = await Promise.allSettled(tries);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect((await classes.load(idOf(1)))?.log).toEqual([{ at: 0, what: 0 }]);
  });

  it('are listed from the oldest, and removed with their log and nothing else', async () => {
    const storage = await open();
    const { classes } = storage;
    for (const i of [3, 1, 2]) await classes.create(row(i));
    await storage.create(table(1));
    await classes.append(idOf(2), 0, [told(0)]);
    await classes.remove(idOf(1));
    await classes.remove(idOf(9));
    expect((await classes.unerased()).map(({ id }) => id)).toEqual([idOf(2), idOf(3)]);
    expect(await classes.load(idOf(1))).toBeNull();
    expect((await classes.load(idOf(2)))?.log).toHaveLength(1);
    expect(await storage.load(idOf(1))).not.toBeNull();
  });

  it('share nothing with whoever hands them over, and end with the storage', async () => {
    const storage = await open();
    const { classes } = storage;
    const given = told(0);
    await classes.create(row(1));
    const writing = classes.append(idOf(1), 0, [given]);
    given.what.text = 'changed';
    await writing;
    expect((await classes.load(idOf(1)))?.log).toEqual([told(0)]);
    await storage.close();
    await expect(classes.load(idOf(1))).rejects.toMatchObject({ code: 'failed' });
    await expect(classes.create(row(2))).rejects.toMatchObject({ code: 'failed' });
  });
});

describe('classes in a file', () => {
  it('have a log that nobody changes, and that goes with its class alone', async () => {
    const file = newFile();
    const { classes } = await sqlite(file);
    await classes.create(row(1));
    await classes.append(idOf(1), 0, [told(0)]);
    expect(() => tamper(file, `update class_log set what = '0'`)).toThrow('never changes');
    expect(() => tamper(file, 'delete from class_log')).toThrow('only with its class');
  });

  it('are not to be found in it once they are erased', async () => {
    const file = newFile();
    const storage = await sqlite(file);
    await storage.classes.create(row(1));
    const said = { at: 1, what: { what: 'announce', text: 'a sentence to be looked for' } };
    await storage.classes.append(idOf(1), 0, [said]);
    const holds = () =>
      [file, `${file}-wal`].some((one) => existsSync(one) && readFileSync(one).includes('to be looked for'));
    expect(holds()).toBe(true);
    await storage.classes.remove(idOf(1));
    expect(holds()).toBe(false);
  });

  it('go with a copy of it, and come back with it', async () => {
    const [from, copy, to] = [newFile(), newFile(), newFile()];
    const { classes } = await sqlite(from);
    await classes.create(row(1));
    await classes.append(idOf(1), 0, [told(0)]);
    await backup(from, copy);
    await restore(copy, to);
    expect(await (await sqlite(to)).classes.load(idOf(1))).toStrictEqual({ row: row(1), log: [told(0)] });
  });
});
