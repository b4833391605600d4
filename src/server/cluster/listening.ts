/** Hears other nodes: they alone are let in who show the cluster's secret, and mean this very node. */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { failed } from '../storage/errors.ts';
import { MALFORMED } from '../transport/hearing.ts';
import { type Answered, ASKED_MOST, asked, greeting, PATH, type Told, WAITING_MOST } from './messages.ts';
import { type ServedHere, ServedNode } from './serving.ts';
import type { ClusterNode } from './types.ts';

/** How often a node is asked whether it is still there, and how long it may take to say so, in milliseconds. */
const PULSE = { pingInterval: 2_000, pingTimeout: 3_000 };

export interface Listener {
  /** Where others reach it: `host:port`. */
  readonly address: string;
  /** Lets nodes in from now on. */
  open(self: ClusterNode, secret: string, here: ServedHere): void;
  close(): Promise<void>;
}

const bytes = (text: string) => Buffer.from(text.padEnd(64).slice(0, 64));

/** Is it a node of this cluster that means this one? Takes as long for a wrong secret as for a right one. */
export function welcome(shown: unknown, self: ClusterNode, secret: string): boolean {
  const read = greeting.safeParse(shown);
  const fits = timingSafeEqual(bytes(read.success ? read.data.secret : ''), bytes(secret));
  return read.success && fits && read.data.to === self.id;
}

/** @param listen `host:port`; port 0: any that is free @param address what others dial; null: as it listens */
export async function listenForNodes(listen: string, address: string | null): Promise<Listener> {
  const at = listen.lastIndexOf(':');
  const http: HttpServer = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error) => reject(failed('NODE_LISTEN can not be listened on', error)));
    http.listen(Number(listen.slice(at + 1)), listen.slice(0, at).replace(/^\[|\]$/g, ''), resolve);
  });
  const { port } = http.address() as AddressInfo;
  let io: Server | null = null;

  return {
    address: address ?? `${listen.slice(0, at)}:${port}`,
    open(self, secret, here) {
      io = new Server(http, {
        path: PATH,
        serveClient: false,
        transports: ['websocket'],
        maxHttpBufferSize: ASKED_MOST,
        connectTimeout: 5_000,
        ...PULSE,
      });
      io.use((socket, next) => {
        if (welcome(socket.handshake.auth, self, secret)) next();
        else next(new Error('refused'));
      });
      io.on('connection', (socket) => {
        // A node that takes nothing in is given up: what it has missed nobody could tell it again.
        const crowded = () => (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length > WAITING_MOST;
        const node = new ServedNode(here, (told: Told) => {
          if (crowded()) socket.conn.close();
          else socket.emit('told', told);
        });
        socket.on('ask', (message: unknown, answer: unknown) => {
          const reply = (a: Answered) => typeof answer === 'function' && answer(a);
          const read = asked.safeParse(message);
          if (read.success) node.answer(read.data).then(reply);
          else reply(MALFORMED);
        });
        socket.on('disconnect', () => {
          socket.conn.close();
          node.leave();
        });
      });
    },
    async close() {
      if (io) await io.close();
      else await new Promise((done) => http.close(done));
    },
  };
}
