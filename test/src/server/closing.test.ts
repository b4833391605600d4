/** The end of a server: nobody who is connected holds it up, and what was acknowledged is there when it begins again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { argsOf } from '../../../rules/game.ts';
import { legal } from '../../../rules/legal.ts';
import type { View } from '../../../rules/state.ts';
import { openSqlite } from '../../../src/server/storage/sqlite.ts';
import type { Whole } from '../../../src/wire/messages.ts';
import { ask, type Served, serve } from './transport/served.ts';

/** Says something to the server as it stands and never closes by itself; resolves at what `until` sees in the answer. */
function say(s: Served, text: string, until?: RegExp): Promise<Socket> {
  return new Promise((done, fail) => {
    const line = connect({ port: Number(new URL(s.address).port), host: '127.0.0.1', allowHalfOpen: true });
    let heard = '';
    const hear = (bytes: Buffer) => {
      heard += bytes;
      if (!until?.test(heard)) return;
      // From here on it is a computer that went to sleep: nothing is read any more.
      line.off('data', hear).pause();
      done(line);
    };
    line.on('data', hear).on('error', fail);
    line.once('connect', () => line.write(text, () => until ?? done(line)));
  });
}

const timed = async (work: Promise<void>): Promise<number> => {
  const since = performance.now();
  await work;
  return performance.now() - since;
};

describe('closing', () => {
  it('puts out who is connected by sockets and by long polling, at once', async () => {
    const s = await serve();
    const { us } = await s.table();
    const sockets = [s.socket(), s.socket()];
    for (const socket of sockets) await ask(socket, 'attend', { table: us.table.id });
    const { text } = await s.get('socket.io/?EIO=4&transport=polling');
    const sid = (JSON.parse(text.slice(1)) as { sid: string }).sid;
    const poll = s.get(`socket.io/?EIO=4&transport=polling&sid=${sid}`).catch(() => {});
    // It is there, and is not answered yet.
    await new Promise((done) => setTimeout(done, 100));
    const gone = sockets.map((socket) => new Promise((done) => socket.once('disconnect', done)));
    expect(await timed(s.close())).toBeLessThan(1500);
    await Promise.all([...gone, poll]);
    await expect(s.get('api/health')).rejects.toThrow();
  });

  it('waits for nobody who says half a request, nothing at all, or went to sleep', async () => {
    const s = await serve();
    const line = 'host: 127.0.0.1\r\n';
    const idle = [
      await say(s, ''),
      await say(s, `POST /api/tables HTTP/1.1\r\n${line}`),
      await say(s, `POST /api/tables HTTP/1.1\r\n${line}content-type: application/json\r\ncontent-length: 9\r\n\r\n{`),
      await say(s, `GET /api/health HTTP/1.1\r\n${line}\r\n`, /ok/),
      await say(
        s,
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${line}connection: Upgrade\r\nupgrade: websocket\r\n` +
          'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
        /101/,
      ),
    ];
    expect(await timed(s.close())).toBeLessThan(4000);
    for (const one of idle) one.destroy();
  });
});

describe('what was acknowledged', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'soft-landing-closing-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there after a server that was closed in the middle of play', async () => {
    const file = join(folder, 'tables.sqlite');
    const often = { messages: 10_000, burst: 10_000, places: 10_000, placesBurst: 10_000 };
    const s = await serve(often, null, {}, { storage: await openSqlite(file) });
    const played = await Promise.all(
      Array.from({ length: 4 }, async () => ({ ...(await s.table()), acknowledged: 0, socket: s.socket() })),
    );
    /** Plays both seats, one after the other, for as long as it is answered. */
    const play = async (one: (typeof played)[number]): Promise<void> => {
      for (;;)
        for (const { player, secret } of [one.us, one.china]) {
          const at = await ask(one.socket, 'attend', { table: one.us.table.id, secret });
          const { seen, version } = (at as unknown as { whole: Whole }).whole;
          const [move] = legal(seen as View, player === '0' ? 'us' : 'china');
          if (!move) continue;
          const done = await ask(one.socket, 'move', { version, type: move.type, args: argsOf(move) });
          if (!done.ok) throw new Error(done.error.code);
          one.acknowledged = version + 1;
        }
    };
    const ends = Promise.allSettled(played.map(play));
    while (played.some(({ acknowledged }) => acknowledged < 3)) await new Promise((done) => setTimeout(done, 5));
    await s.close();
    for (const { socket } of played) socket.disconnect();
    expect((await ends).map((end) => String((end as PromiseRejectedResult).reason))).toEqual(
      played.map(() => expect.stringMatching(/disconnected|timed out/)),
    );
    const again = await serve({}, null, {}, { storage: await openSqlite(file) });
    for (const { us, acknowledged } of played) {
      const at = await ask(again.socket(), 'attend', { table: us.table.id, secret: us.secret });
      // One more may have been stored whose answer was under way.
      expect((at as unknown as { whole: Whole }).whole.version - acknowledged).toBeOneOf([0, 1]);
    }
    await again.close();
  });
});
