/** What a record alone tells of its match, as `src/studies/account.ts` has it. */
import { z } from 'zod';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { DIALOGUE_CHOICES, ENDINGS, SOURCES } from '../../../rules/terms.ts';
import { GRADES } from '../../../rules/tracks/commons.ts';
import {
  both,
  count,
  day,
  dialogue,
  file,
  id,
  int,
  nation,
  nobody,
  number,
  ofEach,
  request,
  source,
  words,
  yes,
} from './fields.ts';
import { optionsSchema } from './match.ts';

const after = count('Moves after which it stands');
const round = count('The round');
const side = z.enum(['for', 'against']);
const nations = (says: string) => z.array(nation('A nation')).describe(says);
const steps = (says: string) =>
  z.array(z.strictObject({ moves: after, n: number('The figure from there on') }).describe('A step')).describe(says);
const what = <const T extends readonly [string, ...string[]]>(kinds: T) =>
  z.strictObject({ kind: z.enum(kinds).describe('Which kind of entry'), id: id('Its id') }).describe('What it was');

const moreLess = (says: string) => z.strictObject({ more: count('Added'), less: count('Taken away') }).describe(says);

const course = z
  .strictObject({
    standing: both(steps('Steps'), 'Standing'),
    partners: both(steps('Steps'), 'Partners'),
    tension: steps('Tension'),
    debris: steps('Pips of Debris of both'),
    rounds: z.array(count('Moves')).describe('Moves before each round'),
    moves: count('Moves in all'),
  })
  .describe('How the match went');

const dialogueHeld = z
  .strictObject({
    round,
    moves: after,
    file: file("The round's file"),
    choice: both(z.enum(DIALOGUE_CHOICES), 'What was chosen'),
    lead: both(
      ofEach(DIALOGUE_CHOICES, (choice) => z.number().nullable().describe(`By ${choice}`), 'By choice'),
      "Standing gained minus the rival's, by each choice, the rival's as it was; null: it could not be chosen",
    ),
    ends: both(z.array(dialogue('A choice')), 'Choices that end the match at once, by Conflict'),
    forgone: both(z.number(), 'By how much the best choice that does not end the match beats the one made'),
    together: z
      .strictObject({
        standing: number('Standing'),
        file: number('Steps of the file'),
        tension: number('Tension spared'),
      })
      .nullable()
      .describe('What both would have gained more, had both cooperated; null: one could not'),
  })
  .describe('A Dialogue');

const requestHeard = z
  .strictObject({
    round,
    moves: after,
    nation: nation('Which nation'),
    kind: request('What it asked for'),
    side: side.nullable().describe('Side that it wanted backed; null: no vote was asked for'),
    met: z.enum(['us', 'china', 'both']).nullable().describe('By whom; null: by nobody'),
    closed: yes('False: the match ended before it was met or turned down'),
  })
  .describe('A Request');

const voteHeld = z
  .strictObject({
    round,
    moves: after,
    resolution: id('Which resolution'),
    backed: both(side, 'Side backed'),
    bid: both(z.number(), 'Tokens bid'),
    rise: both(
      z.strictObject({ own: number('Its own'), caucus: number('Of the caucus'), all: number('In all') }),
      'Votes by which support rose',
    ),
    passed: yes('It passed'),
    agreed: yes('Both backed one side'),
    winner: nobody('Whose side prevailed'),
    missed: both(
      z.strictObject({ side: side.describe('Side'), bid: number('Tokens bid') }).nullable(),
      'The cheapest ballot that would have won; null: it won, or none would',
    ),
  })
  .describe('A vote');

const wolf = z
  .strictObject({
    stood: yes('It stood when the match began'),
    rounds: count('Rounds at whose Dialogue it stood'),
    repealed: z.int().nullable().describe('The last round in which it fell; null: never'),
    renewed: z.int().nullable().describe('The last round in which it came back; null: never'),
    homePaid: number('Home that the United States paid to cooperate'),
    barred: count('Dialogues in which no Home was left to pay for it'),
    filesBlocked: number('Steps of files that it kept from being taken'),
    instead: both(z.number(), 'Standing that came in Dialogues instead'),
    events: z
      .array(
        z
          .strictObject({
            round,
            moves: after,
            what: what(['card', 'resolution']),
            only: yes('Without it the event could not have been'),
            standing: both(z.number(), 'Standing beyond what it would have been'),
            home: number('Home of the United States beyond that'),
            file: number('Steps of files beyond that'),
          })
          .describe('An event'),
      )
      .describe('Events that went otherwise for it'),
  })
  .describe('What the Wolf Amendment did: each turn against the same turn, with the same dice, without it');

