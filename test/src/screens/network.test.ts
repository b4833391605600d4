/** What the measurements of a network check are taken to mean. */
import { describe, expect, it } from 'vitest';
import {
  CHECKS,
  findingsOf,
  type Measured,
  needOf,
  QUICK,
  SLOW,
  timesOf,
  UNEVEN,
  worst,
} from '../../../src/screens/network/verdicts.ts';
import { ownOnly } from '../../../src/screens/own-host.ts';
import { texts } from '../../rules/content/zh.ts';

const GOOD: Measured = {
  url: 'http://192.168.1.20:5180/',
  page: 'answered',
  api: 'answered',
  websocket: 'answered',
  polling: 'answered',
  trips: [12, 10, 11, 14, 10, 9, 30, 12, 11, 10],
  workers: true,
  storage: true,
  canvas: true,
};
const of = (more: Partial<Measured>) => {
  const findings = findingsOf({ ...GOOD, ...more });
  return {
    all: worst(findings),
    said: Object.fromEntries(findings.map((f) => [f.check, f.because ? `${f.verdict} ${f.because}` : f.verdict])),
  };
};

describe('a network check', () => {
  it('has a finding for each check, and passes where all is well; a second device is still to be tried', () => {
    const { all, said } = of({});
    expect(Object.keys(said)).toEqual([...CHECKS]);
    expect(said).toEqual({ ...Object.fromEntries(CHECKS.map((check) => [check, 'pass'])), devices: 'try' });
    expect(all).toBe('pass');
  });

  it.each([
    ['WebSocket closed', { websocket: 'closed' }, 'websocket', 'fallback closed', 'fallback'],
    ['WebSocket that opens and stays mute', { websocket: 'mute' }, 'websocket', 'fallback mute', 'fallback'],
    ['no line at all', { websocket: 'closed', polling: 'closed' }, 'websocket', 'blocked closed', 'blocked'],
    ['no plain requests, with which every line begins', { polling: 'closed' }, 'polling', 'blocked closed', 'blocked'],
    ['plain requests that stay mute', { polling: 'mute' }, 'polling', 'blocked mute', 'blocked'],
    ['no server', { api: 'silent' }, 'api', 'blocked silent', 'blocked'],
    ['a filter in its place', { api: 'other' }, 'api', 'blocked other', 'blocked'],
    ['a page that was kept', { page: 'silent' }, 'page', 'blocked silent', 'blocked'],
    ['a sign-in page', { page: 'other' }, 'page', 'blocked other', 'blocked'],
    ['this computer’s own name', { url: 'http://localhost:5180/' }, 'devices', 'blocked', 'local'],
    ['it and more', { url: 'http://localhost:5180/', api: 'silent' }, 'devices', 'blocked', 'blocked'],
    ['no workers', { workers: false }, 'workers', 'fallback', 'fallback'],
    ['nothing kept', { storage: false }, 'storage', 'fallback', 'fallback'],
    ['no canvas', { canvas: false }, 'canvas', 'fallback', 'fallback'],
  ] as const)('%s', (_, more, check, finding, all) => {
    const found = of(more);
    expect(found.said[check]).toBe(finding);
    expect(found.all).toBe(all);
  });

  const ten = (ms: number | null) => Array<number | null>(10).fill(ms);
  it.each([
    ['quick', ten(QUICK), 'pass'],
    ['a little slow', ten(QUICK + 1), 'fallback slow'],
    ['as slow as can be', ten(SLOW), 'fallback slow'],
    ['too slow', ten(SLOW + 1), 'blocked slow'],
    ['even', [...ten(10).slice(1), 10 + UNEVEN], 'pass'],
    ['uneven', [...ten(10).slice(1), 11 + UNEVEN], 'fallback uneven'],
    ['one lost', [...ten(10).slice(1), null], 'fallback lost'],
    ['half lost', [...ten(10).slice(5), ...ten(null).slice(5)], 'blocked lost'],
    ['all lost', ten(null), 'blocked lost'],
    ['none taken', [], 'blocked lost'],
  ])('answers: %s', (_, trips, finding) => {
    expect(of({ trips }).said.time).toBe(finding);
  });
});

describe('figures', () => {
  it('are median, spread and what was lost, in whole milliseconds', () => {
    expect(timesOf([30, 10.4, 20])).toEqual({ median: 20, spread: 20, lost: 0 });
    expect(timesOf([40, 10, null, 20, 31])).toEqual({ median: 26, spread: 30, lost: 1 });
    expect(timesOf([null])).toEqual({ median: null, spread: 0, lost: 1 });
  });

  it.each([
    'http://localhost:5180/',
    'http://127.0.0.1/x/',
    'http://[::1]:80/',
    'http://game.localhost/',
    'file:///game/index.html',
  ])('%s is this computer alone', (url) => expect(ownOnly(url)).toBe(true));

  it.each(['http://192.168.0.4:5180/', 'https://localhost.example.org/', 'http://laptop.local:5180/'])(
    '%s is for all',
    (url) => expect(ownOnly(url)).toBe(false),
  );
});

describe('what is asked of IT', () => {
  it('names host, port and protocols of the page’s own address', () => {
    expect(needOf('http://192.168.1.20:5180/')).toEqual({
      host: '192.168.1.20',
      port: '5180',
      protocol: 'HTTP',
      socket: 'ws://',
      path: '/',
    });
    expect(needOf('https://play.example.org/moon/index.html?x')).toEqual({
      host: 'play.example.org',
      port: '443',
      protocol: 'HTTPS',
      socket: 'wss://',
      path: '/moon/',
    });
    expect(needOf('http://play.example.org/').port).toBe('80');
  });
});

describe('every finding', () => {
  const REPLIES = ['answered', 'other', 'silent'] as const;
  const TRIED = ['answered', 'mute', 'closed'] as const;
  const TRIPS = [[10], [QUICK + 1], [SLOW + 1], [1, 1, 2 + UNEVEN], [1, 1, null], [null]];
  const every = [
    ...REPLIES.flatMap((page) => REPLIES.map((api) => ({ page, api }))),
    ...TRIED.flatMap((websocket) => TRIED.map((polling) => ({ websocket, polling }))),
    ...TRIPS.map((trips) => ({ trips })),
    { url: 'http://localhost/', workers: false, storage: false, canvas: false },
  ].flatMap((more) => findingsOf({ ...GOOD, ...more }));

  it.each(['en', 'zh-CN'])('has its sentence, and no sentence is of a finding that never is, %s', (tag) => {
    const said = new Set(every.map((f) => `means.${f.check}.${f.verdict}${f.because ? `_${f.because}` : ''}`));
    const written = Object.keys(texts(tag, 'network.json')).filter((key) => key.startsWith('means.'));
    expect(written.sort()).toEqual([...said].sort());
  });
});
