import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { idOf, move, table } from '../storage/samples.ts';
import { newDatabase, postgres } from '../storage/storages.ts';
import { dying, locked, node, under } from './homes.ts';

describe('what is written under a home', () => {
  it('carries the hold of when it was asked for, however long it waits for its turn', async () => {
    const url = await newDatabase();
    const a = await node(url);
    for (const i of [1, 2]) await a.claim(idOf(i), 'v1');
    const storage = await postgres(url, { fence: { of: a.held }, pool: 1 });
    for (const i of [1, 2]) await storage.create(table(i));
    const free = await locked(url, `select from tables where id = '${idOf(2)}' for update`);
    const other = storage.change(idOf(2), 9, { about: 'waits' });
    const late = ['first', 'second'].map((about) => storage.change(idOf(1), 9, { about }));
    const done = Promise.allSettled(late);
    await wait(100);
    // It is given up, and taken anew.
    await a.release(idOf(1));
    expect(await a.claim(idOf(1), 'v1')).toMatchObject({ hold: { epoch: 2 } });
    await free();
    await other;
    for (const one of await done) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'elsewhere' } });
  });

  it('is refused once another holds it, whoever believes what, and nothing of it stays', async () => {
    const url = await newDatabase();
    const [a, b] = [await dying(url), await node(url, { dead: 0 })];
    const [ofA, ofB] = [
      await postgres(url, { fence: under(a, idOf(1)) }),
      await postgres(url, { fence: under(b, idOf(1)) }),
    ];
    const elsewhere = { code: 'elsewhere' };
    await expect(ofA.create(table(1))).rejects.toMatchObject(elsewhere);
    const { hold } = await a.claim(idOf(1), 'v1');
    await ofA.create(table(1));
    await ofA.append(idOf(1), 0, move(0), { about: 'a' });
    await expect(ofB.append(idOf(1), 1, move(1))).rejects.toMatchObject(elsewhere);
    await b.claim(idOf(1), 'v1');

    // A node that hears nothing takes its hold for good.
    const deaf = await postgres(url, { fence: { of: () => hold } });
    const row = { id: idOf(1), code: 'CLASS', created: 1, erased: 2, about: null };
    const refused = await Promise.allSettled([
      deaf.append(idOf(1), 1, move(1), { about: 'late' }),
      deaf.append(idOf(1), 7, move(1)),
      deaf.change(idOf(1), 9, { about: 'late' }),
      deaf.keep(idOf(1), { entries: 1, state: 'late' }),
      deaf.say(idOf(1), move(1)),
      deaf.remove(idOf(1)),
      deaf.create(table(2)),
      deaf.classes.create(row),
      deaf.classes.append(idOf(1), 0, [move(0)]),
      deaf.classes.remove(idOf(1)),
    ]);
    for (const late of refused) expect(late).toMatchObject({ status: 'rejected', reason: elsewhere });
    await ofB.append(idOf(1), 1, move(1));
    expect(await ofA.load(idOf(1))).toMatchObject({
      table: { about: 'a', changed: move(1).at },
      entries: [move(0), move(1)],
      snapshot: null,
      talk: [],
    });
    await expect(ofB.append(idOf(1), 1, move(1))).rejects.toMatchObject({ code: 'stale' });
    await expect(ofB.append(idOf(9), 0, move(1))).rejects.toMatchObject({ code: 'unknown' });
  });

  it('has a place of its own each, while the home goes from node to node', async () => {
    const url = await newDatabase();
    const nodes = await Promise.all([1, 2, 3].map(() => node(url, { dead: 0 })));
    const storages = await Promise.all(nodes.map((homes) => postgres(url, { fence: under(homes, idOf(1)) })));
    await (await postgres(url)).create(table(1));
    let stopped = false;
    const written = await Promise.all(
      nodes.map(async (homes, by) => {
        const done: number[] = [];
        while (!stopped) {
          await homes.claim(idOf(1), 'v1');
          const n = (await storages[by].load(idOf(1)))?.entries.length ?? 0;
          const all = [0, 1, 2].map((i) => storages[by].append(idOf(1), n + i, { at: n + i, what: by }));
          for (const [i, { status }] of (await Promise.allSettled(all)).entries())
            if (status === 'fulfilled') done.push(n + i);
          if (n > 30) stopped = true;
        }
        return done;
      }),
    );
    const entries = (await storages[0].load(idOf(1)))?.entries ?? [];
    expect(entries.map(({ at }) => at)).toEqual(entries.map((_, n) => n));
    const told = written.flatMap((ns, by) => ns.map((n) => [n, by]));
    expect(told.sort(([a], [b]) => a - b)).toEqual(entries.map(({ at, what }) => [at, what]));
    expect(new Set(told.map(([, by]) => by)).size).toBeGreaterThan(1);
  });

  it('is not removed by another node as too old', async () => {
    const url = await newDatabase();
    const [a, b] = [await node(url), await node(url)];
    const [ofA, ofB] = [await postgres(url, { fence: { of: a.held } }), await postgres(url, { fence: { of: b.held } })];
    for (const [homes, i] of [
      [a, 1],
      [b, 2],
      [b, 3],
    ] as const)
      await homes.claim(idOf(i), 'v1');
    await ofA.create(table(1));
    for (const i of [2, 3]) await ofB.create(table(i));
    await b.release(idOf(3));
    expect(await ofA.removeBefore(Number.MAX_SAFE_INTEGER, 'waiting')).toBe(2);
    expect(await ofA.unfinished()).toEqual([idOf(2)]);
    await ofB.append(idOf(2), 0, move(0));
  });
});
