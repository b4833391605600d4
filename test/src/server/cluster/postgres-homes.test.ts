import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { orphans, sweepHomes, sweepNodes } from '../../../../src/server/cluster/home-queries.ts';
import { type HomesOptions, openHomes } from '../../../../src/server/cluster/postgres-homes.ts';
import type { Fence, Homes } from '../../../../src/server/cluster/types.ts';
import { connect } from '../../../../src/server/storage/postgres/connection.ts';
import { openPostgres } from '../../../../src/server/storage/postgres/postgres.ts';
import { idOf, move, table } from '../storage/samples.ts';
import { slowLine } from '../storage/slow-line.ts';
import { CALM, newDatabase, postgres, server } from '../storage/storages.ts';

/** Milliseconds in which no test ends. */
const NEVER = 1_000_000;

/** A node that is alive for good, however busy the machine is. */
async function node(url: string, but: Partial<HomesOptions> = {}): Promise<Homes> {
  const options = { address: '127.0.0.1:1', version: 'v1', dead: NEVER, silent: NEVER, patience: CALM, ...but };
  const homes = await openHomes(url, options);
  onTestFinished(() => homes.close());
  return homes;
}

/** As `node`, but it says only once that it is alive: it is dead for whoever waits for less than that. */
const dying = (url: string, but: Partial<HomesOptions> = {}) => node(url, { beat: NEVER, ...but });

/** As if nothing had been heard of it for an hour. */
const age = (url: string, { self }: Homes) =>
  run(url, `update nodes set seen = now() - interval '1 hour' where id = '${self.id}'`);

/** All of these are held in the one home. */
const under = (homes: Homes, home: string): Fence => ({ of: () => homes.held(home) });

/** What is told; waits for it. */
function ears(homes: Homes) {
  const heard: (string | null)[] = [];
  homes.watch((home) => heard.push(home));
  return {
    heard,
    async until(home: string | null): Promise<void> {
      while (!heard.includes(home)) await wait(10);
      heard.length = 0;
    },
  };
}

const nameOf = (url: string) => new URL(url).pathname.slice(1);
const run = async (url: string, statements: string) => (await server()).run(statements, nameOf(url));

/** Somebody else who has this locked, until what is given back is called. */
async function locked(url: string, statement: string): Promise<() => Promise<void>> {
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query(`begin; ${statement}`);
  let open = true;
  const free = async () => {
    if (open) await other.query('commit').then(() => other.end());
    open = false;
  };
  onTestFinished(free);
  return free;
}

