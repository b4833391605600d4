/**
 * The shape of content, checked when the tests run: what the types can't say (ranges, lengths, ids that exist, texts
 * that fit where they are shown). Nothing that ships imports this file.
 */
import { z } from 'zod';
import type { Card, Condition, Effect, Mods, Selector } from '../effects/types.ts';
import { BLOCS, ENTERPRISES, ERAS, FILES, NETWORKS, REGIONS, SUITS } from '../terms.ts';
import type { Mission } from './missions/types.ts';
import { FIRSTS, MILESTONES } from './missions/types.ts';
import { NATIONS } from './nations/nations.ts';
import { TRAITS } from './nations/types.ts';
import type { Offer } from './offers/types.ts';
import type { Resolution } from './resolutions/types.ts';
import { SCENARIO_IDS } from './scenarios/index.ts';
import { isSource } from './source-ids.ts';
import type { WorldEvent } from './world-events/types.ts';

const NATION_IDS = new Set(NATIONS.map((n) => n.id));

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const nation = z.string().refine((one) => NATION_IDS.has(one), 'no such nation');
const end = z.string().refine((one) => NATION_IDS.has(one) || one === 'USA' || one === 'CHN', 'no such nation or home');
const source = z.array(z.string().refine(isSource, 'a source that the facts do not know')).min(1);
const bloc = z.enum(BLOCS);
const suit = z.enum(SUITS);
const who = z.enum([...BLOCS, 'actor', 'rival', 'both', 'trailing', 'leading', 'crowded']);
const bounds = { min: z.int().optional(), max: z.int().optional() };
const range = z.tuple([z.int().min(1).max(4), z.int().min(1).max(4)]).refine(([a, b]) => a <= b);
/** A step that changes something, of at most this many. */
const step = (most: number) =>
  z
    .int()
    .min(-most)
    .max(most)
    .refine((n) => n !== 0, 'a change of nothing');

export const selectorSchema: z.ZodType<Selector> = z.strictObject({
  only: z.array(nation).min(1).optional(),
  region: z.array(z.enum(REGIONS)).min(1).optional(),
  interest: z.array(suit).min(1).optional(),
  trait: z.array(z.enum(TRAITS)).min(1).optional(),
  lean: z
    .array(z.enum(['shared', 'licence', 'none']))
    .min(1)
    .optional(),
  partner: z.enum(['unaligned', 'signed-any', 'dual', ...who.options]).optional(),
  committed: z.enum([...who.options, 'not']).optional(),
  weight: range.optional(),
  autonomy: range.optional(),
  influence: z
    .strictObject({ who, min: z.int().min(0).max(6).optional(), max: z.int().min(0).max(6).optional() })
    .optional(),
  linked: z.array(end).min(1).optional(),
  reach: who.optional(),
  unserved: z.literal(true).optional(),
  network: who.optional(),
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ test: z.enum(['tension', 'law', 'debris-total']), ...bounds }),
    z.strictObject({ test: z.literal('file'), file: z.enum(FILES), ...bounds }),
    z.strictObject({
      test: z.enum(['debris', 'home', 'constellations', 'companies', 'networks', 'standing-lead', 'congestion']),
      who,
      ...bounds,
    }),
    z.strictObject({ test: z.literal('tokens'), who, suit, ...bounds }),
    z.strictObject({ test: z.literal('nations'), in: selectorSchema, ...bounds }),
    z.strictObject({ test: z.literal('flown'), who, mission: id.optional(), min: z.int().optional() }),
    z.strictObject({ test: z.literal('wolf') }),
    z.strictObject({ test: z.literal('round'), ...bounds }),
    z.strictObject({ test: z.literal('not'), of: conditionSchema }),
    z.strictObject({ test: z.enum(['all', 'any']), of: z.array(conditionSchema).min(2) }),
  ]),
);

const percent = z.int().min(-50).max(50);
const modsSchema: z.ZodType<Mods> = z.strictObject({
  launch: percent.optional(),
  outreachTokens: z.int().optional(),
  outreachPoints: z.int().optional(),
  signings: z.int().optional(),
  votes: z.int().optional(),
  orbitSafety: percent.optional(),
  enterpriseCost: z.int().optional(),
  freeCooperation: z.literal(1).optional(),
  noTests: z.literal(1).optional(),
  patience: z.literal(1).optional(),
  stock: z.int().optional(),
});

const effectsSchema: z.ZodType<Effect[]> = z.lazy(() => z.array(effectSchema).min(1));

