/** What the simulation and chaos have found, each by itself. */
import { describe, expect, it } from 'vitest';
import { Chance } from '../../../scripts/simulate/chance.ts';
import type { SmallSeen } from '../../../scripts/simulate/small.ts';
import { small, smallHosting } from '../../../scripts/simulate/small-hosted.ts';
import type { Tried } from '../../../scripts/simulate/subject.ts';
import { createAuthority } from '../../../src/server/authority/authority.ts';
import type { Minds } from '../../../src/server/authority/hosting.ts';
import { Viewers } from '../../../src/server/classroom/viewers.ts';
import { memoryStorage } from '../../../src/server/storage/memory.ts';
import { ok, Page, refused } from './people.ts';
import { worldOf } from './world.ts';

async function tableOf(seed: string) {
  const storage = memoryStorage();
  const world = worldOf(seed);
  const authority = createAuthority(smallHosting, storage, world);
  const made = ok(await authority.create({ chosen: { rounds: 3 }, listed: false, name: 'Ada', player: '0' }));
  const joined = ok(await authority.join(made.table.id, { name: 'Bo' }));
  const attend = async (secret: string, came?: number) => {
    const page = new Page();
    const guest = came === undefined ? page.guest : { ...page.guest, came };
    page.place = ok(await authority.attend(made.table.id, secret, guest)).place;
    page.whole = structuredClone(page.place.whole);
    return page;
  };
  return { storage, world, made, joined, attend };
}

const handOf = ({ whole }: Page) => (whole.seen as SmallSeen).hand ?? [];

describe('the simulation found', () => {
  it('that a secret choice which came twice was taken for the next one as well', async () => {
    for (let n = 0; ; n++) {
      const { made, joined, attend } = await tableOf(`twice/${n}`);
      const [ada, bo] = [await attend(made.secret), await attend(joined.secret)];
      const equal = handOf(bo).findIndex(({ rank }) => rank === handOf(ada)[0].rank);
      if (equal < 0) continue;
      // Equal cards end the round: both choose again at once.
      ok(await ada.place.move(0, 'bid', [0, '~0:t1~']));
      ok(await bo.place.move(0, 'bid', [equal, '~1:t2~']));
      expect((bo.whole.seen as SmallSeen).round).toBe(1);
      expect(refused(await bo.place.move(1, 'bid', [equal, '~1:t2~']))).toBe('behind');
      ok(await bo.place.move(2, 'bid', [0, '~1:t3~']));
      // One that crosses the other's is taken.
      ok(await ada.place.move(2, 'bid', [0, '~0:t4~']));
      break;
    }
  });

  it('that somebody was put out by what their own broken connection had still asked for', async () => {
    const { made, attend } = await tableOf('old');
    const back = await attend(made.secret, 2);
    const old = await attend(made.secret, 1);
    expect([back.byes, old.byes]).toEqual([[], ['taken-over']]);
    const newer = await attend(made.secret, 3);
    expect([back.byes, newer.byes]).toEqual([['taken-over'], []]);
  });

  it('that a table in doubt was shown as it had been until somebody moved', async () => {
    const { made, joined, attend, storage, world } = await tableOf('doubt');
    const [ada, bo] = [await attend(made.secret), await attend(joined.secret)];
    const { append, load } = storage;
    storage.append = async (...given) => {
      await append(...given);
      throw new Error('the answer was lost');
    };
    storage.load = () => Promise.reject(new Error('it can not be read'));
    expect(refused(await ada.place.move(0, 'bid', [0, '~0:t1~']))).toBe('not-stored');
    storage.load = load;
    expect(bo.whole.version).toBe(0);
    world.pass(60_000);
    await new Promise((go) => setImmediate(go));
    expect([ada.whole.version, bo.whole.version]).toEqual([1, 1]);
  });
});

const SOON = 10 * 60_000;
const settle = () => new Promise((go) => setImmediate(go));

