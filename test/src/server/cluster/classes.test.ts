/** A class over several nodes behind a balancer, with the pages' own lines: its node dies, and the class goes on. */
import { afterEach, expect, it } from 'vitest';
import { PLANS } from '../../../../src/classroom/plans.ts';
import { attendClass, type ClassLine } from '../../../../src/table/classroom/line.ts';
import { type Attendance, attend } from '../../../../src/table/online/line.ts';
import type { ClassInfo } from '../../../../src/wire/classroom.ts';
import { joined, opened, secret } from '../transport/class-pages.ts';
import { type Balancer, balancer } from './balancer.ts';
import { type Cluster, cluster, type RunningNode, until } from './nodes.ts';

let c: Cluster;
let front: Balancer;
let alive: RunningNode[] = [];
const lines: { close(): void }[] = [];
afterEach(async () => {
  for (const line of lines.splice(0)) line.close();
  await front.close();
  await c.close();
});

const PLAY = PLANS['50'].stages.findIndex(({ kind }) => kind === 'play');
const STUDENTS = [1, 2, 3, 4];

const kept = <T extends { close(): void }>(line: T): T => {
  lines.push(line);
  return line;
};

/** Makes the first move that is to be had at a table, by whoever of a side commits. */
async function move(at: readonly Attendance[]): Promise<void> {
  const before = moves(at);
  for (let n = 0; n < 100 && moves(at) === before; n++) {
    for (const { table, reason } of at) {
      const match = table.value;
      const [first] = match && !match.online?.sending.value ? match.state.value.legal : [];
      reason.value = 'It seemed good to us.';
      if (match && first) match.move(first);
    }
    await new Promise((go) => setTimeout(go, 150));
  }
  expect(moves(at)).toBeGreaterThan(before);
}

const moves = (at: readonly Attendance[]): number =>
  Math.max(...at.map(({ table }) => table.value?.state.value.log.length ?? 0));

it('goes on at another node: its stage, its tables, its people and its results', async () => {
  c = cluster({ TALK: 'free' });
  const nodes = [await c.start(), await c.start(), await c.start()];
  alive = nodes;
  front = await balancer(() => alive.map(({ address }) => address));
  const { id, code, lead: key } = await opened(nodes[0]);
  for (const n of STUDENTS) await joined(nodes[n % 3], code, n);
  const info = JSON.parse((await nodes[1].get(`api/classes/${code}`)).text) as { class: ClassInfo };
  expect(info.class).toMatchObject({ id, students: 4 });

  const where = { base: front.address, class: id, transports: ['websocket' as const] };
  const leads: ClassLine<'lead'> = kept(attendClass({ ...where, as: 'lead', secret: key }));
  const pupils = STUDENTS.map((n) => kept(attendClass({ ...where, as: 'student', secret: secret(n) })));
  await until(() => leads.view.value?.students.every(({ present }) => present) ?? false, 'all are there');
  expect(await leads.ask({ what: 'stage', to: PLAY })).toBeNull();
  await until(() => pupils.every(({ view }) => view.value?.table), 'all have a table');
  const table = pupils[0].view.value?.table as string;
  const at = STUDENTS.map((n) =>
    kept(
      attend({ base: front.address, table, secret: secret(n), nameBot: (level) => level, transports: ['websocket'] }),
    ),
  );
  await until(() => at.every(({ table }) => table.value !== null), 'all sit there');
  // A class and its tables stay together, wherever people come from.
  expect(c.database.homes.has(table)).toBe(false);
  const first = c.database.holder(id);
  expect(first).not.toBeNull();

  const entries = async () => (await c.database.storage.load(table))?.entries.length ?? 0;
  for (let n = 0; n < 3; n++) await move(at);
  const before = await entries();
  alive = [nodes[1], nodes[2]];
  await nodes[0].kill();
  const all = [leads, ...pupils, ...at];
  await until(() => all.some(({ here }) => !here.value), 'whoever was served by it is hung up');
  await until(() => all.every(({ here }) => here.value), 'all have come back by themselves');
  expect(all.map(({ problem }) => problem.value)).toEqual(all.map(() => null));
  expect(c.database.holder(id)?.id).not.toBe(first?.id);
  await until(() => leads.view.value?.students.every(({ present }) => present) ?? false, 'the leader sees them all');

  for (let n = 0; n < 3; n++) await move(at);
  expect(await entries()).toBeGreaterThan(before);
  expect(await leads.ask({ what: 'pause', on: true })).toBeNull();
  await until(() => at[0].info.value?.held === true, 'the table stands still');
  expect(await leads.ask({ what: 'pause', on: false })).toBeNull();
  expect(await leads.ask({ what: 'stage', to: PLANS['50'].stages.length - 1 })).toBeNull();
  await until(() => pupils[0].view.value?.tables[0]?.status === 'over', 'the class is over');
  for (const node of alive) {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(`${node.address}api/classes/${id}/results.json`, { headers });
    expect(((await answer.json()) as { students: unknown[] }).students).toHaveLength(4);
  }
  // It is erased by whichever node is asked; nobody is told of it any more.
  const erased = await fetch(`${nodes[2].address}api/classes/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${key}` },
  });
  expect(erased.status).toBe(200);
  await until(() => leads.problem.value?.code === 'class-erased', 'the leader is told');
  expect(await c.database.storage.load(table)).toBeNull();
}, 90_000);
