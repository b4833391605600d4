/**
 * The shape of content, checked when the tests run: what the types can't say (ranges, lengths, ids that exist, texts
 * that fit where they are shown). The public formats (src/data) are made of these, with what each field means.
 * Nothing that ships imports this file.
 */
import { z } from 'zod';
import type { Card } from '../effects/types.ts';
import { BLOCS, ERAS, FILES, NETWORKS, REGIONS } from '../terms.ts';
import { conditionSchema, effectSchema, effectsSchema, id, nation, suit } from './effect.schema.ts';
import type { Mission } from './missions/types.ts';
import { FIRSTS, MILESTONES } from './missions/types.ts';
import type { Offer } from './offers/types.ts';
import type { Resolution } from './resolutions/types.ts';
import { SCENARIO_IDS } from './scenarios/index.ts';
import { isSource } from './source-ids.ts';
import type { WorldEvent } from './world-events/types.ts';

const source = z.array(z.string().refine(isSource, 'a source that the facts do not know')).min(1);
const bloc = z.enum(BLOCS);

export const cardSchema = z.strictObject({
  id: id.describe('The card'),
  owner: z.enum([...BLOCS, 'neutral']).describe('Whose event it is; a neutral one serves whoever plays it'),
  era: z.enum(ERAS).describe('When it joins the deck'),
  suit: suit.describe('What its value counts as'),
  value: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).describe('Points of a play, 1 to 4'),
  event: effectsSchema.describe('What its event does, in order'),
  after: z
    .enum(['discard', 'remove', 'policy'])
    .describe('After its event: back to the discards, removed from the match, or kept in play'),
  needs: conditionSchema.optional().describe('The event happens only while this holds'),
  source: source.describe('Ids of the format sources'),
  lesson: z
    .union([z.literal(true), effectsSchema])
    .optional()
    .describe('In the Lesson: as it is (true), or with this event instead; absent: not in it'),
  war: z.literal(true).optional().describe('Linked to a war: left out by the switch noWar'),
}) satisfies z.ZodType<Card>;

export const missionSchema = z.strictObject({
  id: id.describe('The mission'),
  bloc: bloc.describe('Whose programme it is in'),
  order: z.int().min(1).max(7).describe('Place in the programme, from 1'),
  cost: z.int().min(3).max(9).describe('Points and tokens to be paid before it may launch'),
  reliability: z.int().min(50).max(95).describe('Chance of success in percent, before all else'),
  contributors: z.int().min(0).max(4).describe('Partners wanted; each one missing costs percentage points'),
  standing: z
    .tuple([z.int().min(1).max(8), z.int().min(1).max(8)])
    .refine(([first, second]) => first >= second, 'second earns more than first')
    .describe('Standing for the first bloc at the milestone, and for the second'),
  milestone: z.enum(MILESTONES).describe('What it achieves'),
  firsts: z.array(z.enum(FIRSTS)).describe('Firsts that both programmes race for'),
  crewed: z.boolean().describe('With a crew: a failure is a distress call'),
  base: z.enum(['working', 'full']).optional().describe('What stands on the Moon afterwards'),
  skippable: z.literal(true).optional().describe('May be passed over, at a loss of reliability'),
  source: source.describe('Ids of the format sources'),
  knownOn: z
    .string()
    .regex(/^20\d\d-\d\d$/)
    .optional()
    .describe('Month whose plan this follows, where the plans differ'),
}) satisfies z.ZodType<Mission>;

const cell = z.array(effectSchema);

/** Of a resolution or world event nobody is the actor, unless a bid was won: then words for a bloc are its own. */
export const resolutionSchema = z.strictObject({
  id: id.describe('The resolution'),
  lean: z.enum(['shared', 'licence']).nullable().describe('The reading of the law that it follows; null: neither'),
  pass: cell.describe('What it does when it passes'),
  fail: cell.describe('What it does when it fails'),
  source: source.describe('Ids of the format sources'),
}) satisfies z.ZodType<Resolution>;

export const worldEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: id.describe('The world event'),
    kind: z.literal('choice').describe('Each bloc chooses a or b, in secret'),
    outcomes: z
      .strictObject({
        aa: cell.describe('Both chose a'),
        ab: cell.describe('The United States a, China b'),
        ba: cell.describe('The United States b, China a'),
        bb: cell.describe('Both chose b'),
      })
      .describe('What each pair of choices does'),
    source: source.describe('Ids of the format sources'),
  }),
  z.strictObject({
    id: id.describe('The world event'),
    kind: z.literal('bid').describe('Each bloc bids tokens, in secret'),
    suit: suit.describe('Suit of the tokens bid'),
    win: effectsSchema.describe('What the winner gets'),
    none: cell.describe('What happens on a tie'),
    source: source.describe('Ids of the format sources'),
  }),
]) satisfies z.ZodType<WorldEvent>;

