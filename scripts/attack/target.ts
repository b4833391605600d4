/** Servers to attack: the real one, and those that were weakened on purpose. All on loopback, each for one attack. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRecord } from '../../rules/record.ts';
import type { Role } from '../../src/classroom/roles.ts';
import type { About } from '../../src/server/authority/about.ts';
import { type Authority, createAuthority, type House } from '../../src/server/authority/authority.ts';
import { openStore, readConfig, realWorld, startServer } from '../../src/server/main.ts';
import { createMinds } from '../../src/server/minds/minds.ts';
import { softLanding } from '../../src/server/soft-landing.ts';
import { backup } from '../../src/server/storage/backup.ts';
import { memoryStorage } from '../../src/server/storage/memory.ts';
import { openSqlite } from '../../src/server/storage/sqlite.ts';
import { type Storage, StorageError } from '../../src/server/storage/types.ts';
import { LIMITS } from '../../src/server/transport/limits.ts';
import { TestDatabase } from '../../test/support/homes.ts';
import { freePort } from '../measure/port.ts';
import type { Kept, Setup, Target, TeamTable } from './attack.ts';
import { startChild } from './child.ts';
import { jumping } from './clock.ts';
import { startFront } from './weak/front.ts';
import { startNaive } from './weak/naive.mjs';
import { WEAKNESSES, type Weakening, type WeaknessId } from './weak/weaknesses.ts';

/** A folder with a page, and beside it what must not be had. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'soft-landing-attack-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'page', 'assets', 'a-1234.js'), '1');
  writeFileSync(join(folder, 'page', '.inputs'), 'a secret');
  writeFileSync(join(folder, 'secret.txt'), 'a secret');
  return folder;
}

/** A storage that can be told to refuse whatever it is to write. */
function fallible(inner: Storage): { storage: Storage; fail(failing: boolean): void } {
  let failing = false;
  const refuse =
    <A extends unknown[]>(write: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      if (failing) throw new StorageError('failed', 'The disk is full.');
      return write(...args);
    };
  const storage = {
    ...inner,
    append: refuse(inner.append),
    change: refuse(inner.change),
    create: refuse(inner.create),
  };
  return {
    storage,
    fail(now) {
      failing = now;
    },
  };
}

/** A table for two teams, by the server's own hand. */
async function openTeams({ steward }: Authority): Promise<TeamTable> {
  const secrets = { ada: drawn(), ben: drawn(), dan: drawn(), eve: drawn(), lead: drawn() };
  const member = (id: keyof typeof secrets, role: Role) => {
    return { id: `member-${id}`, name: id, secret: realWorld.sha256(secrets[id]), role };
  };
  const teams = {
    '0': [member('ada', 'chief'), member('ben', 'analyst')],
    '1': [member('dan', 'chief'), member('eve', 'analyst')],
  };
  const watch = realWorld.sha256(secrets.lead);
  const how = {
    level: 'attache',
    pace: null,
    talk: 'free',
    group: 'class',
    watch,
    by: 'chief',
    reasons: 'never',
  } as const;
  const done = await steward.open({ chosen: { scenario: 'lesson' }, teams, ...how });
  if (!done.ok) throw new Error(`no table for teams: ${done.error.code}`);
  return { table: done.table, secrets };
}

const drawn = () => randomBytes(16).toString('base64url');

const SECRET_FILE = join('data', 'tables.sqlite');

