/** Which pages may open sockets here: our own, and those that the operator names. */
import type { IncomingMessage } from 'node:http';

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

/** The address that a request comes from; behind a proxy that is trusted, the last one that the proxy names. */
export function addressOf(
  { headers, remoteAddress }: { headers: IncomingMessage['headers']; remoteAddress: string | undefined },
  trustProxy: boolean,
): string {
  const forwarded = headers['x-forwarded-for'];
  const named = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return named || remoteAddress || 'unknown';
}
