/** A class at its matches, for tests of whoever leads it. */
import { PLANS } from '../../../../src/classroom/plans.ts';
import type { LeadAsk } from '../../../../src/wire/classroom.ts';
import { ok } from '../people.ts';
import { type Room, room } from './room.ts';

export const PLAY = PLANS['50'].stages.findIndex(({ kind }) => kind === 'play');
export const ROLES = PLANS['50'].stages.findIndex(({ kind }) => kind === 'roles');

export async function playing(students: number, but: Parameters<typeof room>[0] = {}) {
  const r = await room(but);
  for (let n = 1; n <= students; n++) await r.enrol(n);
  const lead = await r.lead();
  ok(await lead.place.lead({ what: 'stage', to: PLAY }));
  await r.pass();
  const asks = async (ask: LeadAsk) => {
    const done = await lead.place.lead(ask);
    await r.pass();
    return done;
  };
  const [table] = r.steward.tables.keys();
  return { r, lead, asks, table };
}

/** Ids of those at a side, as the table has them. */
export const at = (r: Room, table: string, player: string) =>
  r.steward.tables.get(table)?.teams[player].map(({ id }) => id);
export const asked = (r: Room, what: string) => r.steward.asked.filter((one) => one.startsWith(what));
