/** What studies find: shares, means and outcomes, as `src/studies/kinds.ts` and `src/stats/shares.ts` have them. */
import { z } from 'zod';
import { BLOCS, ENDINGS } from '../../../rules/terms.ts';
import { GRADES } from '../../../rules/tracks/commons.ts';
import { SKILLS, type Skill } from '../../continuations/players.ts';
import { FIGURES } from '../../studies/kinds.ts';
import { both, count, number, ofEach, yes } from './fields.ts';

/** In JSON an interval without an end has null there, which its type does not know. */
export const bound = (says: string) => z.number().nullable().describe(says) as unknown as z.ZodNumber;

const estimateFields = {
  value: number('The figure'),
  lo: bound('From here, of its 95% interval; null: without an end'),
  hi: bound('Up to here; null: without an end'),
  n: number('How many things it was counted over'),
};
export const estimate = z
  .strictObject(estimateFields)
  .meta({ id: 'Estimate', title: 'Estimate', description: 'A figure with its 95% interval' });
export const share = z
  .strictObject({ ...estimateFields, k: number('Of n things, how many') })
  .meta({ id: 'Share', title: 'Share', description: 'A share, 0 to 1, with its 95% interval' });

export const skill = (says: string) => z.enum(SKILLS as readonly [Skill, ...Skill[]]).describe(says);
export const figure = (says: string) => z.enum(FIGURES).describe(says);

export const outcomes = z
  .strictObject({
    n: count('Matches that were played'),
    wins: ofEach([...BLOCS, 'nobody'], () => share, 'Shares of all matches; nobody: a tie, or both lost'),
    endings: ofEach(ENDINGS, () => share.optional(), 'Shares by ending; one that did not come may be absent'),
    lead: estimate.describe('Standing at the end, United States minus China'),
    leads: z
      .array(
        z
          .strictObject({
            from: number('From this lead'),
            to: number('Up to but without this one'),
            matches: count('Matches'),
          })
          .describe('A step'),
      )
      .describe('The distribution of the lead; together they are n'),
    grades: ofEach(GRADES, (grade) => count(`Matches with ${grade}`), 'Matches by Commons grade'),
    partners: both(estimate, 'Partners at the end'),
    tension: estimate.describe('Tension at the end'),
    debris: estimate.describe('Pips of Debris of both at the end'),
    points: estimate.describe('Commons points of the grade'),
  })
  .meta({ id: 'Outcomes', title: 'Outcomes', description: 'What comes of many matches' });

export const comparedFields = {
  before: outcomes.describe('Without the change'),
  after: outcomes.describe('With it, on the same seeds'),
  moved: z
    .array(
      z
        .strictObject({
          what: figure('The figure'),
          by: estimate.describe('How it moved, from pair to pair'),
          sure: yes('That is more than chance: an interval without 0'),
        })
        .describe('A figure'),
    )
    .describe('What the change moves'),
};
