/** Seats before a match and bots in them, and what is said at a table. */
import { describe, expect, it } from 'vitest';
import { argsOf } from '../../../rules/game.ts';
import { legal } from '../../../rules/legal.ts';
import type { House } from '../../../src/server/authority/authority.ts';
import { createMinds } from '../../../src/server/minds/minds.ts';
import { body, ok, opened, Page, refused, tableFor } from './people.ts';

const house: House = { minds: createMinds('envoy', 0), talk: 'free' };

const settle = async () => {
  for (let n = 0; n < 20; n++) await new Promise((go) => setImmediate(go));
};

describe('before the match', () => {
  it('the host looks at who comes, sends away, and begins', async () => {
    const { authority, attend } = opened(house);
    const made = ok(await authority.create({ ...body, player: '0', confirm: true }));
    const { id } = made.table;
    const host = await attend(id, made.secret);
    expect(refused(await host.place.ask({ what: 'begin' }))).toBe('seat-free');
    const bo = ok(await authority.join(id, { name: 'Bo' }));
    const other = await attend(id, bo.secret);
    expect(host.table).toMatchObject({ status: 'waiting', seats: [{ name: 'Ada' }, { name: 'Bo' }] });
    expect(refused(await other.place.ask({ what: 'begin' }))).toBe('not-host');
    expect(refused(await other.place.ask({ what: 'send-away' }))).toBe('not-host');
    ok(await host.place.ask({ what: 'send-away' }));
    expect(other.byes).toEqual(['sent-away']);
    expect(refused(await authority.attend(id, bo.secret, new Page().guest))).toBe('table-unknown');
    ok(await authority.join(id, { name: 'Cy' }));
    ok(await host.place.ask({ what: 'begin' }));
    expect(host.whole.table.status).toBe('playing');
    expect(refused(await host.place.ask({ what: 'send-away' }))).toBe('begun-already');
  });

  it('whoever was sent away does nothing more in the seat, whatever they asked for before they heard of it', async () => {
    const { authority, attend } = opened(house);
    const made = ok(await authority.create({ ...body, player: '0', confirm: true }));
    const { id } = made.table;
    const host = await attend(id, made.secret);
    const other = await attend(id, ok(await authority.join(id, { name: 'Bo' })).secret);
    const away = host.place.ask({ what: 'send-away' });
    const late = [other.place.say({ text: 'I sit here' }), other.place.ask({ what: 'quit' })];
    const next = authority.join(id, { name: 'Cy' });
    ok(await away);
    ok(await next);
    for (const done of late) expect(refused(await done)).toBe('watch-only');
    expect(ok(await authority.info(id)).table.seats[1].name).toBe('Cy');
  });

  it('a guest who quits frees the seat; a host who quits closes the table', async () => {
    const { authority, attend } = opened(house);
    const made = ok(await authority.create({ ...body, listed: true, player: '0', confirm: true }));
    const { id } = made.table;
    const bo = ok(await authority.join(id, { name: 'Bo' }));
    const other = await attend(id, bo.secret);
    ok(await other.place.ask({ what: 'quit' }));
    // The place goes with the seat: whoever takes it next has it alone.
    expect(other.byes).toEqual(['seat-left']);
    expect(ok(await authority.info(id)).table.seats[1].name).toBeNull();
    const host = await attend(id, made.secret);
    ok(await host.place.ask({ what: 'quit' }));
    const closed = ok(await authority.info(id)).table;
    expect(closed).toMatchObject({ status: 'over', closed: true, chance: null });
    expect(await authority.list({ limit: 10 })).toEqual([]);
    expect(refused(await authority.join(id, { name: 'Cy' }))).toBe('table-closed');
    expect(refused(await authority.record(id))).toBe('not-over');
    expect(refused(await authority.rematch(id, made.secret))).toBe('not-over');
  });
});

