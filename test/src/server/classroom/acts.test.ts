/** What students are told of what was done at their table without them, and how they came to their seats. */
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../../src/classroom/plans.ts';
import type { LeadAsk, StudentView } from '../../../../src/wire/classroom.ts';
import { PER_ROUND } from '../../../support/steward.ts';
import { ok } from '../people.ts';
import { type ClassPage, type Room, room } from './room.ts';

const PLAY = PLANS['50'].stages.findIndex(({ kind }) => kind === 'play');

/** Eight students at two tables of two against two; the first table's own pages, by side. */
async function playing() {
  const r = await room();
  for (let n = 1; n <= 8; n++) await r.enrol(n);
  const lead = await r.lead();
  ok(await lead.place.lead({ what: 'stage', to: PLAY }));
  await r.pass();
  const asks = async (ask: LeadAsk) => {
    ok(await lead.place.lead(ask));
    await r.pass();
  };
  const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => r.student(n)));
  const [table, other] = [...r.steward.tables.keys()];
  const of = (at: string, player: string) => pages.filter(({ view }) => view.table === at && view.me.player === player);
  return { r, lead, asks, table, other, of, pages };
}

const whats = ({ view }: ClassPage<StudentView>) => view.acts.map(({ what }) => what);
const come = (r: Room) => {
  for (const [id, { teams }] of r.steward.tables)
    for (const one of [...teams[0], ...teams[1]]) r.steward.come(id, one.id);
};

describe('acts', () => {
  it('are told at the table that they were done at, and at no other', async () => {
    const { r, asks, table, other, of } = await playing();
    come(r);
    r.steward.play(table, 2);
    await asks({ what: 'rewind', table, moves: 1 });
    await asks({ what: 'event', event: 'export-desk', tables: [table] });
    await asks({ what: 'hurry', seconds: 90, tables: [table] });
    await asks({ what: 'end-round', tables: [table] });
    const [one] = of(table, '0');
    expect(whats(one)).toEqual(['rewind', 'event', 'hurry', 'end-round']);
    expect(one.view.acts).toMatchObject([{}, { event: 'export-desk' }, { seconds: 90 }, {}]);
    expect(one.view.acts.every(({ at }) => at >= (one.view.me.came?.at ?? 0))).toBe(true);
    expect(whats(of(table, '1')[0])).toEqual(whats(one));
    expect(whats(of(other, '0')[0])).toEqual([]);
  });

  it('tell a side alone, and once, that a bot decided for it', async () => {
    const { r, lead, asks, table, of } = await playing();
    come(r);
    await asks({ what: 'hurry', seconds: 10, tables: [table] });
    await r.pass(30_000);
    expect(whats(of(table, '0')[0])).toEqual(['hurry', 'hurried']);
    expect(whats(of(table, '1')[0])).toEqual(['hurry']);
    const led = ok(await r.classes.results(r.opened.id, r.opened.lead)).results;
    expect(JSON.stringify(led)).not.toContain('stand-in');
    expect(JSON.stringify(lead.view)).not.toContain('acts');
  });

  it('tell whoever comes back that a bot decided while nobody was there, after a new start as well', async () => {
    const { r, table, of } = await playing();
    await r.pass(70_000);
    expect(whats(of(table, '0')[0])).toEqual(['away']);
    await r.restart();
    const again = await r.student(
      [1, 2, 3, 4, 5, 6, 7, 8].find((n) => of(table, '0')[0].view.me.name === `Name ${n}`) ?? 0,
    );
    expect(whats(again)).toEqual(['away']);
  });

  it('tell one student alone of a role that was given', async () => {
    const { asks, table, of } = await playing();
    const [one, two] = of(table, '0');
    const given = one.view.me.role === 'chief' ? two : one;
    await asks({ what: 'role', student: given.view.me.id, role: 'treasurer' });
    expect(given.view.acts).toMatchObject([{ what: 'role', role: 'treasurer' }]);
    expect(whats(of(table, '1')[0])).toEqual([]);
  });
});

describe('how a seat was come to', () => {
  it('is drawn, late or moved; what was done at the table before is not told', async () => {
    const { r, asks, table, other, of, lead } = await playing();
    const [one] = of(table, '0');
    const [rival] = of(table, '1');
    expect(one.view.me.came?.how).toBe('drawn');
    await asks({ what: 'event', event: 'export-desk', tables: [table] });
    await asks({ what: 'swap', student: one.view.me.id, other: rival.view.me.id });
    expect(one.view.me).toMatchObject({ player: '1', came: { how: 'moved' } });
    expect(one.view.acts).toEqual([]);
    await r.enrol(9);
    await r.pass();
    expect((await r.student(9)).view.me.came?.how).toBe('late');
    for (const id of [table, other]) r.steward.play(id, 100);
    await r.pass();
    ok(await lead.place.lead({ what: 'again' }));
    await r.pass();
    expect(one.view.me.came?.how).toBe('again');
  });
});

describe('a table that stands still alone', () => {
  it('says why: paused by whoever leads, or ahead of the others', async () => {
    const { r, asks, table, other, of } = await playing();
    const [one] = of(table, '0');
    await asks({ what: 'pause', on: true, tables: [table] });
    expect([one.view.stands, of(other, '0')[0].view.stands]).toEqual(['paused', null]);
    await asks({ what: 'pause', on: true });
    expect(one.view.stands).toBeNull();
    await asks({ what: 'pause', on: false });
    await asks({ what: 'pause', on: false, tables: [table] });
    expect(one.view.stands).toBeNull();
    r.steward.play(table, 2 * PER_ROUND);
    await r.pass();
    expect([one.view.stands, of(other, '0')[0].view.stands]).toEqual(['ahead', null]);
  });
});
