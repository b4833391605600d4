/**
 * What the arena and a program say to each other: JSON objects, one a line, in UTF-8. Numbers, ids and moves are those
 * of the rules. docs/own-bot.md tells it to people.
 */
import { z } from 'zod';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import type { Move } from '../../../rules/moves.ts';
import type { View } from '../../../rules/state.ts';
import { BLOCS, ENDINGS, ERAS, PHASES, REGIONS, SUITS } from '../../../rules/terms.ts';
import { FAULT_CODES } from './faults.ts';

/** The protocol's version; programs may refuse another one. */
export const PROTOCOL = 1;

/** Bytes of one line from a program, at most. */
export const LONGEST_LINE = 1_048_576;
/** The fault of a match by which a program forfeits it. */
export const LAST_FAULT = 3;
export const LONGEST_NAME = 40;

const bloc = z.enum(BLOCS);
const both = z.strictObject({ us: z.number(), china: z.number() });
const suit = z.enum(SUITS);

/** A move of the rules: a type, and ids, numbers, yes or no in its other fields. */
const move = z.looseObject({ type: z.string() });

const nation = z.strictObject({
  id: z.string(),
  region: z.enum(REGIONS),
  weight: z.int().describe('what it counts in votes and regions, 1 to 4'),
  autonomy: z.int().describe('the margin of influence that it asks for before it signs, 1 to 4'),
  interests: z.array(suit).describe('suits in which a point of influence is cheap'),
  lean: z.enum(['shared', 'licence']).nullable().describe('its reading of space law'),
  traits: z.array(z.string()),
  links: z.array(z.string()).describe('nations within reach of whoever has influence here'),
  founder: bloc.nullable().describe('the bloc that it never leaves'),
  dual: z.boolean().describe('may be a partner of both'),
});

const card = z.strictObject({
  id: z.string(),
  owner: z.enum([...BLOCS, 'neutral']),
  era: z.enum(ERAS),
  suit,
  value: z.int().describe('points that it gives for outreach, missions and enterprises, 1 to 4'),
  event: z.array(z.looseObject({ do: z.string() })).describe('what its event does in this scenario'),
});

const mission = z.strictObject({
  id: z.string(),
  cost: z.int().describe('points to be paid before it may launch'),
  reliability: z.int().describe('percent'),
  contributors: z.int().describe('partners that it needs; each missing one costs chance'),
  standing: z.tuple([z.int(), z.int()]).describe('Standing for the first bloc that flies it, and for the second'),
  crewed: z.boolean(),
});

/** What a scenario is made of and no view repeats. Nations stand in the order of the view's lists. */
export const gameSchema = z.strictObject({
  rounds: z.int(),
  plays: z.int().describe('card plays of each bloc in a round'),
  numbers: z.looseObject({
    kessler: z.number().describe('debris of both blocs together that ruins the orbit'),
    conflict: z.number().describe('Tension that ends the match in conflict'),
  }),
  nations: z.array(nation),
  cards: z.array(card),
  missions: z.strictObject({ us: z.array(mission), china: z.array(mission) }),
});

/** Begins a match. A program answers `ready`. */
export const helloSchema = z.strictObject({
  'soft-landing': z.literal(PROTOCOL).describe('version of the protocol'),
  rules: z.int().describe('version of the rules'),
  match: z.int().min(1).describe('the how-manieth match of this process'),
  scenario: z.enum(SCENARIO_IDS),
  bloc: bloc.describe('the seat'),
  seed: z.string().describe("for the program's own chance; says nothing of the match's"),
  limits: z.strictObject({
    start: z.number().describe('seconds until `ready`'),
    decision: z.number().describe('seconds for each decision'),
    line: z.int().describe('bytes of a line'),
    faults: z.int().describe('the fault of a match by which it is forfeited'),
  }),
  game: gameSchema,
});

/** Asks for a decision. A program answers with its number and a move. */
export const decideSchema = z.strictObject({
  decide: z.int().min(1).describe('number of the decision, from 1 in each match'),
  view: z.looseObject({
    viewer: bloc,
    round: z.int(),
    phase: z.enum(PHASES),
    ask: z.looseObject({ ask: z.string() }).describe('what is to be decided'),
    influence: z.strictObject({ us: z.array(z.int()), china: z.array(z.int()) }).describe('by position of the nation'),
    status: z.array(z.int()).describe('by position of the nation: 0 free, 1 Accords, 2 ILRS, 3 both'),
    blocs: z.strictObject({ us: z.looseObject({}), china: z.looseObject({}) }),
    tension: z.int(),
    law: z.int(),
    debris: both,
    secret: z.looseObject({}).describe("the seat's own hand and choice, and cards it was shown; nothing else"),
    counts: z.looseObject({}).describe('how many cards each hand and the deck hold'),
  }),
  moves: z
    .array(z.strictObject({ move, text: z.string().describe('the move in words, as match files write it') }))
    .min(1),
});

/** Tells a program that it did something wrong, and what was played for it. Needs no answer. */
export const faultSchema = z.strictObject({
  fault: z.enum(FAULT_CODES),
  message: z.string(),
  decision: z.int().min(0).describe('number of the decision that it is about; 0: before the first'),
  faults: z.int().describe('faults of this match so far'),
  forfeits: z.boolean().describe('the match is lost by it'),
  played: z.int().optional().describe('index of the move that chance chose instead'),
});

/** Ends a match. Needs no answer. */
export const overSchema = z.strictObject({
  over: z.strictObject({
    ending: z.enum(ENDINGS),
    winner: bloc.nullable().describe('null: nobody won'),
    won: z.boolean(),
    standing: both,
    rounds: z.int(),
    forfeit: bloc.nullable().describe('the bloc whose program forfeited the match'),
  }),
});

/** Ends the conversation: the program should end too. */
export const byeSchema = z.strictObject({ bye: z.literal(true) });

/** A program is ready for the match that was announced. */
export const readySchema = z.looseObject({
  ready: z.literal(true),
  name: z.string().min(1).max(LONGEST_NAME).describe('as reports and match files call it'),
});

/** A decision: the position of a move in the list, from 0, or the move itself. */
export const answerSchema = z.looseObject({
  decide: z.int(),
  move: z.union([z.int(), move]),
});

/** What the arena sends, and what it reads. */
export const fromArena = z.union([helloSchema, decideSchema, faultSchema, overSchema, byeSchema]);
export const fromProgram = z.union([readySchema, answerSchema]);

export type Game = z.infer<typeof gameSchema>;
export type Hello = z.infer<typeof helloSchema>;
/** With the rules' own types, which say more of a view and of moves than the schema does. */
export interface Decide {
  decide: number;
  view: View;
  moves: { move: Move; text: string }[];
}
export type FaultMessage = z.infer<typeof faultSchema>;
export type Over = z.infer<typeof overSchema>;
export type Bye = z.infer<typeof byeSchema>;
export type FromArena = Hello | Decide | FaultMessage | Over | Bye;
export type Ready = z.infer<typeof readySchema>;
export interface Answer {
  decide: number;
  move: number | Move;
}
