/** What whoever leads a group of tables may do there, and that it outlasts a new start. */
import { describe, expect, it } from 'vitest';
import { fromRecord } from '../../../rules/record.ts';
import { commonsGrade, legacyOf } from '../../../rules/tracks/commons.ts';
import { countPartners } from '../../../rules/tracks/partners.ts';
import type { Done } from '../../../src/server/authority/refusals.ts';
import type { Glance } from '../../../src/server/authority/steward.ts';
import { NEWS } from '../../../src/wire/room-news.ts';
import { CHINA, commit, idOf, member, play, playerOf, school, secretOf, settle, US } from './classes.ts';
import { body, ok, Page, refused } from './people.ts';

const chiefsAt = async ({ come }: ReturnType<typeof school>, table: string) => ({
  us: await come(table, 'Ada'),
  china: await come(table, 'Dan'),
});

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

describe('a match that is set back', () => {
  it('stands as it was, for all who are there and after a new start, and goes on to its end', async () => {
    const s = school('back');
    const id = await s.open();
    const chiefs = await chiefsAt(s, id);
    const watcher = await s.come(id);
    const then = new Map<number, unknown>();
    const newest = async (from = s) => {
      const { last, roundFrom } = ok(await from.steward.glance(id)).glance;
      return { last, roundFrom };
    };
    expect(await newest()).toEqual({ last: null, roundFrom: 0 });
    const known = new Map<number, unknown>();
    for (let n = 0; n < 24; n++) {
      then.set(n, structuredClone(chiefs.us.whole.seen));
      known.set(n, await newest());
      await play(chiefs, 1);
    }
    const stored = ok(await s.steward.written(id)).entries.at(-1)?.move;
    expect((await newest()).last).toEqual({ player: stored?.player, type: stored?.type, by: null });
    ok(await s.steward.rewind(id, 9));
    expect(await newest()).toEqual(known.get(9));
    // To the beginning of a round: it is that of the moves that stood then.
    const begun = [...known.values()].map((one) => (one as { roundFrom: number }).roundFrom);
    expect(begun.every((from, n) => from <= n && (from === n || from === begun[n - 1]))).toBe(true);
    for (const page of [chiefs.us, chiefs.china, watcher]) {
      expect([page.whole.version, page.whole.movers.length]).toEqual([25, 9]);
      expect(page.whole.told.every(({ moves }) => moves <= 9)).toBe(true);
      expect(page.whole.canUndo).toBe(false);
    }
    expect(chiefs.us.whole.seen).toEqual(then.get(9));
    expect(refused(await s.steward.rewind(id, 10))).toBe('rewind-range');
    expect(refused(await s.steward.rewind(id, -1))).toBe('rewind-range');
    await play(chiefs, 3);
    ok(await s.steward.rewind(id, 11));
    await play(chiefs, 2);
    const after = s.again();
    const back = await after.come(id, 'Ada');
    expect({ ...back.whole, table: null, team: null }).toMatchObject({
      version: 31,
      seen: JSON.parse(JSON.stringify(chiefs.us.whole.seen)),
    });
    expect(back.whole.movers).toHaveLength(13);
    const again = await chiefsAt(after, id);
    while (!again.us.view.ending) await play(again, 1);
    expect(again.us.table).toMatchObject({ status: 'over', chance: null });
    expect(ok(await after.steward.written(id)).record).toBeNull();
    ok(await after.steward.reveal(id));
    const { record } = ok(await after.steward.written(id));
    expect(fromRecord(record ?? '')).toMatchObject({ ok: true, record: { kind: 'finished' } });
    expect(again.us.table).toMatchObject({ status: 'over', chance: { seed: expect.any(String) } });
    for (const moves of [0, 12]) expect(refused(await after.steward.rewind(id, moves))).toBe('rewind-revealed');
    expect(ok(await after.steward.glance(id)).glance.status).toBe('over');
  });

  it.each([
    ['a world of its own', {}, /^[\w-]{22}$/],
    ['one that others share', { world: 'class-of-may' }, /^class-of-may@/],
  ])('goes on from its end until its chance is revealed, and then no more: %s', async (_, more, seed) => {
    const s = school('mishap');
    const id = await s.open(more);
    const chiefs = await chiefsAt(s, id);
    const concede = async () => {
      const page = chiefs[chiefs.us.view.awaiting[0]];
      ok(await page.place.move(page.whole.version, 'concede', []));
    };
    await play(chiefs, 5);
    await concede();
    expect(chiefs.us.table).toMatchObject({ status: 'over', chance: null });
    ok(await s.steward.rewind(id, 5));
    expect(chiefs.us.whole.table).toMatchObject({ status: 'playing', chance: null });
    await play(chiefs, 1);
    await concede();
    expect(refused(await s.authority.record(id, secretOf('leader')))).toBe('not-over');
    ok(await s.steward.reveal(id));
    // Whoever leads has the record, and nobody else at the table or elsewhere.
    expect(ok(await s.authority.record(id, secretOf('leader'))).text).toContain(chiefs.us.table?.chance?.seed);
    for (const secret of [undefined, secretOf('Ada'), 'A'.repeat(22)])
      expect(refused(await s.authority.record(id, secret))).toBe('table-unknown');
    expect(chiefs.us.table?.chance?.seed).toMatch(seed);
    expect(refused(await s.steward.rewind(id, 5))).toBe('rewind-revealed');
  });

  it('is rebuilt from positions that were kept before and after', async () => {
    const s = school('kept');
    const id = await s.open({ chosen: { scenario: 'standard' } });
    const chiefs = await chiefsAt(s, id);
    await play(chiefs, 75);
    const kept = (await s.storage.load(id))?.snapshot?.entries ?? 0;
    expect(kept).toBeGreaterThanOrEqual(64);
    ok(await s.steward.rewind(id, kept - 20));
    await play(chiefs, 3);
    const early = await s.again().come(id, 'Ada');
    expect(early.whole.seen).toEqual(JSON.parse(JSON.stringify(chiefs.us.whole.seen)));
    await play(chiefs, 80);
    expect((await s.storage.load(id))?.snapshot?.entries).toBeGreaterThan(kept + 20);
    const late = await s.again().come(id, 'Ada');
    expect(late.whole.seen).toEqual(JSON.parse(JSON.stringify(chiefs.us.whole.seen)));
    expect(late.whole.movers).toEqual(chiefs.us.place.again().movers);
  });

  it('gives hours anew, and the decision to whoever had it', async () => {
    const s = school();
    const id = await s.open({ pace: { hours: 24 } });
    const chiefs = await chiefsAt(s, id);
    await play(chiefs, 3);
    s.world.pass(20 * 3_600_000);
    ok(await s.steward.rewind(id, 1));
    const { clock, deciding } = await s.look(id);
    expect(clock?.running).toEqual(deciding);
    for (const player of deciding ?? []) expect(clock?.left[player]).toBeGreaterThan(23.9 * 3_600_000);
  });
});

