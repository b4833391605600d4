// A server as somebody would write it in an hour: it believes what it is sent, keeps what it is told, and has a handler
// for the good case alone. It speaks as much of our protocol as attacks need. `node naive.mjs PORT` runs it by itself.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { Server } from 'socket.io';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

function merge(to, from) {
  for (const key of Object.keys(from ?? {})) {
    if (from[key] && typeof from[key] === 'object') {
      to[key] ??= {};
      merge(to[key], from[key]);
    } else to[key] = from[key];
  }
  return to;
}

const depth = (value) => (value && typeof value === 'object' ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0);

/** Every table in one plain object, as everybody knows not to do. */
const tables = {};
let drawn = 1;

function infoOf({ id, code, status, seats, name }) {
  const shown = Object.entries(seats).map(([player, seat]) => ({ player, name: seat?.name ?? null, present: true }));
  return { id, code, status, seats: shown, name, chance: null, commitment: '' };
}
const wholeOf = (table, player) => ({
  table: infoOf(table),
  player,
  version: table.n,
  seen: table.G,
  told: [],
  movers: [],
});

async function ask(method, url, body) {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [, , , name, verb] = pathname.split('/').map(decodeURIComponent);
  const query = {};
  for (const [key, value] of searchParams) {
    const path = key.split(/[[\].]+/).filter(Boolean);
    const last = path.pop();
    path.reduce((at, step) => (at[step] ??= {}), query)[last] = value;
  }
  if (pathname === '/api/health') return { ok: true };
  if (pathname !== '/api/tables' && !pathname.startsWith('/api/tables/')) return { ok: false, error: `no ${pathname}` };
  if (method === 'GET' && !name) return { ok: true, tables: Object.values(tables).map(infoOf) };
  if (method === 'POST' && !name) {
    const id = `t${drawn++}`.padEnd(22, '0');
    const secret = randomUUID().slice(0, 22);
    // A pattern that tries every way of cutting a name into words.
    if (/^(\w+\s?)*$/.test(body.name)) body.plain = true;
    const table = { id, code: 'AAAAAA', status: 'waiting', seats: { 0: null, 1: null }, n: 0, G: {} };
    merge(table, { chosen: body.chosen, name: body.name.normalize() });
    encodeURIComponent(body.name);
    table.seats[body.player ?? 0] = { name: body.name, secret };
    tables[id] = table;
    return { ok: true, table: infoOf(table), player: body.player ?? '0', secret };
  }
  const table = tables[name];
  if (method === 'GET') return { ok: true, table: infoOf(table) };
  if (method === 'DELETE') return { ok: delete tables[name] };
  if (method === 'PATCH' || method === 'PUT') return { ok: true, table: infoOf(merge(table, body)) };
  if (verb === 'join') {
    const player = body.player ?? (table.seats[0] ? '1' : '0');
    if (table.seats[player] && !body.player) return { ok: false, error: { code: 'table-full' } };
    await wait(5);
    const secret = body.secret ?? randomUUID().slice(0, 22);
    if (player === '__proto__') merge(table.seats, JSON.parse(`{"__proto__":${JSON.stringify(body)}}`));
    else table.seats[player] = { name: body.name, secret };
    table.status = 'playing';
    return { ok: true, table: infoOf(table), player, secret };
  }
  return { ok: false, error: { code: 'not-found' } };
}

function serve(socket) {
  let place = null;
  let table = null;
  socket.on('attend', (message, answer) => {
    table = tables[message.table];
    const found = Object.entries(table.seats).find(([, seat]) => (seat?.secret ?? null) === message.secret);
    place = found ? found[0] : null;
    socket.join(table.id);
    merge(table.G, message.state);
    answer({ ok: true, whole: wholeOf(table, place) });
  });
  socket.on('move', (message, answer) => {
    const player = message.player ?? place;
    if (`${message.type}`.startsWith('__')) throw new Error('no such move');
    if (depth(message.args) > 5000) throw new Error('too deep');
    table.recent = new Array(message.version);
    for (const one of message.args) if (typeof one === 'string') encodeURIComponent(one);
    if (message.args.some((one) => one instanceof Buffer)) JSON.parse(message.args[0]);
    merge(table.G, { last: player });
    if (typeof message.args[0] === 'object') merge(table.G, message.args[0]);
    table.n++;
    answer({ ok: true, version: table.n });
  });
  socket.on('say', (message, answer) => {
    for (const one of [socket, socket.to(table.id)]) one.emit('said', { player: place, at: 0, ...message });
    answer({ ok: true });
  });
  socket.on('undo', (_message, answer) => answer({ ok: true, version: ++table.n }));
  socket.on('update', (state) => {
    table.G = state;
  });
  socket.on('error', (error) => {
    throw error;
  });
  // Whatever comes is passed on to the others.
  socket.onAny((event, ...args) => {
    if (event.startsWith('admin')) return;
    if (['news', 'whole', 'bye', 'table'].includes(event) && table) socket.to(table.id).emit(event, ...args);
  });
}

/** @param {number} port */
export async function startNaive(port) {
  const open = new Set();
  // In a process of its own it may end.
  const alone = process.argv[2] === String(port);
  const server = createServer({ requestTimeout: 0, headersTimeout: 0 }, async (asked, answer) => {
    const parts = [];
    for await (const part of asked) parts.push(part);
    let text = Buffer.concat(parts);
    if (asked.headers['content-encoding'] === 'gzip') text = gunzipSync(text, { maxOutputLength: 1_000_000 });
    const charset = /charset=([\w-]+)/.exec(asked.headers['content-type'] ?? '')?.[1] ?? 'utf8';
    // What goes wrong before the answer has begun is nobody's concern here, and ends the process.
    const body = text.length > 0 ? JSON.parse(text.toString(charset)) : {};
    // Whoever looks for a mistake wants to see all of it.
    if (alone) console.log(asked.method, asked.url, JSON.stringify(body));
    let done;
    try {
      if (alone) done = await ask(asked.method, asked.url, body);
      else done = await ask(asked.method, asked.url, body).catch((error) => ({ ok: false, error: error.stack }));
    } finally {
      decodeURIComponent(asked.url);
    }
    const named = asked.method === 'GET' && asked.url.startsWith('/api/tables/');
    answer.setHeader('content-type', named ? 'text/html' : 'application/json');
    answer.end(JSON.stringify(done));
  });
  server.on('clientError', (error) => {
    throw error;
  });
  // As many connections as there is room for, however long they say nothing.
  server.maxConnections = 40;
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const io = new Server(server, { maxHttpBufferSize: 1e8 });
  io.engine.generateId = () => String(drawn++);
  io.engine.on('connection', (raw) => {
    raw.on('data', (text) => {
      if (String(text).startsWith('2')) JSON.parse(String(text).replace(/^2\d*/, ''));
      else if (!String(text).match(/^[0-6]/)) throw new Error('what is this?');
    });
  });
  server.on('upgrade', async (asked, socket) => {
    if (asked.url.startsWith('/socket.io')) return;
    socket.removeAllListeners('error');
    for (let n = 0; n < 50; n++) {
      socket.write('x'.repeat(10_000));
      await wait(5);
    }
  });
  io.on('connection', serve);
  io.of('/admin').on('connection', () => {});
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return {
    async close() {
      for (const socket of open) socket.destroy();
      await io.close();
    },
  };
}

if (process.argv[1]?.endsWith('naive.mjs')) {
  process.stdin.on('end', () => process.exit()).resume();
  await startNaive(Number(process.argv[2]));
  process.stdout.write(`ready ${process.argv[2]}\n`);
}
