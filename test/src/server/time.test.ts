/** Clocks, pauses, and bots that play on for somebody, in a world whose time passes when it is told to. */
import { describe, expect, it } from 'vitest';
import { argsOf, playerOf } from '../../../rules/game.ts';
import { legal } from '../../../rules/legal.ts';
import { seeded } from '../../../rules/random.ts';
import { fromRecord } from '../../../rules/record.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { createAuthority, type House } from '../../../src/server/authority/authority.ts';
import { beginClock, type Clock, onward, outOfTime, runsOutAt, settled } from '../../../src/server/authority/time.ts';
import { createMinds } from '../../../src/server/minds/minds.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import { ok, type Page, play, refused, tableFor } from './people.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LIVE = { bank: 300, plus: 5 };
const house: House = { minds: createMinds('envoy', 0), talk: 'free' };

/** Lets all that was begun come to its end. */
const settle = async () => {
  for (let n = 0; n < 50; n++) await new Promise((go) => setImmediate(go));
};

async function seated(more: object, withBots: House = house) {
  const made = await tableFor({ scenario: 'lesson' }, more, withBots);
  const us = await made.attend(made.us.secret);
  const china = await made.attend(made.china.secret);
  return { ...made, pages: { us, china } as Record<Bloc, Page> };
}

/** Both make their secret choice: then somebody alone decides. */
async function untilOneDecides(pages: Record<Bloc, Page>): Promise<Bloc> {
  const rng = seeded('one decides');
  while (pages.us.view.awaiting.length !== 1) await play(pages, rng);
  return pages.us.view.awaiting[0];
}

const left = (page: Page, bloc: Bloc): number => page.place.again().table.clock?.left[playerOf(bloc)] ?? Number.NaN;

describe('the arithmetic of clocks', () => {
  const here = () => true;
  const clock = beginClock(LIVE, ['0', '1'], ['0'], 0);

  it('takes from those alone whose decision it is', () => {
    expect(settled(clock, 20_000, here).left).toEqual({ 0: 280_000, 1: 300_000 });
    expect(runsOutAt(clock, here)).toBe(300_000);
  });

  it('spares whoever is away, for a while in all', () => {
    const away = settled(clock, 150_000, () => false);
    expect([away.left[0], away.grace[0]]).toEqual([270_000, 0]);
    expect(runsOutAt(clock, () => false)).toBe(420_000);
    expect(settled(away, 160_000, () => false).left[0]).toBe(260_000);
  });

  it('gives the increment with a decision that is handed over, and takes it back with it', () => {
    const over = onward(LIVE, clock, '0', ['1'], 1);
    expect([over.left, over.running]).toEqual([{ 0: 305_000, 1: 300_000 }, ['1']]);
    expect(onward(LIVE, over, '0', ['0'], 0, true).left[0]).toBe(300_000);
    expect(onward(LIVE, clock, '0', ['0'], 1).left[0]).toBe(300_000);
    // Whoever loses by it hands nothing over.
    expect(onward(LIVE, settled(clock, 300_000, here), '0', [], 1).left[0]).toBe(0);
  });

  it('gives a slow decision all its time anew', () => {
    const slow = beginClock({ hours: 24 }, ['0', '1'], ['0', '1'], 0);
    const later = settled(slow, 5 * HOUR, here);
    expect(onward({ hours: 24 }, later, '0', ['1'], 1).left).toEqual({ 0: 19 * HOUR, 1: 19 * HOUR });
    expect(onward({ hours: 24 }, later, '0', ['0', '1'], 1).left[0]).toBe(24 * HOUR);
    expect(outOfTime(settled(slow, 24 * HOUR, here))).toEqual(['0', '1']);
  });

  it('gives a slow decision no time anew by taking back and deciding again, or by coming back', () => {
    const pace = { hours: 24 };
    const on = (was: Clock, at: number, moves: number, undone = false) =>
      onward(pace, settled(was, at * HOUR, here), '0', ['0'], moves, undone);
    const moved = on(beginClock(pace, ['0', '1'], ['0'], 0), 20, 1);
    expect(moved.left[0]).toBe(24 * HOUR);
    const again = on(on(moved, 30, 0, true), 40, 1);
    expect(again.left[0]).toBe(4 * HOUR);
    expect(on(again, 41, 2).left[0]).toBe(24 * HOUR);
    const late = onward(pace, settled(again, 45 * HOUR, here), '0', [], 1);
    expect(onward(pace, late, '0', ['0'], 1).left[0]).toBe(-HOUR);
    expect(onward(pace, late, '0', ['0'], 2).left[0]).toBe(24 * HOUR);
  });
});

