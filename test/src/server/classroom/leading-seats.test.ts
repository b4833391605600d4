/** Who sits where, and in what role. */
import { describe, expect, it } from 'vitest';
import { ok, refused } from '../people.ts';
import { at, PLAY, playing, ROLES } from './at-play.ts';
import { room } from './room.ts';

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
