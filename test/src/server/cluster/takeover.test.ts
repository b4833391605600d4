/** What is done without anybody's doing is done by one node: clocks, bots; and by the rules that a match began under. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { argsOf, playerOf } from '../../../../rules/game.ts';
import { legal } from '../../../../rules/legal.ts';
import type { Bloc } from '../../../../rules/terms.ts';
import type { Entry } from '../../../../src/server/authority/history.ts';
import type { Hosting } from '../../../../src/server/authority/hosting.ts';
import { softLanding } from '../../../../src/server/soft-landing.ts';
import { StorageError } from '../../../../src/server/storage/types.ts';
import { TestDatabase } from '../../../support/homes.ts';
import { minds, settle } from '../classes.ts';
import { SETTINGS } from '../classroom/room.ts';
import { body, ok, Page, refused } from '../people.ts';
import { type TestWorld, worldOf } from '../world.ts';
import { type Member, member } from './members.ts';
import { until } from './nodes.ts';

let database: TestDatabase;
let world: TestWorld;
const members: Member[] = [];
beforeEach(() => {
  database = new TestDatabase();
  world = worldOf('cluster');
});
afterEach(async () => {
  for (const one of members.splice(0)) {
    one.own.end();
    await one.joined.leave();
  }
  database.end();
});

const start = async (...more: unknown[]): Promise<Member> => {
  const one = await member(database, world, ...(more as []));
  members.push(one);
  return one;
};

const entries = async (id: string): Promise<Entry[]> =>
  ((await database.storage.load(id))?.entries ?? []).map(({ what }) => what as unknown as Entry);

/** Others find out that it says nothing any more. */
async function silent(one: Member, home: string): Promise<void> {
  one.node.stall();
  await until(() => database.holder(home) === null, 'it is taken for dead');
}

/** Plays until one alone is to decide; gives who. */
async function untilOneDecides(pages: Record<Bloc, Page>): Promise<Bloc> {
  for (;;) {
    const { awaiting } = pages.us.view;
    if (awaiting.length === 1) return awaiting[0];
    const page = pages[awaiting[0]];
    const move = legal(page.view, awaiting[0]).filter(({ type }) => type !== 'concede')[0];
    const { version } = page.whole;
    ok(await page.place.move(version, move.type, argsOf(move)));
    await until(() => pages.us.whole.version > version && pages.china.whole.version > version, 'both are told');
  }
}

it('a clock rings once, at the node that has taken the match over; the time between them is nobody’s', async () => {
  const [a, b] = [await start(), await start()];
  const us = ok(await a.authority.create({ ...body, player: '0', pace: { bank: 120, plus: 0 } }));
  const china = ok(await b.authority.join(us.table.code, { name: 'Bo' }));
  const { id } = us.table;
  const at = { us: await a.attend(id, us.secret), china: await b.attend(id, china.secret) };
  const next = await untilOneDecides(at);
  const { version } = at.us.whole;
  const left = (page: Page) => page.whole.table.clock?.left[playerOf(next)] ?? 0;
  const before = left(at.us);
  await silent(a, id);
  world.pass(60_000);
  await b.authority.resume();
  expect(database.holder(id)?.id).toBe(b.joined.self.id);
  expect(at.china.cuts).toBe(1);
  const back = { us: await b.attend(id, us.secret), china: await b.attend(id, china.secret) };
  expect(before - left(back.us)).toBeLessThan(1_000);
  // The old node’s clock runs out first, and nothing comes of it.
  world.pass(70_000);
  await until(() => a.node.writes.refused > 0, 'the old node tries');
  expect(await entries(id)).toHaveLength(version);
  expect(a.own.has(id)).toBe(false);
  world.pass(60_000);
  await until(() => back.us.table?.status === 'over', 'the match is over');
  expect(back.us.table?.outOfTime).toBe(playerOf(next));
  const all = await entries(id);
  expect(all).toHaveLength(version + 1);
  expect(all.filter((entry) => 'by' in entry && entry.by === 'time')).toHaveLength(1);
});

it('a table that waits is nobody’s once its node has died, and is taken by whom somebody comes to', async () => {
  const [a, b] = [await start(), await start()];
  const us = ok(await a.authority.create({ ...body, player: '0', pace: { bank: 120, plus: 0 } }));
  const { id } = us.table;
  await silent(a, id);
  await b.authority.resume();
  expect(database.holder(id)).toBeNull();
  ok(await b.authority.join(us.table.code, { name: 'Bo' }));
  expect(database.holder(id)?.id).toBe(b.joined.self.id);
  expect((await database.storage.find(id))?.status).toBe('playing');
});

