/** Several at one seat who vote: what carries a motion, and who counts. */
import { describe, expect, it } from 'vitest';
import { CHINA, called, commit, idOf, member, propose, school, settle, support, team } from './classes.ts';
import { ok, type Page, refused } from './people.ts';

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
