/** What the figures of a network check mean: from measurements alone, so that it can be tried without a network. */
import type { Tried } from '../../table/online/probe.ts';
import { ownOnly } from '../own-host.ts';

/** `other`: something else than the game's server answered, such as a filter's page. */
export type Reply = 'answered' | 'other' | 'silent';

export interface Measured {
  /** The address of the page that checks. */
  url: string;
  /** The page itself, asked for once more past what the device has kept. */
  page: Reply;
  api: Reply;
  websocket: Tried;
  polling: Tried;
  /** Milliseconds that each small request took; null: it was not answered. */
  trips: readonly (number | null)[];
  workers: boolean;
  /** Does the browser keep what is stored? */
  storage: boolean;
  canvas: boolean;
}

/** `try`: this device can't tell; it has to be tried on another. */
export type Verdict = 'pass' | 'fallback' | 'blocked' | 'try';

export const CHECKS = [
  'page',
  'api',
  'polling',
  'websocket',
  'time',
  'devices',
  'workers',
  'storage',
  'canvas',
] as const;
export type Check = (typeof CHECKS)[number];

export interface Finding {
  check: Check;
  verdict: Verdict;
  /** Which sentence says what it means: a variant of the text of `check` and `verdict`; '' for the only one. */
  because: string;
}

/** Up to so many milliseconds nobody notices; from so many on a class waits for its own clicks. */
export const QUICK = 300;
export const SLOW = 2_000;
/** Answers whose times differ by more are felt as stutter, in milliseconds. */
export const UNEVEN = 1_000;

export interface Times {
  /** Null where nothing was answered. */
  median: number | null;
  /** From the fastest answer to the slowest. */
  spread: number;
  lost: number;
}

/** Figures of round trips, rounded to whole milliseconds. */
export function timesOf(trips: Measured['trips']): Times {
  const taken = trips.filter((trip) => trip !== null).sort((a, b) => a - b);
  const lost = trips.length - taken.length;
  if (taken.length === 0) return { median: null, spread: 0, lost };
  const half = (taken.length - 1) / 2;
  const median = (taken[Math.floor(half)] + taken[Math.ceil(half)]) / 2;
  return { median: Math.round(median), spread: Math.round(taken[taken.length - 1] - taken[0]), lost };
}

function timing(trips: Measured['trips']): Omit<Finding, 'check'> {
  const { median, spread, lost } = timesOf(trips);
  if (median === null || lost * 2 >= trips.length) return { verdict: 'blocked', because: 'lost' };
  if (median > SLOW) return { verdict: 'blocked', because: 'slow' };
  if (lost > 0) return { verdict: 'fallback', because: 'lost' };
  if (median > QUICK) return { verdict: 'fallback', because: 'slow' };
  if (spread > UNEVEN) return { verdict: 'fallback', because: 'uneven' };
  return { verdict: 'pass', because: '' };
}

/** One finding for each check, in the order of `CHECKS`. */
export function findingsOf(m: Measured): Finding[] {
  const open = (line: Tried) => line === 'answered';
  const reached = (reply: Reply): Omit<Finding, 'check'> =>
    reply === 'answered' ? { verdict: 'pass', because: '' } : { verdict: 'blocked', because: reply };
  const has = (there: boolean): Omit<Finding, 'check'> => ({ verdict: there ? 'pass' : 'fallback', because: '' });
  const found: Record<Check, Omit<Finding, 'check'>> = {
    page: reached(m.page),
    api: reached(m.api),
    // Every line of the game begins with it.
    polling: open(m.polling) ? { verdict: 'pass', because: '' } : { verdict: 'blocked', because: m.polling },
    websocket: open(m.websocket)
      ? { verdict: 'pass', because: '' }
      : { verdict: open(m.polling) ? 'fallback' : 'blocked', because: m.websocket },
    time: timing(m.trips),
    devices: { verdict: ownOnly(m.url) ? 'blocked' : 'try', because: '' },
    workers: has(m.workers),
    storage: has(m.storage),
    canvas: has(m.canvas),
  };
  return CHECKS.map((check) => ({ check, ...found[check] }));
}

/**
 * All of it in one: what is worst counts. What can't be told here counts for nothing. `local`: nothing is blocked, but
 * on the server's own computer that says little of the network.
 */
export function worst(findings: readonly Finding[]): Exclude<Verdict, 'try'> | 'local' {
  const is = (verdict: Verdict) => findings.some((finding) => finding.verdict === verdict);
  const blocked = findings.filter(({ verdict }) => verdict === 'blocked');
  if (blocked.length > 0) return blocked.every(({ check }) => check === 'devices') ? 'local' : 'blocked';
  return is('fallback') ? 'fallback' : 'pass';
}

/** What has to be let through, as those say it who run networks. */
export interface Need {
  host: string;
  port: string;
  /** `HTTP` or `HTTPS`. */
  protocol: string;
  /** `ws://` or `wss://`. */
  socket: string;
  /** The path of the page, with a stroke at its end. */
  path: string;
}

export function needOf(url: string): Need {
  const { hostname, port, protocol, pathname } = new URL('.', url);
  const secure = protocol === 'https:';
  return {
    host: hostname,
    port: port || (secure ? '443' : '80'),
    protocol: secure ? 'HTTPS' : 'HTTP',
    socket: secure ? 'wss://' : 'ws://',
    path: pathname,
  };
}
