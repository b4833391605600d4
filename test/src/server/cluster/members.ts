/** Nodes without pages, for tests that set the time: authority, classes, and a real line between them. */
import { createAuthority, type House, type OwnAuthority } from '../../../../src/server/authority/authority.ts';
import type { Hosting } from '../../../../src/server/authority/hosting.ts';
import { no } from '../../../../src/server/authority/world.ts';
import { createClasses } from '../../../../src/server/classroom/classes.ts';
import { type Joined, joinCluster } from '../../../../src/server/cluster/cluster.ts';
import { softLanding } from '../../../../src/server/soft-landing.ts';
import type { TestDatabase, TestNode } from '../../../support/homes.ts';
import { ok, Page } from '../people.ts';
import type { TestWorld } from '../world.ts';

export interface Member {
  node: TestNode;
  joined: Joined;
  own: OwnAuthority;
  authority: ReturnType<Joined['serve']>['authority'];
  classes: ReturnType<Joined['serve']>['classes'];
  /** Takes a place by this node. */
  attend(table: string, secret?: string): Promise<Page & { cuts: number }>;
  errors: unknown[];
}

export async function member(
  database: TestDatabase,
  world: TestWorld,
  house: House = { talk: 'free' },
  hosting: Hosting<never> = softLanding as unknown as Hosting<never>,
): Promise<Member> {
  const node = database.node();
  const errors: unknown[] = [];
  const failed = (error: unknown) => errors.push(error);
  const damaged = (_row: unknown, error: unknown) => errors.push(error);
  const joined = await joinCluster({
    shared: node,
    version: hosting.version,
    listen: '127.0.0.1:0',
    address: null,
    world,
    failed,
  });
  const { storage, since } = joined;
  const own = createAuthority(hosting, storage, joined.world, undefined, { ...house, since, damaged });
  const classes = createClasses({
    storage: storage.classes,
    steward: own.steward,
    world: joined.world,
    house: own.house,
    keepDays: 90,
    finished: () => no('not-over', 'The match is not over yet.'),
    failed,
    damaged,
  });
  const served = joined.serve(own, classes);
  return {
    ...served,
    node,
    joined,
    own,
    errors,
    async attend(table, secret) {
      const page = Object.assign(new Page(), { cuts: 0 });
      const guest = { ...page.guest, came: world.now(), cut: () => void page.cuts++ };
      const { place } = ok(await served.authority.attend(table, secret, guest));
      page.place = place as Page['place'];
      page.whole = structuredClone(place.whole);
      return page;
    },
  };
}