/** The database fails just as the next node takes up what it has taken. @param nth time that it is read */
function failsOnce(of: { load(id: string): Promise<unknown> }, nth: number): void {
  const { load } = of;
  let n = 0;
  of.load = async (id) => {
    if (++n === nth) throw new StorageError('failed', 'The database does not answer.');
    return load(id);
  };
}

it('a table that could not be read as it was taken over is taken up a little later, with nobody there', async () => {
  const a = await start();
  const us = ok(await a.authority.create({ ...body, player: '0', pace: { bank: 120, plus: 0 } }));
  const china = ok(await a.authority.join(us.table.code, { name: 'Bo' }));
  const { id } = us.table;
  const at = { us: await a.attend(id, us.secret), china: await a.attend(id, china.secret) };
  await untilOneDecides(at);
  failsOnce(database.storage, 1);
  const b = await start();
  await silent(a, id);
  await b.authority.resume();
  await until(() => b.errors.length === 1, 'it could not be read');
  await expect
    .poll(async () => {
      world.pass(60_000);
      return (await database.storage.find(id))?.status;
    })
    .toBe('over');
});

it('a class that could not be read as it was taken over is erased on its day all the same', async () => {
  const house = { minds, talk: 'free' as const };
  const a = await start(house);
  const { id } = ok(await a.classes.open({ ...SETTINGS, keepDays: 1 }));
  failsOnce(database.storage.classes, 2);
  const b = await start(house);
  await silent(a, id);
  await b.authority.resume();
  await until(() => b.errors.length === 1, 'it could not be read');
  await expect
    .poll(async () => {
      world.pass(12 * 60 * 60_000);
      return database.storage.classes.unerased();
    })
    .toEqual([]);
});

it('a bot decides once, at the node that has taken the match over, with nobody there', async () => {
  const house = { minds, talk: 'free' as const };
  const [a, b] = [await start(house), await start(house)];
  const us = ok(await a.authority.create({ ...body, player: '0', bots: { '1': 'attache' } }));
  const { id } = us.table;
  const ada = await a.attend(id, us.secret);
  const turn = async (page: Page): Promise<void> => {
    await until(() => {
      world.pass(10_000);
      return page.view.ending !== null || page.view.awaiting.includes('us');
    }, 'it is the turn of a person');
    const { version } = page.whole;
    const move = legal(page.view, 'us').filter(({ type }) => type !== 'concede')[0];
    ok(await page.place.move(version, move.type, argsOf(move)));
  };
  // Both nodes believe that the bot's decision is theirs to see to.
  while (ada.view.awaiting.includes('us')) await turn(ada);
  await silent(a, id);
  await b.authority.resume();
  const back = await b.attend(id, us.secret);
  const { version } = back.whole;
  await until(() => {
    world.pass(10_000);
    return a.node.writes.refused > 0 && back.whole.version > version;
  }, 'both have tried');
  expect(a.own.has(id)).toBe(false);
  for (let n = 0; n < 4; n++) await turn(back);
  await settle();
  const all = await entries(id);
  expect(all.every((entry) => 'move' in entry && (entry.move.player === '1') === (entry.by === 'bot'))).toBe(true);
  // It replays, which it would not with one decision made twice.
  expect((await b.attend(id)).whole.version).toBe(all.length);
});

