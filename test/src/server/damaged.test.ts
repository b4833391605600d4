/** What is stored and damaged costs itself alone: no list, no start and no sweep fails for it. */
import { describe, expect, it } from 'vitest';
import type { Archived } from '../../../src/server/archive.ts';
import { createAuthority } from '../../../src/server/authority/authority.ts';
import { createDamage } from '../../../src/server/damage.ts';
import { removeOld } from '../../../src/server/retention.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import { removeOne } from '../../../src/server/storage/remove.ts';
import type { Json, Storage } from '../../../src/server/storage/types.ts';
import type { Taken } from '../../../src/wire/messages.ts';
import { body, ok, Page, refused } from './people.ts';
import { newFile, STORAGES, sqlite, tamper } from './storage/storages.ts';
import { worldOf } from './world.ts';

const DAY = 24 * 60 * 60 * 1000;
const LIVE = { bank: 600, plus: 5 };

/** A server over this storage; another seed, another life of it. */
function server(storage: Storage, seed: string) {
  const lines: object[] = [];
  const damage = createDamage((line) => lines.push(line));
  const damaged = (row: Parameters<typeof damage.found>[1], error: unknown) => damage.found('table', row, error);
  const world = worldOf(seed);
  const authority = createAuthority(softLanding, storage, world, undefined, { talk: 'free', damaged });
  return { authority, damage, damaged, world, lines };
}

type Server = ReturnType<typeof server>;

const made = async ({ authority }: Server, more: object = {}): Promise<Taken> =>
  ok(await authority.create({ ...body, listed: true, player: '0', ...more }));

/** Both sit, and the one gives the match up. */
async function conceded(s: Server): Promise<Taken> {
  const taken = await made(s);
  ok(await s.authority.join(taken.table.id, { name: 'Bo' }));
  const page = new Page();
  const { place } = ok(await s.authority.attend(taken.table.id, taken.secret, page.guest));
  page.whole = structuredClone(place.whole);
  ok(await place.move(0, 'concede', []));
  place.leave();
  return taken;
}

type About = Record<string, Json>;

async function spoil(storage: Storage, id: string, make: (about: About) => Json): Promise<void> {
  const row = await storage.find(id);
  if (!row) throw new Error('there is no such table');
  await storage.change(id, row.changed, { about: make(row.about as About) });
}

/** What may have become of a row. Text that is no JSON any more comes back as null. */
const DAMAGES: ((about: About) => Json)[] = [
  () => null,
  () => [1, 2],
  ({ chosen, ...rest }) => rest,
  ({ seats, ...rest }) => ({ ...rest, seats: { ...(seats as About), '1': 5 } }),
  (about) => ({ ...about, clock: {} }),
];

