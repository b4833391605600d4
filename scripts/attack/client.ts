/** What an attacker has: HTTP as it stands in the request, and bytes. */
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Target } from './attack.ts';

/** How long an answer is waited for, in milliseconds: a busy machine needs it. */
const PATIENCE = 20_000;

const agent = new Agent({ keepAlive: true, maxSockets: 24 });

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** Undefined where it is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into from outside, whatever they are.
  json: any;
}

export type Headers = Record<string, string>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param path as it is sent @param body a text as it stands; anything else as JSON */
export function http(t: Target, method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Reply> {
  const data = body === undefined || typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body);
  const type: Headers = data === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise((done, fail) => {
    const options = { host: '127.0.0.1', port: t.port, method, path, agent, headers: { ...type, ...headers } };
    const asked = request(options, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('error', fail);
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, text, json: parsed(text) }),
      );
    });
    asked.setTimeout(PATIENCE, () => asked.destroy(new Error('no answer')));
    asked.on('error', fail);
    asked.end(data);
  });
}

export const get = (t: Target, path: string, headers?: Headers) => http(t, 'GET', path, undefined, headers);
export const post = (t: Target, path: string, body: unknown, headers?: Headers) => http(t, 'POST', path, body, headers);

/** Does it still answer? Over a connection of its own. */
export function alive(t: Target): Promise<boolean> {
  return new Promise((done) => {
    const asked = request({ host: '127.0.0.1', port: t.port, path: '/api/health', agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode === 200));
    });
    asked.setTimeout(PATIENCE, () => asked.destroy());
    asked.on('error', () => done(false));
    asked.on('close', () => done(false));
    asked.end();
  });
}

export const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Waits until it is so, a second and a half at most; says whether it is. */
export async function comes(so: () => boolean): Promise<boolean> {
  for (let n = 0; n < 60 && !so(); n++) await wait(25);
  return so();
}

/** A connection that says nothing yet; what goes wrong on it is nobody's concern. */
export function dial(t: Target): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(t.port, '127.0.0.1', () => done(socket));
    socket.on('error', fail);
  });
}

/** Sends bytes as they are; what came back until the other end hung up, or for so long. */
export async function bytes(t: Target, data: string | Buffer, ms = 400): Promise<string> {
  const socket = await dial(t);
  let text = '';
  socket.on('data', (part) => {
    text += part.toString('latin1');
  });
  socket.write(data);
  await Promise.race([new Promise((done) => socket.once('close', done)), wait(ms)]);
  socket.destroy();
  return text;
}
