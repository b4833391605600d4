/** What happened, as data: the public entries of `rules/log.ts`. */
import { z } from 'zod';
import { ENDINGS, SOURCES, TOPICS, USES } from '../../../rules/terms.ts';
import {
  bloc,
  count,
  dialogue,
  enterprise,
  file,
  id,
  int,
  nation,
  nobody,
  percent,
  region,
  request,
  suit,
  words,
  yes,
} from './fields.ts';

const entry = <Is extends string, Shape extends z.ZodRawShape>(is: Is, says: string, shape: Shape) =>
  z.strictObject({ is: z.literal(is).describe(says), ...shape });

const who = bloc('Which bloc');
const where = nation('Which nation');
const mission = id('Which mission');
const card = id('Which card');
const author = z.enum(['us', 'china', 'both', 'chance']).describe('Who caused it');
const capped = yes('It was stopped at a limit').optional();
const roll = z
  .int()
  .min(0)
  .max(100)
  .describe('What was rolled, 1 to 100: no more than the chance succeeds; 0: there was nothing to roll for');
const chance = percent('Chance in percent');
const ok = yes('It succeeded');
const meets = z.union([z.enum(['a', 'b']), z.int().min(0)]);
const side = z.enum(['for', 'against']);

export const entrySchema = z
  .discriminatedUnion('is', [
    entry('round', 'A round begins', { round: count('Its number, from 1') }),
    entry('phase', 'A phase begins', { phase: words('Its name') }),
    entry('token', 'Tokens come or go', { bloc: who, suit: suit('Of which suit'), n: int('Tokens') }),
    entry('token-full', 'Tokens that the stock has no room for', {
      bloc: who,
      suit: suit('Of which suit'),
      n: int('Tokens lost'),
      limit: count('The limit'),
    }),
    entry('dealt', 'Cards are dealt', { bloc: who, n: count('Cards') }),
    entry('era', "An era's cards join the deck", { era: words('Its name') }),
    entry('reshuffled', 'The discards are shuffled into the deck', {}),
    entry('request', 'A nation asks for something', {
      nation: where,
      kind: request('What'),
      side: side.nullable().describe('The side that it wants backed; null: no vote is asked for'),
    }),
    entry('request-met', 'A request is met', {
      nation: where,
      bloc: z.enum(['us', 'china', 'both']).describe('By whom'),
      kind: request('What was asked'),
    }),
    entry('request-unmet', 'Nobody met a request', { nation: where, kind: request('What was asked') }),
    entry('offer', 'A nation makes an offer', { nation: where, id: id('Which offer') }),
    entry('offer-taken', 'An offer goes to the bloc that leads there', {
      bloc: who,
      nation: where,
      id: id('Which offer'),
    }),
    entry('offer-lapsed', 'An offer lapses: neither bloc leads there', { nation: where, id: id('Which offer') }),
    entry('world-event', 'A world event is met', {
      id: id('Which'),
      us: meets.describe('Choice or bid of the United States'),
      china: meets.describe('Choice or bid of China'),
    }),
    entry('chose', 'A secret choice is made', { bloc: who }),
    entry('dialogue', 'The choices of a Dialogue are shown', {
      file: file("The round's file"),
      us: dialogue('Of the United States'),
      china: dialogue('Of China'),
    }),
    entry('dialogue-shown', 'A bloc shows its choice first', { bloc: who, choice: dialogue('What') }),
    entry('file', 'A cooperation file moves', {
      file: file('Which'),
      n: int('Levels'),
      level: count('Level after it'),
    }),
    entry('file-blocked', 'A file can not rise', {
      file: file('Which'),
      why: z.enum(['wolf', 'full']).describe('The Wolf Amendment, or it is full'),
    }),
    entry('tension', 'Tension moves', { n: int('Points'), level: count('Level after it'), by: author, capped }),
    entry('debris', 'Debris comes or goes', {
      bloc: bloc('Whose colour'),
      n: int('Pips'),
      total: count("The bloc's pips after it"),
      by: author,
      capped,
    }),
    entry('law', 'Lunar law moves', { n: int('Steps'), level: int('-5 shared rules to 5 national licence') }),
    entry('standing', 'Standing moves', {
      bloc: who,
      n: int('Points'),
      total: int("The bloc's Standing after it"),
      source: z.enum(SOURCES).describe('What it came from'),
    }),
    entry('home', 'Home moves', { bloc: who, n: int('Steps'), level: count('Level after it, 0 to 5') }),
    entry('plan', 'The Five-Year Plan turns', { suit: suit('To which suit') }),
    entry('wolf', 'The Wolf Amendment', { stands: yes('It stands from here on, or is repealed') }),
    entry('play', 'A card is played', { bloc: who, card, use: z.enum(USES).describe('What for') }),
    entry('event', 'An event happens', { card, actor: bloc('Who plays it') }),
    entry('event-void', 'An event can not happen', { card }),
    entry('influence', 'Influence moves', {
      bloc: who,
      nation: where,
      n: int('Influence'),
      total: count('Of the bloc there after it'),
    }),
    entry('signed', 'A nation signs', {
      bloc: bloc('With whom'),
      nation: where,
      from: nobody('Whose partner it was'),
      dual: yes('It is a partner of both from here on'),
      committed: yes('It is Committed'),
    }),
    entry('project', 'A project of the ILRS begins', { bloc: who, nation: where }),
    entry('dual', 'A nation becomes a partner of both', { nation: where }),
    entry('left', 'A partner leaves', { bloc: bloc('Whose partner it was'), nation: where }),
    entry('wavers', 'A partner wavers', { bloc: bloc('Whose partner it is'), nation: where }),
    entry('restored', 'A partner wavers no more', { bloc: bloc('Whose partner it is'), nation: where }),
    entry('paid', 'A mission is paid for', {
      bloc: who,
      mission,
      n: int('Points'),
      total: count('Paid after it'),
      cost: count('What it costs'),
    }),
    entry('skipped', 'A mission is passed over', { bloc: who, mission }),
    entry('promise', 'A contributor is promised the mission', {
      bloc: who,
      nation: where,
      mission,
      due: count('Round by whose end it must have flown'),
      open: yes('That round lies beyond the last: it can’t come late').optional(),
    }),
    entry('promise-kept', 'A promise is kept', { bloc: who, nation: where }),
    entry('payload', 'A company carries a payload for a partner', { bloc: who, nation: where }),
    entry('promise-broken', 'A promise is broken', { bloc: who, nation: where }),
    entry('launch', 'A launch', { bloc: who, mission, chance, roll, ok }),
    entry('flown', 'A mission has flown', { bloc: who, mission, first: yes('It was the first at its milestone') }),
    entry('shared-first', 'A first of both programmes is won', { bloc: who, what: words('Which') }),
    entry('failed', 'A mission has failed', { bloc: who, mission }),
    entry('distress', 'A crew is in distress', { bloc: bloc('Whose crew') }),
    entry('help', 'Help for a crew', { bloc: bloc('Who helps'), chance, roll, ok }),
    entry('stood-by', 'A bloc did not help', { bloc: who }),
    entry('founded', 'An enterprise is founded', {
      bloc: who,
      kind: enterprise('Which kind'),
      nation: where.nullable().describe('Where; null: at home'),
      name: words('Id of the format enterprises'),
    }),
    entry('connected', 'A nation is connected', { bloc: bloc('By whom'), nation: where }),
    entry('summit', 'A Summit is offered', { bloc: bloc('By whom'), topic: z.enum(TOPICS).describe('On what') }),
    entry('matched', 'A Summit on Tension is matched', { bloc: bloc('By whom') }),
    entry('declined', 'A Summit on Tension is declined', { bloc: bloc('By whom') }),
    entry('votes', 'Votes for the coming Session', { bloc: who, n: int('Votes') }),
    entry('backed', 'A ballot is shown', {
      bloc: who,
      side: side.describe('The side backed'),
      bid: count('Tokens bid'),
      own: int('Rise of support of its own'),
      caucus: int('What the caucus adds to it'),
    }),
    entry('support', 'Support in the Session', {
      us: int('Marker of the United States'),
      china: int('Marker of China'),
      usRise: int('Rise of the United States'),
      chinaRise: int('Rise of China'),
      winner: nobody('Who wins the Session'),
    }),
    entry('session', 'A motion is settled', {
      resolution: id('Which resolution'),
      passed: yes('It passed'),
      agreed: yes('Both backed one side'),
      winner: nobody('Whose side prevailed'),
    }),
    entry('orbit-check', 'An orbit check', { chance, roll, hit: yes('A collision') }),
    entry('misread', 'A collision is read as an attack', {}),
    entry('scored', 'A region is scored', {
      region: region('Which'),
      before: int('Balance when last scored, United States minus China'),
      now: int('Balance now'),
      bloc: nobody('Who scores'),
      n: int('Points of Standing'),
    }),
    entry('roll', "A roll of an event's", { p: chance, roll, ok }),
    entry('policy', 'A policy comes into play', { card, bloc: bloc('Whose') }),
    entry('policy-over', 'A policy ends', { card }),
    entry('drew', 'Cards are drawn', { bloc: who, n: count('Cards') }),
    entry('discarded', 'A card is discarded', { bloc: who, card }),
    entry('removed', 'A card leaves the match', { card }),
    entry('retrieved', 'A card comes back from the discards', { bloc: who, card }),
    entry('saw', "A bloc saw cards of its rival's", { bloc: who, cards: z.array(card).describe('Which') }),
    entry('kept', 'A card is kept for the next round', { bloc: who, card }),
    entry('boost', 'The next mission is helped or hindered', {
      bloc: who,
      paid: int('Points paid'),
      odds: int('Percentage points'),
      noFirst: yes('It earns no first'),
    }),
    entry('dialogue-mod', 'The next Dialogue is changed', {
      op: z.enum(['reveal', 'double', 'no-exploit']).describe('How'),
      bloc: who,
    }),
    entry('ending', 'The match ends', {
      kind: z.enum(ENDINGS).describe('How'),
      winner: nobody('Who has won'),
      by: author.nullable().describe('Whose act or share ended it; null: the last round was over'),
    }),
  ])
  .meta({ id: 'Entry', title: 'Entry', description: 'Something that happened, for everybody to read' });