/** @param weak how it is weakened; null: not at all */
export async function startHere(setup: Setup, weak: Weakening | null, folder: string, port: number): Promise<Target> {
  const env = { PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATA: join(folder, 'data') };
  const config = readConfig({ ...env, ...setup.env, ...weak?.env }, folder);
  const limits = { ...LIMITS, ...setup.limits, ...weak?.limits };
  if (weak?.openFolder) mkdirSync(config.data, { mode: 0o755 });
  const open = weak?.openFolder ? openSqlite(join(folder, SECRET_FILE)) : openStore(config.data);
  const kept = fallible(setup.disk ? await open : memoryStorage());
  if (weak?.openFolder) chmodSync(join(folder, SECRET_FILE), 0o644);
  const storage = weak?.storage?.(kept.storage) ?? kept.storage;
  const hosting = { ...softLanding, ...weak?.hosting };
  const clock = jumping();
  const world = { ...(setup.clock ? clock.world : realWorld), ...weak?.world?.() };
  const house: House = { ...(config.bots ? { minds: createMinds(config.bots) } : {}), talk: config.talk };
  const inner = createAuthority(hosting, storage, world, limits, { ...house, ...weak?.house?.() });
  // The real one is put together by the server itself, with all that belongs to it; all but the clock that is put forward.
  const composed = weak?.authority?.(inner, storage, clock.pass) ?? inner;
  const authority = weak || setup.clock || setup.teams ? composed : undefined;
  const database = setup.nodes ? new TestDatabase(weak?.nodeSecret) : null;
  const node = database?.node();
  const server = await startServer(config, {
    page: join(folder, 'page'),
    storage,
    ...(node && { shared: node }),
    authority,
    world,
    classes: weak?.classes,
    limits,
  });
  const front = weak?.front ? await startFront(port, weak.front, folder) : null;
  return {
    port: front?.port ?? port,
    folder,
    async kept(table): Promise<Kept> {
      const loaded = await storage.load(table);
      if (!loaded) throw new Error('there is no such table to judge');
      const { chance, seats } = loaded.table.about as unknown as About;
      const secrets = Object.fromEntries(Object.entries(seats).map(([player, seat]) => [player, seat?.secret ?? null]));
      return { ...chance, secrets, entries: loaded.entries.map(({ what }) => JSON.stringify(what)) };
    },
    teams: () => openTeams(composed),
    node() {
      if (!node?.self) throw new Error('it is no node of several');
      return node.self;
    },
    fail: kept.fail,
    pass: clock.pass,
    reads: weak?.reads ?? ((text) => fromRecord(text).ok),
    backup: (to) => (weak?.backup ?? backup)(join(folder, SECRET_FILE), to),
    restart: () => Promise.reject(new Error('it is no process of its own')),
    output: () => '',
    async close() {
      await front?.close();
      await server.close();
      database?.end();
    },
  };
}

const unjudged = (port: number, folder: string): Target => {
  const none = () => Promise.reject(new Error('what it keeps is not to be had'));
  const target = {
    kept: none,
    teams: none,
    node() {
      throw new Error('it is no node of several');
    },
    fail: () => {},
    pass: none,
    reads: () => true,
    backup: none,
    restart: none,
    output: () => '',
  };
  return { ...target, port, folder, close: async () => {} };
};

async function naiveHere(folder: string): Promise<Target> {
  const port = await freePort();
  const server = await startNaive(port);
  return { ...unjudged(port, folder), close: () => server.close() };
}

/** @param args of the program, after the port */
async function inChild(what: 'naive' | 'server', folder: string, ...args: string[]): Promise<Target> {
  const port = await freePort();
  let child = await startChild([what, String(port), ...args], port);
  return {
    ...unjudged(port, folder),
    async restart() {
      await child.close();
      child = await startChild([what, String(port), ...args], port);
    },
    output: () => child.output(),
    close: () => child.close(),
  };
}

/** A server for one attack; it takes its folder with it. */
export async function start(setup: Setup, id: WeaknessId | null): Promise<Target> {
  const folder = newFolder();
  const weak: Weakening | null = id === null ? null : WEAKNESSES[id];
  const begin = async (): Promise<Target> => {
    if (weak?.naive === 'here') return naiveHere(folder);
    if (weak?.naive === 'child') return inChild('naive', folder);
    if (setup.child) return inChild('server', folder, folder, JSON.stringify(setup));
    return startHere(setup, weak, folder, await freePort());
  };
  const target = await begin();
  return {
    ...target,
    async close() {
      await target.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
