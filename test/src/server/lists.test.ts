import { expect, it } from 'vitest';
import { seeded } from '../../../rules/random.ts';
import { createAuthority } from '../../../src/server/authority/authority.ts';
import type { Minds } from '../../../src/server/authority/hosting.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import type { Storage } from '../../../src/server/storage/types.ts';
import { body, ok, play, tableFor } from './people.ts';
import { worldOf } from './world.ts';

/** Whoever decides for a bot takes for ever. */
const minds: Minds = { levels: ['envoy'], standIn: 'envoy', pace: 500, think: () => new Promise(() => {}) };

/** A list as a server gives it that has none of the tables in memory; it may load none either. */
async function deciding(storage: Storage, id: string) {
  const load = () => Promise.reject(new Error('a table was loaded'));
  const fresh = createAuthority(softLanding, { ...storage, load }, worldOf('fresh'));
  const [listed] = await fresh.list({ limit: 1 });
  const { table } = ok(await fresh.info(id));
  expect([listed.id, listed.deciding, fresh.size]).toEqual([id, table.deciding, 0]);
  return table.deciding;
}

it('tells of tables that are not in memory and have no clock whose decision it is, from the first move to the last', async () => {
  const { storage, us, china, attend, id } = await tableFor({ scenario: 'lesson' }, { listed: true });
  const pages = { us: await attend(us.secret), china: await attend(china.secret) };
  const rng = seeded('lists');
  const seen = new Set<string>();
  do {
    const { table } = pages.us.place.again();
    expect(await deciding(storage, id)).toEqual(table.deciding);
    seen.add(String(table.deciding));
  } while (await play(pages, rng));
  expect([...seen].sort()).toEqual(['', '0', '0,1', '1']);
  expect(ok(await createAuthority(softLanding, storage, worldOf('over')).info(id)).table.status).toBe('over');
});

it('tells it too after a move was taken back', async () => {
  const { storage, us, china, attend, id } = await tableFor({ scenario: 'lesson' }, { listed: true });
  const pages = { us: await attend(us.secret), china: await attend(china.secret) };
  const rng = seeded('back');
  const undoable = () => Object.values(pages).find(({ whole }) => whole.canUndo);
  while (!undoable()) expect(await play(pages, rng)).toBe(true);
  const page = undoable();
  ok(await (page as typeof pages.us).place.undo((page as typeof pages.us).whole.version));
  expect(await deciding(storage, id)).toEqual(pages.us.place.again().table.deciding);
});

it('counts no bot among them', async () => {
  const { storage, authority } = await tableFor(undefined, {}, { talk: 'free', minds });
  const { table } = ok(await authority.create({ ...body, listed: true, player: '0', bots: { '1': 'envoy' } }));
  expect((await storage.find(table.id))?.awaits).toEqual(['0', '1']);
  expect(await deciding(storage, table.id)).toEqual(['0']);
});

it('says of a table of the version before what a server finds out when it goes on with it', async () => {
  const { storage, id } = await tableFor({ scenario: 'lesson' }, { listed: true });
  const before = await storage.find(id);
  if (!before) throw new Error('the table is not stored');
  await storage.remove(id);
  await storage.create({ ...before, awaits: null });
  expect(await deciding(storage, id)).toBeNull();
  await createAuthority(softLanding, storage, worldOf('after')).resume();
  expect(await deciding(storage, id)).toEqual(before.awaits);
  expect((await storage.find(id))?.changed).toBe(before.changed);
});
