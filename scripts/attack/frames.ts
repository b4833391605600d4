/** A web socket as bytes, for what no library sends. */
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Target } from './attack.ts';
import { dial, get, wait } from './client.ts';

/** A frame of RFC 6455 as a page sends it. @param op 1 text, 2 binary, 8 close, 9 ping */
export function frame(payload: string | Buffer, op = 1, fin = true): Buffer {
  const data = Buffer.from(payload);
  const mask = randomBytes(4);
  const head = [(fin ? 0x80 : 0) | op];
  if (data.length < 126) head.push(0x80 | data.length);
  else if (data.length < 65_536) head.push(0x80 | 126, data.length >> 8, data.length & 255);
  else head.push(0x80 | 127, 0, 0, 0, 0, ...new Uint8Array(new Uint32Array([data.length]).buffer).reverse());
  return Buffer.concat([Buffer.from(head), mask, data.map((byte, i) => byte ^ mask[i & 3])]);
}

export const ENGINE = '/socket.io/?EIO=4&transport=';

export const upgrade = (path: string, headers = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n${headers}\r\n`;

export interface Raw {
  socket: Socket;
  /** All that has come back. */
  heard(): string;
  text(payload: string): void;
  readonly open: boolean;
  end(): void;
}

/** A web socket that has taken the namespace of the tables. @param greet the packets that are sent first */
export async function rawSocket(t: Target, greet: string[] = ['40'], headers = ''): Promise<Raw> {
  const socket = await dial(t);
  let heard = '';
  let open = true;
  socket.on('data', (part) => {
    heard += part.toString('utf8');
  });
  socket.on('close', () => {
    open = false;
  });
  socket.write(upgrade(`${ENGINE}websocket`, headers));
  for (let n = 0; n < 100 && open && !heard.includes('"sid"'); n++) await wait(5);
  for (const packet of greet) socket.write(frame(packet));
  for (let n = 0; n < 40 && greet.length > 0 && open && !heard.includes('40{'); n++) await wait(5);
  return {
    socket,
    heard: () => heard,
    text: (payload) => void (open && socket.write(frame(payload))),
    get open() {
      return open;
    },
    end: () => void socket.destroy(),
  };
}

/** A session over long polling that has not said anything; null where it is refused. */
export async function polled(t: Target, headers?: Record<string, string>): Promise<string | null> {
  const { text } = await get(t, `${ENGINE}polling`, headers);
  return /"sid":"([^"]+)"/.exec(text)?.[1] ?? null;
}
