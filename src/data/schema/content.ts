/** The formats of content: nations, cards and the rest, each entry with its texts in both languages. */
import { z } from 'zod';
import { TRAITS } from '../../../rules/content/nations/types.ts';
import { cardSchema } from '../../../rules/content/schema.ts';
import { SUITS } from '../../../rules/terms.ts';
import { collection, day, inBoth, nation, region, words } from './fields.ts';

const name = words('Name');
const note = words('What the record has of it');

const nationEntry = z.strictObject({
  id: nation('ISO 3166 alpha-3 code'),
  region: region('Where it scores'),
  weight: z.int().min(1).max(3).describe('Votes in the Session and weight in scoring'),
  autonomy: z.int().min(1).max(4).describe('Margin of influence needed to sign it and to keep it Committed'),
  interests: z.array(z.enum(SUITS)).min(1).max(2).describe('Suits in which influence is cheaper; the first is primary'),
  lean: z.enum(['shared', 'licence']).nullable().describe('Its reading of space law; null: none on record'),
  traits: z.array(z.enum(TRAITS)).describe('What it has or is'),
  links: z.array(nation('A nation, or USA or CHN')).describe('Nations and homes that reach it'),
  reaches: z
    .array(region('A region'))
    .optional()
    .describe('Regions that the bloc it is Committed to reaches through it'),
  history: z
    .strictObject({
      accords: day('Day on which it signed the Artemis Accords').optional(),
      accordsScheduled: z.literal(true).optional().describe('That signing was still only scheduled'),
      ilrs: day('Day from which it is counted as an ILRS member').optional(),
      bri: z.enum(['yes', 'left', 'ambiguous', 'no']).describe('In the Belt and Road'),
    })
    .describe('The dates of the legal record'),
  sources: z.array(words('Where facts of this entry come from')).describe('In words'),
  text: inBoth(
    z.strictObject({
      name,
      short: words('A shorter name'),
      story: words('Its story in space'),
      wants: words('What it looks for'),
    }),
  ),
});

export const nationsFormat = collection(
  'nations',
  'Nations of the board',
  'Every nation with a space on the board: what the rules know of it, and the dates of the legal record. How each value is derived: docs/nations.md',
  nationEntry,
);

const cardEntry = cardSchema.extend({
  text: inBoth(
    z.strictObject({
      name,
      event: words('What its event does'),
      dilemma: words('The dilemma that it stands for'),
      note,
      options: z.array(words('An option')).min(2).optional().describe('The options of its choice'),
      lesson: words("What the Lesson's shorter event does").optional(),
      event_lesson: words('Its event where there are no tokens').optional(),
    }),
  ),
});

export const cardsFormat = collection(
  'cards',
  'Cards',
  'Every card with its event, as effects and in words',
  cardEntry,
);
