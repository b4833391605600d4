/** Sockets: places at tables, and what comes from clients that are not ours. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argsOf } from '../../../../rules/game.ts';
import { legal } from '../../../../rules/legal.ts';
import type { View } from '../../../../rules/state.ts';
import type { News, Whole } from '../../../../src/wire/messages.ts';
import { unpacked } from '../../../../src/wire/news.ts';
import { ask, type Served, serve, type Wire } from './served.ts';

let s: Served;
beforeAll(async () => {
  s = await serve();
});
afterAll(() => s.close());

async function sit(table: string, secret?: string): Promise<{ socket: Wire; whole: Whole }> {
  const socket = s.socket();
  const answer = await ask(socket, 'attend', { table, ...(secret ? { secret } : {}) });
  if (!answer.ok) throw new Error(answer.error.code);
  return { socket, whole: answer.whole as Whole };
}

const codeOf = async (socket: Wire, event: 'attend' | 'move' | 'undo', message: unknown): Promise<string> => {
  const answer = await ask(socket, event, message);
  return answer.ok ? 'ok' : answer.error.code;
};

describe('a place at a table', () => {
  it('belongs to whoever knows the secret, and moves that seat alone', async () => {
    const { us, china } = await s.table();
    const ada = await sit(us.table.id, us.secret);
    const bo = await sit(us.table.id, china.secret);
    const watcher = await sit(us.table.id);
    expect([ada.whole.player, bo.whole.player, watcher.whole.player]).toEqual(['0', '1', null]);
    const seen = ada.whole.seen as View;
    const bloc = seen.awaiting.includes('us') ? 'us' : 'china';
    const who = bloc === 'us' ? ada : bo;
    const [move] = legal(who.whole.seen as View, bloc);
    const told = new Promise<News>((done) => watcher.socket.once('news', (sent) => done(unpacked(sent))));
    expect(await codeOf(watcher.socket, 'move', { version: 0, type: move.type, args: argsOf(move) })).toBe(
      'watch-only',
    );
    expect(await codeOf(who.socket, 'move', { version: 0, type: move.type, args: argsOf(move) })).toBe('ok');
    expect((await told).version).toBe(1);
    for (const { socket } of [ada, bo, watcher]) socket.disconnect();
  });

  it('is nobody’s for a wrong secret, and none is had without asking', async () => {
    const { us } = await s.table();
    const socket = s.socket();
    expect(await codeOf(socket, 'move', { version: 0, type: 'done', args: [] })).toBe('no-place');
    expect(await codeOf(socket, 'attend', { table: us.table.id, secret: 'A'.repeat(22) })).toBe('table-unknown');
    expect(await codeOf(socket, 'attend', { table: 'A'.repeat(22) })).toBe('table-unknown');
    expect(await codeOf(socket, 'move', { version: 0, type: 'done', args: [] })).toBe('no-place');
  });

  it('is left with the socket: the others see it', async () => {
    const { us, china } = await s.table();
    const ada = await sit(us.table.id, us.secret);
    const bo = await sit(us.table.id, china.secret);
    const left = new Promise<boolean>((done) =>
      ada.socket.on('table', (table) => {
        if (!table.seats[1].present) done(true);
      }),
    );
    bo.socket.disconnect();
    expect(await left).toBe(true);
  });
});

describe('whatever else comes', () => {
  it('is refused, and the server goes on', async () => {
    const { us } = await s.table();
    const { socket } = await sit(us.table.id, us.secret);
    const messages: unknown[] = [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      { version: -1, type: 'done', args: [] },
      { version: 0.5, type: 'done', args: [] },
      { version: 0, type: 'x'.repeat(100), args: [] },
      { version: 0, type: 'done', args: Array.from({ length: 9 }, () => 0) },
      { version: 0, type: 'done', args: [], playerID: '1' },
      { version: 0, type: 'done' },
      { table: us.table.id },
    ];
    for (const message of messages)
      expect([message, await codeOf(socket, 'move', message)]).toEqual([message, 'malformed']);
    // Anything else is simply not heard.
    (socket as unknown as { emit(e: string, ...a: unknown[]): void }).emit('update', { G: {} });
    (socket as unknown as { emit(e: string, ...a: unknown[]): void }).emit(
      'move',
      { version: 0, type: 'done', args: [] },
      'no function',
    );
    const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown;
    expect(await codeOf(socket, 'move', { version: 0, type: 'place', args: [deep] })).not.toBe('ok');
    expect(await codeOf(socket, 'attend', { table: us.table.id, secret: us.secret })).toBe('ok');
  });

  it('that is too large ends the socket, not the server', async () => {
    const socket = s.socket();
    const gone = new Promise((done) => socket.once('disconnect', done));
    await new Promise<void>((done) => socket.once('connect', () => done()));
    socket.emit('move', { version: 0, type: 'done', args: ['x'.repeat(100_000)] } as never, () => {});
    await gone;
    expect((await s.get('api/health')).status).toBe(200);
  });

  it('that comes too fast is refused until it is slower', async () => {
    const slow = await serve({ messages: 5, burst: 10 });
    const socket = slow.socket();
    const codes = await Promise.all(
      Array.from({ length: 30 }, () => codeOf(socket, 'move', { version: 0, type: 'done', args: [] })),
    );
    expect(codes.filter((code) => code === 'no-place').length).toBeLessThanOrEqual(12);
    expect(codes.filter((code) => code === 'too-many').length).toBeGreaterThanOrEqual(18);
    await slow.close();
  });

  it('from another page’s origin gets no socket', async () => {
    for (const [origin, welcome] of [
      ['https://evil.example', false],
      ['null', false],
      [s.address.slice(0, -1), true],
    ] as const) {
      const socket = s.socket({ origin });
      const connected = await new Promise<boolean>((done) => {
        socket.once('connect', () => done(true));
        socket.once('connect_error', () => done(false));
      });
      expect([origin, connected]).toEqual([origin, welcome]);
    }
  });

  it('from an address that holds too many sockets is put out', async () => {
    const few = await serve({ sockets: 3 });
    const open = Array.from({ length: 5 }, () => few.socket());
    await new Promise((done) => setTimeout(done, 600));
    expect(open.filter((socket) => socket.connected)).toHaveLength(3);
    // Who says goodbye to the namespace gives up the connection as well: the place is free for another.
    open.find((socket) => socket.connected)?.disconnect();
    await new Promise((done) => setTimeout(done, 100));
    const next = few.socket();
    await new Promise<void>((done) => next.once('connect', () => done()));
    await few.close();
  });

  it('as two requests for one seat at once gives the seat, and puts nobody out', async () => {
    const { us } = await s.table();
    const socket = s.socket();
    let byes = 0;
    socket.on('bye', () => byes++);
    const message = { table: us.table.id, secret: us.secret };
    expect(await Promise.all([codeOf(socket, 'attend', message), codeOf(socket, 'attend', message)])).toEqual([
      'ok',
      'ok',
    ]);
    expect(byes).toBe(0);
  });
});
