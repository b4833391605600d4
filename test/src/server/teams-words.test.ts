/** Several at one seat: the reasons that they write down, what they say among themselves, and who is told that they come and go. */
import { describe, expect, it } from 'vitest';
import { argsOf } from '../../../rules/game.ts';
import type { TeamSetUp } from '../../../src/server/authority/steward.ts';
import { askMessage, moveMessage, sayMessage } from '../../../src/wire/messages.ts';
import { CHINA, commit, idOf, member, movesOf, playerOf, propose, school, settle, team } from './classes.ts';
import { ok, type Page, refused, tableFor } from './people.ts';
import { all } from './team-table.ts';

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
