/** Who comes in, what all are told, and what pages see. */
import { describe, expect, it } from 'vitest';
import { ok, refused } from '../people.ts';
import { PLAY, playing } from './at-play.ts';
import { room } from './room.ts';

describe('the door', () => {
  it('is shut: nobody else joins, whoever is in comes back, and it opens again', async () => {
    const { r, lead, asks } = await playing(2);
    ok(await asks({ what: 'door', open: false }));
    expect(lead.view.shut).toBe(true);
    expect(refused(await r.classes.enrol(lead.view.code, { name: 'Late', secret: 'L'.repeat(22) }))).toBe('class-shut');
    expect(await r.enrol(1)).toBe(lead.view.students[0].id);
    ok(await asks({ what: 'door', open: true }));
    ok(await r.classes.enrol(lead.view.code, { name: 'Late', secret: 'L'.repeat(22) }));
  });

  it('takes nobody for somebody else by letters that can’t be seen', async () => {
    const { r, lead } = await playing(2);
    const first = ok(await r.classes.enrol(lead.view.code, { name: 'Anna', secret: 'A'.repeat(22) }));
    const second = ok(await r.classes.enrol(lead.view.code, { name: 'An\u200dna', secret: 'B'.repeat(22) }));
    expect([first.name, second.name]).toEqual(['Anna', 'An\u200dna 2']);
  });
});

describe('what is announced', () => {
  it('stands from one stage to the next until another takes its place or it is taken down', async () => {
    const { r, lead, asks } = await playing(4);
    const pages = [await r.projector(), await r.student(1)];
    const texts = () => pages.map(({ view }) => view.announced.map(({ text }) => text));
    ok(await asks({ what: 'announce', text: 'Five minutes left' }));
    expect(texts()).toEqual([['Five minutes left'], ['Five minutes left']]);
    expect(lead.view.standing?.text).toBe('Five minutes left');
    ok(await asks({ what: 'stage', to: PLAY + 1 }));
    expect(texts()).toEqual([['Five minutes left'], ['Five minutes left']]);
    ok(await asks({ what: 'announce', text: 'Write alone' }));
    expect(texts()).toEqual([['Write alone'], ['Write alone']]);
    expect(lead.view.announced.map(({ text }) => text)).toEqual(['Five minutes left', 'Write alone']);
    ok(await asks({ what: 'take-down' }));
    expect(texts()).toEqual([[], []]);
    expect(lead.view.standing).toBeNull();
  });

  it('is taken down by whoever leads, and stays so after a new start; there may be nothing to take down', async () => {
    const { r, asks } = await playing(4);
    ok(await asks({ what: 'announce', text: 'Look at the board' }));
    ok(await asks({ what: 'take-down' }));
    ok(await asks({ what: 'take-down' }));
    const screen = await r.projector();
    expect(screen.view.announced).toEqual([]);
    await r.restart();
    expect((await r.projector()).view.announced).toEqual([]);
    expect((await r.lead()).view).toMatchObject({ standing: null, announced: [{ text: 'Look at the board' }] });
  });
});

describe('help', () => {
  it('that was given is asked for no more, at the console and on the student’s page', async () => {
    const { r, lead, asks } = await playing(4);
    const ada = await r.student(1);
    const asking = () => lead.view.students.filter(({ help }) => help).map(({ id }) => id);
    ok(await ada.place.student({ what: 'help', on: true }));
    await r.pass();
    expect([asking(), ada.view.me.help]).toEqual([[ada.view.me.id], true]);
    ok(await asks({ what: 'helped', student: ada.view.me.id }));
    expect([asking(), ada.view.me.help]).toEqual([[], false]);
    ok(await asks({ what: 'helped', student: ada.view.me.id }));
    expect(refused(await asks({ what: 'helped', student: 'A'.repeat(22) }))).toBe('student-unknown');
  });
});

describe('how many have done what is asked of each', () => {
  it('is told to whoever leads and to the room: the five questions, and the forecast of this stage', async () => {
    const { r, lead, asks } = await playing(4);
    const [screen, ada] = [await r.projector(), await r.student(1)];
    const answers = { goal: 1, 'rival-event': 2, commons: 0, partners: 0, dialogue: 0 } as const;
    ok(await ada.place.student({ what: 'answers', answers }));
    await r.pass();
    expect(screen.view.progress).toEqual({ answered: 1, forecast: 0 });
    expect(lead.view.wrong).toEqual({ goal: 0, 'rival-event': 0, commons: 0, partners: 1, dialogue: 1 });
    ok(await asks({ what: 'stage', to: PLAY + 1 }));
    ok(await ada.place.student({ what: 'forecast', winner: 'us', grade: 'B', sure: 70 }));
    await r.pass();
    expect([screen.view.progress, lead.view.progress]).toEqual([
      { answered: 1, forecast: 1 },
      { answered: 1, forecast: 1 },
    ]);
    ok(await asks({ what: 'stage', to: PLAY + 2 }));
    expect(lead.view.progress.forecast).toBe(0);
  });
});

describe('pages', () => {
  it('see nothing that is not for them', async () => {
    const { r, table } = await playing(8, { names: true });
    const [screen, ada, lead] = [await r.projector(), await r.student(1), await r.lead()];
    ok(await ada.place.student({ what: 'help', on: true }));
    ok(await ada.place.student({ what: 'hand-in', text: 'record 7' }));
    await r.pass();
    const text = JSON.stringify(screen.view);
    for (let n = 1; n <= 8; n++) expect(text).not.toContain(`Name ${n}`);
    expect(text).not.toMatch(/help|secret|reason"/);
    expect(screen.view.students).toBe(8);
    const others = lead.view.students.filter((one) => one.table !== lead.view.students[0].table);
    for (const { id, name } of others) {
      expect(JSON.stringify(ada.view)).not.toContain(id);
      expect(JSON.stringify(ada.view)).not.toContain(`"${name}"`);
    }
    expect(ada.view.tables).toEqual([]);
    expect(table).toBeTruthy();
  });

  it('are told at most so often, and nothing where only time has passed', async () => {
    const { r, lead, table } = await playing(4);
    const ada = await r.student(1);
    const before = lead.news.length;
    const own = ada.news.length;
    for (let i = 0; i < 6; i++) {
      r.steward.play(table);
      await r.pass(100);
    }
    expect(lead.news.length - before).toBeLessThanOrEqual(2);
    await r.pass(2000);
    expect(lead.view.tables[0].moves).toBe(6);
    const quiet = [lead.news.length, ada.news.length];
    await r.pass(20_000);
    expect([lead.news.length, ada.news.length]).toEqual(quiet);
    // A move at the table is told there, not once more by the class.
    expect(ada.news.length - own).toBe(0);
  });

  it('are shown to so many and no more', async () => {
    const r = await room();
    for (let n = 0; n < 20; n++) await r.lead();
    const more = await r.classes.attend(
      { class: r.opened.id, as: 'lead', secret: r.opened.lead },
      { news() {}, bye() {} },
    );
    expect(refused(more)).toBe('class-crowded');
  });
});