describe('live clocks', () => {
  it('run for whoever decides, are shown to all, and come back with each decision handed over', async () => {
    const { world, pages } = await seated({ pace: LIVE });
    const next = await untilOneDecides(pages);
    const before = left(pages.us, next);
    world.pass(10_000);
    expect(before - left(pages.us, next)).toBeGreaterThanOrEqual(10_000);
    expect(pages.us.place.again().table.clock?.running).toEqual([playerOf(next)]);
  });

  it('lose the match for whoever has none left; the record replays, and the table says why', async () => {
    const { world, authority, pages, id } = await seated({ pace: LIVE });
    const next = await untilOneDecides(pages);
    world.pass(6 * MINUTE);
    await settle();
    const rival = next === 'us' ? 'china' : 'us';
    expect(pages.us.view.ending).toMatchObject({ winner: rival });
    expect(pages.us.table).toMatchObject({ status: 'over', outOfTime: playerOf(next) });
    expect(fromRecord(ok(await authority.record(id)).text).ok).toBe(true);
  });

  it('spare whoever is away for two minutes in all, and then run', async () => {
    const { world, pages } = await seated({ pace: LIVE });
    const next = await untilOneDecides(pages);
    const other = pages[next === 'us' ? 'china' : 'us'];
    const before = left(other, next);
    pages[next].place.leave();
    world.pass(2 * MINUTE - 1000);
    expect(before - left(other, next)).toBeLessThan(1000);
    world.pass(31_000);
    expect(before - left(other, next)).toBeGreaterThan(29_000);
    world.pass(5 * MINUTE);
    await settle();
    expect(other.table?.outOfTime).toBe(playerOf(next));
  });

  it('stand while both want it, and go on when either does', async () => {
    const { world, pages } = await seated({ pace: LIVE });
    const next = await untilOneDecides(pages);
    const other = next === 'us' ? 'china' : 'us';
    ok(await pages[next].place.ask({ what: 'pause', on: true }));
    expect(pages[other].table?.pause).toEqual({ on: false, asked: [playerOf(next)] });
    ok(await pages[other].place.ask({ what: 'pause', on: true }));
    expect(pages[next].table).toMatchObject({ pause: { on: true }, clock: { running: [] } });
    const before = left(pages.us, next);
    world.pass(24 * HOUR);
    await settle();
    expect(left(pages.us, next)).toBe(before);
    const [move] = legal(pages[next].view, next);
    expect(refused(await pages[next].place.move(pages[next].whole.version, move.type, argsOf(move)))).toBe('paused');
    ok(await pages[other].place.ask({ what: 'pause', on: false }));
    expect(pages.us.table?.clock?.running).toEqual([playerOf(next)]);
    ok(await pages[next].place.move(pages[next].whole.version, move.type, argsOf(move)));
  });

  it('begin once both are here, and by nothing that one of them does', async () => {
    const { world, attend, us, china } = await tableFor({ scenario: 'lesson' }, { pace: LIVE }, house);
    const bo = await attend(china.secret);
    const running = () => bo.place.again().table.clock?.running;
    expect(running()).toEqual([]);
    world.pass(10 * MINUTE);
    await settle();
    expect(bo.place.again().table.clock?.left).toEqual({ 0: 300_000, 1: 300_000 });
    ok(await bo.place.ask({ what: 'pause', on: true }));
    ok(await bo.place.ask({ what: 'pause', on: false }));
    expect(running()).toEqual([]);
    const ada = await attend(us.secret);
    expect(running()).not.toEqual([]);
    ada.place.leave();
    expect(running()).not.toEqual([]);
  });

  it('keep a table in memory once they run, and not before', async () => {
    const { storage, world, attend, us, china } = await tableFor({ scenario: 'lesson' }, { pace: LIVE }, house);
    const small = createAuthority(softLanding, storage, world, { watchers: 10, idle: 0 }, house);
    const alone = await attend(china.secret, small);
    alone.place.leave();
    expect(small.size).toBe(0);
    const both = [await attend(us.secret, small), await attend(china.secret, small)];
    for (const { place } of both) place.leave();
    expect(small.size).toBe(1);
  });

  it('do not run while there is no server', async () => {
    const { world, storage, pages, us, attend } = await seated({ pace: LIVE });
    const next = await untilOneDecides(pages);
    const before = left(pages.us, next);
    world.pass(10_000);
    const another = createAuthority(softLanding, storage, world, undefined, house);
    const page = await attend(us.secret, another);
    expect(before - left(page, next)).toBeLessThan(1000);
  });

  it('cannot be paused where there are none', async () => {
    const { pages } = await seated({});
    expect(refused(await pages.us.place.ask({ what: 'pause', on: true }))).toBe('no-clock');
  });
});

