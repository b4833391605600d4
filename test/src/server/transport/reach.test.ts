/** Who is told where others of the network reach the server. */
import type { NetworkInterfaceInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesOf, tells } from '../../../../src/server/transport/reach.ts';
import { type Served, serve } from './served.ts';

const one = (address: string, family = 'IPv4', internal = false) => [
  { address, family, internal } as NetworkInterfaceInfo,
];

describe('addresses of this computer', () => {
  it('are those that others reach, each once, a room’s network first', () => {
    const interfaces = {
      lo: one('127.0.0.1', 'IPv4', true),
      bridge: one('172.17.0.1'),
      alone: one('169.254.3.4'),
      wired: one('10.1.2.3'),
      wireless: one('192.168.1.20'),
      again: one('192.168.1.20'),
      six: one('fe80::1', 'IPv6'),
    };
    expect(addressesOf(interfaces)).toEqual(['192.168.1.20', '10.1.2.3', '172.17.0.1', '169.254.3.4']);
  });
});

describe('they are told', () => {
  const host = 'localhost:5180';
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('to a page on this computer: %s', (from) => {
    expect(tells(from, { host }, '0.0.0.0')).toBe(true);
    expect(tells(from, { host: '127.0.0.1:5180' }, '::')).toBe(true);
  });

  it('to nobody else: from elsewhere, through a proxy, or under another host’s name', () => {
    expect(tells('192.168.1.30', { host }, '0.0.0.0')).toBe(false);
    expect(tells('127.0.0.1', { host, 'x-forwarded-for': '203.0.113.9' }, '0.0.0.0')).toBe(false);
    expect(tells('127.0.0.1', { host, forwarded: 'for=203.0.113.9' }, '0.0.0.0')).toBe(false);
    expect(tells('127.0.0.1', { host: 'localhost.example.org' }, '0.0.0.0')).toBe(false);
    expect(tells('127.0.0.1', {}, '0.0.0.0')).toBe(false);
  });

  it('nowhere that only this computer listens', () => {
    expect(tells('127.0.0.1', { host }, '127.0.0.1')).toBe(false);
  });
});

describe('a server', () => {
  let s: Served;
  beforeAll(async () => {
    s = await serve();
  });
  afterAll(() => s.close());

  it('that listens on this computer alone tells of no address', async () => {
    const { status, text, headers } = await s.get('api/addresses');
    expect([status, JSON.parse(text)]).toEqual([200, { ok: true, addresses: [] }]);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