describe('homes in PostgreSQL', () => {
  it('are held by one of twenty who want them at once, and all others are told which', async () => {
    const url = await newDatabase();
    const nodes = await Promise.all([1, 2, 3, 4].map((n) => node(url, { address: `127.0.0.1:${n}` })));
    for (const home of [idOf(1), idOf(2), idOf(3)]) {
      const claimed = await Promise.all(
        Array.from({ length: 20 }, async (_, i) => ({ by: nodes[i % 4], ...(await nodes[i % 4].claim(home, 'v1')) })),
      );
      const winners = new Set(claimed.filter(({ hold }) => hold !== null).map(({ by }) => by.self.id));
      expect(winners.size).toBe(1);
      for (const { by, hold, node } of claimed) {
        if (winners.has(by.self.id)) expect(hold).toEqual({ home, epoch: 1 });
        else expect(node).toEqual(nodes.find(({ self }) => winners.has(self.id))?.self);
        expect(by.held(home)).toEqual(hold);
      }
    }
    expect(new Set(nodes.map(({ secret }) => secret)).size).toBe(1);
    expect(nodes[0].secret).toMatch(/^[\w-]{22}$/);
    expect(new Set(nodes.map(({ self }) => self.id)).size).toBe(4);
  });

  it('go on to another with a new epoch once they are given up, or whoever held them is dead', async () => {
    const url = await newDatabase();
    const [a, b] = [await dying(url), await node(url, { dead: 500 })];
    expect(await a.claim('x', 'v1')).toEqual({ hold: { home: 'x', epoch: 1 }, node: null });
    expect(await a.claim('x', 'v1')).toEqual({ hold: { home: 'x', epoch: 1 }, node: null });
    await a.release('x');
    await a.release('x');
    expect(a.held('x')).toBeNull();
    expect(await a.claim('x', 'v1')).toMatchObject({ hold: { epoch: 2 } });

    const later = wait(600);
    const other = await node(url);
    expect(await other.claim('x', 'v1')).toEqual({ hold: null, node: a.self });
    await later;
    expect(await b.claim('x', 'v1')).toEqual({ hold: { home: 'x', epoch: 3 }, node: null });
  });

  it('are taken by a node of their version while there is one, and by any else', async () => {
    const url = await newDatabase();
    const [old, new1, new2] = [await node(url), await node(url, { version: 'v2' }), await node(url, { version: 'v2' })];
    expect(await new1.claim('x', 'v1')).toEqual({ hold: null, node: old.self });
    expect(await old.claim('x', 'v1')).toMatchObject({ hold: { epoch: 1 } });
    await old.release('x');
    // Whoever asks again can't change whose it is.
    expect(await new1.claim('x', 'v2')).toEqual({ hold: null, node: old.self });
    const { node: able } = await old.claim('y', 'v2');
    expect([new1.self, new2.self]).toContainEqual(able);
    await old.close();
    expect(await new1.claim('x', 'v1')).toMatchObject({ hold: { epoch: 2 } });
  });

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

  it('are told of to all nodes as they change hands', async () => {
    const url = await newDatabase();
    const [a, b] = [await node(url), await node(url)];
    const [ofA, ofB] = [ears(a), ears(b)];
    await a.claim('x', 'v1');
    await Promise.all([ofA.until('x'), ofB.until('x')]);
    await a.release('x');
    await Promise.all([ofA.until('x'), ofB.until('x')]);
    await b.claim('y', 'v1');
    await b.claim('z', 'v1');
    await Promise.all([ofA.until('z'), ofB.until('z')]);
    await b.close();
    await b.close();
    await ofA.until('z');
    expect(await a.claim('y', 'v1')).toMatchObject({ hold: { epoch: 2 } });
  });

  it('go with their table and their class', async () => {
    const url = await newDatabase();
    const a = await node(url);
    const storage = await postgres(url, { fence: { of: a.held } });
    for (const home of [idOf(1), idOf(2), 'a class']) await a.claim(home, 'v1');
    for (const i of [1, 2]) await storage.create(table(i, { status: 'over' }));
    await storage.classes.create({ id: 'a class', code: 'CLASS', created: 1, erased: 2, about: null });
    const { until } = ears(a);
    await storage.remove(idOf(1));
    await until(idOf(1));
    expect(await storage.removeBefore(Number.MAX_SAFE_INTEGER, 'over')).toBe(1);
    await storage.classes.remove('a class');
    await until('a class');
    expect(await run(url, 'select id from homes')).toEqual([]);
    expect([idOf(1), 'a class'].map(a.held)).toEqual([null, null]);
  });

  it('of nobody, and nodes long gone, are cleared away', async () => {
    const url = await newDatabase();
    const [a, gone] = [await node(url), await dying(url)];
    await a.claim('mine', 'v1');
    await gone.claim('of somebody dead', 'v1');
    await gone.claim('x', 'v1');
    await gone.release('x');
    await run(url, 'update homes set created = 0');
    await age(url, gone);
    const db = connect(url, 1);
    onTestFinished(() => db.destroy());
    await (await postgres(url)).create(table(1));
    await a.claim(idOf(1), 'v1');
    await a.release(idOf(1));
    await run(url, 'update homes set created = 0');
    await sweepNodes(db);
    expect(await sweepHomes(db, 'x')).toBe('');
    expect(await run(url, 'select id from homes')).toHaveLength(4);
    expect(await sweepHomes(db, '')).toBe('x');
    expect((await run(url, 'select id from homes')).map(({ id }) => id).sort()).toEqual(['mine', idOf(1)].sort());
    expect(await run(url, 'select id from nodes')).toEqual([{ id: a.self.id }]);
  });

  it('measure how far the database’s clock is ahead', async () => {
    const url = await newDatabase();
    const early = await node(url, { now: () => Date.now() - 3_600_000 });
    expect(Math.abs(early.ahead - 3_600_000)).toBeLessThan(5000);
  });

  it('do not take a slow answer for another time', async () => {
    const url = await newDatabase();
    let slow = 0;
    let asked = 0;
    // Each beat looks at the clock before and after.
    const now = () => Date.now() + (++asked % 2 === 0 ? slow : 0);
    const a = await node(url, { beat: 50, now });
    // The first answer itself may have been slow: both clocks are this computer's.
    await expect.poll(() => Math.abs(a.ahead)).toBeLessThan(200);
    const { ahead } = a;
    slow = 3000;
    const before = asked;
    await expect.poll(() => asked).toBeGreaterThan(before + 4);
    expect(Math.abs(a.ahead - ahead)).toBeLessThan(500);
  });
});

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