describe('bots in seats', () => {
  it('play a whole match against whoever set the table up, from either side, and again with sides swapped', async () => {
    for (const seat of ['0', '1'] as const) {
      const { authority, attend, world } = opened(house);
      const bots = { [seat === '0' ? '1' : '0']: 'attache' };
      const made = ok(await authority.create({ ...body, bots }));
      expect([made.player, made.table.status]).toEqual([seat, 'playing']);
      const page = await attend(made.table.id, made.secret);
      const bloc = seat === '0' ? 'us' : 'china';
      for (let n = 0; n < 2000 && !page.view.ending; n++) {
        await settle();
        world.pass(10);
        if (page.view.ending || !page.view.awaiting.includes(bloc)) continue;
        const [move] = legal(page.view, bloc).filter((m) => m.type !== 'concede');
        await page.place.move(page.whole.version, move.type, argsOf(move));
      }
      expect(page.table?.status).toBe('over');
      const next = ok(await authority.rematch(made.table.id, made.secret));
      expect(next.player).not.toBe(seat);
      expect(next.table.seats.find(({ player }) => player === seat)).toMatchObject({ bot: 'attache', name: null });
    }
  });

  it('fill a free seat when the host wants it', async () => {
    const { authority, attend } = opened(house);
    const made = ok(await authority.create({ ...body, player: '1' }));
    const host = await attend(made.table.id, made.secret);
    expect(refused(await host.place.ask({ what: 'fill', level: 'architect' }))).toBe('bot-unknown');
    ok(await host.place.ask({ what: 'fill', level: 'envoy' }));
    expect(host.whole.table).toMatchObject({ status: 'playing', seats: [{ bot: 'envoy' }, { name: 'Ada' }] });
  });

  it('are those that the server lets play, and leave a seat', async () => {
    const { authority } = opened(house);
    expect(authority.house.bots).toEqual(['attache', 'envoy']);
    expect(refused(await authority.create({ ...body, bots: { 0: 'architect' } }))).toBe('bot-unknown');
    expect(refused(await authority.create({ ...body, bots: { 0: 'envoy', 1: 'envoy' } }))).toBe('seat-none');
    expect(refused(await authority.create({ ...body, player: '0', bots: { 0: 'envoy' } }))).toBe('seat-none');
    expect(refused(await opened({ talk: 'off' }).authority.create({ ...body, bots: { 0: 'envoy' } }))).toBe(
      'bot-unknown',
    );
  });
});

describe('what is said', () => {
  it('reaches all who are there, and whoever comes later', async () => {
    const { us, china, attend, world } = await tableFor(undefined, { talk: 'free' });
    const ada = await attend(us.secret);
    const bo = await attend(china.secret);
    const cy = await attend();
    ok(await ada.place.say({ text: 'Shall we lower the Tension? 🙂' }));
    world.pass(5000);
    ok(await bo.place.say({ phrase: 'agreed' }));
    expect(bo.said.map(({ player }) => player)).toEqual(['0', '1']);
    expect(cy.said[0]).toMatchObject({ text: 'Shall we lower the Tension? 🙂' });
    expect((await attend()).whole.talk).toHaveLength(2);
    expect(refused(await cy.place.say({ phrase: 'hello' }))).toBe('watch-only');
    expect(refused(await bo.place.say({ phrase: 'nonsense' }))).toBe('malformed');
  });

  it('is what the table and the server allow', async () => {
    const table = await tableFor(undefined, { talk: 'phrases' });
    const ada = await table.attend(table.us.secret);
    ok(await ada.place.say({ phrase: 'hello' }));
    expect(refused(await ada.place.say({ text: 'hello' }))).toBe('talk-phrases');
    const silent = await tableFor(undefined, { talk: 'off' });
    const bo = await silent.attend(silent.us.secret);
    expect(refused(await bo.place.say({ phrase: 'hello' }))).toBe('talk-off');
    const strict = opened({ talk: 'phrases' });
    expect(refused(await strict.authority.create({ ...body, talk: 'free' }))).toBe('talk-less');
    expect(ok(await strict.authority.create(body)).table.talk).toBe('phrases');
  });

  it('comes no faster than it can be read', async () => {
    const { us, attend, world } = await tableFor(undefined, { talk: 'free' });
    const ada = await attend(us.secret);
    const answers = [];
    for (let n = 0; n < 8; n++) answers.push(await ada.place.say({ text: `${n}` }));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(6);
    expect(refused(answers[7])).toBe('talk-fast');
    world.pass(2100);
    ok(await ada.place.say({ text: 'again' }));
  });
});
