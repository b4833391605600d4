/** Which pages may open sockets here: our own, and those that the operator names. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * A browser says where the page comes from; whatever says nothing is no browser, and holds nobody's cookies: there are
 * none. @param others origins as `https://example.org`
 */
export function allowed(request: Pick<IncomingMessage, 'headers'>, others: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (others.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Whoever has an address of IPv6 has 2^64 of them: the network stands for all. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.toLowerCase().startsWith('::ffff:')) return address;
  const [head, tail] = address.split('::');
  const [front, back] = [head, tail].map((part) => (part ? part.split(':') : []));
  const left = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: left }, () => '0'), ...back].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** The network that a request comes from; behind a proxy that is trusted, the last one that the proxy names. */
export function addressOf(
  { headers, remoteAddress }: { headers: IncomingMessage['headers']; remoteAddress: string | undefined },
  trustProxy: boolean,
): string {
  const forwarded = headers['x-forwarded-for'];
  const named = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return networkOf(named || remoteAddress || 'unknown');
}