export const effectSchema: z.ZodType<Effect> = z.lazy(() =>
  z.discriminatedUnion('do', [
    z.strictObject({
      do: z.literal('influence'),
      who,
      n: step(3),
      in: selectorSchema,
      pick: z.union([z.int().min(1).max(6), z.literal('all')]).optional(),
    }),
    z.strictObject({
      do: z.literal('sign'),
      who,
      in: selectorSchema,
      max: z.int().min(1).optional(),
      waive: z.int().min(1).max(2).optional(),
    }),
    z.strictObject({ do: z.literal('status'), who, in: selectorSchema, to: z.enum(['leave', 'dual']) }),
    z.strictObject({ do: z.literal('token'), who, suit, n: step(3) }),
    z.strictObject({ do: z.literal('standing'), who, n: step(5) }),
    z.strictObject({ do: z.literal('home'), who, n: step(2) }),
    z.strictObject({ do: z.literal('tension'), n: step(3) }),
    z.strictObject({ do: z.literal('debris'), who, n: step(2) }),
    z.strictObject({ do: z.literal('orbit-check') }),
    z.strictObject({ do: z.literal('file'), file: z.enum(FILES), n: step(2) }),
    z.strictObject({ do: z.literal('law'), n: step(2), toward: who.optional() }),
    z.strictObject({ do: z.literal('votes'), who, n: step(6) }),
    z.strictObject({ do: z.literal('build'), who, kind: z.enum(ENTERPRISES), in: selectorSchema.optional() }),
    z.strictObject({
      do: z.literal('mission'),
      who,
      paid: step(6).optional(),
      odds: percent.optional(),
      noFirst: z.literal(true).optional(),
    }),
    z.strictObject({
      do: z.literal('roll'),
      p: z.int().min(5).max(95),
      then: effectsSchema,
      else: effectsSchema.optional(),
    }),
    // An option may be to do nothing.
    z.strictObject({ do: z.literal('choose'), who, options: z.array(z.array(effectSchema)).min(2).max(4) }),
    z.strictObject({
      do: z.literal('when'),
      if: conditionSchema,
      then: effectsSchema,
      else: effectsSchema.optional(),
    }),
    z.strictObject({
      do: z.literal('policy'),
      who,
      mods: modsSchema.optional(),
      each: effectsSchema.optional(),
      until: z.enum(['round', 'match']),
    }),
    z.strictObject({
      do: z.literal('cards'),
      who,
      op: z.enum(['draw', 'discard', 'reveal', 'retrieve', 'remove']),
      n: z.int().min(1).max(9),
      suit: suit.optional(),
    }),
    z.strictObject({ do: z.literal('promise'), who, in: selectorSchema }),
    z.strictObject({ do: z.literal('dialogue'), op: z.enum(['reveal', 'double', 'no-exploit']), who }),
    z.strictObject({ do: z.literal('distress'), who: z.enum([...who.options, 'drawn']) }),
    z.strictObject({ do: z.literal('wolf'), stands: z.boolean() }),
    z.strictObject({ do: z.literal('plan') }),
    z.strictObject({ do: z.literal('connect'), who, n: z.int().min(1).max(3), in: selectorSchema.optional() }),
  ]),
);

export const cardSchema: z.ZodType<Card> = z.strictObject({
  id,
  owner: z.enum([...BLOCS, 'neutral']),
  era: z.enum(ERAS),
  suit,
  value: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  event: effectsSchema,
  after: z.enum(['discard', 'remove', 'policy']),
  needs: conditionSchema.optional(),
  source,
  lesson: z.union([z.literal(true), effectsSchema]).optional(),
  war: z.literal(true).optional(),
});

export const missionSchema: z.ZodType<Mission> = z.strictObject({
  id,
  bloc,
  order: z.int().min(1).max(7),
  cost: z.int().min(3).max(9),
  reliability: z.int().min(50).max(95),
  contributors: z.int().min(0).max(4),
  standing: z
    .tuple([z.int().min(1).max(8), z.int().min(1).max(8)])
    .refine(([first, second]) => first >= second, 'second earns more than first'),
  milestone: z.enum(MILESTONES),
  firsts: z.array(z.enum(FIRSTS)),
  crewed: z.boolean(),
  base: z.enum(['working', 'full']).optional(),
  skippable: z.literal(true).optional(),
  source,
  knownOn: z
    .string()
    .regex(/^20\d\d-\d\d$/)
    .optional(),
});

/** Of a resolution or world event nobody is the actor, unless a bid was won: then words for a bloc are its own. */
export const resolutionSchema: z.ZodType<Resolution> = z.strictObject({
  id,
  lean: z.enum(['shared', 'licence']).nullable(),
  pass: z.array(effectSchema),
  fail: z.array(effectSchema),
  source,
});

const cell = z.array(effectSchema);
export const worldEventSchema: z.ZodType<WorldEvent> = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('choice'),
    outcomes: z.strictObject({ aa: cell, ab: cell, ba: cell, bb: cell }),
    source,
  }),
  z.strictObject({ id, kind: z.literal('bid'), suit, win: effectsSchema, none: cell, source }),
]);

export const offerSchema: z.ZodType<Offer> = z.strictObject({
  id,
  nation,
  era: z.enum(ERAS),
  gives: effectsSchema,
  source,
});

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
