/** What whoever leads does with tables, and what happens there by itself. */
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../../src/classroom/plans.ts';
import { PER_ROUND } from '../../../support/steward.ts';
import { ok, refused } from '../people.ts';
import { asked, at, PLAY, playing } from './at-play.ts';
import { room } from './room.ts';

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
