/** A way to the database that can be made to fail as networks do: nothing arrives any more, and nobody says so. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface SlowLine {
  /** The same database, by this way. */
  url: string;
  /** From now on, or no more, nothing arrives. What was sent meanwhile arrives then, as with a cable that was pulled. */
  block(on: boolean): void;
  /** Connections that are open. */
  readonly open: number;
}

/** Gone after the test. */
export async function slowLine(to: string): Promise<SlowLine> {
  const { port, hostname } = new URL(to);
  const sockets = new Set<Socket>();
  let blocked = false;
  const server = createServer((from) => {
    const further = connect(Number(port), hostname);
    for (const [one, other] of [
      [from, further],
      [further, from],
    ]) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('data', (part) => void other.write(part));
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      if (blocked) one.pause();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const url = new URL(to);
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    get open() {
      return sockets.size / 2;
    },
    block(on) {
      blocked = on;
      for (const socket of sockets) on ? socket.pause() : socket.resume();
    },
  };
}
