/** The line to a class against a server of sockets: news, what does not follow, asking, leaving. */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterClassNews, attendClass, type ClassLine } from '../../../src/table/classroom/line.ts';
import type { LeadView } from '../../../src/wire/classroom.ts';
import { difference } from '../../../src/wire/delta.ts';
import type { FromPage, FromServer } from '../../../src/wire/messages.ts';
import { idOf, leadView } from '../../support/classroom.ts';

let http: HttpServer;
let server: Server<FromPage, FromServer>;
let line: ClassLine<'lead'> | null = null;
let view: LeadView;
let n: number;
/** Everything that the page has said. */
let heard: unknown[];
let sockets: Socket<FromPage, FromServer>[];

beforeEach(async () => {
  view = leadView();
  n = 0;
  heard = [];
  sockets = [];
  http = createServer();
  server = new Server(http, { path: '/socket.io' });
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('class', (message, answer) => {
      heard.push(message);
      if (message.secret === idOf('lead', 1)) answer({ ok: true, n, view });
      else answer({ ok: false, error: { code: 'class-unknown', message: 'There is no such class.' } });
    });
    socket.on('class-ask', (message, answer) => {
      heard.push(message);
      if (message.what === 'pause') answer({ ok: true });
      else answer({ ok: false, error: { code: 'class-empty', message: 'Nobody has joined the class yet.' } });
    });
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  line?.close();
  line = null;
  await server.close();
});

const attend = (secret = idOf('lead', 1)): ClassLine<'lead'> => {
  const { port } = http.address() as AddressInfo;
  line = attendClass({
    base: `http://127.0.0.1:${port}/`,
    class: view.id,
    as: 'lead',
    secret,
    transports: ['websocket'],
  });
  return line;
};
const change = (next: LeadView, to = n + 1): void => {
  const patch = difference(view, next);
  if (patch === undefined) throw new Error('nothing changes');
  view = next;
  n = to;
  for (const socket of sockets) socket.emit('class-news', { n, patch });
};
const withTension = (tension: number): LeadView => ({
  ...view,
  tables: view.tables.map((table) =>
    table.n === 1 && table.figures ? { ...table, figures: { ...table.figures, tension } } : table,
  ),
});
const settled = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });

describe('the line to a class', () => {
  it('shows the class, and what changes in it', async () => {
    const { view: seen, here } = attend();
    expect([seen.value, here.value]).toEqual([null, false]);
    await settled(() => expect(seen.value).toEqual(view));
    expect(here.value).toBe(true);
    change(withTension(10));
    await settled(() => expect(seen.value?.tables[0].figures?.tension).toBe(10));
    expect(heard).toHaveLength(1);
  });

  it('asks for the whole where news do not follow', async () => {
    const { view: seen } = attend();
    await settled(() => expect(seen.value).not.toBeNull());
    change(withTension(9), n + 2);
    await settled(() => expect(seen.value?.tables[0].figures?.tension).toBe(9));
    expect(heard).toHaveLength(2);
  });

  it('knows since when each part stands: what has not changed keeps its moment', async () => {
    const { view: seen, came } = attend();
    await settled(() => expect(seen.value).not.toBeNull());
    const [first, second] = (seen.value as LeadView).tables.map((table) => came(table));
    await new Promise((done) => setTimeout(done, 30));
    change(withTension(10));
    await settled(() => expect(seen.value?.tables[0].figures?.tension).toBe(10));
    const after = (seen.value as LeadView).tables.map((table) => came(table));
    expect(after[0]).toBeGreaterThan(first);
    expect(after[1]).toBe(second);
  });

  it('comes back by itself', async () => {
    const { view: seen, here } = attend();
    await settled(() => expect(here.value).toBe(true));
    sockets[0].conn.close();
    await settled(() => expect(here.value).toBe(false));
    view = withTension(7);
    await settled(() => expect(here.value).toBe(true));
    expect(seen.value?.tables[0].figures?.tension).toBe(7);
  });

  it('asks, and gives what was refused', async () => {
    const { ask, here } = attend();
    await settled(() => expect(here.value).toBe(true));
    expect(await ask({ what: 'pause', on: true })).toBeNull();
    expect(await ask({ what: 'stage', to: 3 })).toEqual({
      code: 'class-empty',
      message: 'Nobody has joined the class yet.',
    });
    expect(heard.slice(1)).toEqual([
      { what: 'pause', on: true },
      { what: 'stage', to: 3 },
    ]);
  });

  it('says why there is no way in, or no longer', async () => {
    const outside = attend(idOf('other', 1));
    await settled(() => expect(outside.problem.value?.code).toBe('class-unknown'));
    expect(outside.here.value).toBe(false);
    outside.close();
    const inside = attend();
    await settled(() => expect(inside.here.value).toBe(true));
    for (const socket of sockets) socket.emit('class-bye', { code: 'class-erased', message: 'The class is erased.' });
    await settled(() => expect(inside.problem.value?.code).toBe('class-erased'));
    expect(inside.here.value).toBe(false);
  });
});

describe('news', () => {
  it('that do not follow, or do not fit, are not taken in', () => {
    const known = { n: 4, view: { a: [1, 2] } };
    expect(afterClassNews(known, { n: 5, patch: { a: { 0: 7 } } })).toEqual({ n: 5, view: { a: [7, 2] } });
    expect(afterClassNews(known, { n: 6, patch: { a: { 0: 7 } } })).toBeNull();
    expect(afterClassNews(known, { n: 5, patch: { a: { b: { 0: 7 } } } })).toBeNull();
    expect(known.view).toEqual({ a: [1, 2] });
  });
});
