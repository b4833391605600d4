/** The format of what the policy lab finds: the file that `npm run lab -- whatif` writes. */
import { z } from 'zod';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { ENDINGS } from '../../../rules/terms.ts';
import { GRADES } from '../../../rules/tracks/commons.ts';
import { ABLATIONS, type Ablation } from '../../continuations/ablation.ts';
import { DIAL_IDS } from '../../continuations/dials.ts';
import { WAYS } from '../../studies/kinds.ts';
import { both, count, int, nobody, number, ofEach, words } from './fields.ts';
import { optionsSchema } from './match.ts';
import { comparedFields, estimate, figure, skill } from './outcomes.ts';

const way = (says: string) => z.enum(WAYS).describe(says);

export const setupSchema = z
  .strictObject({
    version: z.literal(1).describe('Version of the shape of a set-up'),
    scenario: z.enum(SCENARIO_IDS).describe('The scenario'),
    options: optionsSchema.describe('Switches that hold in both arms'),
    change: z
      .strictObject({
        options: optionsSchema.optional(),
        off: z
          .array(z.enum(ABLATIONS as readonly [Ablation, ...Ablation[]]))
          .optional()
          .describe('Mechanisms left out'),
        dials: ofEach(DIAL_IDS, (dial) => number(`Value of ${dial}`).optional(), 'Dials that are turned').optional(),
      })
      .describe('What is different in the second arm'),
    bots: both(skill('A bot'), 'Who plays'),
    matches: z.int().min(1).describe('Pairs of matches: as many in each arm'),
    seed: words('What all chance comes from'),
    hypothesis: z
      .strictObject({
        text: words('In words'),
        figure: figure('The figure that it speaks of').optional(),
        way: way('Which way').optional(),
      })
      .optional()
      .describe('What was expected, written before the run'),
  })
  .describe('What was asked');

export const pairSchema = z.strictObject({
  winner: nobody('Who won'),
  ending: z.enum(ENDINGS).describe('How it ended'),
  lead: int('Standing, United States minus China'),
  partners: both(count('Partners'), 'Partners'),
  tension: count('Tension'),
  debris: count('Pips of Debris of both'),
  grade: z.enum(GRADES).describe('Commons grade'),
  points: int('Points of the grade'),
  rounds: count('Rounds'),
});

export const labFormat = z
  .strictObject({
    kind: z.literal('policy-lab').describe('What was done'),
    rules: z.int().min(1).describe('Version of the rules'),
    link: words('Asks the same again in the policy lab'),
    setup: setupSchema,
    finding: z
      .strictObject({
        verdict: z.enum(['supported', 'not-supported', 'undecided']).describe('What it says of the hypothesis'),
        figure: figure('The figure'),
        way: way('Which way was expected'),
        by: estimate.describe('How the figure moved, from pair to pair'),
        margin: number('Less than this counts as no change'),
      })
      .nullable()
      .describe('What came of the hypothesis; null: it named no figure and way, or there was none'),
    ...comparedFields,
    pairs: z
      .array(
        z
          .strictObject({
            seed: words('Seed of both'),
            before: pairSchema.describe('The match without the change'),
            after: pairSchema.describe('The match with it'),
          })
          .describe('A pair'),
      )
      .describe('Every pair of matches'),
  })
  .meta({
    title: 'A result of the policy lab',
    description: 'A scenario with a change and without, on the same seeds: the file that npm run lab -- whatif writes',
  });
