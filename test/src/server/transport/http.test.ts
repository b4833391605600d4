/** What the server answers over HTTP, to pages and to whatever else comes. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf } from '../../../../scripts/data/folder.ts';
import { memoryStorage } from '../../../../src/server/storage/memory.ts';
import type { TableInfo, Taken } from '../../../../src/wire/messages.ts';
import { type Served, serve } from './served.ts';

const good = { chosen: { scenario: 'lesson' }, listed: true, name: 'Ada' };
let folder: string;
let s: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'soft-landing-http-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'page', 'assets', 'a-1234.js'), '1');
  writeFileSync(join(folder, 'page', '.inputs'), 'hidden');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  s = await serve({}, join(folder, 'page'));
});
afterAll(async () => {
  await s.close();
  rmSync(folder, { recursive: true });
});

/** A request whose path is sent as it stands. */
const raw = (path: string): Promise<number> =>
  new Promise((done, fail) => {
    const { port } = new URL(s.address);
    request({ host: '127.0.0.1', port, path }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    })
      .on('error', fail)
      .end();
  });

describe('the page’s files', () => {
  it('are served with safe headers; what a hash names is kept, the page is always asked for', async () => {
    const page = await s.get('');
    expect(page.text).toContain('<title>page</title>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-powered-by')).toBeNull();
    expect((await s.get('assets/a-1234.js')).headers.get('cache-control')).toContain('immutable');
  });

  it('are all that is served: no path leads out of their folder, and none to a file with a dot', async () => {
    for (const path of [
      '/.inputs',
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/../../secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/%00',
      '//etc/passwd',
      '/assets/%',
    ])
      expect([path, (await raw(path)) === 200]).toEqual([path, false]);
    expect(await raw('/assets/a-1234.js')).toBe(200);
  });
});

it('public data that is put beside the page is served, each file as the list has it', async () => {
  // The server runs already.
  for (const [file, text] of folderOf(['nations', 'history'], {})) {
    const to = join(folder, 'page', 'data', file);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
  const list = await s.get('data/index.json');
  expect([list.status, list.headers.get('content-type')]).toEqual([200, expect.stringContaining('application/json')]);
  const { files } = JSON.parse(list.text) as { files: { file: string; sha256: string }[] };
  expect(files.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['nations.json', 'nations.csv', 'history.json']),
  );
  for (const { file, sha256 } of files) {
    const bytes = Buffer.from(await (await fetch(new URL(`data/${file}`, s.address))).arrayBuffer());
    expect([file, createHash('sha256').update(bytes).digest('hex')]).toEqual([file, sha256]);
  }
});

describe('tables', () => {
  it('are made, found by id and code, listed where they are open to all, and joined', async () => {
    const made = await s.post<Taken>('api/tables', { ...good, player: '1' });
    if (!made.ok) throw new Error(made.error.code);
    expect([made.status, made.player, made.secret.length]).toEqual([201, '1', 22]);
    for (const name of [made.table.id, made.table.code]) {
      const { text } = await s.get(`api/tables/${name}`);
      expect((JSON.parse(text) as { table: TableInfo }).table.id).toBe(made.table.id);
      expect(text).not.toContain(made.secret);
    }
    const hidden = await s.post<Taken>('api/tables', { ...good, listed: false });
    if (!hidden.ok) throw new Error(hidden.error.code);
    const list = (await s.get('api/tables?status=waiting&limit=100')).text;
    expect([list.includes(made.table.id), list.includes(hidden.table.id), list.includes(made.secret)]).toEqual([
      true,
      false,
      false,
    ]);
    const joined = await s.post<Taken>(`api/tables/${made.table.code}/join`, { name: 'Bo' });
    expect(joined).toMatchObject({ ok: true, player: '0', table: { status: 'playing', chance: null } });
    expect(await s.post(`api/tables/${made.table.id}/join`, { name: 'Cy' })).toMatchObject({
      status: 409,
      error: { code: 'table-full' },
    });
  });

  it('refuse what is not well formed, with a code and a sentence, and go on', async () => {
    const bodies: unknown[] = [
      '',
      'null',
      '[]',
      '{"chosen":',
      '{"__proto__":{"admin":true}}',
      '{"constructor":{"prototype":{}}}',
      {},
      { ...good, name: '' },
      { ...good, name: '   ' },
      { ...good, name: 'a'.repeat(41) },
      { ...good, name: 'a\u202Eb' },
      { ...good, name: 'a\u0000b' },
      { ...good, listed: 'yes' },
      { ...good, player: '2' },
      { ...good, more: 1 },
      { ...good, chosen: null },
    ];
    for (const body of bodies) {
      const answer = await s.post('api/tables', body);
      expect([body, answer.ok, answer.status]).toEqual([body, false, 400]);
    }
    expect(await s.post('api/tables', { ...good, name: 'a\u202Eb' })).toMatchObject({ error: { code: 'bad-name' } });
    expect(await s.post('api/tables', { ...good, name: '', listed: 1 })).toMatchObject({
      error: { code: 'malformed' },
    });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    const broken = await s.get('api/tables/%F0%28%8C%28');
    expect([broken.status, broken.text.includes('%'), broken.headers.get('x-content-type-options')]).toEqual([
      400,
      false,
      'nosniff',
    ]);
    expect(JSON.parse(broken.text)).toMatchObject({ ok: false, error: { code: 'malformed' } });
    for (const chosen of [
      { scenario: 'x' },
      { scenario: 'lesson', seed: 'mine' },
      { scenario: 'lesson', options: { wolf: 1 } },
    ])
      expect((await s.post('api/tables', { ...good, chosen })).status).toBe(409);
    for (const path of [
      'api/tables/short',
      'api/tables/__proto__',
      `api/tables/${'A'.repeat(22)}`,
      'api/tables?limit=0',
      'api/tables?x=1',
      'api/nothing',
    ])
      expect((await s.get(path)).status).toBeGreaterThanOrEqual(400);
    expect((await s.post('api/tables', { ...good, name: 'x'.repeat(100_000) })).status).toBe(413);
    expect((await s.post('api/tables', good)).ok).toBe(true);
  });
});