describe.each(STORAGES)('%s', (_name, open) => {
  it('a damaged row is in no list, and says so to whoever comes', async () => {
    const storage = await open();
    const before = server(storage, 'before');
    const tables: Taken[] = [];
    for (const name of ['Ada', ...DAMAGES.map(() => 'Bea'), 'Cy']) tables.push(await made(before, { name }));
    const [first, ...others] = tables;
    const last = others.pop() as Taken;
    for (const [n, { table }] of others.entries()) await spoil(storage, table.id, DAMAGES[n]);
    const { authority, lines, damage } = server(storage, 'after');
    const listed = async (limit: number) => (await authority.list({ limit })).map(({ id }) => id);
    expect(await listed(10)).toEqual([last.table.id, first.table.id]);
    // A page is as long as was asked for: a short one is the last.
    expect(await listed(2)).toEqual([last.table.id, first.table.id]);
    for (const name of others.flatMap(({ table }) => [table.id, table.code])) {
      expect(refused(await authority.info(name))).toBe('table-broken');
      expect(refused(await authority.join(name, { name: 'Bo' }))).toBe('table-broken');
      expect(refused(await authority.attend(name, undefined, new Page().guest))).toBe('table-broken');
      expect(refused(await authority.record(name))).toBe('table-broken');
    }
    ok(await authority.join(first.table.code, { name: 'Bo' }));
    expect(await storage.healthy()).toBe(true);
    expect([damage.count('table'), lines.length]).toEqual([DAMAGES.length, DAMAGES.length]);
    const created = others.map(({ table }) => table.created);
    expect(lines.map((line) => (line as { created: number }).created).sort()).toEqual(created.sort());
    const said = lines.map((line) => `${JSON.stringify(line)}${(line as { err: Error }).err.message}`).join();
    for (const { table, secret } of others)
      for (const key of [table.id, table.code, table.commitment, secret, 'Bea']) expect(said).not.toContain(key);
  });

  it('a start goes on with all others, whichever part of one is damaged', async () => {
    const storage = await open();
    const before = server(storage, 'before');
    const tables: string[] = [];
    for (let n = 0; n < 4; n++) {
      const { table } = await made(before, { pace: LIVE });
      ok(await before.authority.join(table.id, { name: 'Bo' }));
      tables.push(table.id);
    }
    await spoil(storage, tables[0], () => null);
    await storage.append(tables[1], 0, { at: 1, what: null });
    await spoil(storage, tables[2], ({ chosen, ...rest }) => ({ ...rest, chosen: { scenario: 'of another game' } }));
    const { authority, damage } = server(storage, 'after');
    await authority.resume();
    expect(tables.map(authority.has)).toEqual([false, false, false, true]);
    expect(damage.count('table')).toBe(3);
    await expect(authority.resume([tables[0]])).resolves.toBeUndefined();
    authority.end();
    before.authority.end();
  });

  it('what was said, and a position that was kept, cost nobody the match', async () => {
    const storage = await open();
    const s = server(storage, 'before');
    const { table, secret } = await made(s, { pace: LIVE });
    ok(await s.authority.join(table.id, { name: 'Bo' }));
    await storage.say(table.id, { at: 1, what: null });
    await storage.say(table.id, { at: 2, what: { player: '0', text: 'Hello', at: 2 } });
    await storage.keep(table.id, { entries: 0, state: { version: softLanding.version, course: {} } });
    const { authority, lines } = server(storage, 'after');
    const { place } = ok(await authority.attend(table.id, secret, new Page().guest));
    expect(place.whole.talk.map((said) => 'text' in said && said.text)).toEqual(['Hello']);
    expect([place.whole.version, lines]).toEqual([0, []]);
    authority.end();
    s.authority.end();
  });

  it('a sweep archives and removes all others, and of one that does not replay the moves', async () => {
    const storage = await open();
    const s = server(storage, 'sweep');
    const [unread, odd, good] = [await conceded(s), await conceded(s), await conceded(s)].map(({ table }) => table);
    await spoil(storage, unread.id, () => null);
    await spoil(storage, odd.id, (about) => ({ ...about, chosen: { scenario: 'of another game' } }));
    const kept: Archived[] = [];
    const keep = async (matches: readonly Archived[]) => void kept.push(...matches);
    const archive = { to: { keep }, hosting: softLanding };
    const { damaged, world } = s;
    const failed = (error: unknown) => expect(error).toBeNull();
    const now = world.now() + 91 * DAY;
    expect(await removeOld({ storage, world, keepDays: 90, archive, damaged, failed }, now)).toBe(3);
    const byKey = (key: string) => kept.find((match) => match.key === key);
    expect(kept).toHaveLength(2);
    expect(byKey(good.commitment)?.record).toContain('concede');
    expect(byKey(odd.commitment)).toMatchObject({ record: null, moves: [{ player: '0', type: 'concede' }] });
    expect(s.damage.count('table')).toBe(2);
  });
});

/** What somebody, or a disk, does to a file: the checks of its tables look at what is written through them alone. */
const damage = (file: string, statements: string) =>
  tamper(file, `pragma ignore_check_constraints = on; drop trigger entries_never_change; ${statements}`);

it('a file of SQLite with text that is no JSON any more serves all that is whole, and lets the rest be taken out', async () => {
  const file = newFile();
  const storage = await sqlite(file);
  const before = server(storage, 'before');
  const tables: string[] = [];
  for (let n = 0; n < 4; n++) {
    const { table } = await made(before);
    ok(await before.authority.join(table.id, { name: 'Bo' }));
    tables.push(table.id);
  }
  const [about, entry, awaits, whole] = tables;
  await storage.append(entry, 0, { at: 1, what: { undo: { player: '0' } } });
  await storage.classes.create({ id: 'c'.repeat(22), code: 'ABCDEF', created: 1, erased: 2, about: {} });
  damage(
    file,
    `update tables set about = '{"chosen":' where id = '${about}';
     update tables set awaits = 'x' where id = '${awaits}';
     update entries set what = '{' where table_id = '${entry}';
     update classes set about = '{'`,
  );
  const { authority, damage: found } = server(storage, 'after');
  expect((await authority.list({ limit: 10 })).map(({ id }) => id)).toEqual([whole, awaits, entry]);
  expect(refused(await authority.info(about))).toBe('table-broken');
  expect(refused(await authority.join(entry, { name: 'Cy' }))).toBe('table-broken');
  expect((await storage.find(awaits))?.awaits).toBeNull();
  await authority.resume();
  await expect.poll(async () => (await storage.find(awaits))?.awaits).toEqual(['0', '1']);
  expect((await storage.classes.unerased()).map(({ code }) => code)).toEqual(['ABCDEF']);
  expect(found.count('table')).toBe(2);
  await storage.close();
  expect(await removeOne(file, about)).toBe(about);
});
