import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { orphans, sweepNodes } from '../../../../src/server/cluster/home-queries.ts';
import { connect } from '../../../../src/server/storage/postgres/connection.ts';
import { idOf, move, table } from '../storage/samples.ts';
import { CALM, newDatabase, postgres } from '../storage/storages.ts';
import { age, dying, locked, NEVER, node, run } from './homes.ts';

describe('homes in PostgreSQL', () => {
  it('are orphans where something goes on by itself and nobody who is alive holds them, oldest first', async () => {
    const url = await newDatabase();
    const [a, b] = [await dying(url), await node(url)];
    const of = await postgres(url, { fence: { of: (id) => a.held(id === idOf(5) ? 'a class' : id) } });
    for (const home of [idOf(2), 'a class', idOf(1), idOf(3), idOf(4), idOf(6), idOf(7)]) {
      await a.claim(home, 'v1');
      await wait(2);
    }
    await of.classes.create({ id: 'a class', code: 'CLASS', created: 15, erased: 99, about: null });
    await of.create(table(5, { status: 'playing' }));
    for (const i of [1, 2, 3]) await of.create(table(i, { status: 'playing' }));
    for (const i of [4, 6, 7]) await of.create(table(i));
    expect(await b.orphans(9)).toEqual([]);
    await of.append(idOf(3), 0, move(0), { status: 'over' });
    await of.append(idOf(5), 0, move(0), { status: 'over' });
    await of.append(idOf(6), 0, move(0), { status: 'playing' });
    await of.change(idOf(7), 9, { status: 'playing' });
    await age(url, a);
    expect(await b.orphans(9)).toEqual([idOf(2), 'a class', idOf(1), idOf(6), idOf(7)]);
    expect(await b.orphans(1)).toEqual([idOf(2)]);
    await b.claim(idOf(2), 'v1');
    await b.claim('a class', 'v1');
    expect(await b.orphans(9)).toEqual([idOf(1), idOf(6), idOf(7)]);
    await run(url, `delete from nodes where id = '${a.self.id}'`);
    const db = connect(url, 1);
    onTestFinished(() => db.destroy());
    await sweepNodes(db);
    expect(await b.orphans(9)).toEqual([idOf(1), idOf(6), idOf(7)]);
    expect(await run(url, 'select id from homes where node is null')).toHaveLength(5);
  });

  it('are orphans where a server that was no node has made them, all of them at the begin', async () => {
    const url = await newDatabase();
    const one = await postgres(url);
    for (const i of [1, 2, 3])
      await one.create(table(i, { status: 'playing', about: { group: null, name: '\0 "group":"' } }));
    await one.create(table(4));
    await one.create(table(5, { status: 'over' }));
    await one.create(table(6, { status: 'playing', about: { group: 'a class' } }));
    await one.classes.create({ id: 'a class', code: 'CLASS', created: 15, erased: 99, about: null });
    const a = await dying(url);
    const found: string[] = [];
    for (let more = await a.orphans(2); more.length > 0; more = await a.orphans(2)) {
      for (const home of more) await a.claim(home, 'v1');
      found.push(...more);
    }
    expect(found.sort()).toEqual([idOf(1), idOf(2), idOf(3), 'a class'].sort());
    const b = await node(url);
    await age(url, a);
    expect((await b.orphans(9)).sort()).toEqual(found);
  });

  it('are found among those without a node, however many tables wait or are over', async () => {
    const url = await newDatabase();
    const [a, b] = [await dying(url), await node(url)];
    const of = await postgres(url, { fence: { of: a.held } });
    await (await postgres(url)).create(table(3, { status: 'playing' }));
    for (const home of [idOf(1), 'a class']) await a.claim(home, 'v1');
    await of.create(table(1, { status: 'playing' }));
    await of.classes.create({ id: 'a class', code: 'CLASS', created: 15, erased: 99, about: null });
    // Half of them were held by the node that died, and half by nobody.
    await run(
      url,
      `insert into homes select 'many-' || n, case when n % 2 = 0 then '${a.self.id}' end, 1, 'v1', 1, false
         from generate_series(1, 55000) n;
       insert into tables (id, code, status, listed, kind, created, changed, about, home)
         select 'many-' || n, 'M' || n, case when n <= 50000 then 'waiting' else 'over' end, 0, 'k', 1, 1, '{}', 'many-' || n
         from generate_series(1, 55000) n;
       analyze`,
    );
    await age(url, a);
    expect((await b.orphans(9)).sort()).toEqual([idOf(1), 'a class', idOf(3)].sort());
    const read = async () =>
      (
        await run(
          url,
          `select pg_stat_force_next_flush(), pg_stat_clear_snapshot(), sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as n
           from pg_stat_user_tables where relname in ('tables', 'homes', 'classes')`,
        )
      )[0].n as number;
    const db = connect(url, 1);
    const looked: number[] = [];
    const before = await read();
    for (let n = 0; n < 5; n++) {
      const begun = performance.now();
      expect((await orphans(db, NEVER, 9)).sort()).toEqual([idOf(1), 'a class'].sort());
      looked.push(performance.now() - begun);
    }
    // What it has read is told at the latest when it ends.
    await db.destroy();
    await expect.poll(read).toBeGreaterThan(before);
    expect((await read()) - before).toBeLessThan(100);
    expect(Math.min(...looked)).toBeLessThan(50);
  });

  it('are nobody’s where whoever held them was last heard of in a time that is still to come', async () => {
    const url = await newDatabase();
    const [a, b] = [await dying(url), await node(url, { dead: 500 })];
    await (await postgres(url)).create(table(1, { status: 'playing' }));
    await a.claim(idOf(1), 'v1');
    // The database’s clock was put back.
    await run(url, `update nodes set seen = now() + interval '10 minutes' where id = '${a.self.id}'`);
    expect(await b.orphans(9)).toEqual([idOf(1)]);
    expect(await b.claim(idOf(1), 'v1')).toMatchObject({ hold: { epoch: 2 } });
  });

  it('are nobody’s for long where a node was not told that it has taken them', async () => {
    const url = await newDatabase();
    await (await postgres(url)).create(table(1, { status: 'playing' }));
    const patience = { ...CALM, call: 300, connect: 300, use: 700 };
    const [first, a] = [await node(url), await node(url, { beat: 50, patience })];
    await first.claim(idOf(1), 'v1');
    await first.release(idOf(1));
    const free = await locked(url, `select from homes where id = '${idOf(1)}' for update`);
    await expect(a.claim(idOf(1), 'v1')).rejects.toMatchObject({ code: 'failed' });
    await free();
    while ((await run(url, 'select node from homes'))[0].node !== a.self.id) await wait(10);
    expect(a.held(idOf(1))).toBeNull();
    await expect.poll(() => first.orphans(9), { timeout: 10_000 }).toEqual([idOf(1)]);
    expect(await a.claim(idOf(1), 'v1')).toMatchObject({ hold: { epoch: 3 } });
  });
});
