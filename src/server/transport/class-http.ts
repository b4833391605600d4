/** What is asked of classes without a socket. Whoever leads one shows its secret in a header, never in an address. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { enrolBody, openBody } from '../../wire/classroom.ts';
import { CODE } from '../../wire/code.ts';
import { random } from '../../wire/fields.ts';
import { no } from '../authority/world.ts';
import type { Classes } from '../classroom/classes.ts';
import { NO_CLASS } from '../classroom/refusals.ts';
import { EXPORTS } from '../classroom/results/exports.ts';
import { bearer, MALFORMED, malformed, read, send } from './answers.ts';
import type { Limits } from './limits.ts';

const BAD_NAME = no('bad-pupil-name', 'A name here has 1 to 24 letters that can be seen.');

export function serveClasses(app: FastifyInstance, classes: Classes, limits: Limits): void {
  const often = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } });

  app.post('/api/classes', often(limits.classes), async (request, reply) => {
    const body = read(openBody, request.body);
    return send(reply, body ? await classes.open(body) : MALFORMED, 201);
  });

  app.get<{ Params: { code: string } }>('/api/classes/:code', often(limits.requests), async (request, reply) => {
    const { code } = request.params;
    return send(reply, CODE.test(code) ? await classes.info(code) : MALFORMED);
  });

  app.post<{ Params: { code: string } }>(
    '/api/classes/:code/join',
    often(limits.enrolments),
    async (request, reply) => {
      const { code } = request.params;
      const body = read(enrolBody, request.body);
      if (!CODE.test(code) || !body)
        return send(reply, CODE.test(code) ? malformed(enrolBody, request.body, BAD_NAME) : MALFORMED);
      return send(reply, await classes.enrol(code, body));
    },
  );

  for (const { name, type, write } of EXPORTS)
    app.get<{ Params: { id: string } }>(
      `/api/classes/:id/${name}`,
      often(limits.exports),
      async (request, reply): Promise<FastifyReply> => {
        const [id, secret] = [read(random, request.params.id), bearer(request)];
        if (!id || !secret) return send(reply, NO_CLASS);
        const done = await classes.results(id, secret);
        if (!done.ok) return send(reply, done);
        // A browser that opens it saves it under this name, and nobody keeps it on the way.
        reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store');
        return reply.type(type).send(write(done.results));
      },
    );

  app.delete<{ Params: { id: string } }>('/api/classes/:id', often(limits.exports), async (request, reply) => {
    const [id, secret] = [read(random, request.params.id), bearer(request)];
    return send(reply, id && secret ? await classes.erase(id, secret) : NO_CLASS);
  });
}
