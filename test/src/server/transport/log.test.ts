/** The log: who asked for what and how it ended, as JSON lines; nothing in it that opens a seat or tells the future. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { argsOf } from '../../../../rules/game.ts';
import { legal } from '../../../../rules/legal.ts';
import type { View } from '../../../../rules/state.ts';
import { memoryStorage } from '../../../../src/server/storage/memory.ts';
import { type Storage, StorageError } from '../../../../src/server/storage/types.ts';
import type { Taken, Whole } from '../../../../src/wire/messages.ts';
import { opened } from './class-pages.ts';
import { ask, type Served, serve } from './served.ts';

let s: Served;
let folder: string;
let lines: string[] = [];
/** Every id, secret, seed, nonce and digest that was made. */
let chances: { seed: string; nonce: string }[] = [];
let broken = false;

function listening(storage: Storage): Storage {
  return {
    ...storage,
    create(table) {
      chances.push((table.about as { chance: { seed: string; nonce: string } }).chance);
      return storage.create(table);
    },
    append: (...of) =>
      broken ? Promise.reject(new StorageError('failed', 'The disk is full')) : storage.append(...of),
    list: (...of) => (broken ? Promise.reject(new Error('unforeseen')) : storage.list(...of)),
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'soft-landing-log-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), 'page');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function serveAt(LOG_LEVEL: string): Promise<void> {
  lines = [];
  chances = [];
  broken = false;
  const logTo = { write: (line: string) => void lines.push(line) };
  s = await serve({ joins: 6 }, folder, { LOG_LEVEL }, { storage: listening(memoryStorage()), logTo });
}

/** Does all sorts of things with two seats; resolves to what nobody may read in a log. */
async function useIt(): Promise<string[]> {
  const { us, china } = await s.table();
  const own = 'my-own-secret-22-signs';
  const waiting = await s.post<Taken>('api/tables', { chosen: { scenario: 'lesson' }, listed: true, name: 'Ada' });
  if (!waiting.ok) throw new Error(waiting.error.code);
  expect((await s.post(`api/tables/${waiting.table.code}/join`, { name: 'Bo', secret: own })).ok).toBe(true);
  await s.get(`?secret=${own}`);
  await s.get(`api/tables/${us.table.id}?secret=${own}`);
  await s.get(`api/tables/${us.table.id}/record`);
  await s.post(`api/tables/${us.table.id}/rematch`, { secret: us.secret });
  await s.post(`api/tables/${us.table.id}/rematch`, `{"secret":"${us.secret}"`);
  await s.post(`api/tables/${us.table.id}/join`, { secret: us.secret, more: own });
  await s.post(`api/tables/${us.table.id}/nothing`, { secret: us.secret }, { authorization: own, cookie: own });
  for (let n = 0; n < 4; n++) await s.post(`api/tables/${us.table.id}/join`, { name: 'Cy', secret: own });
  const { code, lead } = await opened(s);
  await s.post(`api/classes/${code}/join`, { name: 'Ada', secret: own });
  await s.get(`api/classes/${code}?secret=${own}`);
  for (const file of ['results.json', 'students.csv'])
    await fetch(`${s.address}api/classes/${code}/${file}`, { headers: { authorization: `Bearer ${lead}` } });
  for (const transports of [['polling'], ['websocket'], ['polling', 'websocket']]) {
    const wire = io(s.address, {
      transports,
      forceNew: true,
      reconnection: false,
      query: { secret: own },
      auth: { own },
    });
    await ask(wire as never, 'attend', { table: us.table.id, secret: own });
    for (const { secret } of [us, china]) {
      const at = await ask(wire as never, 'attend', { table: us.table.id, secret });
      const { seen, player, version } = (at as unknown as { whole: Whole }).whole;
      const [move] = legal(seen as View, player === '0' ? 'us' : 'china');
      broken = transports.length > 1;
      if (move) await ask(wire as never, 'move', { version, type: move.type, args: argsOf(move) });
      if (broken) await s.get(`api/tables?secret=${own}`);
      if (broken) await s.get('api/tables');
      broken = false;
    }
    wire.disconnect();
  }
  return [
    own,
    code,
    lead,
    us.secret,
    china.secret,
    waiting.secret,
    ...chances.flatMap(({ seed, nonce }) => [seed, nonce]),
  ];
}

it.each(['trace', 'info', 'warn'])('at %s holds no secret, no seed and no nonce', async (level) => {
  await serveAt(level);
  const secrets = await useIt();
  await s.close();
  expect(secrets).toHaveLength(10);
  const all = lines.join('');
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  // What went wrong on the server is there, at every level.
  expect(all).toContain('unforeseen');
});

it('has at `info` a line for each request: method, path without its query, address, status and time', async () => {
  await serveAt('info');
  await s.get('api/tables?limit=7');
  await s.close();
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const asked = told.find(({ req }) => (req as { path?: string } | undefined)?.path === '/api/tables');
  expect(asked?.req).toEqual({ method: 'GET', path: '/api/tables', address: '127.0.0.1' });
  const answered = told.find(({ reqId, res }) => res && reqId === asked?.reqId);
  expect(answered).toMatchObject({ level: 30, res: { statusCode: 200 }, responseTime: expect.any(Number) });
  expect(lines.join('')).not.toContain('limit=7');
});

it('has at `warn`, which is the rule, nothing of requests that went well', async () => {
  await serveAt('warn');
  await s.get('');
  await s.table();
  await s.close();
  expect(lines).toEqual([]);
});