it('a match that was begun under older rules stays with a node of those, and newer ones are never played by it', async () => {
  const older = { ...softLanding, version: 'older' } as unknown as Hosting<never>;
  const house = { talk: 'free' as const };
  const [old, other, fresh] = [await start(house, older), await start(house, older), await start(house)];
  const versionOf = (home: string) => database.holder(home)?.version;
  const us = ok(await old.authority.create({ ...body, player: '0' }));
  const china = ok(await fresh.authority.join(us.table.code, { name: 'Bo' }));
  const { id } = us.table;
  expect(versionOf(id)).toBe('older');
  // The upgrade: the node that has it ends, and a newer one lives; another of the older version is there as well.
  old.own.end();
  await old.joined.leave();
  members.splice(members.indexOf(old), 1);
  await fresh.authority.resume();
  const bo = await fresh.attend(id, china.secret);
  const ada = await fresh.attend(id, us.secret);
  expect(versionOf(id)).toBe('older');
  await untilOneDecides({ us: ada, china: bo });
  // The last of the older ones ends: the newer one has it, and says why it does not go on.
  other.own.end();
  await other.joined.leave();
  members.splice(members.indexOf(other), 1);
  await fresh.authority.resume();
  const { version } = ada.whole;
  expect(versionOf(id)).toBe(softLanding.version);
  expect(refused(await fresh.authority.attend(id, us.secret, ada.guest))).toBe('table-past');
  expect(await entries(id)).toHaveLength(version);
  // And an older node, come back, does not touch what is of the newer rules.
  const back = await start(house, older);
  const next = ok(await fresh.authority.create({ ...body, player: '0' }));
  ok(await back.authority.join(next.table.code, { name: 'Bo' }));
  expect(versionOf(next.table.id)).toBe(softLanding.version);
  fresh.node.stall();
  await until(() => database.holder(next.table.id) === null, 'it is taken for dead');
  await back.authority.resume();
  expect(refused(await back.authority.attend(next.table.id, next.secret, ada.guest))).toBe('table-past');
  expect(await entries(next.table.id)).toHaveLength(0);
});

it('a damaged table costs itself alone where another node goes on with what was left', async () => {
  const first = await start();
  const tables: string[] = [];
  for (let n = 0; n < 3; n++) {
    const { table } = ok(await first.authority.create({ ...body, player: '0', pace: { bank: 600, plus: 0 } }));
    ok(await first.authority.join(table.id, { name: 'Bo' }));
    tables.push(table.id);
  }
  first.own.end();
  await first.joined.leave();
  members.splice(members.indexOf(first), 1);
  const [bad, odd, good] = tables;
  // As one that was never held: its own word for its rules is gone.
  await database.storage.change(bad, 1, { about: null });
  database.homes.delete(bad);
  await database.storage.append(odd, 0, { at: 1, what: null });
  const next = await start();
  await next.authority.resume();
  await until(() => next.own.has(good), 'it goes on');
  for (const id of [bad, odd]) {
    expect(refused(await next.authority.join(id, { name: 'Cy' }))).toBe('table-broken');
    expect(refused(await next.authority.attend(id, undefined, new Page().guest))).toBe('table-broken');
  }
  expect(database.homes.get(bad)?.version).toBe(softLanding.version);
});

it('a node whose database is away hangs up on whoever comes, and creates nothing; later it serves again', async () => {
  const [a, b] = [await start(), await start()];
  const us = ok(await a.authority.create({ ...body, player: '0' }));
  const { id } = us.table;
  b.node.stall();
  const guest = { news() {}, table() {}, whole() {}, said() {}, team() {}, bye() {}, owner: {} };
  let cuts = 0;
  const come = () => b.authority.attend(id, us.secret, { ...guest, cut: () => void cuts++ });
  expect(refused(await come())).toBe('not-stored');
  expect(cuts).toBe(1);
  expect(refused(await b.authority.create(body))).toBe('not-stored');
  b.node.wake();
  ok(await come());
  expect(cuts).toBe(1);
});

it('whoever asks a node that goes at that moment is told to look; whoever sits there is hung up, once', async () => {
  const [a, b] = [await start(), await start()];
  const us = ok(await a.authority.create({ ...body, player: '0' }));
  const china = ok(await b.authority.join(us.table.code, { name: 'Bo' }));
  const { id } = us.table;
  const at = { us: await b.attend(id, us.secret), china: await b.attend(id, china.secret) };
  const [bloc] = at.us.view.awaiting;
  const move = legal(at[bloc].view, bloc).filter(({ type }) => type !== 'concede')[0];
  const before = database.holder(id)?.id;
  const moved = at[bloc].place.move(0, move.type, argsOf(move));
  a.own.end();
  await a.joined.leave();
  members.splice(members.indexOf(a), 1);
  const answer = await moved;
  expect(answer.ok ? 'ok' : answer.error.code).toMatch(/^(ok|not-stored)$/);
  expect([at.us.cuts, at.china.cuts]).toEqual([1, 1]);
  await b.authority.resume();
  const holder = database.holder(id)?.id;
  expect([holder, holder === before]).toEqual([b.joined.self.id, false]);
  // Answered as done, it is there; else it is or is not, and nobody has two of it.
  const made = (await entries(id)).length;
  expect(answer.ok ? made === 1 : made <= 1).toBe(true);
  expect((await b.attend(id, us.secret)).whole.version).toBe(made);
});
