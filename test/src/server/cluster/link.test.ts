/** The line between nodes: whoever does not know the cluster's secret is let in by none, and nonsense is refused. */

import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '../../../../src/server/authority/world.ts';
import { PATH } from '../../../../src/server/cluster/messages.ts';
import { TestDatabase } from '../../../support/homes.ts';
import { body, ok } from '../people.ts';
import { worldOf } from '../world.ts';
import { type Member, member } from './members.ts';

let database: TestDatabase;
let one: Member;
const world = worldOf('link');
const sockets: Socket[] = [];

beforeEach(async () => {
  database = new TestDatabase();
  one = await member(database, world);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  one.own.end();
  await one.joined.leave();
  database.end();
});

const dial = (auth: unknown, to = one, transports = ['websocket']): Promise<Socket | string> => {
  const socket = io(`http://${to.joined.self.address}`, {
    path: PATH,
    auth: auth as never,
    transports,
    forceNew: true,
    reconnection: false,
  });
  sockets.push(socket);
  return new Promise((end) => {
    socket.on('connect', () => end(socket));
    socket.on('connect_error', (error) => end(error.message));
  });
};

const good = () => ({ secret: database.secret, from: randomId(world), to: one.joined.self.id });

describe('a node', () => {
  it('lets in who shows the secret and means it, and nobody else', async () => {
    expect(await dial(good())).toBeTypeOf('object');
    for (const wrong of [
      { ...good(), secret: randomId(world) },
      { ...good(), secret: database.secret.slice(0, 21) },
      { ...good(), secret: '' },
      { ...good(), secret: [database.secret] },
      { ...good(), to: randomId(world) },
      { ...good(), more: 1 },
      {},
      undefined,
    ])
      expect(await dial(wrong), JSON.stringify(wrong)).toBe('refused');
    // Only as a web socket, and nothing else is there.
    expect(await dial(good(), one, ['polling'])).toBeTypeOf('string');
    const page = await fetch(`http://${one.joined.self.address}/`);
    expect(page.status).toBe(404);
  });

  it('answers nothing before that', async () => {
    const socket = io(`http://${one.joined.self.address}`, {
      path: PATH,
      transports: ['websocket'],
      reconnection: false,
    });
    sockets.push(socket);
    const us = ok(await one.authority.create(body));
    const answer = socket.timeout(500).emitWithAck('ask', { call: 'record', table: us.table.id });
    await expect(answer).rejects.toThrow();
  });

  it('refuses what is not well formed, and goes on', async () => {
    const socket = (await dial(good())) as Socket;
    const ask = (message: unknown) => socket.timeout(3000).emitWithAck('ask', message);
    const us = ok(await one.authority.create({ ...body, player: '0' }));
    const { id } = us.table;
    for (const wrong of [
      undefined,
      null,
      'info',
      {},
      { call: 'create', body },
      { call: 'info' },
      { call: 'info', table: 'x' },
      { call: 'info', table: id, more: 1 },
      { call: 'attend', table: id, place: -1, owner: 1, came: 1 },
      { call: 'attend', table: id, place: 1.5, owner: 1, came: 1 },
      { call: 'move', place: 1, message: { version: 'x', type: 'done', args: [] } },
      { call: 'join', table: id, body: { name: '' } },
      { call: 'class-lead', place: 1, message: { what: 'everything' } },
      { call: 'constructor' },
    ])
      expect(await ask(wrong), JSON.stringify(wrong)).toMatchObject({ ok: false, error: { code: 'malformed' } });
    expect(await ask({ call: 'move', place: 7, message: { version: 0, type: 'done', args: [] } })).toMatchObject({
      ok: false,
      error: { code: 'no-place' },
    });
    // Nobody has a seat without its secret here either, and no place twice.
    const attend = { call: 'attend', table: id, place: 1, owner: 1, came: 1 };
    expect(await ask({ ...attend, secret: randomId(world) })).toMatchObject({ error: { code: 'table-unknown' } });
    expect(await ask({ ...attend, secret: us.secret })).toMatchObject({ ok: true, player: '0' });
    expect(await ask(attend)).toMatchObject({ ok: false, error: { code: 'no-place' } });
    expect(one.errors).toEqual([]);
  });

  it('does not serve what another holds', async () => {
    const two = await member(database, world);
    const us = ok(await two.authority.create(body));
    const socket = (await dial(good())) as Socket;
    const ask = (message: unknown) => socket.timeout(3000).emitWithAck('ask', message);
    expect(await ask({ call: 'info', table: us.table.id })).toEqual({ elsewhere: true });
    expect(ok(await one.authority.info(us.table.id)).table.id).toBe(us.table.id);
    expect(await one.authority.info(randomId(world))).toMatchObject({ error: { code: 'table-unknown' } });
    two.own.end();
    await two.joined.leave();
  });
});
