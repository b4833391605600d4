/** Playing a card: which uses it has now, and the steps that each sets off. */
import { boardOf } from '../board.ts';
import { CARDS } from '../content/catalogue.ts';
import { forget } from '../effects/cards.ts';
import { holds } from '../effects/conditions.ts';
import type { Card, Effect } from '../effects/types.ts';
import { type Ctx, enqueue } from '../engine.ts';
import { type Move, share } from '../moves.ts';
import type { Cause, Known, Shared, Step } from '../state.ts';
import { type Bloc, type CardId, rivalOf, type Use } from '../terms.ts';
import { nextMission } from '../tracks/programme.ts';
import { as, type Decision, refuse } from './decision.ts';
import { cheapestEnterprise, enterpriseBudget } from './enterprise.ts';

/** The event of a card in this scenario: the Lesson may have a simpler one. */
export function eventOf(G: Shared, card: Card): Effect[] {
  return !boardOf(G).scenario.on.fullEvents && Array.isArray(card.lesson) ? card.lesson : card.event;
}

/** What becomes of a card after its event in this scenario: one that the Lesson made simpler may leave no policy. */
export function afterOf(G: Shared, card: Card): Card['after'] {
  const event = eventOf(G, card);
  return card.after !== 'policy' || event === card.event || event.some((e) => e.do === 'policy')
    ? card.after
    : 'discard';
}

/** Who plays a card's event, and whom it serves. */
export function causeOf(card: Card, actor: Bloc, use: Use): Cause {
  const serves = card.owner === 'neutral' ? actor : card.owner;
  return { actor, serves, capped: use !== 'event' && serves !== actor, id: card.id, kind: 'card' };
}

/** Can the card's event happen now? (Some need a condition: with Wolf in force, say.) */
export function eventOpen(G: Shared, card: Card, actor: Bloc): boolean {
  return !card.needs || holds(G, card.needs, causeOf(card, actor, 'event'));
}

/** Playing this card for a use other than its event sets off the rival's event. */
export function setsOff(G: Shared, card: Card, bloc: Bloc): boolean {
  return card.owner === rivalOf(bloc) && eventOpen(G, card, bloc);
}

interface Ready {
  event: Move;
  mission: Move;
  plain: Record<'outreach' | 'enterprise' | 'summit', Move>;
  ordered: Record<'outreach' | 'enterprise' | 'summit', [before: Move, after: Move]>;
}

const ready = new Map<CardId, Ready>();

function movesOf(card: CardId): Ready {
  let r = ready.get(card);
  if (!r) {
    const plain = (use: Use) => share({ type: 'play', card, use });
    const both = (use: Use): [Move, Move] => [
      share({ type: 'play', card, use, order: 'before' }),
      share({ type: 'play', card, use, order: 'after' }),
    ];
    r = {
      event: plain('event'),
      mission: plain('mission'),
      plain: { outreach: plain('outreach'), enterprise: plain('enterprise'), summit: plain('summit') },
      ordered: { outreach: both('outreach'), enterprise: both('enterprise'), summit: both('summit') },
    };
    ready.set(card, r);
  }
  return r;
}

function add(list: Move[], r: Ready, use: 'outreach' | 'enterprise' | 'summit', rivals: boolean): void {
  if (rivals) list.push(r.ordered[use][0], r.ordered[use][1]);
  else list.push(r.plain[use]);
}

export const play: Decision<'play'> = {
  legal(G, bloc) {
    const list: Move[] = [];
    const mission = nextMission(G, bloc) !== null;
    const cheapest = cheapestEnterprise(G, bloc);
    for (const id of G.secret.hands[bloc] ?? []) {
      const card = CARDS[id];
      const r = movesOf(id);
      const own = card.owner !== rivalOf(bloc);
      const rivals = !own && eventOpen(G, card, bloc);
      if (own && eventOpen(G, card, bloc)) list.push(r.event);
      add(list, r, 'outreach', rivals);
      if (mission) list.push(r.mission);
      if (enterpriseBudget(G, bloc, card.value) >= cheapest) add(list, r, 'enterprise', rivals);
      add(list, r, 'summit', rivals);
    }
    return list;
  },

  apply(x, bloc, move) {
    const { card: id, use, order } = as(move, 'play');
    const { G } = x;
    const card = CARDS[id];
    const hand = G.secret.hands[bloc];
    hand.splice(hand.indexOf(id), 1);
    forget(x, id);
    G.play = { bloc, card: id, use };
    G.plays[bloc]++;
    x.log?.push({ is: 'play', bloc, card: id, use });
    const event: Step = { step: 'event', card: id, cause: causeOf(card, bloc, use) };
    const steps: Step[] = use === 'event' ? [event] : [{ step: use, bloc, card: id }];
    if (order === 'before') steps.unshift(event);
    else if (order === 'after') steps.push(event);
    enqueue(x, ...steps, { step: 'discard', card: id });
  },

  why(G, bloc, move) {
    if (move.type !== 'play') return undefined;
    const card = CARDS[move.card];
    if (!card || !(G.secret.hands[bloc] ?? []).includes(move.card))
      return refuse('not-in-hand', 'That card is not in your hand.');
    return whyNotUse(G, bloc, card, move.use);
  },
};

/** Why a card in hand has no such use now; undefined where it has. */
export function whyNotUse(G: Known, bloc: Bloc, card: Card, use: Use) {
  if (use === 'event' && card.owner === rivalOf(bloc))
    return refuse(
      'rival-event',
      'An event of the other bloc can only be set off by using the card for something else.',
    );
  if (use === 'event' && !eventOpen(G, card, bloc))
    return refuse('event-closed', 'The condition of this event does not hold now.');
  if (use === 'mission' && !nextMission(G, bloc))
    return refuse('no-mission', 'Your programme has flown all its missions.');
  if (use === 'enterprise' && enterpriseBudget(G, bloc, card.value) < cheapestEnterprise(G, bloc))
    return refuse('cannot-afford', 'This card and your Finance tokens do not pay for any enterprise you may found.');
  return undefined;
}

/** The event of a card happens (or not, where its condition fails), and the card goes where its entry says. */
export function runEvent(x: Ctx, id: CardId, cause: Cause): void {
  const { G } = x;
  const card = CARDS[id];
  if (!eventOpen(G, card, cause.actor)) {
    x.log?.push({ is: 'event-void', card: id });
    return;
  }
  x.log?.push({ is: 'event', card: id, actor: cause.actor });
  if (card.after === 'remove') G.removed.push(id);
  enqueue(x, { step: 'effects', list: eventOf(G, card), at: 0, cause });
}

/** After a play: the card goes to the discards, unless its event removed it or keeps it in play. */
export function discardPlayed(x: Ctx, id: CardId): void {
  const { G } = x;
  G.play = null;
  if (G.removed.includes(id) || G.policies.some((p) => p.card === id)) return;
  G.discards.push(id);
}
