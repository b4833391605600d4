/** The formats of content: nations, cards and the rest, each entry with its texts in both languages. */
import { z } from 'zod';
import { TRAITS } from '../../../rules/content/nations/types.ts';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import {
  cardSchema,
  missionSchema,
  offerSchema,
  resolutionSchema,
  worldEventSchema,
} from '../../../rules/content/schema.ts';
import { SUITS } from '../../../rules/terms.ts';
import { bloc, collection, day, enterprise, id, inBoth, nation, region, source, words } from './fields.ts';

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

const missionEntry = missionSchema.extend({
  scenarios: z.array(z.enum(SCENARIO_IDS)).min(1).describe('Scenarios whose programme has it so'),
  text: inBoth(
    z.strictObject({
      name,
      text: words('What it is'),
      note,
      contributor: words('What contributors had or have to do'),
    }),
  ),
});

export const missionsFormat = collection(
  'missions',
  'Missions',
  'Every mission of both programmes. Scenarios of different dates have different plans: an id stands once for each that differs',
  missionEntry,
);

const resolutionEntry = resolutionSchema.extend({
  text: inBoth(
    z.strictObject({
      name,
      motion: words('The motion'),
      pass: words('What it does when it passes'),
      pass_lesson: words('The same where there are no tokens').optional(),
      fail: words('What it does when it fails'),
      note,
    }),
  ),
});

export const resolutionsFormat = collection(
  'resolutions',
  'Resolutions',
  'Every motion that a Session may vote on',
  resolutionEntry,
);

const choice = z.strictObject({ label: words('In short'), text: words('What it means') });
const cells = ['aa', 'ab', 'ba', 'bb'] as const;
const outcomes = z.strictObject(
  Object.fromEntries(
    cells.flatMap((cell) => [
      [cell, words(`What ${cell} does`)],
      [`${cell}_lesson`, words('The same where there are no tokens').optional()],
    ]),
  ),
);
const [choiceEvent, bidEvent] = worldEventSchema.options;

const worldEventEntry = z.discriminatedUnion('kind', [
  choiceEvent.extend({
    text: inBoth(
      z.strictObject({
        name,
        text: words('What has happened'),
        a: choice.describe('The choice a'),
        b: choice.describe('The choice b'),
        outcomes: outcomes.describe('What each pair of choices does, the United States first'),
        note,
      }),
    ),
  }),
  bidEvent.extend({
    text: inBoth(
      z.strictObject({
        name,
        text: words('What has happened'),
        bid: z
          .strictObject({
            text: words('What is bid'),
            win: words('What the winner gets'),
            tie: words('What happens on a tie'),
          })
          .describe('The bid'),
        note,
      }),
    ),
  }),
]);

export const worldEventsFormat = collection(
  'world-events',
  'World events',
  'Every turn of the world at a Briefing',
  worldEventEntry,
);

const offerEntry = offerSchema.extend({
  text: inBoth(z.strictObject({ name, text: words('What is offered'), note })),
});

export const offersFormat = collection('offers', 'Offers', 'What nations may offer, one a round', offerEntry);

const enterpriseEntry = z.strictObject({
  id: id('The enterprise'),
  bloc: bloc('Whose it is'),
  kind: enterprise('What kind of enterprise bears its name'),
  source: z.array(source('A source')).min(1).describe('Ids of the format sources'),
  text: inBoth(z.strictObject({ name, note })),
});

export const enterprisesFormat = collection(
  'enterprises',
  'Enterprises',
  'Real names that companies, constellations and networks of a match get',
  enterpriseEntry,
);

const sourceEntry = z.strictObject({
  id: source('As content names it'),
  kind: z.enum(['event', 'programme']).describe('An event, or a milestone of a programme'),
  confidence: z
    .enum(['high', 'medium', 'low'])
    .describe('How sure it is: medium is found once or recalled without a source at hand, low is contested or thin'),
  text: inBoth(z.strictObject({ title: words('What it is, with its date') })),
});

export const sourcesFormat = collection(
  'sources',
  'Sources',
  'Every entry of the dated collection of facts that content cites',
  sourceEntry,
);