it('one address may make only so many tables a minute', async () => {
  const few = await serve({ creations: 3 });
  const made = [];
  for (let n = 0; n < 5; n++) made.push((await few.post('api/tables', good)).status);
  expect(made).toEqual([201, 201, 201, 429, 429]);
  expect((await few.get('api/health')).status).toBe(200);
  await few.close();
});

it('behind a proxy that is trusted, the address that it names counts, and nothing that the sender made up before it', async () => {
  const few = await serve({ creations: 3 }, null, { TRUST_PROXY: '1' });
  const made = [];
  for (let n = 0; n < 5; n++)
    made.push((await few.post('api/tables', good, { 'x-forwarded-for': `1.2.3.${n}, 9.9.9.9` })).status);
  expect(made).toEqual([201, 201, 201, 429, 429]);
  expect((await few.post('api/tables', good, { 'x-forwarded-for': '1.2.3.4, 8.8.8.8' })).status).toBe(201);
  await few.close();
});

it('one damaged table costs itself alone: the list has all others, the log and a figure tell of it, and it is ready', async () => {
  const storage = { ...memoryStorage(), close: async () => {} };
  const lines: string[] = [];
  const logTo = { write: (line: string) => void lines.push(line) };
  const one = await serve({}, null, { LOG_LEVEL: 'warn' }, { storage, logTo });
  const [good, bad] = [await one.table(), await one.table()].map(({ us }) => us.table);
  // Nobody has it in memory any more.
  await one.close();
  await storage.change(bad.id, bad.created, { about: { seats: null } });
  const next = await serve({}, null, { LOG_LEVEL: 'warn' }, { storage, logTo });
  for (let n = 0; n < 2; n++) {
    const { status, text } = await next.get('api/tables');
    const { tables } = JSON.parse(text) as { tables: TableInfo[] };
    expect([status, tables.map(({ id }) => id)]).toEqual([200, [good.id]]);
  }
  const refusal = await next.post(`api/tables/${bad.id}/join`, { name: 'Cy' });
  expect(refusal).toMatchObject({ status: 409, ok: false, error: { code: 'table-broken' } });
  expect((await next.get('api/ready')).status).toBe(200);
  expect((await next.get('api/metrics')).text).toContain('soft_landing_damaged{what="table"} 1');
  await next.close();
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 50, damaged: 'table', created: bad.created }]);
  expect(lines[0]).not.toContain(bad.id);
});

it('says whether it lives and whether it is ready', async () => {
  expect(JSON.parse((await s.get('api/health')).text)).toEqual({ ok: true });
  expect(JSON.parse((await s.get('api/ready')).text)).toEqual({ ok: true });
  expect((await s.get('api/metrics')).text).toMatch(/^soft_landing_tables_in_memory \d+$/m);
});
