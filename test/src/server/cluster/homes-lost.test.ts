import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openHomes } from '../../../../src/server/cluster/postgres-homes.ts';
import { openPostgres } from '../../../../src/server/storage/postgres/postgres.ts';
import { idOf, table } from '../storage/samples.ts';
import { slowLine } from '../storage/slow-line.ts';
import { CALM, newDatabase, postgres, server } from '../storage/storages.ts';
import { ears, locked, node, run } from './homes.ts';

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
