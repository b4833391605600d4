/** What a class brings to its tables, and what they have in common. */
import { expect, it } from 'vitest';
import { PLANS } from '../../../../src/classroom/plans.ts';
import { ok, refused } from '../people.ts';
import { room } from './room.ts';

const PLAY = PLANS['50'].stages.findIndex(({ kind }) => kind === 'play');

async function playing(sameWorld: boolean) {
  const r = await room({ mode: 'pairs', sameWorld });
  for (let n = 1; n <= 4; n++) await r.enrol(n);
  const lead = await r.lead();
  ok(await lead.place.lead({ what: 'stage', to: PLAY }));
  await r.pass();
  const tables = [...r.steward.tables.keys()];
  return { r, lead: lead.place, tables, worlds: [...r.steward.tables.values()].map(({ setUp }) => setUp.world) };
}

it('brings a world event to all tables that are played, or to those that are named', async () => {
  const { r, lead, tables } = await playing(false);
  const brought = () => r.steward.asked.splice(0).filter((one) => one.startsWith('bring'));
  ok(await lead.lead({ what: 'event', event: 'hold-still', tables: [tables[1]] }));
  expect(brought()).toEqual([`bring hold-still ${tables[1]}`]);
  // Where one waits no other comes.
  ok(await lead.lead({ what: 'event', event: 'export-desk' }));
  expect(brought()).toEqual([`bring export-desk ${tables[0]}`]);
  const other = await playing(false);
  ok(await other.lead.lead({ what: 'event', event: 'export-desk' }));
  expect(other.r.steward.asked.filter((one) => one.startsWith('bring'))).toEqual(
    other.tables.map((id) => `bring export-desk ${id}`),
  );
});

it('refuses what no table takes, with the table’s own reason', async () => {
  const { r, lead, tables } = await playing(false);
  r.steward.failing.set('bring export-desk', 2);
  expect(refused(await lead.lead({ what: 'event', event: 'export-desk' }))).toBe('not-stored');
  expect(
    refused(await lead.lead({ what: 'event', event: 'export-desk', tables: [tables[0].replace(/./g, 'A')] })),
  ).toBe('class-table');
});

it('gives all tables one world where that is wished, and each its own where not', async () => {
  const same = await playing(true);
  expect(same.worlds[0]).toMatch(/^[0-9a-f]{22}$/);
  expect(new Set(same.worlds).size).toBe(1);
  expect((await playing(false)).worlds).toEqual([undefined, undefined]);
});
