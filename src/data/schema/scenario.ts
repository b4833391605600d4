/** A scenario as data: its tables, timetable, numbers, switches and opening. */
import { z } from 'zod';
import { effectSchema, modsSchema } from '../../../rules/content/effect.schema.ts';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { missionSchema } from '../../../rules/content/schema.ts';
import { ERAS, FILES, NETWORKS, REGIONS, SUITS } from '../../../rules/terms.ts';
import { bloc, both, count, day, id, inBoth, int, nation, ofEach, region, words, yes } from './fields.ts';
import { numbersSchema, switchesSchema } from './numbers.ts';

const nations = (says: string) => z.array(nation('A nation')).describe(says);
const ids = (says: string) => z.array(id('An id')).describe(says);

const openingSchema = z
  .strictObject({
    signed: both(nations('Its partners'), 'Partners of one bloc alone'),
    dual: nations('Partners of both'),
    influence: z
      .array(
        z
          .strictObject({
            nation: nation('Where'),
            us: count('Influence of the United States').optional(),
            china: count('Influence of China').optional(),
            why: words('What it rests on, in English'),
          })
          .describe('Influence in a nation'),
      )
      .describe('Influence that differs from the rule: a partner starts at its autonomy plus 1, others at none'),
    tension: z.int().min(0).max(9).describe('Tension'),
    law: z.int().min(-5).max(5).describe('Lunar law, -5 shared rules to 5 national licence'),
    wolf: yes('The Wolf Amendment stands'),
    files: z
      .strictObject({
        traffic: count('Space traffic'),
        rescue: count('Rescue'),
        framework: count('Lunar framework'),
      })
      .describe('Levels of the cooperation files'),
    debris: both(count('Pips'), 'Pips of Debris'),
    home: both(count('Level'), 'Home, 0 to 5'),
    plan: z.enum(SUITS).describe("Suit of China's Five-Year Plan"),
    tokens: both(
      ofEach(SUITS, (suit) => count(`Tokens of ${suit}`).optional(), 'Tokens; a suit left out: none'),
      'Tokens by suit',
    ),
    companies: both(count('Companies'), 'Companies'),
    constellations: both(count('Constellations'), 'Constellations'),
    named: both(ids('Ids of the format enterprises'), 'Names of those companies and constellations'),
    flown: both(count('Missions'), 'Missions already flown'),
    standing: both(int('Points'), 'Standing handed over so that the scenario is even'),
    policies: z
      .array(
        z
          .strictObject({
            id: id('The policy'),
            bloc: bloc('Whose'),
            mods: modsSchema.describe('What it gives'),
            each: z.array(effectSchema).describe('Effects at every Briefing'),
          })
          .describe('A policy'),
      )
      .describe('Policies that stand from the start'),
  })
  .describe('The opening');

export const scenarioSchema = z.strictObject({
  id: z.enum(SCENARIO_IDS).describe('The scenario'),
  rounds: count('Rounds'),
  plays: count('Card plays of each bloc in a round'),
  hand: count('Cards in hand at the Briefing'),
  requests: count('Requests in a round'),
  nations: nations('Its board, in order'),
  cards: ids('Its deck, before it is shuffled'),
  resolutions: ids('Its resolutions'),
  worldEvents: ids('Its world events'),
  offers: ids('Its offers'),
  networks: z.array(z.enum(NETWORKS)).describe('Kinds of network that may be founded'),
  eras: ofEach(
    ERAS,
    (era) => count(`Of the era ${era}`),
    'Round in which the cards of an era join the deck; 99: never',
  ),
  missions: both(z.array(missionSchema.describe('A mission')), 'The programmes, in order'),
  files: z.array(z.enum(FILES)).describe('Cooperation file of each round'),
  regions: z
    .array(z.tuple([z.enum(REGIONS), region('The second')]).describe('Two regions'))
    .describe('Regions that score in each round'),
  signings: both(
    z.strictObject({
      turn: count('In one turn of Outreach; 99: without limit'),
      reckoning: count('At the Reckoning'),
    }),
    'Nations that may sign with a bloc',
  ),
  counter: z
    .strictObject({
      date: day('Day of the opening'),
      accords: count('Signatories of the Accords'),
      ilrs: count('Members of the ILRS'),
    })
    .describe('The real record on its date, homes and states off the board included'),
  until: day('Day on which the last round ends, where rounds stand for known years').optional(),
  numbers: numbersSchema,
  on: switchesSchema,
  opening: openingSchema,
});

export const scenarioEntry = scenarioSchema.extend({
  text: inBoth(z.strictObject({ name: words('Name'), what: words('What it is') })),
});
