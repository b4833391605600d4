/** What a node holds, and what it does with it: nothing is kept of what is another's by now. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Housing } from '../../../../src/server/cluster/housing.ts';
import type { Homes } from '../../../../src/server/cluster/types.ts';
import { TestDatabase, type TestNode } from '../../../support/homes.ts';
import { worldOf } from '../world.ts';
import { until } from './nodes.ts';

interface One {
  node: TestNode;
  homes: Homes;
  housing: Housing;
  lost: string[];
}

let database: TestDatabase;
let all: One[] = [];
beforeEach(() => {
  database = new TestDatabase();
});
afterEach(async () => {
  await Promise.all(all.map(({ housing }) => housing.close()));
  all = [];
  database.end();
});

async function start(): Promise<One> {
  const node = database.node();
  const homes = await node.homes({ address: '127.0.0.1:1', version: 'v' });
  const lost: string[] = [];
  const one = { node, homes, lost, housing: new Housing(homes, worldOf('housing'), (home) => lost.push(home)) };
  all.push(one);
  return one;
}

it('a home is taken once; the other is told where it is', async () => {
  const [a, b] = [await start(), await start()];
  const gained: string[] = [];
  const here = await a.housing.claim('t', 'v', (home) => gained.push(home));
  expect(here).toEqual({ hold: { home: 't', epoch: 1 }, node: null });
  await a.housing.claim('t', 'v', (home) => gained.push(home));
  expect(gained).toEqual(['t']);
  expect((await b.housing.claim('t', 'v')).node).toEqual(a.homes.self);
  expect([a.housing.of('t')?.epoch, b.housing.of('t')]).toEqual([1, null]);
});

it('what lives in a home is held with it', async () => {
  const a = await start();
  a.housing.livesIn('table', 'class');
  expect(a.housing.of('table')).toBeNull();
  await a.housing.claim('class', 'v');
  expect(a.housing.of('table')).toEqual({ home: 'class', epoch: 1 });
  a.housing.forget('table');
  expect(a.housing.of('table')).toBeNull();
});

it('what lived in a home is forgotten with it', async () => {
  const a = await start();
  for (const way of ['drop', 'release'] as const) {
    await a.housing.claim('class', 'v');
    a.housing.livesIn('table', 'class');
    await a.housing[way]('class');
    expect(a.housing.homeOf('table')).toBe('table');
  }
});

it('a home that another took meanwhile is dropped, once, before it is taken again', async () => {
  const [a, b] = [await start(), await start()];
  await a.housing.claim('t', 'v');
  a.node.stall();
  await until(() => database.holder('t') === null, 'it is taken for dead');
  expect((await b.housing.claim('t', 'v')).hold?.epoch).toBe(2);
  expect(a.housing.of('t')?.epoch).toBe(1);
  a.node.wake();
  expect([a.housing.of('t'), a.lost]).toEqual([null, ['t']]);
  await b.housing.release('t');
  expect((await a.housing.claim('t', 'v')).hold?.epoch).toBe(3);
  expect(a.lost).toEqual(['t']);
});

it('what was taken anew without a word of it is another hold than before', async () => {
  const [a, b] = [await start(), await start()];
  await a.housing.claim('t', 'v');
  database.homes.set('t', { version: 'v', epoch: 1, node: null });
  await b.housing.claim('t', 'v');
  database.homes.set('t', { version: 'v', epoch: 2, node: null });
  // It has not been told: what it has in memory is of the first time.
  await a.homes.claim('t', 'v');
  expect(a.housing.of('t')).toBeNull();
  expect((await a.housing.claim('t', 'v')).hold?.epoch).toBe(3);
  expect(a.lost).toEqual(['t']);
});

it('homes of matches that are over are given up, once they were so for a while and nobody is there', async () => {
  const a = await start();
  for (const home of ['over', 'busy', 'again', 'playing']) await a.housing.claim(home, 'v');
  for (const home of ['over', 'busy', 'again']) a.housing.ended(home, true);
  const busy = (home: string) => home === 'busy';
  await a.housing.tidy(busy);
  expect(a.housing.size).toBe(4);
  a.housing.ended('again', false);
  await a.housing.tidy(busy);
  expect(['over', 'busy', 'again', 'playing'].filter((home) => database.holder(home))).toEqual([
    'busy',
    'again',
    'playing',
  ]);
  expect(a.lost).toEqual([]);
});
