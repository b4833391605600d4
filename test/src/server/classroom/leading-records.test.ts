/** Records that are handed in: tables of the class like any other. */
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../../src/classroom/plans.ts';
import { PER_ROUND } from '../../../support/steward.ts';
import { ok, refused } from '../people.ts';
import { PLAY, playing, ROLES } from './at-play.ts';
import { type Room, room } from './room.ts';

describe('records that are handed in', () => {
  it('are tables of the class, once each, and only such as are finished', async () => {
    const { r, lead, asks } = await playing(4);
    ok(await asks({ what: 'hand-in', text: 'record 1' }));
    expect(lead.view.tables.at(-1)).toMatchObject({ island: true, status: 'over', moves: 40 });
    expect(refused(await asks({ what: 'hand-in', text: ' record 1' }))).toBe('record-twice');
    expect(refused(await asks({ what: 'hand-in', text: 'something' }))).toBe('not-over');
    const page = await r.student(1);
    ok(await page.place.student({ what: 'hand-in', text: 'record 2' }));
    await r.pass();
    // Whoever hands it in sits there; the others stay where they are.
    expect(page.view.team).toHaveLength(1);
    expect(page.view.table).toBe(lead.view.tables.at(-1)?.id);
    expect(lead.view.tables.filter(({ island }) => !island)).toHaveLength(1);
    expect(refused(await page.place.student({ what: 'hand-in', text: 'record 3' }))).toBe('record-one');
    const hall = await playing(4, { mode: 'hall' });
    const one = await hall.r.student(1);
    expect(refused(await one.place.student({ what: 'hand-in', text: 'record 1' }))).toBe('record-hall');
    const other = await playing(4, { plan: '90' });
    expect(refused(await other.asks({ what: 'hand-in', text: 'record 1' }))).toBe('record-other');
  });
});

describe('a record', () => {
  it('has those sit at it who shared its device, put there by whoever leads: they count as who played it', async () => {
    const { r, lead, asks } = await playing(4, { mode: 'pairs' });
    const page = await r.student(1);
    ok(await page.place.student({ what: 'hand-in', text: 'record 2' }));
    await r.pass();
    const island = page.view.table as string;
    const player = page.view.me.player === '0' ? '1' : '0';
    const [, , , last] = lead.view.students;
    for (const side of ['0', '1'] as const) {
      const done = await asks({ what: 'move', student: last.id, table: island, player: side });
      expect(done.ok ? 'ok' : done.error.code).toBe(side === player ? 'ok' : 'team-full');
    }
    await r.pass();
    expect(page.view.team.map(({ id }) => id)).toContain(last.id);
    expect(r.steward.tables.has(island)).toBe(false);
    // The debrief and a new start leave it so, and the results have both at the record.
    ok(await asks({ what: 'stage', to: PLANS['50'].stages.length - 1 }));
    await r.restart();
    const { results } = ok(await r.classes.results(r.opened.id, r.opened.lead));
    const n = results.tables.find((one) => one.island)?.table;
    expect(
      results.students
        .filter((one) => one.table === n)
        .map(({ side }) => side)
        .sort(),
    ).toEqual(['china', 'us']);
    expect(r.errors).toEqual([]);
  });
});

