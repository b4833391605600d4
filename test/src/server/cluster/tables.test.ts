/** Several nodes over one database: two who play come to different ones, and nodes die while they do. */
import { afterEach, describe, expect, it } from 'vitest';
import { argsOf } from '../../../../rules/game.ts';
import { legal } from '../../../../rules/legal.ts';
import type { Bloc } from '../../../../rules/terms.ts';
import type { TableInfo, Taken } from '../../../../src/wire/messages.ts';
import { type Cluster, cluster, play, type RunningNode, TablePage, until } from './nodes.ts';

let c: Cluster;
const pages: TablePage[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await c.close();
});

const chosen = { scenario: 'lesson' };

async function tableAt(at: RunningNode, other: RunningNode, more = {}): Promise<{ us: Taken; china: Taken }> {
  const us = await at.post<Taken>('api/tables', { chosen, listed: true, name: 'Ada', player: '0', ...more });
  if (!us.ok) throw new Error(us.error.code);
  const china = await other.post<Taken>(`api/tables/${us.table.id}/join`, { name: 'Bo' });
  if (!china.ok) throw new Error(china.error.code);
  return { us, china };
}

const page = (nodes: () => RunningNode[], at: number, table: string, secret?: string): TablePage => {
  const one = new TablePage(nodes, at, table, secret);
  pages.push(one);
  return one;
};

/** What is stored of a table: nothing twice, nothing left out. */
async function stored(id: string): Promise<number> {
  const loaded = await c.database.storage.load(id);
  return loaded?.entries.length ?? 0;
}

const infoAt = async (node: RunningNode, name: string): Promise<TableInfo> =>
  (JSON.parse((await node.get(`api/tables/${name}`)).text) as { table: TableInfo }).table;

describe('two who play at different nodes, and a watcher at a third', () => {
  it('play their match as at one, and see one another there', async () => {
    c = cluster();
    const nodes = [await c.start(), await c.start(), await c.start()];
    const { us, china } = await tableAt(nodes[0], nodes[1]);
    const { id, code } = us.table;
    const at = { us: page(() => nodes, 0, id, us.secret), china: page(() => nodes, 1, id, china.secret) };
    const watcher = page(() => nodes, 2, code);
    await watcher.here();
    const made = await play(at, 1000);
    expect(at.us.view.ending).not.toBeNull();
    expect(await stored(id)).toBe(made);
    await until(() => watcher.whole?.version === made, 'the watcher sees all');
    expect([at.us.breaks, at.china.breaks, watcher.breaks]).toEqual([0, 0, 0]);
    const info = await infoAt(nodes[1], id);
    expect(info.status).toBe('over');
    // The record is had anywhere, and so is the next match.
    const record = JSON.parse((await nodes[2].get(`api/tables/${id}/record`)).text);
    expect(record.ok).toBe(true);
    const next = await nodes[1].post<Taken>(`api/tables/${id}/rematch`, { secret: china.secret });
    expect(next).toMatchObject({ ok: true, player: '0' });
    const holder = (home: string) => c.database.holder(home)?.id;
    expect(holder(id)).toBe(holder(next.ok ? next.table.id : ''));
  }, 60_000);

  it('see who is there, wherever it is asked; whoever comes by another node takes the seat over', async () => {
    c = cluster();
    const nodes = [await c.start(), await c.start()];
    const { us, china } = await tableAt(nodes[0], nodes[1]);
    const { id } = us.table;
    const first = page(() => nodes, 1, id, us.secret);
    await first.here();
    const present = async (node: RunningNode) => (await infoAt(node, id)).seats.map(({ present }) => present);
    expect([await present(nodes[0]), await present(nodes[1])]).toEqual([
      [true, false],
      [true, false],
    ]);
    const bo = page(() => nodes, 1, id, china.secret);
    await bo.here();
    const second = page(() => nodes, 0, id, us.secret);
    await until(() => first.byes.length > 0, 'the first device is put out');
    expect(first.byes).toEqual(['taken-over']);
    expect(second.byes).toEqual([]);
    second.close();
    await until(() => bo.whole?.table.seats[0].present === false, 'the other sees that nobody is there');
  });
});

