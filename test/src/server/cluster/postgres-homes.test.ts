import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sweepHomes, sweepNodes } from '../../../../src/server/cluster/home-queries.ts';
import { connect } from '../../../../src/server/storage/postgres/connection.ts';
import { idOf, table } from '../storage/samples.ts';
import { newDatabase, postgres } from '../storage/storages.ts';
import { age, dying, ears, node, run } from './homes.ts';

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
