/** The server: the page, tables and sockets behind one port. `npm start` starts it. */
import { createHash, randomBytes } from 'node:crypto';
import { connect, createServer, type Server as NetServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { openArchive } from './archive.ts';
import { type Authority, createAuthority, type House } from './authority/authority.ts';
import type { World } from './authority/world.ts';
import { type Classes, createClasses } from './classroom/classes.ts';
import type { Finished } from './classroom/islands.ts';
import type { Joined, Shared } from './cluster/cluster.ts';
import { steady } from './cluster/steady.ts';
import type { Config } from './config.ts';
import { createDamage } from './damage.ts';
import { createMinds } from './minds/minds.ts';
import { retain } from './retention.ts';
import { softLanding } from './soft-landing.ts';
import { holdFolder } from './storage/sole.ts';
import { openSqlite } from './storage/sqlite.ts';
import type { Storage } from './storage/types.ts';
import { boundConnections } from './transport/connections.ts';
import { createHttp, type LogTo } from './transport/http.ts';
import { LIMITS, type Limits } from './transport/limits.ts';
import { createMetrics } from './transport/metrics.ts';
import { createSockets } from './transport/sockets.ts';

export { ConfigError, readConfig } from './config.ts';
export { CLASSROOM_LIMITS } from './transport/limits.ts';
export { addressesOf } from './transport/reach.ts';

export const realWorld: World = {
  now: () => Date.now(),
  later(ms, work) {
    const timer = setTimeout(work, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  rest: () => new Promise((go) => setImmediate(go)),
  bytes: (n) => randomBytes(n),
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
};

export interface Running {
  /** Where the page is. */
  address: string;
  /** The classes that are kept here: the code of each, and when it is erased, in milliseconds since 1970. */
  classes(): Promise<{ code: string; erased: number }[]>;
  /** Takes nobody in any more, finishes what it is at, and lets go of the data. */
  close(): Promise<void>;
}

export interface Parts {
  /** The built page's folder; null: none is served. */
  page: string | null;
  /** In place of the file in the data folder. */
  storage?: Storage;
  /** The database that this server shares with others, in place of a storage of its own. */
  shared?: Shared;
  /** In place of our own over the storage. */
  authority?: Authority;
  /** In place of the real one. */
  world?: World;
  /** Puts something between the server and its classes. */
  classes?(inner: Classes): Classes;
  limits?: Limits;
  /** Milliseconds that a bot's move takes at least; left out: as people like it. */
  botPace?: number;
  /** Where the log's lines go, in place of standard output. */
  logTo?: LogTo;
}

/** How long whoever is connected may take to hang up at the end, in milliseconds. */
const GOODBYE = 2000;

/** Starts a server. Rejects with the system's error where the port can't be had. */
export async function startServer(config: Config, parts: Parts): Promise<Running> {
  const { page, limits = LIMITS, botPace, logTo } = parts;
  const { database } = config;
  // Whatever may not be had is asked for before others are joined, or a folder is held.
  const archive = config.archive === null ? null : { to: await openArchive(config.archive), hosting: softLanding };
  // Nodes play by the database's time: how far it is ahead is measured by a clock that nobody sets.
  const ownWorld = parts.world ?? (database ? { ...realWorld, now: steady } : realWorld);
  const shared = parts.shared ?? (database && (await overPostgres(database)));
  let log = (_error: unknown, _sentence?: string): void => {};
  const damage = createDamage((line, sentence) => log(line, sentence));
  const node = shared ? await joinOthers(shared, config, ownWorld, (error) => log(error)) : null;
  const world = node?.world ?? ownWorld;
  const store = node?.storage ?? parts.storage ?? (await openStore(config.data));
  const bounds = { watchers: limits.watchers, idle: limits.idle };
  const minds = config.bots && createMinds(config.bots, botPace);
  const house: House = {
    ...(minds ? { minds } : {}),
    ...(node ? { since: node.since } : {}),
    talk: config.talk,
    damaged: (row, error) => damage.found('table', row, error),
  };
  const own = createAuthority(softLanding, store, world, bounds, house);
  const ofTables = parts.authority ?? own;
  const ofClasses = createClasses({
    storage: store.classes,
    steward: ofTables.steward,
    world,
    house: ofTables.house,
    keepDays: config.keepDays,
    finished: finishedHere,
    failed: (error) => log(error),
    damaged: (row, error) => damage.found('class', row, error),
  });
  const { authority, classes: ofAll } = node?.serve(own, ofClasses) ?? { authority: ofTables, classes: ofClasses };
  const classes = parts.classes?.(ofAll) ?? ofAll;
  const { trustProxy, origins, logLevel } = config;
  const metrics = createMetrics(authority, damage);
  const app = await createHttp({
    authority,
    classes,
    healthy: () => store.healthy(),
    page,
    limits,
    trustProxy,
    logLevel,
    logTo,
    metrics: config.metrics ? metrics : null,
  });
  log = (error, sentence) => app.log.error(error, sentence);
  const connections = new Set<Socket>();
  app.server.on('connection', (connection) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  // Behind a proxy all connections are the proxy's.
  if (!trustProxy) boundConnections(app.server, limits.connections);
  const io = createSockets(app.server, {
    authority,
    classes,
    world,
    limits,
    origins,
    trustProxy,
    metrics,
    failed: log,
  });
  const stop = retain({
    storage: store,
    world,
    keepDays: config.keepDays,
    archive,
    damaged: (row, error) => damage.found('table', row, error),
    failed: log,
  });
  let second: NetServer | null = null;
  try {
    await app.listen({ port: config.port, host: config.host ?? '127.0.0.1' });
    if (config.host === null) second = await alsoOnIPv6(config.port);
  } catch (error) {
    await stop();
    await app.close();
    await node?.leave();
    await store.close();
    throw error;
  }
  // Not waited for: tables that are asked for meanwhile are looked at then.
  authority
    .resume()
    .then(() => classes.resume())
    .catch(log);
  return {
    address: `http://${config.host ?? 'localhost'}:${config.port}/`,
    classes: async () => (await store.classes.unerased()).map(({ code, erased }) => ({ code, erased })),
    async close() {
      const retained = stop();
      second?.close();
      await classes.end();
      authority.end();
      // Others go on with what is here before its people are hung up: they find it there.
      await node?.leave();
      // A request that is never finished, and a computer that went to sleep, are not waited for.
      const impatience = setTimeout(() => {
        for (const connection of connections) connection.destroy();
      }, GOODBYE);
      await io.close();
      await app.close();
      clearTimeout(impatience);
      await minds?.close();
      await retained;
      await store.close();
    },
  };
}

/** The database that all nodes name. */
async function overPostgres({ url, pool }: NonNullable<Config['database']>): Promise<Shared> {
  const [{ openHomes }, { openPostgres }] = await Promise.all([
    import('./cluster/postgres-homes.ts'),
    import('./storage/postgres/postgres.ts'),
  ]);
  return { homes: (self) => openHomes(url, self), storage: (fence) => openPostgres(url, { pool, fence }) };
}

/** One of several servers over one database. Whoever serves alone loads nothing of it. */
async function joinOthers(
  shared: Shared,
  { nodeListen: listen, nodeAddress: address }: Config,
  world: World,
  failed: (error: unknown) => void,
): Promise<Joined> {
  const { joinCluster } = await import('./cluster/cluster.ts');
  return joinCluster({ shared, version: softLanding.version, listen, address, world, failed });
}

/** A record that is handed in to a class. */
const finishedHere = (text: string): Finished =>
  (softLanding.finished as NonNullable<typeof softLanding.finished>)(text) as Finished;

/** The tables of a folder, which no other server may use meanwhile. Error: `failed`, with a sentence. */
export async function openStore(folder: string): Promise<Storage> {
  const letGo = holdFolder(folder);
  try {
    const storage = await openSqlite(join(folder, 'tables.sqlite'));
    return { ...storage, close: () => storage.close().finally(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
}

/** What a browser makes of "localhost" differs: the other loopback address leads to the same server. */
function alsoOnIPv6(port: number): Promise<NetServer | null> {
  const server = createServer((from) => {
    const to = connect(port, '127.0.0.1');
    const end = () => {
      from.destroy();
      to.destroy();
    };
    from.on('error', end).pipe(to);
    to.on('error', end).pipe(from);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Busy: another program would be shown in our place. Any other reason: this machine has no IPv6.
      if (error.code === 'EADDRINUSE') reject(error);
      else resolve(null);
    });
    server.listen(port, '::1', () => resolve(server));
  });
}
