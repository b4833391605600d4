/** Several at one seat: who commits, what they propose and support, why, and that their rivals hear nothing of it. */
import { describe, expect, it } from 'vitest';
import { argsOf } from '../../../rules/game.ts';
import type { Bloc } from '../../../rules/terms.ts';
import type { TeamSetUp } from '../../../src/server/authority/steward.ts';
import { askMessage, moveMessage, sayMessage } from '../../../src/wire/messages.ts';
import {
  CHINA,
  called,
  commit,
  idOf,
  member,
  movesOf,
  play,
  playerOf,
  propose,
  school,
  settle,
  support,
  team,
} from './classes.ts';
import { ok, type Page, refused, tableFor } from './people.ts';

/** Everybody of both teams at a table, and one who watches, and whose decision it is. */
async function all(more: Partial<TeamSetUp> = {}, seed?: string) {
  const s = school(seed);
  const id = await s.open(more);
  const [ada, ben, cal] = [await s.come(id, 'Ada'), await s.come(id, 'Ben'), await s.come(id, 'Cal')];
  const [dan, eve] = [await s.come(id, 'Dan'), await s.come(id, 'Eve')];
  const watcher = await s.come(id);
  const chiefs: Record<Bloc, Page> = { us: ada, china: dan };
  /** Plays until this side alone is to decide. */
  const until = async (bloc: Bloc) => {
    while (ada.view.awaiting.length > 1 || ada.view.awaiting[0] !== bloc) await play(chiefs, 1);
  };
  return { s, id, ada, ben, cal, dan, eve, watcher, chiefs, until };
}

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

describe('a vote', () => {
  const five = ['Ann', 'Bob', 'Cem', 'Dia', 'Eli'].map((name) => member(name));
  const hall = async () => {
    const s = school('hall');
    const id = await s.open({ by: 'vote', reasons: 'rounds', teams: { '0': five, '1': [member('Fox')] } });
    const pages: Page[] = [];
    for (const { name } of five) pages.push(await s.come(id, name));
    const fox = await s.come(id, 'Fox');
    while (fox.view.awaiting[0] !== 'us' || fox.view.awaiting.length > 1) {
      const bloc = fox.view.awaiting[0];
      if (bloc === 'china') ok(await propose(fox, 'china'));
      else for (const page of pages.slice(0, 3)) ok(await propose(page, 'us'));
    }
    return { s, id, pages, fox };
  };

  it('is carried by more than half of those who are here, each with one vote', async () => {
    const { s, id, pages } = await hall();
    const [ann, bob, cem, dia] = pages;
    const { version } = ann.whole;
    expect(team(ann)).toMatchObject({ votes: true, commits: null, reason: false });
    expect(refused(await commit(ann, 'us'))).toBe('by-vote');
    ok(await propose(ann, 'us', 0));
    ok(await propose(bob, 'us', 1));
    ok(await propose(cem, 'us', 1));
    // A vote that goes elsewhere is there no more.
    ok(await propose(bob, 'us', 0));
    expect(team(ann).proposals.map(({ support }) => support.length)).toEqual([2, 1]);
    expect(ann.whole.version).toBe(version);
    const move = called(dia, 'us', 0);
    ok(await support(dia, team(ann).proposals[0].id));
    expect(ann.whole.version).toBe(version + 1);
    const last = ok(await s.steward.written(id)).entries.at(-1);
    expect(last).toMatchObject({ move: { player: '0', type: move.type, args: move.args }, member: null, by: null });
    expect(last?.support).toEqual(['Ann', 'Bob', 'Dia'].map(idOf));
  });

  it('is carried when those who did not support it leave', async () => {
    const { pages } = await hall();
    const [ann, bob, cem, dia, eli] = pages;
    const { version } = ann.whole;
    ok(await propose(ann, 'us'));
    ok(await propose(bob, 'us'));
    for (const page of [cem, dia]) page.place.leave();
    await new Promise((go) => setImmediate(go));
    expect(eli.whole.version).toBe(version + 1);
  });

  it('is ended by whoever leads: what most support is done', async () => {
    const { s, id, pages } = await hall();
    const [ann, bob, cem] = pages;
    expect(refused(await s.steward.decide(id, '0'))).toBe('nothing-proposed');
    ok(await propose(ann, 'us', 0));
    ok(await propose(bob, 'us', 1));
    ok(await propose(cem, 'us', 1));
    const { type, args } = called(ann, 'us', 1);
    ok(await s.steward.decide(id, '0'));
    const last = ok(await s.steward.written(id)).entries.at(-1);
    expect(last).toMatchObject({ move: { type, args }, by: 'lead', support: [idOf('Bob'), idOf('Cem')] });
  });

  it('loses the votes of those who are put elsewhere', async () => {
    const { s, id, pages } = await hall();
    const [ann, bob] = pages;
    ok(await propose(ann, 'us'));
    ok(await propose(bob, 'us'));
    ok(await s.steward.seat(id, '0', five.slice(1), 'attache'));
    expect(team(bob).proposals.map(({ support }) => support)).toEqual([[idOf('Bob')]]);
  });
});

