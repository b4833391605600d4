/** Connections, before anything is said over them: one that says nothing takes its place as well. */
import type { Server } from 'node:http';
import { Held } from './limits.ts';
import { networkOf } from './origins.ts';

/** Hangs up at once on whoever holds so many. */
export function boundConnections(server: Server, most: number): void {
  const held = new Held(most);
  server.on('connection', (socket) => {
    const network = networkOf(socket.remoteAddress ?? 'unknown');
    if (!held.take(network)) {
      socket.destroy();
      return;
    }
    socket.once('close', () => held.give(network));
  });
}
