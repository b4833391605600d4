/** Is what is stored of a table whole? What is not costs that table alone: it is in no list, and whoever comes is told so. */
import * as z from 'zod/mini';
import { TALKS, type TableInfo } from '../../wire/messages.ts';
import type { StoredTable } from '../storage/types.ts';
import { aboutOf, infoOf } from './about.ts';
import { BROKEN, type Done } from './refusals.ts';

const text = z.nullable(z.string());
const numbers = z.record(z.string(), z.number());
const asking = { asked: z.array(z.string()) };

/** As far as pages are told of it, or a secret is compared with it. */
const whole = z.object({
  chosen: z.record(z.string(), z.unknown()),
  seats: z.record(
    z.string(),
    z.nullable(
      z.object({
        name: text,
        secret: text,
        bot: z.optional(text),
        members: z.optional(z.array(z.object({ id: z.string(), name: z.string(), secret: z.string() }))),
      }),
    ),
  ),
  commitment: z.string(),
  version: z.string(),
  chance: z.object({ seed: z.string(), nonce: z.string() }),
  next: z.optional(z.string()),
  host: text,
  confirm: z.boolean(),
  pace: z.nullable(z.record(z.string(), z.number())),
  clock: z.nullable(
    z.object({
      left: numbers,
      grace: numbers,
      running: z.readonly(z.array(z.string())),
      since: z.nullable(z.number()),
    }),
  ),
  pause: z.object({ on: z.boolean(), ...asking }),
  talk: z.enum(TALKS),
  outOfTime: text,
  closed: z.boolean(),
  brought: z.boolean(),
  takenBack: z.object({ done: z.boolean(), ...asking }),
  group: text,
  watch: text,
  held: z.boolean(),
  sealed: z.boolean(),
});

/** What is wrong with what is stored of a table, without any of it; null: nothing. */
export function damageOf(row: StoredTable): Error | null {
  if (typeof row.about !== 'object' || row.about === null) return new Error('what is known of it can not be read');
  // What is renamed there must be renamed here: this would not compile.
  const checked = whole.safeParse(aboutOf(row) satisfies z.output<typeof whole>);
  return checked.success
    ? null
    : new Error(`its “${String(checked.error.issues[0]?.path[0])}” is not as it is written`);
}

/** What everybody may know of a table that is in nobody's memory. */
export function infoOfStored(row: StoredTable): Done<{ table: TableInfo }> {
  return damageOf(row) ? { ok: false, error: BROKEN } : { ok: true, table: infoOf(row) };
}