describe('a reason', () => {
  /** How often one was asked for, for one side, over so many moves of it. */
  const reasons = async (kind: TeamSetUp['reasons'], moves: number) => {
    const { chiefs, ada, s, id } = await all({ reasons: kind });
    const asked: { round: number; ask: string | undefined }[] = [];
    for (let own = 0; own < moves; ) {
      const bloc = ada.view.awaiting[0];
      const page = chiefs[bloc];
      const needed = team(page).reason;
      const first = await commit(page, bloc);
      if (needed) {
        expect(refused(first)).toBe('reason-needed');
        ok(await commit(page, bloc, `because of ${own}`));
      } else ok(first);
      if (bloc === 'us') {
        own++;
        const { round, ask } = ada.view;
        if (needed) asked.push({ round, ask: ask?.ask });
      }
    }
    return { asked, entries: ok(await s.steward.written(id)).entries };
  };

  it('is never asked for where it is not', async () => {
    expect((await reasons('never', 12)).asked).toEqual([]);
  });

  it('is asked for once a round', async () => {
    const { asked } = await reasons('rounds', 30);
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(new Set(asked.map(({ round }) => round)).size).toBe(asked.length);
  });

  it('is asked for with each card of one’s own, and not again while it is carried out', async () => {
    const { entries } = await reasons('cards', 30);
    const own = entries.filter(({ move }) => move?.player === playerOf('us'));
    const cards = own.filter(({ move }) => move?.type === 'play');
    expect(cards.length).toBeGreaterThan(4);
    expect(cards.every(({ reason }) => reason?.startsWith('because'))).toBe(true);
    expect(own.filter(({ move }) => move?.type !== 'play').map(({ reason }) => reason)).not.toContainEqual(
      expect.any(String),
    );
  });

  it('is one line that can be seen, and of teams alone', async () => {
    const move = { version: 0, type: 'done', args: [] };
    for (const reason of ['', ' ', 'a\nb', 'x'.repeat(241), 7, null])
      expect(moveMessage.safeParse({ ...move, reason }).success).toBe(false);
    expect(moveMessage.safeParse({ ...move, reason: 'x'.repeat(240) }).success).toBe(true);
    const { us, china, attend, storage, id } = await tableFor();
    const pages = { us: await attend(us.secret), china: await attend(china.secret) };
    const bloc = pages.us.view.awaiting[0];
    const [one] = movesOf(pages[bloc], bloc);
    ok(await pages[bloc].place.move(0, one.type, argsOf(one), 'nobody asked'));
    expect(JSON.stringify((await storage.load(id))?.entries)).not.toContain('nobody asked');
  });
});

