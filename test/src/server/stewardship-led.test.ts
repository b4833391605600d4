/** What whoever leads a group of tables holds, ends, writes down and erases. */
import { describe, expect, it } from 'vitest';
import { fromRecord } from '../../../rules/record.ts';
import { chiefsAt, commit, idOf, play, playerOf, school, secretOf, settle } from './classes.ts';
import { ok, Page, refused } from './people.ts';

describe('what is led', () => {
  it('stands still, and its clocks with it, until it is let go on', async () => {
    const s = school();
    const id = await s.open({ pace: { bank: 600, plus: 0 } });
    const chiefs = await chiefsAt(s, id);
    await play(chiefs, 2);
    ok(await s.steward.hold(id, true));
    const left = (await s.look(id)).clock?.left;
    s.world.pass(120_000);
    const held = await s.look(id);
    expect([held.held, held.clock?.left, held.clock?.running]).toEqual([true, left, []]);
    const bloc = chiefs.us.view.awaiting[0];
    expect(refused(await commit(chiefs[bloc], bloc))).toBe('held');
    expect(refused(await chiefs.us.place.ask({ what: 'pause', on: false }))).toBe('lead-alone');
    // It stands after a new start as well.
    const after = s.again();
    expect(await after.look(id)).toMatchObject({ held: true });
    ok(await s.steward.hold(id, false));
    ok(await commit(chiefs[bloc], bloc));
    s.world.pass(5000);
    expect((await s.look(id)).clock?.running).not.toEqual([]);
  });

  it('lets bots wait while it stands, and play on afterwards', async () => {
    const s = school('held bots');
    const id = await s.open({ teams: {} });
    await settle();
    ok(await s.steward.hold(id, true));
    const { moves } = ok(await s.steward.glance(id)).glance;
    for (let n = 0; n < 10; n++) {
      await settle();
      s.world.pass(6000);
    }
    expect(ok(await s.steward.glance(id)).glance.moves).toBe(moves);
    ok(await s.steward.hold(id, false));
    for (let n = 0; n < 5; n++) {
      await settle();
      s.world.pass(10);
    }
    expect(ok(await s.steward.glance(id)).glance.moves).toBeGreaterThan(moves);
  });

  it('ends as it stands, for good, and its record is that of what was played', async () => {
    const s = school();
    const id = await s.open();
    const chiefs = await chiefsAt(s, id);
    await play(chiefs, 5);
    expect(ok(await s.steward.written(id)).record).toBeNull();
    ok(await s.steward.close(id));
    ok(await s.steward.reveal(id));
    const bloc = chiefs.us.view.awaiting[0];
    expect(refused(await commit(chiefs[bloc], bloc))).toBe('match-over');
    expect(refused(await s.steward.rewind(id, 2))).toBe('match-over');
    expect(refused(await s.steward.hold(id, true))).toBe('match-over');
    expect(refused(await s.authority.rematch(id, secretOf('Ada')))).toBe('lead-alone');
    const { record } = ok(await s.again().steward.written(id));
    const read = fromRecord(record ?? '');
    expect(read).toMatchObject({ ok: true, record: { kind: 'live' } });
    expect(read.ok && read.record.moves).toHaveLength(5);
    // Who was in a team stays with the class.
    expect(record).not.toMatch(/Ada|Dan/);
  });

  it('is written down: when, what, by whom and why', async () => {
    const s = school();
    const id = await s.open({ reasons: 'rounds' });
    const chiefs = await chiefsAt(s, id);
    const bloc = chiefs.us.view.awaiting[0];
    const chief = bloc === 'us' ? 'Ada' : 'Dan';
    ok(await commit(chiefs[bloc], bloc, 'It is cheap.'));
    ok(await s.steward.rewind(id, 0));
    const { entries } = ok(await s.steward.written(id));
    expect(entries).toMatchObject([
      { move: { player: playerOf(bloc) }, stand: 1, member: idOf(chief), reason: 'It is cheap.', by: null },
      { move: null, stand: 0, member: null, reason: null, by: 'lead' },
    ]);
    expect(entries[1].at).toBeGreaterThan(entries[0].at);
  });
});

describe('what is erased', () => {
  it('is gone: who was there is put out, nothing can be done there, and nothing is kept', async () => {
    const s = school();
    const id = await s.open({ pace: { hours: 1 } });
    const chiefs = await chiefsAt(s, id);
    const watcher = await s.come(id);
    await play(chiefs, 3);
    const bloc = chiefs.us.view.awaiting[0];
    ok(await s.steward.erase(id));
    for (const done of [commit(chiefs[bloc], bloc), chiefs.us.place.say({ text: 'hello' })])
      expect(refused(await done)).toBe('table-erased');
    for (const page of [chiefs.us, chiefs.china, watcher]) expect(page.byes).toEqual(['table-erased']);
    expect(await s.storage.load(id)).toBeNull();
    expect(refused(await s.authority.info(id))).toBe('table-unknown');
    expect(refused(await s.steward.glance(id))).toBe('table-unknown');
    expect(refused(await s.authority.attend(id, secretOf('Ada'), new Page().guest))).toBe('table-unknown');
    s.world.pass(5 * 3_600_000);
    await settle();
    expect(await s.storage.unfinished()).toEqual([]);
    expect(s.authority.size).toBe(0);
  });

  it('stays where the storage could not remove it', async () => {
    const s = school();
    const id = await s.open();
    const ada = await s.come(id, 'Ada');
    const { remove } = s.storage;
    s.storage.remove = () => Promise.reject(new Error('the disk is full'));
    expect(refused(await s.steward.erase(id))).toBe('not-stored');
    expect(ada.byes).toEqual([]);
    s.storage.remove = remove;
    ok(await s.steward.erase(id));
    expect(ada.byes).toEqual(['table-erased']);
  });
});

it('is erased although its match is of other rules, does not fit together, or is damaged', async () => {
  const s = school();
  const [past, broken, damaged] = [await s.open(), await s.open(), await s.open()];
  await s.storage.change(damaged, 2, { about: null });
  await play(await chiefsAt(s, past), 2);
  await s.storage.append(broken, 0, { at: 1, what: { move: { player: '0', type: 'nothing', args: [] } } });
  const loaded = await s.storage.load(past);
  await s.storage.change(past, 2, { about: { ...(loaded?.table.about as object), version: 'of another year' } });
  const after = s.again();
  expect(refused(await after.steward.glance(past))).toBe('table-past');
  expect(refused(await after.steward.glance(broken))).toBe('table-broken');
  expect(refused(await after.steward.glance(damaged))).toBe('table-broken');
  for (const id of [past, broken, damaged]) {
    ok(await after.steward.erase(id));
    expect(await s.storage.load(id)).toBeNull();
    expect(refused(await after.steward.erase(id))).toBe('table-unknown');
  }
});
