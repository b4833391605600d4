/** What HTTP answers, and how what it is asked is read. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodMiniType } from 'zod/mini';
import type { Done } from '../authority/authority.ts';
import { no } from '../authority/world.ts';

export const MALFORMED = no('malformed', 'This request is not well formed.');
const BAD_NAME = no('bad-name', 'A name has 1 to 40 letters that can be seen.');
export const NOT_FOUND = no('not-found', 'There is nothing at this address.');
export const TOO_MANY = no('too-many', 'Too many requests from this address: wait a minute.');
export const BROKEN = no('server-error', 'Something went wrong on the server. Nothing was changed.');

const BEARER = /^Bearer ([\w-]{22})$/;

/** The secret that was shown in a header; undefined where none was. */
export const bearer = ({ headers }: FastifyRequest): string | undefined =>
  BEARER.exec(headers.authorization ?? '')?.[1];

/** The status of an answer: refusals of the game are conflicts, not faults. */
const STATUS: Record<string, number> = {
  malformed: 400,
  'bad-name': 400,
  'bad-pupil-name': 400,
  'table-unknown': 404,
  'class-unknown': 404,
  'not-stored': 503,
};

export function send(reply: FastifyReply, done: Done, good = 200): FastifyReply {
  return reply.code(done.ok ? good : (STATUS[done.error.code] ?? 409)).send(done);
}

/** Says what is wrong with a body: a name that can't be shown, or all of it. */
export function malformed(schema: ZodMiniType<unknown>, data: unknown, badName: Done = BAD_NAME): Done {
  const checked = schema.safeParse(data);
  return checked.error?.issues.every(({ path }) => path[0] === 'name') ? badName : MALFORMED;
}

/** What was asked, checked; undefined where it is not well formed. */
export function read<T>(schema: ZodMiniType<T>, data: unknown): T | undefined {
  const checked = schema.safeParse(data);
  return checked.success ? checked.data : undefined;
}
