/** A server for tests: real HTTP and sockets on loopback, storage in memory. */
import { io, type Socket } from 'socket.io-client';
import { freePort } from '../../../../scripts/measure/port.ts';
import { type Parts, readConfig, startServer } from '../../../../src/server/main.ts';
import { memoryStorage } from '../../../../src/server/storage/memory.ts';
import { LIMITS, type Limits } from '../../../../src/server/transport/limits.ts';
import type { Answer, FromPage, FromServer, Taken } from '../../../../src/wire/messages.ts';

export type Wire = Socket<FromServer, FromPage>;

export interface Served {
  address: string;
  post<T = object>(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T> & { status: number }>;
  get(path: string): Promise<{ status: number; text: string; headers: Headers }>;
  /** A table with both seats taken. */
  table(): Promise<{ us: Taken; china: Taken }>;
  socket(headers?: Record<string, string>): Wire;
  close(): Promise<void>;
}

export async function serve(
  limits: Partial<Limits> = {},
  page: string | null = null,
  env = {},
  parts: Partial<Parts> = {},
): Promise<Served> {
  // Files of tests run side by side: none may count ports for itself.
  const config = readConfig(
    { PORT: String(await freePort()), HOST: '127.0.0.1', LOG_LEVEL: 'silent', METRICS: '1', ...env },
    '.',
  );
  const server = await startServer(config, {
    page,
    storage: memoryStorage(),
    limits: { ...LIMITS, ...limits },
    ...parts,
  });
  const { address } = server;
  const sockets: Wire[] = [];
  const post: Served['post'] = async (path, body, headers = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: text,
    });
    return { ...((await answer.json()) as Answer<never>), status: answer.status };
  };
  return {
    address,
    post,
    async get(path) {
      const answer = await fetch(address + path);
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    },
    async table() {
      const chosen = { scenario: 'lesson' };
      const us = await post<Taken>('api/tables', { chosen, listed: true, name: 'Ada', player: '0' });
      if (!us.ok) throw new Error(us.error.code);
      const china = await post<Taken>(`api/tables/${us.table.id}/join`, { name: 'Bo' });
      if (!china.ok) throw new Error(china.error.code);
      return { us, china };
    },
    socket(headers = {}) {
      const socket: Wire = io(address, {
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: headers,
        reconnection: false,
      });
      sockets.push(socket);
      return socket;
    },
    async close() {
      for (const socket of sockets) socket.disconnect();
      await server.close();
    },
  };
}

/** Asks over a socket. */
export const ask = (socket: Wire, event: keyof FromPage, message: unknown): Promise<Answer<Record<string, unknown>>> =>
  socket.timeout(5000).emitWithAck(event, message as never) as never;
