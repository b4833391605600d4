/** A line to another node: nobody is left with a place of which nothing is told any more. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { expect, it, onTestFinished } from 'vitest';
import { Line, Unreached } from '../../../../src/server/cluster/line.ts';
import { PATH } from '../../../../src/server/cluster/messages.ts';

/** A node that answers when a test wants it to. */
async function node() {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const io = new Server(http, { path: PATH, transports: ['websocket'] });
  onTestFinished(() => void io.close());
  const asked: { message: unknown; answer(a: unknown): void }[] = [];
  io.on('connection', (socket) => {
    socket.on('ask', (message: unknown, answer: (a: unknown) => void) => void asked.push({ message, answer }));
  });
  const { port } = http.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, asked };
}

it('who took a place in a home that went elsewhere meanwhile is answered that nothing was done', async () => {
  const { address, asked } = await node();
  const line = new Line({ id: 'b', address, version: 'v' }, { secret: '', from: 'a', to: 'b' }, () => {});
  onTestFinished(() => line.close());
  const heard: string[] = [];
  const table = 'table-1_______________';
  const attend = { call: 'attend', table, place: 1, owner: 1, came: 1 } as const;
  const taken = line.take(1, table, { hear: (what) => heard.push(what) }, attend);
  await expect.poll(() => asked).toHaveLength(1);
  line.cut(table);
  asked[0].answer({ ok: true, whole: {}, player: null });
  await expect(taken).rejects.toBeInstanceOf(Unreached);
  // It is not left there either.
  await expect.poll(() => asked.at(-1)?.message).toEqual({ call: 'leave', place: 1 });
  expect([line.serves(table), heard]).toEqual([false, []]);
});
