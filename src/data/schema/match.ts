/** The format of a match. */
import { z } from 'zod';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { BLOCS, ENDINGS, PHASES, SOURCES } from '../../../rules/terms.ts';
import { GRADES } from '../../../rules/tracks/commons.ts';
import { bloc, both, count, document, int, nation, ofEach, words, yes } from './fields.ts';
import { entrySchema } from './log.ts';
import { moveSchema } from './moves.ts';

export const optionsSchema = z
  .strictObject({
    wolfRepealed: yes('The Wolf Amendment does not stand at the start').optional(),
    noCorridor: yes('No corridor nodes among nations and networks').optional(),
    debrisTreaty: yes('Both blocs forswear tests and clear a pip of their own at every Briefing').optional(),
    moonTreaty: yes('Law nearer to shared rules; nations without a lean lean there').optional(),
    dualForAll: yes('Every nation but a founder may be a partner of both').optional(),
    noWar: yes('War-linked cards are left out').optional(),
    nations: z.array(nation('A nation')).optional().describe('These nations alone, in board order'),
  })
  .describe('What-if switches that are on');

const after = count('Moves made before, from 0');
const perSource = ofEach(SOURCES, (source) => int(`From ${source}`), 'Points by source; they add up to Standing');

const figures = z
  .strictObject({
    round: count('The round that had ended; 0: the opening'),
    moves: after,
    standing: both(z.int(), 'Standing, in points'),
    from: both(perSource, 'Standing by source'),
    partners: both(z.int().min(0), 'Partners on the board, dual ones with both'),
    tension: z.int().min(0).max(10).describe('Tension, 0 to 10'),
    debris: both(z.int().min(0), 'Pips of Debris'),
    law: z.int().min(-5).max(5).describe('Lunar law, -5 shared rules to 5 national licence'),
    files: z
      .strictObject({
        traffic: count('Space traffic'),
        rescue: count('Rescue'),
        framework: count('Lunar framework'),
      })
      .describe('Levels of the cooperation files'),
  })
  .describe('Figures where a round had ended');

export const matchFormat = document(
  'match',
  'A match',
  'A whole match: every move, everything that all could read, and the figures by round. `text` is the same match as a .match file, the form that the game replays: it holds the seed, and from it come the moves; whoever turns the JSON back does so by it',
  {
    kind: z.enum(['finished', 'live']).describe('Finished, or saved before its end'),
    rulesVersion: z.int().min(1).describe('Version of the rules that it was played by'),
    scenario: z.enum(SCENARIO_IDS).describe('The scenario'),
    options: optionsSchema,
    seed: words('What the deck and all dice come from').max(80),
    names: z
      .strictObject({
        us: z.string().max(40).describe('The United States').optional(),
        china: z.string().max(40).describe('China').optional(),
      })
      .optional()
      .describe('Names of those who played; absent: none were given'),
    notes: z.array(words('A sentence').max(400)).max(20).optional().describe('What whoever kept the record says of it'),
    moves: z
      .array(
        z
          .strictObject({
            n: z.int().min(1).describe('Its number, from 1'),
            round: z.int().min(1).describe('The round'),
            phase: z.enum(PHASES).describe('The phase'),
            by: bloc('Whose decision'),
            move: moveSchema,
            words: words('The same in the words of a .match file'),
          })
          .describe('A move'),
      )
      .describe('Every move, in order'),
    rounds: z
      .array(
        z
          .strictObject({
            round: z.int().min(1).describe('Its number, from 1'),
            moves: count('Moves made when it had ended'),
            hash: z
              .string()
              .regex(/^[0-9a-f]{16}$/)
              .describe('Hash of the state there: tampering shows'),
          })
          .describe('A round'),
      )
      .describe('Each round that was begun'),
    log: z
      .array(
        z
          .strictObject({ moves: count('The move after which it stands; 0: the opening'), entry: entrySchema })
          .describe('Something that happened'),
      )
      .describe('What happened, in order, as far as everybody could read it'),
    figures: z.array(figures).min(1).describe('The opening, and each round that was begun where it had ended'),
    ending: z
      .strictObject({
        kind: z.enum(ENDINGS).describe('How it ended'),
        winner: z.enum(BLOCS).nullable().describe('Who has won; null: nobody'),
        by: z
          .enum(['us', 'china', 'both', 'chance'])
          .nullable()
          .describe('Whose act or share ended it; null: the last round was over'),
        standing: both(z.int(), 'Standing at the end'),
        grade: z.enum(GRADES).describe('Commons grade of both together'),
        points: int('Points of that grade'),
        legacy: both(z.int().min(0), 'Standing weighted by the grade'),
      })
      .nullable()
      .describe('How it ended; null: it goes on'),
    text: words('The match as a .match file'),
  },
);

export type MatchData = z.infer<typeof matchFormat>;
