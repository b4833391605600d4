/** The shape of the vocabulary of effects, as `effects/types.ts` has it, with what each field means. */
import { z } from 'zod';
import type { Condition, Effect, Mods, Selector } from '../effects/types.ts';
import { BLOCS, ENTERPRISES, FILES, REGIONS, SUITS } from '../terms.ts';
import { NATIONS } from './nations/nations.ts';
import { TRAITS } from './nations/types.ts';

const NATION_IDS = new Set(NATIONS.map((n) => n.id));

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** The code of a nation that has a space on the board. */
export const nation = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((one) => NATION_IDS.has(one), 'no such nation');
const end = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((one) => NATION_IDS.has(one) || one === 'USA' || one === 'CHN', 'no such nation or home');
export const suit = z.enum(SUITS);
const who = z.enum([...BLOCS, 'actor', 'rival', 'both', 'trailing', 'leading', 'crowded']).meta({
  id: 'Who',
  title: 'Who',
  description:
    'A bloc, or who stands for it: actor (who plays the event), rival (the other), both, trailing and leading (in Standing), crowded (more Congestion); a tie is nobody',
});
const bounds = {
  min: z.int().optional().describe('Least, inclusive'),
  max: z.int().optional().describe('Most, inclusive'),
};
const range = z.tuple([z.int().min(1).max(4), z.int().min(1).max(4)]).refine(([a, b]) => a <= b);
/** A step that changes something, of at most this many. */
const step = (most: number) =>
  z
    .int()
    .min(-most)
    .max(most)
    .refine((n) => n !== 0, 'a change of nothing');

export const selectorSchema: z.ZodType<Selector> = z
  .strictObject({
    only: z.array(nation).min(1).optional().describe('One of these nations'),
    region: z.array(z.enum(REGIONS)).min(1).optional().describe('In one of these regions'),
    interest: z.array(suit).min(1).optional().describe('With one of these interests'),
    trait: z.array(z.enum(TRAITS)).min(1).optional().describe('With one of these traits'),
    lean: z
      .array(z.enum(['shared', 'licence', 'none']))
      .min(1)
      .optional()
      .describe('With one of these readings of the law; none: without any'),
    partner: z
      .enum(['unaligned', 'signed-any', 'dual', ...who.options])
      .optional()
      .describe("Nobody's partner, somebody's, both's, or that bloc's (dual ones too)"),
    committed: z
      .enum([...who.options, 'not'])
      .optional()
      .describe('Committed to that bloc, or to nobody'),
    weight: range.optional().describe('Weight from and up to'),
    autonomy: range.optional().describe('Autonomy from and up to'),
    influence: z
      .strictObject({
        who: who.describe('Whose influence'),
        min: z.int().min(0).max(6).optional().describe('Least influence'),
        max: z.int().min(0).max(6).optional().describe('Most influence'),
      })
      .optional()
      .describe('By the influence of a bloc there'),
    linked: z.array(end).min(1).optional().describe('Linked to one of these nations or homes'),
    reach: who.optional().describe("Within that bloc's reach"),
    unserved: z.literal(true).optional().describe('Unconnected, and served by no constellation yet'),
    network: who.optional().describe('Where that bloc has a network'),
  })
  .meta({ id: 'Selector', title: 'Selector', description: 'Which nations: every field given must hold' });

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z
    .union([
      z.strictObject({ test: z.enum(['tension', 'law', 'debris-total']).describe('The figure tested'), ...bounds }),
      z.strictObject({
        test: z.literal('file').describe('The level of a cooperation file'),
        file: z.enum(FILES).describe('Which file'),
        ...bounds,
      }),
      z.strictObject({
        test: z
          .enum(['debris', 'home', 'constellations', 'companies', 'networks', 'standing-lead', 'congestion'])
          .describe("The bloc's figure tested"),
        who: who.describe('Whose'),
        ...bounds,
      }),
      z.strictObject({
        test: z.literal('tokens').describe('Tokens of a suit'),
        who: who.describe('Whose'),
        suit: suit.describe('Which suit'),
        ...bounds,
      }),
      z.strictObject({
        test: z.literal('nations').describe('How many nations of a selection there are'),
        in: selectorSchema.describe('The selection'),
        ...bounds,
      }),
      z.strictObject({
        test: z.literal('flown').describe('Missions flown'),
        who: who.describe('By whom'),
        mission: id.optional().describe('That mission alone'),
        min: z.int().optional().describe('Least number'),
      }),
      z.strictObject({ test: z.literal('wolf').describe('The Wolf Amendment stands') }),
      z.strictObject({ test: z.literal('round').describe('The number of the round'), ...bounds }),
      z.strictObject({
        test: z.literal('not').describe('The other does not hold'),
        of: conditionSchema.describe('The other condition'),
      }),
      z.strictObject({
        test: z.enum(['all', 'any']).describe('All of them hold, or any'),
        of: z.array(conditionSchema).min(2).describe('The conditions'),
      }),
    ])
    .meta({ id: 'Condition', title: 'Condition', description: 'What must hold' }),
);

