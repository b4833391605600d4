/** How a class ends, comes back, and is erased. */
import { describe, expect, it } from 'vitest';
import { StorageError } from '../../../../src/server/storage/types.ts';
import { PER_ROUND } from '../../../support/steward.ts';
import { ok, refused } from '../people.ts';
import { asked, playing } from './at-play.ts';
import { room, settle } from './room.ts';

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