describe('a node that dies', () => {
  it('loses nothing that was taken: the match goes on at another, version after version', async () => {
    c = cluster();
    const nodes = [await c.start(), await c.start(), await c.start()];
    const { us, china } = await tableAt(nodes[0], nodes[1]);
    const { id } = us.table;
    let alive = nodes;
    const at: Record<Bloc, TablePage> = {
      us: page(() => alive, 0, id, us.secret),
      china: page(() => alive, 1, id, china.secret),
    };
    const before = await play(at, 15);
    const first = c.database.holder(id);
    expect(first).not.toBeNull();
    alive = [nodes[1], nodes[2]];
    await nodes[0].kill();
    const after = await play(at, 15);
    expect([before, after]).toEqual([15, 15]);
    expect(await stored(id)).toBe(30);
    expect(c.database.holder(id)?.id).not.toBe(first?.id);
    // Whoever was passed on from a node that lives was hung up, and came back by itself.
    expect(at.china.breaks).toBeGreaterThan(0);
    expect([at.us.byes, at.china.byes]).toEqual([[], []]);
    for (const { versions } of Object.values(at)) expect(versions).toEqual([...versions].sort((a, b) => a - b));
  }, 60_000);

  it('and only stood still can write nothing once it goes on: there is no fork', async () => {
    c = cluster();
    const nodes = [await c.start(), await c.start()];
    const { us, china } = await tableAt(nodes[0], nodes[1]);
    const { id } = us.table;
    let way = nodes;
    const at = { us: page(() => way, 0, id, us.secret), china: page(() => way, 0, id, china.secret) };
    await play(at, 6);
    const [stalled, other] = nodes;
    const first = c.database.holder(id)?.id;
    stalled.node.stall();
    await until(() => (c.database.holder(id)?.id ?? first) !== first, 'another takes it over by itself');
    // Two come by the node that lives, and play there, while the first two still sit at the old one.
    const there = { us: page(() => [other], 0, id, us.secret), china: page(() => [other], 0, id, china.secret) };
    await play(there, 4);
    expect(await stored(id)).toBe(10);
    way = [other];
    expect([at.us.whole?.version, at.china.whole?.version]).toEqual([6, 6]);
    const { done } = stalled.node.writes;
    const bloc = at.us.view.awaiting[0];
    const [move] = legal(at[bloc].view, bloc);
    const message = { version: 6, type: move.type, args: argsOf(move) };
    const answer = await new Promise((answered) => {
      at[bloc].socket.once('disconnect', () => answered('hung up'));
      at[bloc].socket.emit('move', message, (a) => answered(a.ok ? 'ok' : a.error.code));
    });
    expect(['hung up', 'not-stored']).toContain(answer);
    expect(stalled.node.writes).toEqual({ done, refused: 1 });
    for (const one of Object.values(at)) one.close();
    stalled.node.wake();
    await play(there, 4);
    expect(await stored(id)).toBe(14);
    expect(stalled.node.writes).toEqual({ done, refused: 1 });
  }, 60_000);
});

describe('a node that ends', () => {
  it('gives up what it holds: another goes on at once, with nobody asking', async () => {
    c = cluster();
    const nodes = [await c.start(), await c.start()];
    const { us, china } = await tableAt(nodes[0], nodes[1]);
    const { id } = us.table;
    let alive = nodes;
    const at = { us: page(() => alive, 0, id, us.secret), china: page(() => alive, 1, id, china.secret) };
    await play(at, 4);
    const [first, second] = nodes;
    alive = [second];
    const since = performance.now();
    const closing = first.close();
    await until(() => c.database.holder(id) !== null && c.database.homes.get(id)?.epoch === 2, 'another holds it');
    expect(performance.now() - since).toBeLessThan(1500);
    await closing;
    expect(await play(at, 4)).toBe(4);
    expect(await stored(id)).toBe(8);
  }, 60_000);
});

describe('a rolling restart', () => {
  it('ends every node once, one after another, while a match goes on', async () => {
    c = cluster();
    const nodes = [await c.start(), await c.start(), await c.start()];
    const { us, china } = await tableAt(nodes[0], nodes[1]);
    const { id } = us.table;
    const at = { us: page(() => nodes, 0, id, us.secret), china: page(() => nodes, 1, id, china.secret) };
    let made = await play(at, 3);
    const holders = new Set([c.database.holder(id)?.id]);
    for (let n = 0; n < 3; n++) {
      const [old] = nodes.splice(0, 1);
      await old.close();
      nodes.push(await c.start());
      made += await play(at, 3);
      holders.add(c.database.holder(id)?.id);
    }
    expect(made).toBe(12);
    expect(await stored(id)).toBe(12);
    expect(holders.size).toBeGreaterThan(1);
    expect([at.us.byes, at.china.byes]).toEqual([[], []]);
  }, 90_000);
});