const percent = z.int().min(-50).max(50);
export const modsSchema: z.ZodType<Mods> = z
  .strictObject({
    launch: percent.optional().describe('Percentage points on every launch'),
    outreachTokens: z.int().optional().describe('More tokens that one Outreach may use'),
    outreachPoints: z.int().optional().describe('More points on every Outreach'),
    signings: z.int().optional().describe('More nations that may sign in one turn, and at the Reckoning'),
    votes: z.int().optional().describe('Votes in every Session'),
    orbitSafety: percent.optional().describe("Percentage points off the orbit check's chance, for both blocs"),
    enterpriseCost: z.int().optional().describe('Points off the price of every enterprise'),
    freeCooperation: z.literal(1).optional().describe('Cooperating in a Dialogue costs nothing'),
    noTests: z.literal(1).optional().describe("The bloc's own events may not raise Debris"),
    patience: z.literal(1).optional().describe('Wavering partners get one more round'),
    stock: z.int().optional().describe('Tokens of every suit beyond the limit'),
  })
  .meta({ id: 'Mods', title: 'Mods', description: 'What a policy gives its bloc while it stands; policies add up' });

export const effectsSchema: z.ZodType<Effect[]> = z.lazy(() =>
  z.array(effectSchema).min(1).meta({ id: 'Effects', title: 'Effects', description: 'What happens, in order' }),
);

const does = <T extends string>(what: T, says: string) => z.literal(what).describe(says);
const n = (most: number, says: string) => step(most).describe(says);

