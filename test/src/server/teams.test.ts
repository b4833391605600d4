/** Several at one seat: who commits, what they propose and support, and that their rivals hear nothing of it. */
import { describe, expect, it } from 'vitest';
import { called, commit, idOf, movesOf, play, propose, support, team } from './classes.ts';
import { ok, refused, tableFor } from './people.ts';
import { all } from './team-table.ts';

describe('who commits', () => {
  it('is the chief; what others make is refused, and so is what they take back', async () => {
    const { ada, ben, cal, until } = await all();
    await until('us');
    expect(team(ben)).toMatchObject({ commits: idOf('Ada'), votes: false, reason: false });
    expect(refused(await commit(ben, 'us'))).toBe('not-chief');
    expect(refused(await cal.place.move(ada.whole.version, 'concede', []))).toBe('not-chief');
    while (!ada.whole.canUndo) {
      await until('us');
      const { version } = ada.whole;
      ok(await commit(ada, 'us'));
      expect(ada.whole.version).toBe(version + 1);
    }
    const { version } = ada.whole;
    expect(refused(await ben.place.undo(version))).toBe('not-chief');
    ok(await ada.place.undo(version));
  });

  it('is the next who is here while the chief is away, and the chief again', async () => {
    const { s, id, ada, ben, cal, until } = await all();
    await until('us');
    ada.place.leave();
    expect(team(cal).commits).toBe(idOf('Ben'));
    expect(refused(await commit(cal, 'us'))).toBe('not-chief');
    ben.place.leave();
    expect(team(cal).commits).toBe(idOf('Cal'));
    const back = await s.come(id, 'Ada');
    expect(team(cal).commits).toBe(idOf('Ada'));
    expect(refused(await commit(cal, 'us'))).toBe('not-chief');
    ok(await commit(back, 'us'));
  });

  it('is somebody of the team alone: one place of each, on any device', async () => {
    const { s, id, ada, ben } = await all();
    const device = await s.come(id, 'Ada');
    expect([ada.byes, ben.byes]).toEqual([['taken-over'], []]);
    expect(device.table?.seats[0].members?.map(({ present }) => present)).toEqual([true, true, true]);
    device.place.leave();
    expect(ben.table?.seats[0]).toMatchObject({ present: true, members: [{ present: false }, {}, {}] });
  });

  it('asks for nothing beside that whoever leads decides', async () => {
    const { ada, s, id } = await all({ pace: { bank: 600, plus: 0 } });
    for (const message of [
      { what: 'pause', on: true },
      { what: 'take-back', on: true },
      { what: 'stand-in' },
      { what: 'quit' },
      { what: 'begin' },
      { what: 'send-away' },
      { what: 'fill', level: 'attache' },
    ] as const)
      expect(refused(await ada.place.ask(message))).toBe('lead-alone');
    expect(await s.look(id)).toMatchObject({ status: 'playing', pause: { asked: [] } });
  });
});

