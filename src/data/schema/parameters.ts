/** The formats of the rules' parameters and of the real record. */
import { z } from 'zod';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { WHAT_IFS } from '../../../rules/content/scenarios/what-if.ts';
import { GRADES } from '../../../rules/tracks/commons.ts';
import {
  bloc,
  day,
  dialogue,
  document,
  id,
  inBoth,
  int,
  nation,
  number,
  OF_CONTENT,
  ofEach,
  source,
  words,
  yes,
} from './fields.ts';
import { scenarioEntry } from './scenario.ts';

const pair = (says: string) => z.tuple([int('For the first'), int('For the second')]).describe(says);

const dialogueCell = z
  .strictObject({
    first: dialogue("The first bloc's choice"),
    second: dialogue("The second bloc's"),
    standing: pair('Standing for the first and the second'),
    transfer: int('Technology tokens that the first takes from the second; negative: the other way'),
    token: pair('Diplomacy tokens for the first and the second'),
    tension: int('Points of Tension'),
    file: int("Steps of the round's file"),
  })
  .describe('A pair of choices');

const dial = z
  .strictObject({
    id: id('The dial'),
    words: words('What it stands for, in English'),
    unit: words('What its values count'),
    from: number('The least that may be asked for'),
    to: number('The most'),
    step: number('From one value to the next'),
    own: ofEach(
      SCENARIO_IDS,
      (scenario) => number(`In ${scenario}`).optional(),
      'Its value in each scenario where it acts',
    ),
    opening: yes('It turns the opening: it acts only where a match is set up'),
    rule: words('The rule of the rulebook that it turns'),
    basis: z.enum(['record', 'judgement']).describe('What its range rests on'),
    why: words('Why that range, in English'),
    sources: z.array(source('A source')).describe('Ids of the format sources'),
  })
  .describe('A dial');

export const parametersFormat = document(
  'parameters',
  'Parameters',
  "The rules' parameters: all scenarios with their numbers and tables, the Dialogue, the grades, what-if switches, and the dials of assumptions that studies turn",
  {
    ...OF_CONTENT,
    scenarios: z.array(scenarioEntry.describe('A scenario')).describe('The scenarios without any switch'),
    dialogue: z
      .array(dialogueCell)
      .describe('What each pair of choices in a Dialogue does, besides the cost of cooperating'),
    grades: z
      .array(
        z
          .strictObject({
            grade: z.enum(GRADES).describe('The grade'),
            least: z.int().nullable().describe('Least points for it; null: any, and after Kessler or Conflict'),
            legacy: number('What Standing is multiplied by for Legacy'),
          })
          .describe('A grade'),
      )
      .describe('Commons grades, the best first'),
    switches: z
      .array(
        z
          .strictObject({
            id: z.enum(WHAT_IFS).describe('The switch'),
            text: inBoth(z.strictObject({ name: words('What if'), note: words('What it does') })),
          })
          .describe('A switch'),
      )
      .describe('What-if switches of a match'),
    dials: z.array(dial).describe('Assumptions that a study may turn'),
  },
);

export const historyFormat = document(
  'history',
  'The real record',
  'Who signed the Artemis Accords and who joined the ILRS, in order, and the flights of both programmes that Founding 2020 is held against',
  {
    ...OF_CONTENT,
    signatories: z
      .array(
        z
          .strictObject({
            programme: z.enum(['accords', 'ilrs']).describe('What was signed'),
            number: z.int().min(1).describe('In the order of signing, from 1'),
            id: nation('ISO 3166 alpha-3 code; also of states that have no space on the board'),
            date: day('The day; a membership known only by its month counts from its last day'),
            place: z
              .enum(['space', 'home', 'off-board'])
              .describe('A space of the board, the home of a bloc, or neither'),
            source: words('Where the date comes from, in words'),
          })
          .describe('A signing'),
      )
      .describe('Signings; ceremonies that were only scheduled are not among them'),
    flights: z
      .array(
        z
          .strictObject({
            bloc: bloc('Whose'),
            mission: id('Id of the format missions'),
            date: day('Day of the event that it is known for: the launch, or the return of samples'),
            source: source('Id of the format sources'),
          })
          .describe('A flight'),
      )
      .describe('Flights from October 2020 to January 2025'),
  },
);