describe('a record that is handed in', () => {
  /** Hands in as the n-th student. */
  const handsIn = async (r: Room, n: number) => {
    const page = await r.student(n);
    ok(await page.place.student({ what: 'hand-in', text: `record of ${n}` }));
    await r.pass();
    return page;
  };
  const placesOf = (lead: Awaited<ReturnType<Room['lead']>>) =>
    lead.view.students.map(({ table }) => lead.view.tables.find(({ id }) => id === table)?.island);

  it('before tables are drawn keeps its student, and all others have tables', async () => {
    const r = await room({ mode: 'pairs' });
    for (let n = 1; n <= 3; n++) await r.enrol(n);
    const page = await handsIn(r, 1);
    const lead = await r.lead();
    for (const to of [ROLES, PLAY]) {
      ok(await lead.place.lead({ what: 'stage', to }));
      await r.pass();
      expect(placesOf(lead)).toEqual([true, false, false]);
    }
    expect(page.view.team).toHaveLength(1);
    const [[, table]] = r.steward.tables;
    expect([r.steward.tables.size, Object.values(table.teams).map((team) => team.length)]).toEqual([1, [1, 1]]);
  });

  it.each(['pairs', 'bots'] as const)('by everybody before the first turn leaves nothing to play: %s', async (mode) => {
    const r = await room({ mode });
    for (let n = 1; n <= 2; n++) await r.enrol(n);
    for (let n = 1; n <= 2; n++) await handsIn(r, n);
    const lead = await r.lead();
    ok(await lead.place.lead({ what: 'stage', to: ROLES }));
    await r.pass();
    // Whoever comes late plays all the same.
    await r.enrol(3);
    ok(await lead.place.lead({ what: 'stage', to: PLAY }));
    await r.pass();
    expect(placesOf(lead)).toEqual([true, true, false]);
    expect([lead.view.stage.kind, r.steward.tables.size]).toEqual(['play', 1]);
    await handsIn(r, 3);
    expect([lead.view.stage.kind, lead.view.tables.map(({ island }) => island)]).toEqual([
      'debrief',
      [true, true, true],
    ]);
  });

  it('leaves a table that was never opened to nobody: the others come to their end, and second matches follow', async () => {
    const r = await room({ mode: 'pairs' });
    for (let n = 1; n <= 4; n++) await r.enrol(n);
    const lead = await r.lead();
    ok(await lead.place.lead({ what: 'stage', to: ROLES }));
    await r.pass();
    const own = lead.view.students[0].table;
    const pages = [];
    for (const { n, table } of lead.view.students) if (table === own) pages.push(await handsIn(r, n));
    ok(await lead.place.lead({ what: 'stage', to: PLAY }));
    await r.pass();
    const [table] = r.steward.tables.keys();
    expect([r.steward.tables.size, table === own]).toEqual([1, false]);
    r.steward.play(table, 2 * PER_ROUND);
    await r.pass();
    expect(lead.view.stage.kind).toBe('forecast');
    ok(await lead.place.lead({ what: 'stage', to: PLANS['50'].stages.length - 1 }));
    await r.pass();
    for (const page of [lead, ...pages]) page.place.leave();
    await r.pass(10 * 60_000);
    // Nothing is left to look after.
    expect(r.classes.size).toBe(0);
    ok(await (await r.lead()).place.lead({ what: 'again' }));
    await r.pass();
    expect(r.steward.tables.size).toBe(2);
  });

  it('takes the place of a table where bots alone have moved: that one is closed, and counts for nothing', async () => {
    const { r, lead, asks } = await playing(4, { mode: 'pairs' });
    const [bots, played] = [...r.steward.tables.keys()];
    const those = (table: string) => lead.view.students.filter((one) => one.table === table);
    const [[first, second], [third]] = [those(bots), those(played)];
    r.steward.play(played);
    await r.pass(130_000);
    expect(r.steward.tables.get(bots)?.moves).toBeGreaterThan(0);
    const page = await handsIn(r, first.n);
    expect(page.view.table).not.toBe(bots);
    // The other one sits there still.
    expect(r.steward.tables.get(bots)?.status).toBe('playing');
    ok(
      await asks({
        what: 'move',
        student: second.id,
        table: page.view.table as string,
        player: second.player === '0' ? '0' : '1',
      }),
    );
    expect(r.steward.tables.get(bots)?.status).toBe('over');
    expect(lead.view.tables.map(({ id }) => id)).not.toContain(bots);
    // Where a person has moved a record is one more table, and its student stays.
    expect((await handsIn(r, third.n)).view.table).toBe(played);
    const { results } = ok(await r.classes.results(r.opened.id, r.opened.lead));
    const n = lead.view.tables.map((one) => one.n);
    expect(results.tables.map(({ table }) => table)).toEqual(n);
    expect(new Set(results.moves.map(({ table }) => table))).toEqual(
      new Set(lead.view.tables.filter(({ id }) => id === played).map((one) => one.n)),
    );
    expect(results.students.filter(({ student }) => [first.n, second.n].includes(student))).toMatchObject([
      { table: n.at(-2) },
      { table: n.at(-2) },
    ]);
    await r.restart();
    expect((await r.lead()).view.tables.map((one) => one.n)).toEqual(n);
    expect(r.errors).toEqual([]);
  });
});
