/** The shape of a match file, for what comes from outside. */
import * as z from 'zod/mini';
import { SCENARIO_IDS } from './content/scenarios/index.ts';
import { MOST_MOVES } from './notation/text.ts';
import { BLOCS } from './terms.ts';

const text = (most: number) => z.string().check(z.maxLength(most));

export const recordSchema = z.strictObject({
  kind: z.enum(['finished', 'live']),
  rulesVersion: z.int().check(z.positive()),
  scenario: z.enum(SCENARIO_IDS),
  /** Checked by `readOptions`. */
  options: z.looseObject({}),
  seed: text(80).check(z.minLength(1)),
  names: z.optional(z.strictObject({ us: z.optional(text(40)), china: z.optional(text(40)) })),
  notes: z.optional(z.array(text(400)).check(z.maxLength(20))),
  /** Whether they are legal, the rules say. */
  moves: z
    .array(z.strictObject({ by: z.enum(BLOCS), move: z.looseObject({ type: text(20) }) }))
    .check(z.maxLength(MOST_MOVES)),
  rounds: z
    .array(z.strictObject({ moves: z.int(), hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }))
    .check(z.maxLength(20)),
});
