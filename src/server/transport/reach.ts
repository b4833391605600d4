/** Where others of the same network reach this server: told to whoever sits at this very computer, and to nobody else. */
import type { IncomingHttpHeaders } from 'node:http';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { FastifyInstance } from 'fastify';
import type { Limits } from './limits.ts';

const LOOPBACK = /^(::1|(::ffff:)?127\.[\d.]+)$/;
const OWN_HOST = /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/;
const EVERYWHERE = ['0.0.0.0', '::'];

/** From what is most often a room's network to what is seldom one: the last are given where no network gives any. */
const rank = (address: string): number => {
  const at = [/^192\.168\./, /^10\./, /^172\./].findIndex((net) => net.test(address));
  if (address.startsWith('169.254.')) return 9;
  return at < 0 ? 8 : at;
};

/** IPv4 addresses of this computer that are not its own alone. */
export function addressesOf(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  const all = Object.values(interfaces).flatMap((list) => list ?? []);
  const found = all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
  return [...new Set(found)].sort((a, b) => rank(a) - rank(b));
}

/**
 * Is it a page on this computer that asks, of a server that the network reaches? Not so by way of a proxy, nor under another
 * host's name.
 * @param from the address at the other end @param listens the address that the server listens at
 */
export const tells = (from: string, headers: IncomingHttpHeaders, listens: string): boolean =>
  EVERYWHERE.includes(listens) &&
  LOOPBACK.test(from) &&
  OWN_HOST.test(headers.host ?? '') &&
  !['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => name in headers);

export function serveAddresses(app: FastifyInstance, limits: Limits): void {
  const often = { config: { rateLimit: { max: limits.requests, timeWindow: 60_000 } } };
  app.get('/api/addresses', often, async ({ headers, socket }, reply) => {
    const listening = app.server.address();
    const at = typeof listening === 'object' && listening ? listening : null;
    const told = at && tells(socket.remoteAddress ?? '', headers, at.address);
    const addresses = told ? addressesOf(networkInterfaces()).map((one) => `http://${one}:${at.port}`) : [];
    return reply.header('cache-control', 'no-store').send({ ok: true, addresses });
  });
}
