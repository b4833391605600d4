/**
 * A line between clients and nodes, or a node and the database, that can be cut, slowed and stopped. Like a plain load
 * balancer it takes the next target where one refuses.
 */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Slow {
  /** Milliseconds that each piece of what is sent waits, in either direction. */
  delay: number;
  /** Bytes a second that pass; 0: as many as come. */
  rate: number;
}

export interface Line {
  readonly port: number;
  /** Resets all connections at once (RST); says how many there were. */
  cut(): number;
  /** Null: at full speed again. */
  slow(how: Slow | null): void;
  /** Nothing passes, and nobody is told, until it is let go. */
  stop(on: boolean): void;
  close(): Promise<void>;
}

const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));

/** Connects to the first of these ports that takes it; null where none does. */
async function reach(ports: readonly number[]): Promise<Socket | null> {
  for (const port of ports) {
    const to = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    try {
      await once(to, 'connect');
      return to;
    } catch {
      to.destroy();
    }
  }
  return null;
}

/** @param targets ports, the first choice first; asked anew for each connection */
export async function startLine(targets: () => readonly number[]): Promise<Line> {
  const open = new Set<Socket>();
  let slow: Slow | null = null;
  let stopped: { until: Promise<void>; end(): void } | null = null;

  const held = async (bytes: number): Promise<void> => {
    if (slow) await pause(slow.delay + (slow.rate > 0 ? (bytes / slow.rate) * 1000 : 0));
    while (stopped) await stopped.until;
  };

  const carry = (from: Socket, to: Socket): void => {
    from.on('data', async (piece) => {
      if (slow || stopped) {
        from.pause();
        await held(piece.length);
        from.resume();
      }
      if (to.writable && !to.write(piece)) {
        from.pause();
        to.once('drain', () => from.resume());
      }
    });
    from.on('end', () => to.end());
    from.on('error', () => {});
    from.on('close', () => {
      open.delete(from);
      // What came to its end in good order has been passed on, and the other end may still have to say something.
      if (!from.readableEnded && !to.destroyed) to.resetAndDestroy();
    });
  };

  const server = createServer({ allowHalfOpen: true, noDelay: true }, async (from) => {
    open.add(from);
    from.on('error', () => {});
    const to = await reach(targets());
    if (!to || from.destroyed) {
      open.delete(from);
      from.resetAndDestroy();
      to?.destroy();
      return;
    }
    open.add(to);
    carry(from, to);
    carry(to, from);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const stop = (on: boolean): void => {
    if (on === (stopped !== null)) return;
    if (!on) {
      const { end } = stopped as { end(): void };
      stopped = null;
      end();
      return;
    }
    let end = () => {};
    const until = new Promise<void>((go) => {
      end = go;
    });
    stopped = { until, end };
  };
  const cut = (): number => {
    const all = [...open];
    for (const one of all) if (!one.destroyed) one.resetAndDestroy();
    return all.length;
  };
  return {
    port: (server.address() as { port: number }).port,
    cut,
    slow(how) {
      slow = how;
    },
    stop,
    async close() {
      stop(false);
      server.close();
      cut();
    },
  };
}
