/** What whoever leads a group of tables may do there: tables for teams, and who sits at them. */
import { describe, expect, it } from 'vitest';
import type { Done } from '../../../src/server/authority/refusals.ts';
import { CHINA, chiefsAt, commit, idOf, member, school, secretOf, settle, US } from './classes.ts';
import { body, ok, Page, refused } from './people.ts';

describe('a table for teams', () => {
  it('begins at once, is in no list, and opens to each member by a secret of their own', async () => {
    const s = school();
    const id = await s.open();
    const table = await s.look(id);
    expect(table).toMatchObject({ status: 'playing', listed: false, team: true, held: false, host: null });
    expect(table.seats[0]).toMatchObject({ name: 'Ada', bot: null, members: [{ name: 'Ada', role: 'chief' }, {}, {}] });
    expect(JSON.stringify(table)).not.toContain(US[0].secret);
    const ben = await s.come(id, 'Ben');
    expect([ben.whole.player, ben.whole.member]).toEqual(['0', idOf('Ben')]);
    const eve = await s.come(id, 'Eve');
    expect([eve.whole.player, Object.keys(eve.view.secret.hands)]).toEqual(['1', ['china']]);
    expect(refused(await s.authority.attend(id, secretOf('Zoe'), new Page().guest))).toBe('table-unknown');
    expect(await s.authority.list({ limit: 10 })).toEqual([]);
    // Who is in a class is not found by trying codes.
    expect(refused(await s.authority.info(table.code))).toBe('table-unknown');
    expect(refused(await s.authority.attend(table.code, undefined, new Page().guest))).toBe('table-unknown');
    expect(ben.table?.seats.map(({ present }) => present)).toEqual([true, true]);
    expect(ben.table?.seats[0].members?.map(({ present }) => present)).toEqual([false, true, false]);
  });

  it('is nothing to whoever has its id alone, before and after its end', async () => {
    const s = school('unseen');
    const id = await s.open({ pace: null });
    const plain = ok(await s.authority.create({ chosen: { scenario: 'lesson' }, listed: false, name: 'Zoe' }));
    const tries = (): Promise<Done<object>>[] => [
      s.authority.attend(id, undefined, new Page().guest),
      s.authority.attend(id, plain.secret, new Page().guest),
      s.authority.info(id),
      s.authority.join(id, { name: 'Zoe' }),
      s.authority.join(id, { name: 'Zoe', secret: secretOf('leader') }),
      s.authority.record(id),
      s.authority.rematch(id, secretOf('leader')),
    ];
    const { again } = s;
    for (const done of await Promise.all(tries())) expect(refused(done)).toBe('table-unknown');
    // From the disk as well as from memory.
    expect(refused(await again().authority.info(id))).toBe('table-unknown');
    const leader = await s.come(id);
    expect([leader.whole.player, Object.keys(leader.view.secret.hands)]).toEqual([null, []]);
    for (const done of [leader.place.move(0, 'pass', []), leader.place.ask({ what: 'pause', on: true })])
      expect(refused(await done)).toBe('watch-only');
    ok(await (await s.come(id, 'Ada')).place.move(0, 'concede', []));
    for (const done of await Promise.all(tries())) expect(refused(done)).toBe('table-unknown');
    expect((await s.come(id, 'Eve')).view.ending).not.toBeNull();
    // The secret of whoever leads opens the tables of their own group alone; where none was given, nobody watches.
    expect(refused(await s.authority.attend(plain.table.id, secretOf('leader'), new Page().guest))).toBe(
      'table-unknown',
    );
    const { watch: _watch, ...unwatched } = s.setUp;
    const other = ok(await s.steward.open(unwatched)).table;
    expect(refused(await s.authority.attend(other, secretOf('leader'), new Page().guest))).toBe('table-unknown');
    expect(refused(await s.authority.attend(other, undefined, new Page().guest))).toBe('table-unknown');
  });

  it('is played by a bot where nobody sits, on either side or on both', async () => {
    const s = school('bots');
    const id = await s.open({ teams: { '0': US, '1': [] } });
    const ada = await s.come(id, 'Ada');
    expect(ada.whole.table.seats[1]).toMatchObject({ name: null, bot: 'attache', members: [] });
    for (let n = 0; n < 12; n++) {
      if (ada.view.awaiting.includes('us')) ok(await commit(ada, 'us'));
      await settle();
      s.world.pass(10);
      await settle();
    }
    expect(ada.whole.version).toBeGreaterThan(12);
    expect(ok(await s.steward.glance(id)).glance.bots).toEqual({ '1': 'attache' });
    const alone = await s.open({ teams: {} });
    for (let n = 0; n < 10; n++) {
      await settle();
      s.world.pass(10);
    }
    expect(ok(await s.steward.glance(alone)).glance.moves).toBeGreaterThan(5);
  });

  it('is not opened with what is not to be had', async () => {
    const { steward, setUp } = school();
    expect(refused(await steward.open({ ...setUp, level: 'architect' }))).toBe('bot-unknown');
    expect(refused(await steward.open({ ...setUp, chosen: { scenario: 'none' } }))).toBe('scenario-unknown');
    expect(refused(await school('quiet', undefined, undefined, 'phrases').steward.open(setUp))).toBe('talk-less');
  });

  it('is the steward’s alone to lead: tables of nobody’s class are none of theirs', async () => {
    const { authority, steward } = school();
    const made = ok(await authority.create({ ...body, player: '0' }));
    const { id } = made.table;
    for (const done of [
      steward.hold(id, true),
      steward.glance(id),
      steward.written(id),
      steward.erase(id),
      steward.close(id),
      steward.rewind(id, 0),
      steward.seat(id, '0', US, 'attache'),
    ])
      expect(refused(await done)).toBe('table-unknown');
    expect(ok(await authority.info(id)).table).toMatchObject({ status: 'waiting', team: false });
  });
});

