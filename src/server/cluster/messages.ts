/** What one node asks of another that holds a home, and what it is told of those whom it passed on. */
import * as z from 'zod/mini';
import { classMessage, enrolBody, leadAsk, studentAsk } from '../../wire/classroom.ts';
import { CODE } from '../../wire/code.ts';
import { random } from '../../wire/fields.ts';
import { askMessage, joinBody, moveMessage, sayMessage, undoMessage } from '../../wire/messages.ts';
import type { Done } from '../authority/refusals.ts';

const count = z.number().check(z.int(), z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));

/** A node's first message: the cluster's secret, who it is, and whom it means to reach. */
export const greeting = z.strictObject({ secret: random, from: random, to: random });
export type Greeting = z.infer<typeof greeting>;

/** Of a place at a table or a class: the number by which whoever asks has it. */
const place = count;

/**
 * What is asked for. `owner`: whose place it is, counted by whoever asks; `came`: when its connection came, in
 * milliseconds since 1970.
 */
export const asked = z.discriminatedUnion('call', [
  z.strictObject({ call: z.literal('info'), table: random }),
  z.strictObject({ call: z.literal('join'), table: random, body: joinBody }),
  z.strictObject({ call: z.literal('rematch'), table: random, secret: random }),
  z.strictObject({ call: z.literal('record'), table: random, secret: z.optional(random) }),
  z.strictObject({
    call: z.literal('attend'),
    table: random,
    secret: z.optional(random),
    place,
    owner: count,
    came: count,
  }),
  z.strictObject({ call: z.literal('move'), place, message: moveMessage }),
  z.strictObject({ call: z.literal('undo'), place, message: undoMessage }),
  z.strictObject({ call: z.literal('ask'), place, message: askMessage }),
  z.strictObject({ call: z.literal('say'), place, message: sayMessage }),
  z.strictObject({ call: z.literal('leave'), place }),
  z.strictObject({ call: z.literal('class-info'), class: random, code: z.string().check(z.regex(CODE)) }),
  z.strictObject({
    call: z.literal('class-enrol'),
    class: random,
    code: z.string().check(z.regex(CODE)),
    body: enrolBody,
  }),
  z.strictObject({ call: z.literal('class-results'), class: random, secret: random }),
  z.strictObject({ call: z.literal('class-erase'), class: random, secret: random }),
  z.strictObject({ call: z.literal('class-attend'), class: random, message: classMessage, place }),
  z.strictObject({ call: z.literal('class-lead'), place, message: leadAsk }),
  z.strictObject({ call: z.literal('class-student'), place, message: studentAsk }),
  z.strictObject({ call: z.literal('class-leave'), place }),
]);
export type Asked = z.infer<typeof asked>;

const refusal = z.object({
  code: z.string(),
  message: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

/** What was done, or why not; `elsewhere`: nothing was, as this node does not hold the home. */
export const answered = z.union([
  z.strictObject({ elsewhere: z.literal(true) }),
  z.looseObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), error: refusal }),
]);
export type Answered = { elsewhere: true } | Done;

/** What somebody at a place is told, in the words of `Guest` and `ClassGuest`. `cut`: the place is gone. */
export const told = z.strictObject({
  place,
  what: z.enum(['news', 'table', 'whole', 'said', 'team', 'bye', 'cut']),
  of: z.optional(z.unknown()),
});
export type Told = z.infer<typeof told>;

/** Where nodes find one another. */
export const PATH = '/nodes';
/** How long a node has for an answer, in milliseconds. */
export const PATIENCE = 5_000;
/** The most bytes of what is asked: a page's largest message, written anew. */
export const ASKED_MOST = 256 * 1024;
/** So much may wait to be sent to a node, or to be answered by it. */
export const WAITING_MOST = 10_000;