describe('slow matches', () => {
  it('are played on by a bot once a decision has taken its hours, until whoever has the seat comes back', async () => {
    const { world, pages, attend, us, china } = await seated({ pace: { hours: 24 } });
    const next = await untilOneDecides(pages);
    const rival = next === 'us' ? 'china' : 'us';
    pages[next].place.leave();
    const { version } = pages[rival].whole;
    world.pass(24 * HOUR);
    await settle();
    world.pass(1000);
    await settle();
    expect(pages[rival].table?.seats.find(({ player }) => player === playerOf(next))).toMatchObject({ bot: 'envoy' });
    expect(pages[rival].whole.version).toBeGreaterThan(version);
    const back = await attend(next === 'us' ? us.secret : china.secret);
    await settle();
    expect(back.table?.seats.every(({ bot }) => bot === null)).toBe(true);
  });

  it('go on after a new start of the server, by themselves', async () => {
    const { world, storage, pages, id } = await seated({ pace: { hours: 24 } });
    const next = await untilOneDecides(pages);
    const another = createAuthority(softLanding, storage, world, undefined, house);
    await another.resume();
    world.pass(25 * HOUR);
    await settle();
    const now = ok(await another.info(id)).table;
    expect(now.seats.find(({ player }) => player === playerOf(next))?.bot).toBe('envoy');
  });
});

describe('somebody who does not come back', () => {
  it.each([{ hours: 24 }, LIVE])('is left to the clock where there is one: %o', async (pace) => {
    const { world, pages } = await seated({ pace });
    const next = await untilOneDecides(pages);
    pages[next].place.leave();
    world.pass(3 * MINUTE + 1000);
    const rival = pages[next === 'us' ? 'china' : 'us'];
    expect(refused(await rival.place.ask({ what: 'stand-in' }))).toBe('clock-decides');
  });

  it('is stood in for after three minutes, if the rival wants it, where no clock decides', async () => {
    const { world, pages } = await seated({});
    const next = await untilOneDecides(pages);
    const rival = pages[next === 'us' ? 'china' : 'us'];
    expect(refused(await rival.place.ask({ what: 'stand-in' }))).toBe('rival-there');
    pages[next].place.leave();
    world.pass(2 * MINUTE);
    expect(refused(await rival.place.ask({ what: 'stand-in' }))).toBe('rival-there');
    world.pass(MINUTE);
    ok(await rival.place.ask({ what: 'stand-in' }));
    await settle();
    expect(rival.table?.seats.find(({ player }) => player === playerOf(next))?.bot).toBe('envoy');
    // The seat is theirs still: nobody ends the match without them.
    ok(await rival.place.ask({ what: 'take-back', on: true }));
    expect(rival.table).toMatchObject({ status: 'playing', takenBack: { done: false }, chance: null });
  });
});
