/** The course of a class, from joining to the debrief. */
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../../src/classroom/plans.ts';
import { PER_ROUND } from '../../../support/steward.ts';
import { ok, refused } from '../people.ts';
import { type Room, room } from './room.ts';

const stage = (kind: string, nth = 0): number =>
  PLANS['50'].stages.flatMap((one, at) => (one.kind === kind ? [at] : []))[nth];

/** A class that plays. */
async function playing(students: number, but: Parameters<typeof room>[0] = {}) {
  const r = await room(but);
  for (let n = 1; n <= students; n++) await r.enrol(n);
  const lead = await r.lead();
  ok(await lead.place.lead({ what: 'stage', to: stage('play') }));
  await r.pass();
  return { r, lead, tables: [...r.steward.tables.keys()] };
}

const rounds = (r: Room, tables: string[], n = 1) => {
  for (const table of tables) r.steward.play(table, n * PER_ROUND);
};

describe('joining', () => {
  it('gives a number to whoever chooses a name that is taken, and the same student to the same secret', async () => {
    const r = await room();
    const first = ok(await r.classes.enrol(r.opened.code, { name: 'Ada', secret: r.secret(1) }));
    const second = ok(await r.classes.enrol(r.opened.code, { name: ' ada', secret: r.secret(2) }));
    const again = ok(await r.classes.enrol(r.opened.code, { name: 'Other', secret: r.secret(1) }));
    expect([first.name, second.name, again.name]).toEqual(['Ada', 'ada 2', 'Ada']);
    expect(again.student).toBe(first.student);
    const long = 'A'.repeat(24);
    await r.enrol(3, long);
    const cut = ok(await r.classes.enrol(r.opened.code, { name: long, secret: r.secret(4) }));
    expect(cut.name).toBe(`${'A'.repeat(22)} 2`);
    expect(refused(await r.classes.enrol('ZZZZZZ', { name: 'Ada', secret: r.secret(5) }))).toBe('class-unknown');
  });

  it('keeps of secrets what opens nothing', async () => {
    const r = await room();
    await r.enrol(1);
    const kept = JSON.stringify(await r.storage.classes.load(r.opened.id));
    for (const secret of [r.opened.lead, r.opened.projector, r.secret(1)]) expect(kept).not.toContain(secret);
  });

  it('is refused once the class is full', async () => {
    const r = await room();
    for (let n = 1; n <= 240; n++) await r.enrol(n, 'Ada');
    const full = await r.classes.enrol(r.opened.code, { name: 'Bo', secret: r.secret(241) });
    expect(refused(full)).toBe('class-full');
    expect(ok(await r.classes.info(r.opened.code)).class).toMatchObject({ students: 240, full: true });
  });
});