export const effectSchema: z.ZodType<Effect> = z.lazy(() =>
  z
    .discriminatedUnion('do', [
      z.strictObject({
        do: does('influence', 'Places influence, or takes it away'),
        who: who.describe('Whose influence'),
        n: n(3, 'Influence a nation; negative: taken away'),
        in: selectorSchema.describe('Among which nations'),
        pick: z
          .union([z.int().min(1).max(6), z.literal('all')])
          .optional()
          .describe('In so many different nations (1 where absent), or in all'),
      }),
      z.strictObject({
        do: does('sign', 'Nations may sign'),
        who: who.describe('With whom'),
        in: selectorSchema.describe('Among which nations'),
        max: z.int().min(1).optional().describe('So many at most'),
        waive: z.int().min(1).max(2).optional().describe('Margin still missing that is overlooked'),
      }),
      z.strictObject({
        do: does('status', 'A partner leaves or becomes dual'),
        who: who.describe('Whose partner'),
        in: selectorSchema.describe('Among which nations'),
        to: z.enum(['leave', 'dual']).describe('What it becomes'),
      }),
      z.strictObject({
        do: does('token', 'Gives or takes tokens'),
        who: who.describe('Whose'),
        suit: suit.describe('Of which suit'),
        n: n(3, 'Tokens'),
      }),
      z.strictObject({
        do: does('standing', 'Gives or takes Standing'),
        who: who.describe('Whose'),
        n: n(5, 'Points of Standing'),
      }),
      z.strictObject({ do: does('home', 'Moves Home'), who: who.describe('Whose'), n: n(2, 'Steps') }),
      z.strictObject({ do: does('tension', 'Moves Tension'), n: n(3, 'Points') }),
      z.strictObject({
        do: does('debris', 'Leaves or clears Debris'),
        who: who.describe('Of whose colour'),
        n: n(2, 'Pips; negative: cleared'),
      }),
      z.strictObject({ do: does('orbit-check', 'An orbit check takes place') }),
      z.strictObject({
        do: does('file', 'Moves a cooperation file'),
        file: z.enum(FILES).describe('Which file'),
        n: n(2, 'Levels'),
      }),
      z.strictObject({
        do: does('law', 'Moves lunar law'),
        n: n(2, 'Steps; positive toward national licence, negative toward shared rules'),
        toward: who.optional().describe("Toward that bloc's own side instead"),
      }),
      z.strictObject({
        do: does('votes', 'Votes in the coming Session'),
        who: who.describe('Whose'),
        n: n(6, 'Votes'),
      }),
      z.strictObject({
        do: does('build', 'Founds an enterprise for nothing'),
        who: who.describe('Whose'),
        kind: z.enum(ENTERPRISES).describe('Which kind'),
        in: selectorSchema.optional().describe('For a network: among which nations'),
      }),
      z.strictObject({
        do: does('mission', 'Changes the next mission'),
        who: who.describe('Whose'),
        paid: n(6, 'Points already paid').optional(),
        odds: percent.optional().describe('Percentage points of reliability'),
        noFirst: z.literal(true).optional().describe('It earns no first'),
      }),
      z.strictObject({
        do: does('roll', 'A roll of 1 to 100'),
        p: z.int().min(5).max(95).describe('Chance in percent'),
        then: effectsSchema.describe('If it succeeds'),
        else: effectsSchema.optional().describe('If not'),
      }),
      // An option may be to do nothing.
      z.strictObject({
        do: does('choose', 'A choice among options'),
        who: who.describe('Who chooses'),
        options: z.array(z.array(effectSchema)).min(2).max(4).describe('The effects of each option; none: nothing'),
      }),
      z.strictObject({
        do: does('when', 'Only under a condition'),
        if: conditionSchema.describe('The condition'),
        then: effectsSchema.describe('If it holds'),
        else: effectsSchema.optional().describe('If not'),
      }),
      z.strictObject({
        do: does('policy', 'Stays in play'),
        who: who.describe('Whose'),
        mods: modsSchema.optional().describe('What it gives while it stands'),
        each: effectsSchema.optional().describe('Effects at every Briefing'),
        until: z.enum(['round', 'match']).describe('To the end of this round, or of the match'),
      }),
      z.strictObject({
        do: does('cards', 'Cards of a hand or of the discards'),
        who: who.describe('Whose'),
        op: z.enum(['draw', 'discard', 'reveal', 'retrieve', 'remove']).describe('What is done with them'),
        n: z.int().min(1).max(9).describe('Cards'),
        suit: suit.optional().describe('Of that suit alone'),
      }),
      z.strictObject({
        do: does('promise', 'Promises a nation a part in the next mission'),
        who: who.describe('Whose mission'),
        in: selectorSchema.describe('Among which nations'),
      }),
      z.strictObject({
        do: does('dialogue', 'Changes the next Dialogue'),
        op: z
          .enum(['reveal', 'double', 'no-exploit'])
          .describe('The bloc shows its choice first; a joint Cooperate counts twice; the bloc may not Exploit'),
        who: who.describe('Which bloc'),
      }),
      z.strictObject({
        do: does('distress', "A crew's distress call"),
        who: z.enum([...who.options, 'drawn']).describe('Whose crew; drawn: of a bloc drawn by chance'),
      }),
      z.strictObject({
        do: does('wolf', 'The Wolf Amendment'),
        stands: z.boolean().describe('It stands from here on, or is repealed'),
      }),
      z.strictObject({ do: does('plan', 'China turns its Five-Year Plan to a suit of its choice, for nothing') }),
      z.strictObject({
        do: does('connect', 'Connects nations'),
        who: who.describe('Whose constellation'),
        n: z.int().min(1).max(3).describe('Nations'),
        in: selectorSchema.optional().describe('Among which nations'),
      }),
    ])
    .meta({ id: 'Effect', title: 'Effect', description: 'One thing that an event does' }),
);
