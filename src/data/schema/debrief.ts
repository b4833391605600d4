/** The format of a debrief: what `npm run debrief -- FILE --json` prints. */
import { z } from 'zod';
import { PARTS } from '../../bots/temper.ts';
import { accountSchema } from './account.ts';
import { bloc, count, nobody, number, percent, yes } from './fields.ts';
import { moveSchema } from './moves.ts';
import { estimate, outcomes, share, skill } from './outcomes.ts';

const luck = z
  .strictObject({
    winner: nobody('Who won the match'),
    players: skill('Who decided what could not be decided again as it was'),
    checkpoints: z
      .array(
        z
          .strictObject({
            round: count('The round'),
            moves: count('Moves made before'),
            dice: outcomes.describe('With other dice'),
            deals: outcomes.describe('With other dice and other deals'),
          })
          .describe('A position'),
      )
      .describe("From the start, and from each round's first decision on"),
    changed: share.describe(
      'Of all continuations from the start with other dice: those that another bloc, or nobody, won',
    ),
    repeated: share.describe('Of all choices in those continuations: those made as in the match'),
    rolls: z
      .array(
        z
          .strictObject({
            round: count('The round'),
            moves: count('Moves after which it was told'),
            what: z.enum(['launch', 'help', 'orbit-check', 'roll']).describe('Which roll'),
            bloc: nobody('Whose'),
            chance: percent('Chance in percent; of a collision, for an orbit check'),
            came: yes('Whether that came'),
          })
          .describe('A roll'),
      )
      .describe('Each roll of the match'),
  })
  .describe('The same decisions with other dice');

const why = z.strictObject({
  parts: z
    .array(
      z
        .strictObject({
          part: z.enum([...PARTS, 'standing']).describe('Part of the judgement'),
          n: number('Gain in points of Standing'),
        })
        .describe('A part'),
    )
    .describe('Largest gain first'),
  then: z.array(moveSchema).describe('How the bloc would go on'),
});

const turningPoint = z
  .strictObject({
    round: count('The round'),
    at: count('Number of the turn, from 0'),
    by: bloc('Whose decision'),
    made: moveSchema.describe('The move made'),
    preferred: moveSchema.describe('The move that the bot preferred'),
    why: why.nullable().describe('Its reasons; null: it gave none'),
    lines: z
      .array(
        z
          .strictObject({
            move: moveSchema.describe('A move'),
            worth: number('Points of Standing ahead of the rival that it comes to'),
            nodes: count('Search nodes spent on it'),
          })
          .describe('A move'),
      )
      .describe('Moves as the bot reckoned them, the best first'),
    onMade: outcomes.describe('Played on from the move made'),
    onPreferred: outcomes.describe('Played on from the move preferred'),
    gain: estimate.describe('How much more often the bloc wins by the move preferred: a share'),
    lead: estimate.describe('By how much more Standing it is ahead at the end'),
  })
  .describe('A decision on which the match turned');

const turning = z
  .strictObject({
    judge: z
      .strictObject({ skill: skill('Its level'), nodes: count('Search nodes a decision').optional() })
      .describe('The bot that was asked'),
    players: skill('Who played on'),
    judged: count('Decisions that were judged'),
    matches: count('Matches played on'),
    points: z.array(turningPoint).describe('At most three, in the order of the match'),
  })
  .describe('Where the match turned');

export const debriefFormat = z
  .strictObject({
    account: accountSchema,
    luck: luck.nullable().describe('What of it was luck; null: it was not looked into'),
    turning: turning.nullable().describe('Where it turned; null: it was not looked into'),
  })
  .meta({
    title: 'A debrief',
    description:
      'What happened in a match, what of it was luck, and where it turned: what npm run debrief -- FILE --json prints',
  });