describe('the stages', () => {
  it('seat everybody, hold the tables for a forecast, and end in the debrief by themselves', async () => {
    const { r, lead, tables } = await playing(8);
    expect(tables).toHaveLength(2);
    const ada = await r.student(1);
    expect(ada.view.team).toHaveLength(4);
    expect(ada.view.table).toBe(lead.view.students[0].table);
    rounds(r, tables.slice(0, 1), 2);
    await r.pass();
    // The first waits for the second.
    expect(lead.view.stage.kind).toBe('play');
    expect(lead.view.tables.map(({ paused }) => paused)).toEqual([true, false]);
    rounds(r, tables.slice(1), 2);
    await r.pass();
    expect(lead.view.stage.kind).toBe('forecast');
    expect([...r.steward.tables.values()].map(({ held }) => held)).toEqual([true, true]);
    // It may be changed until the stage ends: the last one counts.
    ok(await ada.place.student({ what: 'forecast', winner: 'china', grade: 'F', sure: 100 }));
    ok(await ada.place.student({ what: 'forecast', winner: 'us', grade: 'B', sure: 90 }));
    ok(await ada.place.student({ what: 'forecast', winner: 'us', grade: 'B', sure: 90 }));
    ok(await lead.place.lead({ what: 'stage', to: lead.view.stage.at + 1 }));
    await r.pass();
    expect(ada.view.forecasts).toEqual([{ winner: 'us', grade: 'B', sure: 90 }]);
    expect(lead.view.students.find(({ id }) => id === ada.view.me.id)?.forecasts).toBe(1);
    expect([...r.steward.tables.values()].map(({ held }) => held)).toEqual([false, false]);
    expect(refused(await ada.place.student({ what: 'forecast', winner: 'us', grade: 'B', sure: 80 }))).toBe(
      'forecast-closed',
    );
    rounds(r, tables);
    await r.pass();
    expect(lead.view.stage.kind).toBe('debrief');
    // 100 − 75 · 0.1² for the winner, 100 for the grade.
    expect(ada.view.scored?.mine).toBeCloseTo(0.75 * (100 - 0.75) + 25, 10);
    expect(ada.view.tables).toHaveLength(2);
    expect(r.errors).toEqual([]);
  });

  it('close the tables as they stand where whoever leads begins the debrief', async () => {
    const { r, lead } = await playing(4);
    ok(await lead.place.lead({ what: 'stage', to: stage('debrief') }));
    await r.pass();
    expect([...r.steward.tables.values()].map(({ status }) => status)).toEqual(['over']);
    expect(refused(await lead.place.lead({ what: 'stage', to: stage('play') }))).toBe('class-debriefed');
  });

  it('are gone through one by one: who asks from a stage that is past is refused', async () => {
    const { lead } = await playing(4);
    const to = stage('forecast');
    ok(await lead.place.lead({ what: 'stage', to, from: stage('play') }));
    expect(refused(await lead.place.lead({ what: 'stage', to: to + 1, from: stage('play') }))).toBe('stage-moved');
    ok(await lead.place.lead({ what: 'stage', to: to + 1, from: to }));
    ok(await lead.place.lead({ what: 'stage', to: to + 2 }));
  });

  it('let nobody in once the debrief has begun, unless whoever leads opens the door', async () => {
    const { r, lead } = await playing(4);
    ok(await lead.place.lead({ what: 'stage', to: stage('debrief') }));
    await r.pass();
    expect(lead.view.shut).toBe(true);
    expect(refused(await r.classes.enrol(r.opened.code, { name: 'Late', secret: r.secret(9) }))).toBe('class-shut');
    ok(await lead.place.lead({ what: 'door', open: true }));
    await r.enrol(9);
  });

  it('tell how late the lesson is by its plan, once all have joined', async () => {
    const r = await room();
    await r.enrol(1);
    const lead = await r.lead();
    await r.pass(10 * 60_000);
    expect(lead.view.stage.late).toBeNull();
    ok(await lead.place.lead({ what: 'stage', to: 1 }));
    await r.pass();
    expect(lead.view.stage.late).toBe(0);
    ok(await lead.place.lead({ what: 'extend', minutes: 2 }));
    await r.pass();
    expect(lead.view.stage.late).toBe(2 * 60_000);
    ok(await lead.place.lead({ what: 'stage', to: 2 }));
    await r.pass();
    // The time that was added was not used.
    expect(lead.view.stage.late).toBeLessThan(-5 * 60_000);
  });

  it('have second matches that are given up as long as nobody has moved there, and may come again', async () => {
    const { r, lead, tables } = await playing(4);
    expect(refused(await lead.place.lead({ what: 'discard' }))).toBe('again-none');
    ok(await lead.place.lead({ what: 'stage', to: stage('debrief') }));
    await r.pass();
    const seats = () => lead.view.students.map(({ id, table, player, role }) => ({ id, table, player, role }));
    const before = seats();
    const second = () => [...r.steward.tables.keys()].filter((id) => !tables.includes(id));
    ok(await lead.place.lead({ what: 'again' }));
    await r.pass();
    expect(lead.view.stage).toMatchObject({ kind: 'play', second: true, late: null });
    expect(lead.view.stage.left).toBeGreaterThan(26 * 60_000);
    const [given] = second();
    ok(await lead.place.lead({ what: 'discard' }));
    await r.pass();
    expect(lead.view.stage).toMatchObject({ kind: 'debrief', second: false });
    expect(seats()).toEqual(before);
    expect(lead.view.tables.map(({ id }) => id)).toEqual(tables);
    expect(r.steward.tables.get(given)).toMatchObject({ status: 'over', moves: 0 });
    const { results } = ok(await r.classes.results(r.opened.id, r.opened.lead));
    expect(results.tables).toHaveLength(1);
    ok(await lead.place.lead({ what: 'again' }));
    await r.pass();
    const [, played] = second();
    expect(lead.view.students.map(({ table }) => table)).toEqual(before.map(() => played));
    r.steward.play(played);
    await r.pass();
    expect(refused(await lead.place.lead({ what: 'discard' }))).toBe('again-played');
    expect(r.steward.tables.get(played)).toMatchObject({ status: 'playing', held: false });
    ok(await r.classes.erase(r.opened.id, r.opened.lead));
    expect(r.steward.tables.size).toBe(0);
    expect(r.errors).toEqual([]);
  });

  it('have teams before the first turn, who take roles; who has none is given one', async () => {
    const r = await room({ team: 4 });
    for (let n = 1; n <= 8; n++) await r.enrol(n);
    const lead = await r.lead();
    ok(await lead.place.lead({ what: 'stage', to: stage('roles') }));
    await r.pass();
    const ada = await r.student(1);
    expect([ada.view.team.length, ada.view.table, r.steward.tables.size]).toEqual([8, null, 0]);
    ok(await ada.place.student({ what: 'role', role: 'treasurer' }));
    const mate = ada.view.team.find(({ id, player }) => id !== ada.view.me.id && player === ada.view.me.player);
    const n = lead.view.students.find(({ id }) => id === mate?.id)?.n as number;
    const bo = await r.student(n);
    expect(refused(await bo.place.student({ what: 'role', role: 'treasurer' }))).toBe('role-taken');
    ok(await lead.place.lead({ what: 'stage', to: stage('play') }));
    await r.pass();
    const roles = ada.view.team.filter(({ player }) => player === ada.view.me.player).map(({ role }) => role);
    expect([...roles].sort()).toEqual(['analyst', 'chief', 'programme', 'treasurer']);
    expect(ada.view.me.role).toBe('treasurer');
    const [table] = r.steward.tables.values();
    for (const team of Object.values(table.teams)) expect(team[0].role).toBe('chief');
    r.steward.play(ada.view.table as string);
    await r.pass();
    expect(refused(await ada.place.student({ what: 'role', role: 'chief' }))).toBe('roles-fixed');
  });

  it('need somebody to play', async () => {
    const r = await room();
    const lead = await r.lead();
    expect(refused(await lead.place.lead({ what: 'stage', to: stage('play') }))).toBe('class-empty');
    expect(refused(await lead.place.lead({ what: 'stage', to: 20 }))).toBe('stage-unknown');
  });

  it('tell how much time is left, which a pause stops and minutes are added to', async () => {
    const r = await room();
    const lead = await r.lead();
    ok(await lead.place.lead({ what: 'extend', minutes: 2 }));
    await r.pass();
    const before = lead.view.stage.left;
    expect(before).toBeGreaterThan(4.9 * 60_000);
    ok(await lead.place.lead({ what: 'pause', on: true }));
    await r.pass(60_000);
    ok(await lead.place.lead({ what: 'pause', on: false }));
    await r.pass(3000);
    expect(before - lead.view.stage.left).toBeLessThan(10_000);
    await r.pass(6 * 60_000);
    ok(await lead.place.lead({ what: 'announce', text: 'Come to an end' }));
    await r.pass();
    expect(lead.view.stage.left).toBeLessThan(0);
    expect(lead.view.stage.kind).toBe('gather');
  });

  it('are followed by second matches with the sides swapped', async () => {
    const { r, lead, tables } = await playing(4);
    const before = new Map(lead.view.students.map(({ id, player }) => [id, player]));
    expect(refused(await lead.place.lead({ what: 'again' }))).toBe('tables-not-over');
    for (let n = 0; n < 3; n++) {
      rounds(r, tables);
      await r.pass();
      if (lead.view.stage.kind === 'forecast') await lead.place.lead({ what: 'stage', to: lead.view.stage.at + 1 });
      await r.pass();
    }
    expect(lead.view.stage.kind).toBe('debrief');
    ok(await lead.place.lead({ what: 'again' }));
    await r.pass();
    expect(r.steward.tables.size).toBe(2);
    for (const { id, player, table } of lead.view.students) {
      expect(player).not.toBe(before.get(id));
      expect(tables).not.toContain(table);
    }
    const second = [...r.steward.tables.keys()].filter((id) => !tables.includes(id));
    // At the first table all have the place that they had there, but whoever is taken out of the class.
    const [first] = tables;
    const had = structuredClone(r.steward.tables.get(first)?.teams);
    const [gone] = lead.view.students;
    for (const restarts of [false, true]) {
      if (restarts) await r.restart();
      expect(r.steward.tables.get(first)?.teams).toEqual(had);
    }
    const leads = await r.lead();
    ok(await leads.place.lead({ what: 'remove', student: gone.id }));
    await r.pass();
    for (const [player, team] of Object.entries(had ?? {}))
      expect(r.steward.tables.get(first)?.teams[player]).toEqual(team.filter(({ id }) => id !== gone.id));
    ok(await leads.place.lead({ what: 'mute', student: leads.view.students[0].id, on: true }));
    await r.pass();
    const muted = Object.values(r.steward.tables.get(first)?.teams ?? {}).flat();
    expect(muted.filter((one) => one.muted).map(({ id }) => id)).toEqual([leads.view.students[0].id]);
    expect(leads.view.stage).toMatchObject({ at: stage('play', 1) });
    rounds(r, second, 3);
    await r.pass();
    expect(leads.view.stage.kind).toBe('debrief');
    expect(refused(await leads.place.lead({ what: 'again' }))).toBe('again-once');
  });
});
