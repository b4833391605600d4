/** HTTP: the page's files, and what is asked of tables without a socket. */
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import files from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createBody, joinBody, listQuery, rematchBody, tableName } from '../../wire/messages.ts';
import type { Authority } from '../authority/authority.ts';
import type { Classes } from '../classroom/classes.ts';
import type { ListQuery } from '../storage/types.ts';
import { BROKEN, bearer, MALFORMED, malformed, NOT_FOUND, read, send, TOO_MANY } from './answers.ts';
import { serveClasses } from './class-http.ts';
import type { Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { serveAddresses } from './reach.ts';

/** Takes the lines of the log, each a JSON object. */
export interface LogTo {
  write(line: string): void;
}

export interface HttpSettings {
  authority: Authority;
  classes: Classes;
  /** Does the storage answer? */
  healthy: () => Promise<boolean>;
  /** The folder of the built page; null: none is served. */
  page: string | null;
  limits: Limits;
  /** Is what a proxy says of the sender's address believed? */
  trustProxy: boolean;
  /** Writes to the log: `silent` in tests. */
  logLevel: string;
  /** Where its lines go; left out: to standard output. */
  logTo?: LogTo;
  /** The figures for whoever watches the server; null: they are not shown. */
  metrics: Metrics | null;
}

/**
 * What the log has of a request: what was asked, and by which address; nothing that was sent with it, no query, and no
 * table or class: whoever knows an id or a code may come to it.
 */
function asked({ method, url, ip }: { method: string; url: string; ip: string }): Record<string, string> {
  const path = url.split('?', 1)[0].replace(/(?<=\/(?:tables|classes)\/)[^/]+|[\w-]{22}/g, '...');
  return { method, path, address: ip };
}

/** A week and a half for files whose name changes with their content; the page that names them is always asked for. */
function caching(reply: { setHeader(name: string, value: string): unknown }, path: string): void {
  const hashed = /[\\/]assets[\\/]/.test(path);
  reply.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

export async function createHttp(settings: HttpSettings): Promise<FastifyInstance> {
  const { authority, classes, limits, page } = settings;
  const app = Fastify({
    logger: {
      level: settings.logLevel,
      ...(settings.logTo ? { stream: settings.logTo } : {}),
      serializers: { req: asked },
    },
    bodyLimit: limits.bytes,
    // The nearest proxy alone: what stands before its word was written by whoever sent the request.
    trustProxy: settings.trustProxy ? (_address, hop) => hop < 1 : false,
    // What may come at most is small: nobody needs minutes to send it.
    requestTimeout: 20_000,
    // An address that can't be decoded: it is not said back, as Fastify would.
    frameworkErrors: (_error, _request, reply: FastifyReply) =>
      void reply.code(400).header('x-content-type-options', 'nosniff').send(MALFORMED),
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'worker-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // Classrooms are served over plain HTTP: whoever has TLS says so at the proxy.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => ({ statusCode: 429, ...TOO_MANY }),
  });
  const often = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } });

  app.setErrorHandler((error: { statusCode?: number; message?: string }, request: FastifyRequest, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 429) return reply.code(429).send(TOO_MANY);
    if (status < 500) return reply.code(status).send(MALFORMED);
    request.log.error(error);
    return reply.code(500).send(BROKEN);
  });

  app.get('/api/health', () => ({ ok: true }));
  app.get('/api/ready', often(limits.requests), async (_request, reply) => {
    const ok = await settings.healthy();
    return reply.code(ok ? 200 : 503).send({ ok });
  });

  const { metrics } = settings;
  if (metrics)
    app.get('/api/metrics', async (_request, reply) =>
      reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
    );

  // What is brought is played through, which takes as long as hundreds of moves.
  const brings = app.createRateLimit({ max: limits.brought, timeWindow: 60_000 });
  app.post('/api/tables', often(limits.creations), async (request, reply) => {
    const body = read(createBody, request.body);
    if (body?.brought !== undefined) {
      const counted = await brings(request);
      if (!counted.isAllowed && counted.isExceeded) return reply.code(429).send(TOO_MANY);
    }
    return send(reply, body ? await authority.create(body) : malformed(createBody, request.body), 201);
  });

  app.get('/api/tables', often(limits.requests), async (request, reply) => {
    const query = read(listQuery, request.query);
    if (!query) return send(reply, MALFORMED);
    const [created, id] = query.after?.split('.') ?? [];
    const asked: ListQuery = {
      limit: Number(query.limit ?? 50),
      ...(query.kind ? { kind: query.kind } : {}),
      ...(query.status ? { status: query.status } : {}),
      ...(id ? { after: { created: Number(created), id } } : {}),
    };
    return { ok: true, tables: await authority.list(asked), house: authority.house };
  });

  app.get<{ Params: { name: string } }>('/api/tables/:name', often(limits.requests), async (request, reply) => {
    const name = read(tableName, request.params.name);
    return send(reply, name ? await authority.info(name) : MALFORMED);
  });

  app.post<{ Params: { name: string } }>('/api/tables/:name/join', often(limits.joins), async (request, reply) => {
    const name = read(tableName, request.params.name);
    const body = read(joinBody, request.body);
    if (!name || !body) return send(reply, name ? malformed(joinBody, request.body) : MALFORMED);
    return send(reply, await authority.join(name, body));
  });

  app.post<{ Params: { name: string } }>('/api/tables/:name/rematch', often(limits.joins), async (request, reply) => {
    const name = read(tableName, request.params.name);
    const body = read(rematchBody, request.body);
    return send(reply, name && body ? await authority.rematch(name, body.secret) : MALFORMED);
  });

  app.get<{ Params: { name: string } }>('/api/tables/:name/record', often(limits.joins), async (request, reply) => {
    const name = read(tableName, request.params.name);
    return send(reply, name ? await authority.record(name, bearer(request)) : MALFORMED);
  });

  serveClasses(app, classes, limits);
  serveAddresses(app, limits);

  if (page !== null)
    await app.register(files, { root: page, dotfiles: 'ignore', cacheControl: false, setHeaders: caching });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(NOT_FOUND));
  return app;
}