describe('what is proposed', () => {
  it('is shown to the team, supported, committed by the chief, and written down with who supported it', async () => {
    const { s, id, ada, ben, cal, until } = await all();
    await until('us');
    ok(await propose(ben, 'us', 1));
    ok(await propose(cal, 'us', 0));
    const [first, second] = team(ada).proposals;
    const { version, type, args } = called(ada, 'us', 1);
    expect(first).toMatchObject({ member: idOf('Ben'), type, args, support: [idOf('Ben')] });
    expect(team(ada).version).toBe(version);
    ok(await support(cal, first.id));
    ok(await support(cal, second.id, false));
    // What nobody supports any more is gone; what is proposed twice is supported.
    expect(team(ada).proposals.map(({ support }) => support)).toEqual([[idOf('Ben'), idOf('Cal')]]);
    ok(await propose(ada, 'us', 1));
    expect(team(cal).proposals[0].support).toHaveLength(3);
    ok(await commit(ada, 'us', undefined, 1));
    expect(team(ben)).toMatchObject({ version: version + 1, proposals: [] });
    expect(refused(await support(ben, first.id))).toBe('proposal-gone');
    const { entries } = ok(await s.steward.written(id));
    expect(entries.at(-1)).toMatchObject({ member: idOf('Ada'), support: [idOf('Ben'), idOf('Cal'), idOf('Ada')] });
  });

  it('must be what the rules allow now, and changes nothing', async () => {
    const { ada, ben, until, id, s } = await all();
    await until('us');
    const { version } = ada.whole;
    const ask = (type: string, args: unknown[] = [], at = version) =>
      ben.place.ask({ what: 'propose', version: at, type, args });
    expect((await ask('no-such-move')).ok).toBe(false);
    expect((await ask('play', ['no-such-card', 'event'])).ok).toBe(false);
    const { type, args } = called(ben, 'us');
    expect(refused(await ask(type, args, version - 1))).toBe('behind');
    expect(refused(await ask(type, args, version + 1))).toBe('behind');
    expect((await ask(type, [...args, 'a word that is none of the move'])).ok).toBe(false);
    ok(await ask(type, args));
    expect(team(ben).proposals.map((one) => one.args)).toEqual([args]);
    expect(ada.whole.version).toBe(version);
    expect(await s.storage.load(id)).toMatchObject({ entries: { length: version } });
  });

  it('is not proposed by the rival, by who watches, or where there is no team', async () => {
    const { ada, dan, eve, watcher, until } = await all();
    await until('us');
    const { type, args, version } = called(ada, 'us');
    expect((await eve.place.ask({ what: 'propose', version, type, args })).ok).toBe(false);
    expect(refused(await watcher.place.ask({ what: 'propose', version, type, args }))).toBe('watch-only');
    ok(await propose(ada, 'us'));
    const [{ id }] = team(ada).proposals;
    expect(refused(await support(dan, id))).toBe('proposal-gone');
    expect(team(ada).proposals[0].support).toEqual([idOf('Ada')]);
    const plain = await tableFor();
    const page = await plain.attend(plain.us.secret);
    expect(refused(await page.place.ask({ what: 'support', proposal: id, on: true }))).toBe('no-team');
    expect(page.whole).toMatchObject({ member: null, team: null, table: { team: false } });
    expect(page.whole.table.seats[0].members).toBeUndefined();
  });

  it('stays where the rival has only made a secret choice of the same time, and goes with everything else', async () => {
    const { ada, ben, dan, chiefs } = await all();
    while (ada.view.awaiting.length < 2) await play(chiefs, 1);
    ok(await propose(ben, 'us'));
    ok(await commit(dan, 'china'));
    expect(team(ada)).toMatchObject({ version: ada.whole.version, proposals: [{ member: idOf('Ben') }] });
    ok(await commit(ada, 'us'));
    expect(team(ada).proposals).toEqual([]);
  });

  it('is no more than a member can stand by', async () => {
    const { ada, ben, until } = await all();
    await until('us');
    while (movesOf(ada, 'us').length < 6) {
      ok(await commit(ada, 'us'));
      await until('us');
    }
    for (let n = 0; n < 4; n++) ok(await propose(ben, 'us', n));
    expect(refused(await propose(ben, 'us', 4))).toBe('proposals-many');
    ok(await propose(ada, 'us', 4));
    expect(team(ben).proposals).toHaveLength(5);
  });

  it('is gone after a new start, where the seats are not', async () => {
    const { s, id, ada, ben, until } = await all();
    await until('us');
    ok(await propose(ben, 'us'));
    expect(team(ada).proposals).toHaveLength(1);
    const after = s.again();
    const back = await after.come(id, 'Ben');
    expect(back.whole).toMatchObject({ player: '0', member: idOf('Ben'), version: ada.whole.version });
    expect(back.whole.team).toMatchObject({ proposals: [], commits: idOf('Ben') });
    ok(await after.steward.hold(id, true));
    expect(refused(await propose(back, 'us'))).toBe('held');
  });
});

it('what a team does is told to its members alone, and only when it changes', async () => {
  const { ada, ben, dan, watcher, until } = await all();
  await until('us');
  for (const page of [ada, ben, dan, watcher]) page.teams.length = 0;
  ok(await propose(ben, 'us'));
  expect([ada, ben, dan, watcher].map(({ teams }) => teams.length)).toEqual([1, 1, 0, 0]);
  expect(watcher.whole).toMatchObject({ member: null, team: null });
  ok(await ada.place.say({ text: 'fine' }));
  expect(ada.teams).toHaveLength(1);
});