export const offerSchema = z.strictObject({
  id: id.describe('The offer'),
  nation: nation.describe('Whose offer it is'),
  era: z.enum(ERAS).describe('Era of the event that it follows'),
  gives: effectsSchema.describe('What the bloc that takes it up gets'),
  source: source.describe('Ids of the format sources'),
}) satisfies z.ZodType<Offer>;

const counts = z.strictObject({ us: z.int().min(0), china: z.int().min(0) });
const signing = z.strictObject({ turn: z.int().min(0), reckoning: z.int().min(0) });

/** The tables and opening of a scenario; numbers and switches are checked by their types alone. */
export const scenarioSchema = z.object({
  id: z.enum(SCENARIO_IDS),
  rounds: z.int().min(3).max(8),
  plays: z.int().min(3).max(6),
  hand: z.int().min(4).max(9),
  requests: z.int().min(0).max(3),
  nations: z.array(nation).min(20),
  cards: z.array(id).min(40),
  resolutions: z.array(id).min(3),
  worldEvents: z.array(id),
  offers: z.array(id),
  networks: z.array(z.enum(NETWORKS)),
  eras: z.strictObject({ founding: z.int().min(1), return: z.int().min(1), base: z.int().min(1) }),
  files: z.array(z.enum(FILES)),
  regions: z.array(z.tuple([z.enum(REGIONS), z.enum(REGIONS)])),
  signings: z.strictObject({ us: signing, china: signing }),
  opening: z.object({
    signed: z.strictObject({ us: z.array(nation), china: z.array(nation) }),
    dual: z.array(nation),
    influence: z.array(
      z.strictObject({
        nation,
        us: z.int().min(0).max(6).optional(),
        china: z.int().min(0).max(6).optional(),
        why: z.string().min(5),
      }),
    ),
    tension: z.int().min(0).max(9),
    law: z.int().min(-5).max(5),
    wolf: z.boolean(),
    files: z.strictObject({ traffic: z.int(), rescue: z.int(), framework: z.int() }),
    debris: counts,
    home: counts,
    plan: suit,
    companies: counts,
    constellations: counts,
    named: z.strictObject({ us: z.array(id), china: z.array(id) }),
    flown: counts,
  }),
});

/** A text no longer than the place where it is shown. */
const text = (most: number) => z.string().trim().min(2).max(most);

/** What players read of content, by locale file: lengths are in characters of English. `_lesson`: where there are no tokens. */
export const textSchemas = {
  card: z.strictObject({
    name: text(28),
    event: text(130),
    dilemma: text(110),
    note: text(260),
    options: z.array(text(40)).min(2).optional(),
    lesson: text(100).optional(),
    event_lesson: text(130).optional(),
  }),
  mission: z.strictObject({ name: text(28), text: text(90), note: text(170), contributor: text(100) }),
  resolution: z.strictObject({
    name: text(28),
    motion: text(110),
    pass: text(110),
    pass_lesson: text(110).optional(),
    fail: text(110),
    note: text(170),
  }),
  worldChoice: z.strictObject({
    name: text(28),
    text: text(100),
    a: z.strictObject({ label: text(22), text: text(60) }),
    b: z.strictObject({ label: text(22), text: text(60) }),
    outcomes: z.strictObject({
      aa: text(110),
      ab: text(110),
      ba: text(110),
      bb: text(110),
      aa_lesson: text(110).optional(),
      ab_lesson: text(110).optional(),
      ba_lesson: text(110).optional(),
      bb_lesson: text(110).optional(),
    }),
    note: text(180),
  }),
  worldBid: z.strictObject({
    name: text(28),
    text: text(100),
    bid: z.strictObject({ text: text(80), win: text(110), tie: text(80) }),
    note: text(180),
  }),
  offer: z.strictObject({ name: text(28), text: text(100), note: text(180) }),
  enterprise: z.strictObject({ name: text(28), note: text(140) }),
  nation: z.strictObject({ name: text(60), short: text(14), story: text(200), wants: text(110) }),
};