const timeline = z
  .strictObject({
    match: z
      .array(
        z
          .strictObject({
            round: count('Round that had ended; 0: the opening'),
            day: day('Day that it stands for').nullable().describe('Day that it stands for; null: no known years'),
            us: count('Partners of the United States'),
            china: count('Partners of China'),
          })
          .describe('A round'),
      )
      .describe("The match's partners on the board"),
    real: z
      .array(
        z
          .strictObject({
            day: day('The day'),
            accords: count('All signatories of the Accords'),
            ilrs: count('All members of the ILRS'),
            onBoard: both(z.number(), 'Those among the spaces of this board'),
          })
          .describe('A day'),
      )
      .describe('The real record'),
    asOf: day('Day up to which the record is known'),
    compared: z
      .strictObject({
        day: day('Day of the record'),
        same: nations('The same partners in both'),
        other: nations('Others'),
        onlyHere: nations("Somebody's in the match alone"),
        onlyThere: nations("Somebody's in the record alone"),
      })
      .describe(
        'Whose partners nations are at the end, and in the record; those that stayed as they were are left out',
      ),
  })
  .describe('Partners beside the real record');

const sourced = z
  .strictObject({
    round,
    moves: after,
    what: what(['card', 'world-event', 'resolution', 'mission', 'offer']),
    sources: z.array(source('A source')).describe('Ids of the format sources'),
    confidence: z.enum(['high', 'medium', 'low']).describe('Of the least sure of them'),
    differs: z
      .array(
        z
          .strictObject({
            says: z.enum(['model', 'record', 'disputed']).describe('Which of them says it, or that it is contested'),
            key: words('Key of a text of the game'),
          })
          .describe('A difference'),
      )
      .describe('Where model and record differ'),
  })
  .describe('An event of the match with where it comes from');

const perSource = (says: string) => ofEach(SOURCES, (one) => number(`From ${one}`), says);
const someSources = ofEach(SOURCES, (one) => number(`From ${one}`).optional(), 'By source; one left out: nothing');

export const accountSchema = z
  .strictObject({
    scenario: z.enum(SCENARIO_IDS).describe('The scenario'),
    options: optionsSchema,
    names: z
      .strictObject({
        us: z.string().optional().describe('The United States'),
        china: z.string().optional().describe('China'),
      })
      .describe('Names of those who played'),
    ending: z
      .strictObject({
        kind: z.enum(ENDINGS).describe('How'),
        winner: nobody('Who has won'),
        by: z.enum(['us', 'china', 'both', 'chance']).nullable().describe('Whose act or share ended it'),
      })
      .nullable()
      .describe('How it ended; null: it was stopped before its end'),
    rounds: count('Rounds begun'),
    of: count('Rounds of the scenario'),
    standing: both(z.number(), 'Standing'),
    from: both(perSource('Points'), 'Standing by source'),
    byRound: z.array(both(someSources, 'A round')).describe('Standing by source within each round'),
    grade: z.enum(GRADES).describe('Commons grade'),
    points: int('Points of the grade'),
    legacy: both(z.number(), 'Standing weighted by the grade'),
    course,
    caused: ofEach(
      ['us', 'china', 'both', 'chance'],
      (author) =>
        z.strictObject({ tension: moreLess('Tension'), debris: moreLess('Pips of Debris') }).describe(`By ${author}`),
      'What each author did to what is shared',
    ),
    dialogues: z.array(dialogueHeld).describe('Every Dialogue'),
    requests: z.array(requestHeard).describe('Every Request'),
    votes: z.array(voteHeld).describe('Every vote'),
    wolf,
    timeline,
    events: z.array(sourced).describe('Every event that has a source'),
  })
  .describe('What the record alone tells');