describe('chaos found, where the clock is put back,', () => {
  it('that a bot waited for as long as the clock had jumped', async () => {
    const world = worldOf('back');
    const { now } = world;
    let back = 0;
    world.now = () => now() - back;
    const minds: Minds = {
      levels: ['any'],
      standIn: 'any',
      pace: 900,
      async think(_seen, player) {
        back = SOON;
        return { player, type: 'bid', args: [0, '~0:t1~'] };
      },
    };
    const authority = createAuthority(smallHosting, memoryStorage(), world, undefined, { minds, talk: 'off' });
    const body = { chosen: { rounds: 3 }, listed: false, name: 'Bo', player: '1', bots: { '0': 'any' } } as const;
    const made = ok(await authority.create(body));
    const page = new Page();
    page.place = ok(await authority.attend(made.table.id, made.secret, page.guest)).place;
    await settle();
    world.pass(1000);
    await settle();
    expect(page.place.again().version).toBe(1);
    authority.end();
  });

  it('that whoever looks at a class was told nothing for as long', () => {
    const world = worldOf('class');
    const { now } = world;
    let back = 0;
    world.now = () => now() - back;
    let shown = 0;
    const viewers = new Viewers(world, () => ({ shown }) as never);
    const heard: number[] = [];
    viewers.enter({ as: 'lead' }, { news: ({ n }) => heard.push(n), bye() {} });
    back = SOON;
    shown = 1;
    viewers.touch(() => true);
    world.pass(5000);
    expect(heard).toEqual([1]);
  });
});

/** A table of a person and a bot, whose writes can be made to fail. */
async function withBot(seed: string) {
  const world = worldOf(seed);
  const chance = new Chance(seed);
  const storage = memoryStorage();
  let thought = 0;
  const minds: Minds = {
    levels: ['any'],
    standIn: 'any',
    pace: 900,
    async think(seen, player) {
      const token = `t9${String(++thought).padStart(6, '0')}`;
      const named = (whose?: string) => (whose === undefined ? token : `~${whose}:${token}~`);
      return { player, ...(small.pick(seen, player, named, chance) as Tried) };
    },
  };
  const authority = createAuthority(smallHosting, storage, world, undefined, { minds, talk: 'off' });
  const body = { chosen: { rounds: 3 }, listed: false, name: 'Bo', player: '1', bots: { '0': 'any' } } as const;
  const made = ok(await authority.create(body));
  const page = new Page();
  page.place = ok(await authority.attend(made.table.id, made.secret, page.guest)).place;
  page.whole = structuredClone(page.place.whole);
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 500) {
      await settle();
      world.pass(500);
      await settle();
    }
  };
  return { storage, page, pass, thought: () => thought, version: () => page.place.again().version };
}

describe('chaos found, where a write fails,', () => {
  it('that a bot whose own move was not stored never moved again', async () => {
    const { storage, pass, version, thought } = await withBot('refused');
    const { append } = storage;
    let refusals = 0;
    storage.append = async () => {
      refusals++;
      throw new Error('the disk is full');
    };
    await pass(20_000);
    // It is left alone for a while each time.
    expect([version(), refusals]).toEqual([0, thought()]);
    expect(refusals).toBeGreaterThan(1);
    expect(refusals).toBeLessThan(6);
    storage.append = append;
    await pass(10_000);
    expect(version()).toBe(1);
  });

  it('that a bot did not answer a move of which nobody knew whether it was stored', async () => {
    for (let n = 0; ; n++) {
      const { storage, page, pass, version } = await withBot(`unsure/${n}`);
      await pass(2000);
      expect(version()).toBe(1);
      const { append } = storage;
      storage.append = async (...given) => {
        await append(...given);
        throw new Error('the answer was lost');
      };
      expect(refused(await page.place.move(1, 'bid', [0, '~1:t2~']))).toBe('not-stored');
      storage.append = append;
      expect(version()).toBe(2);
      // The person is to decide: another match.
      if (page.place.again().table.deciding?.length) continue;
      await pass(10_000);
      expect(version()).toBeGreaterThan(2);
      break;
    }
  });
});