describe('who sits there', () => {
  it('is changed: who has gone is put out, who has come sits, and the others stay', async () => {
    const s = school();
    const id = await s.open();
    const [ada, ben, cal] = [await s.come(id, 'Ada'), await s.come(id, 'Ben'), await s.come(id, 'Cal')];
    ok(await s.steward.seat(id, '0', [US[0], { ...US[2], name: 'Cat', muted: true }, member('Fay')], 'attache'));
    expect([ada.byes, ben.byes, cal.byes]).toEqual([[], ['seat-moved'], []]);
    expect(refused(await ben.place.say({ text: 'I am still here' }))).toBe('watch-only');
    expect(refused(await s.authority.attend(id, secretOf('Ben'), new Page().guest))).toBe('table-unknown');
    expect(ada.table?.seats[0].members?.map(({ name }) => name)).toEqual(['Ada', 'Cat', 'Fay']);
    expect((await s.come(id, 'Fay')).whole.player).toBe('0');
    expect(refused(await cal.place.say({ text: 'hello' }))).toBe('muted');
    // To the other side: nobody sits on both.
    ok(await s.steward.seat(id, '1', [...CHINA, US[0]], 'attache'));
    expect(ada.byes).toEqual(['seat-moved']);
    expect((await s.come(id, 'Ada')).whole.player).toBe('1');
    expect(refused(await s.steward.seat(id, '2', [], 'attache'))).toBe('seat-unknown');
    expect(refused(await s.steward.seat(id, '0', [], 'architect'))).toBe('bot-unknown');
  });

  it('is changed without ending what a bot was asked for, and by as good as nothing where nothing changes', async () => {
    const s = school();
    const id = await s.open();
    const ada = await s.come(id, 'Ada');
    const awaited = ada.view.awaiting[0] === 'us' ? '0' : '1';
    const members = awaited === '0' ? US : CHINA;
    ok(await s.steward.stand(id, awaited, 'attache', true));
    ok(await s.steward.seat(id, awaited, [{ ...members[0], muted: true }, ...members.slice(1)], 'envoy'));
    expect(ok(await s.steward.glance(id)).glance.bots).toEqual({ [awaited]: 'attache' });
    const { changed } = (await s.storage.load(id))?.table ?? {};
    ok(await s.steward.seat(id, awaited, [{ ...members[0], muted: true }, ...members.slice(1)], 'attache'));
    expect((await s.storage.load(id))?.table.changed).toBe(changed);
    // Of others, whoever is there plays; where nobody is, the bot goes on.
    ok(await s.steward.seat(id, awaited, [member('Fay')], 'envoy'));
    expect(ok(await s.steward.glance(id)).glance.bots).toEqual({ [awaited]: 'attache' });
    await s.come(id, 'Fay');
    await settle();
    ok(await s.steward.stand(id, awaited, 'attache', false));
    ok(await s.steward.seat(id, awaited, [member('Fay'), member('Gus')], 'envoy'));
    expect(ok(await s.steward.glance(id)).glance.bots).toEqual({});
  });

  it('is opened under an id of the opener’s own, once', async () => {
    const s = school();
    const table = 'T'.repeat(22);
    expect(await s.open({ table })).toBe(table);
    const ada = await s.come(table, 'Ada');
    expect(await s.again().open({ table, teams: {} })).toBe(table);
    expect(ada.whole.table.id).toBe(table);
    const foreign = { ...s.setUp, table, group: 'another class' };
    expect(refused(await s.steward.open(foreign))).toBe('table-unknown');
  });

  it('may be nobody: a bot plays until somebody is put there', async () => {
    const s = school();
    const id = await s.open();
    ok(await s.steward.seat(id, '0', [], 'envoy'));
    expect(ok(await s.steward.glance(id)).glance.bots).toEqual({ '0': 'envoy' });
    await settle();
    s.world.pass(10);
    await settle();
    expect(ok(await s.steward.glance(id)).glance.moves).toBeGreaterThan(0);
    ok(await s.steward.seat(id, '0', [US[1]], 'envoy'));
    expect(ok(await s.steward.glance(id)).glance.bots).toEqual({});
    expect((await s.come(id, 'Ben')).whole.member).toBe(idOf('Ben'));
  });

  it('is relieved of one decision by a bot, or of all until somebody comes back', async () => {
    const s = school();
    const id = await s.open();
    const { us, china } = await chiefsAt(s, id);
    const awaited = us.view.awaiting[0] === 'us' ? '0' : '1';
    const other = awaited === '0' ? '1' : '0';
    if (us.view.awaiting.length === 1)
      expect(refused(await s.steward.stand(id, other, 'attache', true))).toBe('not-awaited');
    const moves = async () => ok(await s.steward.glance(id)).glance.moves;
    const turn = async () => {
      await settle();
      s.world.pass(10);
      await settle();
    };
    ok(await s.steward.stand(id, awaited, 'attache', true));
    expect(ok(await s.steward.glance(id)).glance.bots).toEqual({ [awaited]: 'attache' });
    for (let n = 0; n < 5; n++) await turn();
    expect([await moves(), ok(await s.steward.glance(id)).glance.bots]).toEqual([1, {}]);
    expect(ok(await s.steward.written(id)).entries[0]).toMatchObject({ by: 'bot', member: null });
    // A decision that is made meanwhile is no longer the bot’s.
    ok(await s.steward.stand(id, other, 'attache', false));
    await turn();
    ok(await s.steward.stand(id, awaited, 'attache', false));
    for (let n = 0; n < 5; n++) await turn();
    const far = await moves();
    expect(far).toBeGreaterThan(4);
    us.place.leave();
    china.place.leave();
    await s.come(id, 'Ada');
    await s.come(id, 'Eve');
    await settle();
    expect(ok(await s.steward.glance(id)).glance.bots).toEqual({});
  });
});
