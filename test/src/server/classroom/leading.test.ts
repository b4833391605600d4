/** What whoever leads a class may do, and what happens by itself. */
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../../src/classroom/plans.ts';
import { StorageError } from '../../../../src/server/storage/types.ts';
import type { LeadAsk } from '../../../../src/wire/classroom.ts';
import { PER_ROUND } from '../../../support/steward.ts';
import { ok, refused } from '../people.ts';
import { type Room, room, settle } from './room.ts';

const PLAY = PLANS['50'].stages.findIndex(({ kind }) => kind === 'play');
const ROLES = PLANS['50'].stages.findIndex(({ kind }) => kind === 'roles');

async function playing(students: number, but: Parameters<typeof room>[0] = {}) {
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
const at = (r: Room, table: string, player: string) => r.steward.tables.get(table)?.teams[player].map(({ id }) => id);
const asked = (r: Room, what: string) => r.steward.asked.filter((one) => one.startsWith(what));

describe('seats', () => {
  it.each([
    ['teams', 9, [2, 2, 2, 1, 1, 1]],
    ['pairs', 5, [1, 1, 1, 1, 1, 0]],
    ['bots', 3, [1, 1, 1, 0, 0, 0]],
    ['hall', 7, [4, 3]],
  ] as const)('are given to all: %s', async (mode, students, sizes) => {
    const { r, lead } = await playing(students, { mode });
    const found = [...r.steward.tables.values()].flatMap(({ teams }) => Object.values(teams).map((t) => t.length));
    expect(found.sort((a, b) => b - a)).toEqual(sizes);
    expect(lead.view.students.every(({ table }) => table !== null)).toBe(true);
    const [first] = r.steward.tables.values();
    expect(first.setUp).toMatchObject({ by: mode === 'hall' ? 'vote' : 'chief', level: 'envoy', talk: 'phrases' });
  });

  it('are found for those who come late: in a team with room, for a bot, with one too many, at a new table', async () => {
    const { r, lead } = await playing(3, { mode: 'pairs' });
    expect(r.steward.tables.size).toBe(2);
    const fourth = await r.enrol(4);
    await r.pass();
    expect(r.steward.tables.size).toBe(2);
    expect([...r.steward.tables.values()].every(({ teams }) => teams[0].length + teams[1].length === 2)).toBe(true);
    await r.enrol(5);
    await r.pass();
    expect(r.steward.tables.size).toBe(3);
    const seat = lead.view.students.find(({ id }) => id === fourth);
    expect(seat?.table).not.toBeNull();
    const teams = await playing(4);
    for (let n = 5; n <= 8; n++) await teams.r.enrol(n);
    await teams.r.pass();
    const sizes = [...teams.r.steward.tables.values()].map(({ teams: both }) => [both[0].length, both[1].length]);
    expect(sizes).toEqual([[4, 4]]);
    const ninth = await teams.r.enrol(9);
    await teams.r.pass();
    expect(teams.r.steward.tables.size).toBe(2);
    expect(teams.lead.view.students.find(({ id }) => id === ninth)?.role).toBe('chief');
  });

  it('change by whoever leads: moved, swapped, with other roles, taken out', async () => {
    const { r, lead, asks } = await playing(8);
    const [a, b] = [...r.steward.tables.keys()];
    const of = (table: string, player: string) =>
      lead.view.students.filter((one) => one.table === table && one.player === player);
    const [chief, second] = of(a, '0').sort((x, y) => `${x.role}`.localeCompare(`${y.role}`));
    expect([chief.role, second.role]).toEqual(['chief', 'programme']);
    ok(await asks({ what: 'role', student: second.id, role: 'chief' }));
    expect(at(r, a, '0')).toEqual([second.id, chief.id]);
    const other = of(b, '1')[0];
    ok(await asks({ what: 'swap', student: chief.id, other: other.id }));
    expect(at(r, a, '0')).toContain(other.id);
    expect(at(r, b, '1')).toContain(chief.id);
    ok(await asks({ what: 'move', student: second.id, table: b, player: '0' }));
    expect(at(r, b, '0')).toHaveLength(3);
    // Whoever is left is the chief negotiator now.
    expect(of(a, '0')[0].role).toBe('chief');
    ok(await asks({ what: 'remove', student: other.id }));
    expect(at(r, a, '0')).toEqual([]);
    expect(lead.view.students).toHaveLength(7);
    expect(refused(await r.classes.enrol(r.opened.code, { name: 'x', secret: r.secret(other.n) }))).toBe(
      'student-removed',
    );
    expect(refused(await asks({ what: 'move', student: other.id, table: a, player: '0' }))).toBe('student-unknown');
    expect(refused(await asks({ what: 'move', student: second.id, table: 'A'.repeat(22), player: '0' }))).toBe(
      'class-table',
    );
    const page = await r.student(second.n);
    ok(await asks({ what: 'mute', student: second.id, on: true }));
    expect(r.steward.tables.get(b)?.teams[0].find(({ id }) => id === second.id)?.muted).toBe(true);
    expect(page.view.me.muted).toBe(true);
    ok(await asks({ what: 'remove', student: second.id }));
    expect(page.bye).toBe('student-removed');
  });

  it('have names as whoever leads gives them, or numbers where names are not for them', async () => {
    const { r, lead, asks, table } = await playing(2, { names: false });
    expect(lead.view.students.map(({ name }) => name)).toEqual([null, null]);
    const names = Object.values(r.steward.tables.get(table)?.teams ?? {}).flatMap((t) => t.map(({ name }) => name));
    expect(names.sort()).toEqual(['#1', '#2']);
    const page = await r.student(1);
    ok(await asks({ what: 'rename', student: page.view.me.id, name: 'Name 2' }));
    expect(page.view.me.name).toBe('Name 2 2');
    const results = JSON.stringify(ok(await r.classes.results(r.opened.id, r.opened.lead)).results);
    expect(results).not.toContain('Name');
  });
});

describe('tables', () => {
  it('stand still one by one or all, and go on', async () => {
    const { r, lead, asks, table } = await playing(8);
    ok(await asks({ what: 'pause', on: true, tables: [table] }));
    expect([...r.steward.tables.values()].map(({ held }) => held)).toEqual([true, false]);
    ok(await asks({ what: 'pause', on: true }));
    expect([...r.steward.tables.values()].map(({ held }) => held)).toEqual([true, true]);
    expect(lead.view.stage.paused).toBe(true);
    ok(await asks({ what: 'pause', on: false }));
    expect([...r.steward.tables.values()].map(({ held }) => held)).toEqual([true, false]);
    expect(refused(await asks({ what: 'pause', on: true, tables: ['A'.repeat(22)] }))).toBe('class-table');
  });

  it('are hurried: a bot makes the decision that is not made in time, and no other', async () => {
    const { r, asks } = await playing(8);
    const [slow, quick] = [...r.steward.tables.keys()];
    for (const { teams, setUp } of r.steward.tables.values())
      for (const { id } of [...teams[0], ...teams[1]]) r.steward.come(setUp.table as string, id);
    ok(await asks({ what: 'hurry', seconds: 10 }));
    r.steward.play(quick);
    await r.pass(12_000);
    expect(asked(r, 'stand')).toEqual([`stand true 0 ${slow}`]);
    await r.pass(30_000);
    expect(asked(r, 'stand')).toHaveLength(1);
  });

  it('tell how long whoever is hurried has, and that a bot has decided; standing still, nobody is hurried', async () => {
    const { r, lead, asks, table } = await playing(4);
    ok(await asks({ what: 'hurry', seconds: 60, tables: [table] }));
    expect(lead.view.tables[0].hurried).toBeGreaterThan(55_000);
    for (const { id } of Object.values(r.steward.tables.get(table)?.teams ?? {}).flat()) r.steward.come(table, id);
    await r.pass(62_000);
    expect(lead.view.tables[0]).toMatchObject({ hurried: null, botDecided: true, last: { player: '0' }, moves: 1 });
    r.steward.play(table);
    await r.pass();
    expect(lead.view.tables[0]).toMatchObject({ botDecided: false, last: { player: '1', type: 'target' } });
    ok(await asks({ what: 'pause', on: true }));
    expect(refused(await asks({ what: 'hurry', seconds: 60 }))).toBe('tables-held');
    expect(refused(await asks({ what: 'end-round', tables: [table] }))).toBe('tables-held');
  });

  it('have one world event waiting at most, until its Briefing has come', async () => {
    const { r, lead, asks } = await playing(8);
    const [one, other] = [...r.steward.tables.keys()];
    const brought = () => Object.fromEntries(lead.view.tables.map((table) => [table.id, table.brought]));
    ok(await asks({ what: 'event', event: 'hold-still', tables: [one] }));
    expect(brought()).toEqual({ [one]: 'hold-still', [other]: null });
    expect(refused(await asks({ what: 'event', event: 'golden-dome', tables: [one] }))).toBe('event-waits');
    ok(await asks({ what: 'event', event: 'golden-dome' }));
    expect(brought()).toEqual({ [one]: 'hold-still', [other]: 'golden-dome' });
    await r.restart();
    expect((await r.lead()).view.tables.map((table) => table.brought).sort()).toEqual(['golden-dome', 'hold-still']);
    expect(JSON.stringify((await r.projector()).view)).not.toContain('hold-still');
    r.steward.play(one, PER_ROUND);
    await r.pass();
    const after = (await r.lead()).view.tables.map((table) => [table.id, table.brought]);
    expect(Object.fromEntries(after)).toEqual({ [one]: null, [other]: 'golden-dome' });
  });

  it('end the round by bots, and go on by people', async () => {
    const { r, asks, table } = await playing(4);
    r.steward.play(table);
    ok(await asks({ what: 'end-round', tables: [table] }));
    await r.pass(10_000);
    expect(r.steward.tables.get(table)?.moves).toBe(PER_ROUND);
    expect(asked(r, 'stand true')).toHaveLength(PER_ROUND - 1);
  });

  it('are taken back', async () => {
    const { r, asks, table } = await playing(4);
    r.steward.play(table, 3);
    expect(refused(await asks({ what: 'rewind', table, moves: 9 }))).toBe('rewind-range');
    ok(await asks({ what: 'rewind', table, moves: 1 }));
    expect(r.steward.tables.get(table)?.moves).toBe(1);
  });

  it('are taken back from their end until the debrief, which reveals what they were drawn from', async () => {
    for (const sameWorld of [true, false]) {
      const { r, lead, asks, table } = await playing(8, { sameWorld });
      r.steward.play(table, 100);
      await r.pass();
      expect(lead.view.tables.map(({ status }) => status).sort()).toEqual(['over', 'playing']);
      ok(await asks({ what: 'rewind', table, moves: 3 }));
      const sealed = () => [...r.steward.tables.values()].map((one) => [one.status, one.sealed]);
      expect(sealed()).toEqual([
        ['playing', true],
        ['playing', true],
      ]);
      r.steward.play(table, 100);
      ok(await asks({ what: 'stage', to: PLANS['50'].stages.length - 1 }));
      expect(sealed()).toEqual([
        ['over', false],
        ['over', false],
      ]);
      expect(refused(await asks({ what: 'rewind', table, moves: 3 }))).toBe('class-table');
    }
  });

  it('have a bot where nobody has been for a minute while it was their decision', async () => {
    const { r, table } = await playing(4);
    await r.pass(50_000);
    expect(asked(r, 'stand')).toEqual([]);
    await r.pass(15_000);
    expect(asked(r, 'stand')).toEqual([`stand false 0 ${table}`]);
    expect(r.steward.tables.get(table)?.moves).toBe(1);
  });

  it('have none where somebody of the team is there, or all stands still', async () => {
    const { r, asks, table } = await playing(4);
    r.steward.come(table, at(r, table, '0')?.[1] ?? '');
    await r.pass(120_000);
    expect(asked(r, 'stand')).toEqual([]);
    r.steward.come(table, at(r, table, '0')?.[1] ?? '', false);
    await r.pass(30_000);
    ok(await asks({ what: 'pause', on: true }));
    await r.pass(300_000);
    ok(await asks({ what: 'pause', on: false }));
    await r.pass(20_000);
    expect(asked(r, 'stand')).toEqual([]);
    await r.pass(50_000);
    expect(asked(r, 'stand')).toHaveLength(1);
  });

  it('are opened once more where that failed, and no table is opened twice', async () => {
    const r = await room();
    for (let n = 1; n <= 8; n++) await r.enrol(n);
    const lead = await r.lead();
    r.steward.failing.set('open', 1);
    ok(await lead.place.lead({ what: 'stage', to: PLAY }));
    await r.pass(5000);
    expect(r.steward.tables.size).toBe(2);
    expect(asked(r, 'open')).toHaveLength(3);
    expect(r.errors.map(String).join()).toContain('not-stored');
  });
});

describe('the door', () => {
  it('is shut: nobody else joins, whoever is in comes back, and it opens again', async () => {
    const { r, lead, asks } = await playing(2);
    ok(await asks({ what: 'door', open: false }));
    expect(lead.view.shut).toBe(true);
    expect(refused(await r.classes.enrol(lead.view.code, { name: 'Late', secret: 'L'.repeat(22) }))).toBe('class-shut');
    expect(await r.enrol(1)).toBe(lead.view.students[0].id);
    ok(await asks({ what: 'door', open: true }));
    ok(await r.classes.enrol(lead.view.code, { name: 'Late', secret: 'L'.repeat(22) }));
  });

  it('takes nobody for somebody else by letters that can’t be seen', async () => {
    const { r, lead } = await playing(2);
    const first = ok(await r.classes.enrol(lead.view.code, { name: 'Anna', secret: 'A'.repeat(22) }));
    const second = ok(await r.classes.enrol(lead.view.code, { name: 'An\u200dna', secret: 'B'.repeat(22) }));
    expect([first.name, second.name]).toEqual(['Anna', 'An\u200dna 2']);
  });
});

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

describe('a class that ends', () => {
  it('comes back from its log: the same views, the same tables, and nothing done twice', async () => {
    const { r, lead, asks, table } = await playing(8);
    const ada = await r.student(1);
    ok(await ada.place.student({ what: 'help', on: true }));
    const answers = { goal: 1, 'rival-event': 2, commons: 0, partners: 0, dialogue: 0 } as const;
    ok(await ada.place.student({ what: 'answers', answers }));
    expect(refused(await ada.place.student({ what: 'answers', answers }))).toBe('checked-already');
    ok(await asks({ what: 'announce', text: 'Ten minutes left' }));
    r.steward.play(table, 2);
    ok(await asks({ what: 'pause', on: true, tables: [table] }));
    await r.pass();
    const [before, own] = [structuredClone(lead.view), structuredClone(ada.view)];
    const opened = asked(r, 'open').length;
    await r.restart();
    const [again, mine] = [await r.lead(), await r.student(1)];
    const still = <T extends { stage: object }>(view: T) => ({ ...view, stage: { ...view.stage, left: 0 } });
    const idle = (view: typeof before) => view.tables.map((one) => ({ ...one, idle: 0 }));
    const people = (view: typeof before) => view.students.map((one) => ({ ...one, present: false }));
    expect(idle(again.view)).toEqual(idle(before));
    expect(people(again.view)).toEqual(people(before));
    expect(still({ ...mine.view, team: [] })).toEqual(still({ ...own, team: [] }));
    expect(mine.view.checked).toBe(3);
    expect(mine.view.answers).toEqual(answers);
    expect((await r.student(2)).view.answers).toBeNull();
    expect(asked(r, 'open')).toHaveLength(opened);
  });

  it('goes on by itself after a new start, though nobody looks', async () => {
    const { r, table } = await playing(4);
    await r.restart();
    expect(r.classes.size).toBe(1);
    r.steward.play(table, 2 * PER_ROUND);
    await r.pass();
    expect((await r.lead()).view.stage.kind).toBe('forecast');
  });

  it('is erased at its hour with all of its tables, and leaves nothing', async () => {
    const { r, lead } = await playing(8);
    expect(lead.view.erased - r.world.now()).toBeGreaterThan(29 * 86_400_000);
    await r.restart();
    for (let day = 0; day < 31; day++) {
      r.world.pass(86_400_000);
      await settle();
    }
    await settle();
    expect([await r.storage.classes.load(r.opened.id), r.steward.tables.size]).toEqual([null, 0]);
    expect(r.classes.size).toBe(0);
  });

  it('is erased by one act of whoever leads, again where it failed, and by nobody else', async () => {
    const { r, lead } = await playing(4);
    expect(refused(await r.classes.erase(r.opened.id, r.opened.projector))).toBe('class-unknown');
    r.steward.failing.set('erase', 1);
    expect(refused(await r.classes.erase(r.opened.id, r.opened.lead))).toBe('not-stored');
    expect(await r.storage.classes.load(r.opened.id)).not.toBeNull();
    ok(await r.classes.erase(r.opened.id, r.opened.lead));
    expect([await r.storage.classes.load(r.opened.id), r.steward.tables.size]).toEqual([null, 0]);
    expect(lead.bye).toBe('class-erased');
    expect(refused(await lead.place.lead({ what: 'announce', text: 'x' }))).toBe('class-unknown');
  });

  it('whose erasing was cut off is erased by the next server, or by itself, and plays on no more', async () => {
    for (const restarts of [true, false]) {
      const { r, lead, asks } = await playing(8);
      r.steward.failing.set('erase', 1);
      expect(refused(await r.classes.erase(r.opened.id, r.opened.lead))).toBe('not-stored');
      // Half of it is gone.
      expect(r.steward.tables.size).toBe(1);
      const opened = asked(r, 'open').length;
      await r.pass(5000);
      if (restarts) await r.restart();
      else {
        await asks({ what: 'extend', minutes: 1 });
        expect(lead.bye).toBeNull();
      }
      await r.pass(restarts ? 1000 : 5 * 60_000);
      expect([await r.storage.classes.load(r.opened.id), r.steward.tables.size]).toEqual([null, 0]);
      expect(asked(r, 'open')).toHaveLength(opened);
      expect(r.classes.size).toBe(0);
      if (!restarts) expect(lead.bye).toBe('class-erased');
    }
  });

  it('goes on where its erasing could not be written down', async () => {
    const { r, asks, table } = await playing(4);
    const { append } = r.storage.classes;
    r.storage.classes.append = () => Promise.reject(new StorageError('failed', 'The disk is full.'));
    expect(refused(await r.classes.erase(r.opened.id, r.opened.lead))).toBe('not-stored');
    r.storage.classes.append = append;
    ok(await asks({ what: 'pause', on: true }));
    expect(r.steward.tables.get(table)?.held).toBe(true);
    await r.pass(6 * 60_000);
    expect(await r.storage.classes.load(r.opened.id)).not.toBeNull();
    ok(await r.classes.erase(r.opened.id, r.opened.lead));
    expect([await r.storage.classes.load(r.opened.id), r.steward.tables.size]).toEqual([null, 0]);
  });

  it('is not kept longer than the server keeps anything', async () => {
    const r = await room();
    const settings = r.classes.open({
      ...(await r.lead()).view.settings,
      keepDays: 120,
    });
    expect(refused(await settings)).toBe('keep-less');
  });
});

describe('what is announced', () => {
  it('stands from one stage to the next until another takes its place or it is taken down', async () => {
    const { r, lead, asks } = await playing(4);
    const pages = [await r.projector(), await r.student(1)];
    const texts = () => pages.map(({ view }) => view.announced.map(({ text }) => text));
    ok(await asks({ what: 'announce', text: 'Five minutes left' }));
    expect(texts()).toEqual([['Five minutes left'], ['Five minutes left']]);
    expect(lead.view.standing?.text).toBe('Five minutes left');
    ok(await asks({ what: 'stage', to: PLAY + 1 }));
    expect(texts()).toEqual([['Five minutes left'], ['Five minutes left']]);
    ok(await asks({ what: 'announce', text: 'Write alone' }));
    expect(texts()).toEqual([['Write alone'], ['Write alone']]);
    expect(lead.view.announced.map(({ text }) => text)).toEqual(['Five minutes left', 'Write alone']);
    ok(await asks({ what: 'take-down' }));
    expect(texts()).toEqual([[], []]);
    expect(lead.view.standing).toBeNull();
  });

  it('is taken down by whoever leads, and stays so after a new start; there may be nothing to take down', async () => {
    const { r, asks } = await playing(4);
    ok(await asks({ what: 'announce', text: 'Look at the board' }));
    ok(await asks({ what: 'take-down' }));
    ok(await asks({ what: 'take-down' }));
    const screen = await r.projector();
    expect(screen.view.announced).toEqual([]);
    await r.restart();
    expect((await r.projector()).view.announced).toEqual([]);
    expect((await r.lead()).view).toMatchObject({ standing: null, announced: [{ text: 'Look at the board' }] });
  });
});

describe('a role', () => {
  it.each([
    ['hall', 'by-vote'],
    ['pairs', 'no-team'],
    ['bots', 'no-team'],
  ] as const)('is nothing to be had: %s', async (mode, code) => {
    const r = await room({ mode });
    for (let n = 1; n <= 2; n++) await r.enrol(n);
    const lead = await r.lead();
    ok(await lead.place.lead({ what: 'stage', to: ROLES }));
    await r.pass();
    const page = await r.student(1);
    expect(lead.view.students.map(({ table }) => table)).not.toContain(null);
    expect(refused(await page.place.student({ what: 'role', role: 'analyst' }))).toBe(code);
    expect(refused(await lead.place.lead({ what: 'role', student: page.view.me.id, role: 'chief' }))).toBe(code);
    ok(await lead.place.lead({ what: 'stage', to: PLAY }));
    const { results } = ok(await r.classes.results(r.opened.id, r.opened.lead));
    expect(results.students.map(({ role }) => role)).toEqual([null, null]);
    expect(results.lead.flatMap(({ seats }) => seats.filter(({ role }) => role !== null))).toEqual([]);
  });
});

describe('help', () => {
  it('that was given is asked for no more, at the console and on the student’s page', async () => {
    const { r, lead, asks } = await playing(4);
    const ada = await r.student(1);
    const asking = () => lead.view.students.filter(({ help }) => help).map(({ id }) => id);
    ok(await ada.place.student({ what: 'help', on: true }));
    await r.pass();
    expect([asking(), ada.view.me.help]).toEqual([[ada.view.me.id], true]);
    ok(await asks({ what: 'helped', student: ada.view.me.id }));
    expect([asking(), ada.view.me.help]).toEqual([[], false]);
    ok(await asks({ what: 'helped', student: ada.view.me.id }));
    expect(refused(await asks({ what: 'helped', student: 'A'.repeat(22) }))).toBe('student-unknown');
  });
});

describe('how many have done what is asked of each', () => {
  it('is told to whoever leads and to the room: the five questions, and the forecast of this stage', async () => {
    const { r, lead, asks } = await playing(4);
    const [screen, ada] = [await r.projector(), await r.student(1)];
    const answers = { goal: 1, 'rival-event': 2, commons: 0, partners: 0, dialogue: 0 } as const;
    ok(await ada.place.student({ what: 'answers', answers }));
    await r.pass();
    expect(screen.view.progress).toEqual({ answered: 1, forecast: 0 });
    expect(lead.view.wrong).toEqual({ goal: 0, 'rival-event': 0, commons: 0, partners: 1, dialogue: 1 });
    ok(await asks({ what: 'stage', to: PLAY + 1 }));
    ok(await ada.place.student({ what: 'forecast', winner: 'us', grade: 'B', sure: 70 }));
    await r.pass();
    expect([screen.view.progress, lead.view.progress]).toEqual([
      { answered: 1, forecast: 1 },
      { answered: 1, forecast: 1 },
    ]);
    ok(await asks({ what: 'stage', to: PLAY + 2 }));
    expect(lead.view.progress.forecast).toBe(0);
  });
});

describe('pages', () => {
  it('see nothing that is not for them', async () => {
    const { r, table } = await playing(8, { names: true });
    const [screen, ada, lead] = [await r.projector(), await r.student(1), await r.lead()];
    ok(await ada.place.student({ what: 'help', on: true }));
    ok(await ada.place.student({ what: 'hand-in', text: 'record 7' }));
    await r.pass();
    const text = JSON.stringify(screen.view);
    for (let n = 1; n <= 8; n++) expect(text).not.toContain(`Name ${n}`);
    expect(text).not.toMatch(/help|secret|reason"/);
    expect(screen.view.students).toBe(8);
    const others = lead.view.students.filter((one) => one.table !== lead.view.students[0].table);
    for (const { id, name } of others) {
      expect(JSON.stringify(ada.view)).not.toContain(id);
      expect(JSON.stringify(ada.view)).not.toContain(`"${name}"`);
    }
    expect(ada.view.tables).toEqual([]);
    expect(table).toBeTruthy();
  });

  it('are told at most so often, and nothing where only time has passed', async () => {
    const { r, lead, table } = await playing(4);
    const ada = await r.student(1);
    const before = lead.news.length;
    const own = ada.news.length;
    for (let i = 0; i < 6; i++) {
      r.steward.play(table);
      await r.pass(100);
    }
    expect(lead.news.length - before).toBeLessThanOrEqual(2);
    await r.pass(2000);
    expect(lead.view.tables[0].moves).toBe(6);
    const quiet = [lead.news.length, ada.news.length];
    await r.pass(20_000);
    expect([lead.news.length, ada.news.length]).toEqual(quiet);
    // A move at the table is told there, not once more by the class.
    expect(ada.news.length - own).toBe(0);
  });

  it('are shown to so many and no more', async () => {
    const r = await room();
    for (let n = 0; n < 20; n++) await r.lead();
    const more = await r.classes.attend(
      { class: r.opened.id, as: 'lead', secret: r.opened.lead },
      { news() {}, bye() {} },
    );
    expect(refused(more)).toBe('class-crowded');
  });
});
