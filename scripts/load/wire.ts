/** What the clients of all three servers share: a socket whose bytes are counted, and a table as they play it. */
import { io, type Socket } from 'socket.io-client';

/** Two clients who play match after match with one another. */
export interface Pair {
  /** Sets up a match: both are there, and know how it stands. */
  begin(): Promise<void>;
  /**
   * Makes one move; fulfilled when both know of it. @returns milliseconds from sending it to its acknowledgement; null
   * where the server is gone
   */
  move(): Promise<number | null>;
  readonly over: boolean;
}

/** What the servers have sent to all clients, frames' heads left out. */
export const received = { bytes: 0 };

export interface Counted {
  socket: Socket;
  connected: Promise<void>;
}

/** A socket that speaks WebSocket from the first byte, and does not come back. */
export function connect(address: string, auth: Record<string, string> = {}): Counted {
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  const connected = new Promise<void>((fulfil, refuse) => {
    socket.once('connect', () => {
      socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
        // One byte says what kind of packet it is.
        received.bytes += 1 + (typeof data === 'string' ? Buffer.byteLength(data) : 0);
      });
      fulfil();
    });
    socket.once('connect_error', refuse);
  });
  return { socket, connected };
}

/** Sends JSON, and gives the answer's. Rejects where it is no success. */
export async function post<T>(address: string, body: unknown): Promise<T> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

export const drawn = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)];