describe('whoever looks at many tables', () => {
  it('is told whether a person has played there, and not bots alone', async () => {
    const s = school('touched');
    const id = await s.open();
    const played = async (at = s) => ok(await at.steward.glance(id)).glance.played;
    ok(await s.steward.stand(id, playerOf((await s.come(id)).view.awaiting[0]), 'attache', true));
    for (let n = 0; n < 30 && ok(await s.steward.glance(id)).glance.moves === 0; n++) {
      await settle();
      s.world.pass(10);
    }
    expect([ok(await s.steward.glance(id)).glance.moves, await played()]).toEqual([1, false]);
    await play(await chiefsAt(s, id), 1);
    expect([await played(), await played(s.again())]).toEqual([true, true]);
    ok(await s.steward.rewind(id, 1));
    expect(await played()).toBe(true);
    ok(await s.steward.rewind(id, 0));
    expect(await played()).toBe(false);
  });

  it('is told how each stands, at most four times a second', async () => {
    const s = school();
    const id = await s.open();
    const heard: Glance[] = [];
    const other: Glance[] = [];
    const stop = s.steward.watch('class', (glance) => heard.push(glance));
    s.steward.watch('another class', (glance) => other.push(glance));
    const chiefs = await chiefsAt(s, id);
    await play(chiefs, 6);
    expect(heard).toEqual([]);
    s.world.pass(250);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toEqual(ok(await s.steward.glance(id)).glance);
    expect(heard[0]).toMatchObject({ moves: 6, version: 6, present: [idOf('Ada'), idOf('Dan')], held: false });
    s.world.pass(1000);
    expect(heard).toHaveLength(1);
    chiefs.us.place.leave();
    s.world.pass(250);
    expect(heard.at(-1)?.present).toEqual([idOf('Dan')]);
    stop();
    await play({ us: await s.come(id, 'Ada'), china: chiefs.china }, 1);
    s.world.pass(1000);
    expect([heard.length, other]).toEqual([2, []]);
  });

  it('sees figures as the rules count them', async () => {
    const s = school();
    const id = await s.open();
    const chiefs = await chiefsAt(s, id);
    while (!chiefs.us.view.ending) await play(chiefs, 1);
    const { view } = chiefs.us;
    const { figures } = ok(await s.steward.glance(id)).glance;
    expect(figures).toEqual({
      round: view.round,
      briefing: false,
      rounds: 3,
      phase: view.phase,
      standing: { us: view.blocs.us.standing, china: view.blocs.china.standing },
      partners: { us: countPartners(view, 'us').signed, china: countPartners(view, 'china').signed },
      tension: view.tension,
      debris: view.debris.us + view.debris.china,
      grade: commonsGrade(view).grade,
      legacy: { us: legacyOf(view, 'us'), china: legacyOf(view, 'china') },
      ending: { kind: view.ending?.kind, winner: view.ending?.winner },
      news: expect.objectContaining({ is: expect.stringMatching(`^(${NEWS.join('|')})$`) }),
    });
    expect(JSON.stringify(ok(await s.steward.glance(id)))).not.toMatch(/hands|deck|rng/);
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

it('is erased although its match is of other rules, or does not fit together', async () => {
  const s = school();
  const [past, broken] = [await s.open(), await s.open()];
  await play(await chiefsAt(s, past), 2);
  await s.storage.append(broken, 0, { at: 1, what: { move: { player: '0', type: 'nothing', args: [] } } });
  const loaded = await s.storage.load(past);
  await s.storage.change(past, 2, { about: { ...(loaded?.table.about as object), version: 'of another year' } });
  const after = s.again();
  expect(refused(await after.steward.glance(past))).toBe('table-past');
  expect(refused(await after.steward.glance(broken))).toBe('table-broken');
  for (const id of [past, broken]) {
    ok(await after.steward.erase(id));
    expect(await s.storage.load(id)).toBeNull();
    expect(refused(await after.steward.erase(id))).toBe('table-unknown');
  }
});