describe('a node whose database goes away', () => {
  it('keeps what nobody took meanwhile, forgets the rest, and hears again', async () => {
    const url = await newDatabase();
    const [a, b] = [await node(url, { beat: 50 }), await node(url, { beat: 50 })];
    for (const home of ['x', 'y']) await a.claim(home, 'v1');
    const ofA = ears(a);
    const postgres = await server();
    await postgres.kill();
    await expect(a.claim('z', 'v1')).rejects.toMatchObject({ code: 'failed' });
    await expect(b.orphans(5)).rejects.toMatchObject({ code: 'failed' });
    await postgres.start();
    // As if another had come back first.
    await run(url, `update homes set node = '${b.self.id}', epoch = 2 where id = 'x'`);
    await ofA.until(null);
    while (a.held('x')) await wait(10);
    expect([a.held('x'), a.held('y')]).toEqual([null, { home: 'y', epoch: 1 }]);
    expect(await a.claim('x', 'v1')).toEqual({ hold: null, node: b.self });
    expect(await b.claim('x', 'v1')).toMatchObject({ hold: { epoch: 2 } });
    await b.release('x');
    await ofA.until('x');
  });

  it('forgets what it holds once it could not say for long that it is alive, and takes up what nobody took', async () => {
    const url = await newDatabase();
    const line = await slowLine(url);
    const patience = { call: 400, connect: 300, use: 300, statement: 300, lock: 200 };
    const a = await node(line.url, { beat: 50, silent: 500, patience });
    await (await postgres(url)).create(table(1, { status: 'playing' }));
    await a.claim(idOf(1), 'v1');
    const { until } = ears(a);
    line.block(true);
    await until(null);
    expect(a.held(idOf(1))).toBeNull();
    line.block(false);
    await until(null);
    await expect.poll(() => a.orphans(9).catch(() => []), { timeout: 10_000 }).toEqual([idOf(1)]);
    expect(await a.claim(idOf(1), 'v1')).toMatchObject({ hold: { epoch: 2 } });
  });

  it('looks again at what it holds where it could not when it was told', async () => {
    const url = await newDatabase();
    const patience = { ...CALM, connect: 200 };
    const [a, b] = [await node(url, { beat: 100, patience }), await node(url)];
    for (const home of ['x', 'z']) await a.claim(home, 'v1');
    await a.release('z');
    const free = await locked(url, `select from homes where id = 'z' for update`);
    const waiting = Promise.allSettled([1, 2, 3].map(() => a.claim('z', 'v1')));
    await wait(100);
    const { until } = ears(a);
    await run(url, `update homes set node = '${b.self.id}', epoch = 2 where id = 'x'`);
    await until('x');
    await free();
    await waiting;
    await expect.poll(() => a.held('x')).toBeNull();
  });

  it('does not begin where there is none, and says no password', async () => {
    const url = 'postgres://somebody:a-secret-word@127.0.0.1:1/none';
    for (const open of [() => openHomes(url, { address: 'a:1', version: 'v1' }), () => openPostgres(url)]) {
      const error: unknown = await open().catch((error: unknown) => error);
      expect(error).toMatchObject({ code: 'failed' });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('a-secret-word');
    }
  });
});
