/** What is left is looked for, whatever time it is said to be. */
import { expect, it, onTestFinished } from 'vitest';
import { createAdopter } from '../../../../src/server/cluster/adopting.ts';
import type { Directory } from '../../../../src/server/cluster/directory.ts';
import { Housing } from '../../../../src/server/cluster/housing.ts';
import { realWorld } from '../../../../src/server/main.ts';
import { TestDatabase } from '../../../support/homes.ts';

it('it is looked for all the time, although the clock is put back', async () => {
  const database = new TestDatabase();
  onTestFinished(() => database.end());
  let back = 0;
  const world = { ...realWorld, now: () => Date.now() - back };
  const homes = await database.node().homes({ address: '127.0.0.1:1', version: 'v' });
  const housing = new Housing(homes, world, () => {});
  onTestFinished(() => housing.close());
  let looks = 0;
  const counted = {
    ...homes,
    orphans: async () => {
      looks++;
      return [];
    },
  };
  const nowhere: Directory = { table: async () => null, class: async () => null, home: async () => null };
  const adopter = createAdopter(counted, housing, nowhere, world, () => {});
  onTestFinished(() => adopter.end());
  await adopter.begin();
  back = 600_000;
  // A home changes hands just then.
  await housing.claim('t', 'v');
  await expect.poll(() => looks, { timeout: 5_000 }).toBeGreaterThan(2);
});
