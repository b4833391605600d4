/** A server over PostgreSQL, whose database goes away while somebody plays. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { newDatabase, server } from '../storage/storages.ts';
import { AtTable } from './class-pages.ts';
import { type Served, serve } from './served.ts';

/** Until the server says that its storage answers. */
async function ready(s: Served): Promise<void> {
  while ((await s.get('api/ready')).status !== 200) await wait(50);
}

it('refuses moves with a sentence while there is no database, and goes on where it was', async () => {
  const env = { DATABASE_URL: await newDatabase(), DATABASE_POOL: '4' };
  const database = await server();
  const s = await serve({ messages: 500, burst: 500 }, null, env, { storage: undefined });
  const { us, china } = await s.table();
  const seats = [
    await new AtTable(s.socket()).sit(us.table.id, us.secret),
    await new AtTable(s.socket()).sit(us.table.id, china.secret),
  ];
  const moved = async () => {
    const seat = seats.find(({ possible }) => possible);
    if (!seat?.possible) throw new Error('nobody may move');
    return seat.asks('move', seat.possible);
  };
  expect(await moved()).toMatchObject({ ok: true });
  const version = () => Math.max(...seats.map(({ whole }) => whole.version));
  await expect.poll(version).toBe(1);
  await database.kill();
  expect(await moved()).toMatchObject({ ok: false, error: { code: 'not-stored' } });
  expect((await s.get('api/ready')).status).toBe(503);
  expect((await s.get('api/health')).status).toBe(200);
  await database.start();
  await ready(s);
  await expect.poll(async () => (await moved()).ok, { timeout: 20_000 }).toBe(true);
  await expect.poll(version).toBeGreaterThan(1);
  const stored = version();
  await s.close();

  const again = await serve({}, null, env, { storage: undefined });
  const ada = await new AtTable(again.socket()).sit(us.table.id, us.secret);
  expect(ada.whole.version).toBe(stored);
  await again.close();
});

it('plays by the database’s time, although the computer’s clock is set', async () => {
  const url = await newDatabase();
  const s = await serve({}, null, { DATABASE_URL: url }, { storage: undefined });
  onTestFinished(() => s.close());
  const { now } = Date;
  const set = vi.spyOn(Date, 'now').mockImplementation(() => now() + 600_000);
  onTestFinished(() => set.mockRestore());
  await s.table();
  const late = `select abs(extract(epoch from now()) * 1000 - created)::float8 as late from tables`;
  const [{ late: by }] = await (await server()).run(late, new URL(url).pathname.slice(1));
  expect(by).toBeLessThan(60_000);
});