describe('what a team says among itself', () => {
  it('is heard by the team, and by nobody else, now or later', async () => {
    const { s, id, ada, ben, dan, eve, watcher, until } = await all();
    await until('us');
    const everything = (page: Page) => JSON.stringify([page.said, page.teams, page.news, page.whole, page.table]);
    ok(await ben.place.say({ text: 'a secret plan', team: true }));
    s.world.pass(5000);
    ok(await ada.place.say({ phrase: 'hello', team: true }));
    ok(await ada.place.say({ text: 'said to all' }));
    expect(ada.said[0]).toMatchObject({ text: 'a secret plan', team: true, player: '0', member: idOf('Ben') });
    ok(await propose(ben, 'us'));
    const [{ id: proposal }] = team(ben).proposals;
    expect(everything(ada)).toContain(proposal);
    ok(await commit(ada, 'us', 'a secret reason'));
    const hidden = new RegExp(`a secret|"hello"|${proposal}`);
    for (const page of [dan, eve, watcher]) {
      expect(everything(page)).not.toMatch(hidden);
      expect(everything(page)).toContain('said to all');
    }
    // Whoever comes later, after a new start as well.
    for (const server of [s, s.again()])
      for (const name of ['Dan', 'Eve', undefined]) {
        const text = JSON.stringify((await server.come(id, name)).place.again());
        expect(text).toContain('said to all');
        expect(text).not.toMatch(hidden);
      }
    expect(JSON.stringify((await s.again().come(id, 'Cal')).whole.talk)).toContain('a secret plan');
    expect(JSON.stringify(await s.look(id))).not.toMatch(/a secret|said to all/);
  });

  it('has a speed of each member’s own', async () => {
    const { ada, ben } = await all();
    const answers = [];
    for (let n = 0; n < 8; n++) answers.push(await ada.place.say({ text: `${n}`, team: true }));
    expect(refused(answers[7])).toBe('talk-fast');
    ok(await ben.place.say({ text: 'me too' }));
  });

  it('is of teams alone', async () => {
    const { us, attend } = await tableFor();
    expect(refused(await (await attend(us.secret)).place.say({ text: 'hello', team: true }))).toBe('no-team');
    expect(sayMessage.safeParse({ text: 'a', team: false }).success).toBe(false);
    expect(askMessage.safeParse({ what: 'support', proposal: 'x', on: true }).success).toBe(false);
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

describe('a vote', () => {
  const many = Array.from({ length: 9 }, (_, n) => member(`Mo${n}`));

  it('is not decided by the first who is back, nor given up by fewer than half of the team', async () => {
    const s = school();
    const id = await s.open({ by: 'vote', teams: { '0': many, '1': CHINA } });
    const first = await s.come(id, 'Mo0');
    ok(await propose(first, 'us'));
    expect(first.whole.version).toBe(0);
    const rest = await Promise.all(['Mo1', 'Mo2'].map((name) => s.come(id, name)));
    const [one] = team(first).proposals;
    for (const page of rest) ok(await support(page, one.id));
    await settle();
    expect(first.whole.version).toBe(1);
    // Three of nine may decide what is played, not that it is over.
    const two = await s.open({ by: 'vote', teams: { '0': many, '1': CHINA } });
    const [ada, bo, cy] = await Promise.all(['Mo0', 'Mo1', 'Mo2'].map((name) => s.come(two, name)));
    ok(await ada.place.ask({ what: 'propose', version: 0, type: 'concede', args: [] }));
    for (const page of [bo, cy]) ok(await support(page, team(ada).proposals[0].id));
    await settle();
    expect(ada.view.ending).toBeNull();
    expect(refused(await s.steward.decide(two, '0'))).toBe('nothing-proposed');
  });
});

describe('a table of many', () => {
  it('tells who comes and goes together, and at last as it is', async () => {
    const s = school();
    const many = Array.from({ length: 20 }, (_, n) => member(`Mo${n}`));
    const id = await s.open({ by: 'vote', teams: { '0': many, '1': CHINA } });
    const ada = await s.come(id, 'Mo0');
    let told = 0;
    const { table } = ada.guest;
    ada.guest.table = (info) => {
      told++;
      table(info);
    };
    for (let n = 1; n < 20; n++) await s.come(id, `Mo${n}`);
    s.world.pass(600);
    await settle();
    expect(told).toBeLessThan(3);
    expect(ada.table?.seats[0].members?.every(({ present }) => present)).toBe(true);
  });
});
