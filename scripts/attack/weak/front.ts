/** What may stand in front of a server and undo its care: a proxy with careless settings. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';

export interface Front {
  /** Headers that do not reach the server. */
  drop?: string[];
  /** Headers that do not reach the page. */
  strip?: string[];
  /** Headers that the page is told instead. */
  add?: Record<string, string>;
  /** Whoever asks is told that they may read it. */
  reflect?: boolean;
  /** Every body is taken for JSON. */
  retype?: boolean;
  /** The first address of what the sender wrote is believed. */
  first?: boolean;
  /** Every address of a network of IPv6 is taken for somebody else. */
  spread?: boolean;
  /** Any file below or above the page's folder is served. */
  files?: boolean;
  /** What is not found is named in the page that says so. */
  echo?: boolean;
}

/** The path as a careless server makes it: decoded twice, cut at the character 0, with slashes of both kinds. */
function fileAt(folder: string, url: string): string | null {
  try {
    const path = decodeURIComponent(decodeURIComponent(url)).split('\0')[0].replaceAll('\\', '/');
    return readFileSync(path.startsWith('//') ? path.slice(1) : join(folder, 'page', path), 'latin1');
  } catch {
    return null;
  }
}

export function startFront(
  to: number,
  front: Front,
  folder: string,
): Promise<{ port: number; close(): Promise<void> }> {
  const passed = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
    const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !front.drop?.includes(name)));
    if (front.retype && kept['content-type']) kept['content-type'] = 'application/json';
    if (front.first) kept['x-forwarded-for'] = String(headers['x-forwarded-for']).split(',')[0];
    const group = Number.parseInt(String(headers['x-forwarded-for']).split(':').at(-1) ?? '', 16) || 0;
    if (front.spread) kept['x-forwarded-for'] = `10.7.${group >> 8}.${group & 255}`;
    return kept;
  };
  const server = createServer((asked, answer) => {
    const url = asked.url ?? '/';
    const file = front.files && !url.startsWith('/api/') ? fileAt(folder, url) : null;
    if (file !== null) {
      answer.end(file);
      return;
    }
    const options = { host: '127.0.0.1', port: to, method: asked.method, path: url, headers: passed(asked.headers) };
    const on = request(options, (got) => {
      const headers = Object.fromEntries(Object.entries(got.headers).filter(([name]) => !front.strip?.includes(name)));
      if (front.reflect && asked.headers.origin) headers['access-control-allow-origin'] = asked.headers.origin;
      const echoed = front.echo && got.statusCode === 404;
      if (echoed) delete headers['content-length'];
      if (echoed) headers['content-type'] = 'text/html';
      answer.writeHead(got.statusCode ?? 500, { ...headers, ...front.add });
      if (echoed) answer.end(`<p>There is no ${decodeURIComponent(url)} here.`);
      else got.pipe(answer);
    });
    on.on('error', () => answer.destroy());
    asked.pipe(on);
  });
  server.on('upgrade', (asked, from) => {
    const on = connect(to, '127.0.0.1');
    const end = () => {
      from.destroy();
      on.destroy();
    };
    const headers = Object.entries(passed(asked.headers)).map(([name, value]) => `${name}: ${value}\r\n`);
    on.write(`GET ${asked.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
    from.on('error', end).on('close', end).pipe(on);
    on.on('error', end).on('close', end).pipe(from);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () =>
      done({
        port: (server.address() as { port: number }).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
