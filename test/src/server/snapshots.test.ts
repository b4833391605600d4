/** A long match is there again from a position that was kept, and is the same as from its moves alone. */
import { expect, it } from 'vitest';
import { seeded } from '../../../rules/random.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { createAuthority } from '../../../src/server/authority/authority.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import type { Storage } from '../../../src/server/storage/types.ts';
import { ok, type Page, play, tableFor } from './people.ts';

const bare = ({ whole }: Page) => ({ ...whole, table: null });

it('keeps positions of a match, and rebuilds it from them and from moves alone alike', async () => {
  const { storage, world, attend, us, china, id, authority } = await tableFor({ scenario: 'standard' });
  const pages = { us: await attend(us.secret), china: await attend(china.secret) } as Record<Bloc, Page>;
  const rng = seeded('snapshots-2');
  while (pages.us.whole.version < 120 && (await play(pages, rng)));
  expect(pages.us.whole.version).toBe(120);
  const kept = (await storage.load(id))?.snapshot;
  expect(kept?.entries).toBeGreaterThanOrEqual(64);

  const movesAlone: Storage = {
    ...storage,
    load: async (table) => {
      const loaded = await storage.load(table);
      return loaded && { ...loaded, snapshot: null };
    },
  };
  const fromKept = createAuthority(softLanding, storage, world);
  const fromMoves = createAuthority(softLanding, movesAlone, world);
  for (const secret of [us.secret, china.secret, undefined]) {
    const a = await attend(secret, fromKept);
    const b = await attend(secret, fromMoves);
    expect(bare(a)).toEqual(bare(b));
    a.place.leave();
    b.place.leave();
  }
  // It goes on from there to its end, and the record is that of the whole match.
  const again = { us: await attend(us.secret, fromKept), china: await attend(china.secret, fromKept) };
  while (await play(again, rng));
  expect(ok(await fromKept.record(id)).text).toContain('Ada');
  expect((await authority.info(id)).ok).toBe(true);
});

it('takes no notice of a position that was kept under other rules', async () => {
  const { storage, world, attend, us, china, id } = await tableFor({ scenario: 'standard' });
  const pages = { us: await attend(us.secret), china: await attend(china.secret) } as Record<Bloc, Page>;
  const rng = seeded('other rules');
  while (pages.us.whole.version < 80 && (await play(pages, rng)));
  const { version } = pages.us.whole;
  await storage.keep(id, { entries: version, state: { version: 'other', course: { state: {} } } });
  const page = await attend(us.secret, createAuthority(softLanding, storage, world));
  expect(page.whole.version).toBe(version);
});
