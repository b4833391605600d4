/** What whoever runs a server can set, by environment variables. docs/server.md has the table. */
import { isAbsolute, join } from 'node:path';
import { LEVELS, type Level } from '../bots/types.ts';
import { TALKS, type Talk } from '../wire/messages.ts';

export interface Config {
  port: number;
  /** Null: this computer alone, by both of its loopback addresses. */
  host: string | null;
  /** Folder of all that is kept. */
  data: string;
  /** All is kept in a database of PostgreSQL in place of the folder; null: it is not. */
  database: DatabaseConfig | null;
  origins: string[];
  trustProxy: boolean;
  logLevel: string;
  /** How long tables are kept that are over, after their last move, in days; 0: for good. */
  keepDays: number;
  /** Folder where finished matches are kept, without names, before their tables are removed; null: none is. */
  archive: string | null;
  /** The strongest bot that plays here; null: none does. */
  bots: Level | null;
  /** The most that may be said at a table. */
  talk: Talk;
  /** Are the figures for Prometheus shown at api/metrics? */
  metrics: boolean;
  /** Where this node listens for others over the same database, `host:port`; port 0: any that is free. */
  nodeListen: string;
  /** What other nodes dial, `host:port`; null: where it listens. */
  nodeAddress: string | null;
}

export interface DatabaseConfig {
  /** `postgres://…`. A password may stand in it: it goes in no log and no error. */
  url: string;
  /** The most connections at once. */
  pool: number;
}

export class ConfigError extends Error {}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function port(text: string): number {
  const n = Number(text);
  if (Number.isInteger(n) && n >= 1 && n <= 65535) return n;
  throw new ConfigError(`The port must be a whole number from 1 to 65535, not "${text}".`);
}

function flag(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '' || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw new ConfigError(`${name} is 1 or 0, not "${text}".`);
}

function days(name: string, text: string): number {
  const n = Number(text);
  if (text.trim() !== '' && Number.isInteger(n) && n >= 0 && n <= 36_500) return n;
  throw new ConfigError(`${name} is a whole number of days, from 0, not "${text}".`);
}

/** What was given is not repeated: a password may stand in it. */
function databaseUrl(text: string): string {
  try {
    const { protocol, pathname } = new URL(text);
    if ((protocol === 'postgres:' || protocol === 'postgresql:') && pathname.length > 1) return text;
  } catch {
    // Refused below.
  }
  throw new ConfigError('DATABASE_URL names a database as postgres://user:password@host:port/name does.');
}

function connections(name: string, text: string): number {
  const n = Number(text);
  if (Number.isInteger(n) && n >= 1 && n <= 1000) return n;
  throw new ConfigError(`${name} is a whole number of connections from 1 to 1000, not "${text}".`);
}

function oneOf<T extends string>(name: string, text: string, all: readonly T[]): T {
  if (all.includes(text as T)) return text as T;
  throw new ConfigError(`${name} is one of ${all.join(', ')}, not "${text}".`);
}

function origin(text: string): string {
  try {
    const { origin: named, protocol } = new URL(text);
    if (named === text && (protocol === 'https:' || protocol === 'http:')) return named;
  } catch {
    // Refused below.
  }
  throw new ConfigError(`ORIGINS names origins such as https://example.org, parted by commas; "${text}" is none.`);
}

function hostAndPort(name: string, text: string, least: number): string {
  const [, port] = /^(?:\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(text) ?? [];
  if (port !== undefined && Number(port) >= least && Number(port) <= 65_535) return text;
  throw new ConfigError(`${name} is a host and a port, such as 10.0.0.5:5190, not "${text}".`);
}

/** @param root what a relative DATA starts from. Throws a ConfigError with a sentence where something is no setting. */
export function readConfig(env: Record<string, string | undefined>, root: string): Config {
  const inRoot = (folder: string) => (isAbsolute(folder) ? folder : join(root, folder));
  return {
    port: port(env.PORT || '5180'),
    host: env.HOST || null,
    data: inRoot(env.DATA || 'data'),
    database: env.DATABASE_URL
      ? { url: databaseUrl(env.DATABASE_URL), pool: connections('DATABASE_POOL', env.DATABASE_POOL || '10') }
      : null,
    origins: (env.ORIGINS ?? '')
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean)
      .map(origin),
    trustProxy: flag('TRUST_PROXY', env.TRUST_PROXY),
    logLevel: oneOf('LOG_LEVEL', env.LOG_LEVEL || 'warn', LOG_LEVELS),
    keepDays: days('KEEP_DAYS', env.KEEP_DAYS ?? '90'),
    archive: env.ARCHIVE ? inRoot(env.ARCHIVE) : null,
    bots: env.BOTS === 'off' ? null : oneOf('BOTS (or off)', env.BOTS || 'minister', LEVELS),
    talk: oneOf('TALK', env.TALK || 'free', TALKS),
    metrics: flag('METRICS', env.METRICS),
    nodeListen: hostAndPort('NODE_LISTEN', env.NODE_LISTEN || '127.0.0.1:0', 0),
    nodeAddress: env.NODE_ADDRESS ? hostAndPort('NODE_ADDRESS', env.NODE_ADDRESS, 1) : null,
  };
}
