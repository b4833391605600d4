/** Moves as data: what `rules/moves.ts` has as types. */
import { z } from 'zod';
import { SUITS, TOPICS, USES } from '../../../rules/terms.ts';
import { dialogue, enterprise, id, nation, suit } from './fields.ts';

const event = id('A world event that whoever leads a class brought before this move').optional();
const move = <Type extends string, Shape extends z.ZodRawShape>(type: Type, says: string, shape: Shape) =>
  z.strictObject({ type: z.literal(type).describe(says), ...shape, brings: event });

export const moveSchema = z
  .discriminatedUnion('type', [
    move('play', 'Plays a card', {
      card: id('Which card'),
      use: z.enum(USES).describe('What for'),
      order: z.enum(['before', 'after']).optional().describe("When the rival's event on it happens"),
    }),
    move('place', 'Places one influence', { nation: nation('Where'), pay: suit('The suit that pays for it') }),
    move('sign', 'Signs a nation', { nation: nation('Which') }),
    move('target', "Picks a nation for an event's effect", { nation: nation('Which') }),
    move('option', 'Takes an option of an event', { option: z.int().min(0).describe('Which, from 0') }),
    move('pay', 'Pays a token into the mission', { suit: suit('Of which suit') }),
    move('skip', 'Passes the next mission over', {}),
    move('contributor', 'Takes a partner into the mission', { nation: nation('Which') }),
    move('launch', 'Launches', {}),
    move('found', 'Founds an enterprise', { kind: enterprise('Which kind'), nation: nation('Where').optional() }),
    move('offer', 'Offers at a Summit', { topic: z.enum(TOPICS).describe('What') }),
    move('answer', 'Matches a Summit, or helps a crew, or does not', { yes: z.boolean().describe('Yes or no') }),
    move('world-event', 'Meets a world event', {
      choice: z.union([z.enum(['a', 'b']), z.int().min(0)]).describe('The choice, or the tokens bid'),
    }),
    move('dialogue', 'Chooses in the Dialogue', { choice: dialogue('What') }),
    move('vote', 'Backs a side of the motion', {
      side: z.enum(['for', 'against']).describe('Which'),
      bid: z.int().min(0).describe('Tokens of Diplomacy bid'),
    }),
    move('turn-law', 'Turns lunar law', { toward: z.enum(['shared', 'licence']).describe('Which way') }),
    move('plan', 'Turns the Five-Year Plan', { suit: z.enum(SUITS).describe('To which suit') }),
    move('keep', 'Keeps a card for the next round', { card: id('Which') }),
    move('done', 'Is done with a play', {}),
    move('concede', 'Concedes the match', {}),
  ])
  .meta({ id: 'Move', title: 'Move', description: 'One decision' });
