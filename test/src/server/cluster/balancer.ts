/** A plain balancer in front of several nodes: each connection goes to the next of them. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Balancer {
  address: string;
  close(): Promise<void>;
}

/** @param nodes addresses of those that are up at the moment */
export async function balancer(nodes: () => readonly string[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((from) => {
    const up = nodes();
    const to = connect(Number(new URL(up[turn++ % up.length]).port), '127.0.0.1');
    const end = () => {
      from.destroy();
      to.destroy();
    };
    for (const socket of [from, to]) {
      open.add(socket);
      socket.on('error', end).on('close', () => {
        open.delete(socket);
        end();
      });
    }
    from.pipe(to);
    to.pipe(from);
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
