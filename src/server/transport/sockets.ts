/** Sockets: each takes one place at one table, and is bound to it for as long as it lasts. */
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import type { ZodMiniType } from 'zod/mini';
import {
  type Answer,
  type AttendMessage,
  askMessage,
  attendMessage,
  type FromPage,
  type FromServer,
  moveMessage,
  sayMessage,
  undoMessage,
  type Whole,
} from '../../wire/messages.ts';
import { packed } from '../../wire/news.ts';
import type { Authority, Place } from '../authority/authority.ts';
import { Bucket } from '../authority/bucket.ts';
import type { World } from '../authority/world.ts';
import type { Classes } from '../classroom/classes.ts';
import { serveClass } from './class-sockets.ts';
import { BROKEN, type Hear, MALFORMED, NOWHERE, TOO_FAST, type Wire } from './hearing.ts';
import { Held, type Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { addressOf, allowed } from './origins.ts';

export interface SocketSettings {
  authority: Authority;
  classes: Classes;
  world: World;
  limits: Limits;
  /** Origins beside our own whose pages may connect. */
  origins: readonly string[];
  trustProxy: boolean;
  metrics: Metrics;
  /** Told of what should not happen. */
  failed(error: unknown): void;
}

/** A connection, before anything is said over it. */
interface Raw {
  request: IncomingMessage;
  remoteAddress: string;
  close(discard: boolean): void;
  once(event: 'close', hear: () => void): void;
}

/** Serves sockets on an HTTP server; `close` puts everybody out. */
export function createSockets(http: HttpServer, settings: SocketSettings): Server<FromPage, FromServer> {
  const { limits, trustProxy } = settings;
  const held = new Held(limits.sockets);
  const io = new Server<FromPage, FromServer>(http, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: limits.bytes,
    // Whoever connects and says nothing is put out.
    connectTimeout: 10_000,
    cors: { origin: [...settings.origins] },
    allowRequest: (request, decide) => decide(null, allowed(request, settings.origins)),
  });
  // Connections are counted, not what is spoken over them: one that says nothing holds its place as well.
  io.engine.on('connection', (raw: Raw) => {
    const address = addressOf({ headers: raw.request.headers, remoteAddress: raw.remoteAddress }, trustProxy);
    if (!held.take(address)) {
      raw.close(true);
      return;
    }
    settings.metrics.sockets(1);
    raw.once('close', () => {
      held.give(address);
      settings.metrics.sockets(-1);
    });
  });
  io.on('connection', (socket) => {
    // Who leaves has no use for the connection any more.
    socket.on('disconnect', () => socket.conn.close());
    serve(socket, settings);
  });
  return io;
}

/** When the newest connection came, in milliseconds since 1970; of several at once, one later each. */
let newest = 0;

/** What one socket may say, and what it is answered. */
export function serve(socket: Wire, { authority, classes, limits, world, metrics, failed }: SocketSettings): void {
  const bucket = new Bucket(limits.messages, limits.burst, world.now());
  const places = new Bucket(limits.places, limits.placesBurst, world.now());
  newest = Math.max(newest + 1, world.now());
  const came = newest;
  let place: Place | null = null;
  let gone = false;

  /** Checks a message, answers it, and never throws. */
  const on: Hear = <T, A extends object>(
    event: keyof FromPage,
    schema: ZodMiniType<T>,
    work: (message: T) => Promise<Answer<A>>,
  ): void => {
    const hear = (message: unknown, answer: unknown): void => {
      const since = world.now();
      const reply = (a: Answer<A>): void => {
        metrics.answered(event, a.ok ? 'ok' : a.error.code, (world.now() - since) / 1000);
        if (typeof answer === 'function') (answer as (a: Answer<A>) => void)(a);
      };
      const checked = bucket.take(world.now()) ? schema.safeParse(message) : null;
      if (!checked?.success) {
        reply(checked ? MALFORMED : TOO_FAST);
        return;
      }
      work(checked.data).then(reply, (error: unknown) => {
        failed(error);
        reply(BROKEN);
      });
    };
    socket.on(event, hear as never);
  };

  const leave = (): void => {
    place?.leave();
    place = null;
  };

  /** One place is taken after another, in the order in which they were asked for. */
  let taking: Promise<unknown> = Promise.resolve();
  on('attend', attendMessage, (message) => {
    if (!places.take(world.now())) return Promise.resolve(TOO_FAST);
    const taken = taking.then(() => take(message));
    taking = taken.catch(() => {});
    return taken;
  });
  const take = async ({ table, secret }: AttendMessage): Promise<Answer<{ whole: Whole }>> => {
    const done = await authority.attend(table, secret, {
      owner: socket,
      came,
      news: (news) => socket.emit('news', packed(news)),
      table: (info) => socket.emit('table', info),
      whole: (whole) => socket.emit('whole', whole),
      said: (said) => socket.emit('said', said),
      team: (team) => socket.emit('team', team),
      bye(reason) {
        place = null;
        socket.emit('bye', reason);
      },
      // A page comes back by itself from a connection that broke, and from no other.
      cut: () => socket.conn.close(),
    });
    if (!done.ok) return done;
    // It may have gone while the place was sought.
    if (gone) {
      done.place.leave();
      return NOWHERE;
    }
    // The new place first: a table that is left by its last guest need not be loaded again.
    leave();
    place = done.place;
    return { ok: true, whole: place.whole };
  };
  on('move', moveMessage, async ({ version, type, args, reason }) => {
    return place?.move(version, type, args, reason) ?? NOWHERE;
  });
  on('undo', undoMessage, async ({ version }) => place?.undo(version) ?? NOWHERE);
  on('ask', askMessage, async (message) => place?.ask(message) ?? NOWHERE);
  on('say', sayMessage, async (message) => place?.say(message) ?? NOWHERE);
  const leaveClass = serveClass(socket, classes, on, new Bucket(limits.places, limits.placesBurst, world.now()), world);
  socket.on('disconnect', () => {
    gone = true;
    leave();
    leaveClass();
  });
}
